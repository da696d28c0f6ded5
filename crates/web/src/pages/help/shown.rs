//! What was asked and answered, laid out for reading: the same for whoever asked and for those who answer.
//! Whoever calls this has recorded the look.

use app::App;
use domain::{
    help_request::{Answer, Asked, Sought, UrnRequest},
    values::{LongText, ShortText},
};
use minijinja::{Value, context};

use crate::{
    chassis::Page,
    pages::{cases::shown, form_shown::court_name},
};

/// The details of a URN request.
pub(in crate::pages) fn details(page: &Page, app: &App, urn: &UrnRequest) -> Value {
    let defendants: Vec<Value> = urn
        .defendants
        .iter()
        .map(|it| match it {
            Sought::Person(person) => context! {
                name => it.name(), aliases => person.aliases.as_ref().map(ShortText::as_str),
                birth => person.date_of_birth.map(|date| date.date().to_string()),
                address => person.address.as_ref().map(LongText::as_str),
            },
            Sought::Organisation(organisation) => context! {
                name => it.name(), organisation => true, aliases => organisation.other_names.as_ref().map(ShortText::as_str),
                address => organisation.address.as_ref().map(LongText::as_str),
            },
        })
        .collect();
    let offences: Vec<Value> = urn
        .offences
        .iter()
        .map(|it| context! { what => it.offence.as_ref().map(ShortText::as_str), on => it.on.map(|date| date.to_string()) })
        .collect();
    context! {
        defendants, offences, charged => urn.charged.map(|date| date.to_string()),
        court => urn.court.as_ref().map(|court| court_name(page, &app.tables.courts, court)), hearing => urn.hearing.map(|date| date.to_string()),
    }
}

/// An answer, with the URN of each defendant beside the name.
pub(in crate::pages) fn answer(asked: &Asked, answer: &Answer) -> Value {
    let names: Vec<String> = asked.urn.iter().flat_map(|urn| urn.defendants.iter().map(Sought::name)).collect();
    let urns: Vec<Value> = answer
        .urns
        .iter()
        .enumerate()
        .map(|(at, urn)| context! { name => names.get(at), urn => urn.as_deref().map(shown::urn) })
        .collect();
    let found = answer.urns.iter().any(Option::is_some);
    context! {
        what => "answered", text => answer.text.as_ref().map(LongText::as_str), urns, found, at => answer.at.micros(),
    }
}
