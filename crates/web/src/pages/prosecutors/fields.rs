//! The questions of the questionnaire, in the order of its pages: how each is asked, how its answer is shown again.
//! Checks nothing: that is the domain's.

use domain::{
    prosecutor_registration::{Answers, Section, Wrong, WrongAnswer, address_of_mail},
    values::EmailAddress,
};
use minijinja::{Value, context};
use words::Arg;

use crate::chassis::{Errors, Page};

/// A question.
pub(super) struct Field {
    name: &'static str,
    kind: Kind,
    /// The class that says how wide the box is.
    width: &'static str,
    autocomplete: Option<&'static str>,
    hint: bool,
}

/// How it is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Email,
    Telephone,
    Lines,
    OneOf(&'static [&'static str]),
    SomeOf(&'static [&'static str]),
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Email => "email",
            Self::Telephone => "tel",
            Self::Lines => "lines",
            Self::OneOf(_) => "one-of",
            Self::SomeOf(_) => "some-of",
        }
    }

    const fn options(self) -> &'static [&'static str] {
        match self {
            Self::OneOf(options) | Self::SomeOf(options) => options,
            _ => &[],
        }
    }
}

const fn field(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, width: "", autocomplete: None, hint: false }
}

impl Field {
    const fn wide(self, width: &'static str) -> Self {
        Self { width, ..self }
    }

    const fn auto(self, autocomplete: &'static str) -> Self {
        Self { autocomplete: Some(autocomplete), ..self }
    }

    const fn hinted(self) -> Self {
        Self { hint: true, ..self }
    }
}

const NARROW: &str = "govuk-input--width-10";
const HALF: &str = "govuk-!-width-one-half";

const ORGANISATION: [Field; 10] = [
    field("name", Kind::Text).auto("organization"),
    field("line1", Kind::Text).auto("address-line1"),
    field("line2", Kind::Text).auto("address-line2"),
    field("town", Kind::Text).wide(HALF).auto("address-level2"),
    field("county", Kind::Text).wide(HALF),
    field("postcode", Kind::Text).wide(NARROW).auto("postal-code"),
    field("country", Kind::Text).wide(HALF).auto("country-name"),
    field("telephone", Kind::Telephone).wide("govuk-input--width-20").auto("tel"),
    field("email", Kind::Email).auto("email").hinted(),
    field("language", Kind::OneOf(&["en", "cy"])),
];
const WORK: [Field; 3] = [
    field("cases", Kind::Number).wide(NARROW).hinted(),
    field("methods", Kind::SomeOf(&["single-justice", "postal-requisition", "summons"])).hinted(),
    field("offences", Kind::Lines).hinted(),
];
const INTERFACE: [Field; 3] = [
    field("intends", Kind::OneOf(&["yes", "no", "undecided"])).hinted(),
    field("supplier", Kind::Text).wide(HALF).hinted(),
    field("weeks", Kind::Number).wide("govuk-input--width-3").hinted(),
];
const REMITTANCE: [Field; 4] = [
    field("account-name", Kind::Text),
    field("sort-code", Kind::Number).wide("govuk-input--width-5").hinted(),
    field("account-number", Kind::Number).wide(NARROW).hinted(),
    field("advice-email", Kind::Email).hinted(),
];
const ADMINISTRATOR: [Field; 6] = [
    field("first-name", Kind::Text).wide(HALF).auto("given-name"),
    field("last-name", Kind::Text).wide(HALF).auto("family-name"),
    field("job-title", Kind::Text).wide(HALF).auto("organization-title"),
    field("work-email", Kind::Email).auto("email").hinted(),
    field("mobile", Kind::Telephone).wide("govuk-input--width-20").auto("tel").hinted(),
    field("terms", Kind::SomeOf(&["yes"])),
];

/// The questions of a page.
pub(super) const fn of(section: Section) -> &'static [Field] {
    match section {
        Section::Organisation => &ORGANISATION,
        Section::Work => &WORK,
        Section::Interface => &INTERFACE,
        Section::Remittance => &REMITTANCE,
        Section::Administrator => &ADMINISTRATOR,
    }
}

