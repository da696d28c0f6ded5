//! The administrator answers a query with a new file: what it says opens in the pages of the form, to be checked, mended and sent.
//! Nothing is sent here, and the terms are accepted anew.

use bytes::Bytes;
use registration_form::{Typed, Unreadable};

use super::reopen_registration::Answered;
use crate::{
    App, Failure, Outcome, OwnRefusal, ReadRefusal,
    read_registration::{WithProblems, in_turn},
};

/// Why a file did not become an answer.
#[derive(Debug)]
pub enum AnswerFileRefusal {
    /// The link does not open the registration any more.
    Own(OwnRefusal),
    /// The file could not be taken.
    File(ReadRefusal),
}

impl From<OwnRefusal> for AnswerFileRefusal {
    fn from(refusal: OwnRefusal) -> Self {
        Self::Own(refusal)
    }
}

impl App {
    /// Opens the form of a queried registration filled in from a file that came from the network `from`, where forms are counted.
    /// What was typed in it before goes.
    pub async fn answer_with_file(&self, link: &str, name: &str, bytes: Bytes, from: &str) -> Outcome<String, AnswerFileRefusal> {
        let refused = |failure: Failure<ReadRefusal>| failure.map(AnswerFileRefusal::File);
        let queried = self.queried(link).await?;
        let kind = match self.take_form(name, &bytes, from).await.map_err(refused)? {
            Ok(reading) => reading.kind,
            Err(WithProblems { kind, .. }) => kind,
        };
        let (file, limits) = (bytes.clone(), self.form_limits());
        let typed = in_turn(move || Typed::of_file(&file, &limits)).await?.flatten().flatten();
        let not_the_form = || refused(Failure::Refused(ReadRefusal::Unreadable(Unreadable::NotTheForm)));
        let typed = typed.ok_or_else(not_the_form)?;
        let file = self.keep_as_sent(name, &bytes, kind).await?;
        self.answering(&queried, Answered { typed, file: Some(file), anew: true }).await
    }
}
