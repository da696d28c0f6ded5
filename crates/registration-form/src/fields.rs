//! A form that was given field by field, as programs send it: the same fields, the same checks, another way in.
//! The names of the fields are those of the columns, so that this way and the files cannot differ.
//!
//! Beside [`crate::typed`], because a program and a person are told different things: a program sends a whole form at once, its members
//! are `camelCase`, a name that no field has is refused, and each problem has its place in the body; a page sends one topic at a
//! time, keeps what is wrong as it was typed, and has boxes of its own. A body has this way in and no other.

use domain::{registration::form::Form, values::Language};

use crate::{
    against::Against,
    bytes::Cell,
    check::check,
    columns::{Column, Field, OFFICE, ORGANISATION, OfficeField, USER, UserField},
    layout::{Entry, Found, Header, Line, Table},
    limits::Limits,
    notes::Notes,
    problem::{Assumption, Place, Problem},
};

/// What one field says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
}

/// Fields by name, each once.
pub type Row = Vec<(String, Said)>;

/// A part of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::Display)]
#[strum(serialize_all = "camelCase")]
pub enum FormPart {
    /// The organisation, its administrator and the acceptance of the terms.
    Organisation,
    /// The offices, a row each.
    Offices,
    /// The users, a row each.
    Users,
}

/// A form given field by field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// The organisation, its administrator and the acceptance of the terms.
    pub organisation: Row,
    /// The offices.
    pub offices: Vec<Row>,
    /// The users.
    pub users: Vec<Row>,
    /// The language that fields are called by in problems.
    pub language: Language,
}

/// Which field is meant; no row and no field for a part as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldAt {
    /// The part.
    pub part: FormPart,
    /// The row, counted from 0, in a part that has rows.
    pub row: Option<usize>,
    /// The field's name.
    pub field: Option<String>,
}

/// A problem, and the field that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field; none for what is wrong with the whole form.
    pub at: Option<FieldAt>,
    /// The problem.
    pub problem: Problem,
}

/// A remark, and the field that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldRemark {
    /// The field; none for what is said of the whole form.
    pub at: Option<FieldAt>,
    /// The remark.
    pub assumption: Assumption,
}

/// A form that was read without a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldsRead {
    /// What it says.
    pub submission: Form,
    /// What was assumed, and what is worth a second look.
    pub remarks: Vec<FieldRemark>,
}

/// Why fields did not become a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldsRefused {
    /// Names that no field has; nothing was read.
    Unknown(Vec<(FormPart, Option<usize>, String)>),
    /// Every problem, in the order of the form; at least one.
    Problems(Vec<FieldProblem>),
}

/// The names of a part's fields, in the order of the form, and which of them have to be there.
pub fn field_names(part: FormPart) -> Vec<(String, bool)> {
    fn of<F: Copy + Into<&'static str>>(columns: &'static [Column<F>]) -> Vec<(String, bool)> {
        columns.iter().map(|column| (name(column.field), column.required)).collect()
    }
    match part {
        FormPart::Organisation => of(ORGANISATION),
        FormPart::Offices => of(OFFICE),
        FormPart::Users => of(USER),
    }
}

/// A field's name as programs write it: `regulator-number` of the web form is `regulatorNumber`.
fn name(field: impl Into<&'static str>) -> String {
    let mut words = field.into().split('-');
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.extend(letters);
    }
    name
}

/// Reads a form that was given field by field, by the same checks as a file.
///
/// # Errors
/// Unknown names, or every problem at once.
pub fn read_fields(fields: Fields, limits: &Limits, against: &Against<'_>) -> Result<FieldsRead, FieldsRefused> {
    let unknown = unknown(&fields);
    if !unknown.is_empty() {
        return Err(FieldsRefused::Unknown(unknown));
    }
    let mut notes = Notes::new(limits.problems);
    let found = found(fields, limits);
    let form = check(&found, against, &mut notes);
    let (problems, assumptions) = notes.finish();
    match form {
        Some(submission) if problems.is_empty() => {
            let remark = |assumption: Assumption| FieldRemark { at: at(&assumption.place), assumption };
            Ok(FieldsRead { submission, remarks: assumptions.into_iter().map(remark).collect() })
        }
        _ => Err(FieldsRefused::Problems(
            problems.into_iter().map(|problem| FieldProblem { at: at(&problem.place), problem }).collect(),
        )),
    }
}

