//! The cells of one sheet (§18.3.1), in the order of the file.

use super::{Shared, shared_texts};
use crate::{
    bytes::{
        Cell, Sheet,
        book::cut,
        day_number,
        mark_up::{MarkUp, Step, Tag},
    },
    limits::Limits,
    unreadable::Unreadable,
};

/// Reads the cells that say something.
pub(super) fn read(name: &str, content: &str, shared: &Shared<'_>, limits: &Limits) -> Result<Sheet, Unreadable> {
    let mut mark_up = MarkUp::new(content, limits);
    let mut sheet = Sheet::new(name.to_owned());
    mark_up.next_of("sheetData")?.ok_or(Unreadable::Damaged)?;
    // A row or a cell that does not say where it is follows the one before.
    let (mut row, mut column) = (0_u32, 0_u32);
    loop {
        match mark_up.within()? {
            Step::Open(start) => match start.name.local() {
                "row" => {
                    row = match number_of(start) {
                        Some(number) => number?,
                        None => row.saturating_add(1),
                    };
                    column = 0;
                }
                "c" => {
                    let head = Head::of(start)?;
                    (row, column) = head.place.unwrap_or((row.max(1), column));
                    if let Some(cell) = cell(&mut mark_up, &head, shared, limits)? {
                        sheet.put(row, column, cell, limits)?;
                    }
                    column = column.saturating_add(1);
                }
                _ => mark_up.skip()?,
            },
            Step::Close(end) if end.local() == "sheetData" => return Ok(sheet),
            Step::Close(_) | Step::Text(_) => {}
        }
    }
}

/// What a cell says of itself.
#[derive(Default)]
struct Head {
    /// Row (from 1) and column (from 0).
    place: Option<(u32, u32)>,
    format: Option<usize>,
    kind: Kind,
}

/// What the value of a cell is (§18.18.11).
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Flag,
    Error,
    /// Also a date written out, and whatever we don't know.
    Text,
}

impl Head {
    fn of(start: Tag<'_>) -> Result<Self, Unreadable> {
        let mut head = Self::default();
        for (name, value) in start.attributes() {
            match name.whole() {
                "r" => head.place = Some(place(value).ok_or(Unreadable::Damaged)?),
                "s" => head.format = value.parse().ok(),
                "t" => {
                    head.kind = match value {
                        "n" => Kind::Number,
                        "s" => Kind::Shared,
                        "b" => Kind::Flag,
                        "e" => Kind::Error,
                        _ => Kind::Text,
                    }
                }
                _ => {}
            }
        }
        Ok(head)
    }
}

/// The cell that was opened last, up to its end; `None` where it says nothing.
fn cell(mark_up: &mut MarkUp<'_>, head: &Head, shared: &Shared<'_>, limits: &Limits) -> Result<Option<Cell>, Unreadable> {
    let (mut found, mut formula) = (None, false);
    loop {
        match mark_up.within()? {
            Step::Open(start) => match start.name.local() {
                "v" => {
                    let value = mark_up.text()?;
                    found = found.or(read_value(&value, head, shared, limits)?);
                }
                "is" => found = Some(text(&shared_texts::rich(mark_up)?, limits)),
                "f" => {
                    formula = true;
                    mark_up.skip()?;
                }
                _ => mark_up.skip()?,
            },
            // A formula that came out as nothing has an empty text for a value; one that nobody calculated has none.
            Step::Close(_) => return Ok(found.or_else(|| formula.then_some(Cell::Uncalculated))),
            Step::Text(_) => {}
        }
    }
}

fn read_value(value: &str, head: &Head, shared: &Shared<'_>, limits: &Limits) -> Result<Option<Cell>, Unreadable> {
    if head.kind == Kind::Text {
        return Ok(Some(text(&shared_texts::unescaped(value.into()), limits)));
    }
    let value = value.trim_ascii();
    if value.is_empty() {
        return Ok(None);
    }
    Ok(Some(match head.kind {
        Kind::Shared => {
            let index: usize = value.parse().map_err(|_| Unreadable::Damaged)?;
            text(shared.texts.get(index).ok_or(Unreadable::Damaged)?, limits)
        }
        Kind::Flag if value == "1" || value.eq_ignore_ascii_case("true") => Cell::Flag(true),
        Kind::Flag if value == "0" || value.eq_ignore_ascii_case("false") => Cell::Flag(false),
        Kind::Error => Cell::Error,
        Kind::Flag | Kind::Text => text(value, limits),
        Kind::Number => match value.parse::<f64>().ok().filter(|number| number.is_finite()) {
            Some(number) => {
                // A time of day, which is less than a day, stays a number.
                let day = head.format.filter(|format| shared.formats.is_date(*format));
                day.and_then(|_| day_number::date(number, shared.from_1904)).map_or(Cell::Number(number), Cell::Date)
            }
            None => text(value, limits),
        },
    }))
}

