//! What the officers' actions share: what they saw when they opened the page, and how a refusal is told with what changed since.

use app::{App, History, Opened};
use axum::response::Response;
use domain::{
    id::RegistrationId,
    registration::{AnyRegistration, DecideRefusal, LONGEST_QUERY, LONGEST_REASON, Seen, Standing, State},
};
use minijinja::{context, value::Serde};
use serde::{Deserialize, Serialize};

use super::show::{Tried, again};
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::{Said, said},
};

/// What an officer wrote, and the number of the last event that they had seen.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Typed {
    pub(in crate::pages) words: String,
    pub(in crate::pages) seen: Option<i64>,
}

impl Typed {
    /// How far the officer had read; who does not say so has seen nothing.
    pub(in crate::pages) fn seen(&self) -> Seen {
        self.seen.map(Seen).unwrap_or_default()
    }
}

/// The page of an action that takes words: its template's keys all begin alike.
pub(in crate::pages) struct Action {
    /// The middle of its keys.
    pub(in crate::pages) name: &'static str,
    /// The name of its path.
    pub(in crate::pages) path: &'static str,
    /// The most characters.
    pub(in crate::pages) longest: usize,
}

impl Action {
    /// Whether the domain takes it where a registration stands so.
    fn is_possible(&self, standing: &Standing) -> bool {
        let held = *standing == Standing::Held && self.name == QUERY.name;
        held || *standing == Standing::Waiting
    }

    /// What is wrong with the words, where an action was refused for them.
    pub(in crate::pages) fn wrong_words(&self, failure: &Said<DecideRefusal>) -> Option<Errors> {
        let Said::Refused(
            refusal @ (DecideRefusal::WordsNeeded
            | DecideRefusal::WordsTooLong
            | DecideRefusal::ReasonNeeded
            | DecideRefusal::ReasonTooLong),
        ) = failure
        else {
            return None;
        };
        let mut errors = Errors::new();
        let key = format!("registrations-refused-{}", refusal.name());
        errors.add_with("words", &key, [("longest", self.longest.into())]);
        Some(errors)
    }
}

/// To ask the sender.
pub(super) const QUERY: Action = Action { name: "query", path: "registration-query", longest: LONGEST_QUERY };
/// To put aside.
pub(super) const HOLD: Action = Action { name: "hold", path: "registration-hold", longest: LONGEST_REASON };

/// Whose page it is, whatever kind of registration it is.
pub(in crate::pages) struct Subject<'a, S: AnyRegistration> {
    /// Which.
    pub(in crate::pages) id: RegistrationId,
    /// What the organisation is called.
    pub(in crate::pages) organisation: &'a str,
    /// The registration's own page.
    pub(in crate::pages) back: String,
    /// What happened to it, and where it stands.
    pub(in crate::pages) history: &'a History<S>,
}

impl<S: AnyRegistration> Subject<'_, S> {
    /// Shows the page of an action, or leads back where it is not possible.
    pub(in crate::pages) fn words(
        &self,
        page: &Page,
        (action, typed, errors): (&Action, &Typed, &Errors),
    ) -> Result<Response, PageError> {
        // Where it can't be sent, there is no form to fill in: the registration's page says what comes first. Words are never taken away.
        if typed.words.is_empty() && errors.is_empty() && !action.is_possible(self.history.state.standing()) {
            return Ok(page.redirect(&format!("{}#decision", self.back)));
        }
        let contact = self.history.state.contact().ok_or(PageError::NotFound)?;
        let data = context! {
            id => self.id.to_string(), back => self.back.as_str(), action => action.name, to => action.path, longest => action.longest,
            reference => contact.reference.as_str(), organisation => self.organisation,
            administrator => format!("{} {}", contact.name.first, contact.name.last),
            seen => typed.seen.unwrap_or_else(|| self.history.last()), words => typed.words.as_str(), errors => Serde(errors),
        };
        let template = "registrations/act.html";
        Ok(if errors.is_empty() { page.render(template, data) } else { page.refuse(template, data) })
    }
}

/// Shows the page of an action.
pub(super) async fn form(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    which: (&Action, &Typed, &Errors),
) -> Result<Response, PageError> {
    let opened = app.open_registration(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    subject(id, &opened).words(page, which)
}

pub(super) fn subject(id: RegistrationId, opened: &Opened) -> Subject<'_, State> {
    let organisation = opened.submitted.form.organisation.name.as_str();
    Subject { id, organisation, back: paths::REGISTRATION.url([&id]), history: &opened.history }
}

/// Tells why an action was refused: beside its words, where those are wrong; else with the registration as it is now.
pub(super) async fn refused(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (action, typed, failure): (&Action, &Typed, Said<DecideRefusal>),
) -> Result<Response, PageError> {
    match action.wrong_words(&failure) {
        Some(errors) => form(page, app, caller, id, (action, typed, &errors)).await,
        None => tell(page, app, caller, id, (typed.seen, failure)).await,
    }
}

/// Shows the registration as it is now, with the refusal and what changed since the officer looked.
pub(super) async fn tell(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (seen, failure): (Option<i64>, Said<DecideRefusal>),
) -> Result<Response, PageError> {
    again(page, app, caller, id, &Tried::refused(page, seen, &failure)?).await
}
