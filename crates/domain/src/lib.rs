//! The rules of the courts: what follows from a command, given what has happened.
//! Pure: no I/O, no async, no clock, no randomness, no SQL, no JSON values.

pub mod arrival;
mod context;
pub mod court;
pub mod defence;
pub mod event;
pub mod form;
pub mod group;
pub mod help_request;
pub mod id;
pub mod likeness;
pub mod material;
pub mod message;
pub mod organisation;
pub mod oversight;
pub mod prosecution_case;
pub mod prosecutor_registration;
pub mod reference;
pub mod register;
pub mod registration;
pub mod state;
mod stored_file;
pub mod tables;
pub mod time;
pub mod user;
pub mod values;

pub use context::Context;
pub use event::Event;
pub use stored_file::StoredFile;
