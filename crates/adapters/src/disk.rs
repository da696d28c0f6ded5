//! Sealed objects in a folder of this machine, durable when `put` returns.
//! It must not open what it keeps, and must not take a name that could leave its folder.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use app::ports::{Objects, OutsideError};
use async_trait::async_trait;
use bytes::Bytes;
use tokio::task::spawn_blocking;

use crate::durable;

/// Where files are written before they get their names; on the same file system, so that a rename suffices.
const INCOMING: &str = "incoming";
/// What lies in [`INCOMING`] for longer than this was left by a crash, not by a writer at work.
const ABANDONED: Duration = Duration::from_hours(24);

/// Objects in a folder: `ab/cd/abcd….` for the object `abcd…`, so that no folder grows large.
#[derive(Debug, Clone)]
pub struct Disk {
    root: Arc<Path>,
}

impl Disk {
    /// Opens the folder, making it where it is missing, and clears away what crashes left half-written.
    pub fn open(root: impl Into<PathBuf>) -> Result<Self, OutsideError> {
        let root = root.into();
        let incoming = root.join(INCOMING);
        fs::create_dir_all(&incoming)
            .and_then(|()| clear_abandoned(&incoming))
            .and_then(|()| durable::sync_folder(&root))
            .map_err(|error| OutsideError::new("opening the folder of documents", error))?;
        Ok(Self { root: root.into() })
    }

    /// Runs blocking work away from the threads that answer requests.
    async fn work<T: Send + 'static>(
        &self,
        what: &'static str,
        name: &str,
        work: impl FnOnce(&Path, &Path) -> io::Result<T> + Send + 'static,
    ) -> Result<T, OutsideError> {
        let path = self.path(name).ok_or_else(|| OutsideError::new(what, "an object's name is 64 lower-case hex digits"))?;
        let root = Arc::clone(&self.root);
        spawn_blocking(move || work(&root, &path))
            .await
            .map_err(io::Error::from)
            .flatten()
            .map_err(|e| OutsideError::new(what, e))
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        if !is_name(name) {
            return None;
        }
        Some(self.root.join(name.get(..2)?).join(name.get(2..4)?).join(name))
    }
}

#[async_trait]
impl Objects for Disk {
    async fn put(&self, name: &str, bytes: Bytes) -> Result<(), OutsideError> {
        self.work("keeping a document", name, move |root, path| put(root, path, &bytes)).await
    }

    async fn get(&self, name: &str) -> Result<Option<Bytes>, OutsideError> {
        self.work("reading a document", name, |_, path| some_if_found(fs::read(path).map(Bytes::from))).await
    }

    async fn range(&self, name: &str, start: u64, length: u64) -> Result<Option<Bytes>, OutsideError> {
        self.work("reading a part of a document", name, move |_, path| some_if_found(range(path, start, length))).await
    }

    async fn list(&self) -> Result<Vec<(String, u64)>, OutsideError> {
        let root = Arc::clone(&self.root);
        let listed = spawn_blocking(move || list(&root)).await.map_err(io::Error::from).flatten();
        listed.map_err(|error| OutsideError::new("listing the documents", error))
    }

    async fn remove(&self, name: &str) -> Result<(), OutsideError> {
        self.work("removing a document", name, |_, path| {
            if some_if_found(fs::remove_file(path))?.is_some() {
                path.parent().map_or(Ok(()), durable::sync_folder)?;
            }
            Ok(())
        })
        .await
    }

    fn folder(&self) -> Option<PathBuf> {
        Some(self.root.to_path_buf())
    }
}

