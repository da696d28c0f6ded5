//! The registration form as JSON: its fields by the names of the form, and its problems by JSON pointers.
//! Checks no value: that is the form's own reader's.

use registration_form::{FieldAt, FieldProblem, FieldRemark, Fields, FormPart, Limits, Row, Said, field_names};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{AdditionalProperties, ArrayBuilder, ObjectBuilder, Schema, SchemaType, Type},
    },
};
use words::Lang;

use super::{body::Body, members::escaped};
use crate::chassis::{Page, ProblemItem};

/// What has the wrong shape: where, and which sentence says so.
struct Misshapen {
    pointer: String,
    code: &'static str,
}

/// Everything of the wrong shape: as many as problems of a form are listed, and how many more there are.
#[derive(Default)]
pub(super) struct Wrong {
    listed: Vec<Misshapen>,
    more: usize,
}

/// Reads the shape of a form, or what is wrong with it.
pub(super) fn fields(body: &Body, lang: Lang) -> Result<Fields, Wrong> {
    let mut wrong = Wrong { more: body.twice.more, ..Wrong::default() };
    for pointer in &body.twice.listed {
        wrong.add(pointer, "given-twice");
    }
    let Value::Object(parts) = &body.value else {
        wrong.add("", "not-an-object");
        return Err(wrong);
    };
    let mut fields = Fields { language: lang.into(), ..Fields::default() };
    for (name, value) in parts {
        let place = format!("/{}", escaped(name));
        match (name.as_str(), value) {
            ("organisation", Value::Object(object)) => {
                fields.organisation = row(FormPart::Organisation, object, &place, &mut wrong);
            }
            ("organisation", _) => wrong.add(&place, "not-an-object"),
            ("offices", _) => fields.offices = rows(FormPart::Offices, value, &place, &mut wrong),
            ("users", _) => fields.users = rows(FormPart::Users, value, &place, &mut wrong),
            _ => wrong.add(&place, "unknown-field"),
        }
    }
    if wrong.listed.is_empty() { Ok(fields) } else { Err(wrong) }
}

fn rows(part: FormPart, value: &Value, place: &str, wrong: &mut Wrong) -> Vec<Row> {
    let Value::Array(items) = value else {
        wrong.add(place, "not-an-array");
        return Vec::new();
    };
    let mut rows = Vec::with_capacity(items.len());
    for (index, item) in items.iter().enumerate() {
        let place = format!("{place}/{index}");
        match item {
            Value::Object(object) => rows.push(row(part, object, &place, wrong)),
            _ => wrong.add(&place, "not-an-object"),
        }
    }
    rows
}

fn row(part: FormPart, object: &Map<String, Value>, place: &str, wrong: &mut Wrong) -> Row {
    let known = field_names(part);
    let mut row = Row::new();
    for (name, value) in object {
        let place = format!("{place}/{}", escaped(name));
        if !known.iter().any(|(field, _)| field == name) {
            wrong.add(&place, "unknown-field");
            continue;
        }
        match value {
            Value::Null => {}
            Value::String(text) => said(name, text.clone(), &place, &mut row, wrong),
            Value::Bool(flag) => row.push((name.clone(), Said::Flag(*flag))),
            Value::Array(items) if items.iter().all(Value::is_string) => {
                let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                said(name, texts.join(", "), &place, &mut row, wrong);
            }
            _ => wrong.add(&place, "not-text"),
        }
    }
    row
}

/// Keeps a text. The reader of forms cuts what is longer than any answer may be: it is refused here, so that nothing is cut unseen.
fn said(name: &str, text: String, place: &str, row: &mut Row, wrong: &mut Wrong) {
    if text.chars().nth(Limits::default().cell_chars).is_some() {
        wrong.add(place, "too-long");
    } else {
        row.push((name.to_owned(), Said::Text(text)));
    }
}

impl Wrong {
    fn add(&mut self, pointer: &str, code: &'static str) {
        if self.listed.len() < Limits::default().problems {
            self.listed.push(Misshapen { pointer: pointer.to_owned(), code });
        } else {
            self.more += 1;
        }
    }

