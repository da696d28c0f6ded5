//! Prosecuting organisations join: the questionnaire and its draft, the officers' list and decision, the sealed account.

mod approve_prosecutor;
mod assign_prosecutor;
mod compare_prosecutor;
mod confirm_prosecutor;
mod draft;
mod follow_prosecutor;
mod hold_prosecutor;
mod open_prosecutor;
mod query_prosecutor;
mod record_prosecutor_checks;
mod reject_prosecutor;
mod resend_prosecutor_links;
mod resume_prosecutor;
mod submit_prosecutor;
mod undo_prosecutor_approval;
mod view_own_prosecutor;
mod view_prosecutors;
mod view_remittance;
mod withdraw_prosecutor;

pub(crate) use draft::PURPOSE as PROSECUTOR_DRAFT;
pub use draft::{PROSECUTOR_DRAFT_DAYS, ProsecutorDraft, ProsecutorFound};
pub use follow_prosecutor::{FollowProsecutorRefusal, FollowedProsecutor, ProsecutorProgress};
pub use open_prosecutor::OpenedProsecutor;
pub(crate) use open_prosecutor::PROSECUTOR_OPENED;
pub use view_own_prosecutor::OwnProsecutor;
pub use view_prosecutors::{ListedProsecutor, Prosecutors};

/// Binds a sealed remittance account to its registration.
fn remittance_context(registration: domain::id::RegistrationId) -> Vec<u8> {
    [b"prosecutor-remittance".as_slice(), registration.uuid().as_bytes()].concat()
}
