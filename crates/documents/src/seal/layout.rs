//! Where the chunks of a sealed object lie, and the key and nonces that they are sealed with.
//! Arithmetic only: no bytes are sealed or opened here.

use std::ops::Range;

use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::OpenError;

/// Plaintext bytes in every chunk but the last.
pub const CHUNK: usize = 64 * 1024;
/// Bytes that the cipher adds to each chunk.
pub const TAG: usize = 16;
/// Bytes before the first chunk.
pub const HEADER: usize = 32;
/// Bytes of the random prefix.
pub const PREFIX: usize = 16;

pub(super) const SEALED_CHUNK: usize = CHUNK + TAG;
const MAGIC: [u8; 8] = *b"CPSEALED";
const VERSION: u8 = 1;
const CHUNK_64: u64 = CHUNK as u64;
const TAG_64: u64 = TAG as u64;
const HEADER_64: u64 = HEADER as u64;
const SEALED_CHUNK_64: u64 = CHUNK_64 + TAG_64;

/// The key of one document: fresh random bytes, used for that document only and wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DocumentKey([u8; 32]);

impl DocumentKey {
    /// The key of these bytes, which the caller drew at random for this document alone.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to be wrapped by the master key.
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    pub(super) fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.0))
    }
}

impl std::fmt::Debug for DocumentKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DocumentKey(..)")
    }
}

/// A sealed object by its prefix and the length of its plaintext: enough to find and open any part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealed {
    /// The random prefix of its nonces, as it stands in the header.
    pub prefix: [u8; PREFIX],
    /// Bytes of plaintext.
    pub length: u64,
}

/// The part of an object that holds a range of the plaintext.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first ciphertext byte that is needed.
    pub start: u64,
    /// How many ciphertext bytes are needed from there.
    pub length: u64,
    pub(super) first_chunk: u64,
    pub(super) skip: u64,
    pub(super) take: u64,
}

impl Sealed {
    /// What the header and the length of the whole object tell.
    pub fn of(header: &[u8], object_length: u64) -> Result<Self, OpenError> {
        let prefix = prefix_of(header)?;
        let body = object_length.checked_sub(HEADER_64).ok_or(OpenError::Damaged)?;
        let chunks = body.div_ceil(SEALED_CHUNK_64);
        let last = body.checked_sub(chunks.saturating_sub(1).saturating_mul(SEALED_CHUNK_64)).ok_or(OpenError::Damaged)?;
        // Only an empty document has an empty chunk: one plaintext, one form.
        if last < TAG_64 || (last == TAG_64 && chunks > 1) {
            return Err(OpenError::Damaged);
        }
        Ok(Self { prefix, length: body - chunks.saturating_mul(TAG_64) })
    }

    /// How many chunks there are; an empty document has one.
    pub const fn chunks(&self) -> u64 {
        if self.length == 0 { 1 } else { self.length.div_ceil(CHUNK_64) }
    }

    /// Bytes of the whole object, header and tags included.
    pub const fn object_length(&self) -> u64 {
        HEADER_64.saturating_add(self.length).saturating_add(self.chunks().saturating_mul(TAG_64))
    }

    /// The ciphertext that holds `length` bytes of plaintext from `start`; `None` where the plaintext does not reach that far.
    pub fn range(&self, start: u64, length: u64) -> Option<Span> {
        let end = start.checked_add(length).filter(|end| *end <= self.length)?;
        let first_chunk = (start / CHUNK_64).min(self.chunks() - 1);
        let last_chunk = end.saturating_sub(1).max(start).min(self.length.saturating_sub(1)) / CHUNK_64;
        let from = HEADER_64 + first_chunk * SEALED_CHUNK_64;
        let to = (HEADER_64 + (last_chunk + 1) * SEALED_CHUNK_64).min(self.object_length());
        Some(Span { start: from, length: to - from, first_chunk, skip: start - first_chunk * CHUNK_64, take: length })
    }

    pub(super) const fn is_last(&self, chunk: u64) -> bool {
        chunk + 1 == self.chunks()
    }
}

impl Span {
    /// The ciphertext bytes that are needed, as a range of the object.
    pub const fn bytes(&self) -> Range<u64> {
        self.start..self.start + self.length
    }
}

pub(super) fn header(prefix: [u8; PREFIX]) -> [u8; HEADER] {
    let mut header = [0; HEADER];
    let parts = MAGIC.into_iter().chain([VERSION]).chain([0; 7]).chain(prefix);
    header.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    header
}

pub(super) fn prefix_of(bytes: &[u8]) -> Result<[u8; PREFIX], OpenError> {
    let tail = bytes.get(HEADER - PREFIX..HEADER).ok_or(OpenError::NotSealed)?;
    let prefix = tail.try_into().map_err(|_| OpenError::NotSealed)?;
    // Compared whole, so that no byte of the header may differ.
    if bytes.get(..HEADER) == Some(header(prefix).as_slice()) { Ok(prefix) } else { Err(OpenError::NotSealed) }
}

pub(super) fn nonce(prefix: [u8; PREFIX], chunk: u64, last: bool) -> XNonce {
    let number = chunk.wrapping_mul(2) | u64::from(last);
    let mut nonce = XNonce::default();
    nonce.iter_mut().zip(prefix.into_iter().chain(number.to_be_bytes())).for_each(|(to, from)| *to = from);
    nonce
}
