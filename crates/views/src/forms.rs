//! Forms of defendants: asked for, created, last saved. What they hold is read from the stream.

use async_trait::async_trait;
use domain::{
    Event,
    form::{self, Subject},
    id::{CaseId, DefendantId, FormId},
    time::Timestamp,
};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct Forms;

/// A form as lists show it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Which.
    pub id: FormId,
    /// The case.
    pub case: CaseId,
    /// The defendant.
    pub defendant: DefendantId,
    /// The kind of form.
    pub kind: form::Kind,
    /// When somebody asked for it, if anybody did.
    pub requested: Option<Timestamp>,
    /// When the court created it.
    pub created: Option<Timestamp>,
    /// When a section was last saved.
    pub saved: Option<Timestamp>,
}

const COLUMNS: &str = "SELECT id, case_id, defendant, kind, requested, created, saved FROM forms_v1";

#[async_trait]
impl Projection<Courts> for Forms {
    fn name(&self) -> &'static str {
        "forms"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["forms_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE forms_v1 (
            id {uuid} PRIMARY KEY, case_id {uuid} NOT NULL, defendant {uuid} NOT NULL, kind {text} NOT NULL, requested {int},
            created {int}, saved {int}, waiting {int} NOT NULL
        ){strict};
        CREATE INDEX forms_v1_case ON forms_v1 (case_id, defendant, kind);
        CREATE INDEX forms_v1_waiting ON forms_v1 (waiting, requested, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("form.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Form(form::Event::Requested { subject, at, .. })) => requested(tx, id, subject, *at).await,
            Some(Event::Form(form::Event::Created { subject, at, .. })) => created(tx, id, subject, *at).await,
            Some(Event::Form(form::Event::Answered(saved))) => {
                let sql = "UPDATE forms_v1 SET saved = $2 WHERE id = $1";
                tx.execute(sql, &[id.into(), saved.at.micros().into()]).await.map(|_| ())
            }
            Some(_) => Ok(()),
            None => tx.execute("DELETE FROM forms_v1 WHERE id = $1", &[id.into()]).await.map(|_| ()),
        }
    }
}

async fn requested(tx: &mut Tx<'_>, id: Uuid, subject: &Subject, at: Timestamp) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO forms_v1 (id, case_id, defendant, kind, requested, waiting) VALUES ($1, $2, $3, $4, $5, 1) \
         ON CONFLICT (id) DO NOTHING",
        &binds(id, subject, at),
    )
    .await
    .map(|_| ())
}

async fn created(tx: &mut Tx<'_>, id: Uuid, subject: &Subject, at: Timestamp) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO forms_v1 (id, case_id, defendant, kind, created, waiting) VALUES ($1, $2, $3, $4, $5, 0) \
         ON CONFLICT (id) DO UPDATE SET created = excluded.created, waiting = 0",
        &binds(id, subject, at),
    )
    .await
    .map(|_| ())
}

fn binds(id: Uuid, subject: &Subject, at: Timestamp) -> [store::Value; 5] {
    [id.into(), subject.case.uuid().into(), subject.defendant.uuid().into(), subject.kind.to_string().into(), at.micros().into()]
}

/// The forms of a case, asked for or created.
pub async fn of_case(reader: &Reader, case: CaseId) -> Result<Vec<Listed>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE case_id = $1 ORDER BY defendant, kind");
    reader.rows(sql, &[case.uuid().into()]).await?.iter().map(read).collect()
}

/// One form.
pub async fn find(reader: &Reader, id: FormId) -> Result<Option<Listed>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE id = $1");
    reader.rows(sql, &[id.uuid().into()]).await?.first().map(read).transpose()
}

/// A page of the forms that the court was asked for and has not created, the oldest request first, after this row.
pub async fn waiting(reader: &Reader, after: Option<(Timestamp, FormId)>) -> Result<Vec<Listed>, Fault> {
    let (requested, id) = after.map_or((i64::MIN, Uuid::nil()), |(at, id)| (at.micros(), id.uuid()));
    let sql = store::Sql::new(COLUMNS).push(" WHERE waiting = 1 AND (requested, id) > ($1, $2) ORDER BY requested, id LIMIT $3");
    let binds = [requested.into(), id.into(), PAGE.saturating_add(1).into()];
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

fn read(row: &store::Row) -> Result<Listed, Fault> {
    Ok(Listed {
        id: FormId(row.get(0)?),
        case: CaseId(row.get(1)?),
        defendant: DefendantId(row.get(2)?),
        kind: text::parsed(row, 3)?,
        requested: text::perhaps(row, 4)?,
        created: text::perhaps(row, 5)?,
        saved: text::perhaps(row, 6)?,
    })
}
