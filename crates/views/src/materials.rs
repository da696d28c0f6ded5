//! Documents of a case, by section and arrival, and what has newly been served on the court.

use async_trait::async_trait;
use domain::{
    Event,
    id::{CaseId, DefendantId, MaterialId},
    material::{self, Material, Service},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded};

/// Keeps the tables.
#[derive(Debug, Clone, Copy)]
pub struct Materials;

/// A document, and its service on the court if it was served.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Kept {
    /// Which.
    pub id: MaterialId,
    /// The document.
    pub material: Material,
    /// How it was served; absent for what court or prosecutor filed.
    pub service: Option<Service>,
}

#[async_trait]
impl Projection<Courts> for Materials {
    fn name(&self) -> &'static str {
        "materials"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["materials_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE materials_v1 (
            id {uuid} PRIMARY KEY, case_id {uuid} NOT NULL, section {text} NOT NULL, at {int} NOT NULL, served {int} NOT NULL,
            object {text} NOT NULL, document {bytes} NOT NULL
        ){strict};
        CREATE INDEX materials_v1_case ON materials_v1 (case_id, at, id);
        CREATE INDEX materials_v1_served ON materials_v1 (served, at, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("material.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Material(material::Event::Filed(material))) => insert(tx, id, material, None).await,
            Some(Event::Material(material::Event::Served(material, service))) => insert(tx, id, material, Some(service)).await,
            Some(_) => Ok(()),
            None => tx.execute("DELETE FROM materials_v1 WHERE id = $1", &[id.into()]).await.map(|_| ()),
        }
    }
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, material: &Material, service: Option<&Service>) -> Result<(), Fault> {
    let kept = Kept { id: MaterialId(id), material: material.clone(), service: service.cloned() };
    let document = serde_json::to_vec(&kept).map_err(|error| Fault::codec("materials", error))?;
    tx.execute(
        "INSERT INTO materials_v1 (id, case_id, section, at, served, object, document) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            material.case.uuid().into(),
            material.section.as_str().into(),
            material.at.micros().into(),
            service.is_some().into(),
            material.file.object.as_str().into(),
            document.into(),
        ],
    )
    .await
    .map(|_| ())
}

/// One document.
pub async fn find(reader: &Reader, id: MaterialId) -> Result<Option<Kept>, Fault> {
    let rows = reader.rows("SELECT document FROM materials_v1 WHERE id = $1", &[id.uuid().into()]).await?;
    rows.first().map(read).transpose()
}

/// The documents of a case, oldest first.
pub async fn of_case(reader: &Reader, case: CaseId) -> Result<Vec<Kept>, Fault> {
    let sql = "SELECT document FROM materials_v1 WHERE case_id = $1 ORDER BY at, id";
    reader.rows(sql, &[case.uuid().into()]).await?.iter().map(read).collect()
}

/// The newest initial details of a defendant among a case's documents.
pub fn initial_details(documents: &[Kept], defendant: DefendantId) -> Option<&Kept> {
    documents
        .iter()
        .rev()
        .find(|it| it.material.section == material::INITIAL_DETAILS && it.material.defendants.contains(&defendant))
}

/// A page of what was served on the court, the latest first, before the row with this moment and id.
pub async fn newly_served(reader: &Reader, before: Option<(Timestamp, MaterialId)>) -> Result<Vec<Kept>, Fault> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.micros(), id.uuid()));
    let rows = reader
        .rows(
            "SELECT document FROM materials_v1 WHERE served = 1 AND (at, id) < ($1, $2) ORDER BY at DESC, id DESC LIMIT $3",
            &[at.into(), id.into(), PAGE.saturating_add(1).into()],
        )
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &store::Row) -> Result<Kept, Fault> {
    let bytes: Vec<u8> = row.get(0)?;
    serde_json::from_slice(&bytes).map_err(|error| Fault::codec("materials", error))
}
