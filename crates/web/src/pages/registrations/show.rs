//! One registration: where it stands, what was sent and understood, what it clashes with, what happened, and what can be done.

use app::{App, Opened};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    arrival::Received,
    id::{ArrivalId, RegistrationId},
    registration::{DecideRefusal, LONGEST_REASON, Standing},
    time::Timestamp,
    user::ACTIVATION_DAYS,
    values::EmailAddress,
};
use minijinja::{
    Value, context,
    value::{Serde, merge_maps},
};
use serde::{Deserialize, Serialize};

use super::{checks::check_name, happened::past};
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::{Said, said},
    pages::{
        arrivals::claimed,
        form_shown::{self, Asked},
    },
};

#[derive(Serialize)]
struct Clash {
    text: String,
    holder: Option<String>,
}

/// What was just done, to be said once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Just {
    pub(in crate::pages) done: String,
}

/// What an officer tried and why it did not happen, to be shown with the registration as it is now.
#[derive(Debug, Default)]
pub(in crate::pages) struct Tried {
    pub(in crate::pages) errors: Errors,
    pub(in crate::pages) reason: String,
    /// For whoever decides after a first approval that is undone.
    pub(in crate::pages) words: String,
    /// The number of the last event that the officer had seen.
    pub(in crate::pages) seen: Option<i64>,
    /// Which page of the people is shown.
    pub(in crate::pages) people: usize,
}

impl Tried {
    /// What was refused, to an officer who had seen so much.
    pub(in crate::pages) fn refused(page: &Page, seen: Option<i64>, failure: &Said<DecideRefusal>) -> Result<Self, PageError> {
        let mut tried = Self { seen, ..Self::default() };
        if let Said::Refused(DecideRefusal::ChecksMissing(missing)) = failure {
            let names: Vec<String> = missing.iter().map(|check| check_name(page, check)).collect();
            tried.errors.add_with("checks", "registrations-checks-missing", [("checks", names.join("; ").into())]);
            return Ok(tried);
        }
        let (field, key) = problem(failure)?;
        tried.errors.add(field, &key);
        Ok(tried)
    }
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    Query(asked): Query<Asked>,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, id, &Tried { people: asked.people, ..Tried::default() }).await?;
    Ok(page.render("registrations/show.html", context! { links_sent => just.done == "links-sent", ..data }))
}

/// Shows the registration again after a decision that was refused, with what to do next.
pub(super) async fn again(
    page: &Page,
    app: &App,
    caller: &Caller,
    id: RegistrationId,
    tried: &Tried,
) -> Result<Response, PageError> {
    let data = data(page, app, caller, id, tried).await?;
    Ok(page.refuse("registrations/show.html", data))
}