    /// As the answer says it.
    pub(super) fn items(&self, page: &Page) -> Vec<ProblemItem> {
        let more = (self.more > 0).then(|| ProblemItem {
            pointer: Some(String::new()),
            parameter: None,
            code: "too-many-problems".to_owned(),
            detail: page.t("api-shape-too-many-problems", &[("count", self.more.into())]),
            remedy: None,
        });
        self.listed.iter().map(|one| one.item(page)).chain(more).collect()
    }
}

impl Misshapen {
    fn item(&self, page: &Page) -> ProblemItem {
        let detail = page.t(&format!("api-shape-{}", self.code), &[("most", Limits::default().cell_chars.into())]);
        ProblemItem { pointer: Some(self.pointer.clone()), parameter: None, code: self.code.to_owned(), detail, remedy: None }
    }
}

/// A problem of the form as the answer says it.
pub(super) fn item(page: &Page, problem: &FieldProblem) -> ProblemItem {
    let args: Vec<_> = problem.problem.args.iter().map(|(name, text)| (*name, text.of(page.lang().into()).into())).collect();
    ProblemItem {
        pointer: Some(problem.at.as_ref().map(pointer).unwrap_or_default()),
        parameter: None,
        code: problem.problem.what.name().to_owned(),
        detail: page.t(&problem.problem.key(), &args),
        remedy: Some(page.t(&problem.problem.remedy(), &args)),
    }
}

/// A remark on a form that is in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FormRemark)]
pub(super) struct RemarkItem {
    /// `warning`, worth a second look, or `assumed`, read other than it was sent.
    #[schema(example = "warning")]
    kind: &'static str,
    /// JSON Pointer (RFC 6901) to the field; empty for the whole form.
    pointer: String,
    /// What kind of remark it is.
    #[schema(example = "not-mobile")]
    code: &'static str,
    /// The remark as a sentence.
    detail: String,
}

/// A remark as the answer says it.
pub(super) fn remark(page: &Page, remark: &FieldRemark) -> RemarkItem {
    let assumption = &remark.assumption;
    let args: Vec<_> = assumption.args.iter().map(|(name, text)| (*name, text.of(page.lang().into()).into())).collect();
    RemarkItem {
        kind: if assumption.what.is_warning() { "warning" } else { "assumed" },
        pointer: remark.at.as_ref().map(pointer).unwrap_or_default(),
        code: assumption.what.name(),
        detail: page.t(&assumption.key(), &args),
    }
}

fn pointer(at: &FieldAt) -> String {
    let row = at.row.map(|row| format!("/{row}")).unwrap_or_default();
    let field = at.field.as_ref().map(|field| format!("/{field}")).unwrap_or_default();
    format!("/{}{row}{field}", at.part)
}

/// The body of a registration, described: every field of the form by its name.
pub(super) struct RegistrationForm;

impl ToSchema for RegistrationForm {}

impl PartialSchema for RegistrationForm {
    fn schema() -> RefOr<Schema> {
        let offices = ArrayBuilder::new().items(part(FormPart::Offices)).description(Some("The offices, at most fifty."));
        let users = ArrayBuilder::new().items(part(FormPart::Users)).description(Some("Everybody who needs an account."));
        let form = ObjectBuilder::new()
            .property("organisation", part(FormPart::Organisation))
            .property("offices", offices)
            .property("users", users)
            .required("organisation")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .description(Some(
                "The registration form. Every field is text as people write it on the form; dates may be YYYY-MM-DD; \
                 `termsAccepted` may be true; `role` may be an array.",
            ));
        form.into()
    }
}

fn part(part: FormPart) -> RefOr<Schema> {
    let mut object = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
    for (name, required) in field_names(part) {
        let kinds = match name.as_str() {
            "termsAccepted" => vec![Type::String, Type::Boolean],
            "role" => vec![Type::String, Type::Array],
            _ => vec![Type::String],
        };
        let kind = match kinds.as_slice() {
            [one] => SchemaType::Type(one.clone()),
            _ => SchemaType::Array(kinds),
        };
        object = object.property(name.as_str(), ObjectBuilder::new().schema_type(kind));
        if required {
            object = object.required(name);
        }
    }
    object.into()
}
