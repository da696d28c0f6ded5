//! Extracts of registers: read whatever their headers, every bad row named, nothing evaluated.

use domain::register::{Entry, Register};
use registration_form::extract::{ExtractReading, ExtractRule, ExtractUnread, read_extract};

fn read(register: Register, text: &str) -> Result<(Vec<Entry>, ExtractReading), ExtractUnread> {
    let mut entries = Vec::new();
    let reading = read_extract(text.as_bytes(), register, |entry| entries.push(entry))?;
    Ok((entries, reading))
}

fn problems(register: Register, text: &str) -> Vec<(String, ExtractRule)> {
    match read(register, text) {
        Err(ExtractUnread::Problems { listed, .. }) => listed.iter().map(|it| (it.cell(), it.rule)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn headers_are_known_by_many_names_and_columns_in_any_order() {
    let text = "SRA ID;Practice name;Authorisation status;Address line 1;Address line 2;Town;Post code;Telephone number;Website;Fax\n\
                0999417;Hartwell & Pryce LLP;Authorised;22 Quayside;;Saltgate;za11zd;01632 960201;https://www.hartwell-pryce.example/crime;x\n";
    let (entries, reading) = read(Register::Sra, text).unwrap();
    let entry = &entries[0];
    assert_eq!(
        (entry.number.as_str(), entry.name.as_str(), entry.status.as_str()),
        ("0999417", "Hartwell & Pryce LLP", "Authorised")
    );
    assert_eq!(entry.address.as_deref(), Some("22 Quayside\nSaltgate"));
    assert_eq!(entry.telephone.as_deref(), Some("+441632960201"));
    assert_eq!(entry.domains, ["hartwell-pryce.example"]);
    assert_eq!((reading.rows, reading.remarked), (1, 0));
}

#[test]
fn every_bad_row_is_named_by_row_and_column() {
    let text = "number,name,status\n1,One,active\n,Two,active\n3,,active\n4,Four,\n-,Five,active\n6,Six,active,slipped\n";
    let found = problems(Register::Sra, text);
    let wanted = [
        ("A3", ExtractRule::NumberMissing),
        ("B4", ExtractRule::NameMissing),
        ("C5", ExtractRule::StatusMissing),
        ("A6", ExtractRule::NumberFormat),
        ("D7", ExtractRule::MoreCells),
    ];
    assert_eq!(found, wanted.map(|(cell, rule)| (cell.to_owned(), rule)));
    assert_eq!(problems(Register::Sra, "number,firm\n1,One\n"), [("1".to_owned(), ExtractRule::HeaderMissing)]);
    assert_eq!(problems(Register::Sra, "number,name,status,surname,number\n")[0].1, ExtractRule::HeaderTwice);
    assert_eq!(problems(Register::Sra, "number,name,status\n\n"), [(String::new(), ExtractRule::NoRows)]);
}

#[test]
fn what_only_helps_is_left_out_with_a_remark() {
    let text = "number,first name,surname,status,telephone,e-mail\n1,Eleri,Pryce,Practising,ask,nowhere\n";
    let (entries, reading) = read(Register::SraPeople, text).unwrap();
    assert_eq!((entries[0].name.as_str(), &entries[0].telephone), ("Eleri Pryce", &None));
    let rules: Vec<_> = reading.remarks.iter().map(|remark| (remark.cell(), remark.rule)).collect();
    let wanted = [("F2", ExtractRule::EmailLeftOut), ("E2", ExtractRule::TelephoneLeftOut)];
    assert_eq!(rules, wanted.map(|(cell, rule)| (cell.to_owned(), rule)));
}

#[test]
fn a_formula_is_text_and_a_workbook_is_refused() {
    let text = "number,name,status,conditions\n1,\"=HYPERLINK(\"\"x\"\")\",'=1+1,=cmd|' /C calc'!A0\n";
    let (entries, _) = read(Register::Sra, text).unwrap();
    assert_eq!((entries[0].name.as_str(), entries[0].status.as_str()), ("=HYPERLINK(\"x\")", "=1+1"));
    assert_eq!(entries[0].conditions.as_deref(), Some("=cmd|' /C calc'!A0"));
    let workbook = registration_form::template(registration_form::Format::Xlsx, domain::values::Language::English);
    assert!(matches!(read_extract(&workbook, Register::Sra, |_| ()), Err(ExtractUnread::NotCsv)));
    assert!(matches!(read_extract(b"", Register::Sra, |_| ()), Err(ExtractUnread::Unreadable(_))));
}

#[test]
fn only_the_first_problems_are_listed_and_all_are_counted() {
    let text = format!("number,name,status\n{}", ",x,y\n".repeat(700));
    let Err(ExtractUnread::Problems { listed, all }) = read(Register::Laa, &text) else { panic!("it is wrong") };
    assert_eq!((listed.len(), all), (50, 700));
}
