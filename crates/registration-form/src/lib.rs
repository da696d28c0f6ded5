//! The registration form: bytes to submission and back, every problem named by sheet, row and column.
//! No network, no database, no clock; no sentences either, only their locale keys.

mod annotate;
mod bytes;
mod cells;
mod check;
mod columns;
mod fold;
mod layout;
mod limits;
mod notes;
mod problem;
mod read;
mod unreadable;
mod write;

pub use annotate::annotate;
pub use bytes::Kind;
pub use cells::{Cells, cells};
pub use check::Contact;
pub use limits::Limits;
pub use problem::{Arguments, Assumed, Assumption, ColumnPlace, HowRead, Place, Problem, Rule, What};
pub use read::{Reading, Refused, contact, read};
pub use unreadable::Unreadable;
pub use write::{Format, filled, template};
