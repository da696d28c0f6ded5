//! The registration form on the command line.

use crate::{run, said};

#[test]
fn an_empty_form_has_problems_and_a_filled_in_one_has_none() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["xlsx", "csv"] {
        let empty = folder.path().join(format!("empty.{format}"));
        let empty = empty.to_str().unwrap();
        assert!(run(folder.path(), &["registration", "template", "--format", format, "-o", empty]).status.success());
        let checked = run(folder.path(), &["registration", "check", empty]);
        assert_eq!(checked.status.code(), Some(1), "{}", said(&checked));
        assert!(said(&checked).contains("The name of the organisation is missing"), "{}", said(&checked));
    }
    let filled = folder.path().join("filled.csv");
    let answers = sample::workbook_answers(jiff::civil::date(2026, 11, 23));
    std::fs::write(&filled, sample::typed(&answers)).unwrap();
    let checked = run(folder.path(), &["registration", "check", filled.to_str().unwrap()]);
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
}

#[test]
fn what_is_no_form_is_unreadable_and_said_as_json_too() {
    let folder = tempfile::tempdir().unwrap();
    let junk = folder.path().join("form.xlsx");
    std::fs::write(&junk, b"PK\x03\x04 but no workbook").unwrap();
    let checked = run(folder.path(), &["registration", "check", junk.to_str().unwrap(), "--json"]);
    assert_eq!(checked.status.code(), Some(2), "{}", said(&checked));
    let answer: serde_json::Value = serde_json::from_slice(&checked.stdout).unwrap();
    assert_eq!(answer["status"], 2);
    assert!(answer["found"][0]["unreadable"].is_string());
    let absent = run(folder.path(), &["registration", "check", "no-such-file.xlsx"]);
    assert_eq!(absent.status.code(), Some(2), "{}", said(&absent));
}

#[test]
fn what_is_said_of_a_form_commands_no_terminal_and_points_at_no_place_that_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("form.csv");
    let users = "First name,Last name,Work e-mail,Mobile number,Qualified as,Role";
    std::fs::write(&form, format!("Organisation name,\u{1b}[2J\u{202e}Lee\nPostcode,LL1\nCountry,Wales\n\n{users}\nTom,Lee\n"))
        .unwrap();
    let checked = run(folder.path(), &["registration", "check", form.to_str().unwrap()]);
    let said = said(&checked);
    assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said}");
    assert!(said.contains("Note: We suggest") || said.contains("Look again: We suggest"), "{said}");
}

#[test]
fn a_form_is_answered_in_welsh_where_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("form.csv");
    std::fs::write(&form, "Organisation name,Lee\nPostcode,LL1\nCountry,Wales\n").unwrap();
    let checked = run(folder.path(), &["registration", "check", form.to_str().unwrap(), "--lang", "cy"]);
    assert_eq!(checked.status.code(), Some(1), "{}", said(&checked));
    assert!(said(&checked).contains(", rhes 2, colofn B: ") && said(&checked).contains("Edrychwch eto: "), "{}", said(&checked));
    assert!(!said(&checked).contains(" row "), "{}", said(&checked));
}
