//! The administrator answers a query on the web: the form opens again with what was sent, filled in.

use domain::registration::{Standing, State};
use registration_form::Typed;
use uuid::Uuid;

use super::{Content, Occasion, WebForm, begin_registration::visited};
use crate::{App, Failure, Outcome};

/// Namespace of the forms that answer queries (a random UUID, fixed for ever).
const NAMESPACE: Uuid = Uuid::from_u128(0x9c1e_44f7_52a8_4d0b_b6d3_08c7_f1a2_6e35);

impl App {
    /// Opens the form of a queried registration for whoever has its administrator's link. However often it is opened, it is one form.
    pub async fn reopen_registration(&self, link: &str) -> Outcome<String, ()> {
        let registration = self.own_registration(link).await?;
        let state: State = self.state(registration.uuid()).await?;
        let (Standing::Queried { .. }, Some(submitted)) = (&state.standing, &state.submitted) else {
            return Err(Failure::Hidden);
        };
        let draft = Uuid::new_v5(&NAMESPACE, registration.uuid().as_bytes());
        let token = hex::encode(self.random::<32>());
        let known = self.web_form_of(draft).await?.filter(|kept| matches!(kept.content, Content::Open(_)));
        let rows = if let Some(kept) = known {
            vec![self.web_form_key(draft, &token, kept.secret.expires)]
        } else {
            let form = &submitted.form;
            let language = form.organisation.language;
            let typed = Typed::of_form(form, language, &self.tables.courts);
            let email = form.administrator.email.clone();
            let visited = visited(&typed);
            self.new_web_form(
                draft,
                &token,
                WebForm { registration, occasion: Occasion::Answer, email, language, typed, visited },
            )?
        };
        match self.store.write(rows).await {
            Ok(()) => Ok(token),
            Err(store::Failure::Fault(fault)) => Err(Failure::Fault(fault)),
            Err(_) => Err(Failure::Changed),
        }
    }
}
