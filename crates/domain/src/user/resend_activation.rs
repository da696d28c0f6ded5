//! Another activation e-mail is asked for; the link of the former one ends.

use serde::{Deserialize, Serialize};

use super::{Event, State};
use crate::{Context, id::UserId};

/// Why no activation e-mail is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ResendRefusal {
    /// Nobody was invited.
    #[error("there is no such account")]
    NoAccount,
    /// The account is active: they can sign in.
    #[error("this account is active already")]
    ActiveAlready,
}

/// Sends the activation e-mail again; `by` is absent for the command line.
pub fn resend_activation(state: &State, by: Option<UserId>, cx: &Context) -> Result<Vec<Event>, ResendRefusal> {
    if state.invited.is_none() {
        return Err(ResendRefusal::NoAccount);
    }
    if state.activated.is_some() {
        return Err(ResendRefusal::ActiveAlready);
    }
    Ok(vec![Event::ActivationResent { by, at: cx.now }])
}
