//! Requests for help at every stage.

use domain::{
    Event,
    help_request::{
        self, Answer, Asked, Asker, CallBack, Charged, Kind, Reach, Register, Road, Sought, SoughtPerson, Text, UrnRequest,
    },
    id::{OrganisationId, UserId},
    reference::Reference,
    time::{Date, Timestamp},
    values::{DateOfBirth, Language, LongText, PhoneNumber, ShortText},
};
use jiff::civil::date;
use testkit::NOON;
use uuid::Uuid;

use crate::events::id;

const STAFF: UserId = UserId(Uuid::from_u128(31));

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(NOON).plus_seconds(seconds)
}

/// Asked by somebody who wants to be rung.
fn rung(n: u128, kind: Kind) -> (Uuid, Event) {
    let (id, mut event) = asked(n, kind, None, false);
    if let Event::HelpRequest(help_request::Event::Asked(asked)) = &mut event {
        asked.asker.reach = Reach::Telephone;
        asked.asker.telephone = Some(PhoneNumber::parse("07700 900323").unwrap());
    }
    (id, event)
}

fn asked(n: u128, kind: Kind, hearing: Option<Date>, account: bool) -> (Uuid, Event) {
    let urn = UrnRequest {
        defendants: vec![Sought::Person(SoughtPerson {
            first_name: ShortText::optional("Rhys").unwrap(),
            last_name: ShortText::optional("Example").unwrap(),
            aliases: None,
            date_of_birth: Some(DateOfBirth::parse("1 February 1990").unwrap()),
            address: LongText::optional("1 Quayside").unwrap(),
        })],
        offences: vec![Charged { offence: ShortText::optional("Theft").unwrap(), on: None }],
        charged: None,
        court: Some("B01LY00".into()),
        hearing,
    };
    let asker = Asker {
        account: account.then_some((UserId(id(30)), OrganisationId(id(20)))),
        name: ShortText::parse("Gwen O’Brien").unwrap(),
        organisation: ShortText::optional("Hartwell & Pryce").unwrap(),
        email: Some("gwen@firm.example".parse().unwrap()),
        telephone: None,
        reach: Reach::Email,
        language: Language::Welsh,
    };
    let asked = Asked {
        reference: Reference::of("HLP", id(n)),
        kind,
        asker,
        text: Some(Text::parse("Which number?").unwrap()),
        urn: (kind == Kind::Urn).then_some(urn),
        road: if account { Road::Account } else { Road::Page },
        noted_by: None,
        due: date(2026, 11, 30),
        at: at(i64::try_from(n).unwrap()),
        arrival: None,
    };
    (id(n), help_request::Event::Asked(Box::new(asked)).into())
}

pub(crate) fn events() -> Vec<(Uuid, Event)> {
    let text = || Text::parse("Words").unwrap();
    let answer = Answer { text: Some(text()), urns: vec![Some("41WL7000126".into())], by: STAFF, at: at(99) };
    let number = PhoneNumber::parse("01632 960201").unwrap();
    let call = CallBack { number, register: Register::Sra, reached: true, by: STAFF, at: at(95) };
    let answered = |n| (id(n), help_request::Event::Answered(Box::new(answer.clone())).into());
    vec![
        rung(76, Kind::Registration),
        answered(76),
        rung(77, Kind::Registration),
        answered(77),
        (id(77), help_request::Event::Told { by: STAFF, at: at(99) }.into()),
        asked(78, Kind::Registration, None, false),
        (id(78), help_request::Event::Assigned { owner: Some(STAFF), by: STAFF, at: at(90) }.into()),
        (id(78), help_request::Event::Moved { kind: Kind::Technical, by: STAFF, at: at(91) }.into()),
        rung(79, Kind::Urn),
        answered(79),
        asked(70, Kind::Urn, None, true),
        asked(71, Kind::Urn, Some(date(2026, 11, 24)), false),
        asked(72, Kind::Technical, None, true),
        asked(73, Kind::Registration, None, false),
        asked(74, Kind::Registration, None, false),
        asked(75, Kind::Registration, None, false),
        (id(70), help_request::Event::Assigned { owner: Some(UserId(id(30))), by: STAFF, at: at(90) }.into()),
        (id(71), help_request::Event::NoteAdded { text: text(), by: STAFF, at: at(94) }.into()),
        (id(71), help_request::Event::CalledBack(call).into()),
        (id(72), help_request::Event::Answered(Box::new(answer.clone())).into()),
        (id(73), help_request::Event::Closed { reason: text(), shown: true, by: STAFF, at: at(96) }.into()),
        (id(73), help_request::Event::Reopened { reason: text(), due: date(2026, 11, 20), by: STAFF, at: at(97) }.into()),
        (id(74), help_request::Event::Closed { reason: text(), shown: true, by: STAFF, at: at(98) }.into()),
    ]
}
