//! Serving a document on the court on both engines: question by question, kept sealed, served once, seen by the court.

use std::collections::BTreeSet;

use app::{Confirmed, Failure, NotPrepared, Outcome, Unfit};
use domain::{
    group::Group,
    id::{CommandId, MaterialId},
    material::ServeRefusal,
    prosecution_case::Jurisdiction,
    time::Timestamp,
};
use testkit::{NOON, SignedIn, TestApp, TestCase, a_pdf};

const PEOPLE: [(&str, &str, &str); 2] = [("Gwen", "Morgan", "1990-03-01"), ("Idris", "Vaughan", "1985-07-12")];

/// The same promise on SQLite and on PostgreSQL.
macro_rules! on_both {
    ($($name:ident / $postgres:ident: $scenario:ident;)+) => {$(
        #[tokio::test]
        async fn $name() {
            $scenario(TestApp::start().await).await;
        }

        #[tokio::test]
        async fn $postgres() {
            if let Some(test) = TestApp::start_on_postgres().await {
                $scenario(test).await;
            }
        }
    )+};
}

on_both! {
    a_document_is_served_once_and_the_court_sees_it / serving_on_postgres: served;
    a_case_that_takes_no_documents_says_why / no_documents_on_postgres: refused;
    only_what_was_shown_is_served / as_shown_on_postgres: as_shown;
    nobody_serves_for_whom_they_do_not_act / strangers_on_postgres: strangers;
    a_draft_waits_for_a_day / drafts_on_postgres: a_day;
    what_cannot_be_served_is_named / unfit_on_postgres: unfit;
}

fn command(test: &TestApp) -> CommandId {
    test.app.new_id()
}

async fn start(test: &TestApp) -> (TestCase, SignedIn) {
    let case = test.case("01LY1234526", &PEOPLE).await;
    let lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    test.instructed(&lawyer, case.case, case.defendants[0]).await;
    (case, lawyer)
}

/// Answers every question; gives what would be confirmed.
async fn prepared(test: &TestApp, who: &SignedIn, case: &TestCase) -> Confirmed {
    test.app.choose_served_section(&who.session, case.case, "DS").await.unwrap();
    let chosen = BTreeSet::from([case.defendants[0]]);
    test.app.choose_served_defendants(&who.session, case.case, &chosen).await.unwrap();
    let file = a_pdf(3).into();
    test.app.attach_served_file(&who.session, case.case, "Statement of defence.pdf", file).await.unwrap();
    shown(test, who, case).await
}

async fn shown(test: &TestApp, who: &SignedIn, case: &TestCase) -> Confirmed {
    let draft = test.app.prepare_service(&who.session, case.case).await.unwrap().draft.unwrap();
    Confirmed { case: case.case, material: draft.material, shown: draft.fingerprint() }
}

fn not_as_shown(outcome: &Outcome<MaterialId, NotPrepared>) -> bool {
    matches!(outcome, Err(Failure::Refused(NotPrepared::NotAsShown)))
}

async fn served(test: TestApp) {
    let (case, lawyer) = start(&test).await;
    let begun = test.app.prepare_service(&lawyer.session, case.case).await.unwrap();
    assert!(begun.draft.is_none() && begun.defendants == [case.defendants[0]] && begun.sections.contains(&"DS".to_owned()));
    assert!(!begun.sections.contains(&"IDPC".to_owned()), "initial details come from the prosecutor");
    let confirmed = prepared(&test, &lawyer, &case).await;

    // Twice the same click, and twice another window: one document.
    let click = command(&test);
    let serve = |id| test.app.serve_material(&lawyer.session, id, confirmed.clone());
    let (one, two) = tokio::join!(serve(click), serve(command(&test)));
    assert_eq!((one.unwrap(), two.unwrap()), (confirmed.material, confirmed.material));
    assert_eq!(serve(click).await.unwrap(), confirmed.material);
    assert_eq!(serve(command(&test)).await.unwrap(), confirmed.material);
    let kept = views::materials::of_case(&test.app.store.read(), case.case).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(test.app.open_file(&kept[0].material.file).await.unwrap(), a_pdf(3));
    assert!(test.app.prepare_service(&lawyer.session, case.case).await.unwrap().draft.is_none(), "the next begins afresh");

    let seen = test.app.view_service(&lawyer.session, case.case, confirmed.material).await.unwrap();
    assert!(seen.service.reference.as_str().starts_with("SVC-") && seen.due.date == test.now().london_date());
    let court = test.sign_in_as(&[Group::CourtAdministrator]).await;
    let page = test.app.view_case(&court.session, case.case).await.unwrap();
    let on_page = &page.sections[0].documents[0];
    assert_eq!(on_page.reference.as_deref(), Some(seen.service.reference.as_str()));
    assert_eq!(on_page.date_of_service, Some(seen.due.date));
    let new = test.app.view_new_material(&court.session, None).await.unwrap();
    assert_eq!(new.rows.len(), 1, "the court's list of new material has it");
    let looked = test.app.store.accesses_of(confirmed.material.uuid(), None, 5).await.unwrap();
    assert_eq!(looked[0].access.act, "open-service");
}

