//! The master keys, in a file of their own that lies apart from the database and its backups.
//! It must never make a key by itself: a key made anew would leave every document unreadable.

use std::{
    fmt, fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::Arc,
};

use app::ports::{KeyRing, OutsideError};
use zeroize::Zeroizing;

use crate::{durable, master_key::MasterKey};

/// The first line of a key file: says to whoever opens it what it is.
const HEADER: &str = "common-platform keys 1: whoever has this file and the database can read every document. Keep them apart.";
/// The part of [`HEADER`] that must be there; the rest may be reworded.
const HEADER_START: &str = "common-platform keys 1:";
/// A key file holds a few lines; more is some other file.
const LARGEST_FILE: u64 = 64 * 1024;

/// Why there are no keys.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// There is no such file.
    #[error("the key file {0} is not there; without it no document can be read")]
    Absent(PathBuf),
    /// `init` found a key file: it never replaces one.
    #[error("the key file {0} exists already and is left as it is")]
    Exists(PathBuf),
    /// Other accounts of this machine may read it.
    #[error("the key file {path} can be read by others (mode {mode:o}); run: chmod 600 {path}")]
    Open {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// It is not a key file, or a damaged one.
    #[error("the key file {path} is damaged at line {line}: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What was expected there.
        what: &'static str,
    },
    /// It could not be read or written.
    #[error("the key file {path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
}

/// The keys of a key file: the last wraps, all unwrap, the first makes digests.
///
/// Digests stay with the first key so that a rotation does not orphan stored digests of links and queries.
pub struct KeyFile {
    wrapping: Arc<MasterKey>,
    wrapping_name: String,
    digesting: Arc<MasterKey>,
    all: Vec<Arc<MasterKey>>,
}

impl KeyFile {
    /// Reads the key file; refuses one that others can read, and never makes one.
    pub fn open(path: &Path) -> Result<Self, KeyFileError> {
        Self::parse(path, &read(path)?)
    }

    /// Makes a key file with one new key, readable by its owner only; refuses where a file exists.
    ///
    /// The caller must have made sure that no database exists that needs an older key.
    pub fn init(path: &Path) -> Result<Self, KeyFileError> {
        let text = Zeroizing::new(format!("{HEADER}\n{}\n", *MasterKey::new_line()));
        durable::write_new(folder_of(path), path, text.as_bytes()).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => KeyFileError::Exists(path.to_owned()),
            _ => KeyFileError::File { path: path.to_owned(), source: error },
        })?;
        Self::open(path)
    }

    /// Adds a new key, which wraps from now on; what older keys wrapped can still be read.
    pub fn rotate(path: &Path) -> Result<Self, KeyFileError> {
        let old = read(path)?;
        Self::parse(path, &old)?;
        let text = Zeroizing::new(format!("{}\n{}\n", old.trim_end(), *MasterKey::new_line()));
        let written = durable::write(folder_of(path), path, text.as_bytes());
        written.map_err(|source| KeyFileError::File { path: path.to_owned(), source })?;
        Self::open(path)
    }

    /// Does the file hold the key of this id? A database names the keys that it needs.
    pub fn holds(&self, key_id: &str) -> bool {
        self.all.iter().any(|key| hex::encode(key.id) == key_id)
    }

    fn parse(path: &Path, text: &str) -> Result<Self, KeyFileError> {
        let damaged = |line, what| KeyFileError::Damaged { path: path.to_owned(), line, what };
        let mut lines =
            text.lines().enumerate().map(|(index, line)| (index + 1, line.trim())).filter(|(_, line)| !line.is_empty());
        if !lines.next().is_some_and(|(_, line)| line.starts_with(HEADER_START)) {
            return Err(damaged(1, "the line that says what the file is"));
        }
        let mut all: Vec<Arc<MasterKey>> = Vec::new();
        for (number, line) in lines {
            let key = MasterKey::parse(line).ok_or_else(|| damaged(number, "a key: 32 bytes in base64"))?;
            if all.iter().any(|other| other.id == key.id) {
                return Err(damaged(number, "a key that is not there already"));
            }
            all.push(Arc::new(key));
        }
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return Err(damaged(2, "at least one key")) };
        Ok(Self { wrapping: Arc::clone(last), wrapping_name: hex::encode(last.id), digesting: Arc::clone(first), all })
    }
}

impl KeyRing for KeyFile {
    fn key_id(&self) -> &str {
        &self.wrapping_name
    }

    fn wrap(&self, secret: &[u8], context: &[u8]) -> Result<Vec<u8>, OutsideError> {
        self.wrapping.seal(secret, context).map_err(|error| OutsideError::new("sealing a secret", error))
    }

    fn unwrap(&self, sealed: &[u8], context: &[u8]) -> Result<Vec<u8>, OutsideError> {
        let keys = self.all.iter().map(Arc::as_ref);
        MasterKey::open(keys, sealed, context).map_err(|error| OutsideError::new("opening a sealed secret", error))
    }

    fn digest(&self, purpose: &str, bytes: &[u8]) -> [u8; 32] {
        self.digesting.digest(purpose, bytes)
    }
}

impl fmt::Debug for KeyFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyFile").field("key_id", &self.wrapping_name).field("keys", &self.all.len()).finish_non_exhaustive()
    }
}

fn read(path: &Path) -> Result<Zeroizing<String>, KeyFileError> {
    let file_error = |source: io::Error| match source.kind() {
        ErrorKind::NotFound => KeyFileError::Absent(path.to_owned()),
        _ => KeyFileError::File { path: path.to_owned(), source },
    };
    let metadata = fs::metadata(path).map_err(file_error)?;
    refuse_open(path, &metadata)?;
    if metadata.len() > LARGEST_FILE {
        return Err(KeyFileError::Damaged { path: path.to_owned(), line: 1, what: "a file of a few lines" });
    }
    fs::read_to_string(path).map(Zeroizing::new).map_err(file_error)
}

