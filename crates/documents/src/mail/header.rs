//! One block of header fields: where it ends, and what its fields say, on one clean line each.
//! Encoded words, addresses and parameters are the library's to read; bounds are ours.

use std::borrow::Cow;

use mail_parser::{HeaderName, HeaderValue, Message, MessageParser, MimeHeaders};

/// Lines of one block that are looked at.
const MOST_LINES: usize = 2_000;
/// Characters kept of one field's text.
const LONGEST: usize = 400;
/// Addresses kept of one field.
const MOST_ADDRESSES: usize = 20;

/// A block of header fields.
pub(super) struct Head<'a> {
    bytes: &'a [u8],
    message: Option<Message<'a>>,
    /// Some of it lies beyond the bounds.
    pub(super) cut: bool,
}

impl<'a> Head<'a> {
    /// Splits a message or part into its header fields and what stands below them.
    pub(super) fn split(whole: &'a [u8], most: usize) -> (Self, &'a [u8]) {
        let (end, below) = end_of_fields(whole);
        let fields = whole.get(..end).unwrap_or(whole);
        let bounded = bounded(fields, most);
        let message = MessageParser::default().parse_headers(bounded);
        let head = Self { bytes: bounded, message, cut: bounded.len() < fields.len() };
        (head, whole.get(below..).unwrap_or_default())
    }

    /// The text of the first field of this name, unfolded and cleaned.
    pub(super) fn raw(&self, name: &str) -> Option<String> {
        self.all(name).next()
    }

    /// The texts of all fields of this name, from above.
    pub(super) fn all<'b>(&'b self, name: &'b str) -> impl Iterator<Item = String> + 'b {
        self.spans(name).map(|span| one_line(&String::from_utf8_lossy(span)))
    }

    /// How many fields have this name.
    pub(super) fn count(&self, name: &str) -> usize {
        self.spans(name).count()
    }

    fn spans<'b>(&'b self, name: &'b str) -> impl Iterator<Item = &'b [u8]> + 'b {
        let headers = self.message.iter().flat_map(Message::headers);
        headers.filter(move |header| header.name().eq_ignore_ascii_case(name)).map(|header| {
            let (from, to) = (header.offset_start() as usize, header.offset_end() as usize);
            self.bytes.get(from..to).unwrap_or_default()
        })
    }

    /// The first address of a field.
    pub(super) fn address(&self, name: &str) -> Option<String> {
        self.addresses(name).into_iter().next()
    }

    /// The addresses of a field.
    pub(super) fn addresses(&self, name: &str) -> Vec<String> {
        let Some(value) = self.message.as_ref().and_then(|it| it.header(HeaderName::parse(name)?)) else { return Vec::new() };
        let HeaderValue::Address(list) = value else { return Vec::new() };
        list.iter().filter_map(|it| it.address()).map(one_line).filter(|it| !it.is_empty()).take(MOST_ADDRESSES).collect()
    }

    /// The subject, its encoded words read.
    pub(super) fn subject(&self) -> String {
        self.message.as_ref().and_then(Message::subject).map(one_line).unwrap_or_default()
    }

    /// The `Message-ID` without its brackets.
    pub(super) fn message_id(&self) -> Option<String> {
        self.message.as_ref().and_then(Message::message_id).map(one_line).filter(|id| !id.is_empty())
    }

    /// What the part says that it is, in lower case; empty where it says nothing.
    pub(super) fn media_type(&self) -> String {
        let content = self.message.as_ref().and_then(|message| message.content_type());
        let both = content.map(|it| format!("{}/{}", it.ctype(), it.subtype().unwrap_or_default()));
        both.unwrap_or_default().to_ascii_lowercase()
    }

    /// A parameter of the part's type: its boundary, its charset.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        self.message.as_ref()?.content_type()?.attribute(name).map(str::to_owned)
    }

    /// The name that the sender gave to the part.
    pub(super) fn file_name(&self) -> Option<String> {
        let message = self.message.as_ref()?;
        let disposed = message.content_disposition().and_then(|it| it.attribute("filename"));
        disposed.or_else(|| message.content_type()?.attribute("name")).map(one_line)
    }

    /// Does the sender want it kept apart from the text?
    pub(super) fn is_attachment(&self) -> bool {
        let disposition = self.message.as_ref().and_then(|message| message.content_disposition());
        disposition.is_some_and(|it| it.ctype().eq_ignore_ascii_case("attachment"))
    }

    /// How the part's bytes are written.
    pub(super) fn transfer_encoding(&self) -> String {
        self.raw("Content-Transfer-Encoding").unwrap_or_default().to_ascii_lowercase()
    }
}

/// One line without controls and hidden characters, as long as a person may want to read.
pub(super) fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .take(LONGEST * 8)
        .map(|c| if c.is_whitespace() || c.is_control() { ' ' } else { c })
        .filter(|c| !crate::name::is_hidden(*c))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

/// Where the fields end, their last line break included, and where the rest begins.
fn end_of_fields(whole: &[u8]) -> (usize, usize) {
    let mut start = 0;
    for line in whole.split_inclusive(|byte| *byte == b'\n') {
        let end = start + line.len();
        if line == b"\n" || line == b"\r\n" {
            return (start, end);
        }
        start = end;
    }
    (whole.len(), whole.len())
}

fn bounded(fields: &[u8], most: usize) -> &[u8] {
    let fields = fields.get(..most).unwrap_or(fields);
    let breaks = fields.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let end = breaks.map(|(at, _)| at.saturating_add(1)).nth(MOST_LINES).unwrap_or(fields.len());
    fields.get(..end).unwrap_or(fields)
}

/// Text in a charset that the part names, or in UTF-8 as far as it is.
pub(super) fn decoded<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, str> {
    let decoder = charset.and_then(|name| mail_parser::decoders::charsets::map::charset_decoder(name.as_bytes()));
    decoder.map_or_else(|| String::from_utf8_lossy(bytes), |decode| Cow::Owned(decode(bytes)))
}