async fn refused(test: TestApp) {
    let (case, lawyer) = start(&test).await;
    for (urn, jurisdiction, here, wanted) in [
        ("01LY0000126", Jurisdiction::Crown, true, ServeRefusal::CrownCourt),
        ("01LY0000226", Jurisdiction::Magistrates, false, ServeRefusal::DidNotStartHere),
    ] {
        let other = test.case_like(&case, urn, jurisdiction, here).await;
        assert!(matches!(test.app.prepare_service(&lawyer.session, other.case).await, Err(Failure::Hidden)));
        test.instructed(&lawyer, other.case, other.defendants[0]).await;
        let told = test.app.prepare_service(&lawyer.session, other.case).await;
        assert!(matches!(&told, Err(Failure::Refused(NotPrepared::Refused(why))) if *why == wanted), "{told:?}");
        let file = test.app.attach_served_file(&lawyer.session, other.case, "a.pdf", a_pdf(1).into()).await;
        assert!(matches!(file, Err(Failure::Refused(NotPrepared::Refused(_)))));
        let page = test.app.view_case(&lawyer.session, other.case).await.unwrap();
        assert_eq!(page.serving.unwrap().refusal, Some(wanted));
    }
}

async fn as_shown(test: TestApp) {
    let (case, lawyer) = start(&test).await;
    let first = prepared(&test, &lawyer, &case).await;
    test.app.choose_served_section(&lawyer.session, case.case, "WS").await.unwrap();
    assert!(not_as_shown(&test.app.serve_material(&lawyer.session, command(&test), first).await));
    let now = shown(&test, &lawyer, &case).await;
    let colleague = test.person(lawyer.organisation, &[Group::DefenceLawyer]).await;
    let colleague = test.sign_in(colleague, lawyer.organisation).await;
    let theirs = test.app.serve_material(&colleague.session, command(&test), now.clone()).await;
    assert!(not_as_shown(&theirs), "a draft is its maker's");
    test.app.serve_material(&lawyer.session, command(&test), now.clone()).await.unwrap();
    assert!(not_as_shown(&test.app.serve_material(&colleague.session, command(&test), now).await));
}

async fn strangers(test: TestApp) {
    let (case, lawyer) = start(&test).await;
    for group in [Group::DefenceLawyer, Group::CourtAdministrator, Group::Prosecutor, Group::Judge] {
        let other = test.sign_in_as(&[group]).await;
        assert!(matches!(test.app.prepare_service(&other.session, case.case).await, Err(Failure::Hidden)), "{group}");
    }
    let others = BTreeSet::from([case.defendants[0], case.defendants[1]]);
    let both = test.app.choose_served_defendants(&lawyer.session, case.case, &others).await;
    assert!(matches!(both, Err(Failure::Refused(NotPrepared::NotOffered))));
    let none = test.app.choose_served_defendants(&lawyer.session, case.case, &BTreeSet::new()).await;
    assert!(matches!(none, Err(Failure::Refused(NotPrepared::Refused(ServeRefusal::DefendantNeeded)))));
    for section in ["IDPC", "PJ", "", "ds"] {
        let chosen = test.app.choose_served_section(&lawyer.session, case.case, section).await;
        assert!(matches!(chosen, Err(Failure::Refused(NotPrepared::NotOffered))), "{section}");
    }
    let confirmed = prepared(&test, &lawyer, &case).await;
    test.app.serve_material(&lawyer.session, command(&test), confirmed.clone()).await.unwrap();
    let stranger = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let seen = test.app.view_service(&stranger.session, case.case, confirmed.material).await;
    assert!(matches!(seen, Err(Failure::Hidden)));
}

async fn a_day(test: TestApp) {
    let (case, lawyer) = start(&test).await;
    // Monday at five in the afternoon: after half past two.
    test.set_clock(Timestamp::from_micros(NOON).plus_seconds(5 * 3_600));
    let confirmed = prepared(&test, &lawyer, &case).await;
    let served = test.app.serve_material(&lawyer.session, command(&test), confirmed).await.unwrap();
    let due = test.app.view_service(&lawyer.session, case.case, served).await.unwrap().due;
    assert_eq!((due.date.to_string().as_str(), due.business_day), ("2026-11-24", true));
    let confirmed = prepared(&test, &lawyer, &case).await;
    test.pass_seconds(25 * 3_600);
    assert!(not_as_shown(&test.app.serve_material(&lawyer.session, command(&test), confirmed).await));
    assert!(test.app.prepare_service(&lawyer.session, case.case).await.unwrap().draft.is_none());
    let confirmed = prepared(&test, &lawyer, &case).await;
    test.app.serve_material(&lawyer.session, command(&test), confirmed).await.unwrap();
}

async fn unfit(test: TestApp) {
    let (case, lawyer) = start(&test).await;
    for (bytes, wanted) in
        [(Vec::new(), "pdf-empty"), (b"PK\x03\x04 no pdf".to_vec(), "pdf-not-pdf"), (b"%PDF-1.7\nbroken".to_vec(), "pdf-damaged")]
    {
        let told = test.app.attach_served_file(&lawyer.session, case.case, "a.pdf", bytes.into()).await;
        let Err(Failure::Refused(NotPrepared::Unfit(unfit))) = told else { panic!("{told:?}") };
        assert_eq!(unfit.key(), wanted);
    }
    let large = vec![b' '; usize::try_from(test.app.settings.upload_limit).unwrap() + 1];
    let told = test.app.attach_served_file(&lawyer.session, case.case, "a.pdf", large.into()).await;
    assert!(matches!(told, Err(Failure::Refused(NotPrepared::Unfit(Unfit::TooLarge(_))))));
    let incomplete = test.app.choose_served_section(&lawyer.session, case.case, "DS").await.unwrap();
    assert!(!incomplete.is_complete());
    let early = test.app.serve_material(&lawyer.session, command(&test), shown(&test, &lawyer, &case).await).await;
    assert!(matches!(early, Err(Failure::Refused(NotPrepared::Incomplete))));
}
