//! Sealing: a document becomes chunks that only its key opens, and any part can be read without the rest.
//! Keys are never made, wrapped or kept here, and nothing here is ever written unsealed.
//!
//! An object is a header of 32 bytes (magic, version, seven zero bytes, the prefix of 16) and then chunks of 64 KiB of plaintext,
//! each with a tag of 16 bytes. The nonce of a chunk is the prefix, then twice its number plus one if it is the last: a chunk that was
//! dropped, swapped, repeated, brought from another object or cut off after does not open. The header is bound to every chunk.

mod layout;
mod open;
mod sealer;

pub use layout::{CHUNK, DocumentKey, HEADER, PREFIX, Sealed, Span, TAG};
pub use open::{OpenError, Opener, open, open_range};
pub use sealer::{Receipt, SealError, Sealer, seal};

#[cfg(test)]
mod tests;
