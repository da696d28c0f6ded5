//! Cells of a text file: its encoding, its separator, its records.
//! A guess is made only where the file says nothing, and is said back.

use std::borrow::Cow;

use super::{Book, Cell, Kind, Sheet, book::cut, encoding};
use crate::{limits::Limits, unreadable::Unreadable};

/// In the order of preference where two fit equally well.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Cells of one row, blank ones too: as many as a sheet of a spreadsheet program has.
const MOST_CELLS: usize = 16_384;
/// Records that are looked at to tell the separator: the labels stand at the top.
const SAMPLE_CHARS: usize = 16_000;

/// Reads the whole text as one sheet.
pub(super) fn read(bytes: &[u8], limits: &Limits, label: fn(&str) -> bool) -> Result<Book, Unreadable> {
    let (text, encoding) = decode(bytes)?;
    let (text, told) = separator_line(&text);
    let separator = told.unwrap_or_else(|| guess(text, label));
    look_through(text, separator)?;
    let mut sheet = Sheet::new(String::new());
    let first = u32::from(told.is_some());
    let mut literals = false;
    records(text, separator, |row, column, field| {
        if has_swallowed_a_row(field, separator) {
            return Err(Unreadable::QuotesOpen);
        }
        // A cell that is blank, or full beyond measure, is not copied whole.
        let kept = cut(field, limits.cell_chars);
        let literal = literal(kept);
        literals |= literal.is_some();
        let row = row.saturating_add(first);
        sheet.put(row, column, Cell::Text(literal.unwrap_or(kept).into()), limits)?;
        sheet.widen(row, column.saturating_add(1));
        Ok(())
    })?;
    Ok(Book { sheets: vec![sheet], encoding, separator: Some(char::from(separator)), literals, ..Book::new(Kind::Csv) })
}

/// Calls `take` with the number (from 1) and the cells of each record of a text, one record in memory at a time.
pub(crate) fn rows(
    bytes: &[u8],
    label: fn(&str) -> bool,
    mut take: impl FnMut(u32, &[String]) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let (text, _) = decode(bytes)?;
    let (text, told) = separator_line(&text);
    let separator = told.unwrap_or_else(|| guess(text, label));
    let first = u32::from(told.is_some());
    let (mut number, mut cells): (u32, Vec<String>) = (0, Vec::new());
    records(text, separator, |row, _, field| {
        if row + first != number && !cells.is_empty() {
            take(number, &cells)?;
            cells.clear();
        }
        number = row + first;
        cells.push(field.to_owned());
        Ok(())
    })?;
    if cells.is_empty() { Ok(()) } else { take(number, &cells) }
}

fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), Unreadable> {
    let (text, guess) = encoding::decode(bytes);
    let strange = controls(text.as_bytes());
    // A few stray control characters are dirt in a table; many are the sign of something that is not text.
    if strange > 8 && strange > text.len() / 200 {
        return Err(Unreadable::Unknown);
    }
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text };
    Ok((text, guess))
}

/// How many control characters stand in a text of UTF-8, beside those that tables are made of.
fn controls(text: &[u8]) -> usize {
    let first = text.iter().filter(|byte| byte.is_ascii_control() && !matches!(byte, b'\r' | b'\n' | b'\t' | 0xB | 0)).count();
    // The second set, U+0080 to U+009F, is all that follows this byte below A0.
    let second = memchr::memchr_iter(0xC2, text).filter(|at| text.get(at + 1).is_some_and(|byte| *byte < 0xA0)).count();
    first + second
}

