//! Whatever is filled in is read back as it was, in either format and language.

use domain::{
    registration::form::{
        Acceptance, Administrator, CourtCode, FirstHearing, Form, Line, Lines, Office, OrganisationDetails, Regulation, User,
        Work,
    },
    time::Date,
    values::{
        Address, AddressInput, EmailAddress, LaaAccountNumber, Language, OrganisationName, OrganisationType, PersonName,
        PhoneNumber, Postcode, Qualification, RegulatorNumber, Role,
    },
};
use proptest::{option, prelude::*, sample::select, strategy::BoxedStrategy};
use registration_form::{Format, Limits, Typed, check_typed, filled, read};

use crate::sample::{AGAINST, COURTS};

/// Any text that says something: "N/A" and the like in its place are read as no answer.
fn line() -> BoxedStrategy<Line> {
    "[=+@'\"-]?[A-Za-zÀ-ÿŵŷ0-9,;&'. -]{1,40}[a-z] Rhys".prop_filter_map("a line", |text| Line::parse(&text).ok()).boxed()
}

fn lines() -> BoxedStrategy<Lines> {
    "[A-Za-z0-9, ]{1,20}[a-z](\n[A-Za-z0-9, ]{1,20}[a-z]){0,2} Rhys"
        .prop_filter_map("lines", |text| Lines::parse(&text).ok())
        .boxed()
}

fn name() -> BoxedStrategy<PersonName> {
    ("[A-Z][a-zâêîôûŵŷáéí' -]{0,15}[a-z]", "(Mac|O'|ap |Ní )?[A-Z][a-z-]{0,15}[a-z]")
        .prop_filter_map("a name", |(first, last)| PersonName::parse(&first, &last).ok())
        .boxed()
}

fn hearing() -> BoxedStrategy<Option<FirstHearing>> {
    let codes: Vec<CourtCode> =
        COURTS.all().iter().filter(|court| court.open).map(|court| CourtCode::parse(&court.code).unwrap()).collect();
    option::of((select(codes), option::of(date())).prop_map(|(court, date)| FirstHearing { court, date })).boxed()
}

fn date() -> BoxedStrategy<Date> {
    (1990_i16..2099, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap()).boxed()
}

fn number() -> BoxedStrategy<RegulatorNumber> {
    "[0-9]{1,7}".prop_map(|text| RegulatorNumber::parse(&text).unwrap()).boxed()
}

fn phone() -> BoxedStrategy<PhoneNumber> {
    let abroad = select(vec!["+353 1 679 4000", "+33 1 42 68 53 00", "+1 202 456 1414", "01978 292000", "020 7946 0018"]);
    prop_oneof![abroad.prop_map(|text| PhoneNumber::parse(text).unwrap()), (0_u32..1_000_000).prop_map(mobile)].boxed()
}

fn mobile(index: u32) -> PhoneNumber {
    PhoneNumber::parse(&format!("0740{index:07}")).unwrap()
}

fn work() -> BoxedStrategy<Work> {
    let roles = proptest::sample::subsequence(Role::all().collect::<Vec<_>>(), 1..=5);
    let qualification = select(Qualification::all().collect::<Vec<_>>());
    (qualification, roles, line(), option::of(number()), option::of(line()), hearing())
        .prop_map(|(qualification, roles, supervisor, regulator_number, office, first_hearing)| {
            let roles: Vec<Role> = roles.into_iter().filter(|role| role.is_open_to(qualification)).collect();
            let roles = if roles.is_empty() { vec![Role::ChambersAdmin] } else { roles };
            Work { qualification, roles, supervisor: Some(supervisor), regulator_number, office, first_hearing }
        })
        .boxed()
}

