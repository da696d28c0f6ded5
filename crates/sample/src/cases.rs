//! The three cases that the demonstration begins with, heard in the days after `today` so that they stay current.
//! What their documents say is in `bundle`.

mod crown;
mod made;
mod shop;
mod square;

use std::time::Duration;

use domain::time::Date;
use uuid::Uuid;

pub(crate) use made::id;

use crate::wire::{BailStatus, HearingType, Request, Words};

/// A prosecutor of the reference data.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Prosecutor {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    id: &'static str,
}

impl Prosecutor {
    pub(crate) fn id(&self) -> Uuid {
        self.id.parse().unwrap_or(Uuid::nil())
    }
}

/// The Crown Prosecution Service in some of its areas.
pub(crate) const CPS: [Prosecutor; 5] = [
    Prosecutor { code: "CPS-SW", name: "CPS South West", id: "6f20d293-77d6-3e79-991a-657372106cd6" },
    Prosecutor { code: "CPS-CYSE", name: "CPS Wales (South East)", id: "38777dbc-ceb0-3f70-8195-495f629bdd18" },
    Prosecutor { code: "CPS-NW", name: "CPS North West", id: "7a045bd4-3813-39fa-aaa4-34f824d45b18" },
    Prosecutor { code: "CPS-YH", name: "CPS Yorkshire and Humberside", id: "44c25dc4-be90-3071-a989-51e9de4eb4b9" },
    Prosecutor { code: "CPS-LN", name: "CPS London North", id: "108763b2-fca2-37f1-bb58-785514e4e6ad" },
];

/// The cases, in the order in which the demonstration shows them.
///
/// A theft and an assault in Bristol with one adult; an affray in Cardiff with an adult and a youth; a death at work, sent to the
/// Crown Court in Manchester, which began on another system.
pub fn cases(today: Date) -> Vec<Request> {
    vec![shop::case(today), square::case(today), crown::case(today)]
}

/// A day so many days before.
pub(crate) fn days_before(day: Date, days: u32) -> Date {
    day.saturating_sub(Duration::from_secs(u64::from(days) * 86_400))
}

/// The first day on which courts sit, at least so many days later: never a Saturday or a Sunday.
pub(crate) fn next_sitting_day(today: Date, days: u32) -> Date {
    let day = today.saturating_add(Duration::from_secs(u64::from(days) * 86_400));
    let rest = match day.weekday().to_monday_one_offset() {
        6 => 2,
        7 => 1,
        _ => 0,
    };
    day.saturating_add(Duration::from_secs(rest * 86_400))
}

/// A date as people write it: 9 November 2026.
pub(crate) fn long_date(day: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(day.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// The moment of a full hour in London, in UTC.
pub(crate) fn at(day: Date, hour: i8) -> String {
    day.at(hour, 0, 0, 0)
        .in_tz("Europe/London")
        .map_or_else(|_| format!("{day}T{hour:02}:00:00Z"), |moment| moment.timestamp().to_string())
}

/// A bail status of the reference data.
pub(crate) fn bail(code: &'static str) -> BailStatus {
    let (id, description) = match code {
        "B" => ("dd4073b6-22be-3875-9d63-5da286bb3ece", "Conditional Bail"),
        "C" => ("12e69486-4d01-3403-a50a-7419ca040635", "Custody"),
        "A" => ("86009c70-759d-3308-8de4-194886ff9a77", "Not applicable"),
        _ => ("eaf18bf8-9569-3656-a4ab-64299f9bd513", "Unconditional Bail"),
    };
    BailStatus { id: id.parse().unwrap_or(Uuid::nil()), code: Words::Borrowed(code), description: Words::Borrowed(description) }
}

/// The kind of a first hearing in either court.
pub(crate) fn hearing_kind(crown: bool) -> HearingType {
    let (id, description) = if crown {
        ("06b0c2bf-3f98-46ed-ab7e-56efaf9ecced", "Plea & Trial Preparation")
    } else {
        ("4a0e892d-c0c5-3c51-95b8-704d8c781776", "First hearing")
    };
    HearingType { id: id.parse().unwrap_or(Uuid::nil()), description: Words::Borrowed(description) }
}

/// An identifier for an offence of the reference data, the same for the same code.
pub(crate) fn offence_id(code: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, code.as_bytes())
}
