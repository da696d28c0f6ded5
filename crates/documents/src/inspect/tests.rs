//! PDFs made here, good and bad; the files of others are in `tests/shared_pdfs.rs`.

use std::fmt::Write;

use proptest::prelude::*;

use super::*;

/// A PDF of these objects, numbered from 1; the first is the catalog.
fn pdf(objects: &[&str]) -> Vec<u8> {
    pdf_with(objects, "")
}

fn pdf_with(objects: &[&str], trailer: &str) -> Vec<u8> {
    let mut text = "%PDF-1.6\n".to_owned();
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(text.len());
        write!(text, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let start = text.len();
    write!(text, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for offset in &offsets {
        writeln!(text, "{offset:010} 00000 n ").unwrap();
    }
    write!(text, "trailer\n<</Root 1 0 R/Size {}{trailer}>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1).unwrap();
    text.into_bytes()
}

const TREE: &str = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const PAGE: &str = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>";

fn with_catalog(extra: &str) -> Vec<u8> {
    pdf(&[&format!("<</Type/Catalog/Pages 2 0 R{extra}>>"), TREE, PAGE])
}

fn look(bytes: &[u8]) -> Result<PdfFacts, PdfProblem> {
    inspect_pdf(bytes, Limits::default())
}

fn problem(bytes: &[u8]) -> PdfProblem {
    look(bytes).unwrap_err()
}

#[test]
fn a_plain_pdf_is_taken_with_its_facts() {
    let bytes = pdf_with(
        &["<</Type/Catalog/Pages 2 0 R/Lang(cy)/Version/1.7>>", TREE, PAGE, "<</Title(Notice \\(draft\\)\\nof appeal)>>"],
        "/Info 4 0 R",
    );
    let facts = look(&bytes).unwrap();
    assert_eq!((facts.pages, facts.version.as_str()), (1, "1.7"));
    assert_eq!(facts.title.as_deref(), Some("Notice (draft) of appeal"));
    assert_eq!(facts.language.as_deref(), Some("cy"));
    assert!(!facts.tagged);
}

#[test]
fn what_is_not_a_pdf_is_refused() {
    assert_eq!(problem(b""), PdfProblem::Empty);
    assert_eq!(problem(b"hello"), PdfProblem::NotPdf);
    assert_eq!(problem(b"<html>%PDF-1.4"), PdfProblem::NotPdf);
    assert_eq!(problem(b"%PDF-1.4\n"), PdfProblem::Damaged);
}

#[test]
fn scripts_are_refused_wherever_they_hide() {
    assert_eq!(problem(&with_catalog("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>")), PdfProblem::Script);
    assert_eq!(problem(&with_catalog("/Names<</JavaScript<</Names[(a)3 0 R]>>>>")), PdfProblem::Script);
    assert_eq!(problem(&with_catalog("/AA<</WC<</S/#4aavaScript/J#53(x)>>>>")), PdfProblem::Script, "escaped names");
    let unused = pdf(&["<</Type/Catalog/Pages 2 0 R>>", TREE, PAGE, "[[<</Next<</S/JavaScript>>>>]]"]);
    assert_eq!(problem(&unused), PdfProblem::Script);
    let indirect = pdf(&["<</Type/Catalog/Pages 2 0 R/OpenAction<</S 4 0 R>>>>", TREE, PAGE, "/JavaScript"]);
    assert_eq!(problem(&indirect), PdfProblem::Script);
}

#[test]
fn actions_that_reach_outside_are_refused() {
    assert_eq!(problem(&with_catalog("/OpenAction<</S/Launch/F(cmd.exe)>>")), PdfProblem::Launch);
    assert_eq!(problem(&with_catalog("/OpenAction<</S/SubmitForm/F(http://example.com)>>")), PdfProblem::Launch);
}

#[test]
fn a_link_to_a_web_page_is_taken() {
    assert!(look(&with_catalog("/OpenAction<</S/URI/URI(https://www.gov.uk)>>")).is_ok());
}

#[test]
fn attachments_forms_and_media_are_refused() {
    assert_eq!(problem(&attached("MZ, a program")), PdfProblem::Attachment);
    assert_eq!(problem(&attached("<html>a page</html>")), PdfProblem::Attachment);
    assert_eq!(problem(&with_catalog("/X<</Type/Filespec/EF<</F 9 0 R>>>>")), PdfProblem::Attachment);
    let unnamed = pdf(&["<</Type/Catalog/Pages 2 0 R>>", TREE, PAGE, "<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream"]);
    assert_eq!(problem(&unnamed), PdfProblem::Attachment);
    assert_eq!(problem(&with_catalog("/X<</Subtype/FileAttachment>>")), PdfProblem::Attachment);
    assert_eq!(problem(&with_catalog("/AcroForm<</XFA[(a)3 0 R]>>")), PdfProblem::DynamicForm);
    assert_eq!(problem(&with_catalog("/X<</Subtype/RichMedia>>")), PdfProblem::Media);
}

/// A PDF with a file attached to it.
fn attached(file: &str) -> Vec<u8> {
    let stream = format!("<</Length {}>>stream\n{file}\nendstream", file.len());
    let names = "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>>>";
    pdf(&[names, TREE, PAGE, "<</Type/Filespec/F(a)/EF<</F 5 0 R>>>>", &stream])
}

#[test]
fn the_description_that_prosecutors_attach_to_a_bundle_is_taken() {
    assert_eq!(look(&attached("<?xml version=\"1.0\"?><bundle/>")).unwrap().pages, 1);
}

#[test]
fn what_was_taken_away_is_not_held_against_it() {
    assert!(look(&with_catalog("/Names<</EmbeddedFiles<</Names[]>>>>/AcroForm<</XFA null>>")).is_ok());
}

#[test]
fn encryption_is_refused_before_anything_is_read() {
    let bytes = pdf_with(&["<</Type/Catalog/Pages 2 0 R>>", TREE, PAGE, "<</Filter/Standard/V 1/R 2>>"], "/Encrypt 4 0 R");
    assert_eq!(problem(&bytes), PdfProblem::Encrypted);
    let escaped = pdf_with(&["<</Type/Catalog/Pages 2 0 R>>", TREE, PAGE, "<</Filter/Standard/V 1/R 2>>"], "/#45ncrypt 4 0 R");
    assert_eq!(problem(&escaped), PdfProblem::Encrypted);
    assert!(look(&with_catalog("/Note(how to /Encrypt a file)")).is_ok());
}

#[test]
fn pages_are_counted_and_not_believed() {
    let liar = pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 4000000000>>", PAGE]);
    assert_eq!(look(&liar).unwrap().pages, 1);
    let cycle = pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1>>", "<</Kids[2 0 R]>>"]);
    assert_eq!(problem(&cycle), PdfProblem::NoPages);
    let none = pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 3>>"]);
    assert_eq!(problem(&none), PdfProblem::NoPages);
}

#[test]
fn a_deep_page_tree_is_refused() {
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    objects.extend((3..200).map(|next| format!("<</Type/Pages/Kids[{next} 0 R]>>")));
    objects.push(PAGE.to_owned());
    let parts: Vec<&str> = objects.iter().map(String::as_str).collect();
    assert_eq!(problem(&pdf(&parts)), PdfProblem::TooComplicated);
}

#[test]
fn too_much_is_refused() {
    let plain = with_catalog("");
    assert_eq!(inspect_pdf(&plain, Limits { bytes: 10, ..Limits::default() }), Err(PdfProblem::TooLarge));
    let two = pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]>>", PAGE, PAGE]);
    assert_eq!(inspect_pdf(&two, Limits { pages: 1, ..Limits::default() }), Err(PdfProblem::TooManyPages));
    let wide = with_catalog(&format!("/X[{}]", "0 ".repeat(5_000)));
    assert_eq!(inspect_pdf(&wide, Limits { values: 4_000, ..Limits::default() }), Err(PdfProblem::TooComplicated));
}

#[test]
fn one_object_of_millions_of_values_is_refused_unparsed() {
    assert_eq!(problem(&with_catalog(&format!("/X[{}]", "0 ".repeat(3_000_000)))), PdfProblem::TooComplicated);
}

#[test]
fn a_small_stream_that_unpacks_to_much_is_refused() {
    let bomb = |length: usize| {
        let body = format!("9 0 [{}]", "0 ".repeat(length));
        let mut packed = lopdf::Stream::new(lopdf::Dictionary::new(), body.into_bytes());
        packed.compress().unwrap();
        let hex = hex::encode(&packed.content);
        let stream = format!(
            "<</Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]/Length {}>>stream\n{hex}>\nendstream",
            hex.len() + 1
        );
        let bytes = pdf(&["<</Type/Catalog/Pages 2 0 R>>", TREE, PAGE, &stream]);
        assert!(bytes.len() < 40_000);
        bytes
    };
    assert_eq!(problem(&bomb(4_000_000)), PdfProblem::TooComplicated, "too many bytes");
    let strict = Limits { values: 50_000, ..Limits::default() };
    assert_eq!(inspect_pdf(&bomb(100_000), strict), Err(PdfProblem::TooComplicated), "too many values");
}

#[test]
fn one_large_object_named_a_million_times_stops_early() {
    let mut text = format!("%PDF-1.4\n1 0 obj\n[{}]\nendobj\n", "0 ".repeat(20_000));
    let start = text.len();
    text.push_str("xref\n1 100000\n");
    text.push_str(&"0000000009 00000 n \n".repeat(100_000));
    write!(text, "trailer\n<</Root 1 0 R/Size 100001>>\nstartxref\n{start}\n%%EOF\n").unwrap();
    assert_eq!(problem(text.as_bytes()), PdfProblem::TooComplicated);
}

#[test]
fn deep_nesting_is_an_answer_and_not_the_end_of_the_program() {
    for (open, close) in [("[", "]"), ("<</A", ">>"), ("(", ")")] {
        let nested = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        let _ = look(&pdf(&["<</Type/Catalog/Pages 2 0 R>>", TREE, PAGE, &nested]));
    }
}

#[test]
fn a_broken_table_of_objects_is_mended_as_readers_do() {
    let text = String::from_utf8(with_catalog("")).unwrap();
    let shifted = text.replace("00000 n", "00001 n").replace("startxref\n", "startxref\n9");
    assert_eq!(look(shifted.as_bytes()).unwrap().pages, 1);
}

#[test]
fn every_problem_has_its_own_key() {
    let keys: std::collections::BTreeSet<_> = PdfProblem::ALL.iter().map(|problem| problem.key()).collect();
    assert_eq!(keys.len(), PdfProblem::ALL.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_damaged_pdf_is_an_answer(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = with_catalog("/OpenAction<</S/URI/URI(https://www.gov.uk)>>/X[1 2.5 (text) <616263> null true 4 0 R]");
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let _ = look(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _ = look(&bytes);
    }
}
