//! Several instances on one database: who wins, and that nothing is lost or counted twice.

use std::sync::Arc;

use store::{Failure, Loaded, Moment, Row, Store};

use crate::ledger::{Event, Ledger, Refusal, account, add, command, decided, open};
use crate::place::{Place, both_engines};

both_engines!(
    of_eight_who_open_one_account_one_wins,
    eight_instances_lose_no_amount,
    of_eight_who_claim_a_name_one_gets_it,
    positions_have_no_gaps_however_many_write,
    one_command_sent_to_eight_instances_is_carried_out_once,
    what_failed_or_was_given_up_holds_no_lock,
    lost_connections_are_replaced,
    connections_lost_under_load_lose_no_command,
);

async fn eight(place: &Place) -> Vec<Store<Ledger>> {
    let mut stores = Vec::new();
    for _ in 0..8 {
        stores.push(place.open().await);
    }
    stores
}

async fn numbers(store: &Store<Ledger>, sql: &'static str) -> Vec<i64> {
    store.read().rows(sql, &[]).await.unwrap().iter().map(|row: &Row| row.get(0).unwrap()).collect()
}

async fn of_eight_who_open_one_account_one_wins(place: &Place) {
    let stores = eight(place).await;
    let racers: Vec<_> = (1..)
        .zip(stores.clone())
        .map(|(nth, store)| tokio::spawn(async move { open(&store, nth, &account(1), &nth.to_string()).await }))
        .collect();
    let mut won = 0;
    for racer in racers {
        match racer.await.unwrap() {
            Ok(_) => won += 1,
            Err(failure) => assert!(matches!(failure, Failure::Refused(Refusal::AlreadyOpen) | Failure::Conflict), "{failure:?}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(stores[0].history(&account(1)).await.unwrap().len(), 1);
    assert!(stores[0].verify().await.unwrap().is_clean());
}

async fn eight_instances_lose_no_amount(place: &Place) {
    let stores = eight(place).await;
    open(&stores[0], 1, &account(1), "Ada").await.unwrap();
    let racers: Vec<_> = (1_u128..)
        .zip(stores.clone())
        .map(|(nth, store)| {
            tokio::spawn(async move {
                let mut done = 0;
                for round in 0..10 {
                    match add(&store, nth * 100 + round, &account(1), 1).await {
                        Ok(_) => done += 1,
                        Err(failure) => assert_eq!(failure, Failure::Conflict),
                    }
                }
                done
            })
        })
        .collect();
    let mut done = 0;
    for racer in racers {
        done += racer.await.unwrap();
    }
    assert_eq!(add(&stores[3], 5000, &account(1), 0).await, Ok(done));
    let versions = numbers(&stores[0], "SELECT version FROM entry ORDER BY version").await;
    assert_eq!(versions, (1..=done + 2).collect::<Vec<_>>());
    assert!(stores[0].verify().await.unwrap().is_clean());
}

async fn of_eight_who_claim_a_name_one_gets_it(place: &Place) {
    let stores = eight(place).await;
    let racers: Vec<_> = (1..)
        .zip(stores.clone())
        .map(|(nth, store)| tokio::spawn(async move { open(&store, nth, &account(nth), "Ada").await }))
        .collect();
    let mut won = 0;
    for racer in racers {
        match racer.await.unwrap() {
            Ok(_) => won += 1,
            Err(failure) => assert_eq!(failure, Failure::Claimed("name".to_owned())),
        }
    }
    assert_eq!(won, 1);
}

async fn positions_have_no_gaps_however_many_write(place: &Place) {
    let stores = Arc::new(eight(place).await);
    let tasks: Vec<_> = (1..=160_u128)
        .map(|nth| {
            let stores = Arc::clone(&stores);
            // Every fifth fails, which must not leave a gap either.
            let name = if nth % 5 == 0 { "same".to_owned() } else { nth.to_string() };
            tokio::spawn(async move { open(&stores[(nth % 8) as usize], nth, &account(nth), &name).await.is_ok() })
        })
        .collect();
    let mut done = 0_i64;
    for task in tasks {
        done += i64::from(task.await.unwrap());
    }
    assert_eq!(done, 128 + 1);
    assert_eq!(numbers(&stores[0], "SELECT position FROM entry ORDER BY position").await, (1..=done).collect::<Vec<_>>());
    assert!(stores[0].verify().await.unwrap().is_clean());
}

async fn one_command_sent_to_eight_instances_is_carried_out_once(place: &Place) {
    let stores = eight(place).await;
    open(&stores[0], 1, &account(1), "Ada").await.unwrap();
    let racers: Vec<_> =
        stores.clone().into_iter().map(|store| tokio::spawn(async move { add(&store, 2, &account(1), 7).await })).collect();
    for racer in racers {
        assert_eq!(racer.await.unwrap(), Ok(7));
    }
    assert_eq!(stores[0].history(&account(1)).await.unwrap().len(), 2);
}

async fn what_failed_or_was_given_up_holds_no_lock(place: &Place) {
    let (one, other) = (place.open().await, place.open().await);
    open(&one, 1, &account(1), "Ada").await.unwrap();
    let unnamed = |_: &Loaded<Event>, _: &Moment| Ok::<_, ()>(decided(vec![(account(1), Event::Added { amount: 1 })], ()));
    for round in 0..5_u128 {
        assert_eq!(one.decide(command(10 + round, &[]), unnamed).await, Err(Failure::Conflict));
        let claim = tokio::spawn({
            let one = one.clone();
            async move { one.claim("a", 1, 1).await }
        });
        tokio::time::sleep(std::time::Duration::from_micros(300)).await;
        claim.abort();
        let soon = std::time::Duration::from_secs(5);
        tokio::time::timeout(soon, add(&other, 20 + round, &account(1), 1)).await.expect("a lock is held").unwrap();
        tokio::time::timeout(soon, other.claim("b", 1, 1)).await.expect("a lock is held").unwrap();
    }
}

/// Ends every connection to the database, as a restart of the server does; SQLite has none to lose.
async fn cut(place: &Place) {
    if !place.is_sqlite() {
        let all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        place.sql(all).await.unwrap();
    }
}

async fn lost_connections_are_replaced(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    store.claim("a", 1, 1).await.unwrap();
    for round in 0..3_u128 {
        tokio::join!(store.log_head(), store.log_head(), store.log_head()).0.unwrap();
        cut(place).await;
        add(&store, 10 + round, &account(1), 1).await.unwrap();
        cut(place).await;
        store.log_head().await.unwrap();
        store.ready().await.unwrap();
        // What no command stands behind may say so once.
        let _ = store.claim("a", 1, 1).await;
        store.claim("a", 1, 1).await.unwrap();
    }
    assert_eq!(add(&store, 99, &account(1), 0).await, Ok(3));
    assert!(store.verify().await.unwrap().is_clean());
}

async fn connections_lost_under_load_lose_no_command(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    let writers: Vec<_> = (1..=4_u128)
        .map(|writer| {
            let store = store.clone();
            tokio::spawn(async move {
                for nth in 0..100 {
                    // A command that failed is sent again, with the same id.
                    while let Err(failure) = add(&store, writer * 1_000 + nth, &account(1), 1).await {
                        assert!(matches!(failure, Failure::Fault(store::Fault::Unavailable(_))), "{failure:?}");
                    }
                }
            })
        })
        .collect();
    for _ in 0..5 {
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        cut(place).await;
    }
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(add(&store, 99, &account(1), 0).await, Ok(400));
    assert!(store.verify().await.unwrap().is_clean());
}
