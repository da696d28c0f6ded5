//! Which sealed objects the log refers to, so that those which nothing refers to can be swept.

use async_trait::async_trait;
use domain::{Event, StoredFile, arrival, material, registration};
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
        2
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["objects_v2"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE objects_v2 (position {int} PRIMARY KEY, stream {uuid} NOT NULL, name {text} NOT NULL){strict};
        CREATE INDEX objects_v2_name ON objects_v2 (name);
        CREATE INDEX objects_v2_stream ON objects_v2 (stream)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("registration.") || kind.starts_with("arrival.") || matches!(kind, "material.filed" | "material.served")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let Some(event) = &recorded.event else {
            let sql = "DELETE FROM objects_v2 WHERE position = $1";
            return tx.execute(sql, &[recorded.position.into()]).await.map(|_| ());
        };
        if erases(event) {
            return tx.execute("DELETE FROM objects_v2 WHERE stream = $1", &[recorded.stream.id.into()]).await.map(|_| ());
        }
        let Some(file) = file(event) else { return Ok(()) };
        let binds = [recorded.position.into(), recorded.stream.id.into(), file.object.as_str().into()];
        tx.execute("INSERT INTO objects_v2 (position, stream, name) VALUES ($1, $2, $3)", &binds).await.map(|_| ())
    }
}

/// From here on the stream refers to no file any more.
const fn erases(event: &Event) -> bool {
    matches!(
        event,
        Event::Arrival(arrival::Event::FileErased { .. }) | Event::Registration(registration::Event::FileErased { .. })
    )
}

/// The file that an event keeps, if any.
fn file(event: &Event) -> Option<&StoredFile> {
    match event {
        Event::Registration(registration::Event::Submitted(submitted)) => submitted.file.as_ref(),
        Event::Registration(registration::Event::Resubmitted(again)) => again.file.as_ref(),
        Event::Arrival(arrival::Event::Received(received)) => received.file.as_ref(),
        Event::Arrival(arrival::Event::NeedsMending(form)) => Some(&form.file),
        Event::Material(material::Event::Filed(material) | material::Event::Served(material, _)) => Some(&material.file),
        _ => None,
    }
}

/// Which of these objects the log refers to.
pub async fn referred_to(reader: &Reader, names: &[String]) -> Result<Vec<String>, Fault> {
    let names: Vec<store::Value> = names.iter().map(|name| name.as_str().into()).collect();
    let rows = reader.in_list("SELECT DISTINCT name FROM objects_v2 WHERE name IN", &names, "").await?;
    rows.iter().map(|row| row.get(0)).collect()
}
