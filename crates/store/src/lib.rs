//! The event store: one append-only log, views kept in the same transaction, an outbox, and the small tables beside them, on SQLite and on
//! PostgreSQL from one text of each statement.
//!
//! Knows no word of the courts, asks no policy, and reads neither a clock nor a random source of its own. Only the files in `engine` name a
//! driver.

mod access;
mod access_writer;
pub mod attempts;
mod backup;
mod chain;
mod codec;
mod command;
pub mod credentials;
mod engine;
mod export;
mod fault;
mod health;
mod lifecycle;
mod log;
mod outbox;
mod ports;
mod projection;
mod reader;
mod reference;
mod schema;
pub mod secrets;
pub mod sessions;
mod side;
mod store;
mod tables;
mod value;
mod verify;
mod writer;

pub use access::{Access, AccessHead, AccessKey, AccessRecord};
pub use attempts::{AttemptLimit, Attempts};
pub use backup::restore_database;
pub use codec::{Codec, Recorded, StreamId, Unseal};
pub use command::{Command, Decided, Loaded, Message, Moment};
pub use engine::Tx;
pub use fault::{Failure, Fault};
pub use health::Numbers;
pub use log::LogHead;
pub use outbox::{Attempt, Claimed, MessageCounts, MessageState, MessageStatus};
pub use ports::{Clock, Random};
pub use projection::Projection;
pub use reader::Reader;
pub use reference::Reference;
pub use secrets::Secret;
pub use sessions::Session;
pub use side::{Side, erase, seal};
pub use store::{Settings, Store};
pub use value::{FromValue, Row, Sql, Value};
pub use verify::{Difference, Report};
