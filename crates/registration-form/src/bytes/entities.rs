//! Text of mark-up as it is meant: what stands for a character that can't stand for itself.

use std::borrow::Cow;

use memchr::memchr2;

/// Text as it is meant: entities as their characters, line ends as one (XML 1.0, §2.11). An entity that nobody knows says nothing.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if memchr2(b'&', b'\r', text.as_bytes()).is_none() {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr2(b'&', b'\r', rest.as_bytes()) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        plain.push_str(before);
        let after = from.get(1..).unwrap_or_default();
        rest = if from.starts_with('\r') {
            plain.push('\n');
            after.strip_prefix('\n').unwrap_or(after)
        } else if let Some((name, after)) = named(after) {
            plain.extend(entity(name));
            after
        } else {
            plain.push('&');
            after
        };
    }
    plain.push_str(rest);
    plain.into()
}

/// The name of an entity, after its ampersand, and what follows it; none where the ampersand begins nothing.
fn named(text: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 20;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, after) = text.split_at_checked(end)?;
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    Some((name, after.get(1..)?)).filter(|_| is_name)
}

/// The five entities of XML and character numbers; no other can be declared, since document types are refused.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_and_line_ends_are_as_they_are_meant() {
        for (written, meant) in [
            ("a&amp;b&#65;&#X42;", "a&bAB"),
            ("a&nbsp;b", "ab"),
            ("a & b; c", "a & b; c"),
            ("a\r\nb\rc\n", "a\nb\nc\n"),
            ("&#xD800;é&lt;", "é<"),
        ] {
            assert_eq!(plain(written), meant, "{written}");
        }
    }
}
