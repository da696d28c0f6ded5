//! E-mails about what came by e-mail: it has arrived; a form has problems, and where to mend them.
//! They hold a reference, a count and a link, never the form, a name or a number of it. The link goes only to the administrator named on
//! the form; another sender learns that something has arrived, and nothing of what is in it.

use super::{NotDelivered, Recipient, lang};
use crate::{App, arrival_reference, registration_drafts::Upload};
use domain::{
    arrival::{self, Event, State, ToMend},
    id::{ArrivalId, MessageId},
    registration,
    values::EmailAddress,
};

/// What its sender is told of a message.
enum Answer {
    /// Nothing: the sender is the administrator, who is written to anyway, or asked for help and gets that receipt.
    Nothing,
    /// It has arrived.
    Received,
    /// A form has so many problems, and does not say whom to send a link to.
    NoAdministrator(u32),
    /// No form was found in it, for this reason.
    NotRead(String),
}

impl App {
    pub(super) async fn deliver_arrival_answer(&self, id: MessageId, arrival: ArrivalId) -> Result<(), NotDelivered> {
        let state: State = self.state(arrival.uuid()).await?;
        let Some(to) = state.received.as_ref().and_then(|received| received.answer_to.clone()) else { return Ok(()) };
        let (key, count, why) = match self.arrival_answer(&state, &to).await? {
            Answer::Nothing => return Ok(()),
            Answer::Received => ("mail-arrival-received", 0, None),
            Answer::NoAdministrator(count) => ("mail-arrival-no-administrator", count, None),
            Answer::NotRead(why) => ("mail-arrival-not-read", 0, Some(why)),
        };
        let reference = arrival_reference(arrival);
        let args = |lang| {
            let why = why.as_ref().map(|why| self.words.get(lang, why, &[])).unwrap_or_default();
            vec![
                ("service", self.settings.service_name.as_str().into()),
                ("reference", reference.as_str().into()),
                ("count", i64::from(count).into()),
                ("why", why.into()),
                ("link", format!("{}/register", self.settings.base_url).into()),
            ]
        };
        self.mail_in_both(id, &to, key, args).await
    }

    async fn arrival_answer(&self, state: &State, to: &str) -> Result<Answer, store::Fault> {
        let sender = EmailAddress::parse(to).ok().map(|address| address.key());
        let mut elsewhere = false;
        for event in &state.became {
            match event {
                Event::Registered { registration, .. } => {
                    let sent: registration::State = self.state(registration.uuid()).await?;
                    let administrator = sent.submitted.map(|it| it.form.administrator.email.key());
                    elsewhere |= administrator != sender;
                }
                Event::NeedsMending(form) => match &form.administrator {
                    Some(administrator) => {
                        let address = EmailAddress::parse(&administrator.address).ok().map(|address| address.key());
                        elsewhere |= address != sender;
                    }
                    None => return Ok(Answer::NoAdministrator(form.problems)),
                },
                Event::NotRead { why } => return Ok(Answer::NotRead(why.clone())),
                _ => {}
            }
        }
        Ok(if elsewhere { Answer::Received } else { Answer::Nothing })
    }

    pub(super) async fn deliver_arrival_to_mend(&self, id: MessageId, arrival: ArrivalId, part: u32) -> Result<(), NotDelivered> {
        let state: State = self.state(arrival.uuid()).await?;
        let Some(form) = to_mend(&state, part).filter(|_| !state.erased) else { return Ok(()) };
        let Some(administrator) = &form.administrator else { return Ok(()) };
        let upload = Upload::ToMend { file: form.file.clone(), kind: form.kind.clone() };
        let token = self.keep_upload(&upload).await?;
        let to = Recipient {
            name: administrator.name.clone(),
            address: administrator.address.clone(),
            lang: lang(administrator.language),
        };
        let args = [
            ("reference", arrival_reference(arrival).as_str().into()),
            ("count", i64::from(form.problems).into()),
            ("days", self.settings.upload_days.into()),
            ("link", format!("{}/register/mend/{token}", self.settings.base_url).into()),
        ];
        self.mail(id, &to, "mail-arrival-to-mend", &args).await
    }
}

fn to_mend(state: &State, part: u32) -> Option<&ToMend> {
    state.became.iter().find_map(|event| match event {
        arrival::Event::NeedsMending(form) if form.part == part => Some(&**form),
        _ => None,
    })
}
