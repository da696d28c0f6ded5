//! What a form is read against. Handed in by whoever reads, since this crate asks no clock.

use domain::{tables::Courts, time::Date};

/// The table of courts, and the day on which the form is read.
#[derive(Debug, Clone, Copy)]
pub struct Against<'a> {
    /// The courts that a form can name.
    pub courts: &'a Courts,
    /// The day in London: hearings before it are over, and nobody accepts terms after it.
    pub today: Date,
}
