//! Every statement of every view, on both engines, with the same answers in the same order.
#![expect(clippy::unwrap_used, reason = "helpers of tests stop at once, as tests do")]

mod events;
mod help;
mod likenesses;
mod made;
mod queue;

use domain::{
    help_request::Kind,
    id::{CaseId, DefendantId, FormId, MaterialId, OrganisationId, RegistrationId, UserId},
    reference::Reference,
    time::Timestamp,
};
use store::Reader;
use strum::IntoEnumIterator;
use testkit::{NOON, TestApp};
use uuid::Uuid;
use views::{
    arrivals::{self, Became},
    cases, courts, defences, forms,
    help_requests::{self, Part},
    likenesses as view, materials, objects, organisation_changes, organisations, prosecutor_registrations, raw_forms,
    registrations, users,
};

use events::{fill, id};

/// What every query of every view answers, as text.
async fn answers(test: &TestApp) -> Vec<String> {
    let reader = test.app.store.read();
    let firm = OrganisationId(id(20));
    let mut said = Vec::new();
    let mut say = |what: &str, answer: String| said.push(format!("{what}: {answer}"));

    queue::answers(&reader, &mut say).await;

    for became in [Became::NotRead, Became::PartlyRead, Became::ToMend, Became::Ignored, Became::Infected] {
        let list = arrivals::list(&reader, became, None).await.unwrap();
        say("arrivals", format!("{list:?} {}", arrivals::count(&reader, became).await.unwrap()));
        let after = list.first().map(|row| arrivals::After { received: row.received.micros(), id: row.id });
        say("after the first", format!("{:?}", arrivals::list(&reader, became, after).await.unwrap()));
    }
    let reference = domain::arrival::arrival_reference(domain::id::ArrivalId(id(60)));
    let found = arrivals::by_reference(&reader, reference.as_str()).await.unwrap();
    assert_eq!(found.map(domain::id::ArrivalId::uuid), Some(id(60)));
    say("arrival", format!("{found:?}"));
    for nth in [11, 12] {
        say("came in", format!("{:?}", arrivals::of_registration(&reader, RegistrationId(id(nth))).await.unwrap()));
    }
    let much_later = Timestamp::from_micros(NOON).plus_days(500).micros();
    say("raw forms", format!("{:?}", raw_forms::due(&reader, much_later).await.unwrap()));
    let names = ["60", "61", "mend", "66"].map(str::to_owned);
    let mut known = objects::referred_to(&reader, &names).await.unwrap();
    known.sort();
    say("objects", known.join(" "));

    say("organisation", format!("{:?}", organisations::find(&reader, firm).await.unwrap()));
    say("accounts", format!("{:?}", organisations::laa_accounts(&reader, firm).await.unwrap()));
    let keys = domain::likeness::of_form(&testkit::registration_form());
    let probes: Vec<String> = keys.iter().flat_map(domain::likeness::probes).collect();
    say("alike", format!("{:?}", view::sharing_a_part(&reader, &probes).await.unwrap()));
    say("alike", format!("{:?}", view::held(&reader, &keys, id(11)).await.unwrap()));
    let having = view::having(&reader, &keys, (id(11), 2)).await.unwrap();
    say("alike", format!("{having:?}"));
    let ids: Vec<Uuid> = having.iter().map(|(id, _)| *id).collect();
    let alike = view::several(&reader, &ids).await.unwrap();
    say("alike", format!("{:?}", alike.iter().map(|it| (it.id, it.what, &it.name, it.keys.len())).collect::<Vec<_>>()));

    for standing in organisation_changes::Standing::iter() {
        let listed = organisation_changes::list(&reader, standing).await.unwrap();
        say("changes", format!("{listed:?}"));
        for officer in [30, 33, 34] {
            let count = organisation_changes::count_for(&reader, standing, UserId(id(officer))).await.unwrap();
            say("changes to decide", format!("{standing} {officer}: {count}"));
        }
    }

    say("people", format!("{:?}", users::of_organisation(&reader, firm, None).await.unwrap()));
    for since in [0, i64::MAX] {
        let has = users::has_administrator(&reader, firm, domain::time::Timestamp::from_micros(since)).await.unwrap();
        say("has an administrator", format!("{since}: {has}"));
    }
    say("asked to join", format!("{:?}", users::asked_to_join(&reader, firm).await.unwrap()));
    say("mobiles", format!("{:?}", users::taken_mobiles(&reader, &["+447700900123".to_owned(), "x".to_owned()]).await.unwrap()));
    for typed in ["  GWEN@firm.example ", "gwen@firm.example.cjsm.net", "gwen@firm.cjsm.net"] {
        say("by e-mail", format!("{:?}", users::by_email(&reader, typed).await.unwrap()));
    }
    say("named", format!("{:?}", users::named(&reader, &[UserId(id(30)), UserId(id(31))]).await.unwrap().len()));

    let case = CaseId(id(1));
    say("case", format!("{:?}", cases::find(&reader, case).await.unwrap()));
    say("by urn", format!("{:?}", cases::by_urn(&reader, "01 zd/0303208").await.unwrap().map(|case| case.id)));
    say("of defendant", format!("{:?}", cases::of_defendant(&reader, DefendantId(id(2))).await.unwrap().map(|case| case.id)));
    say("several", format!("{:?}", cases::several(&reader, &[case]).await.unwrap().len()));
    say("list", format!("{:?}", cases::list(&reader, None).await.unwrap()));
    for (first, last, birth) in [("GWEN", "o'brien", "1990-03-01"), ("Gwen", "OBrien", "1990-03-02"), ("", "Acme Limited", "")] {
        let query = cases::Query {
            urn_key: cases::urn_key("01zd0303208"),
            name_key: cases::name_key(first, last),
            date_of_birth: birth.parse().ok(),
        };
        say("found", format!("{:?}", cases::find_defendant(&reader, &query).await.unwrap()));
    }

    say("defences", format!("{:?}", defences::of_case(&reader, case).await.unwrap()));
    let now = Timestamp::from_micros(NOON);
    say("ours", format!("{:?}", defences::of_organisation(&reader, firm, now, None).await.unwrap()));
    say(
        "ours when duty has ended",
        format!("{:?}", defences::of_organisation(&reader, firm, now.plus_days(9), None).await.unwrap()),
    );
    say("materials", format!("{:?}", materials::of_case(&reader, case).await.unwrap()));
    say("one material", format!("{:?}", materials::find(&reader, MaterialId(id(40))).await.unwrap().is_some()));
    say("newly served", format!("{:?}", materials::newly_served(&reader, None).await.unwrap()));
    say("forms", format!("{:?}", forms::of_case(&reader, case).await.unwrap()));
    say("form", format!("{:?}", forms::find(&reader, FormId(id(50))).await.unwrap()));
    say("waiting forms", format!("{:?}", forms::waiting(&reader, None).await.unwrap()));
    prosecutors(&reader, &mut say).await;
    say("go-lives", format!("{:?}", courts::go_lives(&reader).await.unwrap()));
    for court in [60, 61, 62] {
        say("go-live", format!("{:?}", courts::go_live(&reader, id(court)).await.unwrap()));
    }
    said.extend(help(test).await);
    said
}

