//! Is this PDF good to serve? Hostile until shown otherwise: size, work and depth are bounded and nothing in it is believed.
//! Nothing is rendered, run, repaired or changed.

mod active;
mod load;
mod pages;
mod problem;
mod weigh;

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Dictionary, Document, Object, decode_text_string};

pub use problem::PdfProblem;

use crate::recognise::{Kind, recognise};

/// How much of a PDF is taken before it counts as too large or too complicated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Pages; also the most page tree nodes that are visited.
    pub pages: u32,
    /// Levels of the page tree.
    pub depth: usize,
    /// Values (names, numbers, arrays, …) of all objects together; each takes about 150 bytes while the file is looked at.
    pub values: usize,
    /// Bytes that one compressed stream of objects may unpack to.
    pub unpacked: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 100 * 1024 * 1024, pages: 10_000, depth: 60, values: 2_000_000, unpacked: 4 * 1024 * 1024 }
    }
}

/// What is known of a PDF that may be served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfFacts {
    /// Pages that can be reached; what the file itself claims is not believed.
    pub pages: u32,
    /// The title that the file gives itself, one line of at most 200 characters.
    pub title: Option<String>,
    /// The version of the format, such as `1.7`.
    pub version: String,
    /// The language that the file says it is in, such as `en-GB`.
    pub language: Option<String>,
    /// Does it carry a structure that a screen reader can follow?
    pub tagged: bool,
}

/// Looks at a PDF before it is kept.
///
/// It takes as long as the file is large: call it on a blocking thread and give up on it after a while. Memory stays within the file's
/// size and `limits`.
pub fn inspect_pdf(bytes: &[u8], limits: Limits) -> Result<PdfFacts, PdfProblem> {
    if bytes.len() > limits.bytes {
        return Err(PdfProblem::TooLarge);
    }
    match recognise(bytes) {
        Kind::Pdf => {}
        Kind::Empty => return Err(PdfProblem::Empty),
        _ => return Err(PdfProblem::NotPdf),
    }
    // The parser is another's code fed with hostile bytes: a panic in it is an answer about the file, not about us. Nothing outlives
    // the call, so nothing can be left half changed; it is also how the budget of values stops the parser midway (see `load`).
    catch_unwind(AssertUnwindSafe(|| facts(bytes, limits))).unwrap_or_else(|cause| Err(load::problem_of(&*cause)))
}

fn facts(bytes: &[u8], limits: Limits) -> Result<PdfFacts, PdfProblem> {
    let document = load::load(bytes, limits)?;
    active::refuse(&document)?;
    let pages = pages::count(&document, limits)?;
    let catalog = document.catalog().map_err(|_| PdfProblem::Damaged)?;
    Ok(PdfFacts {
        pages,
        title: title(&document),
        version: version(&document, catalog),
        language: text(&document, catalog, b"Lang"),
        tagged: catalog.has(b"StructTreeRoot"),
    })
}

fn title(document: &Document) -> Option<String> {
    let info = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok()?;
    text(document, info, b"Title")
}

/// One line of text, made safe to show.
fn text(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let raw = dictionary.get_deref(key, document).ok()?;
    let decoded = decode_text_string(raw).ok()?;
    let calm: String = decoded.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_override(*c)).collect();
    let line: String = calm.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
    (!line.is_empty()).then_some(line)
}

const fn is_override(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// The catalog may name a later version than the header.
fn version(document: &Document, catalog: &Dictionary) -> String {
    let named = catalog.get_deref(b"Version", document).and_then(Object::as_name).ok();
    let later = named.and_then(|name| std::str::from_utf8(name).ok()).filter(|later| *later > document.version.as_str());
    later.unwrap_or(&document.version).chars().filter(|c| c.is_ascii_digit() || *c == '.').take(8).collect()
}

#[cfg(test)]
mod tests;
