//! The log's own seal on who looked: at the end of a day the heads of that day's access records are entered in it, so that
//! a record that goes missing later is missed (architecture.md, Who looked).

mod enter_access_heads;
mod events;
mod state;

pub use enter_access_heads::enter_access_heads;
pub use events::{Event, Head};
pub use state::State;

use uuid::Uuid;

/// The one stream of this kind.
pub const STREAM: Uuid = Uuid::from_u128(0x0000_0000_0000_7000_8000_0000_0000_0002);
