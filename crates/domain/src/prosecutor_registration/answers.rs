//! From what was typed, section by section, to valid answers or to everything that is wrong with them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::form::{
    Administrator, Form, Intends, Interface, Line, MOST_OFFENCES, Method, OffenceCode, Organisation, Remittance, Work,
};
use crate::{
    user::TERMS_VERSION,
    values::{
        Address, AddressField, AddressInput, EmailAddress, Language, NamePart, OrganisationName, PersonName, PhoneNumber,
        ValueError,
    },
};

/// What was typed, by the names of the fields.
pub type Answers = BTreeMap<String, String>;

/// A part of the questionnaire: a page each.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Section {
    /// Name, address, telephone, e-mail.
    Organisation,
    /// Volumes, methods, offences.
    Work,
    /// An interface to the organisation's own system.
    Interface,
    /// The account that money is sent to.
    Remittance,
    /// The accountable person, and the terms.
    Administrator,
}

/// Why an answer is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wrong {
    /// A value that is not well formed.
    Value(ValueError),
    /// A question of its own; the key of its sentence.
    Question(&'static str),
}

/// An answer that is refused, by the name of its field.
pub type WrongAnswer = (&'static str, Wrong);

/// Collects values and what is wrong with them.
struct Reading<'a> {
    answers: &'a Answers,
    wrong: Vec<WrongAnswer>,
}

impl Reading<'_> {
    fn text(&self, field: &str) -> &str {
        self.answers.get(field).map_or("", String::as_str)
    }

    fn value<T>(&mut self, field: &'static str, parse: impl Fn(&str) -> Result<T, ValueError>) -> Option<T> {
        let read = parse(self.text(field));
        read.map_err(|error| self.wrong.push((field, Wrong::Value(error)))).ok()
    }

    /// A value whose every problem has one sentence.
    fn answer<T>(&mut self, field: &'static str, sentence: &'static str, read: Option<T>) -> Option<T> {
        if read.is_none() {
            self.wrong.push((field, Wrong::Question(sentence)));
        }
        read
    }
}

/// Checks one section.
pub fn read_section(section: Section, answers: &Answers) -> Vec<WrongAnswer> {
    let mut reading = Reading { answers, wrong: Vec::new() };
    match section {
        Section::Organisation => drop(organisation(&mut reading)),
        Section::Work => drop(work(&mut reading)),
        Section::Interface => drop(interface(&mut reading)),
        Section::Remittance => drop(remittance(&mut reading)),
        Section::Administrator => drop(administrator(&mut reading)),
    }
    reading.wrong
}

/// The whole questionnaire but the account; nothing while anything is wrong with it.
pub fn read(answers: &BTreeMap<Section, Answers>) -> Option<Form> {
    let none = Answers::new();
    let of = |section: Section| Reading { answers: answers.get(&section).unwrap_or(&none), wrong: Vec::new() };
    Some(Form {
        organisation: organisation(&mut of(Section::Organisation))?,
        work: work(&mut of(Section::Work))?,
        interface: interface(&mut of(Section::Interface))?,
        administrator: administrator(&mut of(Section::Administrator))?,
    })
}

/// The account; nothing while anything is wrong with it.
pub fn read_remittance(answers: &Answers) -> Option<Remittance> {
    remittance(&mut Reading { answers, wrong: Vec::new() })
}

fn organisation(reading: &mut Reading<'_>) -> Option<Organisation> {
    let name = reading.value("name", OrganisationName::parse);
    let address = address(reading);
    let telephone = reading.value("telephone", PhoneNumber::parse);
    let email = reading.value("email", address_of_mail);
    let language = reading.value("language", Language::parse);
    Some(Organisation { name: name?, address: address?, telephone: telephone?, email: email?, language: language? })
}

/// An e-mail address; one of the secure service is read as the ordinary one behind it, where there is one.
pub fn address_of_mail(text: &str) -> Result<EmailAddress, ValueError> {
    EmailAddress::typed(text)
}

