//! The form as a text file: comma-separated, UTF-8 with a byte order mark so that Excel shows accents.
//! Small on purpose: labels only, since people download it where bandwidth is dear.

use domain::values::Language;

use super::{Answer, Answers, office};
use crate::{
    columns::{Column, OFFICE, ORGANISATION, OrganisationField, SheetName, USER, VERSION, Words, title},
    fold::guarded,
};

const HOW: Words = Words::new(
    "# Fill in the second column and a row for each person. * = required.",
    "# Llenwch yr ail golofn, a rhes i bob person. * = gofynnol.",
);
const OFFICES: Words = Words::new("Offices", "Swyddfeydd");

/// Writes the form, empty where there are no answers.
pub(super) fn write(answers: Option<&Answers<'_>>, language: Language) -> Vec<u8> {
    let mut lines =
        Lines { writer: csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new()) };
    lines.row([title(SheetName::Organisation, language).to_owned()]);
    lines.row([HOW.of(language).to_owned()]);
    for column in ORGANISATION {
        let answer = match (answers, column.field) {
            (Some(answers), field) => answers.organisation(field),
            (None, OrganisationField::FormVersion | OrganisationField::TermsVersion) => Answer::Text(VERSION.to_owned()),
            (None, _) => Answer::Blank,
        };
        lines.row([label(column, language), shown(&answer)]);
    }
    lines.row([OFFICES.of(language).to_owned()]);
    lines.row(OFFICE.iter().map(|column| label(column, language)));
    for one in answers.iter().flat_map(|answers| &answers.form.offices) {
        lines.row(OFFICE.iter().map(|column| shown(&office(one, column.field))));
    }
    lines.row([title(SheetName::Users, language).to_owned()]);
    lines.row(USER.iter().map(|column| label(column, language)));
    if let Some(answers) = answers {
        for person in answers.users() {
            lines.row(USER.iter().map(|column| shown(&answers.user(&person, column.field))));
        }
    }
    lines.finish()
}

pub(super) fn label<F>(column: &Column<F>, language: Language) -> String {
    let star = if column.required { " *" } else { "" };
    format!("{}{star}", column.label.of(language))
}

fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Blank => String::new(),
        Answer::Text(text) => guarded(text),
        // Unlike 03/04/2026 this is one day only.
        Answer::Date(date) => date.strftime("%-d %B %Y").to_string(),
    }
}

/// Writing to memory does not fail; what could not be written is left out.
struct Lines {
    writer: csv::Writer<Vec<u8>>,
}

impl Lines {
    fn row(&mut self, fields: impl IntoIterator<Item = String>) {
        let _ = self.writer.write_record(fields);
    }

    fn finish(self) -> Vec<u8> {
        let mut bytes = b"\xEF\xBB\xBF".to_vec();
        bytes.extend(self.writer.into_inner().unwrap_or_default());
        bytes
    }
}
