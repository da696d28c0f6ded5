//! A person accepts or declines what another organisation offers, from their own account.

use serde::{Deserialize, Serialize};

use super::{Event, State};
use crate::{Context, id::OrganisationId};

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Whose offer.
    pub organisation: OrganisationId,
    /// Accepted, or declined.
    pub accepted: bool,
}

/// Why there is nothing to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerRefusal {
    /// No offer of this organisation waits: it was answered, or never made.
    #[error("there is nothing to answer")]
    NothingOffered,
}

/// Answers the offer of an organisation that waits.
pub fn answer_membership(state: &State, answer: Answer, cx: &Context) -> Result<Vec<Event>, AnswerRefusal> {
    let Answer { organisation, accepted } = answer;
    if !state.offered.iter().any(|it| it.organisation == organisation) {
        return Err(AnswerRefusal::NothingOffered);
    }
    let (organisation, at) = (organisation, cx.now);
    Ok(vec![if accepted {
        Event::MembershipAccepted { organisation, at }
    } else {
        Event::MembershipDeclined { organisation, at }
    }])
}
