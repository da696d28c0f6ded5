//! Reads a posted form with files, in bounded memory, and never to the disk: what is uploaded is sealed before it is kept.
//! Does not look into a file; its name and type are what the browser claims.

use axum::{
    extract::{FromRequest, Multipart, Request, multipart::Field},
    http::header::CONTENT_LENGTH,
};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use tokio::sync::OwnedSemaphorePermit;
use uuid::Uuid;

use super::{Page, PageError, Site, forms, site::BLOCK};

/// One mebibyte.
pub const MIB: u64 = 1024 * 1024;

/// The most fields and files that a form may have.
const MOST_PARTS: usize = 200;

/// A posted form with files that came from our own page; at most `MAX` bytes in all.
///
/// As [`Form`](super::Form), with `enctype="multipart/form-data"`; the hidden fields stand first in the form, so that a file without a
/// token is not even read. The memory is given back when this is dropped.
#[derive(Debug)]
pub struct Upload<T, const MAX: u64> {
    /// The id under which this form is recorded once.
    pub command: Uuid,
    /// What was typed.
    pub fields: T,
    /// The files, in the order of the form; boxes that were left empty are not among them.
    pub files: Vec<UploadedFile>,
    _memory: Memory,
}

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadedFile {
    /// The name of the form's field.
    pub field: String,
    /// The name that the browser claims, without folders and control characters, at most 255 characters. Show it, never open it.
    pub name: String,
    /// The content type that the browser claims. Never rely on it.
    pub claimed_type: String,
    /// The bytes; may be empty.
    pub bytes: Vec<u8>,
}

impl<T, const MAX: u64> Upload<T, MAX> {
    /// The file of a field; `None` where none was chosen.
    pub fn file(&self, field: &str) -> Option<&UploadedFile> {
        self.files.iter().find(|file| file.field == field)
    }
}

/// The share of the memory for uploads that a request holds.
#[derive(Debug)]
struct Memory {
    site: Site,
    held: Option<OwnedSemaphorePermit>,
    used: usize,
}

impl Memory {
    /// Takes room for `more` bytes, or says that the service is busy.
    fn grow(&mut self, more: usize) -> Result<(), PageError> {
        self.used = self.used.saturating_add(more);
        let have = self.held.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let need = self.used.div_ceil(BLOCK);
        if need <= have {
            return Ok(());
        }
        let blocks = u32::try_from(need - have).map_err(|_| PageError::Unavailable)?;
        let permit = self.site.upload_memory().try_acquire_many_owned(blocks).map_err(|_| PageError::Unavailable)?;
        match &mut self.held {
            Some(held) => held.merge(permit),
            None => self.held = Some(permit),
        }
        Ok(())
    }
}

impl<T: DeserializeOwned, S: Send + Sync, const MAX: u64> FromRequest<S> for Upload<T, MAX> {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let page = request.extensions().get::<Page>().cloned().ok_or(PageError::Fault)?;
        let claimed = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        let mut form = Multipart::from_request(request, state).await.map_err(|_| PageError::BadRequest)?;
        let mut reader =
            Reader { page: &page, max: MAX, pairs: Vec::new(), files: Vec::new(), command: None, read: 0, memory: memory(&page) };
        if let Err(error) = reader.read(&mut form).await {
            drop(reader);
            drain(form, claimed, MAX).await;
            return Err(error);
        }
        let command = reader.command.ok_or(PageError::Forbidden)?;
        Ok(Self { command, fields: forms::typed(&reader.pairs)?, files: reader.files, _memory: reader.memory })
    }
}

fn memory(page: &Page) -> Memory {
    Memory { site: page.site().clone(), held: None, used: 0 }
}

struct Reader<'a> {
    page: &'a Page,
    max: u64,
    pairs: Vec<(String, String)>,
    files: Vec<UploadedFile>,
    command: Option<Uuid>,
    read: u64,
    memory: Memory,
}

impl Reader<'_> {
    async fn read(&mut self, form: &mut Multipart) -> Result<(), PageError> {
        let mut parts = 0_usize;
        while let Some(field) = form.next_field().await.map_err(|_| PageError::BadRequest)? {
            parts += 1;
            if parts > MOST_PARTS {
                return Err(PageError::BadRequest);
            }
            let name = field.name().unwrap_or_default().to_owned();
            if let Some(file_name) = field.file_name().map(plain_name) {
                self.file(name, file_name, field).await?;
            } else {
                let value = String::from_utf8(self.bytes(field).await?).map_err(|_| PageError::BadRequest)?;
                self.pairs.push((name, value));
            }
        }
        self.require_token()
    }

    /// Keeps a file, but only after the hidden fields have been seen and are right.
    async fn file(&mut self, field: String, name: String, part: Field<'_>) -> Result<(), PageError> {
        self.require_token()?;
        let claimed_type = part.content_type().unwrap_or_default().chars().take(255).collect();
        let bytes = self.bytes(part).await?;
        if !(name.is_empty() && bytes.is_empty()) {
            self.files.push(UploadedFile { field, name, claimed_type, bytes });
        }
        Ok(())
    }

    fn require_token(&mut self) -> Result<(), PageError> {
        if self.command.is_none() {
            self.command = Some(forms::checked(self.page, &self.pairs)?);
        }
        Ok(())
    }

    async fn bytes(&mut self, mut part: Field<'_>) -> Result<Vec<u8>, PageError> {
        let mut bytes = Vec::new();
        while let Some(chunk) = part.next().await {
            let chunk = chunk.map_err(|_| PageError::BadRequest)?;
            self.read = self.read.saturating_add(chunk.len() as u64);
            if self.read > self.max {
                return Err(PageError::TooLarge { limit: self.max });
            }
            self.memory.grow(chunk.len())?;
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}

/// Reads on and forgets, up to a bound: a browser shows our answer only after it could send its whole form.
async fn drain(mut form: Multipart, claimed: Option<u64>, max: u64) {
    let bound = max.saturating_mul(4).max(64 * MIB);
    if claimed.is_none_or(|length| length > bound) {
        return;
    }
    let mut forgotten = 0_u64;
    while let Ok(Some(mut field)) = form.next_field().await {
        while let Some(Ok(chunk)) = field.next().await {
            forgotten = forgotten.saturating_add(chunk.len() as u64);
            if forgotten > bound {
                return;
            }
        }
    }
}

/// The last part of the name, without control characters and bidirectional overrides, cut to 255 characters.
fn plain_name(claimed: &str) -> String {
    let last = claimed.rsplit(['/', '\\']).next().unwrap_or_default();
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    last.chars().filter(|c| !hidden(*c)).take(255).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claimed_name_has_no_folder_and_nothing_invisible() {
        assert_eq!(plain_name("C:\\Users\\me\\form.xlsx"), "form.xlsx");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("inv\u{202e}fdp.exe\0\r\n"), "invfdp.exe");
        assert_eq!(plain_name(&"x".repeat(1000)).len(), 255);
        assert_eq!(plain_name("/"), "");
    }
}
