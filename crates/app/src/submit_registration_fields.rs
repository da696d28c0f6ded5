//! A program sends a registration form field by field: read by the same checks as a file, and in at once, for it has confirmed.
//! Sent again under the same key, it is the same registration.

use bytes::Bytes;
use domain::{
    Context,
    id::{CommandId, RegistrationId},
    reference::Reference,
    registration::{Event, Road, State, Submit, SubmitRefusal, submit},
};
use policy::{Action, Actor, Facts};
use registration_form::{Against, FieldRemark, Fields, FieldsRead, FieldsRefused, read_fields};
use uuid::{Builder, Uuid};

use crate::{
    App, Ask, Done, Failure, Incoming, Outcome, Streams, Who,
    ports::Scan,
    read_registration::{UPLOADS, in_turn, kept, wait},
    registration_drafts::reference,
    stream,
};

/// A form as a program sent it.
#[derive(Debug, Clone)]
pub struct SentFields {
    /// The body as it came; it is kept, sealed.
    pub bytes: Bytes,
    /// What it says.
    pub fields: Fields,
}

/// Why a form that a program sent is not taken in.
#[derive(Debug)]
pub enum FieldsRefusal {
    /// Too many forms came from there; so many seconds to wait.
    TooMany(u64),
    /// The scanner found something; nothing was kept.
    Infected,
    /// It took too long to read; nothing was kept.
    TooSlow,
    /// What is wrong with it.
    Fields(FieldsRefused),
}

/// A form that is in.
#[derive(Debug, Clone)]
pub struct FieldsSent {
    /// What to quote.
    pub reference: Reference,
    /// What was read other than it was sent, and what is worth a second look.
    pub remarks: Vec<FieldRemark>,
}

impl App {
    /// Takes in a form under a key of the sender's own; forms from the network `from` are counted.
    pub async fn submit_registration_fields(
        &self,
        key: &str,
        sent: SentFields,
        from: &str,
    ) -> Outcome<FieldsSent, FieldsRefusal> {
        if !self.policy.decide(&Actor::nobody(), Action::SubmitRegistration, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let counted = self.keys.digest("tries-registration-form", from.as_bytes());
        if let Some(wait) = wait(self.store.register_failure(&counted, UPLOADS).await?, self.now()) {
            return Err(Failure::Refused(FieldsRefusal::TooMany(wait)));
        }
        if let Scan::Infected(found) = self.scanner.scan(sent.bytes.clone()).await? {
            tracing::warn!(found, "a registration that a program sent is infected");
            return Err(Failure::Refused(FieldsRefusal::Infected));
        }
        let (tables, today) = (std::sync::Arc::clone(&self.tables), self.now().london_date());
        let limits = self.form_limits();
        let read =
            in_turn(move || read_fields(sent.fields, &limits, &Against { courts: &tables.courts, today })).await?.flatten();
        let read = read.ok_or(Failure::Refused(FieldsRefusal::TooSlow))?;
        let read = read.map_err(|refused| Failure::Refused(FieldsRefusal::Fields(refused)))?;
        let remarks = read.remarks.clone();
        let reference = self.take_in_fields(key, &sent.bytes, read).await?;
        Ok(FieldsSent { reference, remarks })
    }

    async fn take_in_fields(&self, key: &str, bytes: &[u8], read: FieldsRead) -> Outcome<Reference, FieldsRefusal> {
        let incoming = Incoming { name: "registration.json".to_owned(), media_type: "application/json", pages: None };
        let file = self.keep_file(incoming, bytes).await?;
        let (command, registration) = self.named_by(key);
        let FieldsRead { submission: form, remarks } = read;
        let assumptions: Vec<_> = remarks.iter().map(|remark| kept(&remark.assumption)).collect();
        let ask = Ask {
            id: command,
            name: "submit-registration-fields",
            // What was understood, so that another spacing of the same form is the same form.
            input: &(registration, form.clone()),
            streams: vec![stream::<Event>(registration.uuid())],
            action: Action::SubmitRegistration,
        };
        let decide = move |streams: &Streams<'_>, cx: &Context| {
            let command = Submit {
                registration,
                form: form.clone(),
                assumptions: assumptions.clone(),
                file: Some(file.clone()),
                road: Road::Api,
            };
            let events = submit(&streams.state::<State>(registration.uuid()), command, cx)?;
            Ok(Done::in_stream(registration.uuid(), events, reference(registration)))
        };
        match self.decide(Who::Nobody, ask, |_, _| Facts::Service, decide).await {
            Err(Failure::Refused(SubmitRefusal::SentAlready)) => Ok(reference(registration)),
            other => other.map_err(|failure| failure.map(|_| FieldsRefusal::TooSlow)),
        }
    }

    /// The command and the registration that a key stands for: the same for the same key, and not to be guessed from it.
    fn named_by(&self, key: &str) -> (CommandId, RegistrationId) {
        let id = |purpose: &str| -> Uuid {
            let digest = self.keys.digest(purpose, key.as_bytes());
            let mut bytes = [0_u8; 16];
            bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
            Builder::from_custom_bytes(bytes).into_uuid()
        };
        (CommandId(id("idempotency-key-command")), RegistrationId(id("idempotency-key-registration")))
    }
}
