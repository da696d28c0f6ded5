//! Formulas are never run: a cell says what its formula came to when the file was saved, and is complained of where that is missing.

use registration_form::{Limits, Problem, Refused, annotate, read};

use crate::{
    hostile::archive,
    sample::{AGAINST, ANSWERS, csv_with, good},
};

/// A cell of a hand-made workbook.
enum Made<'a> {
    Text(&'a str),
    /// A formula, and the value that its program kept of it.
    Formula(Option<&'a str>),
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&#39;")
}

/// The good form with one answer made by hand, and `first` in front of every label, in a workbook of Excel's kind.
fn xlsx(changed: &str, made: &Made<'_>, first: &str) -> Vec<u8> {
    let at = if first.is_empty() { ["A", "B"] } else { ["B", "C"] };
    let text = |place: String, text: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>", escaped(text));
    let rows: String = (1..)
        .zip(ANSWERS)
        .map(|(row, (label, answer))| {
            let cell = match made {
                Made::Formula(value) if *label == changed => {
                    let value = value.map(|value| format!("<v>{}</v>", escaped(value))).unwrap_or_default();
                    format!("<c r=\"{}{row}\" t=\"str\"><f>Sheet9!A1</f>{value}</c>", at[1])
                }
                Made::Text(typed) if *label == changed => text(format!("{}{row}", at[1]), typed),
                _ => text(format!("{}{row}", at[1]), answer),
            };
            let first = first.replace('#', &row.to_string());
            format!("<row r=\"{row}\">{first}{}{cell}</row>", text(format!("{}{row}", at[0]), label))
        })
        .collect();
    workbook(&rows, None)
}

/// A workbook of Excel's kind with these rows, and perhaps texts that cells share.
pub(crate) fn workbook(rows: &str, texts: Option<&str>) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    let mut parts = vec![
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Organisation details - input" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
    ];
    parts.extend(texts.map(|texts| ("xl/sharedStrings.xml", texts)));
    archive(&parts)
}

/// The same as `OpenDocument`.
fn ods(changed: &str, made: &Made<'_>) -> Vec<u8> {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>", escaped(text))
    };
    let rows: String = ANSWERS
        .iter()
        .map(|(label, answer)| {
            let answer = match made {
                Made::Formula(None) if *label == changed => "<table:table-cell table:formula=\"of:=[.A1]\"/>".to_owned(),
                Made::Formula(Some(value)) if *label == changed => format!(
                    "<table:table-cell table:formula=\"of:=[.A1]\" office:value-type=\"string\" office:string-value=\"{0}\"><text:p>{0}</text:p></table:table-cell>",
                    escaped(value)
                ),
                Made::Text(typed) if *label == changed => cell(typed),
                _ => cell(answer),
            };
            format!("<table:table-row>{}{answer}</table:table-row>", cell(label))
        })
        .collect();
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Organisation details - input\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

fn found(bytes: &[u8]) -> Vec<Problem> {
    match read(bytes, &Limits::default(), &AGAINST) {
        Ok(_) => Vec::new(),
        Err(Refused::Problems { problems, .. }) => problems,
        Err(other) => panic!("{other:?}"),
    }
}

fn said(problems: &[Problem]) -> Vec<(&str, String)> {
    let place = |problem: &Problem| {
        let column = problem.place.column.as_ref().map_or("", |column| column.letter.as_str());
        format!("{column}{}", problem.place.row.unwrap_or_default())
    };
    problems.iter().map(|problem| (problem.what.name(), place(problem))).collect()
}

#[test]
fn a_formula_that_was_never_calculated_is_a_problem_of_its_cell() {
    // A required answer, one that may be left out, and one from a list.
    for (label, row) in [("Organisation name", 2), ("Regulator's number", 10), ("Terms accepted", 16)] {
        let expected = [("formula-not-calculated", format!("B{row}"))];
        assert_eq!(said(&found(&xlsx(label, &Made::Formula(None), ""))), expected, "{label} in a workbook");
        assert_eq!(said(&found(&ods(label, &Made::Formula(None)))), expected, "{label} in an open document");
    }
}

#[test]
fn a_formula_says_what_it_came_to_also_where_that_is_nothing() {
    let plain = good(&csv_with(&[("Organisation name", "Lee & Ray LLP")], "")).submission;
    for bytes in [
        xlsx("Organisation name", &Made::Formula(Some("Lee & Ray LLP")), ""),
        ods("Organisation name", &Made::Formula(Some("Lee & Ray LLP"))),
    ] {
        assert_eq!(read(&bytes, &Limits::default(), &AGAINST).unwrap_or_else(|r| panic!("{r:#?}")).submission, plain);
    }
    for bytes in [xlsx("Organisation name", &Made::Formula(Some("")), ""), ods("Organisation name", &Made::Formula(Some("")))] {
        assert_eq!(said(&found(&bytes)), [("organisation-name-missing", "B2".to_owned())]);
    }
}

#[test]
fn text_that_looks_like_a_formula_is_the_text_it_is() {
    let typed = "=HYPERLINK(\"http://evil.example\",\"Lee\")";
    for bytes in [xlsx("Capacity", &Made::Text(typed), ""), ods("Capacity", &Made::Text(typed))] {
        let reading = read(&bytes, &Limits::default(), &AGAINST).unwrap_or_else(|r| panic!("{r:#?}"));
        assert_eq!(reading.submission.acceptance.unwrap().capacity.as_str(), typed);
    }
}

#[test]
fn a_number_of_lines_that_was_never_calculated_hides_no_label() {
    let numbered = xlsx("", &Made::Text(""), "<c r=\"A#\"><f>ROW()</f></c>");
    assert_eq!(found(&numbered), []);
}

#[test]
fn the_marked_copy_holds_no_formula() {
    for bytes in [xlsx("Organisation name", &Made::Formula(None), ""), ods("Organisation name", &Made::Formula(None))] {
        let problems = found(&bytes);
        let marked = annotate(&bytes, &Limits::default(), &crate::marked::marks(&problems)).unwrap();
        // To be filled in: what was never calculated is blank there.
        assert_eq!(said(&found(&marked)), [("organisation-name-missing", "B2".to_owned())]);
    }
}
