//! What a court document must not hold: scripts, actions that reach outside, other files, media.
//! Every object is looked at, used or not, since a reader decides for itself what it follows.
//!
//! One kind of attachment is let through: a small XML file. The bundles that prosecutors serve carry one (`bundleStructure.xml`),
//! which describes the bundle to programs; no reader opens it as a document.

use lopdf::{Dictionary, Document, Object, Stream};

use super::PdfProblem;
use crate::recognise::{Kind, recognise};

/// Bytes of an attached description of a bundle.
const LARGEST_DESCRIPTION: usize = 1024 * 1024;

/// Refuses a document for the first active thing found in it.
pub(super) fn refuse(document: &Document) -> Result<(), PdfProblem> {
    let mut open: Vec<&Object> = document.objects.values().collect();
    judge(document, &document.trailer)?;
    open.extend(document.trailer.iter().map(|(_, value)| value));
    while let Some(object) = open.pop() {
        let dictionary = match object {
            Object::Array(items) => {
                open.extend(items);
                continue;
            }
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => {
                if stream.dict.has_type(b"EmbeddedFile") && !is_description(stream) {
                    return Err(PdfProblem::Attachment);
                }
                &stream.dict
            }
            _ => continue,
        };
        judge(document, dictionary)?;
        open.extend(dictionary.iter().map(|(_, value)| value));
    }
    Ok(())
}

fn judge(document: &Document, dictionary: &Dictionary) -> Result<(), PdfProblem> {
    for (key, value) in dictionary {
        // An entry that is null is as good as absent, and tools write it to take a thing away.
        let Ok((_, value)) = document.dereference(value) else { continue };
        let problem = match key.as_slice() {
            _ if value.is_null() => None,
            b"JS" | b"JavaScript" => Some(PdfProblem::Script),
            b"EF" => (!holds_descriptions(document, value)).then_some(PdfProblem::Attachment),
            b"XFA" => Some(PdfProblem::DynamicForm),
            b"RichMediaContent" => Some(PdfProblem::Media),
            b"S" => value.as_name().ok().and_then(action),
            b"Subtype" => value.as_name().ok().and_then(annotation),
            _ => None,
        };
        if let Some(problem) = problem {
            return Err(problem);
        }
    }
    Ok(())
}

/// An attached file says what it is only where it is named; the streams that are named there need no type of their own.
fn holds_descriptions(document: &Document, files: &Object) -> bool {
    let Ok(files) = files.as_dict() else { return false };
    files.iter().all(|(_, file)| document.dereference(file).is_ok_and(|(_, file)| file.as_stream().is_ok_and(is_description)))
}

fn is_description(stream: &Stream) -> bool {
    let unpacked = if stream.filters().is_ok() {
        stream.decompressed_content_with_limit(LARGEST_DESCRIPTION).ok()
    } else {
        Some(stream.content.clone()).filter(|plain| plain.len() <= LARGEST_DESCRIPTION)
    };
    unpacked.is_some_and(|bytes| recognise(&bytes) == Kind::Xml)
}

fn action(name: &[u8]) -> Option<PdfProblem> {
    match name {
        b"JavaScript" => Some(PdfProblem::Script),
        b"Launch" | b"ImportData" | b"SubmitForm" => Some(PdfProblem::Launch),
        b"GoToE" => Some(PdfProblem::Attachment),
        b"Rendition" | b"Movie" | b"Sound" | b"GoTo3DView" | b"RichMediaExecute" => Some(PdfProblem::Media),
        _ => None,
    }
}

fn annotation(name: &[u8]) -> Option<PdfProblem> {
    match name {
        b"FileAttachment" => Some(PdfProblem::Attachment),
        b"Movie" | b"Sound" | b"Screen" | b"RichMedia" | b"3D" => Some(PdfProblem::Media),
        _ => None,
    }
}
