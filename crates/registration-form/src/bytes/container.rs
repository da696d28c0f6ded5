//! Inflates a zip container before any reader sees it, within bounds: how many parts, how large when inflated, what they declare.
//! Writes nothing to disk, opens no container inside, and believes no size that the file states.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use zip::{ZipArchive, result::ZipError};

use super::{Kind, mark_up};
use crate::{limits::Limits, unreadable::Unreadable};

/// The archive over the bytes as they came.
type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// What a container turned out to be.
#[derive(Debug)]
pub(super) struct Contents {
    pub(super) kind: Kind,
    /// It has parts that point at other files.
    pub(super) links: bool,
    pub(super) parts: Parts,
}

/// The parts that are mark-up, inflated.
#[derive(Debug, Default)]
pub(super) struct Parts(BTreeMap<String, Vec<u8>>);

impl Parts {
    /// Hands a part out, once, so that nobody holds it longer than it is read. Programs do not agree on small letters, nor on strokes.
    ///
    /// # Errors
    /// It is no text. What is never taken may be: programs keep settings in other encodings.
    pub(super) fn take(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        self.0.remove(&known_as(name)).map(mark_up::text).transpose()
    }
}

fn known_as(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase()
}

/// Measures every part and tells which kind of workbook it is.
pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Contents, Unreadable> {
    if claimed_parts(bytes) > limits.parts * 2 {
        return Err(Unreadable::TooManyParts);
    }
    let mut archive = unpack(bytes)?;
    if archive.len() > limits.parts {
        return Err(Unreadable::TooManyParts);
    }
    let mut contents = contents(&mut archive)?;
    refuse_encrypted(&mut archive)?;
    let mut left = limits.inflated_bytes;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| reason(&error))?;
        let name = known_as(&part.name().map_err(|_| Unreadable::Damaged)?);
        let is_mark_up = is_mark_up(&name);
        let allowed = left.min(limits.part_bytes);
        // What a part says of its size spares copies while it is inflated; it is believed no further than what is allowed.
        let claimed = if is_mark_up { part.size().min(allowed) } else { 0 };
        let mut content = Vec::with_capacity(usize::try_from(claimed).unwrap_or_default());
        let size = if is_mark_up {
            part.by_ref().take(allowed + 1).read_to_end(&mut content).map_err(|_| Unreadable::Damaged)? as u64
        } else {
            std::io::copy(&mut part.by_ref().take(allowed + 1), &mut std::io::sink()).map_err(|_| Unreadable::Damaged)?
        };
        if size > allowed {
            return Err(Unreadable::ExpandsTooFar);
        }
        left -= size;
        if is_mark_up {
            content.shrink_to_fit();
            mark_up::refuse_declarations(&content)?;
            contents.parts.0.insert(name, content);
        }
    }
    Ok(contents)
}

/// How many parts the lists of parts may name, whichever list a reader takes for the right one; it keeps a record of each.
fn claimed_parts(bytes: &[u8]) -> usize {
    memchr::memmem::find_iter(bytes, b"PK\x01\x02").count()
}

/// Opens the list of parts.
fn unpack(bytes: &[u8]) -> Result<Archive<'_>, Unreadable> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| reason(&error))
}

fn reason(error: &ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    }
}

fn is_mark_up(name: &str) -> bool {
    [".xml", ".rels", ".vml"].iter().any(|ending| name.ends_with(ending))
}

fn contents(archive: &mut Archive<'_>) -> Result<Contents, Unreadable> {
    let names: Vec<String> = archive.file_names().filter_map(Result::ok).map(|name| known_as(&name)).collect();
    let has = |part: &str| names.iter().any(|name| name == part);
    if has("index/document.iwa") || has("index.zip") {
        return Err(Unreadable::Numbers);
    }
    if has("xl/workbook.bin") {
        return Err(Unreadable::BinaryExcel);
    }
    if has("word/document.xml") {
        return Err(Unreadable::WordDocument);
    }
    if has("ppt/presentation.xml") {
        return Err(Unreadable::Unknown);
    }
    if has("[content_types].xml") && names.iter().any(|name| name.contains("worksheets/")) {
        let kind = if names.iter().any(|name| name.ends_with("vbaproject.bin")) { Kind::Xlsm } else { Kind::Xlsx };
        return Ok(Contents { kind, links: names.iter().any(|name| name.contains("externallinks/")), parts: Parts::default() });
    }
    let Ok(part) = archive.by_name("mimetype") else { return Err(Unreadable::Zip) };
    let mut media_type = String::new();
    part.take(128).read_to_string(&mut media_type).map_err(|_| Unreadable::Zip)?;
    match media_type.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.spreadsheet-template" => {
            Ok(Contents { kind: Kind::Ods, links: false, parts: Parts::default() })
        }
        other if other.starts_with("application/vnd.oasis.opendocument.text") => Err(Unreadable::WordDocument),
        other if other.starts_with("application/vnd.oasis.opendocument.") => Err(Unreadable::Unknown),
        _ => Err(Unreadable::Zip),
    }
}

