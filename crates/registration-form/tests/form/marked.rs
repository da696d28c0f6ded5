//! The sender's own form comes back with what is wrong marked in it.

use calamine::Reader;
use registration_form::{Limits, Mark, Problem, Refused, annotate, read};

use crate::sample::{AGAINST, csv_with, templates};

/// Each problem by its name, at its place.
pub(crate) fn marks(problems: &[Problem]) -> Vec<Mark> {
    let mark = |it: &Problem| Mark { place: it.place.clone(), said: format!("<<{}>>", it.what.name()), must: true };
    problems.iter().map(mark).collect()
}

#[test]
fn a_text_form_comes_back_with_a_column_of_problems_and_is_still_the_form() {
    let text = csv_with(&[("Postcode", "LL1")], "Tom,,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,\n");
    let Err(Refused::Problems { problems, .. }) = read(text.as_bytes(), &Limits::default(), &AGAINST) else { panic!() };
    let marked = annotate(text.as_bytes(), &Limits::default(), &marks(&problems)).unwrap();
    let shown = String::from_utf8(marked.clone()).unwrap();
    assert!(shown.lines().any(|line| line.starts_with("Postcode,LL1,") && line.contains("<<postcode-format>>")), "{shown}");
    assert!(shown.lines().any(|line| line.starts_with("Tom,") && line.contains("<<last-name-missing>>")), "{shown}");
    let Err(Refused::Problems { problems: again, assumptions, .. }) = read(&marked, &Limits::default(), &AGAINST) else {
        panic!()
    };
    assert_eq!(again, problems);
    assert!(assumptions.iter().all(|assumption| assumption.what.name() == "second-administrator"), "{assumptions:?}");
}

#[test]
fn what_a_former_copy_said_is_not_said_again() {
    let limits = Limits::default();
    let text = csv_with(&[("Postcode", "LL1")], "Tom,,tom@oneill.example,0123,Solicitor,Defence lawyer,,\n");
    let Err(Refused::Problems { problems, .. }) = read(text.as_bytes(), &limits, &AGAINST) else { panic!() };
    let marked = String::from_utf8(annotate(text.as_bytes(), &limits, &marks(&problems)).unwrap()).unwrap();
    assert!(marked.contains("B: <<last-name-missing>> D: <<phone-format>>"), "{marked}");
    let mended = marked.replace("Tom,,", "Tom,Lee,").replace(",0123,", ",07700900456,");
    let Err(Refused::Problems { problems, .. }) = read(mended.as_bytes(), &limits, &AGAINST) else { panic!() };
    let again = String::from_utf8(annotate(mended.as_bytes(), &limits, &marks(&problems)).unwrap()).unwrap();
    assert!(again.contains("<<postcode-format>>") && !again.contains("last-name"), "{again}");
    assert_eq!(again.matches("Problems").count(), 1, "{again}");
}

#[test]
fn what_stands_beyond_the_headings_is_told_again_by_the_marked_copy() {
    let limits = Limits::default();
    let text = csv_with(&[], "Tom,Lee,tom@oneill.example,07700900456,Solicitor,Defence lawyer,,Cardiff, Bay\n");
    let Err(Refused::Problems { problems, .. }) = read(text.as_bytes(), &limits, &AGAINST) else { panic!() };
    let marked = annotate(text.as_bytes(), &limits, &marks(&problems)).unwrap();
    let Err(Refused::Problems { problems: again, .. }) = read(&marked, &limits, &AGAINST) else { panic!() };
    assert_eq!(again, problems);
}

#[test]
fn a_column_that_the_form_uses_is_kept_whatever_another_heading_calls_it() {
    let limits = Limits::default();
    let offices = "Offices\nOffice name,Address,Problems,Postcode\nLeeds,1 Gate,none,LS1 1AA\nUser details – input\n";
    let text = csv_with(&[], "Tom,Lee,tom,07700900456,Solicitor,Defence lawyer,,\n")
        .replace("\nFirst name,", &format!("\n{offices}First name,"));
    let Err(Refused::Problems { problems, .. }) = read(text.as_bytes(), &limits, &AGAINST) else { panic!("{text}") };
    let marked = annotate(text.as_bytes(), &limits, &marks(&problems)).unwrap();
    let Err(Refused::Problems { problems: again, .. }) = read(&marked, &limits, &AGAINST) else { panic!() };
    assert_eq!(again, problems);
}

