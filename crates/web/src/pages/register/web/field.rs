//! The boxes of the form's fields: of which kind each is, what it is called, what stands in it. The words are in the locale files,
//! the rules in the form itself.

use domain::values::{Language, OrganisationType, Qualification, Regulator, Role};
use registration_form::Answers;
use serde::Serialize;

use crate::chassis::Page;

/// One box, or several that make one answer.
#[derive(Debug, Serialize)]
pub(super) struct Field {
    /// The field's name; also the id of its first box.
    pub(super) name: &'static str,
    kind: Kind,
    pub(super) label: String,
    hint: Option<String>,
    value: String,
    date: [String; 3],
    options: Vec<Choice>,
    width: &'static str,
    autocomplete: Option<&'static str>,
    inputmode: Option<&'static str>,
    /// What another window saved meanwhile, where it differs.
    pub(super) theirs: Option<String>,
}

/// What kind of box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Text,
    Lines,
    Date,
    One,
    Several,
    Tick,
}

/// One of several things to choose.
#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    text: String,
    checked: bool,
}

/// Which part of the form a field is of: it begins the keys of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Organisation,
    Office,
    User,
}

impl Of {
    const fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Office => "office",
            Self::User => "user",
        }
    }
}

/// The parts of a date, as its boxes are named.
const DATE_PARTS: [&str; 3] = ["day", "month", "year"];

/// The boxes of some fields with what was typed.
pub(super) fn fields(page: &Page, of: Of, names: &[&'static str], answers: &Answers) -> Vec<Field> {
    names.iter().map(|name| field(page, of, name, answers)).collect()
}

fn field(page: &Page, of: Of, name: &'static str, answers: &Answers) -> Field {
    let value = answers.get(name).cloned().unwrap_or_default();
    let kind = kind(name);
    let key = |what: &str| format!("web-form-{}-{name}{what}", of.word());
    let hint = page.site().words().has(page.lang(), &key("-hint")).then(|| page.t(&key("-hint"), &[]));
    Field {
        name,
        kind,
        label: page.t(&key(""), &[]),
        hint,
        date: if kind == Kind::Date { parts(&value) } else { Default::default() },
        options: options(page, name, &value),
        width: width(name),
        autocomplete: if of == Of::Organisation { autocomplete(name) } else { None },
        inputmode: inputmode(name),
        theirs: None,
        value,
    }
}

fn kind(name: &str) -> Kind {
    match name {
        "type" | "language" | "qualified-as" => Kind::One,
        "role" => Kind::Several,
        "terms-accepted" => Kind::Tick,
        "first-hearing" => Kind::Date,
        "correspondence" | "nobody-reason" | "address" => Kind::Lines,
        _ => Kind::Text,
    }
}

fn width(name: &str) -> &'static str {
    match name {
        "postcode" | "laa-account" | "regulator-number" | "incorporation" | "charity" => "govuk-input--width-10",
        "telephone" | "mobile" | "admin-mobile" => "govuk-input--width-20",
        _ => "",
    }
}

/// What browsers may fill in (WCAG 1.3.5): only where the person fills in their own organisation.
fn autocomplete(name: &str) -> Option<&'static str> {
    Some(match name {
        "name" => "organization",
        "line1" => "address-line1",
        "line2" => "address-line2",
        "town" => "address-level2",
        "postcode" => "postal-code",
        "country" => "country-name",
        _ => return None,
    })
}

fn inputmode(name: &str) -> Option<&'static str> {
    match name {
        "telephone" | "mobile" | "admin-mobile" => Some("tel"),
        "email" | "admin-email" => Some("email"),
        _ => None,
    }
}

fn options(page: &Page, name: &str, value: &str) -> Vec<Choice> {
    let option = |word: &str, what: &str, checked: bool| Choice {
        value: word.to_owned(),
        text: page.t(&format!("form-shown-{what}-{word}"), &[]),
        checked,
    };
    match name {
        "type" => {
            let chosen = OrganisationType::parse(value).ok();
            OrganisationType::all().map(|it| option(it.as_str(), "type", chosen == Some(it))).collect()
        }
        "language" => {
            let chosen = Language::parse(value).ok();
            Language::all().map(|it| option(it.as_str(), "language", chosen == Some(it))).collect()
        }
        "qualified-as" => {
            let chosen = Qualification::parse(value).ok();
            Qualification::all().map(|it| option(it.as_str(), "qualification", chosen == Some(it))).collect()
        }
        "role" => {
            let chosen = Role::parse_list(value).unwrap_or_default();
            Role::all().map(|it| option(it.as_str(), "role", chosen.contains(&it))).collect()
        }
        "terms-accepted" => {
            let text = page.t("web-form-organisation-terms-accepted", &[]);
            vec![Choice { value: "yes".to_owned(), text, checked: !value.is_empty() }]
        }
        _ => Vec::new(),
    }
}

