//! Tables of facts that are data, not code: each is read once, at start-up, and refused there when it is bad.
//! Nothing here decides anything: tables answer questions.

mod courts;
mod holidays;
mod legal_aid;
mod opening_hours;
mod pet;
mod sections;
mod service;

pub use courts::{Court, CourtKind, Courts};
pub use holidays::BankHolidays;
pub use legal_aid::{LegalAidLevel, LegalAidStatus, LegalAidStatuses};
pub use opening_hours::{Hours, Line, OpenNow, OpeningHours};
pub use pet::{PetAnswer, PetCondition, PetForm, PetParty, PetQuestion, PetRepeat, PetSection, PetText};
pub use sections::{Jurisdiction, Section, SectionLevel, Sections, Verb};
pub use service::{ServiceCalendar, ServiceMethod};

use crate::time::Date;

/// Every table, read and checked.
#[derive(Debug)]
pub struct Tables {
    /// The criminal courts.
    pub courts: Courts,
    /// Bank holidays and the times at which documents count as served.
    pub service: ServiceCalendar,
    /// Document sections and who may do what there.
    pub sections: Sections,
    /// The questions of the PET form.
    pub pet: PetForm,
    /// Status codes of the Legal Aid Agency.
    pub legal_aid: LegalAidStatuses,
    /// When people answer the telephone.
    pub opening_hours: OpeningHours,
}

impl Tables {
    /// Reads every table that is built in; the first bad row is the error.
    pub fn load() -> Result<Self, TableError> {
        Ok(Self {
            courts: Courts::load()?,
            service: ServiceCalendar::load()?,
            sections: Sections::load()?,
            pet: PetForm::load()?,
            legal_aid: LegalAidStatuses::load()?,
            opening_hours: OpeningHours::load()?,
        })
    }
}

/// A table that can't be used, with the file and the row (or the entry) that is bad.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("table {table}, {row}: {problem}")]
pub struct TableError {
    /// The file.
    pub table: &'static str,
    /// The row or entry, as in "line 12" or "section WS".
    pub row: String,
    /// What is wrong with it.
    pub problem: String,
}

impl TableError {
    fn new(table: &'static str, row: impl Into<String>, problem: impl std::fmt::Display) -> Self {
        Self { table, row: row.into(), problem: problem.to_string() }
    }
}

/// The rows of a CSV table with a header line and `#` comments, each with its line for errors.
fn csv_rows<T: serde::de::DeserializeOwned>(table: &'static str, text: &str) -> Result<Vec<(String, T)>, TableError> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for row in reader.deserialize() {
        let row = row.map_err(|error| TableError::new(table, "row", error))?;
        rows.push((format!("row {}", rows.len() + 1), row));
    }
    if rows.is_empty() { Err(TableError::new(table, "header", "no rows")) } else { Ok(rows) }
}

/// A whole TOML table, typed.
fn toml_table<T: serde::de::DeserializeOwned>(table: &'static str, text: &str) -> Result<T, TableError> {
    toml::from_str(text).map_err(|error| TableError::new(table, "text", error))
}

fn parse_date(table: &'static str, row: &str, text: &str) -> Result<Date, TableError> {
    text.parse().map_err(|error| TableError::new(table, row, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_table_loads() {
        assert!(Tables::load().is_ok(), "{:?}", Tables::load().err());
    }
}
