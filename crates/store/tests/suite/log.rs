//! What must never change: that both engines refuse it, and that whoever gets round them is found out.

use async_trait::async_trait;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use store::{Access, Decided, Difference, Failure, Fault, Loaded, Moment, Settings, Side, Store, Unseal, erase, seal};

use crate::ledger::{Accounts, Event, Ledger, Names, Refusal, account, add, command, decided, open};
use crate::place::{Dice, Hands, Place, both_engines, id};

both_engines!(
    the_engine_refuses_every_change_of_the_log,
    an_erased_payload_is_gone_and_the_chain_still_holds,
    erasing_must_itself_be_recorded,
    a_sealed_payload_is_read_with_its_key_only,
    a_changed_payload_is_found,
    a_changed_entry_is_found,
    an_entry_removed_at_the_end_is_found,
    an_entry_removed_in_the_middle_is_found,
    a_changed_access_record_is_found,
    a_removed_access_record_is_found,
    a_changed_view_is_found,
    a_row_missing_from_a_view_is_found,
);

async fn three(place: &Place) -> Store<Ledger> {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    add(&store, 2, &account(1), 5).await.unwrap();
    open(&store, 3, &account(2), "Bea").await.unwrap();
    assert!(store.verify().await.unwrap().is_clean());
    store
}

async fn the_engine_refuses_every_change_of_the_log(place: &Place) {
    let store = three(place).await;
    store.record_access(vec![look(1)]).await.unwrap();
    let mut attempts = vec![
        "UPDATE entry SET at = 0",
        "UPDATE entry SET position = 99 WHERE position = 3",
        "DELETE FROM entry WHERE position = 3",
        "DELETE FROM entry_payload WHERE position = 3",
        "UPDATE entry_payload SET salt = NULL WHERE position = 3",
        "UPDATE entry_payload SET bytes = salt WHERE position = 3",
        "UPDATE entry_payload SET key_id = 'k', salt = bytes WHERE position = 3",
        "UPDATE entry_payload SET position = 99, bytes = NULL, salt = NULL WHERE position = 3",
        "DELETE FROM log_head",
        "UPDATE access_record SET detail = 'nothing'",
        "DELETE FROM access_record",
    ];
    if place.is_sqlite() {
        attempts.extend([
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE position = 3",
            "INSERT OR REPLACE INTO entry SELECT 4, category, stream, version, kind, shape, actor, at, command, digest, hash FROM entry WHERE position = 3",
            "INSERT OR REPLACE INTO entry_payload SELECT position, salt, salt, NULL FROM entry_payload WHERE position = 3",
            "INSERT INTO entry SELECT 9, category, stream, 9, kind, shape, actor, at, command, digest, hash FROM entry WHERE position = 3",
        ]);
    } else {
        attempts.extend(["TRUNCATE entry CASCADE", "TRUNCATE entry_payload", "TRUNCATE access_record", "TRUNCATE log_head"]);
    }
    for attempt in attempts {
        assert!(place.sql(attempt).await.is_err(), "permitted: {attempt}");
    }
    assert!(store.verify().await.unwrap().is_clean());
}

fn with_side(
    side: impl Fn() -> Side + Send + 'static,
) -> impl Fn(&Loaded<Event>, &Moment) -> Result<Decided<Event, ()>, Refusal> + Send + 'static {
    move |_, _| Ok(Decided { side: vec![side()], ..decided(vec![(account(90), Event::Added { amount: 0 })], ()) })
}

async fn an_erased_payload_is_gone_and_the_chain_still_holds(place: &Place) {
    let store = three(place).await;
    store.decide(command(10, &[account(90)]), with_side(|| erase(1))).await.unwrap();
    let history = store.history(&account(1)).await.unwrap();
    assert_eq!((&history[0].event, history[0].kind.as_str()), (&None, "opened"));
    let row = store.read().row("SELECT name, total FROM accounts_v1 WHERE id = $1", &[id(1).into()]).await.unwrap().unwrap();
    assert_eq!((row.get::<Option<String>>(0).unwrap(), row.get::<i64>(1).unwrap()), (None, 5));
    let stored = store.read().row("SELECT salt, bytes FROM entry_payload WHERE position = 1", &[]).await.unwrap().unwrap();
    assert_eq!((stored.get::<Option<Vec<u8>>>(0).unwrap(), stored.get::<Option<Vec<u8>>>(1).unwrap()), (None, None));
    let report = store.verify().await.unwrap();
    assert_eq!((report.differences, report.erased, report.entries), (vec![], 1, 4));
    // The name is free again, and nothing is erased twice.
    open(&store, 11, &account(3), "Ada").await.unwrap();
    let again = store.decide(command(12, &[account(90)]), with_side(|| erase(1))).await;
    assert_eq!(again, Err(Failure::Claimed("payload".to_owned())));
    store.rebuild().await.unwrap();
    assert!(store.verify().await.unwrap().is_clean());
}

