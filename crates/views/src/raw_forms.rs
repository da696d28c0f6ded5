//! Which forms are still kept as they were sent, and since when their time runs: for erasing them when it is over.

use async_trait::async_trait;
use domain::{Event, arrival, registration};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, Recorded};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct RawForms;

/// Time does not run yet: nobody has decided.
const NOT_YET: i64 = i64::MAX;
/// Most that are asked for at once.
const AT_ONCE: i64 = 200;

#[async_trait]
impl Projection<Courts> for RawForms {
    fn name(&self) -> &'static str {
        "raw-forms"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["raw_forms_v1"]
    }

    /// One row for each file, and for each registration that a message became: the message stays until the last is decided.
    fn schema(&self) -> &'static str {
        "CREATE TABLE raw_forms_v1 (
            position {int} PRIMARY KEY, category {text} NOT NULL, stream {uuid} NOT NULL, registration {uuid} NOT NULL,
            since {int} NOT NULL
        ){strict};
        CREATE INDEX raw_forms_v1_stream ON raw_forms_v1 (stream);
        CREATE INDEX raw_forms_v1_registration ON raw_forms_v1 (registration)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("arrival.") || kind.starts_with("registration.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        use registration::Event as Registration;
        let stream = recorded.stream.id;
        match &recorded.event {
            Some(Event::Arrival(arrival::Event::Received(received))) if received.file.is_some() => {
                insert(tx, recorded, stream, received.at.micros()).await
            }
            Some(Event::Arrival(arrival::Event::Registered { registration, .. })) => {
                insert(tx, recorded, registration.uuid(), NOT_YET).await
            }
            Some(Event::Registration(Registration::Submitted(submitted))) if submitted.file.is_some() => {
                insert(tx, recorded, stream, NOT_YET).await
            }
            Some(Event::Registration(Registration::Resubmitted(again))) if again.file.is_some() => {
                insert(tx, recorded, stream, NOT_YET).await
            }
            Some(Event::Registration(
                Registration::Approved { at, .. }
                | Registration::AddedTo { at, .. }
                | Registration::Rejected { at, .. }
                | Registration::Withdrawn { at },
            )) => {
                let sql = "UPDATE raw_forms_v1 SET since = $2 WHERE registration = $1";
                tx.execute(sql, &[stream.into(), at.micros().into()]).await.map(|_| ())
            }
            Some(Event::Arrival(arrival::Event::FileErased { .. }) | Event::Registration(Registration::FileErased { .. }))
            | None => tx.execute("DELETE FROM raw_forms_v1 WHERE stream = $1", &[stream.into()]).await.map(|_| ()),
            Some(_) => Ok(()),
        }
    }
}

async fn insert(tx: &mut Tx<'_>, recorded: &Recorded, registration: Uuid, since: i64) -> Result<(), Fault> {
    let binds = [
        recorded.position.into(),
        recorded.stream.category.as_ref().into(),
        recorded.stream.id.into(),
        registration.into(),
        since.into(),
    ];
    let sql = "INSERT INTO raw_forms_v1 (position, category, stream, registration, since) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, &binds).await.map(|_| ())
}

/// The streams whose files' time began to run before a moment, as category and id; so many as are erased in one go.
pub async fn due(reader: &Reader, before: i64) -> Result<Vec<(String, Uuid)>, Fault> {
    let sql = "SELECT category, stream FROM raw_forms_v1 GROUP BY category, stream HAVING MAX(since) < $1 \
               ORDER BY category, stream LIMIT $2";
    let rows = reader.rows(sql, &[before.into(), AT_ONCE.into()]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
