//! Cells of an `OpenDocument` spreadsheet: `content.xml`, read as a stream.
//! Repeated rows and cells are never multiplied out beyond the limits, which is why no ready-made reader stands here:
//! those build the repeated cells first and count them afterwards.

use std::io::{BufReader, Read};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::{Book, Cell, Kind, Sheet, choose, container};
use crate::{limits::Limits, unreadable::Unreadable};

/// Reads the sheets that are known, or all.
pub(super) fn read(bytes: &[u8], limits: &Limits, known: fn(&str) -> bool) -> Result<Book, Unreadable> {
    let names = names(bytes)?;
    let borrowed: Vec<&str> = names.iter().map(String::as_str).collect();
    let (chosen, skipped) = choose(&borrowed, known, limits.sheets);
    let mut archive = container::unpack(bytes)?;
    let mut content = Content::open(&mut archive)?;
    let mut sheets = Vec::new();
    while let Some(name) = content.next_table()? {
        if chosen.contains(&name.as_str()) {
            sheets.push(content.table(name, limits)?);
        }
    }
    Ok(Book { sheets, skipped, ..Book::new(Kind::Ods) })
}

fn names(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let mut archive = container::unpack(bytes)?;
    let mut content = Content::open(&mut archive)?;
    let mut names = Vec::new();
    while let Some(name) = content.next_table()? {
        names.push(name);
    }
    Ok(names)
}

/// The stream of `content.xml`.
struct Content<R: Read> {
    xml: Reader<BufReader<R>>,
    buffer: Vec<u8>,
}

/// What one step of the stream was, as far as a table is concerned.
enum Step {
    Open(BytesStart<'static>),
    Close(String),
    Text(String),
    Other,
}

impl<'a> Content<zip::read::ZipFile<'a, std::io::Cursor<&'a [u8]>>> {
    fn open(archive: &'a mut container::Archive<'a>) -> Result<Self, Unreadable> {
        let part = archive.by_name("content.xml").map_err(|_| Unreadable::Damaged)?;
        let mut xml = Reader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        Ok(Self { xml, buffer: Vec::new() })
    }
}

impl<R: Read> Content<R> {
    /// The next thing in the stream, `None` at its end.
    fn step(&mut self) -> Result<Option<Step>, Unreadable> {
        self.buffer.clear();
        let event = self.xml.read_event_into(&mut self.buffer).map_err(|_| Unreadable::Damaged)?;
        Ok(Some(match event {
            Event::Start(start) => Step::Open(start.into_owned()),
            Event::End(end) => Step::Close(end.name().as_ref().to_owned()),
            Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(name) => Step::Text(entity(name.as_ref()).map_or_else(String::new, String::from)),
            Event::Eof => return Ok(None),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => Step::Other,
        }))
    }

    /// Like `step`, where the end of the stream would cut something short.
    fn within(&mut self) -> Result<Step, Unreadable> {
        self.step()?.ok_or(Unreadable::Damaged)
    }

    fn next_table(&mut self) -> Result<Option<String>, Unreadable> {
        while let Some(step) = self.step()? {
            if let Step::Open(start) = step
                && start.name().as_ref() == "table:table"
            {
                return Ok(Some(attribute(&start, "table:name").unwrap_or_default()));
            }
        }
        Ok(None)
    }

    fn table(&mut self, name: String, limits: &Limits) -> Result<Sheet, Unreadable> {
        let mut sheet = Sheet::new(name);
        let mut row = 1_u32;
        loop {
            match self.within()? {
                Step::Open(start) if start.name().as_ref() == "table:table-row" => {
                    let repeats = repeats(&start, "table:number-rows-repeated");
                    let cells = self.row(limits)?;
                    let copies = if cells.is_empty() { 0 } else { repeats };
                    for copy in 0..copies {
                        for (column, cell) in &cells {
                            sheet.put(row.saturating_add(copy), *column, cell.clone(), limits)?;
                        }
                    }
                    row = row.saturating_add(repeats);
                }
                Step::Close(end) if end == "table:table" => return Ok(sheet),
                _ => {}
            }
        }
    }

    fn row(&mut self, limits: &Limits) -> Result<Vec<(u32, Cell)>, Unreadable> {
        let mut cells = Vec::new();
        let mut column = 0_u32;
        loop {
            match self.within()? {
                Step::Open(start) if matches!(start.name().as_ref(), "table:table-cell" | "table:covered-table-cell") => {
                    let repeats = repeats(&start, "table:number-columns-repeated");
                    let name = start.name().as_ref().to_owned();
                    let shown = self.shown(&name, limits)?;
                    if let Some(cell) = value(&start, shown) {
                        if column.saturating_add(repeats) > limits.columns {
                            return Err(Unreadable::TooManyColumns);
                        }
                        cells.extend((column..column + repeats).map(|at| (at, cell.clone())));
                    }
                    column = column.saturating_add(repeats);
                }
                Step::Close(end) if end == "table:table-row" => return Ok(cells),
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
            match self.within()? {
                Step::Close(end) if end == cell => return Ok(shown),
                Step::Open(start) if start.name().as_ref() == "office:annotation" => note += 1,
                Step::Close(end) if end == "office:annotation" => note = note.saturating_sub(1),
                _ if note > 0 || shown.len() > limits.cell_chars.saturating_mul(4) => {}
                Step::Open(start) => match start.name().as_ref() {
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

/// The cell's value; dates keep their ISO text, which the form reads.
fn value(start: &BytesStart<'_>, shown: String) -> Option<Cell> {
    let kind = attribute(start, "office:value-type").unwrap_or_default();
    if attribute(start, "calcext:value-type").as_deref() == Some("error") {
        return Some(Cell::Error);
    }
    let number = || attribute(start, "office:value")?.parse().ok().map(Cell::Number);
    let found = match kind.as_str() {
        "float" | "currency" => number(),
        "date" => attribute(start, "office:date-value").map(Cell::Text),
        "boolean" => attribute(start, "office:boolean-value").map(|flag| Cell::Flag(flag == "true")),
        "string" => attribute(start, "office:string-value").filter(|text| !text.is_empty()).map(Cell::Text),
        _ => None,
    };
    let never_calculated = kind.is_empty() && attribute(start, "table:formula").is_some();
    found.or_else(|| (!shown.is_empty()).then_some(Cell::Text(shown))).or_else(|| never_calculated.then_some(Cell::Uncalculated))
}

fn repeats(start: &BytesStart<'_>, name: &str) -> u32 {
    attribute(start, name).map_or(1, |count| count.parse().unwrap_or(u32::MAX))
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok()??;
    quick_xml::escape::unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
}

/// The five entities of XML and character numbers; no other can be declared, since document types are refused.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
