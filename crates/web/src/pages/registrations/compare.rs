//! A registration beside an organisation or another registration that is alike to it: two columns, differences said in words.

use std::collections::BTreeMap;

use app::{App, Comparison, Side};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::RegistrationId,
    organisation::Registered,
    prosecutor_registration,
    registration::form::{Form, Regulation},
    values::{NameKey, PhoneNumber},
};
use minijinja::{context, value::Serde};
use serde::Serialize;
use uuid::Uuid;
use views::users::User;

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

/// One line of both columns.
#[derive(Serialize)]
struct Line {
    label: String,
    ours: Vec<String>,
    theirs: Vec<String>,
    said: String,
    same: bool,
}

/// What stands in one column, line by line in a fixed order; a kind that does not know a detail leaves its line out.
type Column = Vec<(&'static str, Vec<String>)>;

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path((id, other)): Path<(RegistrationId, Uuid)>,
) -> Result<Response, PageError> {
    let compared = app.compare_registration(&caller, id, other).await;
    let compared = compared.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(page.render("registrations/compare.html", data(&page, &compared)))
}

/// Both columns, line by line as far as the registration has lines, and what they have in common.
pub(in crate::pages) fn data(page: &Page, compared: &Comparison) -> minijinja::Value {
    let (ours, theirs) = (Shown::of(&compared.ours), Shown::of(&compared.other));
    let mut other: BTreeMap<&str, Vec<String>> = theirs.column.into_iter().collect();
    let lines = ours.column.into_iter().map(|ours| {
        let theirs = other.remove(ours.0).unwrap_or_default();
        line(page, ours, theirs)
    });
    let lines: Vec<Line> = lines.collect();
    let common: Vec<String> = compared.common.iter().map(|it| page.t(&format!("likely-{it}"), &[])).collect();
    let named = theirs.reference.iter().fold(theirs.name, |name, reference| format!("{name} ({reference})"));
    context! {
        back => ours.href, reference => ours.reference, ours => ours.name, theirs => named, href => theirs.href,
        lines => Serde(&lines), common => Serde(&common),
    }
}

/// One side as the page shows it.
struct Shown {
    name: String,
    reference: Option<String>,
    href: String,
    column: Column,
}

impl Shown {
    fn of(side: &Side) -> Self {
        match side {
            Side::Organisation(id, registered, people) => Self {
                name: registered.name.clone(),
                reference: None,
                href: paths::ORGANISATION_PEOPLE.url([id]),
                column: of_organisation(registered, people),
            },
            Side::Registration(id, submitted) => Self {
                name: submitted.form.organisation.name.to_string(),
                reference: Some(submitted.reference.to_string()),
                href: paths::REGISTRATION.url([id]),
                column: of_form(&submitted.form),
            },
            Side::Prosecutor(id, submitted) => Self {
                name: submitted.form.organisation.name.to_string(),
                reference: Some(submitted.reference.to_string()),
                href: paths::PROSECUTOR.url([id]),
                column: of_prosecutor(&submitted.form),
            },
        }
    }
}

fn line(page: &Page, (detail, ours): (&'static str, Vec<String>), theirs: Vec<String>) -> Line {
    let folded = |texts: &[String]| {
        let mut keys: Vec<String> =
            texts.iter().filter_map(|text| NameKey::parse(text).ok()).map(|key| key.to_string()).collect();
        keys.sort_unstable();
        keys
    };
    let (one, other) = (folded(&ours), folded(&theirs));
    let key = match (one.is_empty(), other.is_empty()) {
        (true, true) => "checks-plain",
        (false, false) if one == other => "checks-same",
        (false, false) if one.iter().any(|key| other.contains(key)) => "compare-partly",
        (false, false) => "checks-differs",
        _ => "checks-one-only",
    };
    let same = key == "checks-same";
    Line { label: page.t(&format!("compare-{detail}"), &[]), ours, theirs, said: page.t(key, &[]), same }
}

fn of_form(form: &Form) -> Column {
    let details = &form.organisation;
    let number = match &details.regulation {
        Regulation::Number(number) | Regulation::HeadOfChambers { number, .. } => Some(number.to_string()),
        Regulation::Other { number, .. } => number.as_ref().map(ToString::to_string),
        Regulation::Nobody { .. } => None,
    };
    let text = |text: Option<String>| text.into_iter().collect::<Vec<_>>();
    let administrator = (&form.administrator.name, &form.administrator.email, &form.administrator.mobile);
    let people = || std::iter::once(administrator).chain(form.users.iter().map(|it| (&it.name, &it.email, &it.mobile)));
    vec![
        ("name", vec![details.name.to_string()]),
        ("number", text(number)),
        ("incorporation", text(details.incorporation_number.as_ref().map(ToString::to_string))),
        ("charity", text(details.charity_number.as_ref().map(ToString::to_string))),
        ("address", details.head_office.lines().into_iter().map(str::to_owned).collect()),
        ("telephone", vec![details.telephone.spoken()]),
        ("email", vec![details.email.to_string()]),
        ("offices", form.offices.iter().map(|office| office.name.to_string()).collect()),
        ("laa", form.offices.iter().filter_map(|office| office.laa_account.as_ref()).map(ToString::to_string).collect()),
        ("people", people().map(|(name, _, _)| name.to_string()).collect()),
        ("emails", people().map(|(_, email, _)| email.to_string()).collect()),
        ("mobiles", people().map(|(_, _, mobile)| mobile.spoken()).collect()),
    ]
}

/// A questionnaire has no numbers of registers and no offices; the account is nobody's to compare.
fn of_prosecutor(form: &prosecutor_registration::Form) -> Column {
    let (details, person) = (&form.organisation, &form.administrator);
    vec![
        ("name", vec![details.name.to_string()]),
        ("address", details.address.lines().into_iter().map(str::to_owned).collect()),
        ("telephone", vec![details.telephone.spoken()]),
        ("email", vec![details.email.to_string()]),
        ("people", vec![person.name.to_string()]),
        ("emails", vec![person.email.to_string()]),
        ("mobiles", vec![person.mobile.spoken()]),
    ]
}

fn of_organisation(registered: &Registered, people: &[User]) -> Column {
    let spoken = |number: &str| PhoneNumber::parse(number).map_or_else(|_| number.to_owned(), |number| number.spoken());
    let text = |text: &Option<String>| text.clone().into_iter().collect::<Vec<_>>();
    vec![
        ("name", vec![registered.name.clone()]),
        ("number", text(&registered.regulator_number)),
        ("incorporation", text(&registered.incorporation_number)),
        ("charity", text(&registered.charity_number)),
        ("address", registered.address.clone()),
        ("telephone", vec![spoken(&registered.telephone)]),
        ("email", vec![registered.email.clone()]),
        ("offices", registered.offices.iter().map(|office| office.name.clone()).collect()),
        ("laa", registered.offices.iter().filter_map(|office| office.laa_account.clone()).collect()),
        ("people", people.iter().map(User::name).collect()),
        ("emails", people.iter().map(|user| user.email.clone()).collect()),
        ("mobiles", people.iter().map(|user| spoken(&user.mobile)).collect()),
    ]
}
