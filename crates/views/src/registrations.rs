//! The queue of registrations: what waits, what was decided.
//! The form itself is read from its stream; this only finds and lists.

use async_trait::async_trait;
use domain::{
    Event,
    id::RegistrationId,
    registration,
    time::{Date, Timestamp},
};
use store::{Fault, Projection, Reader, Tx};

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct Registrations;

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// Nobody has decided.
    Waiting,
    /// An officer asked its sender something.
    Queried,
    /// Put aside.
    Held,
    /// Approved by one officer where it takes two.
    FirstApproved,
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
}

/// Where a page of the queue begins: after the row with this sort key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// The date of the first hearing, `9999-12-31` where there is none.
    pub hearing: String,
    /// When it arrived.
    pub received: i64,
    /// Which.
    pub id: RegistrationId,
}

impl Registration {
    /// Where a page ends that ends with this row.
    pub fn key(&self) -> After {
        After {
            hearing: self.first_hearing.map_or_else(|| NO_HEARING.to_owned(), |date| date.to_string()),
            received: self.received.micros(),
            id: self.id,
        }
    }
}

/// Sorts after every date.
const NO_HEARING: &str = "9999-12-31";

const COLUMNS: &str =
    "SELECT id, reference, organisation, kind, standing, received, first_court, first_hearing, people FROM registrations_v1";

#[async_trait]
impl Projection<Courts> for Registrations {
    fn name(&self) -> &'static str {
        "registrations"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["registrations_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE registrations_v1 (
            id {uuid} PRIMARY KEY, reference {text} NOT NULL UNIQUE, organisation {text} NOT NULL, kind {text} NOT NULL,
            standing {text} NOT NULL, received {int} NOT NULL, first_court {text}, first_hearing {text},
            urgency {text} NOT NULL, people {int} NOT NULL
        ){strict};
        CREATE INDEX registrations_v1_queue ON registrations_v1 (standing, urgency, received, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("registration.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Registration(registration::Event::Submitted(submitted))) => insert(tx, id, submitted).await,
            Some(Event::Registration(event)) => match standing(event) {
                Some(standing) => stands(tx, id, standing).await,
                None => Ok(()),
            },
            Some(_) => Ok(()),
            None => tx.execute("DELETE FROM registrations_v1 WHERE id = $1", &[id.into()]).await.map(|_| ()),
        }
    }
}

/// Where a registration stands after an event, where that changed.
const fn standing(event: &registration::Event) -> Option<Standing> {
    use registration::Event as Registration;
    match event {
        Registration::Submitted(_)
        | Registration::Resubmitted(_)
        | Registration::Resumed { .. }
        | Registration::FirstApprovalUndone { .. }
        | Registration::ApprovalUnscheduled { .. } => Some(Standing::Waiting),
        Registration::Queried { .. } => Some(Standing::Queried),
        Registration::Held { .. } => Some(Standing::Held),
        Registration::Withdrawn { .. } => Some(Standing::Withdrawn),
        Registration::FirstApproved { .. } => Some(Standing::FirstApproved),
        Registration::ApprovalScheduled { .. } => Some(Standing::Scheduled),
        Registration::Approved { .. } => Some(Standing::Approved),
        Registration::AddedTo { .. } => Some(Standing::AddedTo),
        Registration::Rejected { .. } => Some(Standing::Rejected),
        Registration::AddressConfirmed { .. }
        | Registration::CheckRecorded(_)
        | Registration::Assigned { .. }
        | Registration::FileErased { .. } => None,
    }
}

async fn insert(tx: &mut Tx<'_>, id: uuid::Uuid, submitted: &registration::Submitted) -> Result<(), Fault> {
    let form = &submitted.form;
    let hearing = form.organisation.first_hearing.as_ref();
    // People's own first hearings count too: the earliest makes the registration urgent.
    let earliest = form
        .users
        .iter()
        .filter_map(|user| user.work.first_hearing.as_ref())
        .chain(hearing)
        .filter_map(|it| it.date.map(|date| (date, it)))
        .min_by_key(|(date, _)| *date);
    let court = earliest.map(|(_, it)| it).or(hearing).map(|it| it.court.to_string());
    let date = earliest.map(|(date, _)| date.to_string());
    let rows = tx
        .rows(
            "INSERT INTO registrations_v1 (id, reference, organisation, kind, standing, received, first_court, first_hearing, \
             urgency, people) VALUES ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1",
            &[
                id.into(),
                submitted.reference.as_str().into(),
                form.organisation.name.as_str().into(),
                form.organisation.kind.as_str().into(),
                submitted.at.micros().into(),
                court.into(),
                date.clone().into(),
                date.unwrap_or_else(|| NO_HEARING.to_owned()).into(),
                i64::try_from(form.users.len().saturating_add(1)).unwrap_or(i64::MAX).into(),
            ],
        )
        .await?;
    if rows.is_empty() { Err(Fault::Claimed("registration-reference")) } else { Ok(()) }
}

async fn stands(tx: &mut Tx<'_>, id: uuid::Uuid, standing: Standing) -> Result<(), Fault> {
    tx.execute("UPDATE registrations_v1 SET standing = $2 WHERE id = $1", &[id.into(), standing.to_string().into()])
        .await
        .map(|_| ())
}

/// A page of the queue: urgent first by the date of the first hearing, then by arrival.
pub async fn list(reader: &Reader, standing: Standing, after: Option<&After>) -> Result<Vec<Registration>, Fault> {
    let start = After { hearing: String::new(), received: i64::MIN, id: RegistrationId(uuid::Uuid::nil()) };
    let after = after.unwrap_or(&start);
    let sql = store::Sql::new(COLUMNS)
        .push(" WHERE standing = $1 AND (urgency, received, id) > ($2, $3, $4) ORDER BY urgency, received, id LIMIT $5");
    let binds = [
        standing.to_string().into(),
        after.hearing.as_str().into(),
        after.received.into(),
        after.id.uuid().into(),
        PAGE.saturating_add(1).into(),
    ];
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// How many registrations stand so.
pub async fn count(reader: &Reader, standing: Standing) -> Result<i64, Fault> {
    let rows = reader.rows("SELECT COUNT(*) FROM registrations_v1 WHERE standing = $1", &[standing.to_string().into()]).await?;
    rows.first().map_or(Ok(0), |row| row.get(0))
}

/// The registration with this reference, for its sender to follow.
pub async fn by_reference(reader: &Reader, reference: &str) -> Result<Option<Registration>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE reference = $1");
    reader.rows(sql, &[reference.into()]).await?.first().map(read).transpose()
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
    })
}
