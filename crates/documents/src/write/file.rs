//! The PDF file around the pages: fonts, catalog, bookmarks, title and language.
//! What stands on the pages is not looked at.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::{
    PlainDocument,
    flow::{Bookmark, Flow, PAGE},
    text::{EXTRA, utf16},
};

/// Puts the file together.
pub(super) fn assemble(document: &PlainDocument, flow: Flow) -> lopdf::Result<Vec<u8>> {
    let mut pdf = Document::with_version("1.7");
    let digest = flow.pages.iter().fold(Sha256::new(), Sha256::chain_update).finalize();
    let tree = pdf.new_object_id();
    let resources = resources(&mut pdf);
    let mut pages = Vec::new();
    for content in flow.pages {
        let mut stream = Stream::new(Dictionary::new(), content.into_bytes());
        stream.compress()?;
        let content = pdf.add_object(stream);
        pages.push(pdf.add_object(dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content }));
    }
    let kids: Vec<Object> = pages.iter().copied().map(Object::Reference).collect();
    let count = Object::Integer(i64::try_from(kids.len()).unwrap_or(i64::MAX));
    let area = vec![0.into(), 0.into(), PAGE.0.into(), PAGE.1.into()];
    let root = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "MediaBox" => area, "Resources" => resources };
    pdf.set_object(tree, root);

    let outlines = bookmarks(&mut pdf, &flow.bookmarks, &pages);
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => tree,
        "Lang" => Object::string_literal(document.language.as_str()),
        // The title, not the name of the file, stands in the window.
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
    };
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    let catalog = pdf.add_object(catalog);
    let info = pdf.add_object(dictionary! { "Title" => string(&document.title), "Producer" => string("Common Platform") });
    pdf.trailer.set("Root", catalog);
    pdf.trailer.set("Info", info);
    let id = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)?;
    Ok(bytes)
}

fn string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

fn resources(pdf: &mut Document) -> ObjectId {
    let extra = std::iter::once(Object::Integer(1)).chain(EXTRA.iter().map(|(name, _)| Object::Name(name.as_bytes().to_vec())));
    let differences: Vec<Object> = extra.collect();
    let encoding = pdf.add_object(dictionary! {
        "Type" => "Encoding", "BaseEncoding" => "WinAnsiEncoding", "Differences" => differences,
    });
    let mut font = |name: &str| {
        pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => name, "Encoding" => encoding })
    };
    let fonts = dictionary! { "R" => font("Helvetica"), "B" => font("Helvetica-Bold") };
    pdf.add_object(dictionary! { "Font" => fonts })
}

/// The list of headings, each leading to its place.
fn bookmarks(pdf: &mut Document, bookmarks: &[Bookmark], pages: &[ObjectId]) -> Option<ObjectId> {
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| pdf.new_object_id()).collect();
    for (at, (bookmark, id)) in bookmarks.iter().zip(&ids).enumerate() {
        let mut item = dictionary! { "Title" => string(&bookmark.title), "Parent" => root };
        if let Some(page) = pages.get(bookmark.page) {
            let place: Vec<Object> = vec![(*page).into(), "XYZ".into(), Object::Null, bookmark.top.into(), Object::Null];
            item.set("Dest", place);
        }
        if let Some(before) = at.checked_sub(1).and_then(|before| ids.get(before)) {
            item.set("Prev", *before);
        }
        if let Some(after) = ids.get(at + 1) {
            item.set("Next", *after);
        }
        pdf.set_object(*id, item);
    }
    let (first, last) = (ids.first()?, ids.last()?);
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    pdf.set_object(root, dictionary! { "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => count });
    Some(root)
}
