//! Somebody without an account reads the answer by the link of the e-mail. A URN is never told so: only to somebody who is known.

use domain::{
    help_request::{Answer, Event, Kind, Standing},
    id::HelpRequestId,
    reference::Reference,
};

use crate::{App, Failure, Outcome};

/// What links to answers are minted for.
pub(crate) const HELP_ANSWER: &str = "help-answer";
/// How long a link to an answer opens, in days.
pub(crate) const ANSWER_DAYS: i64 = 28;

/// An answer as its link shows it.
#[derive(Debug, Clone)]
pub struct AnswerByLink {
    /// The request's reference.
    pub reference: Reference,
    /// Which queue it was in.
    pub kind: Kind,
    /// The latest answer.
    pub answer: Answer,
}

impl App {
    /// The answer that a link opens; hidden once the request is open again, and for every request for a URN.
    pub async fn read_help_answer(&self, link: &str) -> Outcome<AnswerByLink, ()> {
        let secret = self.store.secret(&self.keys.digest(HELP_ANSWER, link.as_bytes())).await?;
        let now = self.now().micros();
        let secret = secret.filter(|it| it.purpose == HELP_ANSWER && it.expires > now).ok_or(Failure::Hidden)?;
        let (state, history) = self.help_history(HelpRequestId(secret.subject)).await?;
        let asked =
            state.asked.filter(|asked| asked.kind != Kind::Urn && asked.asker.account.is_none()).ok_or(Failure::Hidden)?;
        let answer = history.into_iter().rev().find_map(|event| match event {
            Event::Answered(answer) => Some(*answer),
            _ => None,
        });
        let answer = answer.filter(|_| state.standing == Standing::Answered).ok_or(Failure::Hidden)?;
        Ok(AnswerByLink { reference: asked.reference, kind: asked.kind, answer })
    }
}
