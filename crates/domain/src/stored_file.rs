//! How an event names a sealed file: where it lies, how to open it, what it was.
//! The bytes themselves are never in the log.

use serde::{Deserialize, Serialize};

/// A file as kept: sealed in the object store under the digest of its ciphertext.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    /// Name of the object: SHA-256 of the ciphertext, lower-case hex.
    pub object: String,
    /// The file's own key, wrapped by the master key; lower-case hex.
    pub wrapped_key: String,
    /// SHA-256 of the file as it came, lower-case hex.
    pub digest: String,
    /// Size of the file as it came, in bytes.
    pub bytes: u64,
    /// What its bytes say that it is: `application/pdf` and the like.
    pub media_type: String,
    /// The sender's name for it, cleaned for display.
    pub name: String,
    /// Pages, where it has pages.
    pub pages: Option<u32>,
}
