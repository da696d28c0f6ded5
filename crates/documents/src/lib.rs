//! Bytes of documents: what a file is, whether a PDF is safe to serve, what an e-mail holds, writing plain PDFs, sealing.
//! No database, no file system, no network, no clock and no randomness: keys and prefixes come in as data.

mod inspect;
pub mod mail;
mod name;
mod recognise;
mod seal;
mod write;

pub use inspect::{Limits, PdfFacts, PdfProblem, inspect_pdf};
pub use name::DisplayName;
pub use recognise::{Kind, recognise};
pub use seal::{
    CHUNK, DocumentKey, HEADER, OpenError, Opener, PREFIX, Receipt, SealError, Sealed, Sealer, Span, TAG, open, open_range, seal,
};
pub use write::{Block, PlainDocument, WriteError, write_pdf};