/// An `OpenDocument` file says in its manifest that its parts are encrypted; they are no mark-up then.
fn refuse_encrypted(archive: &mut Archive<'_>) -> Result<(), Unreadable> {
    const MOST: u64 = 1 << 20;
    let Ok(part) = archive.by_name("META-INF/manifest.xml") else { return Ok(()) };
    let mut manifest = Vec::new();
    part.take(MOST).read_to_end(&mut manifest).map_err(|_| Unreadable::Damaged)?;
    let encrypted = String::from_utf8_lossy(&manifest).contains("manifest:encryption-data");
    if encrypted { Err(Unreadable::Encrypted) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn workbook(name: &str, content: &[u8]) -> Vec<u8> {
        archive(&[("[Content_Types].xml", b"<a/>"), ("xl/worksheets/sheet1.xml", b"<a/>"), (name, content)])
    }

    fn inspected(bytes: &[u8], limits: &Limits) -> Result<(Kind, bool), Unreadable> {
        inspect(bytes, limits).map(|contents| (contents.kind, contents.links))
    }

    #[test]
    fn a_container_is_measured_while_inflating() {
        let limits = Limits { part_bytes: 1000, inflated_bytes: 1500, parts: 4, ..Limits::default() };
        let zeros = vec![b' '; 1001];
        assert_eq!(inspected(&workbook("a.bin", &zeros), &limits), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspected(&workbook("a.bin", &zeros[..1000]), &limits), Ok((Kind::Xlsx, false)));
        let two =
            archive(&[("[Content_Types].xml", b""), ("xl/worksheets/s.xml", b""), ("a", &zeros[..900]), ("b", &zeros[..900])]);
        assert_eq!(inspected(&two, &limits), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspected(&two, &Limits { parts: 3, ..limits }), Err(Unreadable::TooManyParts));
        let listed = b"PK\x01\x02".repeat(9);
        assert_eq!(inspected(&[b"PK\x03\x04".as_slice(), &listed].concat(), &limits), Err(Unreadable::TooManyParts));
    }

    #[test]
    fn kinds_are_told_apart_by_their_parts() {
        let limits = Limits::default();
        let ods = b"application/vnd.oasis.opendocument.spreadsheet";
        let known = |kind, links| Ok((kind, links));
        assert_eq!(inspected(&workbook("xl/vbaProject.bin", b"x"), &limits), known(Kind::Xlsm, false));
        assert_eq!(inspected(&workbook("xl/externalLinks/externalLink1.xml", b"<a/>"), &limits), known(Kind::Xlsx, true));
        assert_eq!(inspected(&archive(&[("mimetype", ods)]), &limits), known(Kind::Ods, false));
        assert_eq!(inspected(&archive(&[("xl/workbook.bin", b"")]), &limits), Err(Unreadable::BinaryExcel));
        assert_eq!(inspected(&archive(&[("word/document.xml", b"")]), &limits), Err(Unreadable::WordDocument));
        assert_eq!(inspected(&archive(&[("Index/Document.iwa", b"")]), &limits), Err(Unreadable::Numbers));
        assert_eq!(inspected(&archive(&[("form.csv", b"a,b")]), &limits), Err(Unreadable::Zip));
        let locked = archive(&[("mimetype", ods), ("META-INF/manifest.xml", b"<manifest:encryption-data/>")]);
        assert_eq!(inspected(&locked, &limits), Err(Unreadable::Encrypted));
        assert_eq!(inspected(b"PK\x03\x04 cut short", &limits), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_part_is_handed_out_once_by_whatever_letters_its_name_has() {
        let mut parts = inspect(&workbook("XL\\Styles.xml", b"<s/>"), &Limits::default()).unwrap().parts;
        assert_eq!(parts.take("/xl/styles.xml"), Ok(Some("<s/>".to_owned())));
        assert_eq!(parts.take("xl/styles.xml"), Ok(None));
    }
}
