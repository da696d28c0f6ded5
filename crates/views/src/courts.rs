//! From which day courts use the service, where an officer has said so; for all others the table of courts holds.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{Event, court, time::Date};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct GoLives;

#[async_trait]
impl Projection<Courts> for GoLives {
    fn name(&self) -> &'static str {
        "courts"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["courts_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE courts_v1 (id {uuid} PRIMARY KEY, go_live {text}, position {int} NOT NULL){strict}"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("court.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Court(court::Event::GoLiveSet(set))) => {
                let binds = [id.into(), set.date.map(|date| date.to_string()).into(), recorded.position.into()];
                let sql = "INSERT INTO courts_v1 (id, go_live, position) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE \
                           SET go_live = excluded.go_live, position = excluded.position";
                tx.execute(sql, &binds).await.map(|_| ())
            }
            Some(_) => Ok(()),
            None => {
                let sql = "DELETE FROM courts_v1 WHERE id = $1 AND position = $2";
                tx.execute(sql, &[id.into(), recorded.position.into()]).await.map(|_| ())
            }
        }
    }
}

/// Every court whose date was set, with the date; none where it is said not to be known.
pub async fn go_lives(reader: &Reader) -> Result<BTreeMap<Uuid, Option<Date>>, Fault> {
    let rows = reader.rows("SELECT id, go_live FROM courts_v1 ORDER BY id", &[]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, text::date(row, 1)?))).collect()
}

/// What was set for one court, if anything was.
pub async fn go_live(reader: &Reader, id: Uuid) -> Result<Option<Option<Date>>, Fault> {
    let row = reader.row("SELECT go_live FROM courts_v1 WHERE id = $1", &[id.into()]).await?;
    row.as_ref().map(|row| text::date(row, 0)).transpose()
}
