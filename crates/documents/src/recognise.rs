//! What a file is, by its bytes. Names and declared types are never looked at: people and programs get them wrong.
//! Nothing is unpacked: of a zip only the list of its parts is read.

use std::io::Cursor;

use zip::ZipArchive;

/// The start of a file that decides what it is.
const HEAD: usize = 1024;
/// More parts than any office document has.
const MOST_PARTS: usize = 20_000;
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A PDF; [`crate::inspect_pdf`] tells whether it is a good one.
    Pdf,
    /// A Word document.
    Docx,
    /// An Excel workbook.
    Xlsx,
    /// A `PowerPoint` presentation.
    Pptx,
    /// An `OpenDocument` text, spreadsheet or presentation.
    OpenDocument,
    /// A Word document of before 2007.
    Doc,
    /// An Excel workbook of before 2007.
    Xls,
    /// A `PowerPoint` presentation of before 2007.
    Ppt,
    /// An office document that carries a program.
    OfficeWithMacros,
    /// An office document that needs a password.
    OfficeEncrypted,
    /// A PNG image.
    Png,
    /// A JPEG image.
    Jpeg,
    /// A TIFF image.
    Tiff,
    /// A BMP image.
    Bmp,
    /// A GIF image.
    Gif,
    /// Plain text, in UTF-8, UTF-16 or Windows-1252.
    Text,
    /// A rich text document.
    Rtf,
    /// An archive of other files.
    Archive,
    /// A program.
    Executable,
    /// A web page.
    Html,
    /// A drawing that may hold scripts.
    Svg,
    /// Other XML.
    Xml,
    /// A script in plain text.
    Script,
    /// No bytes at all.
    Empty,
    /// Nothing that we know.
    Unknown,
}

impl Kind {
    /// The locale key of the name of this kind, as in "The file is …".
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "file-kind-pdf",
            Self::Docx | Self::Doc => "file-kind-word",
            Self::Xlsx | Self::Xls => "file-kind-excel",
            Self::Pptx | Self::Ppt => "file-kind-powerpoint",
            Self::OpenDocument => "file-kind-open-document",
            Self::OfficeWithMacros => "file-kind-macros",
            Self::OfficeEncrypted => "file-kind-encrypted",
            Self::Png | Self::Jpeg | Self::Tiff | Self::Bmp | Self::Gif => "file-kind-image",
            Self::Text | Self::Rtf => "file-kind-text",
            Self::Archive => "file-kind-archive",
            Self::Executable | Self::Script => "file-kind-program",
            Self::Html | Self::Svg | Self::Xml => "file-kind-web-page",
            Self::Empty => "file-kind-empty",
            Self::Unknown => "file-kind-unknown",
        }
    }

    /// The media type to keep and to send for this kind.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Tiff => "image/tiff",
            Self::Bmp => "image/bmp",
            Self::Text => "text/plain; charset=utf-8",
            // What we do not serve is never given a type that a browser would act on.
            _ => "application/octet-stream",
        }
    }

    /// May it be served on the court? Only PDF, which every party can read and the court can paginate.
    pub const fn is_servable(self) -> bool {
        matches!(self, Self::Pdf)
    }
}

/// What these bytes are.
pub fn recognise(bytes: &[u8]) -> Kind {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if bytes.is_empty() {
        return Kind::Empty;
    }
    by_signature(head).unwrap_or_else(|| match () {
        () if head.starts_with(b"PK") => package(bytes),
        () if head.starts_with(OLE) => compound(bytes),
        // Looked for before the PDF mark, since a web page may hide one: what a browser would render is a web page.
        () => markup(head).or_else(|| contains(head, b"%PDF-").then_some(Kind::Pdf)).unwrap_or_else(|| text(bytes)),
    })
}

fn by_signature(head: &[u8]) -> Option<Kind> {
    let starts = |signature: &[u8]| head.starts_with(signature);
    let known: [(&[u8], Kind); 24] = [
        (b"%PDF-", Kind::Pdf),
        (b"\x89PNG\r\n\x1a\n", Kind::Png),
        (b"\xff\xd8\xff", Kind::Jpeg),
        (b"II*\0", Kind::Tiff),
        (b"MM\0*", Kind::Tiff),
        (b"II+\0", Kind::Tiff),
        (b"MM\0+", Kind::Tiff),
        (b"GIF87a", Kind::Gif),
        (b"GIF89a", Kind::Gif),
        (b"{\\rtf", Kind::Rtf),
        (b"\x7fELF", Kind::Executable),
        (b"\xfe\xed\xfa", Kind::Executable),
        (b"\xcf\xfa\xed\xfe", Kind::Executable),
        (b"\xce\xfa\xed\xfe", Kind::Executable),
        (b"\xca\xfe\xba\xbe", Kind::Executable),
        (b"\0asm", Kind::Executable),
        (b"L\0\0\0\x01\x14\x02\0", Kind::Executable),
        (b"ITSF", Kind::Executable),
        (b"Rar!\x1a\x07", Kind::Archive),
        (b"7z\xbc\xaf\x27\x1c", Kind::Archive),
        (b"\x1f\x8b", Kind::Archive),
        (b"BZh", Kind::Archive),
        (b"\xfd7zXZ\0", Kind::Archive),
        (b"\x28\xb5\x2f\xfd", Kind::Archive),
    ];
    if let Some((_, kind)) = known.iter().find(|(signature, _)| starts(signature)) {
        return Some(*kind);
    }
    if starts(b"MZ") && !is_text(head) {
        return Some(Kind::Executable);
    }
    // The length that a BMP declares is checked, since two letters also begin words.
    (starts(b"BM") && !is_text(head)).then_some(Kind::Bmp)
}