#[cfg(unix)]
fn refuse_open(path: &Path, metadata: &fs::Metadata) -> Result<(), KeyFileError> {
    use std::os::unix::fs::MetadataExt;
    match metadata.mode() & 0o777 {
        mode if mode & 0o077 != 0 => Err(KeyFileError::Open { path: path.to_owned(), mode }),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn refuse_open(_path: &Path, _metadata: &fs::Metadata) -> Result<(), KeyFileError> {
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use base64::{Engine, engine::general_purpose::STANDARD};
    use sha2::{Digest, Sha256};

    use super::*;

    fn key_file() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        (folder, path)
    }

    fn write(path: &Path, text: &str) {
        fs::write(path, text).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    #[test]
    fn what_is_wrapped_opens_again_only_with_its_context() {
        let (_folder, path) = key_file();
        let keys = KeyFile::init(&path).unwrap();
        let sealed = keys.wrap(b"a document's key", b"material 1").unwrap();
        assert_eq!(keys.unwrap(&sealed, b"material 1").unwrap(), b"a document's key");
        assert!(keys.unwrap(&sealed, b"material 2").is_err());
        assert_ne!(sealed, keys.wrap(b"a document's key", b"material 1").unwrap(), "a new nonce each time");
        assert!(!sealed.windows(8).any(|part| part == b"document"));
    }

    #[test]
    fn a_restart_reads_the_same_keys() {
        let (_folder, path) = key_file();
        let first = KeyFile::init(&path).unwrap();
        let sealed = first.wrap(b"secret", b"").unwrap();
        let again = KeyFile::open(&path).unwrap();
        assert_eq!(again.key_id(), first.key_id());
        assert_eq!(again.unwrap(&sealed, b"").unwrap(), b"secret");
        assert_eq!(again.digest("link", b"x"), first.digest("link", b"x"));
    }

    #[test]
    fn the_key_id_is_the_start_of_the_keys_sha256() {
        let (_folder, path) = key_file();
        write(&path, &format!("{HEADER}\n{}\n", STANDARD.encode([7; 32])));
        let keys = KeyFile::open(&path).unwrap();
        assert_eq!(keys.key_id(), &hex::encode(Sha256::digest([7; 32]))[..8]);
        assert!(keys.holds(keys.key_id()) && !keys.holds("00000000"));
    }

    #[test]
    fn after_a_rotation_the_new_key_wraps_and_the_old_one_still_opens() {
        let (_folder, path) = key_file();
        let old = KeyFile::init(&path).unwrap();
        let sealed = old.wrap(b"secret", b"c").unwrap();
        let new = KeyFile::rotate(&path).unwrap();
        assert_ne!(new.key_id(), old.key_id());
        assert!(new.holds(old.key_id()));
        assert_eq!(new.unwrap(&sealed, b"c").unwrap(), b"secret");
        assert!(old.unwrap(&new.wrap(b"secret", b"c").unwrap(), b"c").is_err(), "the old key does not open the new");
        assert_eq!(new.digest("link", b"x"), old.digest("link", b"x"), "stored digests stay comparable");
    }

    #[test]
    fn a_key_file_is_private_and_never_replaced() {
        let (_folder, path) = key_file();
        KeyFile::init(&path).unwrap();
        let before = fs::read(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(matches!(KeyFile::init(&path), Err(KeyFileError::Exists(_))));
        assert_eq!(fs::read(&path).unwrap(), before);
    }

    #[test]
    fn opening_never_makes_a_key_file() {
        let (_folder, path) = key_file();
        assert!(matches!(KeyFile::open(&path), Err(KeyFileError::Absent(_))));
        assert!(matches!(KeyFile::rotate(&path), Err(KeyFileError::Absent(_))));
        assert!(!path.exists());
    }

    #[test]
    fn a_key_file_that_others_can_read_is_refused() {
        let (_folder, path) = key_file();
        KeyFile::init(&path).unwrap();
        for mode in [0o640, 0o604, 0o666] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert!(matches!(KeyFile::open(&path), Err(KeyFileError::Open { .. })), "{mode:o}");
        }
    }

    #[test]
    fn damage_is_named_by_line() {
        let (_folder, path) = key_file();
        let key = STANDARD.encode([7; 32]);
        let cases = [
            (String::new(), 1),
            (format!("{key}\n"), 1),
            (format!("{HEADER}\n"), 2),
            (format!("{HEADER}\nnot base64!\n"), 2),
            (format!("{HEADER}\n{}\n", STANDARD.encode([7; 31])), 2),
            (format!("{HEADER}\n{key}\n\n{key}\n"), 4),
        ];
        for (text, expected) in cases {
            write(&path, &text);
            match KeyFile::open(&path) {
                Err(KeyFileError::Damaged { line, .. }) => assert_eq!(line, expected, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        write(&path, &"x".repeat(70_000));
        assert!(matches!(KeyFile::open(&path), Err(KeyFileError::Damaged { line: 1, .. })));
    }

    #[test]
    fn no_key_shows_in_debug_output_or_errors() {
        let (_folder, path) = key_file();
        let keys = KeyFile::init(&path).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let key = text.lines().nth(1).unwrap();
        assert!(!format!("{keys:?}").contains(key));
        fs::write(&path, format!("{HEADER}\n{key}{key}\n")).unwrap();
        assert!(!KeyFile::open(&path).unwrap_err().to_string().contains(key));
    }
}