/// What every query of the prosecutors' registrations answers.
async fn prosecutors(reader: &Reader, say: &mut impl FnMut(&str, String)) {
    for standing in ["waiting", "approved", "rejected", "withdrawn"] {
        let standing: registrations::Standing = standing.parse().unwrap();
        let rows = prosecutor_registrations::list(reader, standing, None).await.unwrap();
        say("prosecutors", format!("{rows:?} {}", prosecutor_registrations::count(reader, standing).await.unwrap()));
        if let Some(first) = rows.first() {
            say("after", format!("{:?}", prosecutor_registrations::list(reader, standing, Some(&first.key())).await.unwrap()));
        }
    }
    for officer in [30, 31] {
        let second = prosecutor_registrations::second_approvals(reader, UserId(id(officer))).await.unwrap();
        say("second approvals of prosecutors", format!("{second}"));
    }
}

/// What every query of the help requests answers.
async fn help(test: &TestApp) -> Vec<String> {
    let reader = test.app.store.read();
    let today = test.now().london_date();
    let days = [today, today.tomorrow().unwrap()];
    let mut said = Vec::new();
    let parts = [Part::Open, Part::Late, Part::Of(UserId(id(30))), Part::Unassigned, Part::Done];
    for (kind, part) in Kind::iter().flat_map(|kind| parts.map(|part| (kind, part))) {
        let urgent = help_requests::urgent(&reader, kind, part, days).await.unwrap();
        let rows = help_requests::list(&reader, kind, part, days, None).await.unwrap();
        let after = rows.first().map(help_requests::HelpRequest::key);
        let rest = help_requests::list(&reader, kind, part, days, after.as_ref()).await.unwrap();
        let count = help_requests::count(&reader, kind, part, today).await.unwrap();
        said.push(format!("help {kind} {part:?}: {count} {urgent:?} {rows:?} {rest:?}"));
    }
    let mine = help_requests::of_asker(&reader, UserId(id(30)), None).await.unwrap();
    let before = mine.first().map(|row| (row.asked, row.id));
    said.push(format!(
        "help of a person: {mine:?} {:?}",
        help_requests::of_asker(&reader, UserId(id(30)), before).await.unwrap()
    ));
    let reference = Reference::of("HLP", id(70));
    said.push(format!("help by reference: {:?}", help_requests::by_reference(&reader, reference.as_str()).await.unwrap()));
    said
}

