//! The changes of organisations that take two officers: which wait, for whom, and which were decided.
//! What is to change is read from the organisation's stream; this only finds and lists.

use async_trait::async_trait;
use domain::{
    Event,
    id::{ChangeId, OrganisationId, UserId},
    organisation,
    time::Timestamp,
};
use store::{Fault, Projection, Reader, Tx, Value};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct OrganisationChanges;

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// No officer has approved it.
    Requested,
    /// One has.
    FirstApproved,
    /// Two have; the new address waits for its reader.
    Unconfirmed,
    /// Two have.
    Approved,
    /// An officer refused it.
    Refused,
    /// An administrator of the organisation took it back.
    Withdrawn,
}

/// A request.
#[derive(Debug, Clone)]
pub struct OrganisationChange {
    /// Which.
    pub id: ChangeId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// What changes, as its fixed word.
    pub kind: String,
    /// How far it is.
    pub standing: Standing,
    /// When it was asked for.
    pub requested: Timestamp,
    /// The officer who approved first.
    pub approver: Option<UserId>,
}

#[async_trait]
impl Projection<Courts> for OrganisationChanges {
    fn name(&self) -> &'static str {
        "organisation-changes"
    }

    fn version(&self) -> i32 {
        2
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["organisation_changes_v2"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE organisation_changes_v2 (
            id {uuid} PRIMARY KEY, organisation {uuid} NOT NULL, kind {text} NOT NULL, standing {text} NOT NULL,
            requested {int} NOT NULL, requester {uuid} NOT NULL, approver {uuid}
        ){strict};
        CREATE INDEX organisation_changes_v2_list ON organisation_changes_v2 (standing, requested, id);
        CREATE INDEX organisation_changes_v2_of ON organisation_changes_v2 (organisation, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("organisation.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Organisation(event)) => apply(tx, id, event).await,
            Some(_) => Ok(()),
            None => {
                let sql = "DELETE FROM organisation_changes_v2 WHERE organisation = $1";
                tx.execute(sql, &[id.into()]).await.map(|_| ())
            }
        }
    }
}

async fn apply(tx: &mut Tx<'_>, organisation: Uuid, event: &organisation::Event) -> Result<(), Fault> {
    let (change, standing, approver) = match event {
        organisation::Event::ChangeRequested(requested) => {
            let binds = [
                requested.id.uuid().into(),
                organisation.into(),
                requested.change.kind().into(),
                Standing::Requested.to_string().into(),
                requested.at.micros().into(),
                requested.by.uuid().into(),
            ];
            let sql = "INSERT INTO organisation_changes_v2 (id, organisation, kind, standing, requested, requester) \
                       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
            return tx.execute(sql, &binds).await.map(|_| ());
        }
        organisation::Event::ChangeFirstApproved(first) => (first.change, Standing::FirstApproved, Some(first.by.uuid())),
        organisation::Event::ChangeSecondApproved(second) => (second.change, Standing::Unconfirmed, None),
        organisation::Event::ChangeApproved(approved) => (approved.approval.change, Standing::Approved, None),
        organisation::Event::ChangeRefused { change, .. } => (*change, Standing::Refused, None),
        organisation::Event::ChangeWithdrawn { change, .. } => (*change, Standing::Withdrawn, None),
        _ => return Ok(()),
    };
    let binds = [change.uuid().into(), standing.to_string().into(), approver.into()];
    tx.execute("UPDATE organisation_changes_v2 SET standing = $2, approver = $3 WHERE id = $1", &binds).await.map(|_| ())
}

/// Those that stand so, the oldest first; of those that are decided the latest first. One page: there are few.
pub async fn list(reader: &Reader, standing: Standing) -> Result<Vec<OrganisationChange>, Fault> {
    let sql = store::Sql::new(
        "SELECT id, organisation, kind, standing, requested, approver FROM organisation_changes_v2 WHERE standing = $1 ORDER BY ",
    );
    let order = match standing {
        Standing::Requested | Standing::FirstApproved => "requested, id LIMIT $2",
        Standing::Unconfirmed | Standing::Approved | Standing::Refused | Standing::Withdrawn => {
            "requested DESC, id DESC LIMIT $2"
        }
    };
    let binds: [Value; 2] = [standing.to_string().into(), PAGE.into()];
    let rows = reader.rows(sql.push(order), &binds).await?;
    rows.iter()
        .map(|row| {
            Ok(OrganisationChange {
                id: ChangeId(row.get(0)?),
                organisation: OrganisationId(row.get(1)?),
                kind: row.get(2)?,
                standing: text::parsed(row, 3)?,
                requested: text::moment(row, 4)?,
                approver: row.get::<Option<Uuid>>(5)?.map(UserId),
            })
        })
        .collect()
}

/// How many stand so that this officer may decide: neither asked for nor approved first by them.
pub async fn count_for(reader: &Reader, standing: Standing, officer: UserId) -> Result<i64, Fault> {
    let sql = "SELECT COUNT(*) FROM organisation_changes_v2 WHERE standing = $1 AND requester <> $2 \
               AND (approver IS NULL OR approver <> $2)";
    let rows = reader.rows(sql, &[standing.to_string().into(), officer.uuid().into()]).await?;
    rows.first().map_or(Ok(0), |row| row.get(0))
}