/// A zip: an office document by the parts that it must have, an archive otherwise.
fn package(bytes: &[u8]) -> Kind {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Kind::Archive;
    };
    if archive.len() > MOST_PARTS {
        return Kind::Archive;
    }
    let parts: Vec<String> = archive.file_names().flatten().map(|part| part.to_ascii_lowercase()).collect();
    let has = |name: &str| parts.iter().any(|part| part == name);
    let begins = |start: &str| parts.iter().any(|part| part.starts_with(start));
    let ends = |ending: &str| parts.iter().any(|part| part.ends_with(ending));
    if has("meta-inf/manifest.xml") && has("content.xml") && has("mimetype") {
        return if begins("basic/") || begins("scripts/") { Kind::OfficeWithMacros } else { Kind::OpenDocument };
    }
    if !has("[content_types].xml") {
        return Kind::Archive;
    }
    let main = [("word/document.xml", Kind::Docx), ("xl/workbook.xml", Kind::Xlsx), ("ppt/presentation.xml", Kind::Pptx)];
    let Some((_, kind)) = main.into_iter().find(|(part, _)| has(part)) else {
        return Kind::Archive;
    };
    if ends("vbaproject.bin") || ends("vbadata.xml") || begins("xl/macrosheets/") {
        return Kind::OfficeWithMacros;
    }
    kind
}

/// A compound file of old: what it is stands in the names of its streams, which are UTF-16.
fn compound(bytes: &[u8]) -> Kind {
    let names = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide)
    };
    match () {
        () if names("EncryptedPackage") => Kind::OfficeEncrypted,
        () if names("_VBA_PROJECT") => Kind::OfficeWithMacros,
        () if names("WordDocument") => Kind::Doc,
        () if names("Workbook") => Kind::Xls,
        () if names("PowerPoint Document") => Kind::Ppt,
        () => Kind::Unknown,
    }
}

fn markup(head: &[u8]) -> Option<Kind> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let lower = head.trim_ascii_start().to_ascii_lowercase();
    let has = |tag: &[u8]| contains(&lower, tag);
    if lower.starts_with(b"#!") || lower.starts_with(b"@echo") || has(b"<?php") {
        return Some(Kind::Script);
    }
    if !lower.starts_with(b"<") {
        return None;
    }
    match () {
        () if has(b"<svg") => Some(Kind::Svg),
        () if has(b"<html") || has(b"<!doctype html") || has(b"<script") || has(b"<body") || has(b"<head") => Some(Kind::Html),
        () if lower.starts_with(b"<!--") || has(b"<iframe") || has(b"<img") || has(b"<div") || has(b"<table") => Some(Kind::Html),
        () if lower.starts_with(b"<?xml") => Some(Kind::Xml),
        () => Some(Kind::Html).filter(|_| lower.get(1).is_some_and(u8::is_ascii_alphabetic)),
    }
}

fn text(bytes: &[u8]) -> Kind {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || is_text(bytes) { Kind::Text } else { Kind::Unknown }
}

/// Characters and line breaks only; Windows-1252 passes too, since any byte above 0x7F may be a letter of it.
fn is_text(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| !byte.is_ascii_control() || matches!(byte, b'\t' | b'\r' | b'\n' | 0x0C))
}

