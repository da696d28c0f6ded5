//! A document to serve on the court when trying the demonstration: a defence application of two pages.
//! It belongs to the first sample case.

use documents::{Block, PlainDocument, WriteError, write_pdf};
use domain::time::Date;

use crate::cases::{cases, long_date};

/// A notice and its grounds, as a firm would write it, for the first case.
pub fn served_example(today: Date) -> Result<Vec<u8>, WriteError> {
    let first = cases(today).into_iter().next();
    let (urn, name) = first
        .as_ref()
        .and_then(|request| request.defendants().next())
        .map_or_else(Default::default, |(case, defendant)| (case.prosecution_case_identifier.case_urn.clone(), defendant.name()));
    let text = |text: &str| Block::Paragraph(text.to_owned());
    let facts = [
        ("Court", "Bristol Magistrates' Court".to_owned()),
        ("URN", urn.clone()),
        ("Defendant", name.clone()),
        ("Application by", "Hartwell & Pryce LLP, for the defendant".to_owned()),
        ("Date", long_date(today)),
    ];
    write_pdf(&PlainDocument {
        title: format!("Application for disclosure of recordings: {urn}"),
        language: "en-GB".to_owned(),
        foot: format!("URN {urn} · Rex v {name} · Defence application"),
        page_words: ["Page".to_owned(), "of".to_owned()],
        blocks: vec![
            Block::Title("Application to the court".to_owned()),
            Block::Paragraph("Disclosure of recordings of the doorway and extension of time".to_owned()),
            Block::Facts(facts.map(|(label, value)| (label.to_owned(), value)).to_vec()),
            Block::Heading("What is asked for".to_owned()),
            text(
                "1. A direction that the prosecutor serve the whole recording of camera 1 from 18:35 to 19:00, in the form in which it was made.",
            ),
            text(
                "2. A direction that the prosecutor say whether there is any other recording that shows the doorway, with sound or without.",
            ),
            text(
                "3. That the time for the defendant to serve a list of issues be extended until 14 days after that recording is served.",
            ),
            Block::Heading("Why".to_owned()),
            text(
                "4. The defendant will admit the theft. He denies the assault. The only issue is whether the guard was pushed, or fell when the defendant \
                 pulled away from a hold on the strap of the rucksack.",
            ),
            text(
                "5. The summary says that the view of the doorway is blocked for about two seconds. The recording served lasts only from 18:49 to 18:52. \
                 What comes before and after bears on where the guard stood, and on whether the strap was held.",
            ),
            text(
                "6. The guard's statement says that he does not remember having hold of the bag. That makes the recording the best evidence there is.",
            ),
            text(
                "7. The prosecutor was asked for the whole recording by letter and has not yet answered. No hearing need be moved if it is served soon.",
            ),
            Block::NewPage,
            Block::Heading("Service".to_owned()),
            text("8. This application has been served on the prosecutor at the same time as on the court."),
            Block::Heading("Hearing".to_owned()),
            text(
                "9. The defendant asks that the application be dealt with on the papers. If the court prefers a hearing, 10 minutes are enough.",
            ),
            Block::Heading("Declaration".to_owned()),
            text("The facts in this application are true to the best of my knowledge and belief."),
            Block::Facts(vec![
                ("Signed".to_owned(), "Sinéad O'Shaughnessy, solicitor".to_owned()),
                ("For".to_owned(), "Hartwell & Pryce LLP, 22 Quayside, Saltgate".to_owned()),
            ]),
            Block::Note("This document is a sample. Every person, place and event in it is invented.".to_owned()),
        ],
    })
}
