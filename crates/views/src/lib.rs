//! Read models: one file is one table (or a few that change together), what changes it, and its queries.
//! Nothing is written here outside `apply`; nothing is decided here.

pub mod arrivals;
pub mod cases;
pub mod courts;
pub mod defences;
mod format;
pub mod forms;
pub mod help_requests;
pub mod likenesses;
pub mod materials;
pub mod objects;
pub mod organisation_changes;
pub mod organisations;
pub mod prosecutor_registrations;
pub mod raw_forms;
pub mod registrations;
mod text;
pub mod users;

use std::sync::Arc;

pub use format::Courts;

/// The log of the courts.
pub type Store = store::Store<Courts>;
/// An event as recorded.
pub type Recorded = store::Recorded<domain::Event>;

/// Every view, in the order in which an event reaches them.
pub fn all() -> Vec<Arc<dyn store::Projection<Courts>>> {
    vec![
        Arc::new(registrations::Registrations),
        Arc::new(arrivals::Arrivals),
        Arc::new(raw_forms::RawForms),
        Arc::new(organisations::Organisations),
        Arc::new(organisation_changes::OrganisationChanges),
        Arc::new(users::Users),
        Arc::new(likenesses::Likenesses),
        Arc::new(cases::Cases),
        Arc::new(defences::Defences),
        Arc::new(materials::Materials),
        Arc::new(forms::Forms),
        Arc::new(help_requests::HelpRequests),
        Arc::new(objects::Objects),
        Arc::new(courts::GoLives),
        Arc::new(prosecutor_registrations::ProsecutorRegistrations),
    ]
}

/// How many rows a page of a list shows.
pub const PAGE: i64 = 50;
