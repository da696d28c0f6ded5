//! Nothing that is sent crashes the reader or keeps it busy; whatever is no form is refused by name.

use std::{
    io::{Cursor, Write},
    path::Path,
    time::{Duration, Instant},
};

use registration_form::{Limits, Refused, Unreadable, read};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::sample::{AGAINST, csv_with, templates};

pub(crate) fn archive<T: AsRef<[u8]>>(parts: &[(&str, T)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_ref()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn refusal(bytes: &[u8]) -> Option<Unreadable> {
    let started = Instant::now();
    let answer = read(bytes, &Limits::default(), &AGAINST);
    assert!(started.elapsed() < Duration::from_secs(5));
    match answer {
        Err(Refused::Unreadable(reason)) => Some(reason),
        Err(Refused::Problems { problems, .. }) => {
            assert!(!problems.is_empty());
            None
        }
        Ok(_) => panic!("read without a problem"),
    }
}

#[test]
fn every_file_of_the_hostile_collection_is_answered_in_time() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/hostile"));
    let Ok(mut index) = csv::Reader::from_path(folder.join("INDEX.csv")) else {
        println!("skipped: shared data absent");
        return;
    };
    let mut answered = 0;
    for row in index.records().map(Result::unwrap) {
        let Ok(bytes) = std::fs::read(folder.join(&row[0])) else { continue };
        let reason = refusal(&bytes);
        answered += 1;
        let expected = match &row[0] {
            name if name.contains(".xlsb") => Some(Unreadable::BinaryExcel),
            name if name.ends_with("zip_bomb_64MB_in_70KB.xlsx") => Some(Unreadable::ExpandsTooFar),
            name if name.ends_with("billion_laughs.xlsx") => Some(Unreadable::Entities),
            name if name.ends_with("pass_protected.ods") => Some(Unreadable::Encrypted),
            name if name.ends_with("html_named.pdf") => Some(Unreadable::MarkUp),
            name if name.ends_with("actually_a_zip.pdf") => Some(Unreadable::Zip),
            _ => None,
        };
        assert!(expected.is_none() || reason == expected, "{}: {reason:?}", &row[0]);
    }
    assert!(answered > 100, "{answered}");
}

#[test]
fn a_form_cut_short_or_spoilt_anywhere_never_crashes_the_reader() {
    for (_, _, bytes) in templates() {
        for step in 0..24 {
            let at = bytes.len() * step / 24;
            refusal(&bytes[..at]);
            let mut spoilt = bytes.clone();
            spoilt[at] ^= 0x55;
            refusal(&spoilt);
        }
    }
}

#[test]
fn repeats_in_an_open_document_are_not_multiplied_out() {
    let table = |rows: &str| {
        let content = format!("<o:d><table:table table:name=\"Organisation details - input\">{rows}</table:table></o:d>");
        archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
    };
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"N\"><text:p>x<text:s text:c=\"4000000000\"/></text:p></table:table-cell>";
    let rows = |rows: &str, columns: &str| {
        table(&format!("<table:table-row table:number-rows-repeated=\"{rows}\">{}</table:table-row>", cell.replace('N', columns)))
    };
    assert_eq!(refusal(&rows("4000000000", "3")), Some(Unreadable::TooManyRows));
    assert_eq!(refusal(&rows("1", "4000000000")), Some(Unreadable::TooManyColumns));
    let blank = "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell office:value-type=\"string\"><text:p> <text:s/></text:p></table:table-cell></table:table-row>";
    assert_eq!(refusal(&table(&blank.repeat(3))), Some(Unreadable::NotTheForm));
    assert_eq!(refusal(&table("<table:table-row><table:table-cell>")), Some(Unreadable::Damaged));
}

#[test]
fn a_long_text_that_many_cells_share_is_not_copied_for_each() {
    let texts = format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{}</t></si></sst>",
        "A".repeat(4_000_000)
    );
    let rows: String = (1..8_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
    // Copied whole it would be 32 GB.
    assert_eq!(refusal(&crate::formulas::workbook(&rows, Some(&texts))), Some(Unreadable::NotTheForm));
}

#[test]
fn sheets_are_looked_up_among_no_more_parts_than_there_can_be() {
    let part = |name: &str, content: String| (name.to_owned(), content);
    let sheets = "<sheet name=\"S\" r:id=\"b\"/>".repeat(900_000);
    let parts = [
        part("[Content_Types].xml", "<Types/>".into()),
        part("xl/workbook.xml", format!("<workbook><sheets>{sheets}</sheets></workbook>")),
        part(
            "xl/_rels/workbook.xml.rels",
            "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"worksheets/s.xml\"/>".repeat(300),
        ),
        part("xl/worksheets/s.xml", "<worksheet><sheetData/></worksheet>".into()),
    ];
    let borrowed: Vec<(&str, &str)> = parts.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect();
    assert_eq!(refusal(&archive(&borrowed)), Some(Unreadable::TooManyParts));
}

#[test]
fn tables_of_one_name_are_no_more_than_sheets_may_be() {
    let table = "<table:table table:name=\"Organisation details - input\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    let content = format!("<o:d>{}</o:d>", table.repeat(50_000));
    let bytes = archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_str())]);
    assert_eq!(refusal(&bytes), Some(Unreadable::NotTheForm));
    let cells = registration_form::cells(&bytes, &Limits::default()).expect("cells");
    assert!(cells.len() <= Limits::default().sheets);
}

