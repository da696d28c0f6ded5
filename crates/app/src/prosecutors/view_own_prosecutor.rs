//! The registration of a prosecuting organisation as its administrator sees it by the link that was sent to them, and the
//! questionnaire opened again to answer a query. Of the officers' work it shows the question and the reason of a rejection, no more.

use domain::{
    id::RegistrationId,
    prosecutor_registration::{State, typed},
    reference::Reference,
    registration::Standing,
    time::Timestamp,
    values::EmailAddress,
};

use super::ProsecutorDraft;
use crate::{App, Failure, Outcome, OwnRefusal};

/// A registration for its administrator.
#[derive(Debug, Clone)]
pub struct OwnProsecutor {
    /// Which.
    pub id: RegistrationId,
    /// Its reference.
    pub reference: Reference,
    /// What the organisation is called.
    pub organisation: String,
    /// How far it is.
    pub progress: super::ProsecutorProgress,
    /// The question that waits for an answer, or the reason of a rejection.
    pub words: Option<String>,
    /// When it arrived, for the first time.
    pub received: Timestamp,
    /// The addresses that nobody has confirmed.
    pub unconfirmed: Vec<EmailAddress>,
    /// Whether it can still be taken back.
    pub may_withdraw: bool,
}

impl App {
    /// The registration that an administrator's link opens.
    pub async fn view_own_prosecutor(&self, link: &str) -> Outcome<OwnProsecutor, OwnRefusal> {
        let (id, state) = self.own_by_link::<State>(link).await?;
        let submitted = state.submitted.as_deref().ok_or(Failure::Hidden)?;
        let closed = state.standing.is_closed();
        let words = match &state.standing {
            Standing::Queried { words } => Some(words.clone()),
            Standing::Rejected => self.why_rejected::<State>(id).await?,
            _ => None,
        };
        Ok(OwnProsecutor {
            id,
            reference: submitted.reference.clone(),
            organisation: submitted.form.organisation.name.to_string(),
            progress: super::ProsecutorProgress::of(&state.standing),
            words,
            received: submitted.at,
            unconfirmed: if closed { Vec::new() } else { state.unconfirmed() },
            may_withdraw: !closed,
        })
    }

    /// Opens the questionnaire again to answer a query, filled in with what was sent but for the account; gives its link.
    pub async fn reopen_prosecutor(&self, link: &str) -> Outcome<String, OwnRefusal> {
        let (id, state) = self.own_by_link::<State>(link).await?;
        let query = state.query.filter(|query| state.takes_answer(*query));
        let (Some(submitted), Some(query)) = (&state.submitted, query) else { return Err(Failure::Hidden) };
        let draft = ProsecutorDraft { registration: id, answers: typed(&submitted.form), query: Some(query), question: None };
        self.keep_new_prosecutor(&draft).await
    }
}
