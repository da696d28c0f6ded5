//! Each crate may use only those above it in the list of ARCHITECTURE.md, and `testkit` only in tests.
//! It also keeps every version in one place: the workspace's manifest.

use super::{
    crates::{Crate, crates},
    finding::Finding,
    tree::Tree,
};

/// The order of the house, top first.
const ORDER: [&str; 14] = [
    "domain",
    "words",
    "registration-form",
    "documents",
    "policy",
    "store",
    "views",
    "app",
    "sample",
    "adapters",
    "worker",
    "web",
    "common-platform",
    TESTKIT,
];

const TESTKIT: &str = "testkit";

/// Crates that use what stands below them, that are not in the list, or that choose a version of their own.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    crates(tree).iter().flat_map(of_crate).collect()
}

fn of_crate(it: &Crate) -> Vec<Finding> {
    let Some(place) = place(&it.name) else {
        let what = format!("crate `{}` is not in the order of ARCHITECTURE.md", it.name);
        return vec![Finding::file(&it.manifest, what)];
    };
    it.dependencies
        .iter()
        .filter_map(|used| {
            if !used.shared {
                return Some(format!("`{}` must take its version from the workspace (`workspace = true`)", used.name));
            }
            let theirs = self::place(&used.name)?;
            if used.name == TESTKIT && !used.dev {
                return Some("`testkit` is for tests: make it a dev-dependency".to_owned());
            }
            let allowed = theirs < place || (used.name == TESTKIT && used.dev);
            (!allowed).then(|| format!("`{}` may not use `{}`, which stands below it", it.name, used.name))
        })
        .map(|what| Finding::file(&it.manifest, what))
        .collect()
}

fn place(name: &str) -> Option<usize> {
    ORDER.iter().position(|it| *it == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(name: &str, manifest: &str) -> usize {
        check(&Tree::of([(&format!("crates/{name}/Cargo.toml"), manifest)])).len()
    }

    #[test]
    fn a_crate_uses_those_above_it_only() {
        assert_eq!(findings("views", "[dependencies]\nstore.workspace = true"), 0);
        assert_eq!(findings("store", "[dependencies]\nviews.workspace = true"), 1);
        assert_eq!(findings("store", "[dev-dependencies]\nviews.workspace = true"), 1);
        assert_eq!(findings("store", "[target.'cfg(unix)'.dependencies]\nviews = { workspace = true }"), 1);
    }

    #[test]
    fn testkit_is_for_tests_only() {
        assert_eq!(findings("web", "[dev-dependencies]\ntestkit.workspace = true"), 0);
        assert_eq!(findings("web", "[dependencies]\ntestkit.workspace = true"), 1);
    }

    #[test]
    fn a_crate_outside_the_list_is_found() {
        assert_eq!(findings("helpers", ""), 1);
    }

    #[test]
    fn a_version_of_its_own_is_found() {
        assert_eq!(findings("domain", "[dependencies]\nserde = \"1\""), 1);
    }
}
