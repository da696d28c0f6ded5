//! Delivery of one message from the outbox: words are made, links and codes are minted, at this moment and no sooner.
//! No message holds a client's name, date of birth, offence or URN.

mod accounts;
mod arrivals;
mod codes;
mod defence;
mod help_requests;
mod organisation_changes;
mod prosecutors;
mod registrations;

pub(crate) use codes::{code_hash, takes_texts};

use domain::{
    id::{MessageId, UserId},
    message::Message,
    prosecutor_registration, registration,
    time::Timestamp,
    values::Language,
};
use store::{
    Claimed, Side,
    secrets::{self, Secret},
};
use uuid::Uuid;
use views::users::{self, User};
use words::{Arg, Lang};

use crate::{
    App,
    ports::{DeliveryError, Email},
};

/// Why a message did not leave.
#[derive(Debug, thiserror::Error)]
pub enum NotDelivered {
    /// The other side said no, or later.
    #[error(transparent)]
    Delivery(#[from] DeliveryError),
    /// Storage failed on the way: try again.
    #[error(transparent)]
    Fault(#[from] store::Fault),
    /// Something else outside failed: try again.
    #[error(transparent)]
    Outside(#[from] crate::ports::OutsideError),
}

impl App {
    /// Delivers one message, or says why not. What it refers to may be gone: then there is nothing to say and that counts as delivered.
    pub async fn deliver(&self, claimed: &Claimed) -> Result<(), NotDelivered> {
        let id = MessageId(claimed.id);
        let message: Message = serde_json::from_slice(&claimed.refs)
            .map_err(|error| DeliveryError::Refused { reason: format!("the message can't be read: {error}") })?;
        match message {
            Message::RegistrationReceived { registration } => self.deliver_registration_received(id, registration).await,
            Message::ConfirmAddress { registration, whose } => {
                self.deliver_confirm_address::<registration::State>(id, registration, whose).await
            }
            Message::WebFormLink { form } => self.deliver_web_form_link(id, form).await,
            Message::RegistrationRejected { registration } => {
                self.deliver_registration_rejected::<registration::State>(id, registration).await
            }
            Message::ArrivalAnswer { arrival } => self.deliver_arrival_answer(id, arrival).await,
            Message::ArrivalToMend { arrival, part } => self.deliver_arrival_to_mend(id, arrival, part).await,
            Message::ProsecutorReceived { registration } => self.deliver_prosecutor_received(id, registration).await,
            Message::ConfirmProsecutor { registration, whose } => {
                self.deliver_confirm_address::<prosecutor_registration::State>(id, registration, whose).await
            }
            Message::ProsecutorQueried { registration } => {
                self.deliver_registration_queried::<prosecutor_registration::State>(id, registration).await
            }
            Message::ProsecutorWithdrawn { registration } => {
                self.deliver_registration_withdrawn::<prosecutor_registration::State>(id, registration).await
            }
            Message::ProsecutorRejected { registration } => {
                self.deliver_registration_rejected::<prosecutor_registration::State>(id, registration).await
            }
            Message::ProsecutorApproved { registration } => self.deliver_prosecutor_approved(id, registration).await,
            Message::RegistrationQueried { registration } => {
                self.deliver_registration_queried::<registration::State>(id, registration).await
            }
            Message::RegistrationApproved { registration } => self.deliver_registration_approved(id, registration).await,
            Message::RegistrationWithdrawn { registration } => {
                self.deliver_registration_withdrawn::<registration::State>(id, registration).await
            }
            Message::RegistrationPassedOn { registration } => self.deliver_registration_passed_on(id, registration).await,
            Message::AdditionAnswered { registration, accepted } => {
                self.deliver_addition_answered(id, registration, accepted).await
            }
            Message::Activation { user } => self.deliver_activation(id, user).await,
            Message::MembershipOffered { user, organisation } => self.deliver_membership_offered(id, user, organisation).await,
            Message::AdditionProposed { organisation } => self.deliver_addition_proposed(id, organisation).await,
            Message::ChangeRequested { organisation, change } => self.deliver_change_requested(id, organisation, change).await,
            Message::ChangeDecided { organisation, change } => self.deliver_change_decided(id, organisation, change).await,
            Message::ConfirmNewEmail { organisation, change } => self.deliver_confirm_new_email(id, organisation, change).await,
            Message::EmailChanges { organisation, change } => self.deliver_email_changes(id, organisation, change).await,
            Message::OneTimeCode { user } => self.deliver_one_time_code(id, user).await,
            Message::PasswordReset { user } => self.deliver_password_reset(id, user).await,
            Message::SecurityChanged { user } => self.deliver_security_changed(id, user).await,
            Message::HelpRequestReceived { request } => self.deliver_help_request_received(id, request).await,
            Message::HelpRequestAnswered { request } => self.deliver_help_request_answered(id, request).await,
            Message::HelpRequestClosed { request } => self.deliver_help_request_closed(id, request).await,
            Message::InstructionElsewhere { organisation, defendant } => {
                self.deliver_instruction_elsewhere(id, organisation, defendant).await
            }
            Message::DefenceAssociated { defendant } => self.deliver_defence_associated(id, defendant).await,
        }
    }

    /// The person that a message is for.
    async fn addressee(&self, user: UserId) -> Result<Option<User>, NotDelivered> {
        Ok(users::find(&self.store.read(), user).await?)
    }

    /// Mints a link: its digest is kept first, the former one of the same purpose ends, and only the e-mail holds the link itself.
    async fn mint(&self, purpose: &str, user: UserId, expires: Timestamp) -> Result<String, NotDelivered> {
        self.mint_bound(purpose, user.uuid(), None, expires).await
    }

    /// The same for any subject; `data` is kept with the link.
    async fn mint_bound(
        &self,
        purpose: &str,
        subject: Uuid,
        data: Option<Vec<u8>>,
        expires: Timestamp,
    ) -> Result<String, NotDelivered> {
        let token = hex::encode(self.random::<32>());
        let secret = Secret {
            hash: self.keys.digest(purpose, token.as_bytes()),
            purpose: purpose.to_owned(),
            subject,
            data,
            created: self.now().micros(),
            expires: expires.micros(),
            used_at: None,
        };
        self.keep(vec![secrets::retire(purpose, subject), secrets::put(secret)]).await?;
        Ok(token)
    }

    async fn keep(&self, rows: Vec<Side>) -> Result<(), NotDelivered> {
        self.store.write(rows).await.map_err(|failure| match failure {
            store::Failure::Fault(fault) => NotDelivered::Fault(fault),
            other => NotDelivered::Fault(store::Fault::Misuse(format!("keeping a link: {other}"))),
        })
    }

    /// Sends an e-mail whose subject and text are `{key}-subject` and `{key}-text`, named to its recipient where the name is theirs.
    async fn mail(&self, id: MessageId, to: &Recipient, key: &str, args: &[(&str, Arg)]) -> Result<(), NotDelivered> {
        self.mail_also(id, to, (key, &[]), args).await
    }

    /// The same with further paragraphs below the text, each named by the key of its words.
    async fn mail_also(
        &self,
        id: MessageId,
        to: &Recipient,
        (key, also): (&str, &[&str]),
        args: &[(&str, Arg)],
    ) -> Result<(), NotDelivered> {
        let words = &self.words;
        let mut all = vec![("service", Arg::from(self.settings.service_name.as_str()))];
        all.extend_from_slice(args);
        let mut paragraphs = vec![self.greeting(to), words.get(to.lang, &format!("{key}-text"), &all)];
        paragraphs.extend(also.iter().map(|key| words.get(to.lang, key, &all)));
        paragraphs.push(self.footer(to.lang));
        let email = Email {
            id,
            to_name: to.name.clone().unwrap_or_default(),
            to_address: to.address.clone(),
            subject: words.get(to.lang, &format!("{key}-subject"), &all),
            text: paragraphs.join("\n\n"),
        };
        Ok(self.mailer.send(&email).await?)
    }

    /// The same in both languages, to somebody who wrote and did not say in which language they want an answer.
    async fn mail_in_both(
        &self,
        id: MessageId,
        address: &str,
        (key, also): (&str, &[&str]),
        args: impl Fn(Lang) -> Vec<(&'static str, Arg)>,
    ) -> Result<(), NotDelivered> {
        let said = [Lang::En, Lang::Cy].map(|lang| {
            let mut args = args(lang);
            args.push(("service", self.settings.service_name.as_str().into()));
            let mut paragraphs = vec![self.words.get(lang, &format!("{key}-text"), &args)];
            paragraphs.extend(also.iter().map(|key| self.words.get(lang, key, &args)));
            paragraphs.push(self.footer(lang));
            (self.words.get(lang, &format!("{key}-subject"), &args), paragraphs.join("\n\n"))
        });
        let [(subject, text), (welsh_subject, welsh_text)] = said;
        let email = Email {
            id,
            to_name: String::new(),
            to_address: address.to_owned(),
            subject: format!("{subject} / {welsh_subject}"),
            text: format!("{text}\n\n* * *\n\n{welsh_text}"),
        };
        Ok(self.mailer.send(&email).await?)
    }

    fn greeting(&self, to: &Recipient) -> String {
        match &to.name {
            Some(name) => self.words.get(to.lang, "mail-greeting", &[("name", name.as_str().into())]),
            None => self.words.get(to.lang, "mail-greeting-nobody", &[]),
        }
    }

    /// What stands below every e-mail; below a Welsh one also that no person has checked its Welsh.
    fn footer(&self, lang: Lang) -> String {
        let footer = self.words.get(lang, "mail-footer", &[("service", self.settings.service_name.as_str().into())]);
        match lang {
            Lang::En => footer,
            Lang::Cy => format!("{footer}\n\n{}", self.words.get(lang, "mail-welsh-unchecked", &[])),
        }
    }

    /// The address of a page of ours for an e-mail in this language: a Welsh one says so, for a reader who has chosen none.
    fn link(&self, lang: Lang, path: &str) -> String {
        let prefer = match lang {
            Lang::En => "",
            Lang::Cy => "?prefer=cy",
        };
        format!("{}{path}{prefer}", self.settings.base_url)
    }
}

/// Whom an e-mail is for.
#[derive(Debug, Clone)]
struct Recipient {
    /// The name of an account, or of an administrator who has confirmed this address. None otherwise: a shared mailbox has no name,
    /// and where nobody has confirmed an address, whoever filled a form in may have chosen both.
    name: Option<String>,
    address: String,
    lang: Lang,
}

impl Recipient {
    fn person(user: &User) -> Self {
        Self { name: Some(user.name()), address: user.email.clone(), lang: lang(user.language) }
    }
}

/// The locale of a language chosen on a form.
pub(crate) const fn lang(language: Language) -> Lang {
    match language {
        Language::English => Lang::En,
        Language::Welsh => Lang::Cy,
    }
}
