//! The sections of a case file, and which groups may read, upload, download and remove there.
//! Being named here is needed, not enough: the policy also asks whose case it is.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{TableError, parse_date, toml_table};
use crate::{group::Group, time::Date};

const TABLE: &str = "document_sections.toml";

/// What a person wants to do with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the verbs are the words of the table")]
pub enum Verb {
    Read,
    Upload,
    Download,
    Remove,
}

/// What a document in a section belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionLevel {
    /// The whole case.
    Case,
    /// One or more defendants.
    Defendant,
    /// An application that may stand outside a case.
    Application,
    /// A notice or order of the court.
    Order,
}

/// The courts in which a section is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the values are the words of the table")]
pub enum Jurisdiction {
    Magistrates,
    Crown,
    Both,
}

/// One section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its code, such as `WS`.
    pub code: String,
    /// The key of its name in the locale files, such as `section-ws`.
    pub name: String,
    /// What its documents belong to.
    pub level: SectionLevel,
    /// Where it is used.
    pub jurisdiction: Jurisdiction,
    /// Its place in lists.
    pub order: u16,
    /// First day of use.
    pub valid_from: Date,
    /// Last day of use, if there is one.
    pub valid_to: Option<Date>,
    /// Whether a document here is sent to the prosecutor.
    pub sent_to_prosecutor: bool,
    read: BTreeSet<Group>,
    upload: BTreeSet<Group>,
    download: BTreeSet<Group>,
    remove: BTreeSet<Group>,
}

impl Section {
    /// The groups that may do something here.
    pub const fn groups(&self, verb: Verb) -> &BTreeSet<Group> {
        match verb {
            Verb::Read => &self.read,
            Verb::Upload => &self.upload,
            Verb::Download => &self.download,
            Verb::Remove => &self.remove,
        }
    }

    /// Whether any of a person's groups may do something here on a date; both ends of the dates count.
    pub fn may(&self, groups: &[Group], verb: Verb, date: Date) -> bool {
        self.in_use(date) && groups.iter().any(|group| self.groups(verb).contains(group))
    }

    /// Whether the section is used in a court; `Both` asks for any.
    pub fn is_for(&self, jurisdiction: Jurisdiction) -> bool {
        jurisdiction == Jurisdiction::Both || matches!(self.jurisdiction, Jurisdiction::Both) || self.jurisdiction == jurisdiction
    }

    fn in_use(&self, date: Date) -> bool {
        self.valid_from <= date && self.valid_to.is_none_or(|last| date <= last)
    }
}

/// Every section, in the order of lists.
#[derive(Debug)]
pub struct Sections(Vec<Section>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    section: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    name: String,
    level: SectionLevel,
    jurisdiction: Jurisdiction,
    order: u16,
    valid_from: String,
    valid_to: Option<String>,
    sent_to_prosecutor: bool,
    read: BTreeSet<Group>,
    upload: BTreeSet<Group>,
    download: BTreeSet<Group>,
    remove: BTreeSet<Group>,
    /// Why the row differs from its source; for readers of the table only.
    #[serde(rename = "ours")]
    _ours: Option<String>,
}

impl Sections {
    /// Reads the built-in table.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/document_sections.toml"))
    }

    /// Reads a table of the same layout: codes unique, dates in order, and nobody uploads or downloads what they can't read.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let mut sections = Vec::new();
        let mut codes = BTreeSet::new();
        for row in toml_table::<File>(TABLE, text)?.section {
            let at = format!("section {}", row.code);
            if !codes.insert(row.code.clone()) {
                return Err(TableError::new(TABLE, at, "twice"));
            }
            sections.push(section(&at, row)?);
        }
        sections.sort_by_key(|section| section.order);
        Ok(Self(sections))
    }

    /// Every section, in order, those out of use included.
    pub fn all(&self) -> &[Section] {
        &self.0
    }

    /// The section with a code.
    pub fn get(&self, code: &str) -> Option<&Section> {
        self.0.iter().find(|section| section.code == code)
    }

    /// Whether any of a person's groups may do something in a section on a date. A section that is not there allows nothing.
    pub fn may(&self, groups: &[Group], verb: Verb, code: &str, date: Date) -> bool {
        self.get(code).is_some_and(|section| section.may(groups, verb, date))
    }

    /// The sections that a person may upload to in a court on a date, in order.
    pub fn uploadable_by(&self, groups: &[Group], date: Date, jurisdiction: Jurisdiction) -> Vec<&Section> {
        self.0.iter().filter(|section| section.is_for(jurisdiction) && section.may(groups, Verb::Upload, date)).collect()
    }
}

