//! What npm brings in is pinned by its digest, and no registry's address is written down.
//! The clients know where their registry is; a mirror's address would break everybody else's build.

use serde_json::Value;

use super::{finding::Finding, tree::Tree};

const LOCK: &str = "package-lock.json";

/// Packages with an address, or without a digest.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let Some(text) = tree.text(LOCK) else {
        return vec![Finding::file(LOCK, "missing")];
    };
    let lock: Value = match serde_json::from_str(text) {
        Ok(lock) => lock,
        Err(error) => return vec![Finding::file(LOCK, error.to_string())],
    };
    let packages = lock.get("packages").and_then(Value::as_object).into_iter().flatten();
    packages
        .filter(|(path, _)| !path.is_empty())
        .flat_map(|(path, package)| {
            let address = package.get("resolved").map(|_| format!("`{path}` has an address (`omit-lockfile-registry-resolved`)"));
            let digest = package.get("integrity").is_none().then(|| format!("`{path}` has no digest"));
            address.into_iter().chain(digest)
        })
        .map(|what| Finding::file(LOCK, what))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(package: &str) -> usize {
        check(&Tree::of([(LOCK, &format!(r#"{{"packages":{{"":{{}},"node_modules/a":{package}}}}}"#))])).len()
    }

    #[test]
    fn a_package_has_a_digest_and_no_address() {
        assert_eq!(found(r#"{"integrity":"sha512-x"}"#), 0);
        assert_eq!(found(r#"{"integrity":"sha512-x","resolved":"https://example.test/a.tgz"}"#), 1);
        assert_eq!(found("{}"), 1);
    }

    #[test]
    fn a_missing_or_broken_lock_is_found() {
        assert_eq!(check(&Tree::of([])).len(), 1);
        assert_eq!(check(&Tree::of([(LOCK, "{")])).len(), 1);
    }
}
