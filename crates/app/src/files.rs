//! Files as kept: sealed from the first byte under a key of their own, opened only after the policy has permitted.
//! Knows nothing of who may read them.

use bytes::Bytes;
use documents::{DisplayName, DocumentKey, OpenError, Sealed, Sealer};
use domain::StoredFile;
use sha2::{Digest, Sha256};

use crate::{App, ports::OutsideError};

/// What is known of a file before it is sealed.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The name that its sender gave it.
    pub name: String,
    /// What its bytes say that it is.
    pub media_type: &'static str,
    /// Pages, where it has pages.
    pub pages: Option<u32>,
}

/// Binds a wrapped key to documents, so that it opens nothing else.
const KEY_CONTEXT: &[u8] = b"document";

impl App {
    /// Seals a file and keeps it, durably, before anything refers to it. Nothing refers to it if the command that follows is
    /// refused: orphans are swept.
    pub async fn keep_file(&self, incoming: Incoming, bytes: &[u8]) -> Result<StoredFile, OutsideError> {
        let key = DocumentKey::new(self.random());
        let mut sealer = Sealer::new(&key, self.random());
        let mut object = Vec::with_capacity(bytes.len().saturating_add(bytes.len() / 1_000).saturating_add(1_024));
        sealer.push(bytes, &mut object).map_err(|error| OutsideError::new("sealing a document", error))?;
        let receipt = sealer.finish(&mut object).map_err(|error| OutsideError::new("sealing a document", error))?;
        let wrapped = self.keys.wrap(key.expose(), KEY_CONTEXT)?;
        self.objects.put(&receipt.name, Bytes::from(object)).await?;
        Ok(StoredFile {
            object: receipt.name,
            wrapped_key: hex::encode(wrapped),
            digest: hex::encode(Sha256::digest(bytes)),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            media_type: incoming.media_type.to_owned(),
            name: DisplayName::clean(&incoming.name).as_str().to_owned(),
            pages: incoming.pages,
        })
    }

    /// Opens a whole file.
    pub async fn open_file(&self, file: &StoredFile) -> Result<Vec<u8>, OutsideError> {
        let key = self.file_key(file)?;
        let object = self.objects.get(&file.object).await?.ok_or_else(|| missing(file))?;
        documents::open(&object, &key).map_err(|error| OutsideError::new("opening a document", error))
    }

    /// Opens `length` bytes of a file from `start`; the range must lie within it.
    pub async fn open_file_range(&self, file: &StoredFile, start: u64, length: u64) -> Result<Vec<u8>, OutsideError> {
        let key = self.file_key(file)?;
        let header_bytes = u64::try_from(documents::HEADER).unwrap_or_default();
        let header = self.objects.range(&file.object, 0, header_bytes).await?.ok_or_else(|| missing(file))?;
        let damaged = |error: OpenError| OutsideError::new("opening a document", error);
        let whole = Sealed { prefix: [0; documents::PREFIX], length: file.bytes }.object_length();
        let sealed = Sealed::of(&header, whole).map_err(damaged)?;
        let span = sealed.range(start, length).ok_or_else(|| OutsideError::new("opening a document", "beyond its end"))?;
        let part = self.objects.range(&file.object, span.start, span.length).await?.ok_or_else(|| missing(file))?;
        documents::open_range(&part, &sealed, &span, &key).map_err(damaged)
    }

    fn file_key(&self, file: &StoredFile) -> Result<DocumentKey, OutsideError> {
        let wrapped = hex::decode(&file.wrapped_key).map_err(|error| OutsideError::new("reading a document's key", error))?;
        let key = self.keys.unwrap(&wrapped, KEY_CONTEXT)?;
        let key = <[u8; 32]>::try_from(key.as_slice()).map_err(|error| OutsideError::new("reading a document's key", error))?;
        Ok(DocumentKey::new(key))
    }
}

fn missing(file: &StoredFile) -> OutsideError {
    OutsideError::new("opening a document", format!("object {} is not there", file.object))
}
