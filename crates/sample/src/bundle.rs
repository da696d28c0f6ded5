//! Initial details of the prosecution case: what a prosecutor serves before the first hearing (`CrimPR 8.3`).
//! The text is ours and tells of nobody; the layout follows what prosecutors serve: cover, charges, summary, statements, interview,
//! exhibits, previous convictions.

mod general;
mod sawmill;
mod shop;
mod square;
mod story;

use documents::{Block, PlainDocument, WriteError, write_pdf};
use domain::time::Date;

use crate::{
    cases::{id, long_date},
    wire::{Case, Defendant, Request},
};
use story::{Story, Witness};

/// The initial details for one defendant as PDF; for cases of the generator the story is told in general words.
pub fn initial_details(request: &Request, case: &Case, defendant: &Defendant) -> Result<Vec<u8>, WriteError> {
    let urn = &case.prosecution_case_identifier.case_urn;
    let story = story_of(case, defendant);
    let mut blocks = cover(request, case, defendant);
    blocks.extend(charges(defendant));
    blocks.extend(summary(case, defendant, &story));
    for witness in &story.witnesses {
        blocks.extend(statement(urn, witness, charged(defendant)));
    }
    blocks.extend(interview(defendant, &story));
    blocks.extend(exhibits(&story));
    blocks.extend(convictions(defendant, &story));
    write_pdf(&PlainDocument {
        title: format!("Initial details of the prosecution case: {urn}, {}", defendant.name()),
        language: "en-GB".to_owned(),
        foot: format!("OFFICIAL – SENSITIVE · URN {urn} · Rex v {}", defendant.name()),
        page_words: ["Page".to_owned(), "of".to_owned()],
        blocks,
    })
}

fn story_of(case: &Case, defendant: &Defendant) -> Story {
    match case.id {
        known if known == id("case/shop") => shop::story(),
        known if known == id("case/square") => square::story(defendant.is_youth),
        known if known == id("case/sawmill") => sawmill::story(defendant.legal_entity_defendant.is_some()),
        _ => general::story(defendant),
    }
}

/// The day on which statements are signed and the interview was held: all is done when a charge is brought.
fn charged(defendant: &Defendant) -> Option<Date> {
    defendant.offences.first().map(|offence| offence.charge_date)
}

fn cover(request: &Request, case: &Case, defendant: &Defendant) -> Vec<Block> {
    let identifier = &case.prosecution_case_identifier;
    let officer = &case.police_officer_in_case;
    let mut facts = vec![
        ("URN".to_owned(), identifier.case_urn.clone()),
        ("Prosecutor".to_owned(), identifier.prosecution_authority_name.to_string()),
        ("Defendant".to_owned(), defendant.name()),
    ];
    if let Some(person) = &defendant.person_defendant {
        facts.push(("Date of birth".to_owned(), long_date(person.person_details.date_of_birth)));
        facts.push(("Address".to_owned(), person.person_details.address.line()));
        facts.push(("Arrest or summons number".to_owned(), person.arrest_summons_number.clone()));
        facts.push(("Remand status".to_owned(), person.bail_status.description.to_string()));
        facts.extend(person.bail_conditions.iter().map(|conditions| ("Conditions of bail".to_owned(), conditions.to_string())));
    }
    if let Some(entity) = &defendant.legal_entity_defendant {
        facts.push(("Registered number".to_owned(), entity.organisation.incorporation_number.to_string()));
        facts.push(("Registered office".to_owned(), entity.organisation.address.line()));
    }
    if let Some(hearing) = request.first_hearing(case.id) {
        let day = hearing.listed_start_date_time.split('T').next().and_then(|day| day.parse::<Date>().ok());
        facts.push(("Court".to_owned(), hearing.court_centre.name.to_string()));
        facts.push(("First hearing".to_owned(), day.map(long_date).unwrap_or_default()));
    }
    let name = &officer.person_details;
    facts.push((
        "Officer in the case".to_owned(),
        format!("{} {} {}", officer.police_officer_rank, name.first_name, name.last_name),
    ));
    let contents = ["Charges", "Case summary", "Witness statements", "Record of interview", "Exhibits", "Previous convictions"];
    vec![
        Block::Title("Initial details of the prosecution case".to_owned()),
        Block::Paragraph(format!("Rex v {}", defendant.name())),
        Block::Rule,
        Block::Facts(facts),
        Block::Subheading("Contents".to_owned()),
        Block::Paragraph(contents.join("\n")),
        Block::Note(
            "Served under Part 8 of the Criminal Procedure Rules. These details are for the conduct of the defence of the person named above. \
             They hold personal data and must not be passed on for any other purpose."
                .to_owned(),
        ),
        Block::Note("This document is a sample. Every person, place and event in it is invented.".to_owned()),
    ]
}

