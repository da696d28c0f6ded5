//! Pages and interfaces for people and machines: one handler, one use case.
//! Holds no rule of its own: no question about roles, no SQL.

mod api;
pub mod attachment;
pub mod caller;
pub mod chassis;
pub mod client;
pub mod failure;
mod kept_work;
pub mod pages;
mod router;

pub use api::document as api_document;
pub use caller::{Caller, Navigation, Perhaps};
pub use router::{Demonstration, Web, router};
