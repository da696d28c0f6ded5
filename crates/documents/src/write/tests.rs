//! What we write, our own inspection takes and people can read.

use lopdf::Document;
use proptest::prelude::*;

use super::*;
use crate::{Limits, inspect_pdf};

fn document(blocks: Vec<Block>) -> PlainDocument {
    PlainDocument {
        title: "Datganiad: Siân Llŷr-Ŵyn".to_owned(),
        language: "cy".to_owned(),
        foot: "01AB1234526 – Rex v Ffion ap Gwŷdd".to_owned(),
        page_words: ["Tudalen".to_owned(), "o".to_owned()],
        blocks,
    }
}

fn content(bytes: &[u8], page: u32) -> String {
    let document = Document::load_mem(bytes).unwrap();
    String::from_utf8(document.get_page_content(document.get_pages()[&page])).unwrap()
}

fn hex(text: &str) -> String {
    hex::encode_upper(text)
}

#[test]
fn a_written_document_passes_our_own_inspection() {
    let bytes = write_pdf(&document(vec![Block::Title("Hawl".to_owned()), Block::Paragraph("Testun".to_owned())])).unwrap();
    let facts = inspect_pdf(&bytes, Limits::default()).unwrap();
    assert_eq!(
        (facts.pages, facts.title.as_deref(), facts.language.as_deref()),
        (1, Some("Datganiad: Siân Llŷr-Ŵyn"), Some("cy"))
    );
    assert!(content(&bytes, 1).contains(&hex("Tudalen 1 o 1")));
}

#[test]
fn an_empty_document_has_one_page() {
    let bytes = write_pdf(&document(vec![])).unwrap();
    assert_eq!(inspect_pdf(&bytes, Limits::default()).unwrap().pages, 1);
    let bytes = write_pdf(&document(vec![Block::NewPage, Block::NewPage, Block::Facts(vec![])])).unwrap();
    assert_eq!(inspect_pdf(&bytes, Limits::default()).unwrap().pages, 1);
}

#[test]
fn long_text_goes_over_pages_and_every_page_has_its_number() {
    let text = "Gwelais y car yn mynd heibio. ".repeat(60);
    let bytes = write_pdf(&document(vec![Block::Paragraph(text); 8])).unwrap();
    let pages = inspect_pdf(&bytes, Limits::default()).unwrap().pages;
    assert!(pages >= 4, "{pages} pages");
    for page in 1..=pages {
        assert!(content(&bytes, page).contains(&hex(&format!("Tudalen {page} o {pages}"))), "page {page}");
    }
}

#[test]
fn a_table_repeats_its_head_and_breaks_a_row_taller_than_a_page() {
    let columns = vec![("Exhibit".to_owned(), 1), ("Description".to_owned(), 3)];
    let mut rows = vec![vec!["JP/1".to_owned(), "One knife".to_owned()]; 60];
    rows.push(vec!["JP/2".to_owned(), "very long ".repeat(2_000)]);
    let bytes = write_pdf(&document(vec![Block::Table { columns, rows }])).unwrap();
    let pages = inspect_pdf(&bytes, Limits::default()).unwrap().pages;
    assert!((5..15).contains(&pages), "{pages} pages");
    for page in 1..=pages {
        assert!(content(&bytes, page).contains(&hex("Exhibit")), "page {page}");
    }
}

#[test]
fn welsh_letters_are_drawn_and_marked_as_what_they_are() {
    let bytes = write_pdf(&document(vec![Block::Paragraph("dŵr, Ŷd, café, Łódź, 中".to_owned())])).unwrap();
    let content = content(&bytes, 1);
    for letter in ["0175", "0176", "017A", "4E2D"] {
        assert!(content.contains(&format!("ActualText <FEFF{letter}>")), "{letter}: {content}");
    }
    assert!(content.contains("<77> 527] TJ 0.00 Ts <88> Tj 0 Ts [-194] TJ"), "{content}");
    assert!(!content.contains("ActualText <FEFF00E9>"), "é has a code of its own");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let one = document(vec![Block::Heading("A".to_owned()), Block::Rule, Block::Note("b".to_owned())]);
    assert_eq!(write_pdf(&one).unwrap(), write_pdf(&one).unwrap());
}

#[test]
fn headings_become_bookmarks() {
    let bytes = write_pdf(&document(vec![Block::Heading("Siars".to_owned()), Block::NewPage, Block::Heading("Tŷst".to_owned())]))
        .unwrap();
    let pdf = Document::load_mem(&bytes).unwrap();
    let outlines = pdf.catalog().unwrap().get_deref(b"Outlines", &pdf).unwrap().as_dict().unwrap();
    assert_eq!(outlines.get(b"Count").unwrap().as_i64().unwrap(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_text_can_be_written(text in "\\PC{0,400}", label in "[ -~]{0,200}", share in 0_u16..9) {
        let table = Block::Table { columns: vec![(label.clone(), share), (text.clone(), 1)], rows: vec![vec![text.clone()], vec![]] };
        let blocks = vec![Block::Title(text.clone()), Block::Heading(label.clone()), Block::Facts(vec![(label, text.clone())]), table];
        let mut whole = document(blocks);
        whole.foot = text;
        prop_assert!(inspect_pdf(&write_pdf(&whole).unwrap(), Limits::default()).is_ok());
    }
}
