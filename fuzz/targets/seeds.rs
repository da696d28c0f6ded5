//! Writes the seeds of the forms: what the targets `xlsx` and `csv` start from, out of the forms that the tests of the reader hold.
//! Usage, in the folder `fuzz`: `cargo run --release --bin seeds`, built as `script/fuzz` builds.

use std::{
    fs,
    io::{Cursor, Error, Read},
    path::Path,
};

use domain::values::Language;
// Holds what the instruments call.
use libfuzzer_sys as _;
use registration_form::{Format, template};
use zip::ZipArchive;

/// Larger parts would fill the time with little else.
const MOST: usize = 32_000;

fn main() -> Result<(), Error> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for language in [Language::English, Language::Welsh] {
        fs::write(corpus.join("csv").join(format!("template-{language:?}.csv")), template(Format::Csv, language))?;
    }
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/registration-form/tests/programs");
    for file in fs::read_dir(programs)? {
        let file = file?;
        let (name, bytes) = (file.file_name().to_string_lossy().into_owned(), fs::read(file.path())?);
        if name.ends_with(".csv") {
            fs::write(corpus.join("csv").join(name), bytes)?;
            continue;
        }
        for (kind, content) in parts(&bytes) {
            if content.len() <= MOST {
                fs::write(corpus.join("xlsx").join(format!("{name}-{kind}")), content)?;
            }
        }
        if bytes.len() <= MOST {
            fs::write(corpus.join("xlsx").join(name), bytes)?;
        }
    }
    Ok(())
}

/// The parts of a workbook as the target takes them: a letter that says which, and the part.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return Vec::new() };
    let mut part = |name: &str| {
        let mut content = Vec::new();
        archive.by_name(name).ok()?.read_to_end(&mut content).ok()?;
        Some(content)
    };
    let marked = |mark: u8, content: Vec<u8>| [vec![mark], content].concat();
    let mut found = Vec::new();
    found.extend(part("content.xml").map(|content| ("content".to_owned(), marked(b'O', content))));
    found.extend(part("xl/styles.xml").map(|styles| ("styles".to_owned(), marked(b'Y', styles))));
    let texts = part("xl/sharedStrings.xml");
    for number in 1..=2 {
        let Some(mut sheet) = part(&format!("xl/worksheets/sheet{number}.xml")) else { continue };
        found.push((format!("sheet{number}"), marked(b'S', sheet.clone())));
        let Some(mut texts) = texts.clone() else { continue };
        // The target cuts in the middle.
        let half = texts.len().max(sheet.len());
        texts.resize(half, b' ');
        sheet.resize(half, b' ');
        found.push((format!("texts{number}"), marked(b'T', [texts, sheet].concat())));
    }
    found
}
