//! What is wrong with an extract, and where; keys of sentences, never a sentence.

use strum::{EnumIter, IntoStaticStr};

use crate::{problem::ColumnPlace, unreadable::Unreadable};

/// Why an extract is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExtractUnread {
    /// It is no text at all.
    #[error("the file can't be read")]
    Unreadable(#[from] Unreadable),
    /// It is a workbook.
    #[error("the file is a workbook")]
    NotCsv,
    /// Rows or headers are wrong.
    #[error("{all} problems")]
    Problems {
        /// The first of them.
        listed: Vec<ExtractProblem>,
        /// How many there are.
        all: u64,
    },
}

/// One thing that is wrong, or that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractProblem {
    /// The row as a spreadsheet program numbers it; absent where the file as a whole is meant.
    pub row: Option<u32>,
    /// The column, where one is meant.
    pub column: Option<ColumnPlace>,
    /// What.
    pub rule: ExtractRule,
    /// What stands there, or the header that is missing; shortened.
    pub value: String,
}

/// What can be wrong with an extract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant says it by its name, and in full in the locale files")]
pub enum ExtractRule {
    HeaderMissing,
    HeaderTwice,
    NoRows,
    TooManyRows,
    NumberMissing,
    NumberFormat,
    NameMissing,
    StatusMissing,
    TooLong,
    Characters,
    MoreCells,
    TelephoneLeftOut,
    EmailLeftOut,
    WebsiteLeftOut,
}

impl ExtractProblem {
    /// Locale key of the sentence.
    pub fn key(&self) -> String {
        let rule: &'static str = self.rule.into();
        format!("extract-{rule}")
    }

    pub(super) const fn of_file(rule: ExtractRule) -> Self {
        Self { row: None, column: None, rule, value: String::new() }
    }

    /// `B7`, as people point at a cell; `7` for a row.
    pub fn cell(&self) -> String {
        let letter = self.column.as_ref().map_or("", |column| column.letter.as_str());
        self.row.map_or_else(String::new, |row| format!("{letter}{row}"))
    }
}