fn address(reading: &mut Reading<'_>) -> Option<Address> {
    let input = AddressInput {
        line1: reading.text("line1"),
        line2: reading.text("line2"),
        town: reading.text("town"),
        county: reading.text("county"),
        postcode: reading.text("postcode"),
        country: reading.text("country"),
    };
    let problems = match Address::parse(&input) {
        Ok(address) => return Some(address),
        Err(problems) => problems,
    };
    reading.wrong.extend(problems.iter().map(|problem| {
        let field = match problem.field {
            AddressField::Line1 => "line1",
            AddressField::Line2 => "line2",
            AddressField::Town => "town",
            AddressField::County => "county",
            AddressField::Postcode => "postcode",
            AddressField::Country => "country",
        };
        (field, Wrong::Value(problem.error))
    }));
    None
}

fn work(reading: &mut Reading<'_>) -> Option<Work> {
    let number = reading.text("cases").replace([',', ' '], "").parse().ok().filter(|number| *number > 0 && *number <= 10_000_000);
    let cases_a_year = reading.answer("cases", "prosecutor-cases-wrong", number);
    let mut methods: Vec<Method> = reading.text("methods").split_whitespace().filter_map(|word| word.parse().ok()).collect();
    methods.sort_unstable();
    methods.dedup();
    let methods = reading.answer("methods", "prosecutor-methods-missing", Some(methods).filter(|methods| !methods.is_empty()));
    let typed: Vec<&str> = reading
        .text("offences")
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter(|word| !word.is_empty())
        .collect();
    let codes: Option<Vec<OffenceCode>> = typed.into_iter().map(OffenceCode::parse).collect();
    let codes = codes.map(|mut codes| {
        codes.sort_unstable();
        codes.dedup();
        codes
    });
    let codes = codes.filter(|codes| (1..=MOST_OFFENCES).contains(&codes.len()));
    let offences = reading.answer("offences", "prosecutor-offences-wrong", codes);
    Some(Work { cases_a_year: cases_a_year?, methods: methods?, offences: offences? })
}

fn interface(reading: &mut Reading<'_>) -> Option<Interface> {
    let intends: Option<Intends> = reading.text("intends").parse().ok();
    let intends = reading.answer("intends", "prosecutor-intends-missing", intends)?;
    if intends != Intends::Yes {
        return Some(Interface { intends, supplier: None, lead_weeks: None });
    }
    let supplier = reading.value("supplier", Line::parse);
    let weeks = reading.text("weeks").trim().parse().ok().filter(|weeks| (0..=520).contains(weeks));
    let weeks = reading.answer("weeks", "prosecutor-weeks-wrong", weeks);
    Some(Interface { intends, supplier: Some(supplier?), lead_weeks: Some(weeks?) })
}

fn remittance(reading: &mut Reading<'_>) -> Option<Remittance> {
    let account_name = reading.value("account-name", Line::parse);
    let sort_code = Remittance::digits(reading.text("sort-code"), 6).ok();
    let sort_code = reading.answer("sort-code", "prosecutor-sort-code-wrong", sort_code);
    let number = Remittance::digits(reading.text("account-number"), 8).ok();
    let account_number = reading.answer("account-number", "prosecutor-account-number-wrong", number);
    let email = reading.value("advice-email", address_of_mail);
    Some(Remittance { account_name: account_name?, sort_code: sort_code?, account_number: account_number?, email: email? })
}

