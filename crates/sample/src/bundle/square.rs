//! The story of the disturbance in Sgwâr Llŷn, for the adult and for the youth.
//! All of it is invented.

use super::story::{Story, Witness};

pub(super) fn story(youth: bool) -> Story {
    Story {
        anticipated_plea: if youth { "Guilty to cannabis, not guilty to affray" } else { "Not known" },
        summary: vec![
            "Shortly after 23:10 two groups of young men, about nine in all, met in Sgwâr Llŷn, Caer Wydion, where the taxis wait. They had \
             argued earlier in the Tŷ Coch public house. There was shouting in English and Welsh and then pushing.",
            "Owain Gwilym-Prosser took a lock knife from the pocket of his jacket, opened it and held it at waist height. He said, \"Dewch 'mlaen, 'te\" \
             (\"Come on, then\"). People in the queue for taxis moved away and some ran. He did not strike at anybody with the knife.",
            "Ifan ap Siôn, who is 16, was beside him. According to one witness he threw a bottle in the direction of the other group; it broke against a \
             wall. Another witness says that the bottle was thrown by somebody else.",
            "As the groups moved apart, Owain Gwilym-Prosser kicked the window of Becws y Bont, a bakery, which broke. Officers came within four minutes. \
             The knife was found under a bench 3 metres from where he was detained. Cannabis was found on Ifan ap Siôn at the police station.",
        ],
        account: if youth {
            vec![
                "He said that he had gone to find his cousin and take him home, that he threw nothing, and that he was holding an empty bottle because he \
                 had been drinking from it. He admitted that the cannabis was his.",
            ]
        } else {
            vec![
                "He answered no question. A prepared statement was read: he acted to defend himself and a younger cousin, and denies having had a knife.",
            ]
        },
        recordings: vec![
            "The council's camera on the clock tower shows the square from a distance of 40 metres. Faces cannot be made out. It shows a person making a \
             throwing movement at 23:14:09.",
            "A recording of 41 seconds on the mobile telephone of Heledd Bythell shows a man in a light jacket with an object in his hand.",
        ],
        loss: vec!["Nobody was hurt. The window of Becws y Bont cost £780 to replace."],
        orders: if youth {
            vec!["A referral order is likely on a plea. Destruction of the cannabis."]
        } else {
            vec!["Compensation of £780 to Becws y Bont. Forfeiture and destruction of the knife."]
        },
        witnesses: vec![queue(), taxi(), baker()],
        present: if youth {
            "Sergeant Trahaearn, interviewing; Gwenllian Fychan, appropriate adult; Sinéad O'Shaughnessy, solicitor"
        } else {
            "Sergeant Trahaearn, interviewing; Huw Stone, solicitor; held in Welsh"
        },
        interview: if youth { youth_interview() } else { adult_interview() },
        exhibits: vec![
            ["HB/1", "Recording of 41 seconds from a mobile telephone", "Heledd Bythell"],
            ["CCW/1", "Recording of the council's camera, 23:05 to 23:25", "Cyngor Caer Wydion"],
            ["GT/1", "Lock knife, blade 8 cm, found under a bench", "Sergeant Trahaearn"],
            ["GT/2", "Plan of Sgwâr Llŷn with positions marked", "Sergeant Trahaearn"],
            ["GT/3", "1.9 grams of herbal cannabis", "Sergeant Trahaearn"],
            ["MP/1", "Invoice for a window, £780", "Mabli Prydderch"],
        ],
        convictions: if youth {
            vec![]
        } else {
            vec![["2024", "Caer Wydion Magistrates' Court", "Threatening or abusive behaviour", "Fine, £200"]]
        },
    }
}