/// The three boxes of a date that was typed, or read from a file.
fn parts(value: &str) -> [String; 3] {
    if let Ok(date) = value.parse::<domain::time::Date>() {
        return [date.day().to_string(), date.month().to_string(), date.year().to_string()];
    }
    let mut parts = value.split('/').map(str::to_owned);
    [(); 3].map(|()| parts.next().unwrap_or_default())
}

/// A date of three boxes as one answer: without doubt where it is one, otherwise as it was typed.
fn joined([day, month, year]: [&str; 3]) -> String {
    let date = || {
        let year: i16 = year.trim().parse().ok().filter(|year| *year > 1000)?;
        domain::time::Date::new(year, month.trim().parse().ok()?, day.trim().parse().ok()?).ok()
    };
    if [day, month, year].iter().all(|part| part.trim().is_empty()) {
        return String::new();
    }
    date().map_or_else(|| format!("{day}/{month}/{year}"), |date| date.to_string())
}

/// The answers that a posted form gives for some fields.
pub(super) fn sent(names: &[&'static str], pairs: &[(String, String)]) -> Answers {
    let all = |name: &str| pairs.iter().filter(|(known, _)| known == name).map(|(_, text)| text.as_str()).collect::<Vec<_>>();
    let one = |name: &'static str| {
        let text = match kind(name) {
            Kind::Several => all(name).join(", "),
            Kind::Date => joined(DATE_PARTS.map(|part| all(&format!("{name}-{part}")).first().copied().unwrap_or_default())),
            _ => all(name).first().copied().unwrap_or_default().to_owned(),
        };
        (name.to_owned(), text)
    };
    names.iter().map(|name| one(name)).filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// The fields of the numbers' page, by the type of the organisation: whose number, and who regulates it where nobody is fixed.
pub(super) fn numbers(answers: &Answers) -> Vec<&'static str> {
    let kind = answers.get("type").and_then(|text| OrganisationType::parse(text).ok());
    let mut names = match kind {
        Some(kind) if kind.has_head_of_chambers() => vec!["head-of-chambers", "regulator-number"],
        Some(kind) if kind.regulator().is_some() => vec!["regulator-number"],
        _ => vec!["regulator", "regulator-number", "nobody-reason"],
    };
    names.extend(["incorporation", "charity"]);
    names
}

/// The regulator whose number is asked for, if the type of the organisation fixes one.
pub(super) fn regulator(answers: &Answers) -> Option<&'static str> {
    let kind = answers.get("type").and_then(|text| OrganisationType::parse(text).ok())?;
    kind.regulator().map(|regulator: Regulator| regulator.into())
}

impl Field {
    /// What stands in it, to be read: the words of what was chosen, the lines of what was typed.
    pub(super) fn said(&self, page: &Page) -> Vec<String> {
        if !self.options.is_empty() {
            return self.options.iter().filter(|it| it.checked).map(|it| it.text.clone()).collect();
        }
        if self.kind == Kind::Date
            && let Ok(date) = self.value.parse()
        {
            return vec![page.site().words().date(page.lang(), date)];
        }
        self.value.lines().map(str::to_owned).collect()
    }

    /// The element that a problem's link leads to.
    pub(super) fn anchor(&self) -> String {
        if self.kind == Kind::Date { format!("{}-day", self.name) } else { self.name.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_kept_as_one_where_it_is_one_and_as_typed_otherwise() {
        assert_eq!(joined(["3", "4", "2027"]), "2027-04-03");
        assert_eq!(joined(["31", "2", "2027"]), "31/2/2027");
        assert_eq!(joined(["3", "4", "27"]), "3/4/27");
        assert_eq!(joined([" ", "", ""]), "");
        assert_eq!(parts("2027-04-03"), ["3", "4", "2027"]);
        assert_eq!(parts("31/2/2027"), ["31", "2", "2027"]);
    }
}