async fn erasing_must_itself_be_recorded(place: &Place) {
    let store = three(place).await;
    let silent = |_: &Loaded<Event>, _: &Moment| Ok::<_, Refusal>(Decided { side: vec![erase(1)], ..decided(vec![], ()) });
    assert!(matches!(store.decide(command(10, &[]), silent).await, Err(Failure::Fault(Fault::Misuse(_)))));
    assert!(matches!(store.write(vec![erase(1)]).await, Err(Failure::Fault(Fault::Misuse(_)))));
    assert!(store.history(&account(1)).await.unwrap()[0].event.is_some());
}

/// A cipher that only a test may use.
struct Mirror;

#[async_trait]
impl Unseal for Mirror {
    fn open(&self, key_id: &str, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
        if key_id == "mirror" { Ok(sealed.iter().rev().copied().collect()) } else { Err(Fault::Misuse("no such key".to_owned())) }
    }
}

async fn a_sealed_payload_is_read_with_its_key_only(place: &Place) {
    let store = three(place).await;
    let sealed: Vec<u8> = serde_json::to_vec(&Event::Opened { name: "Ada".to_owned() }).unwrap().into_iter().rev().collect();
    store.decide(command(10, &[account(90)]), with_side(move || seal(1, sealed.clone(), "mirror".to_owned()))).await.unwrap();
    assert!(matches!(store.history(&account(1)).await, Err(Fault::Misuse(_))));
    let clock = Arc::<Hands>::clone(&place.clock);
    let settings = Settings { unseal: Some(Arc::new(Mirror)), ..Settings::new(place.url.as_str(), "with-key") };
    let with_key =
        Store::open(settings, clock, Arc::new(Dice(77, AtomicU64::new(0))), vec![Arc::new(Accounts::<1>), Arc::new(Names)])
            .await
            .unwrap();
    assert_eq!(with_key.history(&account(1)).await.unwrap()[0].event, Some(Event::Opened { name: "Ada".to_owned() }));
    assert_eq!(with_key.verify().await.unwrap().differences, vec![]);
    let twice = with_key.decide(command(11, &[account(90)]), with_side(|| seal(1, vec![1], "mirror".to_owned()))).await;
    assert_eq!(twice, Err(Failure::Claimed("payload".to_owned())));
    with_key.decide(command(12, &[account(90)]), with_side(|| erase(1))).await.unwrap();
    assert!(store.verify().await.unwrap().is_clean());
}

async fn differences(store: &Store<Ledger>) -> Vec<Difference> {
    store.verify().await.unwrap().differences
}

const PAYLOAD: [&str; 2] = ["payload_is_kept", "payload_stays"];

async fn a_changed_payload_is_found(place: &Place) {
    let store = three(place).await;
    place.unguard("entry_payload", &PAYLOAD).await;
    // {"Added":{"amount":6}}
    let hex = "7b224164646564223a7b22616d6f756e74223a367d7d";
    let literal = if place.is_sqlite() { format!("x'{hex}'") } else { format!("'\\x{hex}'") };
    place.sql(&format!("UPDATE entry_payload SET bytes = {literal} WHERE position = 2")).await.unwrap();
    let found = differences(&store).await;
    assert!(matches!(found.as_slice(), [Difference::Payload { position: 2, .. }]), "{found:?}");
}

const ENTRY: [&str; 2] = ["entry_is_kept", "entry_stays"];

