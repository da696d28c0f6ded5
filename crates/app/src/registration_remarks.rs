//! How much was read other than it was written in a form, and how much is worth a second look: a count, to say in a message or
//! before an address is confirmed. What it was stands on the pages that may show the form.

use domain::registration::Submitted;

/// How warnings are named in the log, where everything else was assumed.
const WARNING: &str = "form-warning-";
/// The remark that a sheet was not read.
const SHEET_IGNORED: &str = "form-assumed-sheet-ignored";

/// The remarks on a form, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Read other than it was written.
    pub assumed: usize,
    /// Odd, and left as it is.
    pub warned: usize,
    /// Sheets that are no part of the form.
    pub sheets_ignored: usize,
}

impl Remarks {
    /// Of what was sent.
    pub(crate) fn of(submitted: &Submitted) -> Self {
        let count = |is: fn(&str) -> bool| submitted.assumptions.iter().filter(|(key, _)| is(key)).count();
        let warned = count(|key| key.starts_with(WARNING));
        Self {
            assumed: submitted.assumptions.len().saturating_sub(warned),
            warned,
            sheets_ignored: count(|key| key == SHEET_IGNORED),
        }
    }
}
