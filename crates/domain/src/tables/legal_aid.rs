//! The status codes of the Legal Aid Agency and what they come to for a defendant.
//! Does not decide what follows from a status: that is the defence's own rule.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{TableError, toml_table};

const TABLE: &str = "legal_aid_statuses.toml";

/// What a status comes to. The order is that of the roll-up: the first that any offence has is the defendant's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LegalAidLevel {
    /// Legal aid is granted.
    Granted,
    /// Legal aid is refused.
    Refused,
    /// The application or the order was withdrawn.
    Withdrawn,
    /// An application is pending.
    Pending,
}

/// One status code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalAidStatus {
    /// The code, such as `GR`.
    pub code: String,
    /// What it means, in English.
    pub description: String,
    /// What it comes to.
    pub level: LegalAidLevel,
    /// Whether the level is inferred, because the agency's own list is not public.
    #[serde(default)]
    pub inferred: bool,
}

/// The status codes.
#[derive(Debug)]
pub struct LegalAidStatuses(BTreeMap<String, LegalAidStatus>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    status: Vec<LegalAidStatus>,
}

impl LegalAidStatuses {
    /// Reads the built-in table.
    pub fn load() -> Result<Self, TableError> {
        Self::read(include_str!("../../tables/legal_aid_statuses.toml"))
    }

    /// Reads a table of the same layout; codes must be unique.
    pub fn read(text: &str) -> Result<Self, TableError> {
        let mut statuses = BTreeMap::new();
        for status in toml_table::<File>(TABLE, text)?.status {
            let at = format!("status {}", status.code);
            if status.code.is_empty() || statuses.insert(status.code.clone(), status).is_some() {
                return Err(TableError::new(TABLE, at, "empty, or twice"));
            }
        }
        Ok(Self(statuses))
    }

    /// The status with a code, in any case; `None` for a code that is not known and so changes nothing.
    pub fn get(&self, code: &str) -> Option<&LegalAidStatus> {
        self.0.get(&code.trim().to_ascii_uppercase())
    }

    /// What the statuses of a defendant's offences come to; `None` where no offence has a known one.
    pub fn roll_up<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> Option<LegalAidLevel> {
        codes.into_iter().filter_map(|code| self.get(code)).map(|status| status.level).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_comes_to_its_level() {
        let table = LegalAidStatuses::load().unwrap();
        for (code, level) in [
            ("AP", LegalAidLevel::Pending),
            ("GR", LegalAidLevel::Granted),
            ("g2", LegalAidLevel::Granted),
            ("GQ", LegalAidLevel::Granted),
            ("FJ", LegalAidLevel::Refused),
            ("FM", LegalAidLevel::Refused),
            ("FB", LegalAidLevel::Refused),
            ("WD", LegalAidLevel::Withdrawn),
        ] {
            assert_eq!(table.get(code).map(|status| status.level), Some(level), "{code}");
        }
        assert_eq!(table.get("ZZ"), None);
    }

    #[test]
    fn a_defendant_has_the_best_status_of_any_offence() {
        let table = LegalAidStatuses::load().unwrap();
        assert_eq!(table.roll_up(["AP", "WD", "FM"]), Some(LegalAidLevel::Refused));
        assert_eq!(table.roll_up(["FM", "GR"]), Some(LegalAidLevel::Granted));
        assert_eq!(table.roll_up(["AP", "WD"]), Some(LegalAidLevel::Withdrawn));
        assert_eq!(table.roll_up(["??"]), None);
    }

    #[test]
    fn a_code_given_twice_is_refused() {
        let text = include_str!("../../tables/legal_aid_statuses.toml").replace("\"FB\"", "\"FM\"");
        assert!(LegalAidStatuses::read(&text).unwrap_err().to_string().contains("status FM"));
    }
}
