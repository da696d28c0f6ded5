//! What an organisation or a form can be recognised by: the keys under which others with the same are found.
//! A postcode, a surname or free mail alone says nothing, and is no key.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

use super::{DomainName, core_name, is_free_mail};
use crate::{
    organisation::{Change, Office, Registered},
    prosecutor_registration,
    register::number_key,
    registration::form::{Form, Line, Regulation},
    values::{
        EmailAddress, LaaAccountNumber, NameKey, OrganisationName, OrganisationType, PhoneNumber, Postcode, RegulatorNumber,
    },
};

/// What two have in common; reasons of decisions are kept in these words.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Display, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Trait {
    /// The name, as it must be unique.
    Name,
    /// The name without usual words.
    CoreName,
    /// A name whose letters look the same, some of another script.
    NameLook,
    /// A name one or two keystrokes away.
    NamePart,
    /// The regulator's number.
    RegulatorNumber,
    /// An account number of the Legal Aid Agency.
    LaaAccount,
    /// The number at Companies House.
    IncorporationNumber,
    /// The number at the Charity Commission.
    CharityNumber,
    /// The first line of an address, with its postcode.
    Address,
    /// A telephone number.
    Telephone,
    /// A domain of its own.
    Domain,
    /// The same domain under another ending.
    DomainEnding,
    /// A domain whose letters look the same, some of another script.
    DomainLook,
    /// A domain one or two keystrokes away.
    DomainPart,
    /// An e-mail address of a person or of the organisation.
    Email,
    /// A mobile number of a person.
    Mobile,
}

/// What it is recognised by, and the key.
pub type Key = (Trait, String);

/// What a form can be recognised by.
pub fn of_form(form: &Form) -> Vec<Key> {
    let details = &form.organisation;
    let mut keys = Keys::default();
    keys.name(details.name.as_str());
    let number = match &details.regulation {
        Regulation::Number(number) | Regulation::HeadOfChambers { number, .. } => Some(number.as_str()),
        Regulation::Other { number, .. } => number.as_ref().map(RegulatorNumber::as_str),
        Regulation::Nobody { .. } => None,
    };
    keys.regulator(details.kind, number);
    keys.text(Trait::IncorporationNumber, details.incorporation_number.as_ref().map(Line::as_str));
    keys.text(Trait::CharityNumber, details.charity_number.as_ref().map(Line::as_str));
    let head_office = &details.head_office;
    keys.address(head_office.line1.as_str(), head_office.postcode.as_ref().map(Postcode::as_str));
    keys.put(Trait::Telephone, details.telephone.to_string());
    for office in &form.offices {
        keys.text(Trait::LaaAccount, office.laa_account.as_ref().map(LaaAccountNumber::as_str));
        keys.address(office.address.as_str().lines().next().unwrap_or_default(), office.postcode.as_ref().map(Postcode::as_str));
        keys.text(Trait::Telephone, office.telephone.as_ref().map(PhoneNumber::as_str));
    }
    keys.email(&details.email);
    keys.email(&form.administrator.email);
    keys.put(Trait::Mobile, form.administrator.mobile.to_string());
    for user in &form.users {
        keys.email(&user.email);
        keys.put(Trait::Mobile, user.mobile.to_string());
    }
    keys.sorted()
}

/// What the questionnaire of a prosecuting organisation can be recognised by.
pub fn of_prosecutor(form: &prosecutor_registration::Form) -> Vec<Key> {
    let (details, administrator) = (&form.organisation, &form.administrator);
    let mut keys = Keys::default();
    keys.name(details.name.as_str());
    keys.address(details.address.line1.as_str(), details.address.postcode.as_ref().map(Postcode::as_str));
    keys.put(Trait::Telephone, details.telephone.to_string());
    keys.email(&details.email);
    keys.email(&administrator.email);
    keys.put(Trait::Mobile, administrator.mobile.to_string());
    keys.sorted()
}

/// What an organisation can be recognised by, as it was registered.
pub fn of_organisation(registered: &Registered) -> Vec<Key> {
    let mut keys = Keys::default();
    keys.name(&registered.name);
    keys.regulator(registered.kind, registered.regulator_number.as_deref());
    keys.text(Trait::IncorporationNumber, registered.incorporation_number.as_deref());
    keys.text(Trait::CharityNumber, registered.charity_number.as_deref());
    keys.address(registered.address.first().map_or("", String::as_str), registered.postcode.as_deref());
    keys.put(Trait::Telephone, registered.telephone.clone());
    for office in &registered.offices {
        keys.office(office);
    }
    if let Ok(email) = EmailAddress::parse(&registered.email) {
        keys.email(&email);
    }
    keys.sorted()
}

/// What a change of an organisation adds to what it is recognised by; what it was before still tells who it is.
pub fn of_change(change: &Change) -> Vec<Key> {
    let mut keys = Keys::default();
    match change {
        Change::Email(email) => keys.email(email),
        Change::LaaAccount(office) => keys.office(office),
        Change::Administrator(_) | Change::NamedAdministrator(_) => {}
    }
    keys.sorted()
}

/// What offices add that an organisation gets later, with a number of the Legal Aid Agency or without.
pub fn of_offices(offices: &[Office]) -> Vec<Key> {
    let mut keys = Keys::default();
    for office in offices {
        keys.office(office);
    }
    keys.sorted()
}

/// What a person of an organisation adds to what it is recognised by.
pub fn of_person(email: &str, mobile: &str) -> Vec<Key> {
    let mut keys = Keys::default();
    if let Ok(email) = EmailAddress::parse(email) {
        keys.email(&email);
    }
    keys.put(Trait::Mobile, mobile.to_owned());
    keys.sorted()
}

#[derive(Default)]
struct Keys(Vec<Key>);

impl Keys {
    fn put(&mut self, kind: Trait, key: String) {
        if !key.is_empty() {
            self.0.push((kind, key));
        }
    }

    fn text(&mut self, kind: Trait, text: Option<&str>) {
        if let Some(text) = text {
            self.put(kind, number_key(text));
        }
    }

    fn name(&mut self, name: &str) {
        let Ok(name) = OrganisationName::parse(name) else { return };
        self.put(Trait::Name, name.key());
        self.put(Trait::CoreName, core_name(&name));
    }

    /// Numbers of several regulators may be alike: the regulator is part of the key.
    fn regulator(&mut self, kind: OrganisationType, number: Option<&str>) {
        let regulator: &str = kind.regulator().map_or("other", Into::into);
        if let Some(number) = number {
            self.put(Trait::RegulatorNumber, format!("{regulator} {}", number_key(number)));
        }
    }

    fn office(&mut self, office: &Office) {
        self.text(Trait::LaaAccount, office.laa_account.as_deref());
        self.address(office.address.first().map_or("", String::as_str), office.postcode.as_deref());
        self.text(Trait::Telephone, office.telephone.as_deref());
    }

    fn address(&mut self, line: &str, postcode: Option<&str>) {
        if let (Ok(line), Some(postcode)) = (NameKey::parse(line), postcode) {
            self.put(Trait::Address, format!("{line} {postcode}"));
        }
    }

    fn email(&mut self, email: &EmailAddress) {
        let email = email.ordinary().unwrap_or_else(|| email.clone());
        self.put(Trait::Email, email.key());
        if is_free_mail(email.domain()) {
            return;
        }
        self.put(Trait::Domain, DomainName::of(email.domain()).owned());
    }

    fn sorted(mut self) -> Vec<Key> {
        self.0.sort_unstable();
        self.0.dedup();
        self.0
    }
}
