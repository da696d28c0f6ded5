//! A theft from a shop and an assault on its guard: one adult, magistrates' court, Bristol.
//! The charges and people only.

use domain::time::Date;

use super::{
    CPS, bail, days_before,
    made::{Outline, charge, defendant, person, request},
    next_sitting_day,
};
use crate::wire::{PersonDefendant, Request};

const NAME: &str = "case/shop";

pub(super) fn case(today: Date) -> Request {
    let theft = charge(
        "shop/theft",
        "TH68010",
        1,
        today,
        14,
        "at Saltgate stole groceries and spirits to the value of £118.40 belonging to Merrow Stores Limited",
    );
    let assault = charge("shop/assault", "CJ88116", 2, today, 14, "at Saltgate assaulted Idris Okonjo-Vale by beating him");
    let mut accused = defendant(NAME, "callum-whitcombe-ferris", today, vec![theft, assault]);
    let born = days_before(today, 31 * 365 + 98);
    let mut details =
        person(["Callum", "Whitcombe-Ferris"], "MALE", born, ["14B Foundry Lane", "Saltgate", "ZA1 1ZA"], "07700 900141");
    details.middle_name = Some("Joseph".into());
    details.title = Some("Mr".into());
    accused.number_of_previous_convictions_cited = 3;
    accused.pnc_id = Some("2011/0481516Q".to_owned());
    accused.person_defendant = Some(PersonDefendant {
        person_details: details,
        bail_status: bail("B"),
        bail_conditions: Some(
            "Not to enter Merrow Stores, Quayside, Saltgate. Not to contact Idris Okonjo-Vale, directly or indirectly.".into(),
        ),
        arrest_summons_number: "2652SG0000000418716K".to_owned(),
    });
    let outline = Outline {
        name: NAME,
        urn: "52SG1187126",
        prosecutor: CPS[0],
        unit: "052SG00",
        initiation: "C",
        facts: "Theft of groceries and spirits from Merrow Stores, and an assault on the guard who stopped the defendant at the door.",
        officer: ("Constable", "Harriet", "Lightbown"),
    };
    request(outline.case(vec![accused]), "B52CM00", next_sitting_day(today, 3), 10, "ENGLISH")
}
