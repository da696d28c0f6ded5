//! Every module begins with what it is for and what it must not do.
//! Whether the sentences are good is for the reader of the change.

use super::{finding::Finding, tree::Tree};

/// Rust files that do not begin with `//!`.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending(".rs")
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| Finding::file(path, "begin with `//!`: what it is for, and what it must not do"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_its_sentence_is_found() {
        let found = check(&Tree::of([("a.rs", "//! Good.\n"), ("b.rs", "// Bad.\n"), ("c.md", "text\n")]));
        assert_eq!(found.len(), 1);
    }
}
