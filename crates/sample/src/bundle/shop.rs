//! The story of the theft from Merrow Stores.
//! All of it is invented.

use super::story::{Story, Witness};

pub(super) fn story() -> Story {
    Story {
        anticipated_plea: "Guilty to theft, not guilty to assault",
        summary: vec![
            "At 18:42 the defendant came into Merrow Stores, Quayside, Saltgate, with an empty rucksack. Over nine minutes he took four bottles of \
             spirits, two joints of meat and a box of razors from the shelves and put them into the rucksack. He walked past the tills without \
             offering to pay.",
            "Idris Okonjo-Vale, a guard in uniform, stood in the doorway and asked him to stop. The defendant said \"move or I'll move you\" and pushed \
             him with both hands to the chest. Mr Okonjo-Vale fell against a display stand. The defendant ran towards the canal.",
            "Constable Lightbown, who was on foot patrol, saw the defendant running with the rucksack at 18:55 and detained him by the swing bridge. \
             The goods, still with the shop's labels, were found in the rucksack and have been returned.",
        ],
        account: vec![
            "In interview the defendant admitted taking the goods, which he meant to sell. He denied assault: he said that the guard had hold of the \
             strap of the rucksack and that he pulled away to free himself, that the guard lost his footing, and that nobody was pushed.",
        ],
        recordings: vec![
            "The shop's cameras cover the spirits aisle (camera 3) and the doorway (camera 1). Camera 1 has no sound. For about two seconds the view of \
             the doorway is blocked by another customer.",
            "The officer's body-worn video shows the arrest and the search of the rucksack.",
        ],
        loss: vec![
            "Mr Okonjo-Vale had a bruise of 6 cm on the left forearm and tenderness of the lower back. He did not need treatment.",
            "Goods to the value of £118.40 were recovered fit for sale.",
        ],
        orders: vec![
            "Compensation to Mr Okonjo-Vale. Costs. Continuation of the exclusion from Merrow Stores as a condition of any order.",
        ],
        witnesses: vec![guard(), manager(), officer()],
        present: "Constable Lightbown, interviewing; Marcus Hartwell, solicitor",
        interview: vec![
            ["20:31", "Constable Lightbown", "Tell me what happened at Merrow Stores."],
            [
                "20:31",
                "Defendant",
                "I went in and I took some bits. I'm not going to lie about it. I owe somebody and I was going to sell them.",
            ],
            ["20:33", "Constable Lightbown", "What did you take?"],
            ["20:33", "Defendant", "Vodka, some meat, razors. It's what goes quickest."],
            ["20:36", "Constable Lightbown", "What happened at the door?"],
            [
                "20:36",
                "Defendant",
                "The guard grabbed my bag by the strap. I pulled it off him and he slipped. I never put my hands on him.",
            ],
            ["20:39", "Constable Lightbown", "He says that you pushed him in the chest with both hands and told him to move."],
            ["20:39", "Defendant", "I said move, yeah. I didn't push him. Look at the camera."],
            [
                "20:41",
                "Solicitor",
                "Mr Whitcombe-Ferris has given his account and will not answer more about the doorway until he has seen the recording.",
            ],
            ["20:44", "Constable Lightbown", "The interview is concluded."],
        ],
        exhibits: vec![
            ["IOV/1", "Recording of cameras 1 and 3, 18:40 to 18:55, on one disc", "Idris Okonjo-Vale"],
            ["PQ/1", "List of goods and prices, £118.40", "Philippa Quarmby"],
            ["HL/1", "Grey rucksack", "Constable Lightbown"],
            ["HL/2", "Body-worn video of the arrest", "Constable Lightbown"],
            ["HL/3", "Photographs (3) of bruising to the left forearm", "Constable Lightbown"],
        ],
        convictions: vec![
            ["2016", "Saltgate Magistrates' Court", "Theft from a shop", "Conditional discharge, 12 months"],
            ["2019", "Saltgate Magistrates' Court", "Being drunk and disorderly", "Fine, £120"],
            ["2023", "Westshire Magistrates' Court", "Theft from a shop (2 offences)", "Community order, 12 months"],
        ],
    }
}

fn guard() -> Witness {
    Witness {
        name: "Idris Okonjo-Vale",
        occupation: "Security guard",
        says: vec![
            "I work as a guard at Merrow Stores on Quayside in Saltgate. I have done so for two years. I wear a black jersey with SECURITY in white \
             letters on the back and on the chest.",
            "At about a quarter to seven in the evening I was at the monitor by the customer desk. I saw a man in the spirits aisle whom I did not know. \
             He was white, about thirty, slim, with short fair hair and a beard, in a blue waterproof jacket. He had a grey rucksack on his front. I \
             watched him put bottles into it, one after the other, and look over his shoulder each time.",
            "I went to the door and waited. He came past the last till, which was closed. I stood in front of him and said, \"Can I see what's in the bag, \
             please?\" He said, \"Move or I'll move you.\" I put my hand up, flat, and said that he was not going anywhere with it.",
            "He then pushed me hard with both hands in the chest. I fell backwards and to the left, and hit a stand of batteries with my arm and my \
             back. I felt a sharp pain in my forearm. I do not remember having hold of the bag, but it all happened quickly.",
            "I got up and saw him running along Quayside towards the swing bridge. I told the manager, who had already rung the police. My view was clear \
             and the light was good. I had never seen him before and would know him again.",
            "I did not hit him or threaten him. I am willing to go to court.",
        ],
    }
}

fn manager() -> Witness {
    Witness {
        name: "Philippa Quarmby",
        occupation: "Shop manager",
        says: vec![
            "I manage Merrow Stores. Nobody has the right to take goods from the shop without paying.",
            "I was in the office when I heard a crash. I came out and saw Idris on the floor by the door among the batteries, and a man in a blue jacket \
             going out. I did not see how Idris came to fall. I rang 999.",
            "When the officers brought the rucksack back I checked each thing in it against our prices. I made a list, which I produce as PQ/1. The \
             total is £118.40. Everything could be sold.",
        ],
    }
}

fn officer() -> Witness {
    Witness {
        name: "Constable 4471 Harriet Lightbown",
        occupation: "Police officer",
        says: vec![
            "I was in full uniform on foot patrol on Quayside with my body-worn camera switched on. At 18:53 I heard by radio of a theft at Merrow Stores \
             and was given a description: a man in a blue waterproof jacket with a grey rucksack, running towards the canal.",
            "At 18:55 I saw a man who fitted that description by the swing bridge. He was out of breath. I told him who I was and why I was stopping him, \
             and detained him for a search under section 1 of the Police and Criminal Evidence Act 1984. In the rucksack were four bottles of spirits, \
             meat and razors with shop labels. He said, \"All right, you've got me for the shop, but I never touched the guard.\"",
            "At 18:58 I arrested him on suspicion of theft and, once I had spoken to the guard by telephone, of assault. He made no reply to the caution. \
             I took him to Saltgate police station, where his detention was authorised at 19:31.",
            "I seized the rucksack, which I produce as HL/1. I photographed the guard's arm that evening and produce the photographs as HL/3.",
        ],
    }
}
