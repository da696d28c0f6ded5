//! Sessions, secrets, credentials and attempts.

use store::{AttemptLimit, Failure, Secret, Session, credentials, secrets, sessions};

use crate::place::{Place, SECOND, START, both_engines, id};

both_engines!(
    a_secret_opens_once,
    a_secret_opens_for_its_purpose_and_time_only,
    a_new_secret_ends_the_former,
    of_eight_who_use_a_secret_one_gets_in,
    a_session_is_found_until_it_ends,
    a_session_is_touched_at_most_once_a_minute,
    all_other_sessions_of_a_person_are_ended,
    too_many_failures_lock_for_a_while,
    failures_of_long_ago_do_not_count,
    many_failures_at_once_are_all_counted,
    a_credential_is_replaced_and_removed,
    a_credential_is_swapped_once,
    several_small_changes_are_made_together_or_not_at_all,
);

fn secret(number: u8) -> Secret {
    Secret {
        hash: [number; 32],
        purpose: "activate".to_owned(),
        subject: id(1),
        data: Some(vec![number]),
        created: START + i64::from(number),
        expires: START + 10 * SECOND,
        used_at: None,
    }
}

fn claimed(name: &str) -> Result<(), Failure<()>> {
    Err(Failure::Claimed(name.to_owned()))
}

