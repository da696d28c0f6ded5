//! Looks at a file before it is kept: what its bytes say that it is, whether it is safe to serve, whether the scanner lets it pass.
//! What its name says counts for nothing. Keeps nothing.

use std::time::Duration;

use bytes::Bytes;
use documents::{Kind, Limits, PdfProblem, inspect_pdf, recognise};

use crate::{
    App, Incoming,
    ports::{OutsideError, Scan},
};

/// A file that takes longer to look at than this is refused as too complicated.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is not a PDF: what it is instead.
    #[error("only PDF files are taken; this is something else")]
    NotPdf(Kind),
    /// It is a PDF that can't be served.
    #[error(transparent)]
    Pdf(#[from] PdfProblem),
    /// It is larger than an upload may be.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
    /// The virus scanner found something.
    #[error("the virus scanner found something in the file")]
    Infected,
}

impl Unfit {
    /// The locale key of the sentence for people.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotPdf(Kind::Empty) => PdfProblem::Empty.key(),
            Self::NotPdf(_) => PdfProblem::NotPdf.key(),
            Self::Pdf(problem) => problem.key(),
            Self::TooLarge(_) => PdfProblem::TooLarge.key(),
            Self::Infected => "file-infected",
        }
    }
}

/// A file that may be kept, or why not.
pub type Inspected = Result<Incoming, Unfit>;

impl App {
    /// Looks at a file; `name` is its sender's.
    ///
    /// # Errors
    /// Where the scanner does not answer: then nothing is kept, for an unscanned file is none that may be served.
    pub async fn inspect_file(&self, name: &str, bytes: Bytes) -> Result<Inspected, OutsideError> {
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > self.settings.upload_limit {
            return Ok(Err(Unfit::TooLarge(self.settings.upload_limit)));
        }
        let kind = recognise(&bytes);
        if !kind.is_servable() {
            return Ok(Err(Unfit::NotPdf(kind)));
        }
        let pages = match inspect(bytes.clone()).await? {
            Ok(facts) => facts.pages,
            Err(problem) => return Ok(Err(problem.into())),
        };
        if let Scan::Infected(found) = self.scanner.scan(bytes).await? {
            tracing::warn!(found, "the scanner refused a file");
            return Ok(Err(Unfit::Infected));
        }
        Ok(Ok(Incoming { name: name.to_owned(), media_type: kind.media_type(), pages: Some(pages) }))
    }
}

/// On a blocking thread, for so long as patience lasts. A thread that is given up ends by itself: the work is bounded.
async fn inspect(bytes: Bytes) -> Result<Result<documents::PdfFacts, PdfProblem>, OutsideError> {
    let work = tokio::task::spawn_blocking(move || inspect_pdf(&bytes, Limits::default()));
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(found)) => Ok(found),
        Ok(Err(error)) => Err(OutsideError::new("inspecting a PDF", error)),
        Err(_) => Ok(Err(PdfProblem::TooComplicated)),
    }
}
