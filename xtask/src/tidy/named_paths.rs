//! A path that a document names exists: documents that point nowhere are worse than none.
//! A path is what stands in backticks and begins with a folder of the root, or ends like a document there.

use super::{finding::Finding, tree::Tree};

/// Paths named in the documents that lead nowhere.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let documents = tree.ending(".md").filter(|(path, _)| !path.contains('/') || path.starts_with("docs/"));
    documents
        .flat_map(|(path, text)| text.lines().enumerate().map(move |(at, line)| (path, at + 1, line)))
        .flat_map(|(path, at, line)| quoted(line).map(move |quote| (path, at, quote)))
        .filter(|(_, _, quote)| is_path(tree, quote) && !tree.has(quote))
        .map(|(path, at, quote)| Finding::line(path, at, format!("`{quote}` does not exist")))
        .collect()
}

/// What stands between backticks.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Is it meant as a path of the project? `<name>`, `{a,b}` and `*` stand for something, and made folders are not committed.
fn is_path(tree: &Tree, quote: &str) -> bool {
    if !quote.chars().all(|it| it.is_ascii_alphanumeric() || "._-/".contains(it)) {
        return false;
    }
    match quote.split_once('/') {
        Some((folder, _)) => tree.has(folder),
        None => quote.strip_suffix(".md").is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        check(&Tree::of([("ARCHITECTURE.md", text), ("crates/domain/src/lib.rs", ""), ("other/a.md", "`crates/no`")])).len()
    }

    #[test]
    fn a_path_that_leads_nowhere_is_found() {
        assert_eq!(found("see `crates/domain/src/lib.rs` and `crates/domain/`"), 0);
        assert_eq!(found("see `crates/domain/src/gone.rs` and `GONE.md`"), 2);
    }

    #[test]
    fn other_words_in_backticks_are_no_paths() {
        assert_eq!(found("`crates/domain/src/<slice>/`, `crates/*/src`, `/development/mailbox`, `text/html`, `a.b`"), 0);
    }
}
