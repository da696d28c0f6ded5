//! Sealing a stream of plaintext with bounded memory.
//! It never opens anything and never chooses a key.

use std::io::{self, Read, Write};

use chacha20poly1305::{XChaCha20Poly1305, aead::AeadInOut};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::layout::{CHUNK, DocumentKey, HEADER, PREFIX, Sealed, header, nonce};

/// Why a document could not be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The cipher refused a chunk; a chunk of 64 KiB never gives cause.
    #[error("the cipher refused a chunk")]
    Cipher,
    /// The plaintext could not be read or the ciphertext could not be taken.
    #[error("moving the bytes: {0}")]
    Io(#[from] io::Error),
}

/// What is known of a document once it is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The name of the object: lower-case hex SHA-256 of the ciphertext.
    pub name: String,
    /// SHA-256 of the plaintext.
    pub plain_digest: [u8; 32],
    /// What opens parts of it later.
    pub sealed: Sealed,
}

/// Seals plaintext as it comes, in pieces of any size; keeps back one chunk at most.
pub struct Sealer {
    cipher: XChaCha20Poly1305,
    prefix: [u8; PREFIX],
    header: [u8; HEADER],
    held: Zeroizing<Vec<u8>>,
    chunk: u64,
    length: u64,
    plain: Sha256,
    object: Sha256,
    started: bool,
}

impl Sealer {
    /// A sealer with a fresh key and a fresh random prefix.
    pub fn new(key: &DocumentKey, prefix: [u8; PREFIX]) -> Self {
        Self {
            cipher: key.cipher(),
            prefix,
            header: header(prefix),
            held: Zeroizing::new(Vec::with_capacity(CHUNK)),
            chunk: 0,
            length: 0,
            plain: Sha256::new(),
            object: Sha256::new(),
            started: false,
        }
    }

    /// Takes plaintext and appends to `out` what is sealed so far.
    pub fn push(&mut self, mut plain: &[u8], out: &mut Vec<u8>) -> Result<(), SealError> {
        self.start(out);
        self.plain.update(plain);
        self.length = self.length.saturating_add(plain.len() as u64);
        while !plain.is_empty() {
            // A full chunk is sealed only when more follows, since only then is it known not to be the last.
            if self.held.len() == CHUNK {
                self.emit(false, out)?;
            }
            let (now, later) = plain.split_at(plain.len().min(CHUNK - self.held.len()));
            self.held.extend_from_slice(now);
            plain = later;
        }
        Ok(())
    }

    /// Seals the last chunk; the object is complete when `out` is kept.
    pub fn finish(mut self, out: &mut Vec<u8>) -> Result<Receipt, SealError> {
        self.start(out);
        self.emit(true, out)?;
        Ok(Receipt {
            name: hex::encode(self.object.finalize()),
            plain_digest: self.plain.finalize().into(),
            sealed: Sealed { prefix: self.prefix, length: self.length },
        })
    }

    fn start(&mut self, out: &mut Vec<u8>) {
        if !self.started {
            self.started = true;
            self.object.update(self.header);
            out.extend_from_slice(&self.header);
        }
    }

    fn emit(&mut self, last: bool, out: &mut Vec<u8>) -> Result<(), SealError> {
        let nonce = nonce(self.prefix, self.chunk, last);
        let tag = self
            .cipher
            .encrypt_inout_detached(&nonce, &self.header, self.held.as_mut_slice().into())
            .map_err(|_| SealError::Cipher)?;
        self.object.update(self.held.as_slice());
        self.object.update(tag);
        out.extend_from_slice(&self.held);
        out.extend_from_slice(&tag);
        self.held.clear();
        self.chunk += 1;
        Ok(())
    }
}

/// Seals everything that `plain` yields into `to`, 64 KiB at a time.
pub fn seal(mut plain: impl Read, mut to: impl Write, key: &DocumentKey, prefix: [u8; PREFIX]) -> Result<Receipt, SealError> {
    let mut sealer = Sealer::new(key, prefix);
    let mut piece = Zeroizing::new(vec![0; CHUNK]);
    let mut out = Vec::new();
    loop {
        let count = match plain.read(&mut piece) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        let Some(read) = piece.get(..count).filter(|read| !read.is_empty()) else { break };
        sealer.push(read, &mut out)?;
        to.write_all(&out)?;
        out.clear();
    }
    let receipt = sealer.finish(&mut out)?;
    to.write_all(&out)?;
    Ok(receipt)
}
