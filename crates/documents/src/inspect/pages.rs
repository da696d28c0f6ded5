//! Counting pages by walking the page tree, since a hostile file's own count is a claim.
//! The walk ends on every input: nodes are visited once, to a depth, up to a number.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{Limits, PdfProblem};

/// The number of pages that can be reached.
pub(super) fn count(document: &Document, limits: Limits) -> Result<u32, PdfProblem> {
    let catalog = document.catalog().map_err(|_| PdfProblem::Damaged)?;
    let root = catalog.get(b"Pages").map_err(|_| PdfProblem::NoPages)?;
    let mut seen = HashSet::<ObjectId>::new();
    let mut open = vec![(root, 0_usize)];
    let mut pages = 0_u32;
    while let Some((node, depth)) = open.pop() {
        if depth > limits.depth {
            return Err(PdfProblem::TooComplicated);
        }
        let Ok((id, object)) = document.dereference(node) else { continue };
        // A page that is listed twice is shown twice by some readers and once by others: nobody could cite its number.
        if id.is_some_and(|id| !seen.insert(id)) {
            continue;
        }
        let Ok(dictionary) = object.as_dict() else { continue };
        match kids(document, dictionary) {
            Some(kids) if open.len().saturating_add(kids.len()) > most_open(limits) => return Err(PdfProblem::TooManyPages),
            Some(kids) => open.extend(kids.iter().map(|kid| (kid, depth + 1))),
            None if depth > 0 => pages += 1,
            None => {}
        }
        if pages > limits.pages {
            return Err(PdfProblem::TooManyPages);
        }
    }
    if pages == 0 { Err(PdfProblem::NoPages) } else { Ok(pages) }
}

fn most_open(limits: Limits) -> usize {
    usize::try_from(limits.pages).unwrap_or(usize::MAX).saturating_mul(2)
}

/// The children of a node that has any; a page has none, whatever type it gives itself.
fn kids<'a>(document: &'a Document, node: &'a Dictionary) -> Option<&'a Vec<Object>> {
    node.get_deref(b"Kids", document).and_then(Object::as_array).ok()
}
