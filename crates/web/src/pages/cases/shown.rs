//! Cases, defendants and documents as templates take them: plain values, dates as text, moments in microseconds.
//! Leaves out nothing that it is given and adds nothing.

use app::{OnRecord, Shown, Told};
use domain::{
    defence::Link,
    id::{CaseId, DefendantId},
    prosecution_case::{Defendant, FirstHearing, Identity, ProsecutionCase},
    tables::Courts,
    values::CaseUrn,
};
use minijinja::{Value, context};
use words::Lang;

use crate::chassis::paths;

/// A URN as it is printed; what is none of the police's as it is.
pub(crate) fn urn(urn: &str) -> String {
    CaseUrn::parse(urn).map_or_else(|_| urn.to_owned(), |urn| urn.spaced())
}

/// What stands at the top of a case.
pub(crate) fn case(case: &ProsecutionCase, courts: &Courts, lang: Lang) -> Value {
    context! {
        id => case.id.to_string(),
        urn => urn(&case.urn),
        href => paths::CASE.url([&case.id]),
        prosecutor => case.prosecutor.name.as_ref().map_or_else(|| case.prosecutor.code.clone(), |name| format!("{name} ({})", case.prosecutor.code)),
        initiation => format!("initiation-{}", case.initiation),
        jurisdiction => format!("jurisdiction-{}", case.jurisdiction),
        started_here => case.started_here,
        statement_of_facts => case.statement_of_facts.as_deref(),
        hearing => case.first_hearing.as_ref().map(|it| hearing(it, courts, lang)),
    }
}

/// A hearing: the court's name in the page's language where the table knows it.
pub(crate) fn hearing(hearing: &FirstHearing, courts: &Courts, lang: Lang) -> Value {
    let known = hearing.court_code.as_deref().and_then(|code| courts.by_code(code));
    let named = known.map(|court| if lang == Lang::Cy { court.welsh_name.clone() } else { court.name.clone() });
    let court = named.or_else(|| hearing.court_name.clone()).or_else(|| hearing.court_code.clone());
    context! { court, date => hearing.date.to_string(), time => hearing.time.as_deref() }
}

/// A defendant with the charges.
pub(crate) fn defendant(case: CaseId, defendant: &Defendant) -> Value {
    let (born, interpreter, company) = match &defendant.identity {
        Identity::Person { date_of_birth, interpreter, .. } => {
            (date_of_birth.map(|it| it.to_string()), interpreter.clone(), false)
        }
        Identity::Organisation { .. } => (None, None, true),
    };
    let offences: Vec<Value> = defendant.offences.iter().map(offence).collect();
    context! {
        id => defendant.id.to_string(),
        href => paths::DEFENDANT.url([&case, &defendant.id]),
        name => defendant.display_name(),
        born, interpreter, company, offences,
        youth => defendant.youth,
        asn => defendant.asn.as_deref(),
        bail_status => defendant.bail_status.as_deref(),
    }
}

fn offence(offence: &domain::prosecution_case::Offence) -> Value {
    let date = |date: Option<domain::time::Date>| date.map(|date| date.to_string());
    context! {
        code => offence.code.as_str(), title => offence.title.as_str(), wording => offence.wording.as_str(),
        legislation => offence.legislation.as_deref(), mode => offence.mode_of_trial.as_deref(),
        start => date(offence.start_date), end => date(offence.end_date), charged => date(offence.charge_date),
    }
}

/// Initial details: where they open, and how large they are.
pub(crate) fn initial_details(case: CaseId, defendant: DefendantId, shown: &Shown) -> Value {
    context! {
        href => paths::INITIAL_DETAILS.url([&case, &defendant]),
        pages => shown.pages, bytes => shown.bytes, at => shown.at.micros(),
    }
}

/// An organisation on record.
pub(crate) fn on_record(record: &OnRecord) -> Value {
    context! { name => record.name.as_str(), since => record.since.to_string() }
}

/// The caller's own link, and what the Legal Aid Agency was told of it.
pub(crate) fn link(link: &Link, told: Told, organisation: &str) -> Value {
    let (state, at) = match told {
        Told::NotSent => ("not-sent", None),
        Told::Waiting(at) => ("waiting", Some(at)),
        Told::Delivered(at) => ("told", Some(at)),
        Told::Failed(at) => ("failed", Some(at)),
    };
    context! {
        representation => link.representation.as_str(),
        organisation, account => link.laa_account.as_deref(), since => link.start.to_string(),
        state, at => at.map(domain::time::Timestamp::micros),
    }
}
