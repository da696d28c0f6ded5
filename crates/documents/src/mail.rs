//! What one e-mail (RFC 5322) holds: its sender as claimed, what servers say, its text, its attachments.
//! Nothing is rendered, followed or run, and no bound depends on the message.

mod automatic;
mod claims;
mod header;
mod parts;
#[cfg(test)]
mod tests;

pub use automatic::Automatic;
pub use claims::Claim;
use sha2::{Digest, Sha256};

use header::Head;
use parts::Parts;

/// Bounds on one message, held while it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailLimits {
    /// Bytes of the message; what stands behind is not looked at.
    pub bytes: usize,
    /// Bytes of one block of header fields; what stands behind is not looked at.
    pub header_bytes: usize,
    /// Parts that are looked at.
    pub parts: usize,
    /// How deep parts may lie within parts.
    pub depth: usize,
    /// Bytes of text that are kept to be shown.
    pub text_bytes: usize,
    /// Servers that a message may have come through before it counts as going round in circles.
    pub hops: usize,
}

impl Default for MailLimits {
    fn default() -> Self {
        Self { bytes: 30_000_000, header_bytes: 256 << 10, parts: 200, depth: 8, text_bytes: 64 << 10, hops: 50 }
    }
}

/// An e-mail as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// What tells this message from every other: its Message-ID, or sender, date and subject without one, with what stands below the
    /// header. Servers on the way change the header only.
    pub identity: [u8; 32],
    /// The address in `From`, cleaned, as it is claimed.
    pub from: Option<String>,
    /// The address that bounces go to, as our own server wrote it; `Some("")` where it is empty on purpose.
    pub return_path: Option<String>,
    /// Whom it is to, as it says.
    pub to: Vec<String>,
    /// The subject on one line.
    pub subject: String,
    /// The date as it says, not as anybody checked.
    pub date: String,
    /// Its `Message-ID`.
    pub message_id: Option<String>,
    /// Why no person sent it, if so.
    pub automatic: Option<Automatic>,
    /// What servers say about the sender; see [`Claim::by`].
    pub claims: Vec<Claim>,
    /// The readable text, of HTML only its words.
    pub text: String,
    /// What is attached, in its order, forwarded messages opened.
    pub attachments: Vec<Attachment>,
    /// Something lies beyond a bound and was not looked at.
    pub cut: bool,
}

/// A part of a message that is not its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The sender's name for it, uncleaned: see [`crate::DisplayName`].
    pub name: String,
    /// Its bytes, the transfer encoding undone.
    pub bytes: Vec<u8>,
    /// Outlook's own wrapping (TNEF, `winmail.dat`): nothing in it is read.
    pub wrapped_by_outlook: bool,
}

/// Reads a message, whatever it is: what can't be read is text or left out, and [`Mail::cut`] says where a bound was met.
pub fn read_mail(bytes: &[u8], limits: &MailLimits) -> Mail {
    let whole = bytes.get(..limits.bytes).unwrap_or(bytes);
    let whole = without_envelope_line(whole);
    let (head, body) = Head::split(whole, limits.header_bytes);
    let mut parts = Parts::new(limits);
    parts.walk(&head, body, 0);
    let message_id = head.message_id();
    Mail {
        identity: identity(&head, message_id.as_deref(), body),
        from: head.address("From"),
        return_path: head.raw("Return-Path").map(|path| path.trim().trim_matches(['<', '>']).trim().to_owned()),
        to: head.addresses("To"),
        subject: head.subject(),
        date: head.raw("Date").unwrap_or_default(),
        automatic: automatic::automatic(&head, limits.hops),
        claims: claims::claims(&head),
        text: parts.text,
        attachments: parts.attachments,
        cut: parts.cut || head.cut || bytes.len() > limits.bytes,
        message_id,
    }
}

/// A mailbox file's first line (`From sender date`), which some servers hand over too, is no header field.
fn without_envelope_line(bytes: &[u8]) -> &[u8] {
    if !bytes.starts_with(b"From ") && !bytes.starts_with(b">From ") {
        return bytes;
    }
    bytes.iter().position(|byte| *byte == b'\n').and_then(|end| bytes.get(end.saturating_add(1)..)).unwrap_or_default()
}

fn identity(head: &Head<'_>, message_id: Option<&str>, body: &[u8]) -> [u8; 32] {
    let mut digest = Sha256::new();
    let mut field = |text: &str| {
        digest.update(text.as_bytes());
        digest.update([0]);
    };
    match message_id {
        Some(id) => field(id),
        None => {
            for name in ["From", "Date", "Subject"] {
                field(&head.raw(name).unwrap_or_default());
            }
        }
    }
    digest.update(body);
    digest.finalize().into()
}