fn is_name(name: &str) -> bool {
    name.len() == 64 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn some_if_found<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes the object unless it is there, and makes it and the folders above it durable in either case:
/// an earlier writer may have been cut off between its rename and its sync.
fn put(root: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folders: Vec<&Path> = path.ancestors().skip(1).take_while(|folder| folder.starts_with(root)).collect();
    if let Some(folder) = folders.first() {
        fs::create_dir_all(folder)?;
    }
    match some_if_found(File::open(path))? {
        Some(file) if file.metadata()?.len() == bytes.len() as u64 => file.sync_all()?,
        _ => durable::write(&root.join(INCOMING), path, bytes)?,
    }
    folders.into_iter().try_for_each(durable::sync_folder)
}

fn range(path: &Path, start: u64, length: u64) -> io::Result<Bytes> {
    let mut file = File::open(path)?;
    let length = length.min(file.metadata()?.len().saturating_sub(start));
    if length == 0 {
        return Ok(Bytes::new());
    }
    file.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).map_err(io::Error::other)?);
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

fn list(root: &Path) -> io::Result<Vec<(String, u64)>> {
    let mut found = Vec::new();
    for outer in folders_in(root)? {
        for inner in folders_in(&outer)? {
            for entry in fs::read_dir(inner)? {
                let entry = entry?;
                let Some(name) = entry.file_name().to_str().filter(|name| is_name(name)).map(str::to_owned) else { continue };
                // An object removed while we look is no longer ours to name.
                let Some(metadata) = some_if_found(entry.metadata())? else { continue };
                let age = metadata.modified()?.elapsed().unwrap_or_default();
                found.push((name, age.as_secs()));
            }
        }
    }
    Ok(found)
}

/// The folders that objects are spread over: two hex digits each.
fn folders_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_ours =
            entry.file_name().to_str().is_some_and(|name| name.len() == 2 && name.bytes().all(|b| b.is_ascii_hexdigit()));
        if is_ours && entry.file_type()?.is_dir() {
            folders.push(entry.path());
        }
    }
    Ok(folders)
}

