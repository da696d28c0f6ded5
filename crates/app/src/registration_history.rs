//! The history of a registration, of whichever kind: every event with who and when, and who looked at it.
//! Says nothing in words: pages do.

use std::collections::BTreeSet;

use domain::{
    event::InStream as _,
    id::{RegistrationId, UserId},
    registration::{AnyRegistration, Standing, Step, Steps as _},
    state::Folds,
    time::Timestamp,
};
use store::Fault;

use crate::{App, Decided, stream};

/// How many looks a page shows.
const LOOKS: i64 = 100;

/// One event.
#[derive(Debug, Clone)]
pub struct Happened<E> {
    /// Its number in the registration, from 1.
    pub version: i64,
    /// What happened; nothing, where it was erased.
    pub event: Option<E>,
    /// The officer; nobody for what the sender or the program did.
    pub by: Option<String>,
    /// The officer who got the registration.
    pub to: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// Somebody looked, perhaps several times in one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Who.
    pub by: String,
    /// What they did, as access records name it.
    pub act: String,
    /// How often on that day.
    pub times: u32,
    /// The last time.
    pub at: Timestamp,
}

/// What happened to a registration so far, and where it stands.
#[derive(Debug)]
pub struct History<S: Folds> {
    /// Where it stands.
    pub state: S,
    /// Each event, oldest first.
    pub events: Vec<Happened<S::Event>>,
}

impl<S: AnyRegistration> History<S> {
    /// Each event as officers read it, oldest first; those that were erased are left out.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (Step<'_>, &Happened<S::Event>)> {
        self.events.iter().filter_map(|happened| Some((happened.event.as_ref()?.step(), happened)))
    }

    /// The number of the last event.
    pub fn last(&self) -> i64 {
        self.events.last().map_or(0, |last| last.version)
    }

    /// When the file as it was sent was erased, if it was.
    pub fn file_erased(&self) -> Option<Timestamp> {
        self.steps().find_map(|(step, happened)| matches!(step, Step::FileErased { .. }).then_some(happened.at))
    }

    /// Why it was put on hold, while it is.
    pub fn held(&self) -> Option<&str> {
        let last = |(step, _)| match step {
            Step::Held { reason, .. } => Some(reason),
            _ => None,
        };
        self.steps().rev().find_map(last).filter(|_| *self.state.standing() == Standing::Held)
    }

    /// The decision that ended it, if an officer took one.
    pub fn decided(&self) -> Option<Decided> {
        self.steps().rev().find_map(|(step, happened)| {
            let (organisation, asked, reason) = match step {
                Step::Approved { organisation, asked, .. } => (Some(organisation), asked, None),
                Step::AddedTo { organisation, .. } => (Some(organisation), 0, None),
                Step::Rejected { reason, .. } => (None, 0, Some(reason.to_owned())),
                _ => return None,
            };
            let by = happened.by.clone().unwrap_or_default();
            Some(Decided { organisation, asked, added: None, reason, by, at: happened.at })
        })
    }
}

impl App {
    /// Everything that happened to a registration, oldest first.
    pub(crate) async fn registration_history<S: AnyRegistration>(&self, id: RegistrationId) -> Result<History<S>, Fault> {
        let mut history = History { state: S::default(), events: Vec::new() };
        let mut people = BTreeSet::new();
        for entry in self.store.history(&stream::<S::Event>(id.uuid())).await? {
            let event = entry.event.as_ref().and_then(S::Event::of).cloned();
            if let Some(event) = &event {
                history.state.apply(event);
                people.extend([event.step().by(), event.step().given_to()].into_iter().flatten());
            }
            let at = Timestamp::from_micros(entry.at);
            history.events.push(Happened { version: entry.version, event, by: None, to: None, at });
        }
        let names = self.names(people).await?;
        let name = |id: Option<UserId>| id.map(|id| names.get(&id).cloned().unwrap_or_else(|| id.to_string()));
        for happened in &mut history.events {
            let Some(step) = happened.event.as_ref().map(|event| event.step()) else { continue };
            let (by, to) = (name(step.by()), name(step.given_to()));
            (happened.by, happened.to) = (by, to);
        }
        Ok(history)
    }

    /// Why a registration was rejected, in the officer's words.
    pub(crate) async fn why_rejected<S: AnyRegistration>(&self, id: RegistrationId) -> Result<Option<String>, Fault> {
        let history = self.store.history(&stream::<S::Event>(id.uuid())).await?;
        let events = history.iter().rev().filter_map(|recorded| S::Event::of(recorded.event.as_ref()?));
        Ok(events.map(|event| event.step()).find_map(|step| match step {
            Step::Rejected { reason, .. } => Some(reason.to_owned()),
            _ => None,
        }))
    }

    /// Who looked at a registration, newest first; the looks of one person on one day are one.
    pub(crate) async fn registration_looks(&self, id: RegistrationId) -> Result<Vec<Look>, Fault> {
        let records = self.store.accesses_of(id.uuid(), None, LOOKS).await?;
        let names = self.names(records.iter().map(|record| UserId(record.access.actor)).collect()).await?;
        let mut looks: Vec<Look> = Vec::new();
        for record in records {
            let by = UserId(record.access.actor);
            let by = names.get(&by).cloned().unwrap_or_else(|| by.to_string());
            let (act, at) = (record.access.act, Timestamp::from_micros(record.at));
            let same = |look: &&mut Look| look.by == by && look.act == act && look.at.london_date() == at.london_date();
            match looks.iter_mut().find(same) {
                Some(look) => look.times = look.times.saturating_add(1),
                None => looks.push(Look { by, act, times: 1, at }),
            }
        }
        Ok(looks)
    }
}
