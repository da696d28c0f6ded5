//! Prosecution cases: one page-shaped document for each, and the index by which a defendant is found.
//! The finder's index is exact on purpose: one hit or none (case-model §2.5).

use async_trait::async_trait;
use domain::{
    Event,
    id::{CaseId, DefendantId},
    prosecution_case::{self, Identity, Jurisdiction, ProsecutionCase},
    time::{Date, Timestamp},
    values::{CaseUrn, NameKey},
};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the tables.
#[derive(Debug, Clone, Copy)]
pub struct Cases;

/// What the finder is asked: all of it must match.
#[derive(Debug, Clone)]
pub struct Query {
    /// The URN or prosecutor's reference, as [`CaseUrn::key`] gives it.
    pub urn_key: String,
    /// Folded names of the defendant, or of the company.
    pub name_key: String,
    /// Date of birth; absent for a company.
    pub date_of_birth: Option<Date>,
}

/// What the finder finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The case.
    pub case: CaseId,
    /// The defendant.
    pub defendant: DefendantId,
}

/// A row of the court's list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The case.
    pub id: CaseId,
    /// Its URN.
    pub urn: String,
    /// Which court it is in.
    pub jurisdiction: Jurisdiction,
    /// Names of the defendants, as one line.
    pub defendants: String,
    /// First hearing.
    pub hearing: Option<Date>,
    /// When it arrived.
    pub received: Timestamp,
}

#[async_trait]
impl Projection<Courts> for Cases {
    fn name(&self) -> &'static str {
        "cases"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["cases_v1", "finder_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE cases_v1 (
            id {uuid} PRIMARY KEY, urn {text} NOT NULL, urn_key {text} NOT NULL UNIQUE, jurisdiction {text} NOT NULL,
            defendants {text} NOT NULL, hearing {text}, received {int} NOT NULL, document {bytes} NOT NULL
        ){strict};
        CREATE INDEX cases_v1_received ON cases_v1 (received, id);
        CREATE TABLE finder_v1 (
            defendant {uuid} PRIMARY KEY, case_id {uuid} NOT NULL, urn_key {text} NOT NULL, name_key {text} NOT NULL,
            date_of_birth {text} NOT NULL
        ){strict};
        CREATE INDEX finder_v1_key ON finder_v1 (urn_key, name_key, date_of_birth);
        CREATE INDEX finder_v1_case ON finder_v1 (case_id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("prosecution-case.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::ProsecutionCase(prosecution_case::Event::Received(case))) => insert(tx, case, recorded.at).await,
            Some(_) => Ok(()),
            None => {
                tx.execute("DELETE FROM finder_v1 WHERE case_id = $1", &[id.into()]).await?;
                tx.execute("DELETE FROM cases_v1 WHERE id = $1", &[id.into()]).await.map(|_| ())
            }
        }
    }
}

/// The form of a URN under which it is found; what is no URN is folded to capitals.
pub fn urn_key(urn: &str) -> String {
    CaseUrn::parse(urn).map_or_else(|_| urn.trim().to_uppercase(), |urn| urn.key())
}

/// The form of names under which a defendant is found.
pub fn name_key(first: &str, last: &str) -> String {
    let folded = |name: &str| NameKey::parse(name).map(|key| key.to_string()).unwrap_or_default();
    format!("{}/{}", folded(first), folded(last))
}

async fn insert(tx: &mut Tx<'_>, case: &ProsecutionCase, at: i64) -> Result<(), Fault> {
    let names: Vec<String> = case.defendants.iter().map(prosecution_case::Defendant::display_name).collect();
    let document = serde_json::to_vec(case).map_err(|error| Fault::codec("cases", error))?;
    let made = tx
        .rows(
            "INSERT INTO cases_v1 (id, urn, urn_key, jurisdiction, defendants, hearing, received, document) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING 1",
            &[
                case.id.uuid().into(),
                case.urn.as_str().into(),
                urn_key(&case.urn).into(),
                case.jurisdiction.to_string().into(),
                names.join(", ").into(),
                case.first_hearing.as_ref().map(|it| it.date.to_string()).into(),
                at.into(),
                document.into(),
            ],
        )
        .await?;
    if made.is_empty() {
        return Err(Fault::Claimed("urn"));
    }
    let rows = case
        .defendants
        .iter()
        .map(|defendant| {
            let (name, birth) = match &defendant.identity {
                Identity::Person { first_name, last_name, date_of_birth, .. } => {
                    (name_key(first_name.as_deref().unwrap_or_default(), last_name), *date_of_birth)
                }
                Identity::Organisation { name } => (name_key("", name), None),
            };
            let birth = birth.map(|date| date.to_string()).unwrap_or_default();
            vec![defendant.id.uuid().into(), case.id.uuid().into(), urn_key(&case.urn).into(), name.into(), birth.into()]
        })
        .collect();
    let made = tx
        .batch("INSERT INTO finder_v1 (defendant, case_id, urn_key, name_key, date_of_birth)", rows, "ON CONFLICT DO NOTHING")
        .await?;
    if usize::try_from(made).ok() == Some(case.defendants.len()) { Ok(()) } else { Err(Fault::Claimed("defendant")) }
}

