//! Any number of invented cases, the same ones for the same seed: for measuring, for searching and for full lists.
//! Nothing is random here that the seed does not decide; no case is kept in memory.

pub(crate) mod draw;
pub(crate) mod names;

use domain::time::Date;
use uuid::Uuid;

use crate::{
    cases::{CPS, Prosecutor, at, bail, days_before, hearing_kind, long_date, next_sitting_day, offence_id},
    court::{COURTS, Court},
    offence::{Entry, Mode, OFFENCES},
    wire::{
        Address, Associated, Case, Contact, Defendant, HearingRequest, Identifier, ListDefendant, Offence, Officer, OfficerName,
        Person, PersonDefendant, Proceedings, Request, Words,
    },
};
use draw::Draw;
use names::{FEMALE, INWARD, LAST, MALE, PLACES, STREETS};

/// An endless supply of cases, cut to a number.
#[derive(Debug, Clone)]
pub struct Generated {
    draw: Draw,
    today: Date,
    next: u64,
    count: u64,
    weights: u32,
}

/// The first `count` cases of a seed, with hearings in the eight weeks after `today`.
///
/// 1.08 defendants a case, 1.9 offences each, one defendant in eight a youth; every URN is its own.
pub fn generate(seed: u64, count: u64, today: Date) -> Generated {
    let weights = OFFENCES.iter().map(|entry| entry.weight).sum();
    Generated { draw: Draw::new(seed), today, next: 0, count, weights }
}

impl Iterator for Generated {
    type Item = Request;

