//! Rows of people copied out of a spreadsheet, with or without their headings, by the reader of the files.
//! Judges no value: the rows are checked with the rest of the form.

use super::Answers;
use crate::{
    bytes::{self, Known, Row},
    columns::{self, USER, UserField},
    fold::{quoted, shown},
    limits::Limits,
    problem::{Problem, Rule},
    unreadable::Unreadable,
};

/// A row of people as it was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// Its number in what was pasted, from 1, headings and empty lines counted.
    pub row: u32,
    /// The answers.
    pub answers: Answers,
    /// What stands under no heading, where anything does: it would be lost.
    pub problem: Option<Problem>,
}

/// The most labels that a row of people can have by chance: a row with more is one of headings.
const CHANCE: usize = 2;

/// Reads pasted rows. Without headings the columns are those of the form, in its order.
///
/// # Errors
/// Why the text can't be read as rows.
pub fn pasted_users(text: &str, limits: &Limits) -> Result<Vec<Pasted>, Unreadable> {
    // What a spreadsheet copies is parted by tabs, whatever else stands in the cells.
    let tabs = text.contains('\t');
    // The reader counts a blank row before the last one only where that one has an end.
    let told = if tabs { format!("sep=\t\n{text}\n") } else { format!("{text}\n") };
    let known = Known { sheet: columns::is_input, label: columns::is_label };
    let book = bytes::open(told.as_bytes(), limits, known)?;
    let mut headings: Vec<(u32, UserField)> =
        USER.iter().enumerate().map(|(at, column)| (u32::try_from(at).unwrap_or(u32::MAX), column.field)).collect();
    let mut pasted = Vec::new();
    for row in book.sheets.into_iter().flat_map(|sheet| sheet.rows) {
        let labels = labels(&row);
        if labels.len() > CHANCE {
            headings = labels;
            continue;
        }
        let first = row.cells.first().map(|(_, cell)| shown(cell)).unwrap_or_default();
        if columns::is_example(&first) {
            continue;
        }
        let answers: Answers = row.cells.iter().filter_map(|(column, cell)| answer(&headings, *column, &shown(cell))).collect();
        if !answers.is_empty() {
            let stray = row.cells.iter().rfind(|(column, _)| !headings.iter().any(|(at, _)| at == column));
            let problem = stray.map(|(_, cell)| Problem::alone(Rule::MoreCells, quoted(&shown(cell))));
            pasted.push(Pasted { row: row.number.saturating_sub(u32::from(tabs)), answers, problem });
        }
    }
    Ok(pasted)
}

fn labels(row: &Row) -> Vec<(u32, UserField)> {
    let labelled = |cell| columns::find::<UserField>(&shown(cell)).map(|(field, _)| field);
    row.cells.iter().filter_map(|(column, cell)| labelled(cell).map(|field| (*column, field))).collect()
}

fn answer(headings: &[(u32, UserField)], column: u32, text: &str) -> Option<(String, String)> {
    let field = headings.iter().find(|(at, _)| *at == column).map(|(_, field)| *field)?;
    (!text.trim().is_empty()).then(|| (<&str>::from(field).to_owned(), text.to_owned()))
}
