//! One command at a time: answers, refusals, claims, and what a failing command leaves behind.

use store::{Decided, Failure, Fault, Loaded, Moment, Store, StreamId, secrets};

use crate::ledger::{Event, Ledger, Refusal, account, add, command, decided, message, open};
use crate::place::{Place, START, both_engines, id};

both_engines!(
    a_command_is_kept_with_all_that_follows_from_it,
    the_same_command_again_gets_the_same_answer,
    a_refusal_is_the_answer_the_second_time_too,
    the_same_id_for_something_else_is_refused,
    a_name_is_given_once,
    a_claim_is_the_answer_the_second_time_too,
    a_stream_that_is_not_named_must_be_new,
    a_decision_that_panics_fails_alone,
    a_view_that_panics_fails_its_command_alone,
    a_statement_that_fails_leaves_nothing,
    an_event_that_cannot_be_written_fails_alone,
    one_command_that_fails_leaves_the_others_of_its_group,
    later_commands_of_a_group_see_the_earlier_ones,
    a_caller_who_goes_away_leaves_a_whole_command_or_none,
    shutting_down_finishes_what_is_queued_and_takes_nothing_more,
    a_decision_without_events_is_answered,
    the_numbers_say_what_was_done,
);

async fn position(store: &Store<Ledger>) -> i64 {
    store.log_head().await.unwrap().position
}

async fn a_command_is_kept_with_all_that_follows_from_it(place: &Place) {
    let store = place.open().await;
    let stream = account(1);
    let at = stream.clone();
    let decide = move |_: &Loaded<Event>, moment: &Moment| {
        assert_eq!(moment.now, START);
        let events = vec![(at.clone(), Event::Opened { name: "Ada".to_owned() }), (at.clone(), Event::Added { amount: 5 })];
        Ok::<_, Refusal>(Decided { messages: vec![message(50, 1, START)], ..decided(events, "done".to_owned()) })
    };
    assert_eq!(store.decide(command(1, std::slice::from_ref(&stream)), decide).await.unwrap(), "done");
    let history = store.history(&stream).await.unwrap();
    assert_eq!(
        history.iter().map(|e| (e.position, e.version, e.kind.as_str())).collect::<Vec<_>>(),
        [(1, 1, "opened"), (2, 2, "added")]
    );
    assert_eq!((history[0].actor, history[0].command, history[0].at, history[0].schema), (id(7), id(1), START, 1));
    let row = store.read().row("SELECT name, total FROM accounts_v1 WHERE id = $1", &[stream.id.into()]).await.unwrap().unwrap();
    assert_eq!((row.get::<String>(0).unwrap(), row.get::<i64>(1).unwrap()), ("Ada".to_owned(), 5));
    assert_eq!(store.message(id(50)).await.unwrap().unwrap().number, 1);
    assert!(store.verify().await.unwrap().is_clean());
}

async fn the_same_command_again_gets_the_same_answer(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    assert_eq!(add(&store, 2, &account(1), 5).await.unwrap(), 5);
    assert_eq!(add(&store, 3, &account(1), 5).await.unwrap(), 10);
    assert_eq!(add(&store, 2, &account(1), 5).await.unwrap(), 5);
    let stream = account(1);
    let twice = tokio::join!(add(&store, 4, &stream, 1), add(&store, 4, &stream, 1));
    assert_eq!((twice.0.unwrap(), twice.1.unwrap()), (11, 11));
    assert_eq!(position(&store).await, 4);
    let after_a_restart = place.open().await;
    assert_eq!(add(&after_a_restart, 2, &account(1), 5).await.unwrap(), 5);
}

async fn a_refusal_is_the_answer_the_second_time_too(place: &Place) {
    let store = place.open().await;
    assert_eq!(add(&store, 1, &account(1), 5).await, Err(Failure::Refused(Refusal::NotOpen)));
    open(&store, 2, &account(1), "Ada").await.unwrap();
    assert_eq!(add(&store, 1, &account(1), 5).await, Err(Failure::Refused(Refusal::NotOpen)));
    assert_eq!(add(&store, 3, &account(1), 5).await, Ok(5));
}

async fn the_same_id_for_something_else_is_refused(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    let accept = |_: &Loaded<Event>, _: &Moment| Ok::<_, Refusal>(Decided::answer(0_i64));
    let mut other_input = command(1, &[]);
    other_input.digest = [2; 32];
    assert_eq!(store.decide(other_input, accept).await, Err(Failure::Reused));
    let mut other_actor = command(1, &[]);
    other_actor.actor = id(8);
    assert_eq!(store.decide(other_actor, accept).await, Err(Failure::Reused));
}

