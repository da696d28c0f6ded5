//! The court, the prosecutor or the system files a document on a case.

use serde::{Deserialize, Serialize};

use super::{Event, Material};
use crate::{Context, StoredFile, id::DefendantId, prosecution_case};

/// The document to file.
#[derive(Debug, Clone)]
pub struct FileMaterial {
    /// The defendants that it concerns; empty for the whole case.
    pub defendants: Vec<DefendantId>,
    /// Section code, already looked up in the table.
    pub section: String,
    /// Does the section belong to defendants?
    pub defendant_level: bool,
    /// The sealed file.
    pub file: StoredFile,
}

/// Why a document is not filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum FileRefusal {
    /// There is no such case.
    #[error("there is no such case")]
    NoCase,
    /// The section is about defendants and none was named.
    #[error("name at least one defendant")]
    DefendantNeeded,
    /// Somebody named is not on the case.
    #[error("a defendant is not on this case")]
    NotOnTheCase,
}

/// Files a document.
pub fn file_material(case: &prosecution_case::State, command: FileMaterial, cx: &Context) -> Result<Vec<Event>, FileRefusal> {
    let case = case.case.as_ref().ok_or(FileRefusal::NoCase)?;
    if command.defendant_level && command.defendants.is_empty() {
        return Err(FileRefusal::DefendantNeeded);
    }
    if !command.defendants.iter().all(|id| case.defendants.iter().any(|it| it.id == *id)) {
        return Err(FileRefusal::NotOnTheCase);
    }
    Ok(vec![Event::Filed(Box::new(Material {
        case: case.id,
        defendants: command.defendants,
        section: command.section,
        file: command.file,
        at: cx.now,
    }))])
}
