//! The questionnaire of a prosecuting organisation, every answer valid.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

use super::answers::{Answers, Section};
use crate::values::{Address, EmailAddress, Language, OrganisationName, PersonName, PhoneNumber, ShortText, ValueError};

/// One line of text.
pub(super) type Line = ShortText<200>;
/// More offences than anybody prosecutes.
pub const MOST_OFFENCES: usize = 500;

/// The questionnaire, without the remittance account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Who registers.
    pub organisation: Organisation,
    /// What it prosecutes, how, and how often.
    pub work: Work,
    /// Whether its own system will talk to this one.
    pub interface: Interface,
    /// The accountable person.
    pub administrator: Administrator,
}

/// The organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: OrganisationName,
    /// Postal address.
    pub address: Address,
    /// Main telephone.
    pub telephone: PhoneNumber,
    /// Main e-mail.
    pub email: EmailAddress,
    /// Language of letters and e-mails.
    pub language: Language,
}

/// What it prosecutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// How many cases it expects to start in a year.
    pub cases_a_year: u32,
    /// How it starts them; at least one, each once.
    pub methods: Vec<Method>,
    /// Codes of the offences, from the index of offences; at least one, each once.
    pub offences: Vec<OffenceCode>,
}

/// How a prosecutor starts a case.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Method {
    /// Single justice procedure notice (Magistrates' Courts Act 1980, s. 16A).
    SingleJustice,
    /// Written charge and postal requisition (Criminal Justice Act 2003, s. 29).
    PostalRequisition,
    /// Information and summons (Magistrates' Courts Act 1980, s. 1).
    Summons,
}

/// A code of the index of offences: two to four letters, then digits, seven or eight characters in all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OffenceCode(String);

impl OffenceCode {
    /// Reads a code in any case; nothing where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.trim().to_ascii_uppercase();
        let letters = code.bytes().take_while(u8::is_ascii_uppercase).count();
        let rest = code.get(letters..)?;
        // Some codes end in a letter that tells an attempt or an aiding from the offence itself.
        let digits = rest.strip_suffix(|c: char| c.is_ascii_uppercase()).unwrap_or(rest);
        let shape = (2..=4).contains(&letters) && digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        (shape && (7..=8).contains(&code.len())).then_some(Self(code))
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether the organisation's own system will talk to this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interface {
    /// Whether one is meant to be built.
    pub intends: Intends,
    /// Who builds it.
    pub supplier: Option<Line>,
    /// How many weeks the supplier needs from the order.
    pub lead_weeks: Option<u16>,
}

/// Whether an interface is meant to be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Display, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Intends {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Nobody knows yet.
    Undecided,
}

/// The accountable person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Administrator {
    /// Name.
    pub name: PersonName,
    /// Job title.
    pub job_title: Line,
    /// Work e-mail: the name to sign in with.
    pub email: EmailAddress,
    /// Mobile, nobody else's.
    pub mobile: PhoneNumber,
    /// Version of the terms that this person accepted.
    pub terms: String,
}

/// The account that fines and costs are sent to. Kept sealed; never in an event as it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remittance {
    /// Name of the account.
    pub account_name: Line,
    /// Six digits.
    pub sort_code: String,
    /// Eight digits.
    pub account_number: String,
    /// Where the advice of each payment goes.
    pub email: EmailAddress,
}

/// Keeps the numbers out of logs.
impl std::fmt::Debug for Remittance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Remittance")
    }
}

impl Remittance {
    /// Digits only, where there are exactly so many of them among spaces and hyphens.
    pub(super) fn digits(text: &str, wanted: usize) -> Result<String, ValueError> {
        let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).collect();
        let sound = digits.len() == wanted && digits.bytes().all(|byte| byte.is_ascii_digit());
        if sound { Ok(digits) } else { Err(ValueError::TextCharacters) }
    }
}

/// The answers as they would be typed to give this form: the questionnaire opens with them when a query is answered.
/// The account is not among them, since whoever holds the link must not learn it.
pub fn typed(form: &Form) -> BTreeMap<Section, Answers> {
    let Form { organisation, work, interface, administrator } = form;
    let address = &organisation.address;
    let code = address.postcode.as_ref().map(ToString::to_string);
    let code = code.or_else(|| address.foreign_code.as_ref().map(ToString::to_string)).unwrap_or_default();
    let methods: Vec<String> = work.methods.iter().map(ToString::to_string).collect();
    let offences: Vec<&str> = work.offences.iter().map(OffenceCode::as_str).collect();
    let answers = |fields: Vec<(&str, String)>| fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    BTreeMap::from([
        (
            Section::Organisation,
            answers(vec![
                ("name", organisation.name.to_string()),
                ("line1", address.line1.to_string()),
                ("line2", text(address.line2.as_ref())),
                ("town", address.town.to_string()),
                ("county", text(address.county.as_ref())),
                ("postcode", code),
                ("country", address.country.to_string()),
                ("telephone", organisation.telephone.spoken()),
                ("email", organisation.email.to_string()),
                ("language", organisation.language.as_str().to_owned()),
            ]),
        ),
        (
            Section::Work,
            answers(vec![
                ("cases", work.cases_a_year.to_string()),
                ("methods", methods.join(" ")),
                ("offences", offences.join("\n")),
            ]),
        ),
        (
            Section::Interface,
            answers(vec![
                ("intends", interface.intends.to_string()),
                ("supplier", text(interface.supplier.as_ref())),
                ("weeks", interface.lead_weeks.map(|weeks| weeks.to_string()).unwrap_or_default()),
            ]),
        ),
        (
            Section::Administrator,
            answers(vec![
                ("first-name", administrator.name.first.to_string()),
                ("last-name", administrator.name.last.to_string()),
                ("job-title", administrator.job_title.to_string()),
                ("work-email", administrator.email.to_string()),
                ("mobile", administrator.mobile.spoken()),
                ("terms", "yes".to_owned()),
            ]),
        ),
    ])
}

fn text(answer: Option<&impl ToString>) -> String {
    answer.map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::answers;
    use super::*;

    #[test]
    fn offence_codes_are_known_by_their_shape() {
        for good in ["TH68010", "rt88191 ", "COML018", "PC02069A", "RT88191B"] {
            assert!(OffenceCode::parse(good).is_some(), "{good}");
        }
        for bad in ["", "68010TH", "T68010", "TH6801", "TH680100000", "theft", "TH68-010", "ÉH68010"] {
            assert!(OffenceCode::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_form_opens_again_with_answers_that_give_it() {
        let form = answers::read(&answers::tests::good()).unwrap();
        assert_eq!(answers::read(&typed(&form)), Some(form));
    }

    #[test]
    fn an_account_number_does_not_show_in_a_debug_text() {
        let remittance = Remittance {
            account_name: Line::parse("Example Authority").unwrap(),
            sort_code: Remittance::digits("12-34-56", 6).unwrap(),
            account_number: Remittance::digits("1234 5678", 8).unwrap(),
            email: EmailAddress::parse("pay@authority.example").unwrap(),
        };
        assert_eq!(remittance.sort_code, "123456");
        assert!(!format!("{remittance:?}").contains("5678"));
        assert!(Remittance::digits("1234567", 8).is_err());
    }
}
