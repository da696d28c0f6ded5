//! Which sealed objects the log refers to, so that those which nothing refers to can be swept.

use async_trait::async_trait;
use domain::{Event, StoredFile, material, registration};
use store::{Fault, Projection, Reader, Tx};

use crate::{Courts, Recorded};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct Objects;

#[async_trait]
impl Projection<Courts> for Objects {
    fn name(&self) -> &'static str {
        "objects"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["objects_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE objects_v1 (position {int} PRIMARY KEY, name {text} NOT NULL){strict};
        CREATE INDEX objects_v1_name ON objects_v1 (name)"
    }

    fn handles(&self, kind: &str) -> bool {
        matches!(kind, "registration.submitted" | "material.filed" | "material.served")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let Some(event) = &recorded.event else {
            let sql = "DELETE FROM objects_v1 WHERE position = $1";
            return tx.execute(sql, &[recorded.position.into()]).await.map(|_| ());
        };
        let Some(file) = file(event) else { return Ok(()) };
        let binds = [recorded.position.into(), file.object.as_str().into()];
        tx.execute("INSERT INTO objects_v1 (position, name) VALUES ($1, $2)", &binds).await.map(|_| ())
    }
}

/// The file that an event keeps, if any.
fn file(event: &Event) -> Option<&StoredFile> {
    match event {
        Event::Registration(registration::Event::Submitted(submitted)) => submitted.file.as_ref(),
        Event::Material(material::Event::Filed(material) | material::Event::Served(material, _)) => Some(&material.file),
        _ => None,
    }
}

/// Which of these objects the log refers to.
pub async fn referred_to(reader: &Reader, names: &[String]) -> Result<Vec<String>, Fault> {
    let names: Vec<store::Value> = names.iter().map(|name| name.as_str().into()).collect();
    let rows = reader.in_list("SELECT DISTINCT name FROM objects_v1 WHERE name IN", &names, "").await?;
    rows.iter().map(|row| row.get(0)).collect()
}
