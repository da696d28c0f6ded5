//! Which pages a person has checked in Welsh: a table that whoever checks one adds a line to. All others say that nobody has.
//! Holds no words of its own.

use std::sync::LazyLock;

use minijinja::value::Value;
use serde::Deserialize;

/// One page that was checked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Checked {
    /// The template, or the text that a content page or guide includes: `content/cy/terms.html`.
    template: String,
    /// When.
    #[serde(rename = "date")]
    _date: domain::time::Date,
}

const CHECKED: &str = include_str!("../../tables/welsh-checked.json");

/// Whether the Welsh of a page was checked; a page that includes a text of its own is known by that text.
pub(super) fn is_checked(template: &str, data: &Value) -> bool {
    // The table is inside the program, so the test below stands for a check at start-up.
    static TABLE: LazyLock<Vec<Checked>> = LazyLock::new(|| serde_json::from_str(CHECKED).unwrap_or_default());
    let body = data.get_attr("body").ok().and_then(|body| body.as_str().map(str::to_owned));
    let name = body.as_deref().unwrap_or(template);
    TABLE.iter().any(|checked| checked.template == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_checked_pages_is_good_and_names_templates_that_exist() {
        let table: Vec<Checked> = serde_json::from_str(CHECKED).unwrap();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
        for checked in &table {
            assert!(std::path::Path::new(folder).join(&checked.template).exists(), "{}", checked.template);
        }
    }

    #[test]
    fn a_page_that_is_not_in_the_table_counts_as_not_checked() {
        assert!(!is_checked("home/home.html", &Value::UNDEFINED));
    }
}
