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
    /// No form was found in it, for this reason.
    NotRead(String),
}

impl App {
    pub(super) async fn deliver_arrival_answer(&self, id: MessageId, arrival: ArrivalId) -> Result<(), NotDelivered> {
        let state: State = self.state(arrival.uuid()).await?;
        let Some(received) = &state.received else { return Ok(()) };
        let Some(to) = received.answer_to.clone() else { return Ok(()) };
        let unread = received.unread();
        let (key, why) = match self.arrival_answer(&state, &to).await? {
            Answer::Nothing if unread == 0 => return Ok(()),
            Answer::Nothing | Answer::Received => ("mail-arrival-received", None),
            Answer::NotRead(why) => ("mail-arrival-not-read", Some(why)),
        };
        let reference = arrival_reference(arrival);
        let args = |lang| {
            let why = why.as_ref().map(|why| self.words.get(lang, why, &[])).unwrap_or_default();
            vec![
                ("service", self.settings.service_name.as_str().into()),
                ("reference", reference.as_str().into()),
                ("unread", unread.into()),
                ("why", why.into()),
                ("link", self.link(lang, "/register").into()),
            ]
        };
        let also: &[&str] = if key == "mail-arrival-received" && unread > 0 { &["mail-attachments-unread"] } else { &[] };
        self.mail_in_both(id, &to, (key, also), args).await
    }

    async fn arrival_answer(&self, state: &State, to: &str) -> Result<Answer, store::Fault> {
        let sender = EmailAddress::typed(to).ok().map(|address| address.key());
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
                        let address = EmailAddress::typed(&administrator.address).ok().map(|address| address.key());
                        elsewhere |= address != sender;
                    }
                    // Nobody knows whose form it is: its sender is told no more of it than any other.
                    None => elsewhere = true,
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
        let to = Recipient { name: None, address: administrator.address.clone(), lang: lang(administrator.language) };
        let args = [
            ("reference", arrival_reference(arrival).as_str().into()),
            ("count", i64::from(form.problems).into()),
            ("days", self.settings.upload_days.into()),
            ("link", self.link(to.lang, &format!("/register/mend/{token}")).into()),
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