/// The answers of a page among what a browser sent; several ticks of one question are one answer.
pub(super) fn answers(section: Section, pairs: &[(String, String)]) -> Answers {
    let answer = |field: &Field| {
        let given: Vec<&str> = pairs.iter().filter(|(name, _)| name == field.name).map(|(_, text)| text.as_str()).collect();
        (field.name.to_owned(), given.join(" "))
    };
    of(section).iter().map(answer).collect()
}

/// The questions with what was answered, in the parameters of the template.
pub(super) fn asked(page: &Page, section: Section, answers: &Answers) -> Vec<Value> {
    let asked = |field: &Field| {
        let value = answers.get(field.name).map_or("", String::as_str);
        let chosen: Vec<&str> = value.split_whitespace().collect();
        let options: Vec<Value> = field
            .kind
            .options()
            .iter()
            .map(|option| {
                let text = page.t(&format!("prosecutor-{}-{option}", field.name), &[]);
                context! { value => *option, text, checked => chosen.contains(option) }
            })
            .collect();
        context! {
            name => field.name, kind => field.kind.name(), value, options, width => field.width, autocomplete => field.autocomplete,
            label => page.t(&format!("prosecutor-field-{}", field.name), &[]),
            hint => field.hint.then(|| page.t(&format!("prosecutor-hint-{}", field.name), &[])),
        }
    };
    of(section).iter().map(asked).collect()
}

/// The answers of a page for reading, each with its question; an account number shows its last digits only.
pub(super) fn shown(page: &Page, section: Section, answers: &Answers) -> Vec<Value> {
    let shown = |field: &Field| {
        let value = answers.get(field.name).map_or("", String::as_str);
        let text = match (field.kind, field.name) {
            (Kind::OneOf(_) | Kind::SomeOf(_), _) => {
                let words = value.split_whitespace().map(|option| page.t(&format!("prosecutor-{}-{option}", field.name), &[]));
                words.collect::<Vec<_>>().join(", ")
            }
            (_, "account-number") => ending(page, value),
            (Kind::Email, _) => address_of_mail(value).map_or_else(|_| value.to_owned(), |address| address.to_string()),
            _ => value.to_owned(),
        };
        let warning = (field.kind == Kind::Email).then(|| secure_mail(page, value)).flatten();
        context! { label => page.t(&format!("prosecutor-field-{}", field.name), &[]), text, warning }
    };
    of(section).iter().map(shown).collect()
}

/// What the sender is told of an address of the secure service: it is read as the ordinary one, or our mail may not reach it.
fn secure_mail(page: &Page, typed: &str) -> Option<String> {
    let address = EmailAddress::parse(typed).ok().filter(EmailAddress::is_cjsm)?;
    let (key, read) = match address.ordinary() {
        Some(ordinary) => ("form-warning-secure-mail", ordinary),
        None => ("form-warning-secure-mail-only", address.clone()),
    };
    Some(page.t(key, &[("value", Arg::from(address.as_str())), ("read", Arg::from(read.as_str()))]))
}

fn ending(page: &Page, number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let last: String = digits.iter().skip(digits.len().saturating_sub(4)).collect();
    page.t("prosecutor-account-ending", &[("digits", Arg::from(last))])
}

/// What is wrong with the answers, as the page says it.
pub(super) fn errors(wrong: &[WrongAnswer]) -> Errors {
    let mut errors = Errors::new();
    for (field, wrong) in wrong {
        let key = match wrong {
            Wrong::Question(key) => (*key).to_owned(),
            Wrong::Value(error) => match (*field, error.key()) {
                ("supplier" | "job-title" | "account-name", "text-missing") | ("telephone", "phone-missing") => {
                    format!("prosecutor-{field}-missing")
                }
                (_, key) => key.to_owned(),
            },
        };
        errors.add(field, &key);
    }
    errors
}
