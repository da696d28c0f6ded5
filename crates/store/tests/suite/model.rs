//! Random commands, checked against a model in memory.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::{Failure, Store};

use crate::ledger::{Ledger, Refusal, account, add, open};
use crate::place::{Place, on_postgres, on_sqlite};

#[derive(Debug, Clone)]
enum Step {
    Open {
        account: u128,
        name: u8,
    },
    Add {
        account: u128,
        amount: i64,
    },
    /// An earlier command comes again.
    Again {
        nth: usize,
    },
    Restart,
    Rebuild,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..6_u128, 0..6_u8).prop_map(|(account, name)| Step::Open { account, name }),
        8 => (0..6_u128, any::<i32>()).prop_map(|(account, amount)| Step::Add { account, amount: amount.into() }),
        3 => any::<usize>().prop_map(|nth| Step::Again { nth }),
        1 => Just(Step::Restart),
        1 => Just(Step::Rebuild),
    ];
    prop::collection::vec(step, 1..60)
}

type Answer = Result<i64, Failure<Refusal>>;

/// What the store must do, without a store.
#[derive(Default)]
struct Model {
    accounts: BTreeMap<u128, (u8, i64)>,
    answers: Vec<(Step, Answer)>,
    events: i64,
}

impl Model {
    fn answer(&mut self, step: &Step) -> Answer {
        let answer = match step {
            Step::Open { account, .. } if self.accounts.contains_key(account) => Err(Failure::Refused(Refusal::AlreadyOpen)),
            Step::Open { name, .. } if self.accounts.values().any(|(taken, _)| taken == name) => {
                Err(Failure::Claimed("name".to_owned()))
            }
            Step::Open { account, name } => {
                self.accounts.insert(*account, (*name, 0));
                Ok(1)
            }
            Step::Add { account, amount } => match self.accounts.get_mut(account) {
                Some((_, sum)) => {
                    *sum += amount;
                    Ok(*sum)
                }
                None => Err(Failure::Refused(Refusal::NotOpen)),
            },
            _ => unreachable!("not a command"),
        };
        self.events += i64::from(answer.is_ok());
        self.answers.push((step.clone(), answer.clone()));
        answer
    }
}

async fn ask(store: &Store<Ledger>, number: usize, step: &Step) -> Answer {
    match step {
        Step::Open { account: id, name } => open(store, number as u128, &account(*id), &name.to_string()).await,
        Step::Add { account: id, amount } => add(store, number as u128, &account(*id), *amount).await,
        _ => unreachable!("not a command"),
    }
}

async fn follow(place: &Place, steps: Vec<Step>) {
    let mut store = place.open().await;
    let mut model = Model::default();
    for step in steps {
        match &step {
            Step::Restart => {
                store.shutdown().await;
                store = place.open().await;
            }
            Step::Rebuild => drop(store.rebuild().await.unwrap()),
            Step::Again { .. } if model.answers.is_empty() => {}
            Step::Again { nth } => {
                let nth = nth % model.answers.len();
                let (step, answer) = &model.answers[nth];
                assert_eq!(&ask(&store, nth + 1, step).await, answer);
            }
            _ => {
                let expected = model.answer(&step);
                assert_eq!(ask(&store, model.answers.len(), &step).await, expected);
            }
        }
    }
    let rows = store.read().rows("SELECT id, name, total FROM accounts_v1 ORDER BY id", &[]).await.unwrap();
    let found: BTreeMap<u128, (u8, i64)> = rows
        .iter()
        .map(|row| {
            (row.get::<uuid::Uuid>(0).unwrap().as_u128(), (row.get::<String>(1).unwrap().parse().unwrap(), row.get(2).unwrap()))
        })
        .collect();
    assert_eq!(found, model.accounts);
    let report = store.verify().await.unwrap();
    assert_eq!((report.differences, report.entries), (vec![], model.events));
}

fn check(cases: u32, run: impl Fn(Vec<Step>)) {
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let followed = runner.run(&steps(), |steps| {
        run(steps);
        Ok(())
    });
    followed.unwrap();
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

#[test]
fn the_store_does_what_the_model_does_on_sqlite() {
    let runtime = runtime();
    check(40, |steps| runtime.block_on(on_sqlite(async |place: &Place| follow(place, steps).await)));
}

#[test]
fn the_store_does_what_the_model_does_on_postgres() {
    let runtime = runtime();
    check(10, |steps| runtime.block_on(on_postgres(async |place: &Place| follow(place, steps).await)));
}
