//! Whether a program sent a message by itself (RFC 3834): such a message is never answered, so that no two programs write to
//! each other for ever.

use strum::{EnumString, IntoStaticStr};

use super::header::Head;

/// Why a message counts as sent by a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr, EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Automatic {
    /// It says so: an absence note, a notice of a machine.
    AutomaticReply,
    /// A report about another message that could not be delivered.
    Bounce,
    /// It went to many.
    Bulk,
    /// It came through a mailing list.
    MailingList,
    /// It came through more servers than any honest message.
    GoingRound,
}

/// Why the message counts as automatic; `None` where a person seems to have sent it.
pub(super) fn automatic(head: &Head<'_>, hops: usize) -> Option<Automatic> {
    if head.count("Received") > hops {
        return Some(Automatic::GoingRound);
    }
    let empty_path = head.raw("Return-Path").is_some_and(|path| matches!(path.trim(), "<>" | ""));
    if empty_path || head.media_type() == "multipart/report" {
        return Some(Automatic::Bounce);
    }
    if head.all("Auto-Submitted").any(|text| !first_word(&text).eq_ignore_ascii_case("no")) {
        return Some(Automatic::AutomaticReply);
    }
    if ["X-Autoreply", "X-Autorespond", "X-Auto-Reply"].iter().any(|name| head.count(name) > 0) {
        return Some(Automatic::AutomaticReply);
    }
    match head.raw("Precedence").map(|text| first_word(&text).to_ascii_lowercase()).as_deref() {
        Some("auto_reply" | "auto-reply") => return Some(Automatic::AutomaticReply),
        Some("bulk" | "junk") => return Some(Automatic::Bulk),
        Some("list") => return Some(Automatic::MailingList),
        _ => {}
    }
    let list = ["List-Id", "List-Post", "List-Unsubscribe", "List-Help", "List-Subscribe", "List-Owner", "List-Archive"];
    list.iter().any(|name| head.count(name) > 0).then_some(Automatic::MailingList)
}

fn first_word(text: &str) -> &str {
    text.trim().split([';', ' ', '(']).next().unwrap_or_default()
}
