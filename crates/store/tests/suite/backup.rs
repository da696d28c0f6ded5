//! Copies taken while writers run, and what is restored from them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use store::{Access, Fault, MessageState, credentials, restore_database};

use crate::ledger::{Accounts, Names, account, add, command, decided, message, open};
use crate::place::{Place, START, both_engines, id};

both_engines!(
    a_copy_taken_under_load_is_whole,
    an_export_restores_on_the_other_engine_too,
    a_damaged_export_is_refused,
    nothing_is_overwritten,
);

fn views() -> Vec<Arc<dyn store::Projection<crate::ledger::Ledger>>> {
    vec![Arc::new(Accounts::<1>), Arc::new(Names)]
}

async fn a_copy_taken_under_load_is_whole(place: &Place) {
    let store = place.open().await;
    for nth in 1..=50 {
        open(&store, nth, &account(nth), &nth.to_string()).await.unwrap();
    }
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..4_u128)
        .map(|writer| {
            let (store, stop) = (store.clone(), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut number = 1_000 * (writer + 1);
                while !stop.load(Ordering::SeqCst) {
                    number += 1;
                    add(&store, number, &account(writer + 1), 1).await.unwrap();
                }
            })
        })
        .collect();
    let before = store.log_head().await.unwrap().position;
    let copy = place.dir.path().join("copy");
    store.backup_database(&copy).await.unwrap();
    let after = store.log_head().await.unwrap().position;
    stop.store(true, Ordering::SeqCst);
    for writer in writers {
        writer.await.unwrap();
    }
    let url = place.another().await;
    restore_database(&copy, &url).await.unwrap();
    let restored = place.open_at(&url, views()).await.unwrap();
    let report = restored.verify().await.unwrap();
    assert_eq!(report.differences, vec![]);
    assert!((before..=after).contains(&report.position), "{before} {} {after}", report.position);
    // It goes on where it was.
    add(&restored, 1, &account(1), 1).await.unwrap();
    assert!(open(&restored, 90_000, &account(900), "1").await.is_err());
    assert!(restored.verify().await.unwrap().is_clean());
}

async fn an_export_restores_on_the_other_engine_too(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Zoë").await.unwrap();
    let decide = |_: &store::Loaded<crate::ledger::Event>, _: &store::Moment| {
        let looked = Access {
            actor: id(1),
            organisation: None,
            act: "open".into(),
            subject_kind: "a".into(),
            subject: None,
            detail: String::new(),
        };
        Ok::<_, ()>(store::Decided { messages: vec![message(5, 1, START)], access: vec![looked], ..decided(vec![], ()) })
    };
    store.decide(command(2, &[]), decide).await.unwrap();
    store.write(vec![credentials::put(id(1), "password", vec![0; 16])]).await.unwrap();
    store.claim("a", 1, 1).await.unwrap();
    store.failed(id(5), "no").await.unwrap();
    let copy = place.dir.path().join("export");
    store.export_database(&copy).await.unwrap();

    let mut targets = vec![place.another().await];
    let elsewhere = format!("sqlite:{}", place.dir.path().join("elsewhere.db").display());
    if !place.is_sqlite() {
        targets.push(elsewhere);
    }
    if place.is_sqlite() {
        crate::place::on_postgres(async |other: &Place| restored_from(place, &copy, &other.another().await).await).await;
    }
    for target in targets {
        restored_from(place, &copy, &target).await;
    }
}

async fn restored_from(place: &Place, copy: &std::path::Path, url: &str) {
    restore_database(copy, url).await.unwrap();
    let restored = place.open_at(url, views()).await.unwrap();
    let report = restored.verify().await.unwrap();
    assert_eq!((report.differences, report.position, report.accesses), (vec![], 1, 1));
    assert_eq!(restored.message(id(5)).await.unwrap().unwrap().state, MessageState::Failed);
    assert_eq!(restored.attempts_at(id(5)).await.unwrap().len(), 1);
    assert_eq!(restored.credential(id(1), "password").await.unwrap(), Some(vec![0; 16]));
    let row = restored.read().row("SELECT name FROM accounts_v1", &[]).await.unwrap().unwrap();
    assert_eq!(row.get::<String>(0).unwrap(), "Zoë");
    assert!(matches!(restore_database(copy, url).await, Err(Fault::Misuse(_))));
    restored.shutdown().await;
}

async fn a_damaged_export_is_refused(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    let copy = place.dir.path().join("export");
    store.export_database(&copy).await.unwrap();
    let whole = std::fs::read(&copy).unwrap();
    let url = place.another().await;
    for cut in [0, 5, 20, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&copy, &whole[..cut]).unwrap();
        assert!(restore_database(&copy, &url).await.is_err(), "cut at {cut}");
    }
    for at in (16..whole.len()).step_by(7) {
        let mut changed = whole.clone();
        changed[at] ^= 0x40;
        std::fs::write(&copy, &changed).unwrap();
        assert!(restore_database(&copy, &url).await.is_err(), "changed at {at}");
    }
    // Nothing of all that was kept.
    std::fs::write(&copy, &whole).unwrap();
    restore_database(&copy, &url).await.unwrap();
}

async fn nothing_is_overwritten(place: &Place) {
    let store = place.open().await;
    let copy = place.dir.path().join("copy");
    std::fs::write(&copy, "precious").unwrap();
    assert!(matches!(store.backup_database(&copy).await, Err(Fault::Misuse(_))));
    assert!(matches!(store.export_database(&copy).await, Err(Fault::Misuse(_))));
    assert_eq!(std::fs::read(&copy).unwrap(), b"precious");
    assert!(matches!(restore_database(&copy, &place.url).await, Err(Fault::Misuse(_))));
}