fn administrator(reading: &mut Reading<'_>) -> Option<Administrator> {
    let first = reading.value("first-name", NamePart::parse);
    let last = reading.value("last-name", PersonName::last);
    let job_title = reading.value("job-title", Line::parse);
    let email = reading.value("work-email", address_of_mail);
    let mobile = reading.value("mobile", PhoneNumber::parse);
    let accepted = Some(()).filter(|()| reading.text("terms") == "yes");
    let terms = reading.answer("terms", "prosecutor-terms-missing", accepted);
    let name = PersonName { first: first?, last: last? };
    let terms = terms.map(|()| TERMS_VERSION.to_owned())?;
    Some(Administrator { name, job_title: job_title?, email: email?, mobile: mobile?, terms })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    pub(in crate::prosecutor_registration) fn good() -> BTreeMap<Section, Answers> {
        let answers =
            |fields: &[(&str, &str)]| fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        BTreeMap::from([
            (
                Section::Organisation,
                answers(&[
                    ("name", "Example Transport Authority"),
                    ("line1", "1 Depot Road"),
                    ("town", "Derby"),
                    ("postcode", "DE1 2GU"),
                    ("country", "England"),
                    ("telephone", "01332 496000"),
                    ("email", "prosecutions@transport.example"),
                    ("language", "en"),
                ]),
            ),
            (
                Section::Work,
                answers(&[("cases", "12,500"), ("methods", "summons single-justice"), ("offences", "rr84002\nTH68010, th68010")]),
            ),
            (Section::Interface, answers(&[("intends", "yes"), ("supplier", "Example Systems"), ("weeks", "26")])),
            (
                Section::Remittance,
                answers(&[
                    ("account-name", "Example Transport Authority"),
                    ("sort-code", "12-34-56"),
                    ("account-number", "12345678"),
                    ("advice-email", "finance@transport.example"),
                ]),
            ),
            (
                Section::Administrator,
                answers(&[
                    ("first-name", "Mair"),
                    ("last-name", "Depot"),
                    ("job-title", "Head of prosecutions"),
                    ("work-email", "mair@transport.example"),
                    ("mobile", "07700 900321"),
                    ("terms", "yes"),
                ]),
            ),
        ])
    }

    #[test]
    fn a_good_questionnaire_is_read() {
        let (answers, form) = (good(), read(&good()).unwrap());
        assert!(Section::iter().all(|section| read_section(section, &answers[&section]).is_empty()));
        assert_eq!((form.work.cases_a_year, form.work.methods.len(), form.work.offences.len()), (12_500, 2, 2));
        assert_eq!(form.interface.lead_weeks, Some(26));
        assert!(read_remittance(&answers[&Section::Remittance]).is_some());
    }

    #[test]
    fn every_answer_that_is_missing_is_named_at_once() {
        let named = |section| -> Vec<_> { read_section(section, &Answers::new()).into_iter().map(|(field, _)| field).collect() };
        assert_eq!(
            named(Section::Organisation),
            ["name", "line1", "town", "country", "postcode", "telephone", "email", "language"]
        );
        assert_eq!(named(Section::Work), ["cases", "methods", "offences"]);
        assert_eq!(named(Section::Interface), ["intends"]);
        assert_eq!(named(Section::Remittance), ["account-name", "sort-code", "account-number", "advice-email"]);
        assert_eq!(named(Section::Administrator), ["first-name", "last-name", "job-title", "work-email", "mobile", "terms"]);
        assert!(read(&BTreeMap::new()).is_none());
    }

    #[test]
    fn an_address_of_the_secure_service_is_read_as_the_ordinary_one() {
        let mut answers = good();
        let mut typed = |section, field: &str, text: &str| {
            answers.get_mut(&section).unwrap().insert(field.to_owned(), text.to_owned());
        };
        typed(Section::Organisation, "email", "prosecutions@transport.example.cjsm.net");
        typed(Section::Administrator, "work-email", "mair@transport.example.cjsm.net");
        typed(Section::Remittance, "advice-email", "pay@transport.cjsm.net");
        let form = read(&answers).unwrap();
        assert_eq!(form.organisation.email.as_str(), "prosecutions@transport.example");
        assert_eq!(form.administrator.email.as_str(), "mair@transport.example");
        let account = read_remittance(&answers[&Section::Remittance]).unwrap();
        assert_eq!(account.email.as_str(), "pay@transport.cjsm.net", "the secure service alone has it");
    }

    #[test]
    fn one_offence_code_that_is_none_refuses_the_list() {
        let mut answers = good();
        answers.get_mut(&Section::Work).unwrap().insert("offences".to_owned(), "TH68010, fare dodging".to_owned());
        let wrong = read_section(Section::Work, &answers[&Section::Work]);
        assert_eq!(wrong, [("offences", Wrong::Question("prosecutor-offences-wrong"))]);
    }

    #[test]
    fn a_supplier_is_asked_for_only_where_an_interface_is_meant() {
        let answers = Answers::from([("intends".to_owned(), "undecided".to_owned())]);
        assert!(read_section(Section::Interface, &answers).is_empty());
        let answers = Answers::from([("intends".to_owned(), "yes".to_owned())]);
        assert_eq!(read_section(Section::Interface, &answers).len(), 2);
    }
}
