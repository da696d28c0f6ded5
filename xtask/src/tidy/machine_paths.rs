//! Nothing in the project knows the machine that it was written on, nor a registry's address.
//! Cargo's own name for its registry in `Cargo.lock` is the same everywhere and the only one allowed.

use super::{finding::Finding, tree::Tree};

/// Folders of one machine, wherever they begin a path.
const FOLDERS: [&str; 3] = [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];

/// Registries: clients know where they are.
const HOSTS: [&str; 5] = [
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
];

const LOCK: &str = "Cargo.lock";
const SOURCE: &str = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

/// Lines that name a machine's folder or a registry.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    tree.texts()
        .flat_map(|(path, text)| text.lines().enumerate().map(move |(at, line)| (path, at + 1, line)))
        .filter_map(|(path, at, line)| of_line(path, line).map(|what| Finding::line(path, at, what)))
        .collect()
}

fn of_line(path: &str, line: &str) -> Option<String> {
    if path == LOCK {
        return (line.starts_with("source = ") && line != SOURCE).then(|| "a source other than the public registry".into());
    }
    if let Some(folder) = FOLDERS.iter().find(|folder| begins_a_path(line, folder)) {
        return Some(format!("`{folder}` exists on one machine only"));
    }
    HOSTS.iter().find(|host| line.contains(**host)).map(|host| format!("`{host}` is for the client to know"))
}

/// Does `folder` stand in the line where a path begins, and not inside a longer one (`docs/how/…`)?
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        !before.is_some_and(|it| it.is_alphanumeric() || "._-/}*".contains(it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_one_machine_is_found_where_a_path_begins() {
        let [one, ..] = FOLDERS;
        assert!(of_line("a.md", &format!("see `{one}main`")).is_some());
        assert!(of_line("a.md", &format!("{one}main")).is_some());
        assert!(of_line("a.md", &format!("see docs{one}main")).is_none());
        assert!(of_line("a.md", "see docs/how-to/").is_none());
    }

    #[test]
    fn a_lock_file_names_the_public_registry_only() {
        assert!(of_line(LOCK, SOURCE).is_none());
        assert!(of_line(LOCK, "source = \"registry+https://mirror.example/index\"").is_some());
    }

    #[test]
    fn a_registry_host_is_found() {
        let [host, ..] = HOSTS;
        assert!(of_line("package-lock.json", &format!("https://{host}/x.tgz")).is_some());
    }
}
