//! Why a PDF cannot be served, each with the key of the sentence that tells people.
//! The sentences themselves are in the locale files.

/// Why a PDF cannot be served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PdfProblem {
    /// No bytes.
    #[error("the file is empty")]
    Empty,
    /// Larger than is taken.
    #[error("the file is too large")]
    TooLarge,
    /// Something else, whatever its name says.
    #[error("the file is not a PDF")]
    NotPdf,
    /// Cut off or damaged so that it cannot be read.
    #[error("the PDF is damaged")]
    Damaged,
    /// It needs a password, or forbids what we must do with it.
    #[error("the PDF is encrypted")]
    Encrypted,
    /// It holds a program.
    #[error("the PDF holds a script")]
    Script,
    /// It starts programs or sends data elsewhere.
    #[error("the PDF starts something outside itself")]
    Launch,
    /// It carries other files.
    #[error("the PDF carries other files")]
    Attachment,
    /// It is a form of a kind that ordinary readers cannot show.
    #[error("the PDF is an XFA form")]
    DynamicForm,
    /// It plays video, sound or three-dimensional scenes.
    #[error("the PDF holds video, sound or other media")]
    Media,
    /// It has no page.
    #[error("the PDF has no pages")]
    NoPages,
    /// It has more pages than are taken.
    #[error("the PDF has too many pages")]
    TooManyPages,
    /// It is built in a way that takes too much to read.
    #[error("the PDF is too complicated")]
    TooComplicated,
}

impl PdfProblem {
    /// Every problem, so that a test can see that each has its sentence.
    pub const ALL: [Self; 13] = [
        Self::Empty,
        Self::TooLarge,
        Self::NotPdf,
        Self::Damaged,
        Self::Encrypted,
        Self::Script,
        Self::Launch,
        Self::Attachment,
        Self::DynamicForm,
        Self::Media,
        Self::NoPages,
        Self::TooManyPages,
        Self::TooComplicated,
    ];

    /// The locale key of the sentence for people.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "pdf-empty",
            Self::TooLarge => "pdf-too-large",
            Self::NotPdf => "pdf-not-pdf",
            Self::Damaged => "pdf-damaged",
            Self::Encrypted => "pdf-encrypted",
            Self::Script => "pdf-script",
            Self::Launch => "pdf-launch",
            Self::Attachment => "pdf-attachment",
            Self::DynamicForm => "pdf-dynamic-form",
            Self::Media => "pdf-media",
            Self::NoPages => "pdf-no-pages",
            Self::TooManyPages => "pdf-too-many-pages",
            Self::TooComplicated => "pdf-too-complicated",
        }
    }
}