fn section(at: &str, row: Row) -> Result<Section, TableError> {
    let valid_from = parse_date(TABLE, at, &row.valid_from)?;
    let valid_to = row.valid_to.as_deref().map(|text| parse_date(TABLE, at, text)).transpose()?;
    if valid_to.is_some_and(|last| last < valid_from) {
        return Err(TableError::new(TABLE, at, "ends before it begins"));
    }
    if let Some(group) = row.upload.union(&row.download).chain(&row.remove).find(|group| !row.read.contains(group)) {
        return Err(TableError::new(TABLE, at, format!("{group} may not read here")));
    }
    let Row { code, name, level, jurisdiction, order, sent_to_prosecutor, read, upload, download, remove, .. } = row;
    Ok(Section {
        code,
        name,
        level,
        jurisdiction,
        order,
        valid_from,
        valid_to,
        sent_to_prosecutor,
        read,
        upload,
        download,
        remove,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 1, 15);

    fn codes(sections: &[&Section]) -> Vec<String> {
        sections.iter().map(|section| section.code.clone()).collect()
    }

    #[test]
    fn the_defence_uploads_its_own_papers_and_never_the_prosecutions() {
        let sections = Sections::load().unwrap();
        let uploads = codes(&sections.uploadable_by(&[Group::DefenceLawyer], TODAY, Jurisdiction::Magistrates));
        assert_eq!(uploads, ["KWS", "WS", "KE", "EX", "DS", "CM", "AP", "APNL", "SE"]);
        for code in ["IDPC", "CH", "CS", "MCEB", "UM", "PC", "PJ"] {
            assert!(!sections.may(&[Group::DefenceLawyer, Group::Advocate], Verb::Upload, code, TODAY), "{code}");
        }
        assert!(sections.uploadable_by(&[Group::ChambersAdmin, Group::Auditor], TODAY, Jurisdiction::Both).is_empty());
    }

    #[test]
    fn only_the_defence_uploads_a_defence_statement() {
        let sections = Sections::load().unwrap();
        let uploads: Vec<_> = sections.get("DS").unwrap().groups(Verb::Upload).iter().copied().collect();
        assert_eq!(uploads, [Group::DefenceLawyer, Group::Advocate]);
    }

    #[test]
    fn only_the_service_desk_removes_and_judges_keep_their_own_section() {
        let sections = Sections::load().unwrap();
        for section in sections.all().iter().filter(|section| section.code != "PJ") {
            assert_eq!(
                section.groups(Verb::Remove).iter().copied().collect::<Vec<_>>(),
                [Group::ServiceDesk],
                "{}",
                section.code
            );
        }
        let private = sections.get("PJ").unwrap();
        let outsiders = [Group::DefenceLawyer, Group::Advocate, Group::Prosecutor, Group::ChambersClerk];
        assert!(!private.may(&outsiders, Verb::Read, TODAY));
        assert!(private.may(&[Group::Judge], Verb::Read, TODAY));
    }

    #[test]
    fn what_is_not_named_is_not_allowed() {
        let sections = Sections::load().unwrap();
        assert!(!sections.may(&[Group::Judge], Verb::Read, "??", TODAY));
        assert!(!sections.may(&[], Verb::Read, "WS", TODAY));
        assert!(!sections.may(&[Group::OrganisationAdministrator], Verb::Read, "IDPC", TODAY));
    }

    #[test]
    fn a_section_is_used_from_its_first_to_its_last_day() {
        let text = include_str!("../../tables/document_sections.toml");
        let ended = text.replacen("valid_from = \"2020-01-01\"", "valid_from = \"2020-01-01\"\nvalid_to = \"2026-01-15\"", 1);
        let sections = Sections::read(&ended).unwrap();
        let may = |date| sections.may(&[Group::Judge], Verb::Read, "SS", date);
        assert!(may(date(2020, 1, 1)) && may(TODAY));
        assert!(!may(date(2019, 12, 31)) && !may(date(2026, 1, 16)));
    }

    #[test]
    fn a_bad_table_is_refused_with_its_section() {
        let text = include_str!("../../tables/document_sections.toml");
        let refused = |text: &str| Sections::read(text).unwrap_err().to_string();
        assert!(refused(&text.replace("\"DS\"", "\"WS\"")).contains("section WS: twice"));
        assert!(refused(&text.replacen("upload = [", "upload = [\"auditor\", ", 1)).contains("auditor may not read here"));
        assert!(refused(&text.replace("\"judge\"", "\"jester\"")).contains("jester"));
        assert!(refused(&text.replacen("2020-01-01", "2020-02-30", 1)).contains("section SS"));
    }

    #[test]
    fn every_source_section_that_the_defence_may_upload_to_is_so_here() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/refdata/union_document_sections_rbac.csv");
        let Ok(mut reader) = csv::Reader::from_path(path) else {
            println!("skipped: shared data absent");
            return;
        };
        let sections = Sections::load().unwrap();
        for row in reader.records().map(Result::unwrap) {
            let (code, upload) = (&row[1], &row[5]);
            let Some(section) = sections.get(code) else { continue };
            if upload.contains("Defence") {
                assert!(section.may(&[Group::DefenceLawyer], Verb::Upload, TODAY), "{code}");
            }
        }
    }
}
