//! One registration of a prosecuting organisation: the answers, and the decision, taken or to be taken.

use app::{App, OpenedProsecutor};
use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use domain::{
    id::RegistrationId,
    prosecutor_registration::{Form, OffenceCode},
    registration::{LONGEST_REASON, Standing},
    user::ACTIVATION_DAYS,
    values::{Address, EmailAddress},
};
use minijinja::{
    Value, context,
    value::{Serde, merge_maps},
};

use super::checks::opened;
use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    pages::registrations::{
        checks::shown,
        happened::past,
        show::{Just, standing_name},
    },
};

pub(super) use crate::pages::registrations::show::{Tried, problem};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<RegistrationId>,
    Query(just): Query<Just>,
) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, id, &Tried::default()).await?;
    Ok(page.render("prosecutors/show.html", context! { links_sent => just.done == "links-sent", ..data }))
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
    Ok(page.refuse("prosecutors/show.html", data))
}

async fn data(page: &Page, app: &App, caller: &Caller, id: RegistrationId, tried: &Tried) -> Result<Value, PageError> {
    let opened = opened(app, caller, id).await?;
    let decided = opened.decided.as_ref().map(|it| {
        context! {
            approved => it.organisation.is_some(), asked => it.asked, by => it.by.as_str(), at => it.at.micros(), reason => it.reason.as_deref(),
            people => it.organisation.map(|organisation| paths::ORGANISATION_PEOPLE.url([&organisation])),
        }
    });
    let form = &opened.submitted.form;
    Ok(context! {
        id => id.to_string(), reference => opened.submitted.reference.as_str(), received => opened.submitted.at.micros(),
        name => form.organisation.name.as_str(), sections => sections(page, form), decided, with_account => opened.with_account,
        administrator => format!("{} {}", form.administrator.name.first, form.administrator.name.last),
        errors => Serde(&tried.errors), reason => tried.reason.as_str(), words => tried.words.as_str(), longest => LONGEST_REASON,
        activation_days => ACTIVATION_DAYS, sender_email => app.settings.sender_email.as_str(),
        seen => opened.evidence.seen, checks => Serde(&shown(page, &opened.evidence)), checks_to => paths::PROSECUTOR_CHECKS.url([&id]),
        undo_to => paths::PROSECUTOR_UNDO.url([&id]), addresses_to => paths::PROSECUTOR_ADDRESSES.url([&id]),
        compare_to => "prosecutor-compare", assign_to => "prosecutor-assign",
        ..merge_maps([standing(caller, &opened), past(page, &opened.history, &opened.looks, tried.seen)])
    })
}

/// Where it stands, with whom, and what its approval still needs.
fn standing(caller: &Caller, opened: &OpenedProsecutor) -> Value {
    let state = &opened.history.state;
    let address = |(address, confirmed): &(EmailAddress, bool)| context! { address => address.as_str(), confirmed };
    context! {
        standing => standing_name(&state.standing), open => !state.standing.is_closed(),
        question => match &state.standing { Standing::Queried { words } => Some(words.as_str()), _ => None },
        held => opened.history.held(), assigned => opened.assigned.as_deref(), open_by => &opened.open,
        from => state.assigned.map(|user| user.to_string()), mine => state.assigned == Some(caller.user.id),
        addresses => opened.addresses.iter().map(address).collect::<Vec<Value>>(),
        unconfirmed => if state.standing.is_closed() { Vec::new() } else { state.unconfirmed().iter().map(ToString::to_string).collect() },
    }
}

/// The answers by section: question and lines. The account has a page of its own.
fn sections(page: &Page, form: &Form) -> Vec<Value> {
    let row = |field: &str, lines: Vec<String>| context! { label => page.t(&format!("prosecutor-field-{field}"), &[]), lines };
    let word = |field: &str, value: &str| page.t(&format!("prosecutor-{field}-{value}"), &[]);
    let section = |name: &str, rows: Vec<Value>| context! { title => page.t(&format!("prosecutor-section-{name}"), &[]), rows };
    let (organisation, work, interface, person) = (&form.organisation, &form.work, &form.interface, &form.administrator);
    let mut planned = vec![row("intends", vec![word("intends", &interface.intends.to_string())])];
    planned.extend(interface.supplier.iter().map(|supplier| row("supplier", vec![supplier.to_string()])));
    planned.extend(interface.lead_weeks.iter().map(|weeks| row("weeks", vec![weeks.to_string()])));
    vec![
        section(
            "organisation",
            vec![
                row("address", address(&organisation.address)),
                row("telephone", vec![organisation.telephone.spoken()]),
                row("email", vec![organisation.email.to_string()]),
                row("language", vec![word("language", organisation.language.as_str())]),
            ],
        ),
        section(
            "work",
            vec![
                row("cases", vec![work.cases_a_year.to_string()]),
                row("methods", work.methods.iter().map(|method| word("methods", &method.to_string())).collect()),
                row("offences", vec![work.offences.iter().map(OffenceCode::as_str).collect::<Vec<_>>().join(", ")]),
            ],
        ),
        section("interface", planned),
        section(
            "administrator",
            vec![
                row("person", vec![format!("{} {}", person.name.first, person.name.last), person.job_title.to_string()]),
                row("work-email", vec![person.email.to_string()]),
                row("mobile", vec![person.mobile.spoken()]),
                context! { label => page.t("form-shown-terms-version", &[]), lines => vec![person.terms.clone()] },
            ],
        ),
    ]
}

/// The lines of an address, the country always among them: an officer looks the organisation up where it is.
fn address(address: &Address) -> Vec<String> {
    let mut lines = address.lines();
    if address.postcode.is_some() {
        lines.push(address.country.as_str());
    }
    lines.into_iter().map(str::to_owned).collect()
}