/// Names that no field of their part has.
fn unknown(fields: &Fields) -> Vec<(FormPart, Option<usize>, String)> {
    let mut unknown = Vec::new();
    let mut look = |part, row, given: &Row| {
        let known = field_names(part);
        let none = given.iter().filter(|(name, _)| !known.iter().any(|(field, _)| field == name));
        unknown.extend(none.map(|(name, _)| (part, row, name.clone())));
    };
    look(FormPart::Organisation, None, &fields.organisation);
    for (part, rows) in [(FormPart::Offices, &fields.offices), (FormPart::Users, &fields.users)] {
        rows.iter().enumerate().for_each(|(index, row)| look(part, Some(index), row));
    }
    unknown
}

/// The fields as the layout of a file would give them; places are then numbers of fields and rows, see [`at`].
fn found(fields: Fields, limits: &Limits) -> Found {
    let organisation = ORGANISATION.iter().zip(0_u32..).map(|(column, number)| Line {
        field: column.field,
        sheet: 0,
        row: number.saturating_add(1),
        column: 1,
        cell: cell(&fields.organisation, &name(column.field), limits),
        beside: None,
    });
    Found {
        sheets: [FormPart::Organisation, FormPart::Offices, FormPart::Users].map(|part| part.to_string()).to_vec(),
        organisation: organisation.collect(),
        offices: table::<OfficeField>(1, &fields.offices, limits),
        users: table::<UserField>(2, &fields.users, limits),
        language: Some(fields.language),
        from_1904: false,
        text: false,
        headless: None,
        unsigned: false,
    }
}

fn table<F: Field + Into<&'static str>>(sheet: usize, rows: &[Row], limits: &Limits) -> Table<F> {
    let columns: Vec<(u32, F)> = (0..).zip(F::columns().iter().map(|column| column.field)).collect();
    let entries = rows.iter().zip(1..).map(|(row, number)| {
        let cells = columns.iter().filter_map(|(at, field)| Some((*at, cell(row, &name(*field), limits)?)));
        Entry { header: 0, row: number, width: 0, cells: cells.collect() }
    });
    Table { entries: entries.collect(), headers: vec![Header::whole(sheet, columns)] }
}

/// What a field says; blank is not given.
fn cell(row: &Row, name: &str, limits: &Limits) -> Option<Cell> {
    let (_, said) = row.iter().find(|(given, _)| given == name)?;
    match said {
        Said::Flag(flag) => Some(Cell::Flag(*flag)),
        Said::Text(text) if text.trim().is_empty() => None,
        Said::Text(text) => Some(Cell::Text(text.chars().take(limits.cell_chars).collect())),
    }
}

