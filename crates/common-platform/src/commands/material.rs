//! Documents filed on a case from the command line: initial details from a prosecutor, for one.

use std::{path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use app::{Failure, ToFile, Who};
use domain::id::DefendantId;
use uuid::Uuid;

use crate::{output::say, settings::Settings, wiring};

/// Whom a document is about.
pub(crate) enum Whose {
    /// These defendants; none for a document of the whole case.
    These(Vec<Uuid>),
    /// Every defendant on the case.
    Everybody,
}

/// Files a PDF on the case with this URN.
pub(crate) async fn add_material(settings: &Settings, urn: &str, section: &str, whose: Whose, file: &Path) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let Some(case) = views::cases::by_urn(&app.store.read(), urn).await? else {
        bail!("There is no case with the URN {urn}. Import it first: common-platform case import FILE");
    };
    let defendants = match whose {
        Whose::Everybody => case.defendants.iter().map(|defendant| defendant.id).collect(),
        Whose::These(ids) => ids.into_iter().map(DefendantId).collect(),
    };
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = bounded(file, app.settings.upload_limit)?;
    let order = ToFile { urn: urn.to_owned(), section: section.to_owned(), defendants, name, bytes: bytes.into() };
    let filed = app.file_material(Who::System, app.new_id(), order).await;
    app.store.shutdown().await;
    match filed {
        Ok(material) => say(&format!("Filed {} on case {} as {section}: {material}.", file.display(), case.urn)),
        Err(Failure::Refused(why)) => bail!("{} was not filed: {why}", file.display()),
        Err(error) => return Err(error.into()),
    }
    Ok(ExitCode::SUCCESS)
}

fn bounded(file: &Path, limit: u64) -> Result<Vec<u8>> {
    let length = std::fs::metadata(file).with_context(|| format!("{} can't be read", file.display()))?.len();
    if length > limit {
        bail!("{} has {length} bytes; the most that is taken is {limit} (--upload-limit)", file.display());
    }
    std::fs::read(file).with_context(|| format!("{} can't be read", file.display()))
}
