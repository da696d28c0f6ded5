//! The defence of each defendant: who is on record, who says they are instructed; and each organisation's own cases.

use async_trait::async_trait;
use domain::{
    Event, defence,
    defence::{Instruction, Link},
    id::{CaseId, DefendantId, OrganisationId},
    time::Timestamp,
};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the tables.
#[derive(Debug, Clone, Copy)]
pub struct Defences;

/// A defendant in an organisation's list of its own cases.
#[derive(Debug, Clone)]
pub struct Ours {
    /// The case.
    pub case: CaseId,
    /// The defendant.
    pub defendant: DefendantId,
    /// Is the organisation on record?
    pub linked: bool,
    /// When the organisation last declared or linked.
    pub since: Timestamp,
}

#[async_trait]
impl Projection<Courts> for Defences {
    fn name(&self) -> &'static str {
        "defences"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["links_v1", "instructions_v1", "ours_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE links_v1 (
            defendant {uuid} PRIMARY KEY, case_id {uuid} NOT NULL, organisation {uuid} NOT NULL, document {bytes} NOT NULL
        ){strict};
        CREATE INDEX links_v1_case ON links_v1 (case_id);
        CREATE TABLE instructions_v1 (
            defendant {uuid} NOT NULL, version {int} NOT NULL, case_id {uuid} NOT NULL, organisation {uuid} NOT NULL,
            document {bytes} NOT NULL, PRIMARY KEY (defendant, version)
        ){strict};
        CREATE INDEX instructions_v1_case ON instructions_v1 (case_id);
        CREATE TABLE ours_v1 (
            organisation {uuid} NOT NULL, defendant {uuid} NOT NULL, case_id {uuid} NOT NULL, linked {int} NOT NULL,
            since {int} NOT NULL, until {int} NOT NULL, PRIMARY KEY (organisation, defendant)
        ){strict};
        CREATE INDEX ours_v1_since ON ours_v1 (organisation, since, defendant)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("defence.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Defence(defence::Event::InstructionDeclared(it))) => declared(tx, id, recorded.version, it).await,
            Some(Event::Defence(defence::Event::OrganisationLinked(link))) => linked(tx, id, link).await,
            Some(Event::Defence(defence::Event::LinkWithdrawn { organisation, .. })) => {
                tx.execute("DELETE FROM links_v1 WHERE defendant = $1", &[id.into()]).await?;
                let sql = "UPDATE ours_v1 SET linked = 0 WHERE organisation = $1 AND defendant = $2";
                tx.execute(sql, &[organisation.uuid().into(), id.into()]).await.map(|_| ())
            }
            Some(_) => Ok(()),
            None => {
                tx.execute("DELETE FROM links_v1 WHERE defendant = $1", &[id.into()]).await?;
                tx.execute("DELETE FROM instructions_v1 WHERE defendant = $1", &[id.into()]).await?;
                tx.execute("DELETE FROM ours_v1 WHERE defendant = $1", &[id.into()]).await.map(|_| ())
            }
        }
    }
}

/// Stands for "no end" in the column `until`.
const NO_END: i64 = i64::MAX;

async fn declared(tx: &mut Tx<'_>, defendant: Uuid, version: i64, it: &Instruction) -> Result<(), Fault> {
    let document = serde_json::to_vec(it).map_err(|error| Fault::codec("instructions", error))?;
    tx.execute(
        "INSERT INTO instructions_v1 (defendant, version, case_id, organisation, document) VALUES ($1, $2, $3, $4, $5)",
        &[defendant.into(), version.into(), it.case.uuid().into(), it.organisation.uuid().into(), document.into()],
    )
    .await?;
    let until = it.until.map_or(NO_END, Timestamp::micros);
    ours(tx, it.organisation, defendant, it.case, false, it.at, until).await
}

