//! Files that are wholly there or not there, also after a power cut.
//! It must not know what the bytes mean.

use std::{
    error::Error,
    fs::File,
    io::{self, ErrorKind, Write},
    path::Path,
};

use app::ports::OutsideError;
use tempfile::NamedTempFile;

/// Writes `bytes` to `path` by way of a file in `workplace` (same file system): synced, renamed, folder synced.
///
/// The file is readable by its owner only.
pub(crate) fn write(workplace: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    prepare(workplace, bytes)?.persist(path).map_err(|error| error.error)?;
    sync_parent(path)
}

/// As [`write`], but fails with [`ErrorKind::AlreadyExists`] where `path` exists.
pub(crate) fn write_new(workplace: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    prepare(workplace, bytes)?.persist_noclobber(path).map_err(|error| error.error)?;
    sync_parent(path)
}

/// Makes the names in a folder durable: a rename or a removal is safe only after this.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

fn prepare(workplace: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new_in(workplace)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn sync_parent(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => sync_folder(folder),
        _ => sync_folder(Path::new(".")),
    }
}

/// Did this fail because the disk (or the quota on it) is full?
///
/// The page then says so with a 503 instead of blaming the file.
pub fn is_full(error: &OutsideError) -> bool {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error.source.as_ref());
    while let Some(error) = cause {
        let Some(io) = error.downcast_ref::<io::Error>() else {
            cause = error.source();
            continue;
        };
        if matches!(io.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
            return true;
        }
        // `source` of an io::Error skips the error that it wraps.
        cause = io.get_ref().map(|inner| inner as &(dyn Error + 'static));
    }
    false
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_replaced_as_a_whole_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        write(folder.path(), &path, b"a long first text").unwrap();
        write(folder.path(), &path, b"short").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"short");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_new_file_never_overwrites() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        write_new(folder.path(), &path, b"first").unwrap();
        let error = write_new(folder.path(), &path, b"second").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_from_other_errors() {
        let full = File::options().write(true).open("/dev/full").unwrap().write_all(b"x").unwrap_err();
        assert!(is_full(&OutsideError::new("writing", full)));
        let nested = io::Error::other(io::Error::from(ErrorKind::QuotaExceeded));
        assert!(is_full(&OutsideError::new("writing", nested)));
        let missing = File::open("/no such file").unwrap_err();
        assert!(!is_full(&OutsideError::new("reading", missing)));
        assert!(!is_full(&OutsideError::new("reading", "disk full, in words only")));
    }
}
