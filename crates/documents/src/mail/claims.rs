//! What servers say about who sent a message: `Authentication-Results` (RFC 8601), `Received-SPF` (RFC 7208), signatures.
//! Anybody can write such a field; whom to believe is not decided here.

use super::header::Head;

/// Claims kept of one message.
const MOST: usize = 40;

/// What a server, or the sender, says about the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Who says so: the name of a server in `Authentication-Results`; empty where the field names nobody.
    pub by: String,
    /// What was looked at: `spf`, `dkim`, `dmarc`, or `dkim-signature` for one that nobody has checked.
    pub method: String,
    /// What was found: `pass`, `fail`, `none`.
    pub result: String,
    /// The domain or address that it is about.
    pub about: String,
}

/// Every claim, from above.
pub(super) fn claims(head: &Head<'_>) -> Vec<Claim> {
    let results = head.all("Authentication-Results").flat_map(|text| authentication_results(&text));
    let spf = head.all("Received-SPF").map(|text| Claim {
        by: String::new(),
        method: "spf".to_owned(),
        result: word(&without_comments(&text)),
        about: property(&text.replace(';', " "), &["envelope-from", "identity"]),
    });
    let signatures = head.all("DKIM-Signature").map(|text| Claim {
        by: String::new(),
        method: "dkim-signature".to_owned(),
        result: "unchecked".to_owned(),
        about: property(&text.replace(';', " "), &["d"]),
    });
    results.chain(spf).chain(signatures).take(MOST).collect()
}

/// `server; method=result property=value; method=result`.
fn authentication_results(text: &str) -> Vec<Claim> {
    let text = without_comments(text);
    let mut parts = text.split(';');
    let by = parts.next().map(word).unwrap_or_default();
    parts
        .filter_map(|part| {
            let (method, rest) = part.trim().split_once('=')?;
            let method = method.split('/').next().unwrap_or_default().trim().to_ascii_lowercase();
            let about = property(rest, &["header.d", "header.i", "header.from", "smtp.mailfrom", "smtp.helo"]);
            Some(Claim { by: by.clone(), method, result: word(rest), about })
        })
        .collect()
}

/// The first word, in lower case.
fn word(text: &str) -> String {
    text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase()
}

/// The value of the first of these properties that is there.
fn property(text: &str, names: &[&str]) -> String {
    let found = names.iter().find_map(|name| {
        text.split_whitespace().find_map(|pair| pair.split_once('=').filter(|(key, _)| key.eq_ignore_ascii_case(name)))
    });
    found.map(|(_, value)| value.trim_matches('"').to_owned()).unwrap_or_default()
}

/// Comments in brackets, which may nest, are the writer's prose.
fn without_comments(text: &str) -> String {
    let mut depth = 0_u32;
    let kept = text.chars().filter(|c| {
        match c {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    kept.collect()
}
