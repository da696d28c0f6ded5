//! A code file of more than 400 lines needs a reason in `xtask/long-files.toml`, and a reason needs its file.
//! Tables and words may be as long as they are.

use std::collections::BTreeMap;

use super::{finding::Finding, tree::Tree};

const LIMIT: usize = 400;
const REASONS: &str = "xtask/long-files.toml";
const CODE: [&str; 7] = [".rs", ".mjs", ".js", ".html", ".sh", ".sql", ".cedar"];

/// Is the file code?
pub(crate) fn is_code(path: &str) -> bool {
    CODE.iter().any(|end| path.ends_with(end))
}

/// Long files without a reason, and reasons without a long file.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let reasons = match reasons(tree) {
        Ok(reasons) => reasons,
        Err(what) => return vec![Finding::file(REASONS, what)],
    };
    let long = long(tree);
    let unexplained = long
        .iter()
        .filter(|(path, _)| !reasons.contains_key(**path))
        .map(|(path, lines)| Finding::file(path, format!("{lines} lines: split it, or give a reason in {REASONS}")));
    let stale = reasons.keys().filter(|path| !long.contains_key(path.as_str()));
    let stale = stale.map(|path| Finding::file(REASONS, format!("`{path}` is not a long file (any more)")));
    let silent = reasons.iter().filter(|(_, reason)| reason.trim().is_empty());
    let silent = silent.map(|(path, _)| Finding::file(REASONS, format!("`{path}` has no reason")));
    unexplained.chain(stale).chain(silent).collect()
}

/// The long files that have their reason, for people to see again.
pub(crate) fn warnings(tree: &Tree) -> Vec<String> {
    let reasons = reasons(tree).unwrap_or_default();
    long(tree).into_iter().filter_map(|(path, lines)| Some(format!("{path} has {lines} lines: {}", reasons.get(path)?))).collect()
}

fn long(tree: &Tree) -> BTreeMap<&str, usize> {
    tree.texts()
        .filter(|(path, _)| is_code(path))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LIMIT)
        .collect()
}

fn reasons(tree: &Tree) -> Result<BTreeMap<String, String>, String> {
    toml::from_str(tree.text(REASONS).unwrap_or_default()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: usize) -> String {
        "x\n".repeat(count)
    }

    #[test]
    fn a_long_file_needs_a_reason() {
        let long = lines(LIMIT + 1);
        assert_eq!(check(&Tree::of([("a.rs", &long), ("b.rs", &lines(LIMIT)), ("c.csv", &long)])).len(), 1);
        let explained = Tree::of([("a.rs", long.as_str()), (REASONS, "\"a.rs\" = \"one table\"")]);
        assert_eq!(check(&explained).len(), 0);
        assert_eq!(warnings(&explained), ["a.rs has 401 lines: one table"]);
    }

    #[test]
    fn a_reason_without_its_file_or_its_words_is_found() {
        assert_eq!(check(&Tree::of([(REASONS, "\"a.rs\" = \"gone\"")])).len(), 1);
        assert_eq!(check(&Tree::of([("a.rs", &lines(LIMIT + 1)), (REASONS, "\"a.rs\" = \" \"")])).len(), 1);
    }
}