async fn a_name_is_given_once(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    assert_eq!(open(&store, 2, &account(2), "Ada").await, Err(Failure::Claimed("name".to_owned())));
    assert_eq!(store.history(&account(2)).await.unwrap(), []);
    open(&store, 3, &account(2), "ada").await.unwrap();
    assert_eq!(position(&store).await, 2);
}

async fn a_claim_is_the_answer_the_second_time_too(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    for _ in 0..2 {
        assert_eq!(open(&store, 2, &account(2), "Ada").await, Err(Failure::Claimed("name".to_owned())));
    }
    let mut other = command(2, &[]);
    other.digest = [3; 32];
    assert_eq!(store.decide(other, |_, _| Ok::<_, Refusal>(Decided::answer(()))).await, Err(Failure::Reused));
}

async fn a_stream_that_is_not_named_must_be_new(place: &Place) {
    let store = place.open().await;
    let unnamed = |number: u128| {
        let stream = account(number);
        move |_: &Loaded<Event>, _: &Moment| Ok::<_, Refusal>(decided(vec![(stream.clone(), Event::Added { amount: 1 })], ()))
    };
    store.decide(command(1, &[]), unnamed(9)).await.unwrap();
    assert_eq!(store.decide(command(2, &[]), unnamed(9)).await, Err(Failure::Conflict));
    // The same id in another category is another stream.
    let other = |_: &Loaded<Event>, _: &Moment| {
        Ok::<_, Refusal>(decided(vec![(StreamId::new("other", id(9)), Event::Added { amount: 1 })], ()))
    };
    store.decide(command(3, &[]), other).await.unwrap();
    assert_eq!(position(&store).await, 2);
}

async fn a_decision_that_panics_fails_alone(place: &Place) {
    let store = place.open().await;
    let panics = |_: &Loaded<Event>, _: &Moment| -> Result<Decided<Event, i64>, Refusal> { panic!("a decision that panics") };
    assert!(matches!(store.decide(command(1, &[]), panics).await, Err(Failure::Fault(Fault::Misuse(_)))));
    open(&store, 2, &account(1), "Ada").await.unwrap();
}

