//! Cells of an Office Open XML workbook (ECMA-376 part 1, §18); formulas are their cached value, never run, and macros stay where they are.
//! Sees only containers that `container` has measured. Why no ready-made reader stands here: `docs/decisions/0006-workbooks-by-our-own-readers.md`.

mod number_formats;
mod shared_texts;
mod sheet;
mod workbook;

use std::borrow::Cow;

use super::{Book, choose, container::Contents};
use crate::{limits::Limits, unreadable::Unreadable};
use number_formats::NumberFormats;
use workbook::Workbook;

/// What the cells of every sheet refer to.
struct Shared<'a> {
    texts: Vec<Cow<'a, str>>,
    formats: NumberFormats,
    from_1904: bool,
}

/// Reads the sheets that are known, or all.
pub(super) fn read(contents: Contents, limits: &Limits, known: fn(&str) -> bool) -> Result<Book, Unreadable> {
    let Contents { kind, links, mut parts } = contents;
    let workbook = Workbook::read(&mut parts, limits)?;
    let names: Vec<&str> = workbook.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let (chosen, skipped) = choose(&names, known, limits.sheets);
    let texts = parts.take(&workbook.shared_texts)?.unwrap_or_default();
    let styles = parts.take(&workbook.styles)?.unwrap_or_default();
    let shared = Shared {
        texts: shared_texts::read(&texts, limits)?,
        formats: NumberFormats::read(&styles, limits)?,
        from_1904: workbook.from_1904,
    };
    let mut book = Book { skipped, from_1904: workbook.from_1904, links, ..Book::new(kind) };
    let mut left = *limits;
    for sheet in chosen.iter().filter_map(|place| workbook.sheets.get(*place)) {
        if sheet.hidden {
            book.hidden.push(sheet.name.clone());
        }
        let content = parts.take(&sheet.part)?.ok_or(Unreadable::Damaged)?;
        book.sheets.push(sheet::read(&sheet.name, &content, &shared, &left)?.within(&mut left));
    }
    Ok(book)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, io::Cursor, path::Path};

    use calamine::{Data, DataRef, Reader, SheetType, Xlsx};

    use super::*;
    use crate::bytes::{Cell, Sheet, container};

    /// What is read of a cell, whoever reads it.
    type Cells = BTreeMap<(u32, u32), String>;

    /// Every sheet, as we read it.
    fn ours(bytes: &[u8]) -> Result<BTreeMap<String, Cells>, Unreadable> {
        let limits = Limits::default();
        let book = read(container::inspect(bytes, &limits)?, &limits, |_| false)?;
        let cells = |sheet: &Sheet| {
            let all =
                sheet.rows.iter().flat_map(|row| row.cells.iter().map(|(column, cell)| ((row.number, *column), said(cell))));
            all.collect()
        };
        Ok(book.sheets.iter().map(|sheet| (sheet.name.clone(), cells(sheet))).collect())
    }

    fn said(cell: &Cell) -> String {
        match cell {
            Cell::Text(text) => text.to_string(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Flag(flag) => flag.to_string(),
            Cell::Error => "#".to_owned(),
            Cell::Uncalculated => "?".to_owned(),
        }
    }

    /// The same by another's reader, which knows no bounds.
    fn theirs(bytes: &[u8]) -> Result<BTreeMap<String, Cells>, calamine::XlsxError> {
        let mut workbook = Xlsx::new(Cursor::new(bytes))?;
        let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
        let mut found = BTreeMap::new();
        for name in names {
            let mut reader = workbook.worksheet_cells_reader(&name)?;
            let mut cells = Cells::new();
            while let Some(cell) = reader.next_cell_with_formula_metadata()? {
                let text = match &cell.value {
                    DataRef::Empty if cell.formula.is_some() => "?".to_owned(),
                    DataRef::Empty => continue,
                    DataRef::Float(number) => number.to_string(),
                    DataRef::DateTime(moment) if moment.is_datetime() && moment.as_f64() >= 1.0 => {
                        let (year, month, day, ..) = moment.to_ymd_hms_milli();
                        format!("{year:04}-{month:02}-{day:02}")
                    }
                    DataRef::DateTime(moment) => moment.as_f64().to_string(),
                    DataRef::Error(_) => "#".to_owned(),
                    other => Data::from(other.clone()).to_string(),
                };
                if !text.trim().is_empty() {
                    cells.insert((cell.pos.0 + 1, cell.pos.1), text);
                }
            }
            found.insert(name, cells);
        }
        Ok(found)
    }

    /// Reads every workbook of a folder both ways; how many both could read.
    fn compared(folder: &Path) -> usize {
        let Ok(entries) = std::fs::read_dir(folder) else {
            println!("skipped: {} is absent", folder.display());
            return 0;
        };
        let mut compared = 0;
        for path in entries.map(|entry| entry.unwrap().path()) {
            if !path.extension().is_some_and(|ending| ending == "xlsx" || ending == "xlsm") {
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            let read = std::panic::catch_unwind(|| theirs(&bytes));
            match (ours(&bytes), read) {
                (Ok(ours), Ok(Ok(theirs))) => {
                    assert_eq!(ours, theirs, "{}", path.display());
                    compared += 1;
                }
                // Bounds are ours alone; what is damaged to us must not be whole to others.
                (Err(Unreadable::Damaged), Ok(Ok(_))) => panic!("{} is not damaged", path.display()),
                _ => {}
            }
        }
        compared
    }

    #[test]
    fn workbooks_of_every_program_read_as_another_reader_reads_them() {
        assert!(compared(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/programs"))) >= 15);
        for folder in ["xlsx_calamine", "xlsx_real_world", "xlsx_xlsx2csv", "crafted"] {
            let compared =
                compared(&Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/hostile")).join(folder));
            println!("{folder}: {compared} compared");
        }
    }
}
