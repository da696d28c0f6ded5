//! The registration form as JSON: its fields by the names of the form, and its problems by JSON pointers.
//! Checks no value: that is the form's own reader's.

use domain::values::Language;
use registration_form::{Answers, Part, Typed, TypedProblem, all_fields};
use serde_json::{Map, Value};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, Schema, SchemaType, Type},
    },
};
use words::Lang;

use crate::chassis::{Page, ProblemItem};

/// More rows than any organisation has; a form with more is wrong as a whole.
const MOST_ROWS: usize = 5_000;

/// What has the wrong shape: where, and which sentence says so.
pub(super) struct Misshapen {
    pointer: String,
    code: &'static str,
}

/// Reads the shape of a form, or everything that is wrong with it.
pub(super) fn typed(body: &Value) -> Result<Typed, Vec<Misshapen>> {
    let mut wrong = Vec::new();
    let Value::Object(parts) = body else { return Err(vec![misshapen("", "not-an-object")]) };
    let [(organisation, of_organisation), (offices, of_offices), (users, of_users)] = all_fields();
    let mut typed = Typed::default();
    for (name, value) in parts {
        let place = format!("/{}", escaped(name));
        match name.as_str() {
            name if name == organisation => typed.organisation = row(&of_organisation, value, &place, &mut wrong),
            name if name == offices => typed.offices = rows(&of_offices, value, &place, &mut wrong),
            name if name == users => typed.users = rows(&of_users, value, &place, &mut wrong),
            _ => wrong.push(misshapen(&place, "unknown-field")),
        }
    }
    if wrong.is_empty() { Ok(typed) } else { Err(wrong) }
}

/// The names of fields, and whether each has to be there.
type Names = [(&'static str, bool)];

fn rows(names: &Names, value: &Value, place: &str, wrong: &mut Vec<Misshapen>) -> Vec<Answers> {
    let Value::Array(items) = value else {
        wrong.push(misshapen(place, "not-an-array"));
        return Vec::new();
    };
    if items.len() > MOST_ROWS {
        wrong.push(misshapen(place, "too-many-rows"));
        return Vec::new();
    }
    items.iter().enumerate().map(|(index, item)| row(names, item, &format!("{place}/{index}"), wrong)).collect()
}

fn row(names: &Names, value: &Value, place: &str, wrong: &mut Vec<Misshapen>) -> Answers {
    let mut answers = Answers::new();
    let Value::Object(object) = value else {
        wrong.push(misshapen(place, "not-an-object"));
        return answers;
    };
    for (name, value) in object {
        let place = format!("{place}/{}", escaped(name));
        if !names.iter().any(|(field, _)| field == name) {
            wrong.push(misshapen(&place, "unknown-field"));
            continue;
        }
        match value {
            Value::Null => {}
            Value::String(text) => drop(answers.insert(name.clone(), text.clone())),
            Value::Bool(flag) => drop(answers.insert(name.clone(), if *flag { "yes" } else { "no" }.to_owned())),
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                answers.insert(name.clone(), texts.join(", "));
            }
            _ => wrong.push(misshapen(&place, "not-text")),
        }
    }
    answers
}

fn misshapen(pointer: &str, code: &'static str) -> Misshapen {
    Misshapen { pointer: pointer.to_owned(), code }
}

/// RFC 6901, section 3.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The language of an answer, as the form has it.
pub(super) const fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::English,
        Lang::Cy => Language::Welsh,
    }
}

impl Misshapen {
    /// As the answer says it.
    pub(super) fn item(&self, page: &Page) -> ProblemItem {
        let detail = page.t(&format!("api-shape-{}", self.code), &[]);
        ProblemItem { pointer: Some(self.pointer.clone()), parameter: None, code: self.code.to_owned(), detail, remedy: None }
    }
}

/// A problem of the form as the answer says it.
pub(super) fn item(page: &Page, problem: &TypedProblem) -> ProblemItem {
    let args: Vec<_> = problem.problem.args.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
    ProblemItem {
        pointer: Some(pointer(problem)),
        parameter: None,
        code: problem.problem.what.name().to_owned(),
        detail: page.t(&problem.problem.key(), &args),
        remedy: Some(page.t(&problem.problem.remedy(), &args)),
    }
}

fn pointer(problem: &TypedProblem) -> String {
    let [(organisation, _), (offices, _), (users, _)] = all_fields();
    let part = match problem.part {
        Part::Organisation => format!("/{organisation}"),
        Part::Office(index) => format!("/{offices}/{index}"),
        Part::User(index) => format!("/{users}/{index}"),
    };
    if problem.field.is_empty() { part } else { format!("{part}/{}", problem.field) }
}

/// The body of a registration, described: every field of the form by its name.
pub(super) struct RegistrationForm;

impl ToSchema for RegistrationForm {}

impl PartialSchema for RegistrationForm {
    fn schema() -> RefOr<Schema> {
        let [(organisation, of_organisation), (offices, of_offices), (users, of_users)] = all_fields();
        let form = ObjectBuilder::new()
            .property(organisation, part(&of_organisation))
            .property(offices, ArrayBuilder::new().items(part(&of_offices)).description(Some("The offices, at most fifty.")))
            .property(users, ArrayBuilder::new().items(part(&of_users)).description(Some("Everybody who needs an account.")))
            .required(organisation)
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .description(Some(
                "The registration form. Every field is text as people write it on the form; dates may be YYYY-MM-DD; \
                 `terms-accepted` may be true; `role` may be an array.",
            ));
        form.into()
    }
}

fn part(names: &Names) -> RefOr<Schema> {
    let mut object = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
    for (name, required) in names {
        let kinds = match *name {
            "terms-accepted" => vec![Type::String, Type::Boolean],
            "role" => vec![Type::String, Type::Array],
            _ => vec![Type::String],
        };
        let kind = match kinds.as_slice() {
            [one] => SchemaType::Type(one.clone()),
            _ => SchemaType::Array(kinds),
        };
        object = object.property(*name, ObjectBuilder::new().schema_type(kind));
        if *required {
            object = object.required(*name);
        }
    }
    object.into()
}