async fn linked(tx: &mut Tx<'_>, defendant: Uuid, link: &Link) -> Result<(), Fault> {
    let document = serde_json::to_vec(link).map_err(|error| Fault::codec("links", error))?;
    tx.execute(
        "INSERT INTO links_v1 (defendant, case_id, organisation, document) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (defendant) DO UPDATE SET organisation = excluded.organisation, document = excluded.document",
        &[defendant.into(), link.case.uuid().into(), link.organisation.uuid().into(), document.into()],
    )
    .await?;
    ours(tx, link.organisation, defendant, link.case, true, link.at, NO_END).await
}

async fn ours(
    tx: &mut Tx<'_>,
    organisation: OrganisationId,
    defendant: Uuid,
    case: CaseId,
    linked: bool,
    since: Timestamp,
    until: i64,
) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO ours_v1 (organisation, defendant, case_id, linked, since, until) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (organisation, defendant) DO UPDATE SET since = excluded.since, \
         linked = CASE WHEN excluded.linked = 1 THEN 1 ELSE ours_v1.linked END, \
         until = CASE WHEN excluded.until > ours_v1.until THEN excluded.until ELSE ours_v1.until END",
        &[organisation.uuid().into(), defendant.into(), case.uuid().into(), linked.into(), since.micros().into(), until.into()],
    )
    .await
    .map(|_| ())
}

/// The defences of every defendant on a case who has any: on record and declared.
pub async fn of_case(reader: &Reader, case: CaseId) -> Result<Vec<(DefendantId, defence::State)>, Fault> {
    let sql = "SELECT defendant, document FROM instructions_v1 WHERE case_id = $1 ORDER BY defendant, version";
    let declared = reader.rows(sql, &[case.uuid().into()]).await?;
    let linked = reader.rows("SELECT defendant, document FROM links_v1 WHERE case_id = $1", &[case.uuid().into()]).await?;
    let mut defences: Vec<(DefendantId, defence::State)> = Vec::new();
    for row in &declared {
        let state = entry(&mut defences, DefendantId(row.get(0)?));
        state.instructions.extend(read::<Instruction>(row)?);
    }
    for row in &linked {
        entry(&mut defences, DefendantId(row.get(0)?)).link = read(row)?;
    }
    Ok(defences)
}

fn entry(defences: &mut Vec<(DefendantId, defence::State)>, id: DefendantId) -> &mut defence::State {
    let at = defences.iter().position(|(known, _)| *known == id).unwrap_or(defences.len());
    if at == defences.len() {
        defences.push((id, defence::State::default()));
    }
    // The place was found or made above.
    #[expect(clippy::indexing_slicing, reason = "the place was found or made just above")]
    &mut defences[at].1
}

fn read<T: serde::de::DeserializeOwned>(row: &store::Row) -> Result<Option<T>, Fault> {
    let bytes: Vec<u8> = row.get(1)?;
    serde_json::from_slice(&bytes).map(Some).map_err(|error| Fault::codec("defences", error))
}

/// A page of an organisation's own cases, the latest first, before the row with this moment and defendant.
/// Court duty that has ended is left out; a withdrawn link stays while a declaration counts.
pub async fn of_organisation(
    reader: &Reader,
    organisation: OrganisationId,
    now: Timestamp,
    before: Option<(Timestamp, DefendantId)>,
) -> Result<Vec<Ours>, Fault> {
    let (since, id) = before.map_or((i64::MAX, Uuid::max()), |(since, id)| (since.micros(), id.uuid()));
    let rows = reader
        .rows(
            "SELECT case_id, defendant, linked, since FROM ours_v1 WHERE organisation = $1 AND (since, defendant) < ($2, $3) \
             AND (linked = 1 OR until > $4) ORDER BY since DESC, defendant DESC LIMIT $5",
            &[organisation.uuid().into(), since.into(), id.into(), now.micros().into(), PAGE.saturating_add(1).into()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Ours {
                case: CaseId(row.get(0)?),
                defendant: DefendantId(row.get(1)?),
                linked: row.get(2)?,
                since: text::moment(row, 3)?,
            })
        })
        .collect()
}
