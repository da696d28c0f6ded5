//! How much of a file is read before it is refused; every figure holds while reading, not afterwards.
//! Nothing here is taken from what a file says about itself.

/// Bounds on one form, whatever its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it came.
    pub bytes: usize,
    /// Parts of a zip container.
    pub parts: usize,
    /// Bytes of one part, counted while inflating.
    pub part_bytes: u64,
    /// Bytes of all parts together, counted while inflating.
    pub inflated_bytes: u64,
    /// Sheets that are looked at.
    pub sheets: usize,
    /// Last row in which anything may stand.
    pub rows: u32,
    /// Last column in which anything may stand.
    pub columns: u32,
    /// Characters kept of one cell; more are dropped, and every field is shorter than this.
    pub cell_chars: usize,
    /// Cells that say something, on all sheets together.
    pub cells: usize,
    /// Bytes of all cells together.
    pub text_bytes: usize,
    /// Elements of mark-up inside one another.
    pub depth: usize,
    /// Elements of mark-up in one part.
    pub elements: usize,
    /// Problems listed, and remarks of one kind; a file with more is wrong as a whole.
    pub problems: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 10_000_000,
            parts: 200,
            part_bytes: 24 << 20,
            inflated_bytes: 40 << 20,
            sheets: 30,
            rows: 20_000,
            columns: 64,
            cell_chars: 2_000,
            cells: 400_000,
            text_bytes: 16 << 20,
            depth: 100,
            elements: 1_000_000,
            problems: 500,
        }
    }
}
