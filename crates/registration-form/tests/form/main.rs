//! What people send, and what comes of it. Every file is made here; those in the shared data are read where they lie.
//! Tests nothing that is private to the crate.

#![expect(clippy::format_collect, reason = "the texts of tests are short, and this reads best")]

#[cfg(test)]
mod extract;
#[cfg(test)]
mod formulas;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod marked;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod programs;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod splits;
#[cfg(test)]
mod typed;
#[cfg(test)]
mod words;