#[test]
fn a_workbook_comes_back_with_its_problems_and_is_still_the_form() {
    let (_, _, bytes) = templates().remove(0);
    let Err(Refused::Problems { problems, .. }) = read(&bytes, &Limits::default(), &AGAINST) else { panic!() };
    let marked = annotate(&bytes, &Limits::default(), &marks(&problems)).unwrap();
    let Err(Refused::Problems { problems: again, .. }) = read(&marked, &Limits::default(), &AGAINST) else { panic!() };
    assert_eq!(again, problems);
    assert_eq!(annotate(b"%PDF-", &Limits::default(), &marks(&problems)), None);
}

#[test]
fn sheets_whose_names_excel_would_refuse_are_marked_too() {
    let cell = |text: &str| format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    let row = |label: &str, answer: &str| format!("<table:table-row>{}{}</table:table-row>", cell(label), cell(answer));
    let rows = [row("Organisation name", "Lee LLP"), row("Postcode", "LL1"), row("Country", "Wales")].concat();
    let other = "<table:table-row><table:table-cell/></table:table-row>";
    let long = "Ffurflen: 2026/27 [terfynol] i&apos;w hanfon at y llys";
    let content = format!(
        "<o xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"{long}\">{rows}</table:table>\
         <table:table table:name=\"{long}!\">{other}</table:table><table:table table:name=\"''\">{other}</table:table>\
         <table:table table:name=\"problems\">{other}</table:table></o>"
    );
    let bytes =
        crate::hostile::archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)]);
    let Err(Refused::Problems { problems, .. }) = read(&bytes, &Limits::default(), &AGAINST) else { panic!() };
    let marked = annotate(&bytes, &Limits::default(), &marks(&problems)).expect("a marked copy");
    let Err(Refused::Problems { problems: again, .. }) = read(&marked, &Limits::default(), &AGAINST) else { panic!() };
    assert_eq!(again.len(), problems.len());
}

#[test]
fn what_is_worth_a_second_look_is_marked_too_after_what_is_wrong() {
    let limits = Limits::default();
    let text = csv_with(&[("Postcode", "LL1"), ("Regulator's number", "ABC123")], "");
    let Err(Refused::Problems { problems, assumptions, .. }) = read(text.as_bytes(), &limits, &AGAINST) else { panic!() };
    let doubt = |it: &registration_form::Assumption| Mark { place: it.place.clone(), said: it.key(), must: false };
    let mut all = marks(&problems);
    all.extend(assumptions.iter().filter(|it| it.what.is_warning()).map(doubt));
    let csv = String::from_utf8(annotate(text.as_bytes(), &limits, &all).unwrap()).unwrap();
    assert!(csv.lines().any(|line| line.contains("ABC123") && line.contains("form-warning-regulator-number-unusual")), "{csv}");
    let rows: Vec<Vec<String>> =
        text.lines().map(|line| line.split(',').map(|it| it.trim_matches('"').to_owned()).collect()).collect();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Organisation details - input").unwrap();
    for (row, cells) in (0..).zip(&rows) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let Err(Refused::Problems { problems, assumptions, .. }) = read(&bytes, &limits, &AGAINST) else { panic!() };
    let mut all: Vec<Mark> = assumptions.iter().filter(|it| it.what.is_warning()).map(doubt).collect();
    all.extend(marks(&problems));
    let marked = annotate(&bytes, &limits, &all).unwrap();
    let mut marked = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(std::io::Cursor::new(marked)).unwrap();
    let list = format!("{:?}", marked.worksheet_range("Problems").unwrap());
    let places = ["Problems (1)", "<<postcode-format>>", "Worth a second look", "form-warning-regulator-number-unusual"];
    let found: Vec<_> = places.iter().map(|text| list.find(text)).collect();
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?} {list}");
}

#[test]
fn what_a_copy_says_beside_offices_with_few_headings_is_no_answer_of_theirs() {
    let limits = Limits::default();
    let offices = |row: &str| {
        csv_with(&[], "").replace("\nFirst name,", &format!("\nOffices\nOffice name,Office address\n{row}\nFirst name,"))
    };
    let text = offices("Leeds,1 Gate, Leeds");
    let Err(Refused::Problems { problems, .. }) = read(text.as_bytes(), &limits, &AGAINST) else { panic!("{text}") };
    let marked = String::from_utf8(annotate(text.as_bytes(), &limits, &marks(&problems)).unwrap()).unwrap();
    let mended = marked.replace("Leeds,1 Gate, Leeds", "Leeds,\"1 Gate, Leeds\",");
    let read = read(mended.as_bytes(), &limits, &AGAINST).unwrap_or_else(|refused| panic!("{refused:?} {mended}"));
    assert_eq!(read.submission.offices.len(), 1);
}
