//! What arrives by e-mail, or by upload without being a form: kept as it came, and what became of it.

mod erase_file;
mod events;
mod receive;
mod reference;
mod state;

pub use erase_file::erase_file;
pub use events::{Claim, Contact, Event, Ignored, LeftOut, Received, Road, ToMend};
pub use receive::{Contents, FormFound, Receive, ReceiveRefusal, receive};
pub use reference::{ARRIVAL_PREFIX, arrival_reference};
pub use state::State;
