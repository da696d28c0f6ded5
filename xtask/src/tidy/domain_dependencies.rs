//! The rules of the courts depend on this short list and on nothing else.
//! A longer list is a decision: change it here, and say why in `docs/decisions/`.

use super::{crates::crates, finding::Finding, tree::Tree};

/// Everything that `domain` may use outside its tests.
const ALLOWED: [&str; 13] = [
    "csv",
    "idna",
    "jiff",
    "phonenumber",
    "psl",
    "serde",
    "strsim",
    "strum",
    "thiserror",
    "toml",
    "unicode-normalization",
    "unicode-security",
    "uuid",
];

/// Dependencies of `domain` that are not on the list.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(domain) = crates(tree).into_iter().find(|it| it.name == "domain") else {
        return vec![Finding::file("crates/domain/Cargo.toml", "missing")];
    };
    domain
        .dependencies
        .iter()
        .filter(|used| !used.dev && !ALLOWED.contains(&used.name.as_str()))
        .map(|used| Finding::file(&domain.manifest, format!("`{}` is not on the fixed list of `domain`", used.name)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_does_no_work_with_the_outside() {
        let tree = |manifest| Tree::of([("crates/domain/Cargo.toml", manifest)]);
        assert_eq!(
            check(&tree("[dependencies]\nserde.workspace = true\n[dev-dependencies]\nproptest.workspace = true")).len(),
            0
        );
        assert_eq!(check(&tree("[dependencies]\ntokio.workspace = true")).len(), 1);
        assert_eq!(check(&tree("[build-dependencies]\nsqlx.workspace = true")).len(), 1);
    }
}
