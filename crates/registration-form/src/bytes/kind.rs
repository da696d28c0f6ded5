//! What a file is, from its bytes alone.
//! Never asks for a name or a declared media type: both are the sender's claim.

use strum::{EnumIter, IntoStaticStr};

use crate::unreadable::Unreadable;

/// The kinds of form that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Office Open XML workbook.
    Xlsx,
    /// The same with macros, which are never run.
    Xlsm,
    /// `OpenDocument` spreadsheet.
    Ods,
    /// Delimited text in any of the usual encodings.
    Csv,
}

impl Kind {
    /// The media type to keep and serve the file under.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Xlsm => "application/vnd.ms-excel.sheet.macroEnabled.12",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Csv => "text/csv",
        }
    }

    /// The usual ending of a file name, without the dot.
    pub fn extension(self) -> &'static str {
        self.into()
    }
}

/// What the first bytes allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Container,
    Text,
}

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// 7-Zip, gzip, RAR, bzip2 and xz.
const ARCHIVES: [&[u8]; 5] = [b"7z\xBC\xAF\x27\x1C", b"\x1F\x8B\x08", b"Rar!\x1A\x07", b"BZh", b"\xFD7zXZ\0"];
const IMAGES: [&[u8]; 8] =
    [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0", b"\0\0\0\x18ftypheic"];

/// Tells containers and text from what is refused by name.
pub(super) fn recognise(bytes: &[u8]) -> Result<Shape, Unreadable> {
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Shape::Container);
    }
    if bytes.starts_with(OLE) {
        return Err(old_office(bytes));
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    if holds(head, b"%PDF-") {
        return Err(Unreadable::Pdf);
    }
    if head.starts_with(b"{\\rtf") {
        return Err(Unreadable::WordDocument);
    }
    // `BZh` may begin a word too; what follows it in an archive is no text.
    if ARCHIVES.iter().any(|magic| head.starts_with(magic) && (magic.len() > 3 || head.iter().any(|byte| *byte < 9))) {
        return Err(Unreadable::Zip);
    }
    // `BM` also begins words; a bitmap has zero bytes in its header.
    if IMAGES.iter().any(|magic| head.starts_with(magic) && (magic.len() > 2 || head.contains(&0)))
        || (head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"))
    {
        return Err(Unreadable::Image);
    }
    if is_mark_up(head) {
        return Err(Unreadable::MarkUp);
    }
    if is_mail(bytes.get(..8192).unwrap_or(bytes)) {
        return Err(Unreadable::Mail);
    }
    Ok(Shape::Text)
}

/// Names in an OLE directory are UTF-16, so they are looked for as such.
fn old_office(bytes: &[u8]) -> Unreadable {
    let named = |name: &str| holds(bytes, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    if named("EncryptedPackage") {
        Unreadable::Encrypted
    } else if named("WordDocument") {
        Unreadable::WordDocument
    } else if named("Workbook") || named("Book") {
        Unreadable::OldExcel
    } else if named("__properties_version1.0") {
        Unreadable::Mail
    } else {
        Unreadable::Unknown
    }
}

/// Whether a text begins as an e-mail does: with fields that every e-mail has.
fn is_mail(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head);
    let fields = head.lines().take_while(|line| !line.trim().is_empty());
    let names: Vec<&str> = fields.filter_map(|line| Some(line.split_once(": ")?.0)).collect();
    ["from", "date"].iter().all(|wanted| names.iter().any(|name| name.eq_ignore_ascii_case(wanted)))
}

fn is_mark_up(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let start = head.get(..64).unwrap_or(head).to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<head", "<body", "<table", "<script", "<!--", "<meta", "<svg"]
        .iter()
        .any(|tag| start.starts_with(tag.as_bytes()))
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_refused_by_its_own_name() {
        let ole = |name: &str| [OLE, &name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat();
        let cases: [(&[u8], Unreadable); 15] = [
            (b"", Unreadable::Empty),
            (b" \r\n\t", Unreadable::Empty),
            (b"%PDF-1.7\n", Unreadable::Pdf),
            (b"\x89PNG\r\n\x1a\n", Unreadable::Image),
            (b"\xEF\xBB\xBF  <!DOCTYPE html>", Unreadable::MarkUp),
            (b"{\\rtf1 hello}", Unreadable::WordDocument),
            (&ole("Workbook"), Unreadable::OldExcel),
            (&ole("EncryptedPackage"), Unreadable::Encrypted),
            (&ole("WordDocument"), Unreadable::WordDocument),
            (&ole("__properties_version1.0"), Unreadable::Mail),
            (b"Received: by mx.example\r\nFrom: a@b.example\r\nSubject: form\r\nDate: Mon\r\n\r\nHello", Unreadable::Mail),
            (b"7z\xBC\xAF\x27\x1C\0\x04", Unreadable::Zip),
            (b"\x1F\x8B\x08\0", Unreadable::Zip),
            (b"BZh91AY&SY\0\x01", Unreadable::Zip),
            (&ole("Other"), Unreadable::Unknown),
        ];
        for (bytes, expected) in cases {
            assert_eq!(recognise(bytes), Err(expected), "{bytes:?}");
        }
    }

    #[test]
    fn a_name_that_begins_like_a_bitmap_is_still_text() {
        assert_eq!(recognise(b"BMW Solicitors,1"), Ok(Shape::Text));
        assert_eq!(recognise(b"BZh Legal,1"), Ok(Shape::Text));
        assert_eq!(recognise(b"From: Lee,To: us\nDate,1"), Ok(Shape::Text));
    }
}
