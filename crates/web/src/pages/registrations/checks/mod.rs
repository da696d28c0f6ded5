//! The checks of a registration: what registers say beside the form, findings recorded all at once, the second officer.

mod findings;
mod save;
mod show;
mod shown;
mod undo;

pub(in crate::pages) use findings::Typed;
pub(super) use save::post;
pub(in crate::pages) use save::{refused, taken};
pub(super) use show::get;
pub(in crate::pages) use show::{Subject, blocked, data};
pub(super) use shown::check_name;
pub(in crate::pages) use shown::shown;
pub(super) use undo::post as undo;
