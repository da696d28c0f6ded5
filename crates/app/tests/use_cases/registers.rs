//! Extracts of registers: whole or not at all, the last one counts, on both engines.

use app::{ExtractFile, Failure, NotLoaded};
use domain::{
    group::Group,
    register::{LoadRefusal, Register},
};
use registration_form::extract::ExtractUnread;
use testkit::TestApp;

fn file(dated: &str, text: &str) -> ExtractFile {
    let (dated, bytes) = (dated.parse().unwrap(), bytes::Bytes::copy_from_slice(text.as_bytes()));
    ExtractFile { register: Register::Sra, dated, name: "sra.csv".to_owned(), bytes }
}

fn many(rows: usize, status: &str) -> String {
    let lines = (1..=rows).map(|nth| format!("{nth},Firm {nth},{status},office@firm{nth}.example\n"));
    format!("number,name,status,e-mail\n{}", lines.collect::<String>())
}

async fn a_good_extract_counts_and_a_bad_one_changes_nothing(test: &TestApp) {
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let load = |dated: &'static str, text: String| {
        let (app, session) = (&test.app, &officer.session);
        async move { app.load_register(Some(session), app.new_id(), file(dated, &text)).await }
    };
    assert_eq!(load("2026-11-01", many(1_200, "Authorised")).await.unwrap().rows, 1_200);
    let bad = format!("{},Nobody,\n", many(3, "Closed"));
    let wrong = load("2026-11-02", bad).await;
    assert!(matches!(wrong, Err(Failure::Refused(NotLoaded::Unread(ExtractUnread::Problems { all: 2, .. })))), "{wrong:?}");
    for (dated, refusal) in [
        ("2026-11-24", LoadRefusal::InTheFuture),
        ("2026-10-31", LoadRefusal::OlderThanLoaded { loaded: "2026-11-01".parse().unwrap() }),
        ("2026-11-01", LoadRefusal::LoadedAlready),
    ] {
        let refused = load(dated, many(1_200, "Authorised")).await;
        assert!(matches!(&refused, Err(Failure::Refused(NotLoaded::Refused(no))) if *no == refusal), "{refused:?}");
    }
    let page = test.app.view_registers(&officer.session).await.unwrap();
    let (_, current, stale) = &page.registers[0];
    assert_eq!((current.as_ref().unwrap().rows, *stale, page.loaded.len()), (1_200, false, 1));
    assert_eq!(page.loaded[0].1.as_deref(), Some(officer.session.user.name().as_str()));
    assert_eq!(test.app.store.reference_loads().await.unwrap().len(), 1, "nothing is left of what was refused");

    load("2026-11-02", many(7, "Closed")).await.unwrap();
    let loads = test.app.store.reference_loads().await.unwrap();
    let page = test.app.view_registers(&officer.session).await.unwrap();
    assert_eq!(loads.iter().map(|(load, _)| *load).collect::<Vec<_>>(), [page.registers[0].1.as_ref().unwrap().id.uuid()]);
    test.pass_seconds(36 * 86_400);
    assert!(test.app.view_registers(&officer.session).await.unwrap().registers[0].2, "it has grown old");
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

on_both! {
    a_good_extract_counts_and_a_bad_one_changes_nothing:
        a_good_extract_counts, a_good_extract_counts_on_postgres;
}

#[tokio::test]
async fn the_same_command_again_loads_once_and_what_was_abandoned_is_swept() {
    let test = TestApp::start().await;
    let command = test.app.new_id();
    test.app.load_register(None, command, file("2026-11-01", &many(3, "Open"))).await.unwrap();
    let again = test.app.load_register(None, command, file("2026-11-01", &many(3, "Open"))).await;
    assert!(matches!(again, Err(Failure::Refused(NotLoaded::Refused(LoadRefusal::LoadedAlready)))));
    let abandoned = uuid::Uuid::from_u128(9);
    test.app.store.begin_references(abandoned).await.unwrap();
    test.app.sweep().await.unwrap();
    assert_eq!(test.app.store.reference_loads().await.unwrap().len(), 2, "it may still be going on");
    test.pass_seconds(2 * 86_400);
    test.app.sweep().await.unwrap();
    let loads = test.app.store.reference_loads().await.unwrap();
    assert!(loads.len() == 1 && loads[0].0 != abandoned, "the one that counts stays");
}

#[tokio::test]
async fn only_an_officer_and_the_command_line_load_registers() {
    let test = TestApp::start().await;
    for group in [Group::OrganisationAdministrator, Group::ServiceDesk, Group::Operator] {
        let other = test.sign_in_as(&[group]).await;
        let outcome = test.app.load_register(Some(&other.session), test.app.new_id(), file("2026-11-01", &many(1, "Open"))).await;
        assert!(matches!(outcome, Err(Failure::Hidden)), "{group}");
        assert!(matches!(test.app.view_registers(&other.session).await, Err(Failure::Hidden)), "{group}");
    }
    test.app.load_register(None, test.app.new_id(), file("2026-11-01", &many(1, "Open"))).await.unwrap();
}