/// A text that many cells share may be as long as a part: no cell copies more of it than is kept.
fn text(text: &str, limits: &Limits) -> Cell {
    Cell::Text(cut(text, limits.cell_chars).into())
}

fn number_of(row: Tag<'_>) -> Option<Result<u32, Unreadable>> {
    let number = row.attribute("r")?;
    Some(number.parse().ok().filter(|number| *number > 0).ok_or(Unreadable::Damaged))
}

/// Row (from 1) and column (from 0) of a reference such as `AB12`.
fn place(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let value = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        column.checked_mul(26)?.checked_add(value)
    })?;
    Some((row.parse().ok().filter(|row| *row > 0)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytes::xlsx::number_formats::NumberFormats;

    fn cells(rows: &str) -> Result<Vec<(u32, u32, Cell)>, Unreadable> {
        let limits = Limits::default();
        let styles = "<cellXfs><xf/><xf numFmtId='14'/></cellXfs>";
        let formats = NumberFormats::read(styles, &limits)?;
        let shared = Shared { texts: vec!["Lee".into(), "Ray".into()], formats, from_1904: false };
        let content =
            format!("<worksheet><cols><col min='1'/></cols><sheetData>{rows}</sheetData><c r='A9'><v>9</v></c></worksheet>");
        let sheet = read("S", &content, &shared, &limits)?;
        Ok(sheet
            .rows
            .into_iter()
            .flat_map(|row| row.cells.into_iter().map(move |(column, cell)| (row.number, column, cell)))
            .collect())
    }

    fn one(cell: &str) -> Option<Cell> {
        cells(&format!("<row r='1'>{cell}</row>")).unwrap().pop().map(|(_, _, cell)| cell)
    }

    #[test]
    fn a_cell_is_where_it_says_or_next() {
        let text = |text: &str| Cell::Text(text.into());
        let given = "<row r='2'><c r='B2' t='s'><v>1</v></c><c t='s'><v>0</v></c></row><row><c><v>1.5</v></c></row><row r='9'><c r='aa9' t='b'><v>1</v></c></row>";
        assert_eq!(
            cells(given).unwrap(),
            [(2, 1, text("Ray")), (2, 2, text("Lee")), (3, 0, Cell::Number(1.5)), (9, 26, Cell::Flag(true))]
        );
        assert_eq!(cells("<c><v>1</v></c>").unwrap(), [(1, 0, Cell::Number(1.0))]);
        for damaged in [
            "<row r='0'/>",
            "<row r='1'><c r='1'/></row>",
            "<row r='1'><c r='A0'/></row>",
            "<row r='1'><c r='A1B'/></row>",
            "<row r='1'><c r='ZZZZZZZZZ1'/></row>",
            "<row><c t='s'><v>2</v></c></row>",
            "<row><c t='s'><v>x</v></c></row>",
            "<row><c><v>1",
        ] {
            assert_eq!(cells(damaged), Err(Unreadable::Damaged), "{damaged}");
        }
    }

    #[test]
    fn a_value_is_what_its_cell_says_it_is() {
        let text = |text: &str| Some(Cell::Text(text.into()));
        assert_eq!(one("<c t='str'><f>A1&amp;\"x\"</f><v>a &amp; b</v></c>"), text("a & b"));
        assert_eq!(one("<c t='inlineStr'><is><r><t>Le</t></r><r><t>e</t></r></is></c>"), text("Lee"));
        assert_eq!(one("<c t='d'><v>2026-04-03T00:00:00</v></c>"), text("2026-04-03T00:00:00"));
        assert_eq!(one("<c t='b'><v>FALSE</v></c>"), Some(Cell::Flag(false)));
        assert_eq!(one("<c t='e'><v>#SPILL!</v></c>"), Some(Cell::Error));
        assert_eq!(one("<c><v> 7e3 </v></c>"), Some(Cell::Number(7000.0)));
        assert_eq!(one("<c><v>NaN</v></c>"), text("NaN"));
        assert_eq!(one("<c s='1'><v>46115.75</v></c>"), Some(Cell::Date(domain::time::Date::new(2026, 4, 3).unwrap())));
        assert_eq!(one("<c s='1'><v>0.5</v></c>"), Some(Cell::Number(0.5)));
        assert_eq!(one("<c s='0'><v>46115</v></c>"), Some(Cell::Number(46115.0)));
        assert_eq!(one("<c><f>1+1</f></c>"), Some(Cell::Uncalculated));
        assert_eq!(one("<c><f>1+1</f><v/></c>"), Some(Cell::Uncalculated));
        assert_eq!(one("<c t='str'><f>B1</f><v></v></c>"), None);
        assert_eq!(one("<c s='1'/>"), None);
        assert_eq!(one("<c><x:extLst><v>9</v></x:extLst><v>1</v></c>"), Some(Cell::Number(1.0)));
    }
}
