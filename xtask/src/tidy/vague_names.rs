//! A file is named after what is in it: a drawer for everything is found by nobody.
//! Code only; `common.ftl` holds the words that every page shares.

use super::{finding::Finding, long_files::is_code, tree::Tree};

const VAGUE: [&str; 9] = ["common", "helper", "helpers", "manager", "managers", "misc", "util", "utilities", "utils"];

/// Code files and folders with a name that says nothing.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    tree.texts()
        .filter(|(path, _)| is_code(path) && path.split('/').any(is_vague))
        .map(|(path, _)| Finding::file(path, "name it after what is in it"))
        .collect()
}

fn is_vague(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part);
    VAGUE.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawer_for_everything_is_found() {
        let tree = Tree::of([
            ("a/utils.rs", ""),
            ("a/helpers/b.rs", ""),
            ("crates/common-platform/src/main.rs", ""),
            ("locales/en/common.ftl", ""),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }
}