async fn data(page: &Page, app: &App, caller: &Caller, id: RegistrationId, tried: &Tried) -> Result<Value, PageError> {
    let checking = app.check_registration(caller, id).await;
    let checking = checking.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let opened = app.open_registration(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let submitted = &opened.submitted;
    let everybody = submitted.form.users.len().saturating_add(1);
    // Whoever has an account is asked, not invited.
    let with_account = opened.clashes.iter().filter(|clash| clash.what == "email").count();
    let decided = opened.decided.as_ref().map(|it| {
        let asked = usize::try_from(it.asked).unwrap_or(usize::MAX);
        let answer = it.added.as_ref().map(|added| match added.accepted {
            None => "waiting",
            Some(true) => "accepted",
            Some(false) => "declined",
        });
        context! {
            how => if it.added.is_some() { "added" } else if it.organisation.is_some() { "approved" } else { "rejected" },
            added_to => it.added.as_ref().map(|added| added.name.as_str()), answer,
            asked, invited => everybody.saturating_sub(asked),
            approved => it.organisation.is_some(), by => it.by.as_str(), at => it.at.micros(), reason => it.reason.as_deref(),
            people => it.organisation.map(|organisation| paths::ORGANISATION_PEOPLE.url([&organisation])),
            laa_accounts => it.organisation.map(|organisation| paths::LAA_ACCOUNTS.url([&organisation])),
        }
    });
    Ok(context! {
        id => id.to_string(),
        reference => submitted.reference.as_str(),
        name => submitted.form.organisation.name.as_str(),
        received => submitted.at.micros(),
        form => Serde(&form_shown::shown(page, &submitted.form, &app.tables.courts, tried.people)),
        assumptions => Serde(&form_shown::remarks(page, &submitted.assumptions)),
        file => Serde(&submitted.file), erased => opened.erased.map(Timestamp::micros),
        people => everybody.saturating_sub(with_account), with_account,
        administrator => format!("{} {}", submitted.form.administrator.name.first, submitted.form.administrator.name.last),
        unconfirmed => opened.unconfirmed.iter().map(ToString::to_string).collect::<Vec<_>>(),
        terms_missing => submitted.form.acceptance.is_none(),
        checks => Serde(&super::checks::shown(page, &checking.evidence)), seen => checking.evidence.seen,
        checks_to => paths::REGISTRATION_CHECKS.url([&id]), undo_to => paths::REGISTRATION_UNDO.url([&id]),
        addresses_to => paths::REGISTRATION_ADDRESSES.url([&id]),
        came => opened.arrival.as_ref().map(|(id, received)| came(page, *id, received)),
        decided, clashes => Serde(&clashes(page, &opened)),
        errors => Serde(&tried.errors), reason => tried.reason.as_str(), words => tried.words.as_str(), longest => LONGEST_REASON,
        activation_days => ACTIVATION_DAYS, sender_email => app.settings.sender_email.as_str(),
        compare_to => "registration-compare", assign_to => "registration-assign",
        ..merge_maps([standing(caller, &opened), past(page, &opened.history, &opened.looks, tried.seen)])
    })
}

/// The message that it came in: who says to have sent it, and what servers say about that.
fn came(page: &Page, id: ArrivalId, received: &Received) -> Value {
    context! {
        href => paths::ARRIVAL.url([&id]), reference => app::arrival_reference(id).as_str(),
        road => page.t(&format!("arrivals-road-{}", received.road), &[]), sender => received.sender.as_deref(),
        claims => received.claims.iter().map(|claim| claimed(page, claim)).collect::<Vec<Value>>(),
        unread => received.unread(),
    }
}

fn clashes(page: &Page, opened: &Opened) -> Vec<Clash> {
    let clash = |clash: &app::Clash| Clash {
        text: page.t(&format!("registrations-clash-{}", clash.what), &[("value", clash.value.as_str().into())]),
        holder: clash.holder.clone(),
    };
    opened.clashes.iter().map(clash).collect()
}

/// Where it stands, with whom, and what its approval still needs.
fn standing(caller: &Caller, opened: &Opened) -> Value {
    let state = &opened.history.state;
    let address = |address: &EmailAddress| {
        let confirmed = state.confirmed.iter().any(|it| it.key() == address.key());
        context! { address => address.as_str(), confirmed }
    };
    let mut addresses = vec![&opened.submitted.form.administrator.email];
    let main = &opened.submitted.form.organisation.email;
    addresses.extend((main.key() != opened.submitted.form.administrator.email.key()).then_some(main));
    let wanted = opened.submitted.form.checks().len();
    context! {
        standing => standing_name(&state.standing),
        open => !state.standing.is_closed(),
        due => match state.standing { Standing::Scheduled { due, .. } => Some(due.micros()), _ => None },
        question => match &state.standing { Standing::Queried { words } => Some(words.as_str()), _ => None },
        assigned => opened.assigned.as_deref(), from => state.assigned.map(|user| user.to_string()),
        mine => state.assigned == Some(caller.user.id), open_by => &opened.open,
        target => opened.target.to_string(), expected => opened.expected.to_string(), late => opened.late,
        addresses => addresses.into_iter().map(address).collect::<Vec<Value>>(),
        checks_wanted => wanted, checks_recorded => wanted.saturating_sub(state.missing_checks().len()),
    }
}

/// The standing's fixed word, as the queue has it.
pub(in crate::pages) const fn standing_name(standing: &Standing) -> &'static str {
    match standing {
        Standing::Nothing | Standing::Waiting => "waiting",
        Standing::Queried { .. } => "queried",
        Standing::Held => "held",
        Standing::FirstApproved { .. } => "first-approved",
        Standing::Scheduled { .. } => "scheduled",
        Standing::Approved(_) => "approved",
        Standing::AddedTo(_) => "added-to",
        Standing::Rejected => "rejected",
        Standing::Withdrawn => "withdrawn",
    }
}

/// The key of the sentence that tells an officer why a decision was refused, and the part of the page that it is about.
pub(in crate::pages) fn problem(said: &Said<DecideRefusal>) -> Result<(&'static str, String), PageError> {
    Ok(match said {
        Said::Refused(DecideRefusal::NotThere) => return Err(PageError::NotFound),
        Said::Refused(refusal @ (DecideRefusal::ChecksMissing(_) | DecideRefusal::SecondOfficerMissing)) => {
            ("checks", format!("registrations-refused-{}", refusal.name()))
        }
        Said::Refused(refusal @ DecideRefusal::AddressesNotConfirmed) => {
            ("addresses", format!("registrations-refused-{}", refusal.name()))
        }
        Said::Refused(refusal @ (DecideRefusal::ReasonNeeded | DecideRefusal::ReasonTooLong)) => {
            ("reason", format!("registrations-refused-{}", refusal.name()))
        }
        Said::Refused(refusal) => ("decision", format!("registrations-refused-{}", refusal.name())),
        Said::Changed => ("decision", "registrations-changed".to_owned()),
        Said::Claimed(what) => ("decision", format!("registrations-claimed-{what}")),
    })
}