fn adult_interview() -> Vec<[&'static str; 3]> {
    vec![
        [
            "03:12",
            "Solicitor",
            "I shall read a statement that Mr Gwilym-Prosser has made. He will then answer no questions, on my advice.",
        ],
        [
            "03:13",
            "Solicitor (reading)",
            "I was in the square with my cousin when a group whom I did not know came at us. I was afraid for him. I shouted to make them stop. I had no \
             knife. I may have kicked out behind me as I was pulled back, and I am sorry if a window was broken.",
        ],
        ["03:16", "Sergeant Trahaearn", "A knife was found three metres from you. Whose is it?"],
        ["03:16", "Defendant", "No comment."],
        ["03:18", "Sergeant Trahaearn", "Did you know that your cousin had been drinking?"],
        ["03:18", "Defendant", "No comment."],
        ["03:24", "Sergeant Trahaearn", "The interview is concluded."],
    ]
}

fn youth_interview() -> Vec<[&'static str; 3]> {
    vec![
        ["10:05", "Sergeant Trahaearn", "Can you tell me in your own words what a caution means?"],
        [
            "10:05",
            "Defendant",
            "That I don't have to say anything, but if I keep something back and say it in court, they might ask why.",
        ],
        ["10:09", "Sergeant Trahaearn", "Why were you in the square?"],
        ["10:09", "Defendant", "Owain rang me. He was drunk. I wanted to get him in a taxi before there was trouble."],
        ["10:14", "Sergeant Trahaearn", "A witness says that you threw a bottle."],
        ["10:14", "Defendant", "I had a bottle. I didn't throw it. I put it down by the bench. Someone behind me threw one."],
        ["10:20", "Sergeant Trahaearn", "Did you see a knife?"],
        ["10:20", "Defendant", "I don't want to say anything about Owain."],
        ["10:26", "Sergeant Trahaearn", "And the cannabis?"],
        ["10:26", "Defendant", "That was mine. I know it's wrong."],
        ["10:30", "Appropriate adult", "He has never been in trouble. He has a mock examination this week."],
        ["10:31", "Sergeant Trahaearn", "The interview is concluded."],
    ]
}

fn queue() -> Witness {
    Witness {
        name: "Heledd Bythell",
        occupation: "Student nurse",
        says: vec![
            "I was in the queue for a taxi in Sgwâr Llŷn with two friends. We had been to the cinema and I had drunk nothing.",
            "I heard shouting behind me and turned round. There were two groups of lads, four or five in each, by the fountain. I knew none of them. One had \
             a light-coloured jacket and dark curly hair. He was the loudest.",
            "He put his hand into his jacket and took something out. I heard a click. I saw a blade in the light of the bakery window. He held it low and \
             walked forward. I was frightened and so was everybody near me: an old man dropped his shopping.",
            "I began to film with my telephone. I produce the recording as HB/1. While I was filming a bottle went past on my left and broke against \
             the wall. I think it came from a boy in a school rugby top who was beside the man with the knife, but I was looking at my screen.",
        ],
    }
}

fn taxi() -> Witness {
    Witness {
        name: "Farouk Venables",
        occupation: "Taxi driver",
        says: vec![
            "I was first on the rank, facing the fountain, with my window down. I have driven a taxi in Caer Wydion for eleven years.",
            "I saw the lads squaring up. I saw the one in the light jacket with something in his hand that caught the light. I could not swear that it was a \
             knife. I locked my doors.",
            "I saw a bottle thrown. It was thrown by a tall lad in a black coat who ran off up Stryd Fawr. It was not the boy in the rugby top: he was \
             pulling at the other one's sleeve.",
            "I then heard glass go at the bakery but did not see who did it.",
        ],
    }
}

fn baker() -> Witness {
    Witness {
        name: "Mabli Prydderch",
        occupation: "Baker",
        says: vec![
            "I own Becws y Bont in Sgwâr Llŷn. I live above the shop. I was woken by shouting and looked out at about a quarter past eleven.",
            "I saw a man in a light jacket kick my window, once, with the flat of his foot, as others pulled him backwards. It broke from top to bottom.",
            "I gave nobody leave to break it. The window was replaced the next morning. I produce the invoice as MP/1.",
        ],
    }
}
