//! One good form, and ways to send it changed.

use std::sync::LazyLock;

use domain::{tables::Courts, values::Language};
use registration_form::{Against, Format, Limits, Reading, Refused, read, template};

/// The day of the tests is that of the acceptance in the answers below.
pub(crate) static AGAINST: LazyLock<Against<'static>> =
    LazyLock::new(|| Against { courts: &COURTS, today: "2026-04-03".parse().unwrap() });
pub(crate) static COURTS: LazyLock<Courts> = LazyLock::new(|| Courts::load().unwrap());

/// The answers of a good form, by label.
pub(crate) const ANSWERS: &[(&str, &str)] = &[
    ("Form version", "1"),
    ("Organisation name", "Ó Néill & Sons Solicitors"),
    ("Organisation type", "Solicitors' firm"),
    ("Head office address line 1", "1 High Street"),
    ("Town or city", "Wrexham"),
    ("Postcode", "LL11 1AA"),
    ("Country", "Wales"),
    ("Main telephone", "01978 123456"),
    ("Main e-mail", "office@oneill.example"),
    ("Regulator's number", "612345"),
    ("Administrator's first name", "Siân"),
    ("Administrator's last name", "O'Neill"),
    ("Administrator's job title", "Partner"),
    ("Administrator's e-mail", "sian@oneill.example"),
    ("Administrator's mobile", "07700 900123"),
    ("Terms accepted", "Yes"),
    ("Version of the terms", "1"),
    ("Accepted by", "Siân O'Neill"),
    ("Capacity", "Partner"),
    ("Date of acceptance", "2026-04-03"),
];

pub(crate) const USERS: &str = "First name,Last name,Work e-mail,Mobile number,Qualified as,Role,Supervised by,Office\n";

/// A CSV form with some answers replaced (or, where empty, left empty) and these rows of users.
pub(crate) fn csv_with(changes: &[(&str, &str)], users: &str) -> String {
    let mut text = String::new();
    let extra = changes.iter().filter(|(label, _)| !ANSWERS.iter().any(|(known, _)| known == label));
    for (label, answer) in ANSWERS.iter().chain(extra) {
        let answer = changes.iter().find(|(changed, _)| changed == label).map_or(*answer, |(_, changed)| *changed);
        text.extend(["\"", label, "\",\"", answer, "\"\n"]);
    }
    format!("{text}\n{USERS}{users}")
}

pub(crate) fn read_text(text: &str) -> Result<Reading, Refused> {
    read(text.as_bytes(), &Limits::default(), &AGAINST)
}

/// Reads a form that must be good.
pub(crate) fn good(text: &str) -> Reading {
    read_text(text).unwrap_or_else(|refused| panic!("{refused:#?}"))
}

/// The names of all problems, in order.
pub(crate) fn problems(text: &str) -> Vec<String> {
    match read_text(text) {
        Err(Refused::Problems { problems, .. }) => problems.iter().map(|problem| problem.what.name().to_owned()).collect(),
        other => panic!("no problems: {other:?}"),
    }
}

/// The names of all assumptions, in order.
pub(crate) fn assumed(reading: &Reading) -> Vec<&'static str> {
    reading.assumptions.iter().map(|assumption| assumption.what.name()).collect()
}

pub(crate) fn templates() -> Vec<(Format, Language, Vec<u8>)> {
    let mut all = Vec::new();
    for format in [Format::Xlsx, Format::Csv] {
        for language in [Language::English, Language::Welsh] {
            all.push((format, language, template(format, language)));
        }
    }
    all
}
