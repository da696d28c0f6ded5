//! Every crate that we build on is under a licence that goes with MIT.
//! Asks cargo, which knows the manifest of each locked package.

use std::{path::Path, process::Command};

use anyhow::{Context as _, ensure};
use serde_json::Value;

use super::{finding::Finding, licence_expression::satisfied};

/// Permissive licences, and those whose conditions end at their own files.
const ACCEPTED: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Packages with another licence, or with none.
pub(crate) fn check(root: &Path) -> anyhow::Result<Vec<Finding>> {
    let asked = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--quiet"])
        .current_dir(root)
        .output()
        .context("cargo metadata")?;
    ensure!(asked.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&asked.stderr));
    let metadata: Value = serde_json::from_slice(&asked.stdout).context("cargo metadata")?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    Ok(packages.filter_map(of_package).collect())
}

fn of_package(package: &Value) -> Option<Finding> {
    let text = |key: &str| package.get(key).and_then(Value::as_str);
    let licence = text("license").unwrap_or_default();
    let accepted = satisfied(licence, &|name| ACCEPTED.contains(&name)).unwrap_or(false);
    let name = text("name").unwrap_or("?");
    (!accepted).then(|| Finding::file("Cargo.lock", format!("`{name}` has the licence `{licence}`, which is not on the list")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_package_without_an_accepted_licence_is_found() {
        assert!(of_package(&json!({"name": "a", "license": "MIT OR Apache-2.0"})).is_none());
        assert!(of_package(&json!({"name": "a", "license": "AGPL-3.0-only"})).is_some());
        assert!(of_package(&json!({"name": "a", "license": null})).is_some());
    }
}
