//! Lists that others keep: rows that came together in one load, found by keys, removed together.
//! Says nothing of which load counts: an event of the application does, so that a load counts whole or not at all.

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::engine::Engine;
use crate::value::LIST_CHUNK;
use crate::{Codec, Fault, Sql, Store, Value};

/// Rows that are removed in one transaction, so that no writer waits long.
const REMOVED: i64 = 2_000;

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it is found by: the kind of key and the key, each once.
    pub keys: Vec<(&'static str, String)>,
    /// What the application keeps.
    pub bytes: Vec<u8>,
}

impl<C: Codec> Store<C> {
    /// Notes that a load begins: whatever it leaves behind is found again by [`Self::reference_loads`].
    pub async fn begin_references(&self, load: Uuid) -> Result<(), Fault> {
        let binds = [load.into(), self.inner.clock.now().into()];
        let mut held = self.inner.engine.rest().hold().await?;
        let mut tx = held.begin().await?;
        tx.execute("INSERT INTO reference_load (load, begun) VALUES ($1, $2)", &binds).await?;
        tx.commit().await
    }

    /// Adds rows to a load, numbered from `first` on, in one short transaction.
    pub async fn put_references(&self, load: Uuid, first: i64, rows: Vec<Reference>) -> Result<(), Fault> {
        let (mut kept, mut keys) = (Vec::with_capacity(rows.len()), Vec::new());
        for (nth, row) in (first..).zip(rows) {
            keys.extend(row.keys.into_iter().map(|(kind, key)| vec![load.into(), kind.into(), key.into(), nth.into()]));
            kept.push(vec![load.into(), nth.into(), row.bytes.into()]);
        }
        let mut held = self.inner.engine.rest().hold().await?;
        let mut tx = held.begin().await?;
        tx.batch("INSERT INTO reference_row (load, nth, bytes)", kept, "").await?;
        if !keys.is_empty() {
            tx.batch("INSERT INTO reference_key (load, kind, key, nth)", keys, "").await?;
        }
        tx.commit().await
    }

    /// The rows of a load that have one of these keys, with the key, by key and in the order of the list; at most `limit`.
    pub async fn references(&self, load: Uuid, kind: &str, keys: &[String], limit: i64) -> Result<Vec<(String, Vec<u8>)>, Fault> {
        find(&self.inner.engine, load, kind, keys, limit).await
    }

    /// Where in a load the rows stand that have one of these keys, however many they are; [`Self::references_at`] reads them.
    pub async fn places_of_references(&self, load: Uuid, kind: &str, keys: &[String]) -> Result<Vec<i64>, Fault> {
        let mut places = BTreeSet::new();
        for chunk in keys.chunks(LIST_CHUNK) {
            let sql = Sql::new("SELECT DISTINCT nth FROM reference_key WHERE load = $1 AND kind = $2 AND key IN ");
            let mut binds: Vec<Value> = vec![load.into(), kind.into()];
            binds.extend(chunk.iter().map(|key| key.as_str().into()));
            for row in self.inner.engine.rows(sql.list(3, chunk.len()), &binds).await? {
                places.insert(row.get(0)?);
            }
        }
        Ok(places.into_iter().collect())
    }

    /// The rows of a load at these places, in the order of the list.
    pub async fn references_at(&self, load: Uuid, places: &[i64]) -> Result<Vec<Vec<u8>>, Fault> {
        let mut found = Vec::with_capacity(places.len());
        for chunk in places.chunks(LIST_CHUNK) {
            let sql = Sql::new("SELECT bytes FROM reference_row WHERE load = $1 AND nth IN ");
            let mut binds: Vec<Value> = vec![load.into()];
            binds.extend(chunk.iter().map(|place| (*place).into()));
            for row in self.inner.engine.rows(sql.list(2, chunk.len()).push(" ORDER BY nth"), &binds).await? {
                found.push(row.get(0)?);
            }
        }
        Ok(found)
    }

