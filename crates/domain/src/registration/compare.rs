//! What a form says beside what a register says, line by line, for an officer to weigh.
//! Says whether two texts are the same; never that a check is passed.

use strum::{EnumIter, IntoStaticStr};

use super::{
    check::Check,
    form::{Form, Office, Regulation},
};
use crate::{
    likeness::DomainName,
    register::{Entry, Practising, Register, number_key},
    values::{NameKey, OrganisationName, PhoneNumber, Qualification, Regulator},
};

/// One line: what the form and the register have for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// What it is.
    pub detail: Detail,
    /// As the form has it.
    pub form: Option<String>,
    /// As the register has it.
    pub register: Option<String>,
    /// How they compare.
    pub sameness: Sameness,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each says it by its name")]
pub enum Detail {
    Number,
    Status,
    Conditions,
    Name,
    Address,
    Postcode,
    Telephone,
    Domain,
    Employer,
}

/// How two texts compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Sameness {
    /// The same, in whatever spelling.
    Same,
    /// Not the same.
    Differs,
    /// One of them says nothing.
    OneOnly,
    /// Nothing to compare with: for a person to read, such as a status that is not known to be good, or a condition.
    ToRead,
    /// Nothing to compare with, and nothing that needs a second look.
    Plain,
}

/// Which register a form's organisation stands in, with its number there; for chambers and organisations of one it is a person's.
pub fn register_of(form: &Form) -> Option<(Register, String)> {
    let kind = form.organisation.kind;
    let regulator = kind.regulator()?;
    match &form.organisation.regulation {
        Regulation::HeadOfChambers { number, .. } => Some((Register::Bsb, number.to_string())),
        Regulation::Number(number) => {
            let register = match regulator {
                Regulator::Sra if kind.is_of_one() => Register::SraPeople,
                Regulator::Bsb if kind.is_of_one() => Register::Bsb,
                regulator => Register::of_organisations(regulator),
            };
            Some((register, number.to_string()))
        }
        Regulation::Other { .. } | Regulation::Nobody { .. } => None,
    }
}

/// The name by which the organisation stands in that register, folded as the register's keys are.
pub fn registered_name(form: &Form, register: Register) -> Option<String> {
    let name = form.organisation.name.as_str();
    match &form.organisation.regulation {
        Regulation::HeadOfChambers { name, .. } => NameKey::parse(name.as_str()).ok().map(|key| key.to_string()),
        _ if register.is_of_people() => Some(form.administrator.name.key().to_string()),
        _ => OrganisationName::parse(name).ok().map(|name| name.key()),
    }
}

/// Which register the administrator stands in, with the number there, if one is given.
pub fn register_of_administrator(form: &Form) -> Option<(Register, Option<String>)> {
    let work = form.administrator.also.as_ref();
    let number = work.and_then(|work| work.regulator_number.as_ref()).map(ToString::to_string);
    let by_work = work.and_then(|work| Register::of_people(work.qualification));
    let by_kind = form.organisation.kind.regulator().map(|regulator| match regulator {
        Regulator::Sra => Register::SraPeople,
        Regulator::Bsb => Register::Bsb,
        Regulator::Cilex => Register::Cilex,
    });
    // A clerk or a practice manager stands in no register: nobody with the same name is shown for them.
    let unregistered = work.is_some_and(|work| matches!(work.qualification, Qualification::Clerk | Qualification::Other));
    by_work.or(by_kind.filter(|_| !unregistered)).map(|register| (register, number))
}

/// The lines that a check looks at.
pub fn compare(form: &Form, check: &Check, entry: &Entry) -> Vec<Compared> {
    let details = &form.organisation;
    match check {
        Check::Register => {
            vec![number(register_of(form).map(|(_, number)| number), entry), status(entry), conditions(entry)]
        }
        Check::NameAndAddress => {
            let address = details.head_office.lines().join(", ");
            vec![
                name(form, entry),
                text(Detail::Address, Some(address), entry.address.clone().map(|lines| lines.replace('\n', ", "))),
                text(Detail::Postcode, details.head_office.postcode.as_ref().map(ToString::to_string), entry.postcode.clone()),
                telephone(&details.telephone, entry),
            ]
        }
        Check::AdministratorStanding => vec![
            person(form, entry),
            status(entry),
            conditions(entry),
            employer(register_of(form).map(|(_, number)| number), entry),
        ],
        Check::LaaAccount(account) => {
            let office = form.offices.iter().find(|office| office.laa_account.as_ref() == Some(account));
            let postcode = office.and_then(|office: &Office| office.postcode.as_ref()).map(ToString::to_string);
            vec![
                number(Some(account.to_string()), entry),
                name(form, entry),
                status(entry),
                text(Detail::Postcode, postcode, entry.postcode.clone()),
            ]
        }
        Check::EmailDomain => vec![domain(form, entry)],
        Check::CallBack => vec![telephone(&details.telephone, entry)],
        // No register that is loaded has prosecutors.
        Check::ProsecutingAuthority => Vec::new(),
    }
}

fn line(detail: Detail, form: Option<String>, register: Option<String>, same: bool) -> Compared {
    let sameness = match (&form, &register) {
        (Some(_), Some(_)) if same => Sameness::Same,
        (Some(_), Some(_)) => Sameness::Differs,
        _ => Sameness::OneOnly,
    };
    Compared { detail, form, register, sameness }
}

fn text(detail: Detail, form: Option<String>, register: Option<String>) -> Compared {
    let key = |text: &Option<String>| text.as_deref().and_then(|text| NameKey::parse(text).ok());
    let same = key(&form) == key(&register);
    line(detail, form, register, same)
}

