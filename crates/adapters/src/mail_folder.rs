//! A folder into which a mail server delivers (Maildir): `new` is read, `cur` holds what was taken, `unreadable` what could not be.
//! Nothing is ever removed, and nothing that is not a plain file is opened.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use app::ports::{MailCounts, MailFile, MailFolder, OutsideError};
use async_trait::async_trait;
use bytes::Bytes;

/// A Maildir.
#[derive(Debug, Clone)]
pub struct Maildir {
    folder: PathBuf,
}

impl Maildir {
    /// Opens a folder, and makes what is missing in it.
    pub fn open(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let folder = folder.into();
        for part in ["new", "cur", "tmp", "unreadable"] {
            fs::create_dir_all(folder.join(part))?;
        }
        Ok(Self { folder })
    }

    async fn away<T: Send + 'static>(
        &self,
        what: &'static str,
        work: impl FnOnce(&Path) -> io::Result<T> + Send + 'static,
    ) -> Result<T, OutsideError> {
        let folder = self.folder.clone();
        let done = tokio::task::spawn_blocking(move || work(&folder)).await.map_err(|error| OutsideError::new(what, error))?;
        done.map_err(|error| OutsideError::new(what, error))
    }
}

#[async_trait]
impl MailFolder for Maildir {
    async fn waiting(&self, most: usize) -> Result<Vec<String>, OutsideError> {
        self.away("looking into the mail folder", move |folder| {
            let mut names = names(&folder.join("new"))?;
            // Names begin with the moment of delivery.
            names.sort_unstable();
            names.truncate(most);
            Ok(names)
        })
        .await
    }

    async fn read(&self, name: &str, most: u64) -> Result<MailFile, OutsideError> {
        let name = name.to_owned();
        self.away("reading from the mail folder", move |folder| {
            let path = folder.join("new").join(name);
            match fs::symlink_metadata(&path) {
                Ok(found) if found.is_file() => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(MailFile::Gone),
                Ok(_) | Err(_) => return Ok(MailFile::Unreadable),
            }
            let mut bytes = Vec::new();
            match fs::File::open(&path).and_then(|file| io::Read::read_to_end(&mut io::Read::take(file, most), &mut bytes)) {
                Ok(_) => Ok(MailFile::Message(Bytes::from(bytes))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(MailFile::Gone),
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(MailFile::Unreadable),
                Err(error) => Err(error),
            }
        })
        .await
    }

    async fn taken(&self, name: &str) -> Result<(), OutsideError> {
        let name = name.to_owned();
        let seen = seen(&name);
        self.away("moving a message in the mail folder", move |folder| {
            moved(&folder.join("new").join(&name), &folder.join("cur").join(seen))
        })
        .await
    }

    async fn set_aside(&self, name: &str) -> Result<(), OutsideError> {
        let name = name.to_owned();
        self.away("setting a message aside", move |folder| {
            moved(&folder.join("new").join(&name), &folder.join("unreadable").join(&name))
        })
        .await
    }

    async fn counts(&self) -> Result<MailCounts, OutsideError> {
        self.away("looking into the mail folder", |folder| {
            Ok(MailCounts { waiting: names(&folder.join("new"))?.len(), unreadable: names(&folder.join("unreadable"))?.len() })
        })
        .await
    }
}

/// The names in a folder; names that begin with a dot are not messages.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        if let Ok(name) = entry?.file_name().into_string()
            && !name.starts_with('.')
        {
            names.push(name);
        }
    }
    Ok(names)
}

/// The name in `cur`, flagged as seen.
fn seen(name: &str) -> String {
    match name.split_once(":2,") {
        Some((_, flags)) if flags.contains('S') => name.to_owned(),
        Some(_) => format!("{name}S"),
        None => format!("{name}:2,S"),
    }
}

/// Another process that watches the same folder may have been first.
fn moved(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_message_waits_is_read_and_is_moved_with_its_flag() {
        let place = tempfile::tempdir().unwrap();
        let folder = Maildir::open(place.path()).unwrap();
        for name in ["2.b", "1.a", ".hidden"] {
            fs::write(place.path().join("new").join(name), "From: a@b.example\n\nx").unwrap();
        }
        assert_eq!(folder.waiting(9).await.unwrap(), ["1.a", "2.b"]);
        assert_eq!(folder.waiting(1).await.unwrap(), ["1.a"]);
        assert!(matches!(folder.read("1.a", 4).await.unwrap(), MailFile::Message(bytes) if bytes == "From"));
        folder.taken("1.a").await.unwrap();
        folder.taken("1.a").await.unwrap();
        assert!(place.path().join("cur/1.a:2,S").is_file());
        assert!(matches!(folder.read("1.a", 4).await.unwrap(), MailFile::Gone));
    }

    #[tokio::test]
    async fn what_is_no_plain_file_is_never_opened() {
        let place = tempfile::tempdir().unwrap();
        let folder = Maildir::open(place.path()).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", place.path().join("new/1")).unwrap();
        fs::create_dir(place.path().join("new/2")).unwrap();
        for name in ["1", "2"] {
            assert!(matches!(folder.read(name, 9).await.unwrap(), MailFile::Unreadable));
            folder.set_aside(name).await.unwrap();
        }
        let counts = folder.counts().await.unwrap();
        assert_eq!((counts.waiting, counts.unreadable), (0, 2));
    }
}
