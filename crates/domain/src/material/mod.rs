//! Documents on a case: filed by the court or prosecutor, or served on the court by the defence.
//!
//! A stream is one document. The bytes are sealed in the object store; who may read them is in the policy and the section table.

mod events;
mod file_material;
mod serve_material;
mod state;

pub use events::{Event, Material, Service};
pub use file_material::{FileMaterial, FileRefusal, file_material};
pub use serve_material::{ServeMaterial, ServeRefusal, may_be_served, serve_material};
pub use state::State;

/// The section code of the initial details of the prosecution case (CrimPR 8.3).
pub const INITIAL_DETAILS: &str = "IDPC";
