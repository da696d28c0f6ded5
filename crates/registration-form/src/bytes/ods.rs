//! Cells of an `OpenDocument` spreadsheet: `content.xml`, read as a stream.
//! Repeated rows and cells are never multiplied out beyond the limits, which is why no ready-made reader stands here:
//! those build the repeated cells first and count them afterwards.

use super::{
    Book, Cell, Kind, Sheet, choose,
    container::Parts,
    mark_up::{MarkUp, Step, Tag},
};
use crate::{limits::Limits, unreadable::Unreadable};

/// Reads the sheets that are known, or all.
pub(super) fn read(mut parts: Parts, limits: &Limits, known: fn(&str) -> bool) -> Result<Book, Unreadable> {
    let text = parts.take("content.xml")?.ok_or(Unreadable::Damaged)?;
    let names = names(&text, limits)?;
    let borrowed: Vec<&str> = names.iter().map(String::as_str).collect();
    let (chosen, skipped) = choose(&borrowed, known, limits.sheets);
    let mut place = 0;
    let mut content = Content { mark_up: MarkUp::new(&text, limits) };
    let (mut sheets, mut left) = (Vec::new(), *limits);
    while let Some(name) = content.next_table()? {
        // By place, not by name, which several may have.
        if chosen.binary_search(&place).is_ok() {
            sheets.push(content.table(name, &left)?.within(&mut left));
        }
        place += 1;
    }
    Ok(Book { sheets, skipped, ..Book::new(Kind::Ods) })
}

fn names(text: &str, limits: &Limits) -> Result<Vec<String>, Unreadable> {
    let mut content = Content { mark_up: MarkUp::new(text, limits) };
    let mut names = Vec::new();
    while let Some(name) = content.next_table()? {
        names.push(name);
    }
    Ok(names)
}

/// What `content.xml` holds.
struct Content<'a> {
    mark_up: MarkUp<'a>,
}

impl Content<'_> {
    fn next_table(&mut self) -> Result<Option<String>, Unreadable> {
        while let Some(step) = self.mark_up.step()? {
            if let Step::Open(start) = step
                && start.name.whole() == "table:table"
            {
                return Ok(Some(start.attribute("table:name").unwrap_or_default().into_owned()));
            }
        }
        Ok(None)
    }

    fn table(&mut self, name: String, limits: &Limits) -> Result<Sheet, Unreadable> {
        let mut sheet = Sheet::new(name);
        let mut row = 1_u32;
        loop {
            match self.mark_up.within()? {
                Step::Open(start) if start.name.whole() == "table:table-row" => {
                    let repeats = repeats(start, "table:number-rows-repeated");
                    let cells = self.row(limits)?;
                    let copies = if cells.is_empty() { 0 } else { repeats };
                    if copies > 0 && row.saturating_add(copies - 1) > limits.rows {
                        return Err(Unreadable::TooManyRows);
                    }
                    for copy in 0..copies {
                        for (column, cell) in &cells {
                            sheet.put(row.saturating_add(copy), *column, cell.clone(), limits)?;
                        }
                    }
                    row = row.saturating_add(repeats);
                }
                Step::Close(end) if end.whole() == "table:table" => return Ok(sheet),
                _ => {}
            }
        }
    }

    fn row(&mut self, limits: &Limits) -> Result<Vec<(u32, Cell)>, Unreadable> {
        let mut cells = Vec::new();
        let mut column = 0_u32;
        loop {
            match self.mark_up.within()? {
                Step::Open(start) if matches!(start.name.whole(), "table:table-cell" | "table:covered-table-cell") => {
                    let repeats = repeats(start, "table:number-columns-repeated");
                    let shown = self.shown(start.name.whole(), limits)?;
                    // A blank says nothing, however often it is repeated.
                    if let Some(cell) = value(start, shown).filter(|cell| !is_blank(cell)) {
                        if column.saturating_add(repeats) > limits.columns {
                            return Err(Unreadable::TooManyColumns);
                        }
                        cells.extend((column..column + repeats).map(|at| (at, cell.clone())));
                    }
                    column = column.saturating_add(repeats);
                }
                Step::Close(end) if end.whole() == "table:table-row" => return Ok(cells),
                _ => {}
            }
        }
    }

    /// The text that a cell shows: its paragraphs, without annotations.
    fn shown(&mut self, cell: &str, limits: &Limits) -> Result<String, Unreadable> {
        let mut shown = String::new();
        let mut note = 0_u32;
        let mut paragraphs = 0_u32;
        loop {
            match self.mark_up.within()? {
                Step::Close(end) if end.whole() == cell => return Ok(shown),
                Step::Open(start) if start.name.whole() == "office:annotation" => note += 1,
                Step::Close(end) if end.whole() == "office:annotation" => note = note.saturating_sub(1),
                _ if note > 0 || shown.len() > limits.cell_chars.saturating_mul(4) => {}
                Step::Open(start) => match start.name.whole() {
                    "text:p" => {
                        paragraphs += 1;
                        if paragraphs > 1 {
                            shown.push('\n');
                        }
                    }
                    "text:s" | "text:tab" => shown.push(' '),
                    "text:line-break" => shown.push('\n'),
                    _ => {}
                },
                Step::Text(text) if paragraphs > 0 => shown.push_str(&text),
                _ => {}
            }
        }
    }
}

fn is_blank(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if text.trim().is_empty())
}

/// The cell's value; dates keep their ISO text, which the form reads.
fn value(start: Tag<'_>, shown: String) -> Option<Cell> {
    let kind = start.attribute("office:value-type").unwrap_or_default();
    if start.attribute("calcext:value-type").is_some_and(|kind| kind == "error") {
        return Some(Cell::Error);
    }
    let number = || start.attribute("office:value")?.parse().ok().map(Cell::Number);
    let found = match kind.as_ref() {
        "float" | "currency" => number(),
        "date" => start.attribute("office:date-value").map(|date| Cell::Text(date.into())),
        "boolean" => start.attribute("office:boolean-value").map(|flag| Cell::Flag(flag == "true")),
        "string" => start.attribute("office:string-value").filter(|text| !text.is_empty()).map(|text| Cell::Text(text.into())),
        _ => None,
    };
    let never_calculated = kind.is_empty() && start.attribute("table:formula").is_some();
    found
        .or_else(|| (!shown.is_empty()).then_some(Cell::Text(shown.into())))
        .or_else(|| never_calculated.then_some(Cell::Uncalculated))
}

fn repeats(start: Tag<'_>, name: &str) -> u32 {
    start.attribute(name).map_or(1, |count| count.parse().unwrap_or(u32::MAX))
}