fn organisation() -> BoxedStrategy<OrganisationDetails> {
    let kinds = select(OrganisationType::all().collect::<Vec<_>>());
    let head = (kinds, "[A-Z][A-Za-z&', ]{0,40}[a-z]", line(), line(), option::of(line()), option::of(lines()), any::<bool>());
    let tail = (
        phone(),
        number(),
        option::of(number()),
        lines(),
        option::of(line()),
        hearing(),
        select(Language::all().collect::<Vec<_>>()),
    );
    (head, tail)
        .prop_filter_map("an organisation", |((kind, name, text, head_of, extra, post, abroad), tail)| {
            let (telephone, number, second, reason, charity_number, first_hearing, language) = tail;
            let regulation = match kind.regulator() {
                Some(_) if kind.has_head_of_chambers() => Regulation::HeadOfChambers { name: head_of, number },
                Some(_) => Regulation::Number(number),
                None if abroad => Regulation::Nobody { reason },
                None => Regulation::Other { regulator: head_of, number: second },
            };
            let (postcode, country) = if abroad { ("D02 AF30", "Ireland") } else { ("LL11 1AA", "Wales") };
            let input = AddressInput { line1: "1 High Street", line2: "", town: "Town", county: "", postcode, country };
            Some(OrganisationDetails {
                name: OrganisationName::parse(&name).ok()?,
                kind,
                kind_described: (kind == OrganisationType::Other).then_some(text),
                head_office: Address::parse(&input).ok()?,
                correspondence: post,
                telephone,
                email: EmailAddress::parse("office@firm.example").ok()?,
                regulation,
                incorporation_number: extra,
                charity_number,
                first_hearing,
                language,
            })
        })
        .boxed()
}

fn offices() -> BoxedStrategy<Vec<Office>> {
    proptest::collection::vec((lines(), any::<bool>(), option::of(phone())), 0..4)
        .prop_map(|offices| {
            let office = |(index, (address, full, telephone)): (usize, (Lines, bool, Option<PhoneNumber>))| Office {
                name: Line::parse(&format!("Office no. {index}")).unwrap(),
                address,
                postcode: full.then(|| Postcode::parse("LL11 1AA").unwrap()),
                telephone,
                laa_account: full.then(|| LaaAccountNumber::parse(&format!("{index}A234B")).unwrap()),
            };
            offices.into_iter().enumerate().map(office).collect()
        })
        .boxed()
}

fn forms() -> BoxedStrategy<Form> {
    let people = proptest::collection::vec((name(), work()), 0..6);
    (organisation(), offices(), (name(), option::of(work()), line()), people, (line(), line(), date()))
        .prop_map(|(organisation, offices, (name, also, job_title), people, (accepted, capacity, date))| Form {
            organisation,
            offices,
            administrator: Administrator {
                name,
                job_title,
                email: EmailAddress::parse("admin@firm.example").unwrap(),
                mobile: mobile(9_999_999),
                also,
            },
            users: (0_u32..)
                .zip(people)
                .map(|(index, (name, work))| User {
                    name,
                    email: EmailAddress::parse(&format!("user{index}@firm.example")).unwrap(),
                    mobile: mobile(index),
                    work,
                })
                .collect(),
            acceptance: Some(Acceptance { version: Line::parse("1").unwrap(), name: accepted, capacity, date }),
        })
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_filled_in_is_read_back(form in forms(), welsh: bool, text: bool) {
        let language = if welsh { Language::Welsh } else { Language::English };
        let format = if text { Format::Csv } else { Format::Xlsx };
        let bytes = filled(&form, format, language, &COURTS);
        match read(&bytes, &Limits::default(), &AGAINST) {
            Ok(reading) => prop_assert_eq!(reading.submission, form),
            Err(refused) => prop_assert!(false, "{refused:#?}"),
        }
    }

    #[test]
    fn a_form_that_opens_again_in_the_pages_says_what_was_sent(form in forms(), welsh: bool) {
        let language = if welsh { Language::Welsh } else { Language::English };
        let typed = Typed::of_form(&form, language, &COURTS);
        let checked = check_typed(&typed, language, false, &AGAINST);
        prop_assert_eq!(checked.form, Some(Form { acceptance: None, ..form }), "{:#?}", checked.problems);
    }
}
