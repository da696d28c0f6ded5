//! One form as many programs write it: openpyxl, `XlsxWriter`, LibreOffice and `rust_xlsxwriter`. Each is read as the same form.
//! `script/forms` makes the files anew.

use std::path::{Path, PathBuf};

use domain::{
    registration::form::Form,
    values::{Language, NamePart},
};
use registration_form::{Format, Kind, Limits, Reading, filled, read};

use crate::sample::{AGAINST, COURTS, read_text};

/// What every one of the forms says.
const CONTENT: &str = "\
Form version,1
Organisation name,Ó Néill & Sons Solicitors
Organisation type,Solicitors' firm
Head office address line 1,1 High Street
Town or city,Wrexham
Postcode,LL11 1AA
Country,Wales
Main telephone,01978 123456
Main e-mail,office@oneill.example
Regulator's number,612345
First court,Wrexham Magistrates' Court
Date of first hearing,2027-01-31
Administrator's first name,Siân
Administrator's last name,O'Neill
Administrator's job title,Partner
Administrator's e-mail,sian@oneill.example
Administrator's mobile,07700 900123
Terms accepted,Yes
Version of the terms,1
Accepted by,Siân O'Neill
Capacity,Partner
Date of acceptance,2026-04-03
Offices
Office name,Office address,Office postcode,Office telephone,LAA account number
Wrexham,\"1 High Street, Wrexham\",LL11 1AA,01978 123456,1A234B
Llandudno,\"2 Mostyn Street
Llandudno\",LL30 2NG,,1A235C
User details - input
First name,Last name,Work e-mail,Mobile number,Qualified as,Role,Supervised by,Regulator's number,Usual office,First court,Date of first hearing
Tomás,Ó Briain,tomas@oneill.example,07700900456,Barrister,\"Advocate, Defence lawyer\",,54321,Wrexham,,
Llŷr,ap Rhys,llyr@oneill.example,07700900457,Paralegal,Defence lawyer,Siân O'Neill,,Llandudno,,
Zoë,Müller-Grant,zoe@oneill.example,+353 87 123 4567,Solicitor,Organisation administrator,,654321,,Wrexham Magistrates' Court,2027-01-31
";

fn content() -> Form {
    read_text(CONTENT).unwrap_or_else(|refused| panic!("{refused:#?}")).submission
}

/// The same in a file whose encoding has no ŷ, or on a form in Welsh.
fn expected(name: &str) -> Form {
    let mut form = content();
    if name.contains("latin") {
        form.users[1].name.first = NamePart::parse("Llyr").unwrap();
    }
    if name.contains("welsh") {
        form.organisation.language = Language::Welsh;
    }
    form
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).map(|found| found.map(|file| file.unwrap().path()).collect()).unwrap_or_default();
    files.sort();
    files
}

fn read_exactly(name: &str, bytes: &[u8]) -> Reading {
    let reading = read(bytes, &Limits::default(), &AGAINST).unwrap_or_else(|refused| panic!("{name}: {refused:#?}"));
    assert_eq!(reading.submission, expected(name), "{name}");
    reading
}

#[test]
fn the_form_is_read_exactly_whichever_program_wrote_it() {
    let mut read = 0;
    for file in files() {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let reading = read_exactly(&name, &std::fs::read(&file).unwrap());
        let expected = match file.extension().and_then(|ending| ending.to_str()) {
            Some("xlsm") => Kind::Xlsm,
            Some("ods") => Kind::Ods,
            Some("csv") => Kind::Csv,
            _ => Kind::Xlsx,
        };
        assert_eq!(reading.kind, expected, "{name}");
        read += 1;
    }
    for language in [Language::English, Language::Welsh] {
        for format in [Format::Xlsx, Format::Csv] {
            read_exactly("rust_xlsxwriter", &filled(&content(), format, language, &COURTS));
            read += 1;
        }
    }
    assert!(read >= 30, "{read}");
}

#[test]
fn what_a_program_changed_is_said_back() {
    let said = |name: &str| {
        let path = files().into_iter().find(|file| file.ends_with(name)).unwrap();
        let reading = read(&std::fs::read(path).unwrap(), &Limits::default(), &AGAINST).unwrap();
        reading.assumptions.iter().map(|one| one.what.name()).collect::<Vec<_>>()
    };
    let numbers = said("openpyxl-numbers.xlsx");
    assert!(numbers.iter().filter(|one| **one == "phone-zero-restored").count() >= 4, "{numbers:?}");
    assert!(said("xlsxwriter-macros.xlsm").contains(&"macros-ignored"));
    assert!(said("xlsxwriter-serials.xlsx").contains(&"date-from-number"));
    assert!(said("openpyxl-disorder.xlsx").contains(&"sheet-ignored"));
    assert!(said("libreoffice-latin-macintosh.csv").contains(&"encoding"));
    assert!(said("libreoffice-utf8-tabs.csv").contains(&"separator"));
    assert_eq!(said("libreoffice-utf16.csv"), Vec::<&str>::new());
    assert_eq!(said("openpyxl-template.xlsx"), Vec::<&str>::new());
}
