//! What an organisation or a form can be recognised by: the keys under which others with the same are found.
//! A postcode, a surname or free mail alone says nothing, and is no key.

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr};

use super::{DomainName, core_name, is_free_mail, near};
use crate::{
    organisation::{Change, Registered},
    prosecutor_registration,
    register::number_key,
    registration::form::{Form, Line, Regulation},
    values::{
        EmailAddress, LaaAccountNumber, NameKey, OrganisationName, OrganisationType, PhoneNumber, Postcode, RegulatorNumber,
    },
};

/// What two have in common.
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
    /// A part of the name without usual words: what shares it may be near.
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
    /// What a domain looks like.
    DomainLook,
    /// A part of a domain: what shares it may be near.
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
        keys.text(Trait::LaaAccount, office.laa_account.as_deref());
        keys.address(office.address.first().map_or("", String::as_str), office.postcode.as_deref());
        keys.text(Trait::Telephone, office.telephone.as_deref());
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
        Change::LaaAccount(office) => keys.text(Trait::LaaAccount, office.laa_account.as_deref()),
        Change::Administrator(_) => {}
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

/// The keys to ask for, so that what is only near is found too.
pub fn probes(keys: &[Key]) -> Vec<Key> {
    let mut asked: Vec<Key> =
        keys.iter().filter(|(kind, _)| !matches!(kind, Trait::NamePart | Trait::DomainPart)).cloned().collect();
    for (kind, key) in keys {
        match kind {
            Trait::CoreName => asked.extend(near::probes(key).into_iter().map(|part| (Trait::NamePart, part))),
            Trait::Domain => asked.extend(DomainName::of(key).probes().into_iter().map(|part| (Trait::DomainPart, part))),
            _ => {}
        }
    }
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// What two have in common, what is only near included; the same thing is said once, the strongest way.
pub fn in_common(ours: &[Key], theirs: &[Key]) -> Vec<Trait> {
    let of = |keys: &[Key], kind: Trait| -> Vec<String> {
        keys.iter().filter(|(it, _)| *it == kind).map(|(_, key)| key.clone()).collect()
    };
    let mut common: Vec<Trait> = ours
        .iter()
        .filter(|key| !matches!(key.0, Trait::NamePart | Trait::DomainPart) && theirs.contains(key))
        .map(|(kind, _)| *kind)
        .collect();
    let any = |kind, like: &dyn Fn(&str, &str) -> bool| {
        of(ours, kind).iter().any(|one| of(theirs, kind).iter().any(|other| like(one, other)))
    };
    if any(Trait::CoreName, &near::is_near) {
        common.push(Trait::NamePart);
    }
    if any(Trait::Domain, &|one, other| DomainName::of(one).looks_like(&DomainName::of(other)).is_some()) {
        common.push(Trait::DomainPart);
    }
    common.sort_unstable();
    common.dedup();
    let has = |kind| common.contains(&kind);
    let weaker = |kind: &Trait| match kind {
        Trait::CoreName => has(Trait::Name),
        Trait::NamePart => has(Trait::Name) || has(Trait::CoreName),
        Trait::DomainLook => has(Trait::Domain) || has(Trait::DomainPart),
        Trait::DomainPart => has(Trait::Domain),
        _ => false,
    };
    common.iter().filter(|kind| !weaker(kind)).copied().collect()
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
        let core = core_name(&name);
        self.put(Trait::Name, name.key());
        for part in near::parts(&core) {
            self.put(Trait::NamePart, part);
        }
        self.put(Trait::CoreName, core);
    }

    /// Numbers of several regulators may be alike: the regulator is part of the key.
    fn regulator(&mut self, kind: OrganisationType, number: Option<&str>) {
        let regulator: &str = kind.regulator().map_or("other", Into::into);
        if let Some(number) = number {
            self.put(Trait::RegulatorNumber, format!("{regulator} {}", number_key(number)));
        }
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
        let domain = DomainName::of(email.domain());
        self.put(Trait::Domain, domain.owned());
        self.put(Trait::DomainLook, domain.key());
        for part in domain.parts() {
            self.put(Trait::DomainPart, part);
        }
    }

    fn sorted(mut self) -> Vec<Key> {
        self.0.sort_unstable();
        self.0.dedup();
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_evidence::a_form;

    fn common(change: impl Fn(&mut Form)) -> Vec<Trait> {
        let mut other = a_form();
        other.organisation.telephone = "020 7946 0001".parse().unwrap();
        other.organisation.name = "Saltgate Chambers".parse().unwrap();
        other.organisation.email = "a@saltgate.example".parse().unwrap();
        other.organisation.regulation = Regulation::Number("555555".parse().unwrap());
        other.organisation.head_office.line1 = "1 Elsewhere".parse().unwrap();
        other.administrator.email = "a@saltgate.example".parse().unwrap();
        other.administrator.mobile = "07700 900999".parse().unwrap();
        (other.offices, other.users) = (vec![], vec![]);
        change(&mut other);
        let (ours, theirs) = (of_form(&a_form()), of_form(&other));
        let found = probes(&ours).iter().any(|key| theirs.contains(key));
        let common = in_common(&ours, &theirs);
        assert_eq!(found, !common.is_empty(), "what is in common is found by keys: {common:?}");
        common
    }

    #[test]
    fn what_two_have_in_common_is_found_and_said_once() {
        assert_eq!(common(|_| {}), []);
        assert_eq!(common(|form| form.organisation.name = "PENMORFA LAW L.L.P.".parse().unwrap()), [Trait::Name]);
        assert_eq!(common(|form| form.organisation.name = "Penmorfa Solicitors Ltd".parse().unwrap()), [Trait::CoreName]);
        assert_eq!(common(|form| form.organisation.name = "Penmofra Solicitors".parse().unwrap()), [Trait::NamePart]);
        let number = |form: &mut Form| form.organisation.regulation = Regulation::Number("0998203".parse().unwrap());
        assert_eq!(common(number), [Trait::RegulatorNumber]);
        assert_eq!(common(|form| form.organisation.kind = OrganisationType::BsbEntity), []);
        assert_eq!(common(|form| form.organisation.head_office.line1 = "41, Heol Las.".parse().unwrap()), [Trait::Address]);
        assert_eq!(common(|form| form.administrator.mobile = "07700 900402".parse().unwrap()), [Trait::Mobile]);
        let email = |text: &'static str| move |form: &mut Form| form.administrator.email = text.parse().unwrap();
        assert_eq!(common(email("new@penmorfa-law.example")), [Trait::Domain]);
        assert_eq!(common(email("new@penmorfa-low.example")), [Trait::DomainPart]);
        assert_eq!(common(email("new@gmail.com")), []);
    }
}
