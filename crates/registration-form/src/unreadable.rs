//! Why a file could not be read at all, each reason with the name of its sentence.
//! Never the sentence itself: words belong to the locale files.

use strum::{EnumIter, IntoStaticStr};
use thiserror::Error;

/// A file that is not a form that can be read. The name of the variant, in kebab case, ends its locale key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Unreadable {
    /// No bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// More bytes than [`crate::Limits::bytes`].
    #[error("the file is too large")]
    TooLarge,
    /// Excel 97 to 2003 (`.xls`).
    #[error("the file is an Excel 97-2003 workbook")]
    OldExcel,
    /// Excel binary workbook (`.xlsb`).
    #[error("the file is an Excel binary workbook")]
    BinaryExcel,
    /// Apple Numbers, not exported.
    #[error("the file is an Apple Numbers document")]
    Numbers,
    /// A quotation mark of a text file is opened and not closed, so that rows run into one another.
    #[error("a quotation mark is not closed")]
    QuotesOpen,
    /// Opens only with a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// A PDF.
    #[error("the file is a PDF")]
    Pdf,
    /// A picture.
    #[error("the file is an image")]
    Image,
    /// A word processor's document.
    #[error("the file is a word processor document")]
    WordDocument,
    /// A web page or other mark-up.
    #[error("the file is a web page or XML")]
    MarkUp,
    /// An e-mail, saved as a file.
    #[error("the file is an e-mail")]
    Mail,
    /// A zip file that is no workbook, or another archive.
    #[error("the file is a compressed file")]
    Zip,
    /// A container with more parts than [`crate::Limits::parts`].
    #[error("the workbook has too many parts")]
    TooManyParts,
    /// A container that inflates beyond the limits.
    #[error("the workbook inflates too far")]
    ExpandsTooFar,
    /// XML that declares a document type or entities.
    #[error("the workbook declares XML entities")]
    Entities,
    /// Cut short or broken.
    #[error("the file is damaged")]
    Damaged,
    /// Something stands below [`crate::Limits::rows`].
    #[error("the file has too many rows")]
    TooManyRows,
    /// Something stands right of [`crate::Limits::columns`].
    #[error("the file has too many columns")]
    TooManyColumns,
    /// More text than [`crate::Limits::text_bytes`].
    #[error("the file holds too much text")]
    TooMuchText,
    /// A readable table in which nothing of the form was found.
    #[error("the file is not the registration form")]
    NotTheForm,
    /// Bytes of no kind that we know.
    #[error("the kind of file is not known")]
    Unknown,
}

impl Unreadable {
    /// Locale key of the sentence that says what it is and what to do.
    pub fn key(self) -> String {
        format!("form-unreadable-{}", <&'static str>::from(self))
    }
}