/// Looks for what the reader of records must not meet: rows that run into one another because a quotation mark is never closed,
/// and rows of so many cells that a record of them alone would be large.
fn look_through(text: &str, separator: u8) -> Result<(), Unreadable> {
    let (mut at, mut cells) = (Within::Start, 0_usize);
    for byte in text.bytes() {
        at = match (at, byte) {
            (Within::Quotes, b'"') => Within::Closing,
            (Within::Start | Within::Closing, b'"') | (Within::Quotes, _) => Within::Quotes,
            (_, other) if other == separator || matches!(other, b'\r' | b'\n') => {
                cells = if other == separator { cells + 1 } else { 0 };
                if cells >= MOST_CELLS {
                    return Err(Unreadable::TooManyColumns);
                }
                Within::Start
            }
            _ => Within::Plain,
        };
    }
    if at == Within::Quotes { Err(Unreadable::QuotesOpen) } else { Ok(()) }
}

/// Where in a record a byte stands, as the reader of records sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Start,
    Plain,
    Quotes,
    Closing,
}

/// The text within `="0770"`: how programs write numbers whose zero a spreadsheet should keep. Nothing is calculated.
fn literal(field: &str) -> Option<&str> {
    field.trim().strip_prefix("=\"")?.strip_suffix('"').filter(|text| !text.contains('"'))
}

/// Whether a cell of several lines has swallowed a row: one with an e-mail address and separators of its own.
fn has_swallowed_a_row(field: &str, separator: u8) -> bool {
    let row = |line: &str| line.contains('@') && line.bytes().filter(|byte| *byte == separator).count() >= 3;
    memchr::memchr2(b'\n', b'\r', field.as_bytes()).is_some() && field.lines().any(row)
}

/// Excel's own `sep=;` line, which it writes and hides.
fn separator_line(text: &str) -> (&str, Option<u8>) {
    let Some(rest) = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP=")) else { return (text, None) };
    let Some(separator) = rest.bytes().next().filter(|byte| SEPARATORS.contains(byte)) else { return (text, None) };
    let body = rest.get(1..).unwrap_or_default().trim_start_matches('\r');
    (body.strip_prefix('\n').unwrap_or(body), Some(separator))
}

