//! What changed on the start page and when, newest first: a table that whoever changes the page adds a line to.
//! Holds no words of its own.

use std::sync::LazyLock;

use domain::time::Date;
use serde::{Deserialize, Serialize};

/// One change of a page.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    /// The day on which it was published.
    pub(super) date: Date,
    /// What changed, in English.
    pub(super) en: String,
    /// The same in Welsh.
    pub(super) cy: String,
}

const START_PAGE: &str = include_str!("../../../tables/start-page-history.json");

/// The changes of the start page, newest first; the last is its publication.
pub(super) fn start_page() -> &'static [Change] {
    // The table is inside the program, so the test below stands for a check at start-up.
    static TABLE: LazyLock<Vec<Change>> = LazyLock::new(|| serde_json::from_str(START_PAGE).unwrap_or_default());
    &TABLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_is_a_good_table_with_the_newest_change_first() {
        let changes: Vec<Change> = serde_json::from_str(START_PAGE).unwrap();
        assert!(!changes.is_empty());
        assert!(changes.iter().all(|change| !change.en.is_empty() && !change.cy.is_empty()));
        assert!(changes.is_sorted_by(|newer, older| newer.date > older.date));
    }
}