async fn a_secret_opens_once(place: &Place) {
    let store = place.open().await;
    store.write(vec![secrets::put(secret(1))]).await.unwrap();
    assert!(store.secret(&[1; 32]).await.unwrap().unwrap().opens_at(START));
    place.clock.forward(SECOND);
    assert_eq!(store.write(vec![secrets::consume(&[1; 32], "activate")]).await, Ok(()));
    assert_eq!(store.write(vec![secrets::consume(&[1; 32], "activate")]).await, claimed("secret"));
    let used = store.secret(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((used.used_at, used.opens_at(START), used.data), (Some(START + SECOND), false, Some(vec![1])));
}

async fn a_secret_opens_for_its_purpose_and_time_only(place: &Place) {
    let store = place.open().await;
    store.write(vec![secrets::put(secret(1)), secrets::put(secret(2))]).await.unwrap();
    assert_eq!(store.write(vec![secrets::consume(&[1; 32], "reset")]).await, claimed("secret"));
    assert_eq!(store.write(vec![secrets::consume(&[9; 32], "activate")]).await, claimed("secret"));
    place.clock.forward(10 * SECOND - 1);
    assert_eq!(store.write(vec![secrets::consume(&[1; 32], "activate")]).await, Ok(()));
    place.clock.forward(1);
    assert_eq!(store.write(vec![secrets::consume(&[2; 32], "activate")]).await, claimed("secret"));
    store.write(vec![secrets::sweep(START + 11 * SECOND)]).await.unwrap();
    assert_eq!(store.secret(&[2; 32]).await.unwrap(), None);
}

async fn a_new_secret_ends_the_former(place: &Place) {
    let store = place.open().await;
    store.write(vec![secrets::put(secret(1))]).await.unwrap();
    store.write(vec![secrets::retire("activate", id(1)), secrets::put(secret(2))]).await.unwrap();
    assert_eq!(store.write(vec![secrets::consume(&[1; 32], "activate")]).await, claimed("secret"));
    assert_eq!(store.newest_secret("activate", id(1)).await.unwrap().map(|s| s.hash), Some([2; 32]));
    assert_eq!(store.newest_secret("reset", id(1)).await.unwrap(), None);
    assert_eq!(store.write(vec![secrets::consume(&[2; 32], "activate")]).await, Ok(()));
}

async fn of_eight_who_use_a_secret_one_gets_in(place: &Place) {
    let stores = [place.open().await, place.open().await];
    stores[0].write(vec![secrets::put(secret(1))]).await.unwrap();
    let racers: Vec<_> = (0..8)
        .map(|nth: usize| {
            let store = stores[nth % 2].clone();
            tokio::spawn(async move { store.write(vec![secrets::consume(&[1; 32], "activate")]).await })
        })
        .collect();
    let mut won = 0;
    for racer in racers {
        match racer.await.unwrap() {
            Ok(()) => won += 1,
            failed => assert_eq!(failed, claimed("secret")),
        }
    }
    assert_eq!(won, 1);
}

pub(super) fn session(number: u8, user: u128) -> Session {
    Session {
        hash: [number; 32],
        user: id(user),
        acting_for: None,
        data: b"{}".to_vec(),
        created: START + i64::from(number),
        last_seen: START,
        idle_expiry: START + 600 * SECOND,
        absolute_expiry: START + 3_600 * SECOND,
    }
}

async fn a_session_is_found_until_it_ends(place: &Place) {
    let store = place.open().await;
    store.write(vec![sessions::start(session(1, 1)), sessions::start(session(2, 1))]).await.unwrap();
    assert_eq!(store.session(&[1; 32]).await.unwrap(), Some(session(1, 1)));
    store.write(vec![sessions::change(&[1; 32], Some(id(5)), vec![1])]).await.unwrap();
    let changed = store.session(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((changed.acting_for, changed.data), (Some(id(5)), vec![1]));
    store.write(vec![sessions::end(&[1; 32])]).await.unwrap();
    assert_eq!(store.session(&[1; 32]).await.unwrap(), None);
    assert_eq!(store.write(vec![sessions::change(&[1; 32], None, vec![])]).await, claimed("session"));
    place.clock.forward(600 * SECOND);
    assert_eq!(store.session(&[2; 32]).await.unwrap(), None);
    assert_eq!(store.sessions_of(id(1)).await.unwrap(), []);
    assert_eq!(store.session_owner(&[2; 32]).await.unwrap(), Some(id(1)), "ended by itself, it is still known");
    assert_eq!(store.session_owner(&[1; 32]).await.unwrap(), None, "ended by somebody, it is not");
    store.write(vec![sessions::sweep(START + 600 * SECOND)]).await.unwrap();
    assert_eq!(store.read().rows("SELECT hash FROM session", &[]).await.unwrap(), []);
}

async fn a_session_is_touched_at_most_once_a_minute(place: &Place) {
    let store = place.open().await;
    store.write(vec![sessions::start(session(1, 1))]).await.unwrap();
    let found = store.session(&[1; 32]).await.unwrap().unwrap();
    place.clock.forward(59 * SECOND);
    store.touch_session(&found, START + 700 * SECOND).await.unwrap();
    assert_eq!(store.session(&[1; 32]).await.unwrap().unwrap().last_seen, START);
    place.clock.forward(SECOND);
    store.touch_session(&found, START + 700 * SECOND).await.unwrap();
    let touched = store.session(&[1; 32]).await.unwrap().unwrap();
    assert_eq!((touched.last_seen, touched.idle_expiry), (START + 60 * SECOND, START + 700 * SECOND));
    // Use does not lengthen it beyond its absolute end.
    place.clock.forward(3_540 * SECOND);
    store.touch_session(&touched, START + 9_999 * SECOND).await.unwrap();
    assert_eq!(store.session(&[1; 32]).await.unwrap(), None);
}

async fn all_other_sessions_of_a_person_are_ended(place: &Place) {
    let store = place.open().await;
    store.write((1..=3).map(|n| sessions::start(session(n, 1))).chain([sessions::start(session(4, 2))]).collect()).await.unwrap();
    let listed: Vec<_> = store.sessions_of(id(1)).await.unwrap().into_iter().map(|s| s.hash[0]).collect();
    assert_eq!(listed, [1, 2, 3]);
    store.write(vec![sessions::end_all_of(id(1), Some(&[2; 32]))]).await.unwrap();
    assert_eq!(store.sessions_of(id(1)).await.unwrap(), [session(2, 1)]);
    store.write(vec![sessions::end_all_of(id(1), None)]).await.unwrap();
    assert_eq!(store.sessions_of(id(1)).await.unwrap(), []);
    assert_eq!(store.sessions_of(id(2)).await.unwrap().len(), 1);
}

const LIMIT: AttemptLimit = AttemptLimit { window: 100 * SECOND, allowed: 3, lock: 50 * SECOND };

async fn too_many_failures_lock_for_a_while(place: &Place) {
    let store = place.open().await;
    assert_eq!(store.failures(b"ada").await.unwrap(), None);
    for _ in 0..2 {
        assert!(!store.register_failure(b"ada", LIMIT).await.unwrap().is_locked(START));
    }
    let locked = store.register_failure(b"ada", LIMIT).await.unwrap();
    assert_eq!((locked.count, locked.locked_until), (3, START + 50 * SECOND));
    place.clock.forward(10 * SECOND);
    // More failures while it is locked do not lengthen the lock.
    assert_eq!(store.register_failure(b"ada", LIMIT).await.unwrap().locked_until, START + 50 * SECOND);
    assert!(!store.register_failure(b"bea", LIMIT).await.unwrap().is_locked(START));
    place.clock.forward(40 * SECOND);
    let after = store.register_failure(b"ada", LIMIT).await.unwrap();
    assert_eq!((after.count, after.is_locked(START + 50 * SECOND)), (1, false));
    store.write(vec![store::attempts::clear(b"ada")]).await.unwrap();
    assert_eq!(store.failures(b"ada").await.unwrap(), None);
    store.write(vec![store::attempts::sweep(START + 1_000 * SECOND)]).await.unwrap();
    assert_eq!(store.failures(b"bea").await.unwrap(), None);
}

async fn failures_of_long_ago_do_not_count(place: &Place) {
    let store = place.open().await;
    store.register_failure(b"ada", LIMIT).await.unwrap();
    store.register_failure(b"ada", LIMIT).await.unwrap();
    place.clock.forward(100 * SECOND);
    assert_eq!(store.register_failure(b"ada", LIMIT).await.unwrap().count, 1);
}

async fn many_failures_at_once_are_all_counted(place: &Place) {
    let store = place.open().await;
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { store.register_failure(b"ada", AttemptLimit { allowed: 20, ..LIMIT }).await.unwrap() })
        })
        .collect();
    let mut locked = 0;
    for task in tasks {
        locked += i32::from(task.await.unwrap().is_locked(START));
    }
    assert_eq!((locked, store.failures(b"ada").await.unwrap().unwrap().count), (1, 20));
}

