//! A story in general words, for the cases that the generator makes.
//! It says nothing that the charges do not say.

use super::story::{Story, Witness};
use crate::wire::Defendant;

pub(super) fn story(defendant: &Defendant) -> Story {
    let account = if defendant.is_youth {
        "The defendant was interviewed in the presence of an appropriate adult and denied the allegation."
    } else {
        "The defendant was interviewed and denied the allegation."
    };
    Story {
        anticipated_plea: "Not known",
        summary: vec![
            "The prosecution say that the defendant committed what is set out in the charges. The witness whose statement follows was there, saw what \
             happened in good light and without obstruction, and told the police the same day.",
            "The defendant was arrested nearby within the hour and taken to a police station.",
        ],
        account: vec![account],
        recordings: vec!["There is body-worn video of the arrest."],
        loss: vec!["As stated in the charges."],
        orders: vec!["Costs. Compensation where loss is proved."],
        witnesses: vec![
            Witness {
                name: "Witness A",
                occupation: "Given separately",
                says: vec![
                    "I was there at the time that is stated in the charge. I saw the person who was later arrested. I saw what that person did, and it is as \
                     the charge says.",
                    "Nothing stood between us. It was light. I had not seen the person before. I told the first officer who came.",
                ],
            },
            Witness {
                name: "The arresting officer",
                occupation: "Police officer",
                says: vec![
                    "I was on duty in uniform. I was given a description by radio and saw a person who fitted it. I arrested that person, who made no reply \
                     to the caution, and recorded the arrest on my body-worn camera.",
                ],
            },
        ],
        present: "The officer in the case; a solicitor",
        interview: vec![
            ["10:00", "Officer", "You have heard what is said against you. What do you say about it?"],
            ["10:00", "Defendant", "It was not like that. I have nothing to add before I have seen the papers."],
            ["10:04", "Officer", "The interview is concluded."],
        ],
        exhibits: vec![["BWV/1", "Body-worn video of the arrest", "The arresting officer"]],
        convictions: vec![],
    }
}