fn trap(how: &'static str) -> impl Fn(&Loaded<Event>, &Moment) -> Result<Decided<Event, ()>, Refusal> + Send + 'static {
    move |_, _| Ok(decided(vec![(account(66), Event::Trap { how: how.to_owned() })], ()))
}

async fn a_view_that_panics_fails_its_command_alone(place: &Place) {
    let store = place.open().await;
    let stream = account(1);
    let (trapped, opened) = tokio::join!(store.decide(command(1, &[]), trap("panic")), open(&store, 2, &stream, "Ada"));
    assert!(matches!(trapped, Err(Failure::Fault(Fault::Misuse(_)))));
    opened.unwrap();
    assert_eq!(position(&store).await, 1);
}

async fn a_statement_that_fails_leaves_nothing(place: &Place) {
    let store = place.open().await;
    let first = move |_: &Loaded<Event>, _: &Moment| {
        let trap = Event::Trap { how: "statement".to_owned() };
        let events = vec![(account(1), Event::Opened { name: "Ada".to_owned() }), (account(2), trap)];
        Ok::<_, Refusal>(Decided { messages: vec![message(50, 1, START)], ..decided(events, ()) })
    };
    assert!(matches!(store.decide(command(1, &[]), first).await, Err(Failure::Fault(Fault::Database(_)))));
    assert_eq!(position(&store).await, 0);
    assert_eq!(store.message(id(50)).await.unwrap(), None);
    assert_eq!(store.read().rows("SELECT id FROM accounts_v1", &[]).await.unwrap(), []);
    // It was not carried out, so that the same id may be used for it again.
    open(&store, 1, &account(1), "Ada").await.unwrap();
}

async fn an_event_that_cannot_be_written_fails_alone(place: &Place) {
    let store = place.open().await;
    let both = |_: &Loaded<Event>, _: &Moment| {
        Ok::<_, Refusal>(decided(vec![(account(1), Event::Added { amount: 1 }), (account(1), Event::Unwritable)], ()))
    };
    let stream = account(1);
    let (failed, opened) = tokio::join!(store.decide(command(1, &[account(1)]), both), open(&store, 2, &stream, "Ada"));
    assert!(matches!(failed, Err(Failure::Fault(Fault::Codec { .. }))));
    opened.unwrap();
    assert!(store.verify().await.unwrap().is_clean());
}

async fn one_command_that_fails_leaves_the_others_of_its_group(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "taken").await.unwrap();
    let tasks: Vec<_> = (10..40_u128)
        .map(|nth| {
            let store = store.clone();
            tokio::spawn(async move {
                if nth == 25 {
                    return store.decide(command(nth, &[]), trap("statement")).await.is_err();
                }
                let name = if nth % 10 == 0 { "taken".to_owned() } else { format!("name {nth}") };
                let opened = open(&store, nth, &account(nth), &name).await;
                if nth % 10 == 0 { opened == Err(Failure::Claimed("name".to_owned())) } else { opened == Ok(1) }
            })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(position(&store).await, 1 + 26);
    assert!(store.verify().await.unwrap().is_clean());
}

async fn later_commands_of_a_group_see_the_earlier_ones(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    let tasks: Vec<_> = (10..60_u128)
        .map(|nth| {
            let store = store.clone();
            tokio::spawn(async move { add(&store, nth, &account(1), 1).await.unwrap() })
        })
        .collect();
    let mut sums = Vec::new();
    for task in tasks {
        sums.push(task.await.unwrap());
    }
    sums.sort_unstable();
    assert_eq!(sums, (1..=50).collect::<Vec<i64>>());
    let groups = store.numbers().await.unwrap().groups;
    assert!(groups < 51, "no commands shared a transaction: {groups} groups");
}

async fn a_caller_who_goes_away_leaves_a_whole_command_or_none(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    let mut dropped = Vec::new();
    for nth in 10..40_u128 {
        let store = store.clone();
        let task = tokio::spawn(async move { add(&store, nth, &account(1), 1).await });
        tokio::time::sleep(std::time::Duration::from_micros(u64::try_from(nth).unwrap() * 40)).await;
        task.abort();
        dropped.push(task.await.is_err());
    }
    assert!(dropped.iter().any(|dropped| *dropped), "no caller went away");
    // Whatever was carried out is known by its id: asking again carries out the rest, each once.
    for nth in 10..40_u128 {
        add(&store, nth, &account(1), 1).await.unwrap();
    }
    assert_eq!(add(&store, 99, &account(1), 0).await.unwrap(), 30);
    assert!(store.verify().await.unwrap().is_clean());
}

async fn shutting_down_finishes_what_is_queued_and_takes_nothing_more(place: &Place) {
    let store = place.open().await;
    let tasks: Vec<_> = (1..100_u128)
        .map(|nth| {
            let store = store.clone();
            tokio::spawn(async move { open(&store, nth, &account(nth), &nth.to_string()).await })
        })
        .collect();
    tokio::task::yield_now().await;
    store.shutdown().await;
    let mut done = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => done += 1,
            Err(failure) => assert!(matches!(failure, Failure::Fault(Fault::Unavailable(_))), "{failure}"),
        }
    }
    assert!(matches!(open(&store, 200, &account(200), "late").await, Err(Failure::Fault(Fault::Unavailable(_)))));
    assert!(store.ready().await.is_err());
    let again = place.open().await;
    assert_eq!(position(&again).await, done);
    again.ready().await.unwrap();
}

async fn a_decision_without_events_is_answered(place: &Place) {
    let store = place.open().await;
    let decide = |_: &Loaded<Event>, _: &Moment| Ok::<_, Refusal>(Decided::answer(42_i64));
    assert_eq!(store.decide(command(1, &[account(1)]), decide).await, Ok(42));
    assert_eq!(store.decide(command(1, &[account(1)]), decide).await, Ok(42));
    // A side that cannot be carried out fails the command by name.
    let consume = |_: &Loaded<Event>, _: &Moment| {
        Ok::<_, Refusal>(Decided {
            side: vec![secrets::consume(&[9; 32], "link")],
            ..decided(vec![(account(1), Event::Added { amount: 1 })], ())
        })
    };
    assert_eq!(store.decide(command(2, &[account(1)]), consume).await, Err(Failure::Claimed("secret".to_owned())));
    assert_eq!(position(&store).await, 0);
}

async fn the_numbers_say_what_was_done(place: &Place) {
    let store = place.open().await;
    open(&store, 1, &account(1), "Ada").await.unwrap();
    let _ = open(&store, 2, &account(2), "Ada").await;
    let numbers = store.numbers().await.unwrap();
    assert_eq!((numbers.position, numbers.view_lag, numbers.queued, numbers.commands), (1, 0, 0, 2));
    store.ready().await.unwrap();
}
