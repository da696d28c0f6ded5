//! A person's account: invited, activated, security changed. Secrets are never here, only the fact that they changed.

mod activate;
mod answer_membership;
mod choose_language;
mod correct_mobile;
mod events;
mod invite_user;
mod offer_membership;
mod resend_activation;
mod security;
mod state;

pub use activate::{Activate, ActivateRefusal, activate};
pub use answer_membership::{Answer, AnswerRefusal, answer_membership};
pub use choose_language::{LanguageRefusal, choose_language};
pub use correct_mobile::{CorrectMobile, LONGEST_MOBILE_REASON, MobileRefusal, correct_mobile};
pub use events::{Event, Invited, Membership, Offered};
pub use invite_user::{InviteRefusal, InviteUser, invite_user};
pub use offer_membership::{OfferMembership, OfferRefusal, ask_to_join, offer_membership};
pub use resend_activation::{ResendRefusal, resend_activation};
pub use security::{SecurityChange, change_security};
pub use state::State;

/// The version of the terms that people accept when they activate: the date on which the text last changed its meaning.
pub const TERMS_VERSION: &str = "2026-11-23";
/// How long an activation link lasts, in days (guides §2).
pub const ACTIVATION_DAYS: i64 = 28;
