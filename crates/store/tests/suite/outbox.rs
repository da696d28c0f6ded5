//! Messages: their order, their leases, and what is known of them afterwards.

use store::{Claimed, Decided, Loaded, Message, MessageState, Moment, Store};

use crate::ledger::{Event, Ledger, Refusal, command, decided, message};
use crate::place::{Place, SECOND, START, both_engines, id};

both_engines!(
    messages_of_one_key_leave_in_order,
    a_message_is_not_claimed_before_it_is_due,
    a_lease_that_ends_gives_the_message_to_another,
    a_message_is_claimed_by_one_of_many_workers,
    a_retry_waits_and_is_counted,
    a_failed_message_lets_later_ones_pass_and_can_be_put_back,
    messages_are_listed_and_counted_by_state,
    a_late_end_of_a_delivered_message_changes_nothing,
);

async fn put(store: &Store<Ledger>, number: u128, messages: Vec<Message>) {
    let decide =
        move |_: &Loaded<Event>, _: &Moment| Ok::<_, Refusal>(Decided { messages: messages.clone(), ..decided(vec![], ()) });
    store.decide(command(number, &[]), decide).await.unwrap();
}

fn ids(claimed: &[Claimed]) -> Vec<u128> {
    claimed.iter().map(|message| message.id.as_u128()).collect()
}

async fn claim(store: &Store<Ledger>, worker: &str) -> Vec<Claimed> {
    store.claim(worker, 10, 60 * SECOND).await.unwrap()
}

async fn messages_of_one_key_leave_in_order(place: &Place) {
    let store = place.open().await;
    put(&store, 1, vec![message(10, 1, START), message(11, 1, START), message(20, 2, START)]).await;
    put(&store, 2, vec![message(21, 2, START), message(30, 3, START)]).await;
    let first = claim(&store, "a").await;
    assert_eq!(ids(&first), [10, 20, 30]);
    assert_eq!(
        (first[0].attempt, first[0].kind.as_str(), first[0].refs.as_slice(), first[0].key),
        (1, "note", b"{}".as_slice(), id(1))
    );
    assert_eq!(ids(&claim(&store, "b").await), []);
    store.delivered(id(10)).await.unwrap();
    assert_eq!(ids(&claim(&store, "b").await), [11]);
    store.delivered(id(20)).await.unwrap();
    store.delivered(id(30)).await.unwrap();
    assert_eq!(ids(&claim(&store, "b").await), [21]);
}

async fn a_message_is_not_claimed_before_it_is_due(place: &Place) {
    let store = place.open().await;
    put(
        &store,
        1,
        vec![message(10, 1, START + 5 * SECOND), message(20, 2, START + 2 * SECOND), message(30, 3, START + 2 * SECOND)],
    )
    .await;
    assert_eq!(ids(&claim(&store, "a").await), []);
    place.clock.forward(2 * SECOND);
    assert_eq!(ids(&store.claim("a", 1, SECOND).await.unwrap()), [20]);
    assert_eq!(ids(&claim(&store, "a").await), [30]);
    place.clock.forward(3 * SECOND);
    assert_eq!(ids(&claim(&store, "a").await), [10, 20]);
}

async fn a_lease_that_ends_gives_the_message_to_another(place: &Place) {
    let store = place.open().await;
    put(&store, 1, vec![message(10, 1, START)]).await;
    assert_eq!(ids(&claim(&store, "a").await), [10]);
    place.clock.forward(59 * SECOND);
    assert_eq!(ids(&claim(&store, "b").await), []);
    place.clock.forward(SECOND);
    let again = claim(&store, "b").await;
    assert_eq!((ids(&again), again[0].attempt), (vec![10], 2));
    store.delivered(id(10)).await.unwrap();
    let attempts = store.attempts_at(id(10)).await.unwrap();
    assert_eq!(
        attempts.iter().map(|a| (a.nth, a.worker.as_str(), a.ended.is_some())).collect::<Vec<_>>(),
        [(1, "a", false), (2, "b", true)]
    );
    assert_eq!(attempts[1].outcome, Some(MessageState::Delivered));
}

