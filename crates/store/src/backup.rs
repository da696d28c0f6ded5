//! Copies of the whole database, consistent while writers go on, and the way back.
//! Documents and keys are not in it: they lie elsewhere.
//!
//! SQLite is copied as a database file. PostgreSQL is copied in the portable form of `export`, which either engine can be restored from; views
//! are built again when the store opens.

use std::path::{Path, PathBuf};

use tokio::fs;
use tokio::io::AsyncReadExt;

use crate::engine::{Address, Begin, Engine};
use crate::export::{self, file_fault};
use crate::log::{HEAD, LogHead};
use crate::{Codec, Fault, Store, schema};

const SQLITE: &[u8] = b"SQLite format 3\0";

impl<C: Codec> Store<C> {
    /// Copies the database as it is at one moment into a new file, durable when this returns. A copy that fails leaves no file of that name.
    pub async fn backup_database(&self, path: &Path) -> Result<(), Fault> {
        let address = &self.inner.engine.address;
        match address {
            Address::Sqlite(_) => {
                let partial = new_file(path)?;
                address.connect().await?.copy_into(&partial).await?;
                finish(&partial, path).await
            }
            Address::Postgres(_) => self.export_database(path).await,
        }
    }

    /// Copies everything but the views into a new file that either engine can be restored from.
    pub async fn export_database(&self, path: &Path) -> Result<(), Fault> {
        let partial = new_file(path)?;
        let mut connection = self.inner.engine.address.connect().await?;
        let mut tx = connection.begin(Begin::Snapshot).await?;
        export::write(&mut tx, &partial).await?;
        finish(&partial, path).await
    }
}

/// Puts a copy back: into a SQLite file that does not exist yet, or an empty PostgreSQL database.
pub async fn restore_database(path: &Path, url: &str) -> Result<(), Fault> {
    let address = Address::parse(url)?;
    let mut start = Vec::new();
    let file = fs::File::open(path).await.map_err(file_fault)?;
    file.take(16).read_to_end(&mut start).await.map_err(file_fault)?;
    if let Address::Sqlite(target) = &address
        && start == SQLITE
    {
        let partial = new_file(target)?;
        fs::copy(path, &partial).await.map_err(file_fault)?;
        return finish(&partial, target).await;
    }
    if !start.starts_with(export::MAGIC) {
        return Err(Fault::Misuse("the copy is not of this store, or of the other engine: export it first".to_owned()));
    }
    let engine = Engine::open(address).await?;
    let restored = import(&engine, path).await;
    engine.close().await;
    restored
}

async fn import(engine: &Engine, path: &Path) -> Result<(), Fault> {
    schema::migrate(engine.commands()).await?;
    let mut held = engine.commands().hold().await?;
    let mut tx = held.begin().await?;
    let used = tx.rows("SELECT 1 FROM command UNION ALL SELECT 1 FROM access_record LIMIT 1", &[]).await?;
    if LogHead::of(&tx.rows(HEAD, &[]).await?)?.position > 0 || !used.is_empty() {
        return Err(Fault::Misuse("the database is not empty".to_owned()));
    }
    export::read(&mut tx, path).await?;
    tx.commit().await
}

/// The name under which a file is written until it is whole.
fn new_file(path: &Path) -> Result<PathBuf, Fault> {
    if path.exists() {
        return Err(Fault::Misuse(format!("{} is already there", path.display())));
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    match std::fs::remove_file(&partial) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(file_fault(error)),
        _ => Ok(partial),
    }
}

/// Gives a file its name once it is on disk, and its folder too.
async fn finish(partial: &Path, path: &Path) -> Result<(), Fault> {
    fs::File::open(partial).await.map_err(file_fault)?.sync_all().await.map_err(file_fault)?;
    fs::rename(partial, path).await.map_err(file_fault)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::File::open(folder).await.map_err(file_fault)?.sync_all().await.map_err(file_fault)
}
