//! Reading the objects of a PDF within a budget.
//! No object is judged here.

use std::{any::Any, cell::Cell, panic::resume_unwind};

use lopdf::{DecompressError, Document, Error, LoadOptions, Object, ObjectId};

use super::{Limits, PdfProblem, weigh};

/// Thrown through the parser when the budget is spent.
struct Spent;

thread_local! {
    /// Values that may still be read on this thread; the parser's filter is a plain function and can carry nothing else.
    static BUDGET: Cell<usize> = const { Cell::new(0) };
}

/// Reads all objects, or says why not.
pub(super) fn load(bytes: &[u8], limits: Limits) -> Result<Document, PdfProblem> {
    // Before the parser: it would decrypt what has an empty password, and reads encrypted files without the budget.
    if names_encryption(bytes) {
        return Err(PdfProblem::Encrypted);
    }
    if !weigh::within(bytes, limits.values) {
        return Err(PdfProblem::TooComplicated);
    }
    let document = read(bytes, limits, false)?;
    if has_pages(&document) {
        return Ok(document);
    }
    // A file whose table of objects is wrong reads well but leads nowhere: look for the objects themselves.
    match read(bytes, limits, true) {
        Ok(found) if has_pages(&found) => Ok(found),
        _ => Ok(document),
    }
}

/// What a caught panic says about the file.
pub(super) fn problem_of(cause: &(dyn Any + Send)) -> PdfProblem {
    if cause.is::<Spent>() { PdfProblem::TooComplicated } else { PdfProblem::Damaged }
}

fn read(bytes: &[u8], limits: Limits, by_search: bool) -> Result<Document, PdfProblem> {
    BUDGET.set(limits.values);
    let options = LoadOptions {
        filter: Some(count),
        max_decompressed_size: Some(limits.unpacked),
        force_reconstruct: by_search,
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => PdfProblem::TooComplicated,
        Error::InvalidPassword | Error::Decryption(_) => PdfProblem::Encrypted,
        _ => PdfProblem::Damaged,
    })?;
    if document.trailer.has(b"Encrypt") { Err(PdfProblem::Encrypted) } else { Ok(document) }
}

fn has_pages(document: &Document) -> bool {
    let root = document.catalog().and_then(|catalog| catalog.get_deref(b"Pages", document)).and_then(Object::as_dict);
    root.is_ok_and(|root| root.has(b"Kids"))
}

/// Counts an object against the budget. There is no other way to stop the parser midway than to unwind through it, which skips the
/// panic hook: a small file can name one large object a million times.
#[expect(clippy::unnecessary_wraps, reason = "the parser asks for this type")]
fn count(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    match BUDGET.get().checked_sub(values(object)) {
        Some(left) => BUDGET.set(left),
        None => resume_unwind(Box::new(Spent)),
    }
    // The parser takes the answer in place of an object from an object stream; of any other it only asks whether there is one, and a
    // stream, which may be large, is never inside another.
    let answer = if matches!(object, Object::Stream(_)) { Object::Null } else { object.clone() };
    Some((id, answer))
}

fn values(object: &Object) -> usize {
    let mut total = 0;
    let mut open = vec![object];
    while let Some(object) = open.pop() {
        total += 1;
        match object {
            Object::Array(items) => open.extend(items),
            Object::Dictionary(dictionary) => open.extend(dictionary.iter().map(|(_, value)| value)),
            Object::Stream(stream) => open.extend(stream.dict.iter().map(|(_, value)| value)),
            _ => {}
        }
    }
    total
}

/// Does a trailer name an encryption dictionary? Trailers are never compressed, so the bytes show it.
fn names_encryption(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"/Encrypt";
    let mut left = bytes;
    while let Some(at) = left.iter().position(|byte| *byte == b'/') {
        let Some(here) = left.get(at..) else { return false };
        if let Some(after) = here.strip_prefix(NAME) {
            let value = after.trim_ascii_start();
            let reference = value.iter().take(24).find(|b| !b.is_ascii_digit() && !b.is_ascii_whitespace()) == Some(&b'R');
            if value.starts_with(b"<<") || (reference && value.first().is_some_and(u8::is_ascii_digit)) {
                return true;
            }
        }
        left = here.get(1..).unwrap_or_default();
    }
    false
}
