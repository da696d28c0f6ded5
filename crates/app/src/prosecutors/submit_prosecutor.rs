//! A prosecuting organisation sends its questionnaire: from here on it is a registration with a reference.
//! Anybody may, without an account: nobody has one before it is approved.

use std::collections::BTreeMap;

use domain::{
    Context,
    id::{CommandId, RegistrationId},
    prosecutor_registration::{
        Event, REFERENCE_PREFIX, Remittance, Resubmit, Section, State, Submit, SubmitRefusal, read, read_remittance, resubmit,
        submit,
    },
    reference::Reference,
};
use policy::{Action, Facts};
use store::{Fault, secrets};

use super::{ProsecutorDraft, ProsecutorFound, draft::TRIES, remittance_context};
use crate::{App, Ask, Done, Failure, Outcome, Streams, Who, stream};

impl App {
    /// Sends the questionnaire that `token` opens. However often it is sent, there is one registration and one reference.
    pub async fn submit_prosecutor(&self, command: CommandId, token: &str) -> Outcome<Reference, SubmitRefusal> {
        for _ in 0..TRIES {
            match self.submit_prosecutor_as_kept(command, token).await {
                // Another window saved an answer meanwhile, which is sent with the others.
                Err(Failure::Claimed(_)) => {}
                ended => return ended,
            }
        }
        Err(Failure::Changed)
    }

    async fn submit_prosecutor_as_kept(&self, command: CommandId, token: &str) -> Outcome<Reference, SubmitRefusal> {
        let (secret, _) = self.kept_prosecutor(token).await?;
        let draft = match self.prosecutor_draft(token).await? {
            ProsecutorFound::Open(draft) => draft,
            ProsecutorFound::Sent(reference, _) => return Ok(reference),
            ProsecutorFound::Late(..) => return Err(Failure::Refused(SubmitRefusal::NotQueried)),
        };
        let ProsecutorDraft { registration, answers, query, .. } = draft;
        let incomplete = || Failure::Refused(SubmitRefusal::NotComplete);
        let form = read(&answers).ok_or_else(incomplete)?;
        let remittance = match answers.get(&Section::Remittance) {
            Some(answers) => Some(self.sealed_account(registration, &read_remittance(answers).ok_or_else(incomplete)?)?),
            None if query.is_some() => None,
            None => return Err(incomplete()),
        };
        let ask = Ask {
            id: command,
            name: "submit-prosecutor",
            input: &registration,
            streams: vec![stream::<Event>(registration.uuid())],
            action: Action::SubmitProsecutorRegistration,
        };
        // The link goes on saying how far the registration is; the answers, the account among them, are kept in one place only.
        let sent =
            self.sealed_prosecutor(&ProsecutorDraft { registration, answers: BTreeMap::new(), query: None, question: None })?;
        let was = secret.data.unwrap_or_default();
        let reference = Reference::of(REFERENCE_PREFIX, registration.uuid());
        let answer = reference.clone();
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let (state, form) = (streams.state::<State>(registration.uuid()), form.clone());
            let events = match (query, remittance.clone()) {
                (Some(query), remittance) => {
                    resubmit(&state, Resubmit { form, remittance, query }, cx).map_err(|_| SubmitRefusal::NotQueried)?
                }
                (None, Some(remittance)) => submit(&state, Submit { registration, form, remittance }, cx)?,
                (None, None) => return Err(SubmitRefusal::NotComplete),
            };
            let mut done = Done::in_stream(registration.uuid(), events, answer.clone());
            done.side.push(secrets::change(&secret.hash, was.clone(), sent.clone(), secret.expires));
            Ok(done)
        };
        match self.decide(Who::Nobody, ask, |_, _| Facts::Service, decide).await {
            Err(Failure::Refused(SubmitRefusal::SentAlready)) => Ok(reference),
            ended => ended,
        }
    }

    fn sealed_account<R>(&self, registration: RegistrationId, account: &Remittance) -> Outcome<String, R> {
        let plain = serde_json::to_vec(account).map_err(|error| Fault::codec("remittance", error))?;
        Ok(hex::encode(self.keys.wrap(&plain, &remittance_context(registration))?))
    }
}
