//! An e-mail that holds no file but a person's words: they become a request for help, in the queue of the address that it came to.
//! The words are text of a stranger: bounded, without marks, shown as text only. Nothing that is attached is looked into.

use documents::mail::Mail;
use domain::{
    help_request::{AskForHelp, Asker, Kind, Reach, Road, Text},
    id::ArrivalId,
    values::{EmailAddress, Language, ShortText},
};

use crate::App;

impl App {
    /// The request that a message makes, where it says something and its sender may be answered: who can't be is for officers to
    /// see among what was not read. A message of which a part was not looked at may hold a form there, and makes none.
    pub(crate) fn question(&self, arrival: ArrivalId, mail: &Mail, answer_to: Option<&str>) -> Option<AskForHelp> {
        if mail.cut || mail.text.trim().is_empty() {
            return None;
        }
        let email = EmailAddress::parse(answer_to?).ok()?;
        let name = mail.from.as_deref().and_then(|from| ShortText::parse(from).ok());
        let asker = Asker {
            account: None,
            name: name.or_else(|| ShortText::parse(email.as_str()).ok())?,
            organisation: None,
            email: Some(email),
            telephone: None,
            reach: Reach::Email,
            // Nobody knows: what is sent by this road is written in both languages.
            language: Language::English,
        };
        Some(AskForHelp {
            request: self.new_id(),
            kind: self.queue_of(mail),
            asker,
            text: Some(Text::cut(&format!("{}\n\n{}", mail.subject, mail.text))?),
            urn: None,
            road: Road::Email,
            noted_by: None,
            due: self.help_due(),
            arrival: Some(arrival),
        })
    }

    /// The queue of the first address that has one; the onboarding team's otherwise, for its address is on the pages.
    fn queue_of(&self, mail: &Mail) -> Kind {
        let queues = &self.settings.mail.queues;
        let of = |to: &String| queues.iter().find(|(address, _)| address.eq_ignore_ascii_case(to)).map(|(_, kind)| *kind);
        mail.to.iter().find_map(of).unwrap_or(Kind::Registration)
    }
}
