//! One thing to mend, said so that an editor can jump to it.
//! Whether it matters is the rule's business.

use std::fmt;

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    line: Option<usize>,
    what: String,
}

impl Finding {
    /// Something wrong with a file as a whole.
    pub(crate) fn file(path: &str, what: impl Into<String>) -> Self {
        Self { path: path.into(), line: None, what: what.into() }
    }

    /// Something wrong with a line, counted from 1.
    pub(crate) fn line(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.into(), line: Some(line), what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(to, "{}:{line}: {}", self.path, self.what),
            None => write!(to, "{}: {}", self.path, self.what),
        }
    }
}
