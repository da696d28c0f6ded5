//! Who looked: chains, pages and days.

use store::{Access, AccessKey, Decided, Fault, Loaded, Moment, Store, Value, sessions};

use crate::ledger::{Event, Ledger, Refusal, command, decided};
use crate::place::{Place, SECOND, START, both_engines, id};
use crate::tables::session;

both_engines!(
    what_was_looked_at_is_listed_newest_first_in_pages,
    a_command_and_pages_write_chains_of_their_own,
    two_processes_of_one_name_still_make_one_chain,
    every_day_begins_a_chain,
    records_written_together_are_all_kept,
    a_small_change_is_kept_with_the_record_or_neither_is,
    two_engines_sort_alike,
);

fn look(actor: u128, subject: u128) -> Access {
    Access {
        actor: id(actor),
        organisation: Some(id(3)),
        act: "open".to_owned(),
        subject_kind: "account".to_owned(),
        subject: Some(id(subject)),
        detail: "é".to_owned(),
    }
}

async fn what_was_looked_at_is_listed_newest_first_in_pages(place: &Place) {
    let store = place.open().await;
    for nth in 0..7 {
        // Some at the same moment, the last alone.
        if nth % 3 == 0 {
            place.clock.forward(SECOND);
        }
        store.record_access(vec![look(1, nth % 2), look(2, nth % 2)]).await.unwrap();
    }
    let (mut all, mut before) = (Vec::new(), None::<AccessKey>);
    loop {
        let page = store.accesses_of(id(0), before, 3).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some(last.key());
        all.extend(page);
    }
    assert_eq!(all.len(), 8);
    assert!(all.windows(2).all(|pair| (pair[0].at, pair[0].id) > (pair[1].at, pair[1].id)));
    let by = store.accesses_by(id(2), None, 100).await.unwrap();
    assert_eq!((by.len(), by.iter().all(|record| record.access.actor == id(2))), (7, true));
    assert_eq!(by[0].access, look(2, 0));
}

async fn in_command(store: &Store<Ledger>, number: u128) {
    let decide = |_: &Loaded<Event>, _: &Moment| Ok::<_, Refusal>(Decided { access: vec![look(1, 1)], ..decided(vec![], ()) });
    store.decide(command(number, &[]), decide).await.unwrap();
}

async fn a_command_and_pages_write_chains_of_their_own(place: &Place) {
    let store = place.open().await;
    in_command(&store, 1).await;
    store.record_access(vec![look(1, 1)]).await.unwrap();
    in_command(&store, 2).await;
    // The same command again has looked once.
    in_command(&store, 2).await;
    let heads = store.access_heads(START / 86_400_000_000).await.unwrap();
    assert_eq!(
        heads.iter().map(|head| (head.chain.as_str(), head.seq)).collect::<Vec<_>>(),
        [("instance-0/0", 2), ("instance-0/1", 1)]
    );
    assert_eq!(store.missing_access_heads(&heads).await.unwrap(), []);
    let report = store.verify().await.unwrap();
    assert_eq!((report.accesses, report.differences), (3, vec![]));
}

async fn two_processes_of_one_name_still_make_one_chain(place: &Place) {
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;
    let mut stores: Vec<Store<Ledger>> = Vec::new();
    for seed in 100..102 {
        let clock = Arc::<crate::place::Hands>::clone(&place.clock);
        let dice = Arc::new(crate::place::Dice(seed, AtomicU64::new(0)));
        stores.push(Store::open(store::Settings::new(place.url.as_str(), "same"), clock, dice, vec![]).await.unwrap());
    }
    for nth in 0..10 {
        stores[nth % 2].record_access(vec![look(1, 1)]).await.unwrap();
        in_command(&stores[nth % 2], nth as u128 + 1).await;
    }
    let heads = stores[0].access_heads(START / 86_400_000_000).await.unwrap();
    assert_eq!(heads.iter().map(|head| head.seq).collect::<Vec<_>>(), [10, 10]);
    assert!(stores[0].verify().await.unwrap().is_clean());
}