async fn a_message_is_claimed_by_one_of_many_workers(place: &Place) {
    let store = place.open().await;
    let other = place.open().await;
    put(&store, 1, (1..=40).map(|number| message(number, number, START)).collect()).await;
    let workers: Vec<_> = (0..8)
        .map(|nth| {
            let store = if nth % 2 == 0 { store.clone() } else { other.clone() };
            tokio::spawn(async move {
                let mut mine = Vec::new();
                loop {
                    let claimed = store.claim(&nth.to_string(), 3, 60 * SECOND).await.unwrap();
                    if claimed.is_empty() {
                        return mine;
                    }
                    mine.extend(ids(&claimed));
                }
            })
        })
        .collect();
    let mut all = Vec::new();
    for worker in workers {
        all.extend(worker.await.unwrap());
    }
    // A worker that looked while all that was left was being claimed found nothing and went home.
    all.extend(ids(&store.claim("last", 40, 60 * SECOND).await.unwrap()));
    all.sort_unstable();
    assert_eq!(all, (1..=40).collect::<Vec<_>>());
}

async fn a_retry_waits_and_is_counted(place: &Place) {
    let store = place.open().await;
    put(&store, 1, vec![message(10, 1, START), message(11, 1, START)]).await;
    claim(&store, "a").await;
    store.retry(id(10), START + 9 * SECOND, "busy").await.unwrap();
    let status = store.message(id(10)).await.unwrap().unwrap();
    assert_eq!(
        (status.state, status.due, status.attempts, status.reason.as_deref()),
        (MessageState::Waiting, START + 9 * SECOND, 1, Some("busy"))
    );
    // The later one waits with it.
    assert_eq!(ids(&claim(&store, "a").await), []);
    place.clock.forward(9 * SECOND);
    assert_eq!(ids(&claim(&store, "a").await), [10]);
    store.delivered(id(10)).await.unwrap();
    let status = store.message(id(10)).await.unwrap().unwrap();
    assert_eq!(
        (status.state, status.finished, status.reason, status.attempts),
        (MessageState::Delivered, Some(START + 9 * SECOND), None, 2)
    );
}

async fn a_failed_message_lets_later_ones_pass_and_can_be_put_back(place: &Place) {
    let store = place.open().await;
    put(&store, 1, vec![message(10, 1, START), message(11, 1, START)]).await;
    claim(&store, "a").await;
    store.failed(id(10), "no such address").await.unwrap();
    assert_eq!(ids(&claim(&store, "a").await), [11]);
    assert!(!store.requeue(id(11)).await.unwrap());
    assert!(!store.requeue(id(99)).await.unwrap());
    assert!(store.requeue(id(10)).await.unwrap());
    assert_eq!(ids(&claim(&store, "a").await), [10]);
    store.delivered(id(10)).await.unwrap();
    assert!(!store.requeue(id(10)).await.unwrap());
}

async fn messages_are_listed_and_counted_by_state(place: &Place) {
    let store = place.open().await;
    put(&store, 1, (1..=5).map(|number| message(number, number, START)).collect()).await;
    assert_eq!(store.claim("a", 3, SECOND).await.unwrap().len(), 3);
    store.failed(id(1), "one").await.unwrap();
    store.failed(id(3), "three").await.unwrap();
    store.delivered(id(2)).await.unwrap();
    let page = store.messages_in(MessageState::Failed, 0, 1).await.unwrap();
    let rest = store.messages_in(MessageState::Failed, page[0].number, 10).await.unwrap();
    assert_eq!((page[0].id, rest.len(), rest[0].id), (id(1), 1, id(3)));
    let counts = store.message_counts().await.unwrap();
    assert_eq!((counts.waiting, counts.delivered, counts.failed, counts.oldest_due), (2, 1, 2, Some(START)));
    assert_eq!(store.messages_of(id(2)).await.unwrap()[0].state, MessageState::Delivered);
    place.clock.forward(7 * SECOND);
    assert_eq!(store.numbers().await.unwrap().delivery_lag, 7 * SECOND);
}

async fn a_late_end_of_a_delivered_message_changes_nothing(place: &Place) {
    let store = place.open().await;
    put(&store, 1, vec![message(10, 1, START)]).await;
    claim(&store, "a").await;
    store.delivered(id(10)).await.unwrap();
    store.failed(id(10), "late").await.unwrap();
    store.retry(id(10), START, "late").await.unwrap();
    store.delivered(id(12345)).await.unwrap();
    assert_eq!(store.message(id(10)).await.unwrap().unwrap().state, MessageState::Delivered);
}