pub(crate) fn contains(bytes: &[u8], part: &[u8]) -> bool {
    let Some((first, rest)) = part.split_first() else { return true };
    let mut left = bytes;
    while let Some(at) = left.iter().position(|byte| byte == first) {
        left = left.get(at + 1..).unwrap_or_default();
        if left.starts_with(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn package_of(parts: &[&str]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for part in parts {
            zip.start_file(*part, SimpleFileOptions::default()).unwrap();
            zip.write_all(b"<x/>").unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn compound_of(stream: &str) -> Vec<u8> {
        let wide = stream.encode_utf16().flat_map(u16::to_le_bytes);
        OLE.iter().copied().chain([0; 500]).chain(wide).chain([0; 64]).collect()
    }

    #[test]
    fn office_documents_are_known_by_their_parts() {
        let types = "[Content_Types].xml";
        assert_eq!(recognise(&package_of(&[types, "word/document.xml"])), Kind::Docx);
        assert_eq!(recognise(&package_of(&[types, "xl/workbook.xml"])), Kind::Xlsx);
        assert_eq!(recognise(&package_of(&[types, "ppt/presentation.xml"])), Kind::Pptx);
        assert_eq!(recognise(&package_of(&[types, "xl/workbook.xml", "xl/vbaProject.bin"])), Kind::OfficeWithMacros);
        assert_eq!(recognise(&package_of(&["mimetype", "content.xml", "META-INF/manifest.xml"])), Kind::OpenDocument);
        assert_eq!(recognise(&package_of(&["word/document.xml"])), Kind::Archive, "no list of content types");
        assert_eq!(recognise(&package_of(&["a.pdf", "../b.exe"])), Kind::Archive);
        assert_eq!(recognise(b"PK\x03\x04 broken"), Kind::Archive);
    }

    #[test]
    fn old_office_documents_are_known_by_their_streams() {
        assert_eq!(recognise(&compound_of("WordDocument")), Kind::Doc);
        assert_eq!(recognise(&compound_of("Workbook")), Kind::Xls);
        assert_eq!(recognise(&compound_of("PowerPoint Document")), Kind::Ppt);
        assert_eq!(recognise(&compound_of("EncryptedPackage")), Kind::OfficeEncrypted);
        assert_eq!(recognise(&[compound_of("WordDocument"), compound_of("_VBA_PROJECT")].concat()), Kind::OfficeWithMacros);
        assert_eq!(recognise(&compound_of("Something")), Kind::Unknown);
    }

    #[test]
    fn a_web_page_is_a_web_page_whatever_it_hides() {
        assert_eq!(recognise(b"<!--\n%PDF-1.4\n1 0 obj"), Kind::Html);
        assert_eq!(recognise(b"\xef\xbb\xbf  <HTML><body>"), Kind::Html);
        assert_eq!(recognise(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"), Kind::Svg);
        assert_eq!(recognise(b"<?xml version='1.0'?><case/>"), Kind::Xml);
        assert_eq!(recognise(b"<x onclick=y>"), Kind::Html);
    }

    #[test]
    fn programs_and_scripts_are_known() {
        assert_eq!(recognise(b"MZ\x90\0\x03"), Kind::Executable);
        assert_eq!(recognise(b"\x7fELF\x02"), Kind::Executable);
        assert_eq!(recognise(b"#!/bin/sh\n"), Kind::Script);
        assert_eq!(recognise(b"text <?php x"), Kind::Script);
    }

    #[test]
    fn a_pdf_may_begin_within_the_first_kilobyte() {
        assert_eq!(recognise(b"%PDF-1.7"), Kind::Pdf);
        assert_eq!(recognise(&[&[b' '; 900][..], b"%PDF-1.7"].concat()), Kind::Pdf);
        assert_eq!(recognise(&[&[b' '; 1100][..], b"%PDF-1.7"].concat()), Kind::Text);
    }

    #[test]
    fn images_and_text_are_known() {
        assert_eq!(recognise(b"\x89PNG\r\n\x1a\n\0"), Kind::Png);
        assert_eq!(recognise(b"\xff\xd8\xff\xe0"), Kind::Jpeg);
        assert_eq!(recognise(b"II*\0"), Kind::Tiff);
        assert_eq!(recognise(b"BM\x46\0\0\0\0\0"), Kind::Bmp);
        assert_eq!(recognise(b"BMW keys were found.\n"), Kind::Text);
        assert_eq!(recognise("Siân said: ŵ\r\n".as_bytes()), Kind::Text);
        assert_eq!(recognise(b"caf\xe9"), Kind::Text);
        assert_eq!(recognise(b""), Kind::Empty);
        assert_eq!(recognise(b"\0\x01\x02"), Kind::Unknown);
    }

    #[test]
    fn only_pdf_may_be_served() {
        assert!(Kind::Pdf.is_servable());
        assert!(!Kind::Docx.is_servable() && !Kind::Text.is_servable() && !Kind::Unknown.is_servable());
    }

    proptest! {
        #[test]
        fn any_bytes_are_something(bytes in proptest::collection::vec(any::<u8>(), 0..600), zip in any::<bool>()) {
            let bytes = if zip { [b"PK\x05\x06", &bytes[..]].concat() } else { bytes };
            let _ = recognise(&bytes).key();
        }
    }
}
