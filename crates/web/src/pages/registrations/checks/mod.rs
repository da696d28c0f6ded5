//! The checks of a registration: what registers say beside the form, findings recorded all at once, the second officer.

mod findings;
mod save;
mod show;
mod shown;
mod undo;

pub(super) use save::post;
pub(super) use show::get;
pub(super) use shown::{check_name, shown};
pub(super) use undo::post as undo;