async fn a_changed_entry_is_found(place: &Place) {
    let store = three(place).await;
    place.unguard("entry", &ENTRY).await;
    place.sql("UPDATE entry SET at = at + 1 WHERE position = 2").await.unwrap();
    let found = differences(&store).await;
    assert!(found.contains(&Difference::Entry { position: 2 }), "{found:?}");
}

async fn an_entry_removed_at_the_end_is_found(place: &Place) {
    let store = three(place).await;
    place.unguard("entry", &ENTRY).await;
    let payload = if place.is_sqlite() { PAYLOAD } else { ["payload_row_stays", "payload_stays"] };
    place.unguard("entry_payload", &payload).await;
    place.sql("DELETE FROM entry_payload WHERE position = 3").await.unwrap();
    place.sql("DELETE FROM entry WHERE position = 3").await.unwrap();
    let found = differences(&store).await;
    assert!(found.contains(&Difference::Head { position: 3 }), "{found:?}");
}

async fn an_entry_removed_in_the_middle_is_found(place: &Place) {
    let store = three(place).await;
    place.unguard("entry", &ENTRY).await;
    let payload = if place.is_sqlite() { PAYLOAD } else { ["payload_row_stays", "payload_stays"] };
    place.unguard("entry_payload", &payload).await;
    place.sql("DELETE FROM entry_payload WHERE position = 2").await.unwrap();
    place.sql("DELETE FROM entry WHERE position = 2").await.unwrap();
    let found = differences(&store).await;
    assert!(found.contains(&Difference::Entry { position: 3 }), "{found:?}");
}

fn look(number: u128) -> Access {
    Access {
        actor: id(7),
        organisation: None,
        act: "open".to_owned(),
        subject_kind: "account".to_owned(),
        subject: Some(id(number)),
        detail: String::new(),
    }
}

async fn looked(place: &Place) -> Store<Ledger> {
    let store = three(place).await;
    for number in 1..=3 {
        store.record_access(vec![look(number)]).await.unwrap();
    }
    assert_eq!(differences(&store).await, vec![]);
    place.unguard("access_record", &["access_is_kept", "access_stays"]).await;
    store
}

async fn a_changed_access_record_is_found(place: &Place) {
    let store = looked(place).await;
    place.sql("UPDATE access_record SET act = 'nothing' WHERE seq = 2").await.unwrap();
    let found = differences(&store).await;
    assert!(matches!(found.as_slice(), [Difference::Access { seq: 2, .. }]), "{found:?}");
}

async fn a_removed_access_record_is_found(place: &Place) {
    let store = looked(place).await;
    let day = crate::place::START / 86_400_000_000;
    let heads = store.access_heads(day).await.unwrap();
    assert_eq!(heads.iter().map(|head| head.seq).collect::<Vec<_>>(), [3]);
    place.sql("DELETE FROM access_record WHERE seq = 3").await.unwrap();
    // At the end of a chain only the head that was entered in the log tells.
    assert_eq!(differences(&store).await, vec![]);
    assert_eq!(store.missing_access_heads(&heads).await.unwrap(), heads);
    place.sql("DELETE FROM access_record WHERE seq = 1").await.unwrap();
    let found = differences(&store).await;
    assert!(matches!(found.as_slice(), [Difference::Access { seq: 2, .. }]), "{found:?}");
}

async fn a_changed_view_is_found(place: &Place) {
    let store = three(place).await;
    place.sql("UPDATE accounts_v1 SET total = 6 WHERE total = 5").await.unwrap();
    let found = differences(&store).await;
    let key = Some(id(1).to_string());
    assert_eq!(found, [Difference::View { view: "accounts".to_owned(), table: "accounts_v1".to_owned(), row: 1, key }]);
    store.rebuild().await.unwrap();
    assert_eq!(differences(&store).await, vec![]);
}

async fn a_row_missing_from_a_view_is_found(place: &Place) {
    let store = three(place).await;
    place.sql("DELETE FROM names_v1 WHERE name = 'Bea'").await.unwrap();
    place.sql("INSERT INTO accounts_v1 SELECT * FROM accounts_v1 WHERE 1 = 0").await.unwrap();
    let found = differences(&store).await;
    assert!(matches!(found.as_slice(), [Difference::View { row: 2, key: None, .. }]), "{found:?}");
}