#[test]
fn a_part_that_is_not_read_may_be_in_any_encoding_and_names_may_have_either_stroke() {
    let good = templates().remove(0).2;
    let mut read_from = zip::ZipArchive::new(Cursor::new(good.as_slice())).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..read_from.len() {
        let mut part = read_from.by_index(at).unwrap();
        let mut content = Vec::new();
        std::io::copy(&mut part, &mut content).unwrap();
        parts.push((part.name().unwrap().replace('/', "\\"), content));
    }
    parts.push(("customXml\\item1.xml".to_owned(), b"\xFF\xFE<\0a\0/\0>\0".to_vec()));
    let borrowed: Vec<(&str, &Vec<u8>)> = parts.iter().map(|(name, content)| (name.as_str(), content)).collect();
    assert_eq!(refusal(&archive(&borrowed)), None, "problems of an empty form, and no more");
}

#[test]
fn too_much_of_anything_is_refused_by_name() {
    let limits = Limits::default();
    assert_eq!(refusal(&vec![b'a'; limits.bytes + 1]), Some(Unreadable::TooLarge));
    assert_eq!(refusal(&"a\n".repeat(30_000).into_bytes()), Some(Unreadable::TooManyRows));
    assert_eq!(refusal(&",a".repeat(70).into_bytes()), Some(Unreadable::TooManyColumns));
    assert_eq!(refusal(b""), Some(Unreadable::Empty));
}

#[test]
fn formulas_are_text_on_the_way_in() {
    let text = csv_with(&[], "\"=cmd|' /C calc'!A0\",Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n");
    let Err(Refused::Problems { problems, .. }) = read(text.as_bytes(), &Limits::default(), &AGAINST) else { panic!() };
    assert_eq!(problems[0].what.name(), "first-name-characters");
}

#[test]
fn ten_thousand_people_are_read_quickly_enough() {
    let rows: String = (0..10_000)
        .map(|i| format!("Tom,Lee,tom{i}@oneill.example,077{:08},Solicitor,Defence lawyer,,\n", 40_000_000 + i))
        .collect();
    let started = Instant::now();
    let reading = read(csv_with(&[], &rows).as_bytes(), &Limits::default(), &AGAINST).unwrap_or_else(|r| panic!("{r:?}"));
    assert_eq!(reading.submission.users.len(), 10_000);
    // Unoptimised; the benches hold the real figure.
    assert!(started.elapsed() < Duration::from_mins(1), "{:?}", started.elapsed());
}