fn charges(defendant: &Defendant) -> Vec<Block> {
    let mut blocks = vec![Block::NewPage, Block::Heading("Charges".to_owned())];
    for offence in &defendant.offences {
        blocks.push(Block::Subheading(format!("{}. {}", offence.order_index, offence.offence_title)));
        blocks.push(Block::Paragraph(format!("{}.", offence.wording)));
        blocks.push(Block::Facts(vec![
            ("Contrary to".to_owned(), offence.offence_legislation.to_string()),
            ("CJS code".to_owned(), offence.offence_code.to_string()),
            ("Mode of trial".to_owned(), offence.mode_of_trial.to_string()),
            ("Charged".to_owned(), long_date(offence.charge_date)),
        ]));
    }
    blocks
}

fn summary(case: &Case, defendant: &Defendant, story: &Story) -> Vec<Block> {
    let mut blocks = vec![Block::NewPage, Block::Heading("Case summary".to_owned())];
    blocks.push(Block::Facts(vec![
        ("URN".to_owned(), case.prosecution_case_identifier.case_urn.clone()),
        ("Defendant".to_owned(), defendant.name()),
        ("Anticipated plea".to_owned(), story.anticipated_plea.to_owned()),
    ]));
    let parts = [
        ("1. Summary of the key evidence", &story.summary),
        ("2. Defendant's account", &story.account),
        ("3. Recorded evidence", &story.recordings),
        ("4. Injury, damage and loss", &story.loss),
        ("5. Orders and compensation sought", &story.orders),
    ];
    for (title, paragraphs) in parts {
        blocks.push(Block::Subheading(title.to_owned()));
        blocks.extend(paragraphs.iter().map(|paragraph| Block::Paragraph((*paragraph).to_owned())));
    }
    let certificate = "I certify that, to the best of my knowledge and belief, the information on this form is a fair summary of the evidence, and \
                       that nothing has been left out which might help the defence or harm the prosecution case.";
    blocks.push(Block::Note(certificate.to_owned()));
    blocks
}

fn statement(urn: &str, witness: &Witness, taken: Option<Date>) -> Vec<Block> {
    let facts = [
        ("URN", urn.to_owned()),
        ("Statement of", witness.name.to_owned()),
        ("Age", "Over 18".to_owned()),
        ("Occupation", witness.occupation.to_owned()),
        ("Date", taken.map(long_date).unwrap_or_default()),
    ];
    let mut blocks = vec![
        Block::NewPage,
        Block::Heading(format!("Witness statement: {}", witness.name)),
        Block::Note("Criminal Procedure Rules, rule 16.2; Criminal Justice Act 1967, section 9".to_owned()),
        Block::Facts(facts.map(|(label, value)| (label.to_owned(), value)).to_vec()),
        Block::Note(
            "This statement is true to the best of my knowledge and belief. I make it knowing that, if it is put in evidence, I may be prosecuted \
             if I have wilfully said in it anything that I know to be false or do not believe to be true."
                .to_owned(),
        ),
    ];
    blocks.extend(witness.says.iter().map(|paragraph| Block::Paragraph((*paragraph).to_owned())));
    blocks.push(Block::Paragraph(format!("Signed: {} (signed electronically)", witness.name)));
    blocks
}

fn interview(defendant: &Defendant, story: &Story) -> Vec<Block> {
    let mut blocks = vec![Block::NewPage, Block::Heading("Record of interview".to_owned())];
    let mut facts = vec![("Person interviewed".to_owned(), defendant.name()), ("Present".to_owned(), story.present.to_owned())];
    facts.extend(charged(defendant).map(|day| ("Date".to_owned(), long_date(day))));
    blocks.push(Block::Facts(facts));
    blocks.push(Block::Paragraph(
        "The caution was given and understood. This is a balanced summary and not a full transcript.".to_owned(),
    ));
    let columns = vec![("Time".to_owned(), 12), ("Speaker".to_owned(), 20), ("Words".to_owned(), 68)];
    let rows = story.interview.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    blocks.push(Block::Table { columns, rows });
    blocks
}

fn exhibits(story: &Story) -> Vec<Block> {
    let columns = vec![("Exhibit".to_owned(), 16), ("Description".to_owned(), 56), ("Produced by".to_owned(), 28)];
    let rows = story.exhibits.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    vec![Block::NewPage, Block::Heading("Exhibits".to_owned()), Block::Table { columns, rows }]
}

fn convictions(defendant: &Defendant, story: &Story) -> Vec<Block> {
    let mut blocks = vec![Block::Heading("Previous convictions".to_owned())];
    if story.convictions.is_empty() {
        let count = defendant.number_of_previous_convictions_cited;
        let words = if count == 0 {
            "None recorded.".to_owned()
        } else {
            format!("{count} recorded; the print is available on request.")
        };
        blocks.push(Block::Paragraph(words));
        return blocks;
    }
    let columns =
        vec![("Year".to_owned(), 12), ("Court".to_owned(), 30), ("Offence".to_owned(), 34), ("Sentence".to_owned(), 24)];
    let rows = story.convictions.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    blocks.push(Block::Table { columns, rows });
    blocks.push(Block::Note("From the Police National Computer. Cautions and reprimands are left out.".to_owned()));
    blocks
}