    fn next(&mut self) -> Option<Request> {
        if self.next >= self.count {
            return None;
        }
        let request = self.request();
        self.next += 1;
        Some(request)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = usize::try_from(self.count - self.next).unwrap_or(usize::MAX);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Generated {}

/// What all parts of one case share.
struct Frame {
    id: Uuid,
    court: Court,
    prosecutor: Prosecutor,
    charged: Date,
    place: &'static str,
    welsh: bool,
}

impl Generated {
    fn request(&mut self) -> Request {
        let court = self.draw.of(COURTS);
        let (first, more) = (self.draw.below(100), self.draw.below(56));
        // Wales has the force numbers from 60 to 63; one defendant in twelve there asks for Welsh.
        let wales = (60..64).contains(&court.force);
        let frame = Frame {
            id: self.draw.uuid(),
            court,
            prosecutor: self.draw.of(&CPS),
            charged: days_before(self.today, 5 + self.draw.below(40)),
            place: self.draw.of(PLACES),
            welsh: wales && self.draw.below(12) == 0,
        };
        let defendants: Vec<Defendant> = (0..how_many_defendants(first)).map(|_| self.defendant(&frame)).collect();
        let hearing = hearing(&frame, &defendants, next_sitting_day(self.today, 1 + more));
        let case = self.case(&frame, defendants);
        Request {
            initiate_court_proceedings: Proceedings { prosecution_cases: vec![case], list_hearing_requests: vec![hearing] },
        }
    }

    fn case(&mut self, frame: &Frame, defendants: Vec<Defendant>) -> Case {
        let title = defendants.first().and_then(|defendant| defendant.offences.first()).map_or("", |offence| {
            match &offence.offence_title {
                Words::Borrowed(title) => title,
                Words::Owned(_) => "",
            }
        });
        let initiation = if self.draw.below(10) < 6 { "C" } else { "Q" };
        Case {
            id: frame.id,
            prosecution_case_identifier: Identifier {
                prosecution_authority_id: frame.prosecutor.id(),
                prosecution_authority_code: Words::Borrowed(frame.prosecutor.code),
                prosecution_authority_name: Words::Borrowed(frame.prosecutor.name),
                case_urn: urn(frame.court.force, self.next, frame.charged),
            },
            originating_organisation: Words::Owned(format!("0{:02}AA00", frame.court.force)),
            initiation_code: Words::Borrowed(initiation),
            statement_of_facts: Words::Owned(format!("{title} at {}.", frame.place)),
            police_officer_in_case: Officer {
                police_officer_rank: Words::Borrowed("Constable"),
                person_details: OfficerName {
                    first_name: Words::Borrowed(self.draw.of(FEMALE)),
                    last_name: Words::Borrowed(self.draw.of(LAST)),
                },
            },
            migration_source_system: None,
            defendants,
        }
    }

    fn defendant(&mut self, frame: &Frame) -> Defendant {
        let youth = self.draw.below(8) == 0;
        let age = if youth { 10 * 365 + self.draw.below(7 * 365) } else { 18 * 365 + 30 + self.draw.skewed(62 * 365) };
        let born = days_before(frame.charged, age + 1);
        let id = self.draw.uuid();
        let person = self.person(frame, born);
        let parent = youth.then(|| self.parent(&person));
        let done = days_before(frame.charged, self.draw.below(30));
        let offences = (1..=how_many_offences(self.draw.below(100))).map(|index| self.offence(frame, index, done)).collect();
        let status = bail(match self.draw.below(20) {
            0..3 => "C",
            3..9 => "B",
            _ => "U",
        });
        Defendant {
            id,
            master_defendant_id: id,
            prosecution_case_id: frame.id,
            court_proceedings_initiated: at(frame.charged, 12),
            is_youth: youth,
            number_of_previous_convictions_cited: if youth { self.draw.below(3) } else { self.draw.skewed(30) },
            pnc_id: Some(format!("{}/{:07}{}", 1990 + self.draw.below(35), self.draw.below(9_999_999), self.draw.letter())),
            offences,
            associated_persons: parent.into_iter().collect(),
            legal_entity_defendant: None,
            person_defendant: Some(PersonDefendant {
                person_details: person,
                bail_conditions: (status.code == "B")
                    .then_some(Words::Borrowed("Not to contact any prosecution witness, directly or indirectly")),
                bail_status: status,
                arrest_summons_number: format!(
                    "{:02}01AA{:011}{}",
                    frame.charged.year() % 100,
                    self.draw.below(u32::MAX),
                    self.draw.letter()
                ),
            }),
        }
    }

    fn person(&mut self, frame: &Frame, born: Date) -> Person {
        let (gender, list) = if self.draw.below(100) < 82 { ("MALE", MALE) } else { ("FEMALE", FEMALE) };
        let middle = (self.draw.below(3) == 0).then(|| Words::Borrowed(self.draw.of(list)));
        Person {
            title: None,
            first_name: Words::Borrowed(self.draw.of(list)),
            middle_name: middle,
            last_name: self.last_name(),
            date_of_birth: born,
            gender: Words::Borrowed(gender),
            documentation_language_needs: Words::Borrowed(if frame.welsh { "WELSH" } else { "ENGLISH" }),
            interpreter_language_needs: (self.draw.below(25) == 0).then_some(Words::Borrowed("Polish")),
            address: self.address(frame.place),
            contact: Some(Contact { mobile: Some(self.mobile()), primary_email: None }),
        }
    }

    /// One name in twenty is double, as in life.
    fn last_name(&mut self) -> Words {
        let name = self.draw.of(LAST);
        if self.draw.below(20) == 0 { Words::Owned(format!("{name}-{}", self.draw.of(LAST))) } else { Words::Borrowed(name) }
    }

    fn parent(&mut self, child: &Person) -> Associated {
        let years = 22 * 365 + self.draw.below(20 * 365);
        let person = Person {
            first_name: Words::Borrowed(self.draw.of(FEMALE)),
            middle_name: None,
            date_of_birth: days_before(child.date_of_birth, years),
            gender: Words::Borrowed("FEMALE"),
            contact: Some(Contact { mobile: Some(self.mobile()), primary_email: None }),
            ..child.clone()
        };
        Associated { person, role: Words::Borrowed("PARENT") }
    }

    fn offence(&mut self, frame: &Frame, index: u32, done: Date) -> Offence {
        let entry = self.entry(frame.court.is_crown());
        Offence {
            id: self.draw.uuid(),
            offence_definition_id: offence_id(entry.code),
            offence_code: Words::Borrowed(entry.code),
            offence_title: Words::Borrowed(entry.title),
            offence_legislation: Words::Borrowed(entry.act),
            wording: format!("On {} at {} {}", long_date(done), frame.place, entry.did),
            order_index: index,
            mode_of_trial: Words::Borrowed(entry.mode.words()),
            start_date: done,
            end_date: None,
            arrest_date: Some(done),
            charge_date: frame.charged,
        }
    }

    /// An offence by its weight; the Crown Court is not sent what is summary only.
    fn entry(&mut self, crown: bool) -> &'static Entry {
        let mut left = self.draw.below(self.weights);
        for entry in OFFENCES {
            if left < entry.weight {
                return if crown && entry.mode == Mode::Summary { self.entry(crown) } else { entry };
            }
            left -= entry.weight;
        }
        self.entry(crown)
    }

    fn address(&mut self, place: &'static str) -> Address {
        Address {
            address1: format!("{} {}", 1 + self.draw.below(180), self.draw.of(STREETS)),
            address2: Some(Words::Borrowed(place)),
            address3: None,
            // The area ZA is well formed, and no part of the country.
            postcode: Words::Owned(format!("ZA{} {}{}", 1 + self.draw.below(98), self.draw.below(10), self.draw.of(INWARD))),
        }
    }

    fn mobile(&mut self) -> String {
        format!("07700 900{:03}", self.draw.below(1000))
    }
}

const fn how_many_defendants(hundredth: u32) -> u32 {
    match hundredth {
        0 => 3,
        1..7 => 2,
        _ => 1,
    }
}

const fn how_many_offences(hundredth: u32) -> u32 {
    match hundredth {
        0..50 => 1,
        50..77 => 2,
        77..89 => 3,
        89..95 => 4,
        _ => 5,
    }
}

/// The URN of the `nth` case: five digits that visit every number once, then two letters that count the rounds.
fn urn(force: u8, nth: u64, charged: Date) -> String {
    const NUMBERS: u64 = 100_000;
    let number = nth.wrapping_mul(48_271) % NUMBERS;
    let round = nth / NUMBERS;
    let letter = |at: u64| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    format!("{force:02}{}{}{number:05}{:02}", letter(round / 26), letter(round), charged.year() % 100)
}

fn hearing(frame: &Frame, defendants: &[Defendant], day: Date) -> HearingRequest {
    let crown = frame.court.is_crown();
    let language = Words::Borrowed(if frame.welsh { "WELSH" } else { "ENGLISH" });
    HearingRequest {
        hearing_type: hearing_kind(crown),
        jurisdiction_type: Words::Borrowed(if crown { "CROWN" } else { "MAGISTRATES" }),
        estimate_minutes: if crown { 30 } else { 20 },
        listed_start_date_time: at(day, 10),
        court_centre: frame.court.centre(),
        list_defendant_requests: defendants
            .iter()
            .map(|defendant| ListDefendant {
                prosecution_case_id: frame.id,
                defendant_id: defendant.id,
                hearing_language_needs: language.clone(),
                defendant_offences: defendant.offences.iter().map(|offence| offence.id).collect(),
            })
            .collect(),
    }
}
