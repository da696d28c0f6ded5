//! What has to hold of an e-mail, whatever its bytes are: within every bound, the same each time, told apart by its identity.

use documents::{
    DisplayName,
    mail::{Mail, MailLimits, read_mail},
    recognise,
};

/// Bounds that a message of a few lines meets already.
const NARROW: MailLimits = MailLimits { bytes: 4_000, header_bytes: 600, parts: 5, depth: 2, text_bytes: 100, hops: 2 };

/// Reads the bytes as an e-mail, within the bounds of the product and within narrow ones.
///
/// # Panics
/// Where something does not hold.
pub fn mail(bytes: &[u8]) {
    let wide = MailLimits::default();
    let mail = read_mail(bytes, &wide);
    within(&mail, &wide, bytes.len());
    assert_eq!(mail, read_mail(bytes, &wide), "read twice");
    let narrow = read_mail(bytes, &NARROW);
    within(&narrow, &NARROW, bytes.len());
    assert!(narrow.attachments.len() <= mail.attachments.len() || narrow.cut, "narrow bounds find more");
    if mail.cut || !bytes.first().is_some_and(u8::is_ascii_alphabetic) || bytes.starts_with(b"From ") {
        return;
    }
    // What a server on the way adds above makes no other message of it.
    let relayed = read_mail(&[b"X-Relay: relay.example\r\n", bytes].concat(), &wide);
    assert_eq!(relayed.identity, mail.identity, "relayed");
    assert_eq!((relayed.text, relayed.attachments), (mail.text, mail.attachments), "relayed");
}

fn within(mail: &Mail, limits: &MailLimits, size: usize) {
    let read = size.min(limits.bytes);
    assert!(mail.text.len() <= limits.text_bytes + 4, "{} bytes of text", mail.text.len());
    assert!(!mail.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "controls in the text");
    assert!(mail.attachments.len() <= limits.parts, "{} attachments", mail.attachments.len());
    let attached: usize = mail.attachments.iter().map(|one| one.bytes.len()).sum();
    assert!(attached <= read, "{attached} bytes attached to {read}");
    assert!(mail.cut || size <= limits.bytes, "beyond the bound without a word");
    let lines = [&mail.subject, &mail.date].into_iter().chain(&mail.from).chain(&mail.return_path).chain(&mail.to);
    let lines = lines.chain(&mail.message_id).chain(mail.attachments.iter().map(|one| &one.name));
    for line in lines.chain(mail.claims.iter().flat_map(|claim| [&claim.by, &claim.method, &claim.result, &claim.about])) {
        assert!(!line.chars().any(char::is_control) && line.chars().count() <= 400, "not one short line: {line:?}");
    }
    for one in &mail.attachments {
        assert!(!one.bytes.is_empty(), "an empty attachment");
        let _ = recognise(&one.bytes);
        let name = DisplayName::clean(&one.name);
        assert!(!name.as_str().is_empty() && !name.as_str().contains(['/', '\\']), "{name}");
    }
}
