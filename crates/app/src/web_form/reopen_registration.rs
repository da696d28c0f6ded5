//! The administrator answers a query: the form opens again on the web with what was sent, filled in.
//! However often it is opened, it is one form.

use domain::{
    StoredFile,
    id::RegistrationId,
    registration::{Standing, State, Submitted},
};
use registration_form::Typed;
use store::secrets;
use uuid::Uuid;

use super::{Content, Occasion, TRIES, WebForm, begin_registration::visited};
use crate::{App, Failure, Outcome, OwnRefusal};

/// Namespace of the forms that answer queries (a random UUID, fixed for ever).
const NAMESPACE: Uuid = Uuid::from_u128(0x9c1e_44f7_52a8_4d0b_b6d3_08c7_f1a2_6e35);

/// A registration that waits for an answer.
pub(super) struct Queried {
    registration: RegistrationId,
    submitted: Submitted,
}

/// With what the form opens that answers a query.
pub(super) struct Answered {
    /// What is filled in.
    pub(super) typed: Typed,
    /// The file that it was read from, sealed.
    pub(super) file: Option<StoredFile>,
    /// Whether it replaces what was typed before.
    pub(super) anew: bool,
}

impl App {
    /// Opens the form of a queried registration for whoever has its administrator's link; what was typed in it before is still there.
    pub async fn reopen_registration(&self, link: &str) -> Outcome<String, OwnRefusal> {
        let queried = self.queried(link).await?;
        let form = &queried.submitted.form;
        let typed = Typed::of_form(form, form.organisation.language, &self.tables.courts);
        self.answering(&queried, Answered { typed, file: None, anew: false }).await
    }

    /// The registration that an administrator's link opens, while its query is open.
    pub(super) async fn queried<R: From<OwnRefusal>>(&self, link: &str) -> Outcome<Queried, R> {
        let (registration, state) = self.own_by_link::<State>(link).await.map_err(|failure| failure.map(R::from))?;
        match (state.standing, state.submitted) {
            (Standing::Queried { .. }, Some(submitted)) => Ok(Queried { registration, submitted: *submitted }),
            _ => Err(Failure::Hidden),
        }
    }

    /// A link to the one form that answers for a registration.
    pub(super) async fn answering<R>(&self, queried: &Queried, answered: Answered) -> Outcome<String, R> {
        let draft = Uuid::new_v5(&NAMESPACE, queried.registration.uuid().as_bytes());
        let token = hex::encode(self.random::<32>());
        let form = &queried.submitted.form;
        let form = WebForm {
            registration: queried.registration,
            occasion: Occasion::Answer,
            email: form.administrator.email.clone(),
            language: form.organisation.language,
            visited: visited(&answered.typed),
            typed: answered.typed,
            file: answered.file,
        };
        for _ in 0..TRIES {
            let known = self.web_form_of(draft).await?.filter(|kept| matches!(kept.content, Content::Open(_)));
            let rows = match known {
                None => self.new_web_form(draft, &token, form.clone())?,
                Some(kept) => {
                    let mut rows = vec![self.web_form_key(draft, &token, kept.secret.expires)];
                    if answered.anew {
                        let sealed = self.sealed(draft, &Content::Open(Box::new(form.clone())))?;
                        let was = kept.secret.data.unwrap_or_default();
                        rows.push(secrets::change(&kept.secret.hash, was, sealed, kept.secret.expires));
                    }
                    rows
                }
            };
            match self.store.write(rows).await {
                Ok(()) => return Ok(token),
                // Another window saved at the same moment.
                Err(store::Failure::Claimed(_)) => {}
                Err(store::Failure::Fault(fault)) => return Err(Failure::Fault(fault)),
                Err(_) => return Err(Failure::Changed),
            }
        }
        Err(Failure::Changed)
    }
}
