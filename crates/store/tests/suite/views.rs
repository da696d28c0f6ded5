//! The life of views: new versions beside old ones, catching up, rebuilding.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use store::{Fault, Projection, Recorded, Store, Tx};

use crate::ledger::{Accounts, Event, Ledger, Names, account, add, open};
use crate::place::{Place, both_engines};

both_engines!(
    a_new_version_is_built_while_writers_run,
    a_view_follows_what_an_older_instance_writes,
    a_view_that_was_away_catches_up_before_it_is_used,
    a_changed_table_without_a_new_version_is_refused,
    rebuilding_drops_versions_that_nobody_knows,
    a_view_may_be_added_to_a_long_log,
);

async fn rows(store: &Store<Ledger>, sql: &'static str) -> Vec<store::Row> {
    store.read().rows(sql, &[]).await.unwrap()
}

fn second() -> Vec<Arc<dyn Projection<Ledger>>> {
    vec![Arc::new(Accounts::<2>), Arc::new(Names)]
}

async fn a_new_version_is_built_while_writers_run(place: &Place) {
    let old = place.open().await;
    for nth in 1..=20 {
        open(&old, nth, &account(nth), &nth.to_string()).await.unwrap();
    }
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..4_u128)
        .map(|writer| {
            let (old, stop) = (old.clone(), Arc::clone(&stop));
            tokio::spawn(async move {
                let mut number = 1_000 * (writer + 1);
                while !stop.load(Ordering::SeqCst) {
                    number += 1;
                    add(&old, number, &account(writer + 1), 1).await.unwrap();
                }
            })
        })
        .collect();
    // A log that takes more than one batch to read.
    while old.log_head().await.unwrap().position < 700 {
        tokio::task::yield_now().await;
    }
    let new = place.open_with(second()).await.unwrap();
    stop.store(true, Ordering::SeqCst);
    for writer in writers {
        writer.await.unwrap();
    }
    // The old instance knows nothing of the new view; the next command of the new one closes the gap.
    add(&new, 9_999, &account(1), 1).await.unwrap();
    assert_eq!(new.verify().await.unwrap().differences, vec![]);
    let sums = rows(&new, "SELECT id, total FROM accounts_v2 ORDER BY id").await;
    assert_eq!(sums.len(), 20);
    let events = rows(&new, "SELECT events FROM accounts_v2").await.iter().map(|row| row.get::<i64>(0).unwrap()).sum::<i64>();
    assert_eq!(events, new.log_head().await.unwrap().position);
}

async fn a_view_follows_what_an_older_instance_writes(place: &Place) {
    let (old, new) = (place.open().await, place.open_with(second()).await.unwrap());
    open(&old, 1, &account(1), "Ada").await.unwrap();
    for _ in 0..100 {
        if new.numbers().await.unwrap().view_lag == 0 {
            assert_eq!(rows(&new, "SELECT id FROM accounts_v2").await.len(), 1);
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the view did not follow");
}

async fn a_view_that_was_away_catches_up_before_it_is_used(place: &Place) {
    place.open_with(second()).await.unwrap().shutdown().await;
    let old = place.open_with(vec![Arc::new(Accounts::<1>)]).await.unwrap();
    open(&old, 1, &account(1), "Ada").await.unwrap();
    old.shutdown().await;
    let new = place.open_with(second()).await.unwrap();
    assert_eq!(rows(&new, "SELECT id FROM accounts_v2").await.len(), 1);
    assert_eq!(rows(&new, "SELECT name FROM names_v1").await.len(), 1);
    assert!(new.verify().await.unwrap().is_clean());
}

struct Changed;

#[async_trait]
impl Projection<Ledger> for Changed {
    fn name(&self) -> &'static str {
        "names"
    }
    fn version(&self) -> i32 {
        1
    }
    fn tables(&self) -> Vec<&'static str> {
        vec!["names_v1"]
    }
    fn schema(&self) -> &'static str {
        "CREATE TABLE names_v1 (name {text} NOT NULL PRIMARY KEY) {strict};"
    }
    async fn apply(&self, _: &mut Tx<'_>, _: &Recorded<Event>) -> Result<(), Fault> {
        Ok(())
    }
}

async fn a_changed_table_without_a_new_version_is_refused(place: &Place) {
    place.open().await.shutdown().await;
    assert!(matches!(place.open_with(vec![Arc::new(Changed)]).await, Err(Fault::Misuse(_))));
}

async fn rebuilding_drops_versions_that_nobody_knows(place: &Place) {
    let old = place.open().await;
    open(&old, 1, &account(1), "Ada").await.unwrap();
    old.shutdown().await;
    let new = place.open_with(second()).await.unwrap();
    assert_eq!(rows(&new, "SELECT id FROM accounts_v1").await.len(), 1);
    assert_eq!(new.rebuild().await.unwrap(), 1);
    assert!(new.read().rows("SELECT id FROM accounts_v1", &[]).await.is_err());
    assert_eq!(rows(&new, "SELECT id FROM accounts_v2").await.len(), 1);
    add(&new, 2, &account(1), 4).await.unwrap();
    assert!(new.verify().await.unwrap().is_clean());
}

async fn a_view_may_be_added_to_a_long_log(place: &Place) {
    let without = place.open_with(vec![]).await.unwrap();
    let tasks: Vec<_> = (1..=1_100_u128)
        .map(|nth| {
            let store = without.clone();
            tokio::spawn(async move { open(&store, nth, &account(nth), &nth.to_string()).await.unwrap() })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let with = place.open().await;
    assert_eq!(rows(&with, "SELECT id FROM accounts_v1").await.len(), 1_100);
    assert!(with.verify().await.unwrap().is_clean());
}