/// The separator under which most labels of the form appear as whole cells; where none does, most cells.
fn guess(text: &str, label: fn(&str) -> bool) -> u8 {
    let end = text.char_indices().nth(SAMPLE_CHARS).map_or(text.len(), |(at, _)| at);
    let sample = text.get(..end).unwrap_or(text);
    let score = |separator: u8| {
        let mut labels = 0_usize;
        let mut cells = 0_usize;
        let _ = records(sample, separator, |_, column, field| {
            labels += usize::from(label(field));
            cells += usize::from(column > 0);
            Ok(())
        });
        (labels, cells)
    };
    // `max_by_key` keeps the last of equals, so the preferred one comes last.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

/// Calls `take` with row (from 1), column (from 0) and text, numbering rows as a spreadsheet program would show them.
fn records(text: &str, separator: u8, mut take: impl FnMut(u32, u32, &str) -> Result<(), Unreadable>) -> Result<(), Unreadable> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row = 0_u32;
    loop {
        let before = reader.position().line();
        if !reader.read_record(&mut record).map_err(|_| Unreadable::Damaged)? {
            return Ok(());
        }
        let inside = memchr::memchr_iter(b'\n', record.as_slice().as_bytes()).count();
        let lines = reader.position().line().saturating_sub(before);
        // The parser skips blank lines; whoever looks for "row 12" sees them.
        let blank = lines.saturating_sub(1).saturating_sub(inside as u64);
        row = row.saturating_add(1).saturating_add(u32::try_from(blank).unwrap_or(u32::MAX));
        for (column, field) in record.iter().enumerate() {
            take(row, u32::try_from(column).unwrap_or(u32::MAX), field)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let book = read(bytes, &Limits::default(), |text| text.eq_ignore_ascii_case("name") || text == "town").unwrap();
        let of_row = |row: &super::super::Row| {
            row.cells.iter().map(|(column, cell)| (row.number, *column, format!("{cell:?}"))).collect::<Vec<_>>()
        };
        book.sheets[0].rows.iter().flat_map(of_row).collect()
    }

    fn cell(row: u32, column: u32, text: &str) -> (u32, u32, String) {
        (row, column, format!("{:?}", Cell::Text(text.into())))
    }

    #[test]
    fn control_characters_are_counted_and_letters_that_begin_like_them_are_not() {
        assert_eq!(controls("\u{1}\u{80}\u{9f}\u{7f}".as_bytes()), 4);
        assert_eq!(controls("\r\n\t\u{b}\0\u{a0}£Â ŷ\u{2082}".as_bytes()), 0);
    }

    #[test]
    fn encodings_and_separators_all_give_the_same_cells() {
        let expected = [cell(1, 0, "Name"), cell(1, 1, "Siân, “Õ’Néill”"), cell(2, 0, "town"), cell(2, 1, "a;b")];
        let texts = [
            "Name,\"Siân, “Õ’Néill”\"\r\ntown,a;b\r\n",
            "Name;Siân, “Õ’Néill”\ntown;\"a;b\"\n",
            "Name\tSiân, “Õ’Néill”\rtown\ta;b\r",
            "Name|Siân, “Õ’Néill”\ntown|a;b",
        ];
        for text in texts {
            let utf16: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            let forms = [
                text.as_bytes().to_vec(),
                [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
                [b"\xFF\xFE".as_slice(), &little].concat(),
                [b"\xFE\xFF".as_slice(), &big].concat(),
                little,
                big,
                encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
            ];
            for (index, bytes) in forms.iter().enumerate() {
                assert_eq!(cells(bytes), expected, "form {index} of {text:?}");
            }
        }
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_shows_them() {
        let expected = [cell(1, 0, "Name"), cell(1, 1, "two\nlines"), cell(4, 0, "town"), cell(4, 1, "x"), cell(5, 0, "y")];
        assert_eq!(cells(b"Name,\"two\nlines\"\n\n\ntown,x\ny"), expected);
        assert_eq!(cells(b"sep=;\r\nName;a\r\n"), [cell(2, 0, "Name"), cell(2, 1, "a")]);
    }

    #[test]
    fn a_quotation_mark_that_swallows_rows_is_refused_and_one_in_its_place_is_not() {
        let read = |text: &str| read(text.as_bytes(), &Limits::default(), |_| false).map(|_| ());
        assert_eq!(read("a,\"b\nc,d\n"), Err(Unreadable::QuotesOpen));
        assert_eq!(read("a,\"b,tom@x.example,1,2,3\nc,tim@x.example,1,2,3\"\n"), Err(Unreadable::QuotesOpen));
        for sound in ["a,5\" pipe,\"b\"\n", "a,\"say \"\"b\"\"\"\n", "a,\"1 High Street\nTown, York\"\n", "a,\"b\"c,\"d\""] {
            assert_eq!(read(sound), Ok(()), "{sound}");
        }
    }

    #[test]
    fn a_row_has_no_more_cells_than_a_sheet_even_blank_ones() {
        let read = |text: &str| read(text.as_bytes(), &Limits::default(), |_| false).map(|_| ());
        assert_eq!(read(&format!("a{}\nb", ",".repeat(MOST_CELLS - 1))), Ok(()));
        assert_eq!(read(&format!("a{}\nb", ",".repeat(MOST_CELLS))), Err(Unreadable::TooManyColumns));
        assert_eq!(read(&format!("\"{}\"\n", ",".repeat(MOST_CELLS))), Ok(()));
    }

    #[test]
    fn bytes_that_are_no_text_are_not_guessed_at() {
        let noise: Vec<u8> = (0..2000_u32).map(|i| u8::try_from(i.wrapping_mul(2_654_435_761) >> 24).unwrap()).collect();
        assert_eq!(read(&noise, &Limits::default(), |_| false).unwrap_err(), Unreadable::Unknown);
        assert_eq!(cells(b"Name,a\0b"), [cell(1, 0, "Name"), cell(1, 1, "ab")]);
    }
}
