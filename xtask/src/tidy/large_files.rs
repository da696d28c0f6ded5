//! No file over 512 kB is committed: data of that size is made by a command.
//! Counts every file, text or not.

use super::{finding::Finding, tree::Tree};

const LIMIT: usize = 512 * 1024;

/// Files over the limit.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    tree.sizes()
        .filter(|(_, size)| *size > LIMIT)
        .map(|(path, size)| Finding::file(path, format!("{} kB is too large to commit (limit {} kB)", size / 1024, LIMIT / 1024)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_found() {
        let large = "x".repeat(LIMIT + 1);
        assert_eq!(check(&Tree::of([("a", &large), ("b", "x")])).len(), 1);
    }
}
