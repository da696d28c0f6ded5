//! Any bytes as a container, or as the parts of a sound container: a fuzzer seldom gets its checksums right by itself.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Organisation details - input" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

fuzz_target!(|bytes: &[u8]| {
    match bytes {
        [b'S', sheet @ ..] => fuzz::answer(&workbook(sheet, &[])),
        [b'T', rest @ ..] => {
            let (texts, sheet) = rest.split_at(rest.len() / 2);
            fuzz::answer(&workbook(sheet, &[("xl/sharedStrings.xml", texts)]));
        }
        [b'Y', styles @ ..] => fuzz::answer(&workbook(b"<worksheet/>", &[("xl/styles.xml", styles)])),
        [b'O', content @ ..] => {
            fuzz::answer(&archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)]))
        }
        _ => fuzz::answer(bytes),
    }
});

fn workbook(sheet: &[u8], more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.extend_from_slice(more);
    archive(&parts)
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, stored).expect("a part");
        writer.write_all(content).expect("a part");
    }
    writer.finish().expect("an archive").into_inner()
}