    /// The next rows of a load after a place (0 for the first), at most `limit`, each with its place: for reading a load whole.
    pub async fn references_after(&self, load: Uuid, place: i64, limit: i64) -> Result<Vec<(i64, Vec<u8>)>, Fault> {
        let sql = "SELECT nth, bytes FROM reference_row WHERE load = $1 AND nth > $2 ORDER BY nth LIMIT $3";
        let rows = self.inner.engine.rows(sql.into(), &[load.into(), place.into(), limit.into()]).await?;
        rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
    }

    /// Removes a load, in several short transactions; what has begun is finished by the next call.
    pub async fn forget_references(&self, load: Uuid) -> Result<(), Fault> {
        while self.remove_keys(load).await? {}
        while self.remove_rows(load).await? {}
        let mut held = self.inner.engine.rest().hold().await?;
        let mut tx = held.begin().await?;
        tx.execute("DELETE FROM reference_load WHERE load = $1", &[load.into()]).await?;
        tx.commit().await
    }

    /// Removes the first keys of a load; are there more?
    async fn remove_keys(&self, load: Uuid) -> Result<bool, Fault> {
        let sql = "SELECT kind, key, nth FROM reference_key WHERE load = $1 ORDER BY kind, key, nth LIMIT 1 OFFSET $2";
        let mut held = self.inner.engine.rest().hold().await?;
        let mut tx = held.begin().await?;
        let end = tx.rows(sql, &[load.into(), REMOVED.into()]).await?.into_iter().next();
        match &end {
            Some(end) => {
                let sql = "DELETE FROM reference_key WHERE load = $1 AND (kind, key, nth) < ($2, $3, $4)";
                let binds = [load.into(), end.get::<String>(0)?.into(), end.get::<String>(1)?.into(), end.get::<i64>(2)?.into()];
                tx.execute(sql, &binds).await?;
            }
            None => {
                tx.execute("DELETE FROM reference_key WHERE load = $1", &[load.into()]).await?;
            }
        }
        tx.commit().await?;
        Ok(end.is_some())
    }

    /// Removes the first rows of a load; are there more?
    async fn remove_rows(&self, load: Uuid) -> Result<bool, Fault> {
        let mut held = self.inner.engine.rest().hold().await?;
        let mut tx = held.begin().await?;
        let sql = "SELECT nth FROM reference_row WHERE load = $1 ORDER BY nth LIMIT 1";
        let first = tx.rows(sql, &[load.into()]).await?.first().map(|row| row.get::<i64>(0)).transpose()?;
        if let Some(first) = first {
            let sql = "DELETE FROM reference_row WHERE load = $1 AND nth < $2";
            tx.execute(sql, &[load.into(), first.saturating_add(REMOVED).into()]).await?;
        }
        tx.commit().await?;
        Ok(first.is_some())
    }

    /// The loads that are there and when each began, in microseconds UTC, oldest first.
    pub async fn reference_loads(&self) -> Result<Vec<(Uuid, i64)>, Fault> {
        let rows = self.inner.engine.rows("SELECT load, begun FROM reference_load ORDER BY begun, load".into(), &[]).await?;
        rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
    }
}

async fn find(engine: &Engine, load: Uuid, kind: &str, keys: &[String], limit: i64) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let mut found = Vec::new();
    for chunk in keys.chunks(LIST_CHUNK) {
        let sql = Sql::new(
            "SELECT k.key, r.bytes FROM reference_key k JOIN reference_row r ON r.load = k.load AND r.nth = k.nth \
             WHERE k.load = $1 AND k.kind = $2 AND k.key IN ",
        );
        let sql = sql.list(4, chunk.len()).push(" ORDER BY k.key, k.nth LIMIT $3");
        let mut binds: Vec<Value> = vec![load.into(), kind.into(), limit.into()];
        binds.extend(chunk.iter().map(|key| key.as_str().into()));
        for row in engine.rows(sql, &binds).await? {
            found.push((row.get(0)?, row.get(1)?));
        }
    }
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}
