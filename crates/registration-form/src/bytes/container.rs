//! Looks a zip container through before any reader sees it: how many parts, how large when inflated, what they declare.
//! Writes nothing to disk, opens no container inside, and believes no size that the file states.

use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::Kind;
use crate::{limits::Limits, unreadable::Unreadable};

/// The archive over the bytes as they came.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// More shared texts than a form within the limits can use; a reader would reserve whatever number is claimed.
const SHARED_TEXTS: u64 = 2_000_000;

/// Measures every part and tells which kind of workbook it is.
pub(super) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Kind, Unreadable> {
    let mut archive = unpack(bytes)?;
    if archive.len() > limits.parts {
        return Err(Unreadable::TooManyParts);
    }
    let kind = kind(&mut archive)?;
    refuse_encrypted(&mut archive)?;
    let mut left = limits.inflated_bytes;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| reason(&error))?;
        let mark_up = is_mark_up(&part.name().map_err(|_| Unreadable::Damaged)?);
        let allowed = left.min(limits.part_bytes);
        let mut content = Vec::new();
        let size = if mark_up {
            part.by_ref().take(allowed + 1).read_to_end(&mut content).map_err(|_| Unreadable::Damaged)? as u64
        } else {
            std::io::copy(&mut part.by_ref().take(allowed + 1), &mut std::io::sink()).map_err(|_| Unreadable::Damaged)?
        };
        if size > allowed {
            return Err(Unreadable::ExpandsTooFar);
        }
        left -= size;
        if mark_up {
            refuse_declarations(&content)?;
        }
    }
    Ok(kind)
}

/// Opens the list of parts.
pub(super) fn unpack(bytes: &[u8]) -> Result<Archive<'_>, Unreadable> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| reason(&error))
}

fn reason(error: &ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Encrypted,
        _ => Unreadable::Damaged,
    }
}

fn is_mark_up(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".rels", ".vml"].iter().any(|ending| name.ends_with(ending))
}

fn kind(archive: &mut Archive<'_>) -> Result<Kind, Unreadable> {
    let names: Vec<String> = archive.file_names().filter_map(Result::ok).map(|name| name.to_ascii_lowercase()).collect();
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
    if has("[content_types].xml") && names.iter().any(|name| name.contains("worksheets/")) {
        return Ok(if names.iter().any(|name| name.ends_with("vbaproject.bin")) { Kind::Xlsm } else { Kind::Xlsx });
    }
    let Ok(part) = archive.by_name("mimetype") else { return Err(Unreadable::Zip) };
    let mut media_type = String::new();
    part.take(128).read_to_string(&mut media_type).map_err(|_| Unreadable::Zip)?;
    match media_type.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" | "application/vnd.oasis.opendocument.spreadsheet-template" => {
            Ok(Kind::Ods)
        }
        other if other.starts_with("application/vnd.oasis.opendocument.text") => Err(Unreadable::WordDocument),
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

/// Programs write these parts in UTF-8 and without document types; anything else is a trick or damage.
fn refuse_declarations(content: &[u8]) -> Result<(), Unreadable> {
    let text = std::str::from_utf8(content).map_err(|_| Unreadable::Damaged)?;
    if text.contains('\0') {
        return Err(Unreadable::Damaged);
    }
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
        return Err(Unreadable::Entities);
    }
    for (at, name) in text.match_indices("uniqueCount") {
        let claim = text.get(at + name.len()..).unwrap_or_default().trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'']);
        let digits = claim.find(|c: char| !c.is_ascii_digit()).and_then(|end| claim.get(..end)).unwrap_or_default();
        if !digits.is_empty() && digits.parse::<u64>().map_or(true, |count| count > SHARED_TEXTS) {
            return Err(Unreadable::ExpandsTooFar);
        }
    }
    Ok(())
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

    #[test]
    fn a_container_is_measured_while_inflating() {
        let limits = Limits { part_bytes: 1000, inflated_bytes: 1500, parts: 4, ..Limits::default() };
        let zeros = vec![b' '; 1001];
        assert_eq!(inspect(&workbook("a.bin", &zeros), &limits), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspect(&workbook("a.bin", &zeros[..1000]), &limits), Ok(Kind::Xlsx));
        let two =
            archive(&[("[Content_Types].xml", b""), ("xl/worksheets/s.xml", b""), ("a", &zeros[..900]), ("b", &zeros[..900])]);
        assert_eq!(inspect(&two, &limits), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspect(&two, &Limits { parts: 3, ..limits }), Err(Unreadable::TooManyParts));
    }

    #[test]
    fn declarations_and_claims_are_refused_wherever_they_stand() {
        let limits = Limits::default();
        let refused = |content: &[u8]| inspect(&workbook("xl/sharedStrings.xml", content), &limits).unwrap_err();
        assert_eq!(refused(b"<?xml version='1.0'?><!DOCTYPE x>"), Unreadable::Entities);
        assert_eq!(refused(b"<sst  uniqueCount \n= '99999999999999999999'/>"), Unreadable::ExpandsTooFar);
        assert_eq!(refused(b"<\0s\0s\0t\0"), Unreadable::Damaged);
        assert_eq!(refused(b"\xFF\xFE"), Unreadable::Damaged);
        assert_eq!(inspect(&workbook("xl/sharedStrings.xml", b"<sst uniqueCount=\"3\"/>"), &limits), Ok(Kind::Xlsx));
    }

    #[test]
    fn kinds_are_told_apart_by_their_parts() {
        let limits = Limits::default();
        let ods = b"application/vnd.oasis.opendocument.spreadsheet";
        assert_eq!(inspect(&workbook("xl/vbaProject.bin", b"x"), &limits), Ok(Kind::Xlsm));
        assert_eq!(inspect(&archive(&[("mimetype", ods)]), &limits), Ok(Kind::Ods));
        assert_eq!(inspect(&archive(&[("xl/workbook.bin", b"")]), &limits), Err(Unreadable::BinaryExcel));
        assert_eq!(inspect(&archive(&[("word/document.xml", b"")]), &limits), Err(Unreadable::WordDocument));
        assert_eq!(inspect(&archive(&[("Index/Document.iwa", b"")]), &limits), Err(Unreadable::Numbers));
        assert_eq!(inspect(&archive(&[("form.csv", b"a,b")]), &limits), Err(Unreadable::Zip));
        let locked = archive(&[("mimetype", ods), ("META-INF/manifest.xml", b"<manifest:encryption-data/>")]);
        assert_eq!(inspect(&locked, &limits), Err(Unreadable::Encrypted));
        assert_eq!(inspect(b"PK\x03\x04 cut short", &limits), Err(Unreadable::Damaged));
    }
}
