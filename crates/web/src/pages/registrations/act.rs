//! What the officers' actions share: what they saw when they opened the page, and how a refusal is told with what changed since.

use app::App;
use axum::response::Response;
use domain::{
    id::RegistrationId,
    registration::{DecideRefusal, LONGEST_QUERY, LONGEST_REASON, Seen, Standing},
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
pub(super) struct Typed {
    pub(super) words: String,
    pub(super) seen: Option<i64>,
}

impl Typed {
    /// How far the officer had read; who does not say so has seen nothing.
    pub(super) fn seen(&self) -> Seen {
        self.seen.map(Seen).unwrap_or_default()
    }
}

/// The page of an action that takes words: its template's keys all begin alike.
pub(super) struct Action {
    /// The last part of its address, and the middle of its keys.
    pub(super) name: &'static str,
    /// The name of its path.
    pub(super) path: &'static str,
    /// The most characters.
    pub(super) longest: usize,
}

impl Action {
    /// Whether the domain takes it where a registration stands so.
    fn is_possible(&self, standing: &Standing) -> bool {
        let held = *standing == Standing::Held && self.name == QUERY.name;
        held || *standing == Standing::Waiting
    }
}

/// To ask the sender.
pub(super) const QUERY: Action = Action { name: "query", path: "registration-query", longest: LONGEST_QUERY };
/// To put aside.
pub(super) const HOLD: Action = Action { name: "hold", path: "registration-hold", longest: LONGEST_REASON };

/// Shows the page of an action.
pub(super) async fn form(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (action, typed, errors): (&Action, &Typed, &Errors),
) -> Result<Response, PageError> {
    let opened = app.open_registration(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    // Where it can't be sent, there is no form to fill in: the registration's page says what comes first. Words are never taken away.
    if typed.words.is_empty() && errors.is_empty() && !action.is_possible(&opened.history.state.standing) {
        return Ok(page.redirect(&format!("{}#decision", paths::REGISTRATION.url([&id]))));
    }
    let administrator = &opened.submitted.form.administrator.name;
    let data = context! {
        id => id.to_string(), back => paths::REGISTRATION.url([&id]), action => action.name, to => action.path, longest => action.longest,
        reference => opened.submitted.reference.as_str(),
        organisation => opened.submitted.form.organisation.name.as_str(),
        administrator => format!("{} {}", administrator.first, administrator.last),
        seen => typed.seen.or_else(|| opened.history.events.last().map(|last| last.version)),
        words => typed.words.as_str(), errors => Serde(errors),
    };
    let template = "registrations/act.html";
    Ok(if errors.is_empty() { page.render(template, data) } else { page.refuse(template, data) })
}

/// Tells why an action was refused: beside its words, where those are wrong; else with the registration as it is now.
pub(super) async fn refused(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (action, typed, failure): (&Action, &Typed, Said<DecideRefusal>),
) -> Result<Response, PageError> {
    if let Said::Refused(
        refusal @ (DecideRefusal::WordsNeeded
        | DecideRefusal::WordsTooLong
        | DecideRefusal::ReasonNeeded
        | DecideRefusal::ReasonTooLong),
    ) = &failure
    {
        let mut errors = Errors::new();
        let key = format!("registrations-refused-{}", refusal.name());
        errors.add_with("words", &key, [("longest", action.longest.into())]);
        return form(page, app, caller, id, (action, typed, &errors)).await;
    }
    tell(page, app, caller, id, (typed.seen, failure)).await
}

/// Shows the registration as it is now, with the refusal and what changed since the officer looked.
pub(super) async fn tell(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    (seen, failure): (Option<i64>, Said<DecideRefusal>),
) -> Result<Response, PageError> {
    let (field, key) = super::show::problem(&failure)?;
    let mut tried = Tried { seen, ..Tried::default() };
    tried.errors.add(field, &key);
    again(page, app, caller, id, &tried).await
}