/// The one defendant that matches everything asked, or none. Two that match are nobody: the finder never offers a choice.
pub async fn find_defendant(reader: &Reader, query: &Query) -> Result<Option<Found>, Fault> {
    let rows = reader
        .rows(
            "SELECT case_id, defendant FROM finder_v1 WHERE urn_key = $1 AND name_key = $2 AND date_of_birth = $3 LIMIT 2",
            &[
                query.urn_key.as_str().into(),
                query.name_key.as_str().into(),
                query.date_of_birth.map(|date| date.to_string()).unwrap_or_default().into(),
            ],
        )
        .await?;
    match rows.as_slice() {
        [row] => Ok(Some(Found { case: CaseId(row.get(0)?), defendant: DefendantId(row.get(1)?) })),
        _ => Ok(None),
    }
}

/// One case, as received.
pub async fn find(reader: &Reader, id: CaseId) -> Result<Option<ProsecutionCase>, Fault> {
    document(reader, "SELECT document FROM cases_v1 WHERE id = $1", id.uuid().into()).await
}

/// The case that this defendant is on.
pub async fn of_defendant(reader: &Reader, id: DefendantId) -> Result<Option<ProsecutionCase>, Fault> {
    let sql = "SELECT c.document FROM finder_v1 f JOIN cases_v1 c ON c.id = f.case_id WHERE f.defendant = $1";
    document(reader, sql, id.uuid().into()).await
}

/// The case with this URN, however it is written.
pub async fn by_urn(reader: &Reader, urn: &str) -> Result<Option<ProsecutionCase>, Fault> {
    document(reader, "SELECT document FROM cases_v1 WHERE urn_key = $1", urn_key(urn).into()).await
}

/// Several cases in one query, in no particular order.
pub async fn several(reader: &Reader, ids: &[CaseId]) -> Result<Vec<ProsecutionCase>, Fault> {
    let sql = store::Sql::new("SELECT document FROM cases_v1 WHERE id IN ").list(1, ids.len());
    let binds: Vec<store::Value> = ids.iter().map(|id| id.uuid().into()).collect();
    reader.rows(sql, &binds).await?.iter().map(parse).collect()
}

/// A page of the court's cases, the latest arrival first, before the row with this arrival and id.
pub async fn list(reader: &Reader, before: Option<(Timestamp, CaseId)>) -> Result<Vec<Listed>, Fault> {
    let (received, id) = before.map_or((i64::MAX, Uuid::max()), |(received, id)| (received.micros(), id.uuid()));
    let rows = reader
        .rows(
            "SELECT id, urn, jurisdiction, defendants, hearing, received FROM cases_v1 WHERE (received, id) < ($1, $2) \
             ORDER BY received DESC, id DESC LIMIT $3",
            &[received.into(), id.into(), PAGE.saturating_add(1).into()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Listed {
                id: CaseId(row.get(0)?),
                urn: row.get(1)?,
                jurisdiction: text::parsed(row, 2)?,
                defendants: row.get(3)?,
                hearing: text::date(row, 4)?,
                received: text::moment(row, 5)?,
            })
        })
        .collect()
}

async fn document(reader: &Reader, sql: &'static str, key: store::Value) -> Result<Option<ProsecutionCase>, Fault> {
    reader.rows(sql, &[key]).await?.first().map(parse).transpose()
}

fn parse(row: &store::Row) -> Result<ProsecutionCase, Fault> {
    let bytes: Vec<u8> = row.get(0)?;
    serde_json::from_slice(&bytes).map_err(|error| Fault::codec("cases", error))
}
