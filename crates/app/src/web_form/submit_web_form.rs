//! A form that was filled in on the web is sent: it becomes a registration, or the answer to a query. What was typed is not kept
//! any longer than that.

use domain::{
    id::CommandId,
    reference::Reference,
    registration::{Event, Resubmit, ResubmitRefusal, Road, State, Submit, SubmitRefusal, form::Form, resubmit, submit},
};
use policy::{Action, Facts};
use serde::{Deserialize, Serialize};
use store::secrets;

use super::{Content, KeptForm, Occasion, OpenForm, WebForm, WebFormFound, fingerprint, open_web_form::Extent};
use crate::{
    App, Ask, Done, Failure, Outcome, Session, Streams, Who, read_registration::kept, registration_drafts::reference, stream,
};

/// A form to send.
#[derive(Debug, Clone, Copy)]
pub struct ToSend<'a> {
    /// The link that opens it.
    pub token: &'a str,
    /// What stands for the form as the check page showed it.
    pub seen: &'a str,
    /// The sender's words in answer to a query.
    pub answer: &'a str,
}

/// Why a form was not sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SendRefusal {
    /// Something is still missing or wrong.
    Incomplete,
    /// Another window changed it since the check page was opened.
    Changed,
    /// It has been sent already.
    SentAlready,
    /// The query is not open any more.
    NotQueried,
    /// The words to the officer are too long.
    AnswerTooLong,
}

impl WebForm {
    /// What stands for the whole form.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.typed)
    }
}

impl App {
    /// Sends a form. However often it is sent, there is one registration and one reference.
    pub async fn submit_web_form(
        &self,
        session: Option<&Session>,
        command: CommandId,
        send: ToSend<'_>,
    ) -> Outcome<Reference, SendRefusal> {
        let row = self.kept_web_form::<SendRefusal>(send.token).await?;
        let (draft, secret) = (row.draft(), row.secret.clone());
        let OpenForm { form, checked, .. } = match self.open_form(row, Extent::Whole).await? {
            WebFormFound::Sent(reference) => return Ok(reference),
            WebFormFound::Open(open) => *open,
        };
        if form.fingerprint() != send.seen {
            return Err(Failure::Refused(SendRefusal::Changed));
        }
        let Some(read) = checked.form else { return Err(Failure::Refused(SendRefusal::Incomplete)) };
        let (who, action) = sender(form.occasion, session).ok_or(Failure::Hidden)?;
        let id = form.registration;
        let sealed = self.sealed(draft, &Content::Sent(reference(id)))?;
        let side = secrets::change(&secret.hash, secret.data.unwrap_or_default(), sealed, secret.expires);
        let ask = Ask {
            id: command,
            name: "submit-web-form",
            input: &(id, send.seen),
            streams: vec![stream::<Event>(id.uuid())],
            action,
        };
        let sent =
            Sent { form: read, assumptions: checked.assumptions.iter().map(kept).collect(), answer: send.answer.to_owned() };
        let decide = move |streams: &Streams<'_>, cx: &domain::Context| {
            let events = sent.events(&form, &streams.state::<State>(id.uuid()), cx)?;
            let mut done = Done::in_stream(id.uuid(), events, reference(id));
            done.side = vec![side.clone()];
            Ok(done)
        };
        match self.decide(who, ask, |_, _| Facts::Service, decide).await {
            // Sent or changed in another window at the same moment.
            Err(Failure::Claimed(_) | Failure::Refused(SendRefusal::SentAlready)) => self.sent_meanwhile(send.token).await,
            other => other,
        }
    }

    async fn sent_meanwhile(&self, token: &str) -> Outcome<Reference, SendRefusal> {
        match self.kept_web_form::<SendRefusal>(token).await? {
            KeptForm { content: Content::Sent(reference), .. } => Ok(reference),
            KeptForm { content: Content::Open(_), .. } => Err(Failure::Refused(SendRefusal::Changed)),
        }
    }
}

/// Who sends a form, and what that takes: an officer who filled it in is signed in.
fn sender(occasion: Occasion, session: Option<&Session>) -> Option<(Who, Action)> {
    match occasion {
        Occasion::Assisted { .. } => session.map(|session| (session.who(), Action::AssistRegistration)),
        Occasion::New | Occasion::Answer => Some((Who::Nobody, Action::SubmitRegistration)),
    }
}

/// What is sent.
struct Sent {
    form: Form,
    assumptions: Vec<(String, Vec<(String, String)>)>,
    answer: String,
}

impl Sent {
    fn events(&self, web: &WebForm, state: &State, cx: &domain::Context) -> Result<Vec<Event>, SendRefusal> {
        let (form, assumptions) = (self.form.clone(), self.assumptions.clone());
        let road = match web.occasion {
            Occasion::Answer => {
                let file = web.file.clone();
                let again = Resubmit { form, assumptions, file, answer: Some(self.answer.clone()) };
                return resubmit(state, again, cx).map_err(|refusal| match refusal {
                    ResubmitRefusal::NotQueried => SendRefusal::NotQueried,
                    ResubmitRefusal::AnswerTooLong => SendRefusal::AnswerTooLong,
                });
            }
            Occasion::New => Road::Web,
            Occasion::Assisted { by } => Road::Assisted { by },
        };
        let command = Submit { registration: web.registration, form, assumptions, file: None, road };
        submit(state, command, cx).map_err(|SubmitRefusal::SentAlready| SendRefusal::SentAlready)
    }
}
