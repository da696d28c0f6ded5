//! The queue of registrations: what waits, for whom, how urgently, and what was decided.
//! The form itself is read from its stream; this only finds and lists.

mod apply;
mod evidence;
mod query;
mod queue;
mod search;

use async_trait::async_trait;
use domain::{
    Event,
    id::{RegistrationId, UserId},
    time::{Date, Timestamp},
};
use store::{Fault, Projection, Reader, Tx};

pub use queue::{Assigned, GoingLive, Page, Place, Sort, Wanted, list};

use crate::{Courts, Recorded, text};

/// Keeps the tables.
#[derive(Debug, Clone, Copy)]
pub struct Registrations;

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::Display, strum::EnumString, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// Nobody has decided.
    Waiting,
    /// Approved by one officer where it takes two.
    FirstApproved,
    /// An officer asked its sender something.
    Queried,
    /// Put aside.
    Held,
    /// Approved with others; carried out when the undo window closes.
    Scheduled,
    /// Approved.
    Approved,
    /// Its people and offices went to an organisation that existed.
    AddedTo,
    /// Rejected.
    Rejected,
    /// Taken back by its sender.
    Withdrawn,
}

/// A row of the queue.
#[derive(Debug, Clone)]
pub struct Registration {
    /// Which.
    pub id: RegistrationId,
    /// What the sender quotes.
    pub reference: String,
    /// The organisation.
    pub organisation: String,
    /// Its kind, as the form's fixed word.
    pub kind: String,
    /// Where it stands.
    pub standing: Standing,
    /// When it arrived.
    pub received: Timestamp,
    /// Code of the court where it appears first.
    pub first_court: Option<String>,
    /// The date of that hearing.
    pub first_hearing: Option<Date>,
    /// How many people need accounts, the administrator included.
    pub people: i64,
    /// Who works on it.
    pub assigned: Option<UserId>,
    /// The administrator's and the main e-mail address are confirmed, and the administrator has accepted the terms.
    pub confirmed: bool,
    /// They are, and every check that the form needs is recorded.
    pub ready: bool,
    /// When a scheduled approval is carried out.
    pub due: Option<Timestamp>,
    /// The officer who scheduled the approval, or who gave the first of two.
    pub approver: Option<UserId>,
}

/// An approval whose undo window has closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueApproval {
    /// Of which registration.
    pub id: RegistrationId,
    /// The officer who approved.
    pub by: UserId,
    /// When the window closed.
    pub due: Timestamp,
}

/// How many due approvals are taken up at once.
const DUE: i64 = 100;
/// How many scheduled approvals a page lists.
const SCHEDULED: i64 = 500;

macro_rules! columns {
    () => {
        "r.id, r.reference, r.organisation, r.kind, r.standing, r.received, r.first_court, r.first_hearing, r.people, \
         r.assigned, r.confirmed, r.ready, r.due, r.approver"
    };
}

use columns;

#[async_trait]
impl Projection<Courts> for Registrations {
    fn name(&self) -> &'static str {
        "registrations"
    }

    fn version(&self) -> i32 {
        6
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["registrations_v6", "registration_words_v6", "registration_counts_v6"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE registrations_v6 (
            id {uuid} PRIMARY KEY, reference {text} NOT NULL UNIQUE, organisation {text} NOT NULL, organisation_key {text} NOT NULL,
            kind {text} NOT NULL, standing {text} NOT NULL, received {int} NOT NULL, first_court {text}, first_hearing {text},
            urgency {text} NOT NULL, people {int} NOT NULL, assigned {uuid}, confirmed {int} NOT NULL, ready {int} NOT NULL,
            approver {uuid}, due {int}, evidence {bytes} NOT NULL
        ){strict};
        CREATE INDEX registrations_v6_queue ON registrations_v6 (standing, urgency, received, id);
        CREATE INDEX registrations_v6_received ON registrations_v6 (standing, received, id);
        CREATE INDEX registrations_v6_organisation ON registrations_v6 (standing, organisation_key, id);
        CREATE INDEX registrations_v6_court ON registrations_v6 (standing, first_court, urgency, received, id);
        CREATE INDEX registrations_v6_court_name ON registrations_v6 (standing, first_court, organisation_key, id);
        CREATE INDEX registrations_v6_kind ON registrations_v6 (standing, kind, urgency, received, id);
        CREATE INDEX registrations_v6_assigned ON registrations_v6 (standing, assigned, urgency, received, id);
        CREATE INDEX registrations_v6_ready ON registrations_v6 (standing, ready, urgency, received, id);
        CREATE INDEX registrations_v6_every ON registrations_v6 (urgency, received, id);
        CREATE INDEX registrations_v6_every_received ON registrations_v6 (received, id);
        CREATE INDEX registrations_v6_every_organisation ON registrations_v6 (organisation_key, id);
        CREATE INDEX registrations_v6_every_court ON registrations_v6 (first_court, urgency, received, id);
        CREATE INDEX registrations_v6_due ON registrations_v6 (due, id);
        CREATE TABLE registration_words_v6 (
            word {text} NOT NULL, registration {uuid} NOT NULL, PRIMARY KEY (word, registration)
        ){strict};
        CREATE INDEX registration_words_v6_of ON registration_words_v6 (registration, word);
        CREATE TABLE registration_counts_v6 (standing {text} PRIMARY KEY, count {int} NOT NULL){strict}"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("registration.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Registration(event)) => apply::apply(tx, id, event).await,
            Some(_) => Ok(()),
            None => apply::clear(tx, id).await,
        }
    }
}

