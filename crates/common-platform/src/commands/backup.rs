//! Copies of everything, consistent while the service runs: the database first, then the documents, so that every document
//! which the database names is there. The key is never among them: it is kept apart.

use std::{path::Path, process::ExitCode};

use adapters::Disk;
use anyhow::{Context, Result, bail};
use app::ports::Objects;

use crate::{output::say, settings::Settings, wiring};

const DATABASE: &str = "database.copy";
const OBJECTS: &str = "objects";

/// Copies the database and the documents into an empty or new folder.
pub(crate) async fn backup(settings: &Settings, folder: &Path) -> Result<ExitCode> {
    if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        bail!("The folder {} is not empty. Name a new one for each back-up", folder.display());
    }
    std::fs::create_dir_all(folder).with_context(|| format!("The folder {} can't be made", folder.display()))?;
    let app = wiring::for_command(settings).await?;
    app.store.backup_database(&folder.join(DATABASE)).await.context("The database can't be copied")?;
    let copied = copy_objects(app.objects.as_ref(), &Disk::open(folder.join(OBJECTS))?).await?;
    app.store.shutdown().await;
    say(&format!("Copied the database and {copied} documents to {}.", folder.display()));
    say(&format!(
        "The key is not in it. Keep {} apart, in a safe place: without it no document opens.",
        settings.key().display()
    ));
    Ok(ExitCode::SUCCESS)
}

/// Brings a back-up into an empty database and folder of documents, and proves it.
pub(crate) async fn restore(settings: &Settings, folder: &Path) -> Result<ExitCode> {
    let copy = folder.join(DATABASE);
    if !copy.exists() {
        bail!("{} is not a back-up: it has no {DATABASE}", folder.display());
    }
    if !settings.key().exists() {
        bail!("Bring the key file first: {} is not there. Name another with --key", settings.key().display());
    }
    std::fs::create_dir_all(settings.data())
        .with_context(|| format!("The folder {} can't be made", settings.data().display()))?;
    store::restore_database(&copy, &settings.database())
        .await
        .context("The database can't be restored. It must be empty, or a SQLite file that does not exist yet")?;
    let copied = copy_objects(&Disk::open(folder.join(OBJECTS))?, &Disk::open(settings.objects())?).await?;
    say(&format!("Restored the database and {copied} documents. Checking them…"));
    super::verify(settings).await
}

async fn copy_objects(from: &dyn Objects, to: &dyn Objects) -> Result<u64> {
    let mut copied = 0;
    for (name, _) in from.list().await? {
        let bytes = from.get(&name).await?.with_context(|| format!("Document {name} went away while it was copied"))?;
        to.put(&name, bytes).await?;
        copied += 1;
    }
    Ok(copied)
}
