//! Cells of a text file: its encoding, its separator, its records.
//! A guess is made only where the file says nothing, and is said back.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Book, Cell, Kind, Sheet};
use crate::{limits::Limits, unreadable::Unreadable};

/// In the order of preference where two fit equally well.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records that are looked at to tell the separator: the labels stand at the top.
const SAMPLE_CHARS: usize = 16_000;

/// Reads the whole text as one sheet.
pub(super) fn read(bytes: &[u8], limits: &Limits, label: fn(&str) -> bool) -> Result<Book, Unreadable> {
    let (text, encoding) = decode(bytes)?;
    let (text, told) = separator_line(&text);
    let separator = told.unwrap_or_else(|| guess(text, label));
    let mut sheet = Sheet::new(String::new());
    let first = u32::from(told.is_some());
    records(text, separator, |row, column, field| sheet.put(row + first, column, Cell::Text(field.to_owned()), limits))?;
    Ok(Book {
        kind: Kind::Csv,
        sheets: vec![sheet],
        skipped: Vec::new(),
        from_1904: false,
        encoding: (encoding != UTF_8).then(|| encoding.name()),
        separator: Some(char::from(separator)),
    })
}

fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static Encoding), Unreadable> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (unmarked(bytes), 0));
    let body = bytes.get(mark..).unwrap_or_default();
    let (text, _) = encoding.decode_without_bom_handling(body);
    let strange = text.chars().filter(|c| c.is_control() && !matches!(c, '\r' | '\n' | '\t' | '\u{b}' | '\0')).count();
    // A few stray control characters are dirt in a table; many are the sign of something that is not text.
    if strange > 8 && strange > text.len() / 200 {
        return Err(Unreadable::Unknown);
    }
    let text = if text.contains('\0') { Cow::Owned(text.replace('\0', "")) } else { text };
    Ok((text, encoding))
}

/// UTF-8 where it is valid; UTF-16 where every other byte is zero; otherwise what Windows programs write in this country.
fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..512).unwrap_or(bytes);
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let most = head.len() * 2 / 5;
    if zeros(1) > most {
        UTF_16LE
    } else if zeros(0) > most {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
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
        let inside: usize = record.iter().map(|field| field.matches('\n').count()).sum();
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
        (row, column, format!("{:?}", Cell::Text(text.to_owned())))
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
                WINDOWS_1252.encode(text).0.into_owned(),
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
    fn bytes_that_are_no_text_are_not_guessed_at() {
        let noise: Vec<u8> = (0..2000_u32).map(|i| u8::try_from(i.wrapping_mul(2_654_435_761) >> 24).unwrap()).collect();
        assert_eq!(read(&noise, &Limits::default(), |_| false).unwrap_err(), Unreadable::Unknown);
        assert_eq!(cells(b"Name,a\0b"), [cell(1, 0, "Name"), cell(1, 1, "ab")]);
    }
}