/// How many registrations stand in each way; those in which none does are left out.
pub async fn counts(reader: &Reader) -> Result<Vec<(Standing, i64)>, Fault> {
    let rows = reader.rows("SELECT standing, count FROM registration_counts_v6 WHERE count > 0", &[]).await?;
    let mut counts: Vec<(Standing, i64)> =
        rows.iter().map(|row| Ok((text::parsed(row, 0)?, row.get(1)?))).collect::<Result<_, Fault>>()?;
    counts.sort_unstable();
    Ok(counts)
}

/// The registration with this reference, for its sender to follow.
pub async fn by_reference(reader: &Reader, reference: &str) -> Result<Option<Registration>, Fault> {
    let sql = concat!("SELECT ", columns!(), " FROM registrations_v6 r WHERE r.reference = $1");
    reader.rows(sql, &[reference.into()]).await?.first().map(read).transpose()
}

/// Several registrations in one query, in no particular order.
pub async fn several(reader: &Reader, ids: &[RegistrationId]) -> Result<Vec<Registration>, Fault> {
    let sql = concat!("SELECT ", columns!(), " FROM registrations_v6 r WHERE r.id IN ");
    let binds: Vec<store::Value> = ids.iter().map(|id| id.uuid().into()).collect();
    reader.rows(store::Sql::new(sql).list(1, ids.len()), &binds).await?.iter().map(read).collect()
}

/// The approvals that can still be undone, the first to be carried out first.
pub async fn scheduled(reader: &Reader) -> Result<Vec<Registration>, Fault> {
    let sql = concat!("SELECT ", columns!(), " FROM registrations_v6 r WHERE r.due IS NOT NULL ORDER BY r.due, r.id LIMIT $1");
    reader.rows(sql, &[SCHEDULED.into()]).await?.iter().map(read).collect()
}

/// How many one officer has approved so that this one may be the second.
pub async fn second_approvals(reader: &Reader, officer: UserId) -> Result<i64, Fault> {
    let sql = "SELECT COUNT(*) FROM registrations_v6 WHERE standing = $1 AND approver <> $2";
    let rows = reader.rows(sql, &[Standing::FirstApproved.to_string().into(), officer.uuid().into()]).await?;
    rows.first().map_or(Ok(0), |row| row.get(0))
}

/// The approvals whose undo window has closed by `now`, some of them at a time.
pub async fn due_approvals(reader: &Reader, now: Timestamp) -> Result<Vec<DueApproval>, Fault> {
    let sql = "SELECT id, approver, due FROM registrations_v6 WHERE due <= $1 ORDER BY due, id LIMIT $2";
    let rows = reader.rows(sql, &[now.micros().into(), DUE.into()]).await?;
    rows.iter()
        .map(|row| Ok(DueApproval { id: RegistrationId(row.get(0)?), by: UserId(row.get(1)?), due: text::moment(row, 2)? }))
        .collect()
}

fn read(row: &store::Row) -> Result<Registration, Fault> {
    Ok(Registration {
        id: RegistrationId(row.get(0)?),
        reference: row.get(1)?,
        organisation: row.get(2)?,
        kind: row.get(3)?,
        standing: text::parsed(row, 4)?,
        received: text::moment(row, 5)?,
        first_court: row.get(6)?,
        first_hearing: text::date(row, 7)?,
        people: row.get(8)?,
        assigned: row.get::<Option<uuid::Uuid>>(9)?.map(UserId),
        confirmed: row.get(10)?,
        ready: row.get(11)?,
        due: text::perhaps(row, 12)?,
        approver: row.get::<Option<uuid::Uuid>>(13)?.map(UserId),
    })
}
