//! The crates of the house as their manifests describe them.
//! Reads manifests only; what may depend on what is for the rules.

use toml::{Table, Value};

use super::tree::Tree;

/// One dependency as written in a manifest.
#[derive(Debug)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// Only the crate's own tests see it.
    pub(crate) dev: bool,
    /// Its version stands in the workspace's manifest.
    pub(crate) shared: bool,
}

/// One crate under `crates/`.
#[derive(Debug)]
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) manifest: String,
    pub(crate) dependencies: Vec<Dependency>,
}

/// Every crate under `crates/`, by name.
pub(crate) fn crates(tree: &Tree) -> Vec<Crate> {
    tree.ending("/Cargo.toml").filter_map(|(path, text)| read(path, text)).collect()
}

fn read(path: &str, text: &str) -> Option<Crate> {
    let name = path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")?;
    // A manifest that does not parse stops cargo long before this.
    let manifest: Table = text.parse().ok()?;
    let mut dependencies = tables_of(&manifest);
    for target in manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values) {
        dependencies.extend(target.as_table().map(tables_of).unwrap_or_default());
    }
    Some(Crate { name: name.into(), manifest: path.into(), dependencies })
}

fn tables_of(table: &Table) -> Vec<Dependency> {
    [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)]
        .into_iter()
        .flat_map(|(key, dev)| table.get(key).and_then(Value::as_table).into_iter().flatten().map(move |entry| (dev, entry)))
        .map(|(dev, (name, value))| Dependency { name: name.clone(), dev, shared: is_shared(value) })
        .collect()
}

fn is_shared(value: &Value) -> bool {
    value.get("workspace").and_then(Value::as_bool).unwrap_or(false)
}
