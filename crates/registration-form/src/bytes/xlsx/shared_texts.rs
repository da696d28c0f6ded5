//! Texts: those that cells share (§18.4), and those that stand in a cell itself.

use std::borrow::Cow;

use memchr::memmem;

use crate::{
    bytes::mark_up::{MarkUp, Step, append},
    limits::Limits,
    unreadable::Unreadable,
};

/// Every shared text, in the order in which cells number them.
pub(super) fn read<'a>(text: &'a str, limits: &Limits) -> Result<Vec<Cow<'a, str>>, Unreadable> {
    let mut mark_up = MarkUp::new(text, limits);
    let mut texts = Vec::new();
    while mark_up.next_of("si")?.is_some() {
        texts.push(rich(&mut mark_up)?);
    }
    Ok(texts)
}

/// The text of the element that was opened last, run by run; how it is pronounced (`rPh`) is no part of it.
pub(super) fn rich<'a>(mark_up: &mut MarkUp<'a>) -> Result<Cow<'a, str>, Unreadable> {
    let mut text = Cow::Borrowed("");
    let mut within = 0_usize;
    loop {
        match mark_up.within()? {
            Step::Open(start) => match start.name.local() {
                "t" => {
                    let kept = start.attribute("xml:space").is_some_and(|space| space == "preserve");
                    let run = mark_up.text()?;
                    append(&mut text, unescaped(if kept { run } else { trimmed(run) }));
                }
                "rPh" | "rPr" => mark_up.skip()?,
                _ => within += 1,
            },
            Step::Close(_) if within == 0 => return Ok(text),
            Step::Close(_) => within -= 1,
            Step::Text(_) => {}
        }
    }
}

/// Blanks around a text are of the mark-up, unless the file says otherwise.
fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];
    match text {
        Cow::Borrowed(text) => text.trim_matches(BLANKS).into(),
        Cow::Owned(text) => text.trim_matches(BLANKS).to_owned().into(),
    }
}

/// Characters that XML can't hold stand as `_x000D_` (§22.9.2.19: four hexadecimal digits of UTF-16).
pub(super) fn unescaped(text: Cow<'_, str>) -> Cow<'_, str> {
    if memmem::find(text.as_bytes(), b"_x").is_none() {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text.as_ref();
    while let Some(next) = rest.chars().next() {
        if let Some(unit) = unit(rest) {
            units.push(unit);
            rest = rest.get(ESCAPE..).unwrap_or_default();
            continue;
        }
        plain.push_str(&String::from_utf16_lossy(&units));
        units.clear();
        plain.push(next);
        rest = rest.get(next.len_utf8()..).unwrap_or_default();
    }
    plain.push_str(&String::from_utf16_lossy(&units));
    plain.into()
}

/// Bytes of one that is escaped.
const ESCAPE: usize = "_x0000_".len();

/// The character unit that `text` begins with, where it is escaped.
fn unit(text: &str) -> Option<u16> {
    let digits = text.get(..ESCAPE)?.strip_prefix("_x")?.strip_suffix('_')?;
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(items: &str) -> Vec<String> {
        let text = format!("<sst count='9' uniqueCount='99999999999999999999'>{items}</sst>");
        read(&text, &Limits::default()).unwrap().into_iter().map(Cow::into_owned).collect()
    }

    #[test]
    fn a_text_is_its_runs_without_how_they_are_pronounced() {
        assert_eq!(texts("<si><t>O&apos;Neill &amp; Co</t></si><si/><si><t/></si>"), ["O'Neill & Co", "", ""]);
        let runs = "<si><r><rPr><b/></rPr><t xml:space='preserve'>Lee </t></r><r><t>Ray</t></r><rPh sb='0' eb='1'><t>li</t></rPh><phoneticPr fontId='1'/></si>";
        assert_eq!(texts(runs), ["Lee Ray"]);
        assert_eq!(texts("<si><t> a </t></si><si><t xml:space='preserve'> a </t></si>"), ["a", " a "]);
        assert_eq!(texts("<x:si><x:t>a<![CDATA[<b>]]></x:t></x:si>"), ["a<b>"]);
    }

    #[test]
    fn characters_that_xml_cannot_hold_are_read() {
        for (escaped, plain) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_", "\u{1F600}"),
            ("_xD83D_", "\u{FFFD}"),
            ("_x00_", "_x00_"),
            ("é_x00e9_é", "ééé"),
            ("_x+0AB_", "_x+0AB_"),
        ] {
            assert_eq!(unescaped(escaped.into()), plain, "{escaped}");
        }
    }
}
