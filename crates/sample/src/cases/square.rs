//! A fight in a square: an adult and a youth, several charges, Welsh, magistrates' court, Cardiff.
//! The charges and people only.

use domain::time::Date;

use super::{
    CPS, bail, days_before,
    made::{Outline, charge, defendant, person, request},
    next_sitting_day,
};
use crate::wire::{Associated, Defendant, PersonDefendant, Request};

const NAME: &str = "case/square";

pub(super) fn case(today: Date) -> Request {
    let outline = Outline {
        name: NAME,
        urn: "62CB2043326",
        prosecutor: CPS[1],
        unit: "062CB00",
        initiation: "C",
        facts: "A disturbance in Sgwâr Llŷn, during which a shop window was broken and a knife was shown.",
        officer: ("Sergeant", "Gwenno", "Trahaearn"),
    };
    request(outline.case(vec![adult(today), youth(today)]), "B62DC00", next_sitting_day(today, 6), 14, "WELSH")
}

fn adult(today: Date) -> Defendant {
    let offences = vec![
        charge(
            "square/affray",
            "PU86003",
            1,
            today,
            13,
            "at Sgwâr Llŷn, Caer Wydion, used or threatened unlawful violence towards others",
        ),
        charge(
            "square/knife",
            "CJ88144",
            2,
            today,
            13,
            "at Sgwâr Llŷn, Caer Wydion, without good reason had with him in a public place a lock knife",
        ),
        charge(
            "square/window",
            "CD71039",
            3,
            today,
            13,
            "at Sgwâr Llŷn, Caer Wydion, damaged a shop window to the value of £780 belonging to Becws y Bont",
        ),
    ];
    let mut accused = defendant(NAME, "owain-gwilym-prosser", today, offences);
    let born = days_before(today, 24 * 365 + 211);
    let mut details =
        person(["Owain", "Gwilym-Prosser"], "MALE", born, ["3 Heol y Felin", "Caer Wydion", "ZA2 2ZB"], "07700 900262");
    details.middle_name = Some("Llŷr".into());
    details.documentation_language_needs = "WELSH".into();
    accused.number_of_previous_convictions_cited = 1;
    accused.person_defendant = Some(PersonDefendant {
        person_details: details,
        bail_status: bail("C"),
        bail_conditions: None,
        arrest_summons_number: "2662CB0000000090125R".to_owned(),
    });
    accused
}

fn youth(today: Date) -> Defendant {
    let offences = vec![
        charge(
            "square/affray-youth",
            "PU86003",
            1,
            today,
            13,
            "at Sgwâr Llŷn, Caer Wydion, used or threatened unlawful violence towards others",
        ),
        charge(
            "square/cannabis",
            "MD71530",
            2,
            today,
            13,
            "at Caer Wydion had in his possession 1.9 grams of cannabis, a controlled drug of Class B",
        ),
    ];
    let mut accused = defendant(NAME, "ifan-mabon-ap-sion", today, offences);
    let home = ["Flat 2, Maes y Coed", "Caer Wydion", "ZA2 3ZD"];
    let mut details = person(["Ifan", "ap Siôn"], "MALE", days_before(today, 16 * 365 + 40), home, "07700 900263");
    details.middle_name = Some("Mabon".into());
    details.documentation_language_needs = "WELSH".into();
    let parent = person(["Gwenllian", "Fychan"], "FEMALE", days_before(today, 43 * 365), home, "07700 900264");
    accused.is_youth = true;
    accused.associated_persons = vec![Associated { person: parent, role: "PARENT".into() }];
    accused.person_defendant = Some(PersonDefendant {
        person_details: details,
        bail_status: bail("B"),
        bail_conditions: Some("To live and sleep each night at Flat 2, Maes y Coed. Not to contact Owain Gwilym-Prosser.".into()),
        arrest_summons_number: "2662CB0000000090126S".to_owned(),
    });
    accused
}
