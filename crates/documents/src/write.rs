//! Writing plain PDFs: headings, paragraphs and tables on A4, with page numbers, a running foot and bookmarks.
//! No images, no fonts of our own, no clock: the same document gives the same bytes.

mod file;
mod flow;
mod metrics;
mod text;

/// A document as its parts; what it looks like is decided here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainDocument {
    /// The title that readers show in their window.
    pub title: String,
    /// The language of the text, such as `en-GB` or `cy`.
    pub language: String,
    /// What stands at the foot of every page, such as the URN and the name of the bundle.
    pub foot: String,
    /// The two words of "Page 1 of 2", in the document's language.
    pub page_words: [String; 2],
    /// The parts, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document. A line break in any text begins a new line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title, on the first page or above a part.
    Title(String),
    /// A heading; readers list it among the bookmarks.
    Heading(String),
    /// A smaller heading.
    Subheading(String),
    /// Text.
    Paragraph(String),
    /// Small print.
    Note(String),
    /// Rows of a label and a value.
    Facts(Vec<(String, String)>),
    /// A table; its head is repeated on every page that it reaches.
    Table {
        /// What stands above each column, and the share of the width that it takes.
        columns: Vec<(String, u16)>,
        /// The rows; missing cells are empty.
        rows: Vec<Vec<String>>,
    },
    /// A line across the page.
    Rule,
    /// What follows begins on a new page.
    NewPage,
}

/// The document could not be written.
#[derive(Debug, thiserror::Error)]
#[error("writing the PDF: {0}")]
pub struct WriteError(#[from] lopdf::Error);

/// Writes a document as PDF.
pub fn write_pdf(document: &PlainDocument) -> Result<Vec<u8>, WriteError> {
    Ok(file::assemble(document, flow::Flow::of(document))?)
}

#[cfg(test)]
mod tests;
