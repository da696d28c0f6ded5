//! Any number of invented registrations, the same ones for the same seed: for measuring how officers find and sort them.
//! Only forms are made; what happened to them is the caller's.

use domain::{
    registration::form::{Acceptance, Administrator, FirstHearing, Form, Office, OrganisationDetails, Regulation},
    time::Date,
    values::{
        Address, AddressInput, EmailAddress, LaaAccountNumber, Language, LongText, OrganisationName, OrganisationType,
        PersonName, PhoneNumber, Postcode, RegulatorNumber, ShortText,
    },
};

use crate::{
    cases::next_sitting_day,
    court::COURTS,
    generator::{
        draw::Draw,
        names::{FEMALE, INWARD, LAST, MALE, PLACES, STREETS},
    },
};

/// Kinds of organisation, by how often they register.
const KINDS: &[OrganisationType] = &[
    OrganisationType::SolicitorsFirm,
    OrganisationType::SolicitorsFirm,
    OrganisationType::SolicitorsFirm,
    OrganisationType::SelfEmployedBarrister,
    OrganisationType::SolePractice,
    OrganisationType::FreelanceSolicitor,
];

/// The first `count` forms of a seed, two in three with a first hearing in the six weeks after `today`.
pub fn registrations(seed: u64, count: u64, today: Date) -> impl Iterator<Item = Form> + Send {
    let mut draw = Draw::new(seed);
    // Every drawn value is well formed, so no form is left out.
    (0..count).filter_map(move |nth| form(&mut draw, nth, today))
}

/// What all parts of one form share.
struct Frame {
    nth: u64,
    names: [&'static str; 3],
    domain: String,
    street: String,
    place: &'static str,
    postcode: String,
}

fn form(draw: &mut Draw, nth: u64, today: Date) -> Option<Form> {
    let first = if nth.is_multiple_of(2) { draw.of(FEMALE) } else { draw.of(MALE) };
    let names = [draw.of(LAST), draw.of(LAST), first];
    let [one, ..] = names;
    let frame = Frame {
        nth,
        names,
        domain: format!("{}-{nth}.example", one.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "")),
        street: format!("{} {}", 1 + draw.below(180), draw.of(STREETS)),
        place: draw.of(PLACES),
        // The area ZA is well formed, and no part of the country.
        postcode: format!("ZA{} {}{}", 1 + draw.below(98), draw.below(10), draw.of(INWARD)),
    };
    let administrator = administrator(&frame)?;
    let acceptance = Acceptance {
        version: ShortText::parse("1").ok()?,
        name: ShortText::parse(&format!("{} {}", administrator.name.first, administrator.name.last)).ok()?,
        capacity: ShortText::parse("Partner").ok()?,
        date: today,
    };
    let first_hearing = if draw.below(3) > 0 { Some(hearing(draw, today)?) } else { None };
    let organisation = OrganisationDetails { first_hearing, ..organisation(draw, &frame)? };
    Some(Form {
        organisation,
        offices: vec![office(draw, &frame)?],
        administrator,
        users: Vec::new(),
        acceptance: Some(acceptance),
    })
}

fn hearing(draw: &mut Draw, today: Date) -> Option<FirstHearing> {
    let court = ShortText::parse(draw.of(COURTS).code).ok()?;
    Some(FirstHearing { court, date: Some(next_sitting_day(today, 1 + draw.below(42))) })
}

fn organisation(draw: &mut Draw, frame: &Frame) -> Option<OrganisationDetails> {
    let [one, other, _] = frame.names;
    let form = if draw.below(3) == 0 { "LLP" } else { "Solicitors" };
    let (line1, town, postcode) = (frame.street.as_str(), frame.place, frame.postcode.as_str());
    let address = AddressInput { line1, town, postcode, country: "England", ..AddressInput::default() };
    Some(OrganisationDetails {
        name: OrganisationName::parse(&format!("{one} & {other} {form} {}", frame.nth)).ok()?,
        kind: usize::try_from(draw.below(6)).ok().and_then(|at| KINDS.get(at)).copied()?,
        kind_described: None,
        head_office: Address::parse(&address).ok()?,
        correspondence: None,
        telephone: PhoneNumber::parse("01978 123456").ok()?,
        email: EmailAddress::parse(&format!("office@{}", frame.domain)).ok()?,
        regulation: Regulation::Number(RegulatorNumber::parse(&format!("{}", 100_000 + frame.nth)).ok()?),
        incorporation_number: None,
        charity_number: None,
        first_hearing: None,
        language: Language::English,
    })
}

fn office(draw: &mut Draw, frame: &Frame) -> Option<Office> {
    let account = format!("{}{}{:03}{}", draw.below(10), draw.letter(), frame.nth % 1_000, draw.letter());
    Some(Office {
        name: ShortText::parse(frame.place).ok()?,
        address: LongText::parse(&frame.street).ok()?,
        postcode: Postcode::parse(&frame.postcode).ok(),
        telephone: None,
        laa_account: LaaAccountNumber::parse(&account).ok(),
    })
}

fn administrator(frame: &Frame) -> Option<Administrator> {
    let [_, other, first] = frame.names;
    Some(Administrator {
        name: PersonName::parse(first, other).ok()?,
        job_title: ShortText::parse("Partner").ok()?,
        email: EmailAddress::parse(&format!("administrator@{}", frame.domain)).ok()?,
        mobile: PhoneNumber::parse(&format!("07700 900{:03}", frame.nth % 1_000)).ok()?,
        also: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_made_and_the_same_seed_gives_the_same_ones() {
        let today = Date::constant(2026, 11, 23);
        let made: Vec<Form> = registrations(7, 200, today).collect();
        assert_eq!(made.len(), 200);
        assert_eq!(made, registrations(7, 200, today).collect::<Vec<_>>());
    }
}