async fn a_credential_is_replaced_and_removed(place: &Place) {
    let store = place.open().await;
    store.write(vec![credentials::put(id(1), "password", vec![1]), credentials::put(id(1), "totp", vec![2])]).await.unwrap();
    store.write(vec![credentials::put(id(1), "password", vec![3])]).await.unwrap();
    assert_eq!(store.credential(id(1), "password").await.unwrap(), Some(vec![3]));
    store.write(vec![credentials::remove(id(1), "password")]).await.unwrap();
    assert_eq!(store.credential(id(1), "password").await.unwrap(), None);
    assert_eq!(store.credential(id(1), "totp").await.unwrap(), Some(vec![2]));
}

async fn a_credential_is_swapped_once(place: &Place) {
    let store = place.open().await;
    store.write(vec![credentials::put(id(1), "codes", vec![1])]).await.unwrap();
    assert_eq!(store.write(vec![credentials::swap(id(1), "codes", vec![1], vec![2])]).await, Ok(()));
    assert_eq!(store.write(vec![credentials::swap(id(1), "codes", vec![1], vec![3])]).await, claimed("credential"));
    assert_eq!(store.credential(id(1), "codes").await.unwrap(), Some(vec![2]));
}

async fn several_small_changes_are_made_together_or_not_at_all(place: &Place) {
    let store = place.open().await;
    let both = vec![credentials::put(id(1), "password", vec![1]), secrets::consume(&[1; 32], "activate")];
    assert_eq!(store.write(both).await, claimed("secret"));
    assert_eq!(store.credential(id(1), "password").await.unwrap(), None);
}