fn number(form: Option<String>, entry: &Entry) -> Compared {
    let same = form.as_deref().is_some_and(|number| number_key(number) == number_key(&entry.number));
    line(Detail::Number, form, Some(entry.number.clone()), same)
}

fn employer(form: Option<String>, entry: &Entry) -> Compared {
    let same = form.as_deref().zip(entry.employer.as_deref()).is_some_and(|(one, other)| number_key(one) == number_key(other));
    line(Detail::Employer, form, entry.employer.clone(), same)
}

fn status(entry: &Entry) -> Compared {
    let sameness = if entry.practising() == Practising::Yes { Sameness::Plain } else { Sameness::ToRead };
    Compared { detail: Detail::Status, form: None, register: Some(entry.status.clone()), sameness }
}

fn conditions(entry: &Entry) -> Compared {
    let sameness = if entry.conditions.is_none() { Sameness::Plain } else { Sameness::ToRead };
    Compared { detail: Detail::Conditions, form: None, register: entry.conditions.clone(), sameness }
}

fn name(form: &Form, entry: &Entry) -> Compared {
    let name = &form.organisation.name;
    if let Regulation::HeadOfChambers { name, .. } = &form.organisation.regulation {
        return line(Detail::Name, Some(name.to_string()), Some(entry.name.clone()), same_person(name.as_str(), &entry.name));
    }
    let same = OrganisationName::parse(&entry.name).is_ok_and(|other| other.key() == name.key());
    line(Detail::Name, Some(name.to_string()), Some(entry.name.clone()), same || same_person(name.as_str(), &entry.name))
}

fn person(form: &Form, entry: &Entry) -> Compared {
    let name = form.administrator.name.to_string();
    let same = same_person(&name, &entry.name);
    line(Detail::Name, Some(name), Some(entry.name.clone()), same)
}

/// The same names, in whichever order the register writes them.
fn same_person(one: &str, other: &str) -> bool {
    let other = other.split_once(',').map_or_else(|| other.to_owned(), |(last, first)| format!("{first} {last}"));
    NameKey::parse(one).is_ok_and(|one| NameKey::parse(&other).is_ok_and(|other| one == other))
}

fn telephone(form: &PhoneNumber, entry: &Entry) -> Compared {
    let register = entry.telephone.as_deref().and_then(|number| PhoneNumber::parse(number).ok());
    let same = register.as_ref() == Some(form);
    line(Detail::Telephone, Some(form.spoken()), register.map(|number| number.spoken()), same)
}

fn domain(form: &Form, entry: &Entry) -> Compared {
    let own = DomainName::of(form.administrator.email.domain());
    let same = entry.domains.iter().any(|domain| DomainName::of(domain).same_owner(&own));
    let register = (!entry.domains.is_empty()).then(|| entry.domains.join(", "));
    line(Detail::Domain, Some(own.as_str().to_owned()), register, same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registration::tests_evidence::a_form;

    fn entry() -> Entry {
        Entry {
            number: "0998203".to_owned(),
            name: "PENMORFA LAW L.L.P.".to_owned(),
            kind: None,
            status: "Authorised".to_owned(),
            conditions: None,
            address: Some("41 Heol Las\nPenmorfa Isaf".to_owned()),
            postcode: Some("LL30 1AB".to_owned()),
            telephone: Some("+441632960999".to_owned()),
            domains: vec!["penmorfa-law.example".to_owned()],
            employer: None,
        }
    }

    fn said(check: &Check, entry: &Entry) -> Vec<(Detail, Sameness)> {
        compare(&a_form(), check, entry).into_iter().map(|line| (line.detail, line.sameness)).collect()
    }

    #[test]
    fn differences_are_said_line_by_line_and_spelling_is_none() {
        let found = said(&Check::NameAndAddress, &entry());
        assert_eq!(found[0], (Detail::Name, Sameness::Same));
        assert_eq!(found[2..], [(Detail::Postcode, Sameness::Differs), (Detail::Telephone, Sameness::Differs)]);
        assert_eq!(said(&Check::EmailDomain, &entry()), [(Detail::Domain, Sameness::Same)]);
        let silent = Entry { domains: vec![], telephone: None, ..entry() };
        assert_eq!(said(&Check::EmailDomain, &silent), [(Detail::Domain, Sameness::OneOnly)]);
    }

    #[test]
    fn a_status_or_condition_that_matters_is_to_be_read() {
        let good = said(&Check::Register, &entry());
        let plain = [(Detail::Number, Sameness::Same), (Detail::Status, Sameness::Plain), (Detail::Conditions, Sameness::Plain)];
        assert_eq!(good, plain);
        let bad = Entry { status: "Suspended".to_owned(), conditions: Some("No client money".to_owned()), ..entry() };
        assert_eq!(
            said(&Check::Register, &bad)[1..],
            [(Detail::Status, Sameness::ToRead), (Detail::Conditions, Sameness::ToRead)]
        );
    }

    #[test]
    fn each_kind_of_organisation_has_its_register() {
        let mut form = a_form();
        assert_eq!(register_of(&form), Some((Register::Sra, "998203".to_owned())));
        form.organisation.kind = crate::values::OrganisationType::SelfEmployedBarrister;
        assert_eq!(register_of(&form).map(|it| it.0), Some(Register::Bsb));
        form.organisation.kind = crate::values::OrganisationType::FreelanceSolicitor;
        assert_eq!(register_of(&form).map(|it| it.0), Some(Register::SraPeople));
        form.organisation.regulation = Regulation::Nobody { reason: "A law centre".parse().unwrap() };
        assert_eq!(register_of(&form), None);
    }
}
