//! A form that is typed page by page: each answer as text under the name of its field, checked by the rules of the files.
//! Knows no page, and no rule of its own: what is typed and what is uploaded are judged by the same [`check`].
//! What programs send has a way in of its own, [`crate::fields`], which says why.

mod fill;
mod paste;

use std::collections::BTreeMap;

use domain::{registration::form::Form, values::Language};
use serde::{Deserialize, Serialize};

pub use paste::{Pasted, pasted_users};

use crate::{
    against::Against,
    bytes::Cell,
    check::check,
    columns::{Field, OFFICE, ORGANISATION, OfficeField, OrganisationField, USER, UserField, VERSION},
    fold::kept,
    layout::{Entry, Found, Header, Line, Table},
    notes::Notes,
    problem::{Assumption, Problem},
};

/// Answers as they were typed, by the name of the field; what was left empty is not there.
pub type Answers = BTreeMap<String, String>;

/// A form as it was typed so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// The organisation, its administrator and the acceptance of the terms.
    pub organisation: Answers,
    /// An entry for each office.
    pub offices: Vec<Answers>,
    /// An entry for each user.
    pub users: Vec<Answers>,
}

/// Where in a typed form something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Among the organisation's own fields.
    Organisation,
    /// In the office with this place in the list, from 0.
    Office(usize),
    /// In the user with this place in the list, from 0.
    User(usize),
}

/// A problem of a typed form, with the field that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedProblem {
    /// Which part.
    pub part: Part,
    /// The field's name; empty where no single field is meant.
    pub field: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

/// What came of checking a typed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The form, where nothing is wrong.
    pub form: Option<Form>,
    /// Everything that is wrong, in the order of the form.
    pub problems: Vec<TypedProblem>,
    /// What was read other than it was typed.
    pub assumptions: Vec<Assumption>,
}

/// Rows of the organisation are numbered from here, so that they are told from those of people.
const ORGANISATION_ROWS: u32 = 1_000_000;
/// What stands for the sheets.
const SHEETS: [&str; 3] = ["organisation", "offices", "users"];

/// Checks what was typed.
///
/// `language` is that of the pages: labels in sentences are in it, and it is taken for preferred where none is chosen. Where somebody
/// else fills the form in for the administrator, the terms are not accepted yet: `signed` is false.
pub fn check_typed(typed: &Typed, language: Language, signed: bool, against: &Against<'_>) -> Checked {
    let mut notes = Notes::new(usize::MAX);
    let form = check(&found(typed, language, signed), against, &mut notes);
    let (problems, assumptions) = notes.finish();
    let problems: Vec<TypedProblem> = problems.into_iter().map(placed).collect();
    Checked { form: form.filter(|_| problems.is_empty()), problems, assumptions }
}

/// The version of the terms that the form carries.
pub const fn terms_version() -> &'static str {
    VERSION
}

fn found(typed: &Typed, language: Language, signed: bool) -> Found {
    let line = |(index, column): (usize, &crate::columns::Column<OrganisationField>)| Line {
        field: column.field,
        sheet: 0,
        row: number(index).saturating_add(ORGANISATION_ROWS),
        column: 1,
        cell: match column.field {
            OrganisationField::FormVersion => Some(Cell::Text(VERSION.into())),
            field => cell(&typed.organisation, field.into()),
        },
        beside: None,
    };
    Found {
        sheets: SHEETS.map(str::to_owned).to_vec(),
        organisation: ORGANISATION.iter().enumerate().map(line).collect(),
        offices: table(&typed.offices, 1),
        users: table(&typed.users, 2),
        language: Some(language),
        unsigned: !signed,
        ..Found::default()
    }
}

fn table<F: Field + Into<&'static str>>(rows: &[Answers], sheet: usize) -> Table<F> {
    let columns = F::columns();
    let header = Header::whole(sheet, columns.iter().enumerate().map(|(at, it)| (number(at), it.field)).collect());
    let cells = |answers: &Answers| {
        let one = |(at, column): (usize, &crate::columns::Column<F>)| Some((number(at), cell(answers, column.field.into())?));
        columns.iter().enumerate().filter_map(one).collect()
    };
    let entry = |(index, answers)| Entry { header: 0, row: number(index).saturating_add(1), width: 0, cells: cells(answers) };
    Table { headers: vec![header], entries: rows.iter().enumerate().map(entry).collect() }
}

fn cell(answers: &Answers, field: &'static str) -> Option<Cell> {
    answers.get(field).filter(|text| !text.trim().is_empty()).map(|text| Cell::Text(kept(text).into()))
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The part and the field that a problem's place stands for.
fn placed(problem: Problem) -> TypedProblem {
    let row = problem.place.row.unwrap_or_default();
    let index = usize::try_from(row.saturating_sub(1)).unwrap_or_default();
    let column = problem.place.column.as_ref().map(|it| it.index);
    let (part, field) = match problem.place.sheet.as_str() {
        "offices" => (Part::Office(index), column.map(name::<OfficeField>)),
        "users" => (Part::User(index), column.map(name::<UserField>)),
        _ => (Part::Organisation, row.checked_sub(ORGANISATION_ROWS).map(name::<OrganisationField>)),
    };
    TypedProblem { part, field: field.unwrap_or_default(), problem }
}

fn name<F: Field + Into<&'static str>>(index: u32) -> &'static str {
    let column = usize::try_from(index).ok().and_then(|index| F::columns().get(index));
    column.map_or("", |column| column.field.into())
}

/// The names of the fields of an office, in their order.
pub fn office_fields() -> impl Iterator<Item = &'static str> {
    OFFICE.iter().map(|column| column.field.into())
}

/// The names of the fields of a user, in their order.
pub fn user_fields() -> impl Iterator<Item = &'static str> {
    USER.iter().map(|column| column.field.into())
}

/// The label of a user's field, as the printed form has it.
pub fn user_label(field: &str, language: Language) -> Option<&'static str> {
    USER.iter().find(|column| <&str>::from(column.field) == field).map(|column| column.label.of(language))
}
