//! Brings a database up to this program's tables, once, in order, and refuses one that a newer program has changed.
//! View tables are not made here: see `lifecycle`.

use std::sync::Arc;

use crate::engine::{Desk, Tx};
use crate::{Fault, chain};

/// Every migration, oldest first. A text that was once released never changes; a new one is added.
const MIGRATIONS: [(&str, &str); 2] = [("001", include_str!("../schema/001.sql")), ("002", include_str!("../schema/002.sql"))];

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (number {int} NOT NULL PRIMARY KEY, name {text} NOT NULL, digest {bytes} NOT NULL) {strict}";

/// Applies the migrations that are missing. Instances that start together wait for each other.
pub(crate) async fn migrate(desk: &Arc<Desk>) -> Result<(), Fault> {
    let mut held = desk.hold().await?;
    let mut tx = held.begin().await?;
    tx.lock_migration().await?;
    tx.define(TABLE).await?;
    let done = tx.rows("SELECT number, name, digest FROM migration ORDER BY number", &[]).await?;
    if done.len() > MIGRATIONS.len() {
        return Err(Fault::Misuse("the database was changed by a newer version of this program: use that version".to_owned()));
    }
    for (row, (name, text)) in done.iter().zip(MIGRATIONS) {
        if row.get::<[u8; 32]>(2)? != chain::digest(&[], text.as_bytes()) {
            return Err(Fault::Misuse(format!("the database was made by another text of migration {name}")));
        }
    }
    for (number, (name, text)) in (1_i64..).zip(MIGRATIONS).skip(done.len()) {
        apply(&mut tx, number, name, text).await?;
    }
    tx.commit().await
}

async fn apply(tx: &mut Tx<'_>, number: i64, name: &str, text: &str) -> Result<(), Fault> {
    tx.define(text).await?;
    if number == 1 {
        tx.define_guards().await?;
        let start = [chain::START.into()];
        tx.execute("INSERT INTO log_head (one, position, hash, messages) VALUES (1, 0, $1, 0)", &start).await?;
    }
    let binds = [number.into(), name.into(), chain::digest(&[], text.as_bytes()).into()];
    tx.execute("INSERT INTO migration (number, name, digest) VALUES ($1, $2, $3)", &binds).await?;
    tracing::info!(migration = name, "database brought up to date");
    Ok(())
}
