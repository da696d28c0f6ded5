//! No file that the product hands out holds a formula, whatever the one that came in held.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// What a program may take for the beginning of a formula.
const BEGINNINGS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// # Panics
/// Where the file, a workbook or comma-separated text, holds a formula.
pub fn none(file: &[u8]) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(file)) else {
        let mut cells = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        for record in cells.records() {
            let record = record.expect("a text in UTF-8");
            assert!(!record.iter().any(|cell| cell.starts_with(BEGINNINGS)), "a formula in {record:?}");
        }
        return;
    };
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part of our own");
        let mut content = String::new();
        part.read_to_string(&mut content).expect("mark-up of our own");
        // What people typed is escaped, so that it never holds a tag.
        assert!(!content.contains("<f>") && !content.contains("<f "), "a formula in {:?}", part.name());
        assert!(!content.contains("TargetMode=\"External\""), "a link in {:?}", part.name());
    }
}
