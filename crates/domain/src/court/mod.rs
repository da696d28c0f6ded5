//! A court as the roll-out of the service sees it: since when it uses the service, and who is let in first because of it.
//! Names, addresses and codes are a table (`crate::tables::Courts`), not events.

mod events;
mod priority;
mod set_go_live;
mod state;

pub use events::{Event, GoLiveSet};
pub use priority::{Appearance, ComesFirst, Priority, SOON_DAYS, Urgency, Waits, comes_first, expected_wait, priority};
pub use set_go_live::{EARLIEST, MOST_YEARS_AHEAD, SetGoLive, SetGoLiveRefusal, set_go_live};
pub use state::State;
