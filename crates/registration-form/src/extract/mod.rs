//! Extracts of registers as CSV in a layout of our own: every row that is wrong is named by row and column.
//! Bounded, and nothing is evaluated: a cell that looks like a formula is text.

mod columns;
mod problem;
mod row;

use domain::register::{Entry, Register};

pub use columns::Column;
pub use problem::{ExtractProblem, ExtractRule, ExtractUnread};

use crate::{bytes, fold::fold, unreadable::Unreadable};

/// Largest extract in bytes.
pub const LARGEST_EXTRACT: u64 = 128 << 20;
/// Most entries of an extract.
pub const MOST_ENTRIES: u64 = 1_000_000;
/// Problems and remarks that are listed; the others are counted.
pub const LISTED: usize = 50;

/// What was read.
#[derive(Debug, Default)]
pub struct ExtractReading {
    /// How many entries there are.
    pub rows: u64,
    /// What was left out of entries because it was not understood, at most [`LISTED`].
    pub remarks: Vec<ExtractProblem>,
    /// How many such there are.
    pub remarked: u64,
}

/// Reads an extract and gives each entry to `take`, one in memory at a time.
///
/// Reading goes on past a row that is wrong, so that all of them are named at once; what was given to `take` counts for nothing then.
///
/// # Errors
/// What it is, where it is no such extract; every problem otherwise.
pub fn read_extract(bytes: &[u8], register: Register, mut take: impl FnMut(Entry)) -> Result<ExtractReading, ExtractUnread> {
    if bytes.len() as u64 > LARGEST_EXTRACT {
        return Err(Unreadable::TooLarge.into());
    }
    if !bytes::is_text(bytes)? {
        return Err(ExtractUnread::NotCsv);
    }
    let mut reading = Reading { register, columns: None, entries: ExtractReading::default(), problems: Vec::new(), wrong: 0 };
    bytes::rows(
        bytes,
        |text| Column::of(&fold(text)).is_some(),
        |row, cells| {
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                reading.row(row, cells, &mut take);
            }
            Ok(())
        },
    )?;
    reading.finish()
}

struct Reading {
    register: Register,
    columns: Option<columns::Columns>,
    entries: ExtractReading,
    problems: Vec<ExtractProblem>,
    wrong: u64,
}

impl Reading {
    fn row(&mut self, number: u32, cells: &[String], take: &mut impl FnMut(Entry)) {
        let Some(columns) = &self.columns else {
            let (columns, problems) = columns::Columns::of(number, cells);
            self.columns = Some(columns);
            for problem in problems {
                self.wrong(problem);
            }
            return;
        };
        if columns.are_wrong {
            return; // What stands in which column is not known: rows would only say so again.
        }
        let read = row::read(self.register, columns, number, cells);
        for remark in read.remarks {
            self.entries.remarked += 1;
            if self.entries.remarks.len() < LISTED {
                self.entries.remarks.push(remark);
            }
        }
        match read.entry {
            Ok(entry) => {
                self.entries.rows += 1;
                if self.entries.rows <= MOST_ENTRIES {
                    take(entry);
                }
            }
            Err(problems) => problems.into_iter().for_each(|problem| self.wrong(problem)),
        }
    }

    fn wrong(&mut self, problem: ExtractProblem) {
        self.wrong += 1;
        if self.problems.len() < LISTED {
            self.problems.push(problem);
        }
    }

    fn finish(mut self) -> Result<ExtractReading, ExtractUnread> {
        if self.wrong == 0 && self.entries.rows == 0 {
            self.wrong(ExtractProblem::of_file(ExtractRule::NoRows));
        }
        if self.entries.rows > MOST_ENTRIES {
            self.wrong(ExtractProblem::of_file(ExtractRule::TooManyRows));
        }
        if self.wrong == 0 { Ok(self.entries) } else { Err(ExtractUnread::Problems { listed: self.problems, all: self.wrong }) }
    }
}
