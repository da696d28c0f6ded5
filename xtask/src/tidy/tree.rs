//! The project's files as git sees them: committed, or new and not ignored.
//! Read once; the rules work on memory alone, so that their tests need no disk.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
    process::Command,
};

use anyhow::{Context as _, ensure};

/// Every file of the project by its path from the root.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    files: BTreeMap<String, File>,
    folders: BTreeSet<String>,
}

#[derive(Debug)]
struct File {
    size: usize,
    /// `None` where the bytes are no text.
    text: Option<String>,
}

impl Tree {
    /// Reads the files that git would commit.
    pub(crate) fn read(root: &Path) -> anyhow::Result<Self> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("git is needed to list the project's files")?;
        ensure!(listed.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listed.stderr));
        let mut tree = Self::default();
        for path in String::from_utf8(listed.stdout).context("a file name is not UTF-8")?.split_terminator('\0') {
            match fs::read(root.join(path)) {
                Ok(bytes) => tree.insert(path, bytes),
                // Deleted, but not yet committed as such; or a link to nowhere.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error).with_context(|| path.to_owned()),
            }
        }
        Ok(tree)
    }

    fn insert(&mut self, path: &str, bytes: Vec<u8>) {
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            self.folders.insert(parent.into());
            folder = parent;
        }
        let size = bytes.len();
        let text = String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'));
        self.files.insert(path.into(), File { size, text });
    }

    /// Path and content of every text file.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, file)| Some((path.as_str(), file.text.as_deref()?)))
    }

    /// Path and content of every text file whose name ends so (`.rs`).
    pub(crate) fn ending<'a>(&'a self, end: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts().filter(move |(path, _)| path.ends_with(end))
    }

    /// Path and size in bytes of every file.
    pub(crate) fn sizes(&self) -> impl Iterator<Item = (&str, usize)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file.size))
    }

    /// The content of one text file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)?.text.as_deref()
    }

    /// Is there such a file or folder?
    pub(crate) fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        self.files.contains_key(path) || self.folders.contains(path)
    }

    /// How many files.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// A tree of the given files, for tests.
    #[cfg(test)]
    pub(crate) fn of<const N: usize>(files: [(&str, &str); N]) -> Self {
        let mut tree = Self::default();
        for (path, text) in files {
            tree.insert(path, text.into());
        }
        tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_files_are_there_too() {
        let tree = Tree::of([("crates/domain/src/lib.rs", "")]);
        assert!(tree.has("crates/domain/src/lib.rs"));
        assert!(tree.has("crates/domain/"));
        assert!(!tree.has("crates/dom"));
    }

    #[test]
    fn bytes_that_are_no_text_have_a_size_only() {
        let mut tree = Tree::default();
        tree.insert("a.png", vec![0xff, 0xfe]);
        assert_eq!(tree.sizes().collect::<Vec<_>>(), [("a.png", 2)]);
        assert_eq!(tree.texts().count(), 0);
    }
}