async fn every_day_begins_a_chain(place: &Place) {
    let store = place.open().await;
    for _ in 0..4 {
        store.record_access(vec![look(1, 1)]).await.unwrap();
        place.clock.forward(86_400 * SECOND);
    }
    for day in 0..4 {
        let heads = store.access_heads(START / 86_400_000_000 + day).await.unwrap();
        assert_eq!(heads.iter().map(|head| head.seq).collect::<Vec<_>>(), [1]);
    }
    assert!(store.verify().await.unwrap().is_clean());
}

async fn records_written_together_are_all_kept(place: &Place) {
    let store = place.open().await;
    let tasks: Vec<_> = (0..50)
        .map(|nth| {
            let store = store.clone();
            tokio::spawn(async move { store.record_access(vec![look(1, nth); 3]).await.unwrap() })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    store.record_access(vec![]).await.unwrap();
    // More rows than one statement takes.
    store.record_access(vec![look(9, 9); 700]).await.unwrap();
    assert_eq!(store.accesses_by(id(9), None, 1_000).await.unwrap().len(), 700);
    let report = store.verify().await.unwrap();
    assert_eq!((report.accesses, report.differences), (850, vec![]));
}

async fn a_small_change_is_kept_with_the_record_or_neither_is(place: &Place) {
    let store = place.open().await;
    store.write(vec![sessions::start(session(1, 1))]).await.unwrap();
    let change = |number, data| vec![sessions::change(&[number; 32], None, vec![data])];
    let data = || async { store.session(&[1; 32]).await.unwrap().unwrap().data };
    store.record_with(vec![look(1, 1)], change(1, 7)).await.unwrap();
    assert_eq!(data().await, [7]);
    // One that comes too late does not fail those that are written with it.
    let late = store.record_with(vec![look(2, 1)], change(9, 8));
    let (late, good) = tokio::join!(late, store.record_with(vec![look(3, 1)], change(1, 9)));
    assert_eq!((late, good), (Err(Fault::Claimed("session")), Ok(())));
    assert_eq!(data().await, [9]);
    let lookers: Vec<_> = store.accesses_of(id(1), None, 10).await.unwrap().iter().map(|record| record.access.actor).collect();
    assert_eq!((lookers.len(), lookers.contains(&id(2))), (2, false));
    assert!(store.verify().await.unwrap().is_clean());
}

async fn two_engines_sort_alike(place: &Place) {
    let store = place.open().await;
    place.sql("CREATE TABLE words_v1 (word TEXT, at BIGINT)").await.unwrap();
    if !place.is_sqlite() {
        place.sql("ALTER TABLE words_v1 ALTER COLUMN word TYPE TEXT COLLATE \"C\"").await.unwrap();
    }
    place.sql("INSERT INTO words_v1 VALUES ('b', 1), ('B', 2), ('a', 3), ('Ä', 4), ('é', 5), ('_', 6), ('10', 7), ('9', 8), (NULL, 9)").await.unwrap();
    let rows = store.read().rows("SELECT at FROM words_v1 ORDER BY word NULLS FIRST", &[]).await.unwrap();
    let order: Vec<i64> = rows.iter().map(|row| row.get(0).unwrap()).collect();
    assert_eq!(order, [9, 7, 8, 2, 6, 3, 1, 4, 5]);
    let many: Vec<Value> = (1..=1_200_i64).map(Value::from).collect();
    assert_eq!(store.read().in_list("SELECT at FROM words_v1 WHERE at IN", &many, "ORDER BY at").await.unwrap().len(), 9);
    assert_eq!(store.read().in_list("SELECT at FROM words_v1 WHERE at IN", &[], "").await.unwrap(), []);
    // Readers cannot write.
    assert!(store.read().rows("DELETE FROM words_v1 RETURNING at", &[]).await.is_err());
}
