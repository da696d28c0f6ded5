//! Everything here is under the MIT licence, and says so.
//! The licences of what we use are checked elsewhere.

use toml::{Table, Value};

use super::{finding::Finding, tree::Tree};

/// Manifests without the licence, and the licence itself where it is missing.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found: Vec<_> = tree
        .texts()
        .filter(|(path, _)| *path == "Cargo.toml" || path.ends_with("/Cargo.toml"))
        .filter(|(_, text)| !says_mit(text))
        .map(|(path, _)| Finding::file(path, "needs `license.workspace = true`"))
        .collect();
    if !tree.text("LICENSE").is_some_and(|text| text.starts_with("MIT License")) {
        found.push(Finding::file("LICENSE", "must hold the MIT licence"));
    }
    if !tree.text("package.json").is_some_and(|text| text.contains("\"license\": \"MIT\"")) {
        found.push(Finding::file("package.json", "needs `\"license\": \"MIT\"`"));
    }
    found
}

fn says_mit(text: &str) -> bool {
    let Ok(manifest) = text.parse::<Table>() else { return false };
    let package = manifest.get("package").or_else(|| manifest.get("workspace")?.get("package"));
    match package.and_then(|it| it.get("license")) {
        Some(Value::String(licence)) => licence == "MIT",
        Some(licence) => licence.get("workspace").and_then(Value::as_bool).unwrap_or(false),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_takes_the_licence_of_the_workspace() {
        assert!(says_mit("[package]\nlicense.workspace = true"));
        assert!(says_mit("[workspace.package]\nlicense = \"MIT\""));
        assert!(!says_mit("[package]\nname = \"a\""));
        assert!(!says_mit("[package]\nlicense = \"Apache-2.0\""));
    }
}
