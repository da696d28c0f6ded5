//! How alike two names or domains are, and the keys by which what is alike is found without reading everything.
//! Never decides that two are one: an officer does, who sees both.

mod domain_name;
mod free_mail;
mod near;
mod organisation_name;
mod traits;

pub use domain_name::{DomainLikeness, DomainName};
pub use free_mail::is_free_mail;
pub use organisation_name::core_name;
pub use traits::{Key, Trait, in_common, of_change, of_form, of_organisation, of_person, of_prosecutor, probes};
