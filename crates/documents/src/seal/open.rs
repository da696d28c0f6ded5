//! Opening sealed objects: whole, as a stream, or only the part that is asked for.
//! Nothing is ever given out before its tag was checked.

use chacha20poly1305::{Tag, XChaCha20Poly1305, aead::AeadInOut};

use super::layout::{CHUNK, DocumentKey, HEADER, PREFIX, SEALED_CHUNK, Sealed, Span, TAG, header, nonce, prefix_of};

/// Why a sealed object does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// It does not begin as a sealed object of a version that we know.
    #[error("not a sealed object")]
    NotSealed,
    /// It was changed, cut, reordered, or the key is another's: these cannot be told apart.
    #[error("the sealed object was changed or the key does not fit")]
    Damaged,
}

/// Opens ciphertext as it comes, in pieces of any size; keeps back one chunk at most.
///
/// What [`Opener::push`] gives is authentic, but only [`Opener::finish`] knows that nothing is missing at the end.
pub struct Opener {
    chunks: Chunks,
    held: Vec<u8>,
    chunk: u64,
    started: bool,
}

impl Opener {
    /// An opener for one object.
    pub fn new(key: &DocumentKey) -> Self {
        Self { chunks: Chunks::new(key, [0; PREFIX]), held: Vec::with_capacity(SEALED_CHUNK), chunk: 0, started: false }
    }

    /// Takes ciphertext and appends to `out` the plaintext of the chunks that are complete.
    pub fn push(&mut self, mut sealed: &[u8], out: &mut Vec<u8>) -> Result<(), OpenError> {
        while !sealed.is_empty() {
            let room = if self.started { SEALED_CHUNK } else { HEADER };
            if self.held.len() == room {
                self.turn(out)?;
                continue;
            }
            let (now, later) = sealed.split_at(sealed.len().min(room - self.held.len()));
            self.held.extend_from_slice(now);
            sealed = later;
        }
        Ok(())
    }

    /// Opens the last chunk, and fails if what came was not the whole object.
    pub fn finish(mut self, out: &mut Vec<u8>) -> Result<(), OpenError> {
        if !self.started {
            prefix_of(&self.held)?;
            return Err(OpenError::Damaged);
        }
        if self.chunk > 0 && self.held.len() <= TAG {
            return Err(OpenError::Damaged);
        }
        self.chunks.open(&mut self.held, self.chunk, true)?;
        out.append(&mut self.held);
        Ok(())
    }

    fn turn(&mut self, out: &mut Vec<u8>) -> Result<(), OpenError> {
        if self.started {
            self.chunks.open(&mut self.held, self.chunk, false)?;
            self.chunk += 1;
            out.extend_from_slice(&self.held);
        } else {
            self.chunks.begin(prefix_of(&self.held)?);
            self.started = true;
        }
        self.held.clear();
        Ok(())
    }
}

/// Opens a whole object that is in memory.
pub fn open(object: &[u8], key: &DocumentKey) -> Result<Vec<u8>, OpenError> {
    let mut opener = Opener::new(key);
    let mut out = Vec::with_capacity(object.len());
    opener.push(object, &mut out)?;
    opener.finish(&mut out)?;
    Ok(out)
}

/// Opens the part of an object that [`Sealed::range`] named; `ciphertext` is exactly the bytes of the span.
pub fn open_range(ciphertext: &[u8], sealed: &Sealed, span: &Span, key: &DocumentKey) -> Result<Vec<u8>, OpenError> {
    if ciphertext.len() as u64 != span.length {
        return Err(OpenError::Damaged);
    }
    let chunks = Chunks::new(key, sealed.prefix);
    let mut plain = Vec::with_capacity(ciphertext.len());
    for (number, piece) in (span.first_chunk..).zip(ciphertext.chunks(SEALED_CHUNK)) {
        let mut held = piece.to_vec();
        chunks.open(&mut held, number, sealed.is_last(number))?;
        plain.append(&mut held);
    }
    let skip = usize::try_from(span.skip).map_err(|_| OpenError::Damaged)?;
    let take = usize::try_from(span.take).map_err(|_| OpenError::Damaged)?;
    if plain.len() < skip.saturating_add(take) {
        return Err(OpenError::Damaged);
    }
    plain.drain(..skip);
    plain.truncate(take);
    Ok(plain)
}

/// What every chunk of one object is opened with.
struct Chunks {
    cipher: XChaCha20Poly1305,
    prefix: [u8; PREFIX],
    header: [u8; HEADER],
}

impl Chunks {
    fn new(key: &DocumentKey, prefix: [u8; PREFIX]) -> Self {
        Self { cipher: key.cipher(), prefix, header: header(prefix) }
    }

    fn begin(&mut self, prefix: [u8; PREFIX]) {
        self.prefix = prefix;
        self.header = header(prefix);
    }

    /// Replaces a sealed chunk by its plaintext.
    fn open(&self, held: &mut Vec<u8>, chunk: u64, last: bool) -> Result<(), OpenError> {
        let end = held.len().checked_sub(TAG).filter(|end| *end <= CHUNK).ok_or(OpenError::Damaged)?;
        let (body, tag) = held.split_at_mut_checked(end).ok_or(OpenError::Damaged)?;
        let tag = Tag::try_from(&*tag).map_err(|_| OpenError::Damaged)?;
        self.cipher
            .decrypt_inout_detached(&nonce(self.prefix, chunk, last), &self.header, body.into(), &tag)
            .map_err(|_| OpenError::Damaged)?;
        held.truncate(end);
        Ok(())
    }
}
