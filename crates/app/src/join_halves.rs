//! A form that came as two CSV files, one with the organisation and one with its people, is one form.
//! The halves are read together by the reader of every form: nothing is understood here.

use bytes::Bytes;
use documents::mail::Mail;
use registration_form::{Kind, Unreadable};

use crate::{
    App, Outcome,
    mail_forms::{Opened, Read, without_users},
};

/// Pairs of files that are tried: a message full of tables keeps nobody else waiting.
const MOST_PAIRS: usize = 6;
/// Why a file is left out that holds the people of another.
const JOINED: &str = "arrival-joined";
/// The mark that some programs write before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

impl App {
    /// Joins each form without users with the first file that holds nothing but users.
    pub(crate) async fn join_halves(&self, mail: &Mail, opened: &mut Opened) -> Outcome<(), ()> {
        let mut pairs = 0_usize;
        let heads: Vec<u32> = opened.forms.iter().filter(|form| lacks_users(&form.read)).map(|form| form.part).collect();
        for head in heads {
            for tail in people_only(opened) {
                let Some(bytes) = joined(mail, head, tail).filter(|_| pairs < MOST_PAIRS) else { continue };
                pairs = pairs.saturating_add(1);
                let Ok(read) = self.read_attachment(&bytes).await? else { continue };
                // A table of something else leaves the form as it was.
                if lacks_users(&read) || lacks_organisation(&read) {
                    continue;
                }
                put_together(opened, (head, tail), bytes, read);
                break;
            }
        }
        Ok(())
    }
}

fn put_together(opened: &mut Opened, (head, tail): (u32, u32), bytes: Bytes, read: Read) {
    opened.forms.retain(|form| form.part != tail);
    opened.left_out.retain(|it| it.part != tail);
    opened.leave_out(tail, JOINED, false);
    if let Some(form) = opened.forms.iter_mut().find(|form| form.part == head) {
        (form.bytes, form.read) = (bytes, read);
    }
}

fn lacks_users(read: &Read) -> bool {
    match read {
        Read::Good(reading) => reading.kind == Kind::Csv && without_users(&reading.assumptions),
        Read::Problems { kind, users_missing, organisation_missing, .. } => {
            *kind == Kind::Csv && *users_missing && !organisation_missing
        }
    }
}

const fn lacks_organisation(read: &Read) -> bool {
    matches!(read, Read::Problems { organisation_missing: true, .. })
}

/// The attachments that may hold users and nothing else, in their order.
fn people_only(opened: &Opened) -> Vec<u32> {
    let not_the_form = Unreadable::NotTheForm.key();
    let forms = opened.forms.iter().filter(|form| form.read.kind() == Kind::Csv && lacks_organisation(&form.read));
    let others = opened.left_out.iter().filter(|it| it.why == not_the_form);
    let mut parts: Vec<u32> = forms.map(|form| form.part).chain(others.map(|it| it.part)).collect();
    parts.sort_unstable();
    parts
}

/// Both files as one text, where both are UTF-8: text in two encodings would be read wrongly.
fn joined(mail: &Mail, head: u32, tail: u32) -> Option<Bytes> {
    let bytes = |part: u32| mail.attachments.get(usize::try_from(part).ok()?).map(|it| it.bytes.as_slice());
    let (head, tail) = (bytes(head)?, bytes(tail)?);
    let tail = tail.strip_prefix(BYTE_ORDER_MARK).unwrap_or(tail);
    let both_are_text = std::str::from_utf8(head).is_ok() && std::str::from_utf8(tail).is_ok();
    both_are_text.then(|| Bytes::from([head, b"\r\n\r\n", tail].concat()))
}
