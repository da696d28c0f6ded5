//! Registrations of prosecuting organisations: what waits, what was decided.
//! The questionnaire itself is read from its stream; this only finds and lists.

use async_trait::async_trait;
use domain::{
    Event,
    id::{RegistrationId, UserId},
    prosecutor_registration as registration,
    time::Timestamp,
};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, registrations::Standing, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct ProsecutorRegistrations;

/// A row of the list.
#[derive(Debug, Clone)]
pub struct ProsecutorRegistration {
    /// Which.
    pub id: RegistrationId,
    /// What the sender quotes.
    pub reference: String,
    /// The organisation.
    pub organisation: String,
    /// How many cases it expects to start in a year.
    pub cases_a_year: i64,
    /// Where it stands.
    pub standing: Standing,
    /// When it arrived.
    pub received: Timestamp,
    /// Who works on it.
    pub assigned: Option<UserId>,
}

/// Where a page of the list begins: after the row with this sort key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// When it arrived.
    pub received: i64,
    /// Which.
    pub id: RegistrationId,
}

impl ProsecutorRegistration {
    /// Where a page ends that ends with this row.
    pub fn key(&self) -> After {
        After { received: self.received.micros(), id: self.id }
    }
}

#[async_trait]
impl Projection<Courts> for ProsecutorRegistrations {
    fn name(&self) -> &'static str {
        "prosecutor-registrations"
    }

    fn version(&self) -> i32 {
        2
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["prosecutor_registrations_v2"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE prosecutor_registrations_v2 (
            id {uuid} PRIMARY KEY, reference {text} NOT NULL UNIQUE, organisation {text} NOT NULL, cases_a_year {int} NOT NULL,
            standing {text} NOT NULL, received {int} NOT NULL, assigned {uuid}, approver {uuid}
        ){strict};
        CREATE INDEX prosecutor_registrations_v2_list ON prosecutor_registrations_v2 (standing, received, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("prosecutor-registration.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::ProsecutorRegistration(event)) => happened(tx, id, event).await,
            Some(_) => Ok(()),
            None => tx.execute("DELETE FROM prosecutor_registrations_v2 WHERE id = $1", &[id.into()]).await.map(|_| ()),
        }
    }
}

/// How each event changes the row. Who approved first is known while it waits for the second.
async fn happened(tx: &mut Tx<'_>, id: Uuid, event: &registration::Event) -> Result<(), Fault> {
    use registration::Event as E;
    let standing = match event {
        E::Submitted(submitted) => return insert(tx, id, submitted).await,
        E::Resubmitted(again) => {
            let sql = "UPDATE prosecutor_registrations_v2 SET organisation = $2, cases_a_year = $3 WHERE id = $1";
            let cases = i64::from(again.form.work.cases_a_year);
            tx.execute(sql, &[id.into(), again.form.organisation.name.as_str().into(), cases.into()]).await?;
            Standing::Waiting
        }
        E::Resumed { .. } | E::FirstApprovalUndone { .. } => Standing::Waiting,
        E::Queried { .. } => Standing::Queried,
        E::Held { .. } => Standing::Held,
        E::FirstApproved { by, .. } => {
            let sql = "UPDATE prosecutor_registrations_v2 SET approver = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), by.uuid().into()]).await?;
            Standing::FirstApproved
        }
        E::Approved { .. } => Standing::Approved,
        E::Rejected { .. } => Standing::Rejected,
        E::Withdrawn { .. } => Standing::Withdrawn,
        E::Assigned { to, .. } => {
            let sql = "UPDATE prosecutor_registrations_v2 SET assigned = $2 WHERE id = $1";
            return tx.execute(sql, &[id.into(), to.map(UserId::uuid).into()]).await.map(|_| ());
        }
        E::AddressConfirmed { .. } | E::CheckRecorded(_) => return Ok(()),
    };
    stands(tx, id, standing).await
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, submitted: &registration::Submitted) -> Result<(), Fault> {
    let sql = "INSERT INTO prosecutor_registrations_v2 (id, reference, organisation, cases_a_year, standing, received) \
               VALUES ($1, $2, $3, $4, 'waiting', $5) ON CONFLICT DO NOTHING RETURNING 1";
    let binds = [
        id.into(),
        submitted.reference.as_str().into(),
        submitted.form.organisation.name.as_str().into(),
        i64::from(submitted.form.work.cases_a_year).into(),
        submitted.at.micros().into(),
    ];
    if tx.rows(sql, &binds).await?.is_empty() { Err(Fault::Claimed("registration-reference")) } else { Ok(()) }
}

async fn stands(tx: &mut Tx<'_>, id: Uuid, standing: Standing) -> Result<(), Fault> {
    let sql = "UPDATE prosecutor_registrations_v2 SET standing = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), standing.to_string().into()]).await.map(|_| ())
}

/// The standings that a list of `standing` holds: whatever is open waits, each where it stands.
fn held_by(standing: Standing) -> [Standing; 4] {
    match standing {
        Standing::Waiting => [Standing::Waiting, Standing::FirstApproved, Standing::Queried, Standing::Held],
        other => [other; 4],
    }
}

/// A page of those that stand so, in the order in which they arrived; one row more than a page where there is another.
pub async fn list(reader: &Reader, standing: Standing, after: Option<&After>) -> Result<Vec<ProsecutorRegistration>, Fault> {
    let start = After { received: i64::MIN, id: RegistrationId(Uuid::nil()) };
    let after = after.unwrap_or(&start);
    let sql = "SELECT id, reference, organisation, cases_a_year, standing, received, assigned \
               FROM prosecutor_registrations_v2 WHERE standing IN ($1, $2, $3, $4) AND (received, id) > ($5, $6) \
               ORDER BY received, id LIMIT $7";
    let mut binds: Vec<store::Value> = held_by(standing).map(|it| it.to_string().into()).into();
    binds.extend([after.received.into(), after.id.uuid().into(), PAGE.saturating_add(1).into()]);
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// The registration with this reference.
pub async fn by_reference(reader: &Reader, reference: &str) -> Result<Option<RegistrationId>, Fault> {
    let sql = "SELECT id FROM prosecutor_registrations_v2 WHERE reference = $1";
    reader.row(sql, &[reference.into()]).await?.map(|row| Ok(RegistrationId(row.get(0)?))).transpose()
}

/// How many stand so; those that are open are counted together.
pub async fn count(reader: &Reader, standing: Standing) -> Result<i64, Fault> {
    let sql = "SELECT COUNT(*) FROM prosecutor_registrations_v2 WHERE standing IN ($1, $2, $3, $4)";
    let row = reader.row(sql, &held_by(standing).map(|it| it.to_string().into())).await?;
    row.map_or(Ok(0), |row| row.get(0))
}

/// How many one officer has approved so that this one may be the second.
pub async fn second_approvals(reader: &Reader, officer: UserId) -> Result<i64, Fault> {
    let sql = "SELECT COUNT(*) FROM prosecutor_registrations_v2 WHERE standing = $1 AND approver <> $2";
    let row = reader.row(sql, &[Standing::FirstApproved.to_string().into(), officer.uuid().into()]).await?;
    row.map_or(Ok(0), |row| row.get(0))
}

fn read(row: &store::Row) -> Result<ProsecutorRegistration, Fault> {
    Ok(ProsecutorRegistration {
        id: RegistrationId(row.get(0)?),
        reference: row.get(1)?,
        organisation: row.get(2)?,
        cases_a_year: row.get(3)?,
        standing: text::parsed(row, 4)?,
        received: text::moment(row, 5)?,
        assigned: row.get::<Option<Uuid>>(6)?.map(UserId),
    })
}