fn clear_abandoned(incoming: &Path) -> io::Result<()> {
    for entry in fs::read_dir(incoming)? {
        let entry = entry?;
        let Some(metadata) = some_if_found(entry.metadata())? else { continue };
        if metadata.is_file() && metadata.modified()?.elapsed().unwrap_or_default() > ABANDONED {
            some_if_found(fs::remove_file(entry.path()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use sha2::{Digest, Sha256};

    use super::*;

    fn name_of(bytes: &[u8]) -> String {
        hex::encode(Sha256::digest(bytes))
    }

    fn disk() -> (tempfile::TempDir, Disk) {
        let folder = tempfile::tempdir().unwrap();
        let disk = Disk::open(folder.path().join("objects")).unwrap();
        (folder, disk)
    }

    #[tokio::test]
    async fn an_object_comes_back_whole_and_in_ranges() {
        let (_folder, disk) = disk();
        let bytes: Bytes = (0..=255_u8).cycle().take(200_000).collect();
        let name = name_of(&bytes);
        disk.put(&name, bytes.clone()).await.unwrap();
        assert_eq!(disk.get(&name).await.unwrap().unwrap(), bytes);
        assert_eq!(disk.range(&name, 65_536, 10).await.unwrap().unwrap(), bytes.slice(65_536..65_546));
        assert_eq!(disk.range(&name, 199_990, u64::MAX).await.unwrap().unwrap(), bytes.slice(199_990..));
        assert_eq!(disk.range(&name, 200_000, 5).await.unwrap().unwrap(), Bytes::new());
        assert_eq!(disk.range(&name, u64::MAX, 5).await.unwrap().unwrap(), Bytes::new());
    }

    #[tokio::test]
    async fn an_object_lies_two_folders_deep_and_leaves_nothing_incoming() {
        let (_folder, disk) = disk();
        let name = name_of(b"x");
        disk.put(&name, Bytes::from_static(b"x")).await.unwrap();
        let root = disk.folder().unwrap();
        assert!(root.join(&name[..2]).join(&name[2..4]).join(&name).is_file());
        assert_eq!(fs::read_dir(root.join(INCOMING)).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn an_absent_object_is_none_and_its_removal_no_error() {
        let (_folder, disk) = disk();
        let name = name_of(b"absent");
        assert_eq!(disk.get(&name).await.unwrap(), None);
        assert_eq!(disk.range(&name, 0, 1).await.unwrap(), None);
        disk.remove(&name).await.unwrap();
    }

    #[tokio::test]
    async fn the_same_name_again_is_fine_and_heals_a_torn_object() {
        let (_folder, disk) = disk();
        let name = name_of(b"whole");
        disk.put(&name, Bytes::from_static(b"whole")).await.unwrap();
        disk.put(&name, Bytes::from_static(b"whole")).await.unwrap();
        fs::write(disk.path(&name).unwrap(), b"who").unwrap();
        disk.put(&name, Bytes::from_static(b"whole")).await.unwrap();
        assert_eq!(disk.get(&name).await.unwrap().unwrap(), "whole");
        assert_eq!(disk.list().await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn names_that_are_not_digests_are_refused_everywhere() {
        let (_folder, disk) = disk();
        let upper = name_of(b"x").to_uppercase();
        let long = format!("{}0", name_of(b"x"));
        let climbing = format!("../../../{}", &name_of(b"x")[9..]);
        for name in ["", "..", "/etc/passwd", "é", upper.as_str(), long.as_str(), climbing.as_str()] {
            assert!(disk.put(name, Bytes::new()).await.is_err(), "{name}");
            assert!(disk.get(name).await.is_err(), "{name}");
            assert!(disk.range(name, 0, 1).await.is_err(), "{name}");
            assert!(disk.remove(name).await.is_err(), "{name}");
        }
    }

    #[tokio::test]
    async fn the_list_names_objects_with_their_age_and_nothing_else() {
        let (_folder, disk) = disk();
        let (old, young) = (name_of(b"old"), name_of(b"young"));
        disk.put(&old, Bytes::from_static(b"old")).await.unwrap();
        disk.put(&young, Bytes::from_static(b"young")).await.unwrap();
        let two_hours_ago = SystemClockForTests::ago(Duration::from_hours(2));
        File::options().write(true).open(disk.path(&old).unwrap()).unwrap().set_modified(two_hours_ago).unwrap();
        fs::write(disk.folder().unwrap().join("notes.txt"), b"left by a person").unwrap();
        let mut listed = disk.list().await.unwrap();
        listed.sort_by_key(|(_, age)| *age);
        assert_eq!(listed.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), [young.as_str(), old.as_str()]);
        assert!(listed[0].1 < 60 && (7_200..7_300).contains(&listed[1].1), "{listed:?}");
        disk.remove(&old).await.unwrap();
        assert_eq!(disk.list().await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn what_a_crash_left_is_cleared_away_but_not_what_is_being_written() {
        let (_folder, disk) = disk();
        let incoming = disk.folder().unwrap().join(INCOMING);
        fs::write(incoming.join(".tmpOld"), b"half").unwrap();
        fs::write(incoming.join(".tmpNew"), b"half").unwrap();
        let days_ago = SystemClockForTests::ago(Duration::from_hours(48));
        File::options().write(true).open(incoming.join(".tmpOld")).unwrap().set_modified(days_ago).unwrap();
        Disk::open(disk.folder().unwrap()).unwrap();
        assert!(!incoming.join(".tmpOld").exists());
        assert!(incoming.join(".tmpNew").exists());
    }

    #[tokio::test]
    async fn many_writers_of_one_object_all_succeed() {
        let (_folder, disk) = disk();
        let bytes = Bytes::from(vec![7; 100_000]);
        let name = name_of(&bytes);
        let writers: Vec<_> = (0..8)
            .map(|_| {
                let (disk, name, bytes) = (disk.clone(), name.clone(), bytes.clone());
                tokio::spawn(async move { disk.put(&name, bytes).await })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
        assert_eq!(disk.get(&name).await.unwrap().unwrap(), bytes);
    }

    struct SystemClockForTests;

    impl SystemClockForTests {
        #[expect(clippy::disallowed_methods, reason = "file times are compared with the machine's clock")]
        fn ago(age: Duration) -> SystemTime {
            SystemTime::now() - age
        }
    }
}
