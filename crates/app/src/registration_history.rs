//! The history of a registration: every event with who and when, and who looked at it.
//! Says nothing in words: pages do.

use std::collections::BTreeSet;

use domain::{
    id::{RegistrationId, UserId},
    registration::{Event, Road, State},
    state::Folds,
    time::Timestamp,
};
use store::Fault;

use crate::{App, stream};

/// How many looks a page shows.
const LOOKS: i64 = 100;

/// One event.
#[derive(Debug, Clone)]
pub struct Happened {
    /// Its number in the registration, from 1.
    pub version: i64,
    /// What happened; nothing, where it was erased.
    pub event: Option<Event>,
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
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Where it stands.
    pub state: State,
    /// Each event, oldest first.
    pub events: Vec<Happened>,
}

impl History {
    /// When the file as it was sent was erased, if it was.
    pub fn file_erased(&self) -> Option<Timestamp> {
        self.events.iter().find_map(|happened| match happened.event {
            Some(Event::FileErased { at, .. }) => Some(at),
            _ => None,
        })
    }
}

impl App {
    /// Everything that happened to a registration, oldest first.
    pub(crate) async fn registration_history(&self, id: RegistrationId) -> Result<History, Fault> {
        let recorded = self.store.history(&stream::<Event>(id.uuid())).await?;
        let mut history = History::default();
        let mut people = BTreeSet::new();
        for entry in recorded {
            let event = match entry.event {
                Some(domain::Event::Registration(event)) => Some(event),
                _ => None,
            };
            if let Some(event) = &event {
                history.state.apply(event);
                people.extend(officers(event));
            }
            let at = Timestamp::from_micros(entry.at);
            history.events.push(Happened { version: entry.version, event, by: None, to: None, at });
        }
        let names = self.names(people).await?;
        let name = |id: Option<UserId>| id.map(|id| names.get(&id).cloned().unwrap_or_else(|| id.to_string()));
        for happened in &mut history.events {
            let [by, to] = happened.event.as_ref().map_or([None, None], officers_of);
            (happened.by, happened.to) = (name(by), name(to));
        }
        Ok(history)
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

fn officers(event: &Event) -> impl Iterator<Item = UserId> {
    officers_of(event).into_iter().flatten()
}

/// Who did it, and who got the registration.
const fn officers_of(event: &Event) -> [Option<UserId>; 2] {
    match event {
        Event::Assigned { to, by, .. } => [Some(*by), *to],
        Event::Submitted(submitted) => match submitted.road {
            Road::Assisted { by } => [Some(by), None],
            _ => [None, None],
        },
        Event::CheckRecorded(recorded) => [Some(recorded.by), None],
        Event::Queried { by, .. }
        | Event::Held { by, .. }
        | Event::Resumed { by, .. }
        | Event::FirstApproved { by, .. }
        | Event::FirstApprovalUndone { by, .. }
        | Event::ApprovalScheduled { by, .. }
        | Event::ApprovalUnscheduled { by, .. }
        | Event::Approved { by, .. }
        | Event::AddedTo { by, .. }
        | Event::Rejected { by, .. } => [Some(*by), None],
        Event::Resubmitted(_)
        | Event::AddressConfirmed { .. }
        | Event::ApprovalNotCarriedOut { .. }
        | Event::Withdrawn { .. }
        | Event::FileErased { .. } => [None, None],
    }
}
