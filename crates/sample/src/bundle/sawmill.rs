//! The story of the death at the sawmill, for the company and for its director.
//! All of it is invented.

use super::story::{Story, Witness};

pub(super) fn story(company: bool) -> Story {
    Story {
        anticipated_plea: "Not guilty",
        summary: vec![
            "Tomasz Wielgosz, who was 34, worked for Bramhope & Netherfold Timber Fabrications (Holdings) Limited as a sawyer. At about 07:20 he was \
             clearing offcuts from the bed of the second circular saw. The saw was running. The hinged guard was tied back with wire. His sleeve was \
             caught and he suffered injuries from which he died at the scene.",
            "The guard had been reported as broken three times in the nine weeks before, on the sheets that hang by each machine. No repair was made. Three \
             workers say that they were told to keep the line going until the summer shutdown.",
            "Eight days after the death, and a day after the inspector asked for them, the maintenance sheets of the last year were taken from the office \
             and put into the boiler that burns waste wood. Maurice Tolley, the yard foreman, says that Pádraig Ó Ceallacháin told him to do it. The \
             yard's weighbridge clerk had made copies of some of the sheets for her own use.",
        ],
        account: if company {
            vec![
                "By its solicitors the company says that its system of maintenance was suitable, and that the guard was tied back by workers against orders.",
            ]
        } else {
            vec![
                "He said that old papers are burnt every year at that time, that he named no papers, and that he had forgotten the inspector's letter.",
            ]
        },
        recordings: vec![
            "The yard's camera shows Maurice Tolley carrying two boxes to the boiler house at 17:51 on the day in question.",
        ],
        loss: vec![
            "The death of Tomasz Wielgosz. A statement of its effect has been made by his sister and will be served if there is a conviction.",
        ],
        orders: vec![
            "A fine in the case of the company. Disqualification as a director in the case of Mr Ó Ceallacháin. Costs of the investigation.",
        ],
        witnesses: vec![foreman(), clerk(), inspector()],
        present: "Inspector Netherwood, interviewing; Nest Cadwaladr, solicitor",
        interview: if company {
            vec![
                ["11:02", "Inspector Netherwood", "You attend for the company. Who was responsible for the guards of the saws?"],
                ["11:02", "Company's representative", "The foreman for each day, and the maintenance contractor once a quarter."],
                ["11:10", "Inspector Netherwood", "Who read the sheets that hang by the machines?"],
                ["11:10", "Company's representative", "They go to the office. I cannot say who read them."],
                ["11:21", "Inspector Netherwood", "Was the line ever stopped for a guard?"],
                [
                    "11:21",
                    "Company's representative",
                    "I should have to look at the records, and I understand that there are none.",
                ],
            ]
        } else {
            vec![
                ["14:32", "Inspector Netherwood", "When did you learn that I had asked for the maintenance sheets?"],
                ["14:32", "Defendant", "There were a great many letters that week. A man had died in my yard."],
                ["14:40", "Inspector Netherwood", "Mr Tolley says that you told him to burn the boxes marked MAINT."],
                ["14:40", "Defendant", "I told him to clear the office, as we do each year. I named no box."],
                ["14:52", "Inspector Netherwood", "Did you read the sheets about the second saw?"],
                ["14:52", "Defendant", "On my solicitor's advice I shall answer nothing about the saw."],
            ]
        },
        exhibits: vec![
            ["SN/1", "Photographs (24) of the second saw and its guard", "Inspector Netherwood"],
            ["SN/2", "Length of wire taken from the guard", "Inspector Netherwood"],
            ["SN/3", "Letter asking for the maintenance records", "Inspector Netherwood"],
            ["DK/1", "Copies of 11 maintenance sheets", "Dorota Kaczmarek-Lunt"],
            ["SN/4", "Recording of the yard's camera", "Inspector Netherwood"],
            ["SN/5", "Ash and metal clips from the boiler", "Inspector Netherwood"],
        ],
        convictions: vec![],
    }
}

fn foreman() -> Witness {
    Witness {
        name: "Maurice Tolley",
        occupation: "Yard foreman",
        says: vec![
            "I have been foreman at Netherfold for six years. There are four saws. The guard on the second one lifts on a hinge, and the hinge had gone.",
            "I wrote it on the sheet. I wrote it again when nothing was done. I told Mr Ó Ceallacháin to his face by the weighbridge, and he said, \"We shut \
             in July; it can wait for July.\" I do not know who tied it back with wire. It was tied back for weeks and everybody could see it.",
            "I was at the far end of the yard when Tomasz was hurt. I heard the saw change its note. I stopped the line from the board. There was nothing that \
             any of us could do for him.",
            "The week after, Mr Ó Ceallacháin came to me at the end of the day and said that the boxes marked MAINT in the office were to go in the boiler, \
             that evening. I asked whether the inspector would want them. He said that I should leave the inspector to him. I burnt two boxes. I have \
             not slept well since, and I am telling this because it is right.",
        ],
    }
}

fn clerk() -> Witness {
    Witness {
        name: "Dorota Kaczmarek-Lunt",
        occupation: "Weighbridge clerk",
        says: vec![
            "I keep the weighbridge and file the papers of the yard. The maintenance sheets came to me each Friday. I put them in a box and nobody asked \
             for them.",
            "In the spring I began to make copies of those that said that a guard was broken, because I was worried and wanted to be able to show that I had \
             passed them on. I have eleven. Three are about the second saw. I produce them as DK/1.",
            "The boxes were in the office on the Thursday when I went home. On the Friday they were gone.",
        ],
    }
}

fn inspector() -> Witness {
    Witness {
        name: "Inspector Samuel Netherwood",
        occupation: "Police officer",
        says: vec![
            "I came to the yard at 08:05 with officers of the safety regulator. The second saw had been stopped. Its guard was held open by a length of \
             galvanised wire, twisted twice about the frame. The wire was rusted where it was twisted. I produce it as SN/2.",
            "On the Wednesday of the following week I wrote to the company at its registered office for all records of maintenance of the last two years, \
             and sent the same letter by e-mail to Mr Ó Ceallacháin, who opened it at 16:12. I produce the letter as SN/3.",
            "When I came for the records on the Friday, I was told that there were none. I found ash and metal clips of the kind used on box files in the \
             boiler.",
        ],
    }
}
