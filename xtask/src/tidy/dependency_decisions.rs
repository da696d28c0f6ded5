//! Every dependency has its line in `docs/decisions/dependencies.md`: need, alternatives, cost.
//! Whether the reasons are good is for the reader of the change.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use toml::{Table, Value};

use super::{finding::Finding, tree::Tree};

const DECISIONS: &str = "docs/decisions/dependencies.md";

/// Dependencies without a line, and lines without a dependency.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let used: BTreeSet<_> = from_cargo(tree).into_iter().chain(from_npm(tree)).collect();
    let explained = explained(tree.text(DECISIONS).unwrap_or_default());
    let missing = used.difference(&explained).map(|name| format!("`{name}` has no line"));
    let stale = explained.difference(&used).map(|name| format!("`{name}` is not used (any more)"));
    missing.chain(stale).map(|what| Finding::file(DECISIONS, what)).collect()
}

fn from_cargo(tree: &Tree) -> Vec<String> {
    let Some(manifest) = tree.text("Cargo.toml").and_then(|text| text.parse::<Table>().ok()) else {
        return Vec::new();
    };
    let all = manifest.get("workspace").and_then(|it| it.get("dependencies")).and_then(Value::as_table);
    let others = all.into_iter().flatten().filter(|(_, value)| value.get("path").is_none());
    others.map(|(name, _)| name.clone()).collect()
}

fn from_npm(tree: &Tree) -> Vec<String> {
    let Some(package) = tree.text("package.json").and_then(|text| serde_json::from_str::<Json>(text).ok()) else {
        return Vec::new();
    };
    ["dependencies", "devDependencies"]
        .into_iter()
        .filter_map(|key| package.get(key)?.as_object())
        .flat_map(|all| all.keys().cloned())
        .collect()
}

/// The names in the first column of the tables.
fn explained(text: &str) -> BTreeSet<String> {
    text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(name, _)| name.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(decisions: &str) -> usize {
        check(&Tree::of([
            ("Cargo.toml", "[workspace.dependencies]\ndomain = { path = \"crates/domain\" }\nserde = \"1\""),
            ("package.json", r#"{"dependencies":{"govuk-frontend":"6.6.0"}}"#),
            (DECISIONS, decisions),
        ]))
        .len()
    }

    #[test]
    fn every_dependency_has_its_line_and_every_line_its_dependency() {
        assert_eq!(found("| `serde` | x |\n| `govuk-frontend` | x |\n"), 0);
        assert_eq!(found("| `serde` | x |\n"), 1);
        assert_eq!(found("| `serde` | x |\n| `govuk-frontend` | x |\n| `chrono` | x |\n"), 1);
    }
}