async fn check(test: &TestApp) -> Vec<String> {
    fill(&test.app.store).await;
    let said = answers(test).await;
    let report = test.app.store.verify().await.unwrap();
    assert!(report.is_clean(), "{:?}", report.differences);
    said
}

#[tokio::test]
async fn every_query_answers_on_sqlite() {
    let test = TestApp::start().await;
    let said = check(&test).await;
    let has = |start: &str, part: &str| said.iter().any(|line| line.starts_with(start) && line.contains(part));
    assert!(has("by e-mail", "Gwen"), "{said:#?}");
    assert!(has("by urn", "Some"), "{said:#?}");
    assert!(has("found", "Some"), "{said:#?}");
    assert!(has("ours", "linked: true"), "{said:#?}");
    assert!(has("accounts", "verified: true"), "{said:#?}");
    assert!(has("organisation:", "office@other.example") && has("accounts", "2B002M"), "{said:#?}");
    assert!(has("changes to decide", "first-approved 34: 1") && has("changes to decide", "first-approved 33: 0"), "{said:#?}");
    assert!(has("alike", "Organisation") && has("alike", "Rejected"), "{said:#?}");
    assert!(has("newly served", "SVC-"), "{said:#?}");
    assert!(has("help urn Open: 2", "HLP-"), "{said:#?}");
    assert!(has("help technical Done: 1", "standing: Answered"), "{said:#?}");
    assert!(has("help of a person", "HLP-"), "{said:#?}");
    assert_eq!(said.iter().filter(|line| line.starts_with("found: None")).count(), 1, "{said:#?}");
}

#[tokio::test]
async fn every_query_answers_the_same_on_postgres() {
    let Some(postgres) = TestApp::start_on_postgres().await else { return };
    let sqlite = TestApp::start().await;
    assert_eq!(check(&postgres).await, check(&sqlite).await);
}

#[tokio::test]
async fn an_email_a_mobile_a_name_an_account_number_and_a_urn_belong_to_one() {
    let test = TestApp::start().await;
    fill(&test.app.store).await;
    for (event, claim) in events::clashes() {
        let outcome = events::append(&test.app.store, event).await;
        assert!(matches!(&outcome, Err(store::Failure::Claimed(what)) if what == claim), "{claim}: {outcome:?}");
    }
    let _ = (RegistrationId(Uuid::nil()), MaterialId(Uuid::nil()));
}