/// The field that a place is: the other way from [`found`].
fn at(place: &Place) -> Option<FieldAt> {
    let part =
        [FormPart::Organisation, FormPart::Offices, FormPart::Users].into_iter().find(|part| part.to_string() == place.sheet)?;
    let row = place.row.and_then(|row| usize::try_from(row).ok()?.checked_sub(1));
    let names = field_names(part);
    let name = |index: usize| names.get(index).map(|(name, _)| name.clone());
    if part == FormPart::Organisation {
        return Some(FieldAt { part, row: None, field: row.and_then(name) });
    }
    let column = place.column.as_ref().and_then(|column| usize::try_from(column.index).ok());
    Some(FieldAt { part, row, field: column.and_then(name) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(fields: &[(&str, &str)]) -> Row {
        fields.iter().map(|(name, text)| ((*name).to_owned(), Said::Text((*text).to_owned()))).collect()
    }

    fn good() -> Fields {
        let organisation = [
            ("name", "Hartwell & Pryce LLP"),
            ("type", "Solicitors' firm"),
            ("line1", "1 High Street"),
            ("town", "Wrexham"),
            ("postcode", "LL11 1AA"),
            ("country", "Wales"),
            ("telephone", "01978 123456"),
            ("email", "office@hartwell.example"),
            ("regulatorNumber", "612345"),
            ("firstCourt", "Leeds Magistrates' Court"),
            ("firstHearing", "2026-12-02"),
            ("adminFirstName", "Siân"),
            ("adminLastName", "Hartwell"),
            ("adminJobTitle", "Partner"),
            ("adminEmail", "sian@hartwell.example"),
            ("adminMobile", "07700900123"),
            ("acceptedBy", "Siân Hartwell"),
            ("acceptedCapacity", "Partner"),
            ("acceptedOn", "2026-11-20"),
        ];
        let mut organisation = row(&organisation);
        organisation.push(("termsAccepted".to_owned(), Said::Flag(true)));
        let user = [
            ("firstName", "Idris"),
            ("lastName", "Pryce"),
            ("email", "idris@hartwell.example"),
            ("mobile", "07700 900124"),
            ("qualifiedAs", "Solicitor"),
            ("role", "Defence lawyer, Advocate"),
            ("regulatorNumber", "612346"),
        ];
        let office = [("name", "Wrexham"), ("address", "1 High Street, Wrexham"), ("laaAccount", "1A234B")];
        Fields { organisation, offices: vec![row(&office)], users: vec![row(&user)], language: Language::English }
    }

    fn read(fields: Fields) -> Result<FieldsRead, FieldsRefused> {
        let courts = domain::tables::Courts::load().unwrap();
        let against = Against { courts: &courts, today: domain::time::Date::constant(2026, 11, 28) };
        read_fields(fields, &Limits::default(), &against)
    }

    #[test]
    fn a_good_form_given_by_fields_is_read() {
        let read = read(good()).unwrap();
        assert_eq!((read.submission.users.len(), read.submission.offices.len()), (1, 1));
        assert_eq!(read.submission.users[0].work.roles.len(), 2);
    }

    #[test]
    fn every_problem_names_its_field() {
        let mut fields = good();
        fields.organisation.retain(|(name, _)| name != "postcode");
        fields.users.push(row(&[("firstName", "Mair"), ("email", "not an address"), ("mobile", "1")]));
        fields.offices.push(row(&[("name", "Wrexham"), ("address", "2 High Street")]));
        let Err(FieldsRefused::Problems(problems)) = read(fields) else { panic!("it has problems") };
        let at: Vec<String> = problems
            .iter()
            .map(|it| it.at.as_ref().map(|at| format!("{} {:?} {:?}", at.part, at.row, at.field)).unwrap_or_default())
            .collect();
        assert!(at.contains(&"organisation None Some(\"postcode\")".to_owned()), "{at:?}");
        assert!(at.contains(&"offices Some(1) Some(\"name\")".to_owned()), "{at:?}");
        for field in ["lastName", "email", "mobile", "qualifiedAs", "role"] {
            assert!(at.contains(&format!("users Some(1) Some({field:?})")), "{field}: {at:?}");
        }
        assert!(!at.iter().any(String::is_empty), "{at:?}");
    }

    #[test]
    fn a_name_that_no_field_has_is_said_before_anything_else() {
        let mut fields = good();
        fields.users[0].push(("shoeSize".to_owned(), Said::Text("7".to_owned())));
        let unknown = FieldsRefused::Unknown(vec![(FormPart::Users, Some(0), "shoeSize".to_owned())]);
        assert_eq!(read(fields), Err(unknown));
    }

    #[test]
    fn an_empty_form_is_told_every_field_that_has_to_be_there() {
        let Err(FieldsRefused::Problems(problems)) = read(Fields::default()) else { panic!("it has problems") };
        let named: Vec<_> = problems.iter().filter_map(|it| it.at.as_ref()?.field.clone()).collect();
        for (name, required) in field_names(FormPart::Organisation) {
            assert!(!required || named.contains(&name), "{name}: {named:?}");
        }
    }
}
