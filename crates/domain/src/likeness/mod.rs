//! How alike two names or domains are, and the keys by which what is alike is found without reading everything.
//! Never decides that two are one: an officer does, who sees both.

mod domain_name;
mod free_mail;
mod in_common;
mod near;
mod organisation_name;
mod traits;

pub use domain_name::{DomainLikeness, DomainName};
pub use free_mail::is_free_mail;
pub use in_common::{Alike, alike, in_common, nearest, parts, probes, strongest};
pub use organisation_name::core_name;
pub use traits::{Key, Trait, of_change, of_form, of_offices, of_organisation, of_person, of_prosecutor};
