//! The parts of a message, one by one: its text, and what is attached, in forwarded messages too.
//! The work is bounded by depth and number before a part is looked into, never by what the message says about itself.

use super::{
    Attachment, MailLimits,
    header::{Head, decoded},
};

/// The longest boundary that RFC 2046 allows is 70; some programs write longer ones.
const LONGEST_BOUNDARY: usize = 200;

/// Fields of which a message has at least two.
const OF_A_MESSAGE: [&str; 6] = ["From", "To", "Date", "Subject", "Message-ID", "MIME-Version"];

/// What was found so far.
pub(super) struct Parts<'l> {
    limits: &'l MailLimits,
    seen: usize,
    /// The text to show.
    pub(super) text: String,
    /// Everything else.
    pub(super) attachments: Vec<Attachment>,
    /// Something was not looked at.
    pub(super) cut: bool,
}

impl<'l> Parts<'l> {
    pub(super) const fn new(limits: &'l MailLimits) -> Self {
        Self { limits, seen: 0, text: String::new(), attachments: Vec::new(), cut: false }
    }

    /// Looks at one part, `depth` parts deep, and into it.
    pub(super) fn walk(&mut self, head: &Head<'_>, body: &[u8], depth: usize) {
        self.seen = self.seen.saturating_add(1);
        self.cut |= head.cut;
        if self.seen > self.limits.parts || depth > self.limits.depth {
            self.cut = true;
            return;
        }
        let media_type = head.media_type();
        let boundary = head.parameter("boundary").filter(|it| !it.is_empty() && it.len() <= LONGEST_BOUNDARY);
        match (media_type.starts_with("multipart/"), boundary) {
            (true, Some(boundary)) => self.walk_several(body, &boundary, depth),
            _ if is_message(&media_type) => self.walk_message(&undone(head, body), depth),
            _ => {
                let bytes = undone(head, body);
                if self.is_saved_message(head, &bytes) {
                    self.walk_message(&bytes, depth);
                } else {
                    self.leaf(head, &media_type, bytes);
                }
            }
        }
    }

    fn walk_several(&mut self, body: &[u8], boundary: &str, depth: usize) {
        let found = split(body, boundary.as_bytes(), self.limits.parts);
        if found.is_empty() {
            // A boundary that never comes: what stands there may still be a person's words.
            self.add_text(&String::from_utf8_lossy(body.get(..self.limits.text_bytes).unwrap_or(body)));
        }
        for part in found {
            if self.seen > self.limits.parts {
                self.cut = true;
                return;
            }
            let (head, body) = Head::split(part, self.limits.header_bytes);
            self.walk(&head, body, depth.saturating_add(1));
        }
    }

    fn walk_message(&mut self, bytes: &[u8], depth: usize) {
        let (head, body) = Head::split(bytes, self.limits.header_bytes);
        self.walk(&head, body, depth.saturating_add(1));
    }

    /// A message that somebody saved and attached: programs that do not know `.eml` send it as any bytes.
    fn is_saved_message(&self, head: &Head<'_>, bytes: &[u8]) -> bool {
        let saved = head.file_name().is_some_and(|name| name.trim_end().to_ascii_lowercase().ends_with(".eml"));
        let looks_like_one = || {
            let (head, _) = Head::split(bytes, self.limits.header_bytes);
            OF_A_MESSAGE.iter().filter(|name| head.raw(name).is_some()).count() > 1
        };
        saved && looks_like_one()
    }

    fn leaf(&mut self, head: &Head<'_>, media_type: &str, bytes: Vec<u8>) {
        let name = head.file_name();
        let is_text = media_type.is_empty() || media_type == "text/plain" || media_type == "text/html";
        if is_text && name.is_none() && !head.is_attachment() {
            let start = bytes.get(..self.limits.text_bytes.saturating_mul(4)).unwrap_or(&bytes);
            let text = decoded(start, head.parameter("charset").as_deref());
            if media_type == "text/html" {
                // The same words mostly stand in a plain part before.
                if self.text.is_empty() {
                    self.add_text(&mail_parser::decoders::html::html_to_text(&text));
                }
            } else {
                self.add_text(&text);
            }
        } else if !bytes.is_empty() {
            let wrapped_by_outlook = media_type == "application/ms-tnef" || bytes.starts_with(&[0x78, 0x9F, 0x3E, 0x22]);
            self.attachments.push(Attachment { name: name.unwrap_or_default(), bytes, wrapped_by_outlook });
        }
    }

    /// Keeps words up to the bound, without controls that could change how the rest looks.
    fn add_text(&mut self, text: &str) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        for c in text.chars().filter(|c| *c == '\n' || *c == '\t' || !(c.is_control() || crate::name::is_hidden(*c))) {
            if self.text.len() >= self.limits.text_bytes {
                self.cut = true;
                return;
            }
            self.text.push(c);
        }
    }
}

fn is_message(media_type: &str) -> bool {
    matches!(media_type, "message/rfc822" | "message/global")
}

/// The parts between the lines of a boundary, at most one more than `most`; the last may lack its end.
fn split<'b>(body: &'b [u8], boundary: &[u8], most: usize) -> Vec<&'b [u8]> {
    let mut parts = Vec::new();
    let (mut at, mut part): (usize, Option<usize>) = (0, None);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let start = at;
        at += line.len();
        let Some(rest) = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary)) else { continue };
        let rest = rest.trim_ascii_end();
        if !rest.is_empty() && rest != b"--" {
            continue;
        }
        if let Some(from) = part {
            parts.push(without_break(body.get(from..start).unwrap_or_default()));
        }
        part = (rest != b"--").then_some(at);
        if part.is_none() || parts.len() > most {
            return parts;
        }
    }
    parts.extend(part.and_then(|from| body.get(from..)).filter(|rest| !rest.is_empty()));
    parts
}

/// The line break before a boundary belongs to the boundary.
fn without_break(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

/// The bytes as they were before they were written for transport. What is damaged is read as far as it goes.
fn undone(head: &Head<'_>, body: &[u8]) -> Vec<u8> {
    match head.transfer_encoding().as_str() {
        "base64" => {
            let known = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
            let clean: Vec<u8> = body.iter().copied().filter(known).collect();
            mail_parser::decoders::base64::base64_decode(&clean).unwrap_or_default()
        }
        "quoted-printable" => {
            mail_parser::decoders::quoted_printable::quoted_printable_decode(body).unwrap_or_else(|| body.to_vec())
        }
        _ => body.to_vec(),
    }
}
