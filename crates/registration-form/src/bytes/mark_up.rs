//! Looks a part of mark-up through before a reader builds anything of it: encoding, declarations, depth, number of elements.
//! Understands no more of XML than it takes to count; what is not well formed is left to the reader to refuse.

use memchr::{memchr, memmem};

use crate::{limits::Limits, unreadable::Unreadable};

/// Programs write these parts in UTF-8 and without document types; anything else is a trick or damage.
///
/// # Errors
/// What is wrong with the part.
pub(super) fn inspect(content: &[u8], limits: &Limits) -> Result<(), Unreadable> {
    let text = std::str::from_utf8(content).map_err(|_| Unreadable::Damaged)?;
    if memchr(0, content).is_some() {
        return Err(Unreadable::Damaged);
    }
    if memmem::find(content, b"<!DOCTYPE").is_some() || memmem::find(content, b"<!ENTITY").is_some() {
        return Err(Unreadable::Entities);
    }
    refuse_claims(text, limits)?;
    count(text, limits)
}

/// A reader would reserve room for whatever number of shared texts is claimed.
fn refuse_claims(text: &str, limits: &Limits) -> Result<(), Unreadable> {
    const CLAIM: &str = "uniqueCount";
    for at in memmem::find_iter(text.as_bytes(), CLAIM) {
        let claim = text.get(at + CLAIM.len()..).unwrap_or_default().trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'']);
        let digits = claim.find(|c: char| !c.is_ascii_digit()).and_then(|end| claim.get(..end)).unwrap_or_default();
        if !digits.is_empty() && digits.parse::<usize>().map_or(true, |count| count > limits.elements) {
            return Err(Unreadable::ExpandsTooFar);
        }
    }
    Ok(())
}

/// Bytes that the styles of cells may take in a reader, which copies what a style names into each cell format that has it.
const STYLES: usize = 8 << 20;

/// Counts elements, how deep they stand in one another, and what cell formats (`xf`) may repeat, without a stack.
fn count(text: &str, limits: &Limits) -> Result<(), Unreadable> {
    let (mut depth, mut elements) = (0_usize, 0_usize);
    let styles = memmem::find(text.as_bytes(), b"cellXfs").is_some();
    let (mut formats, mut longest) = (0_usize, 0_usize);
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        let after = match rest.bytes().next() {
            Some(b'!') if rest.starts_with("!--") => beyond(rest, "-->"),
            Some(b'!') if rest.starts_with("![CDATA[") => beyond(rest, "]]>"),
            Some(b'?') => beyond(rest, "?>"),
            Some(b'/') => {
                depth = depth.saturating_sub(1);
                memchr(b'>', rest.as_bytes()).and_then(|at| rest.get(at + 1..)).unwrap_or_default()
            }
            _ => {
                elements += 1;
                let tag = tag(rest);
                depth += usize::from(!tag.empty);
                if styles {
                    formats += usize::from(is_format(rest));
                    longest = longest.max(tag.longest);
                }
                tag.after
            }
        };
        if depth > limits.depth || elements > limits.elements || formats.saturating_mul(longest) > STYLES {
            return Err(Unreadable::ExpandsTooFar);
        }
        rest = after;
    }
    Ok(())
}

fn beyond<'a>(text: &'a str, end: &str) -> &'a str {
    memmem::find(text.as_bytes(), end.as_bytes()).and_then(|at| text.get(at + end.len()..)).unwrap_or_default()
}

/// Whether an element is a cell format, whatever its prefix.
fn is_format(text: &str) -> bool {
    let name = text.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default();
    name == "xf" || name.ends_with(":xf")
}

/// An opening tag.
struct Tag<'a> {
    /// What follows it.
    after: &'a str,
    /// It closes itself.
    empty: bool,
    /// Bytes of its longest attribute.
    longest: usize,
}

/// Reads a tag to its end; a `>` within quotes is part of it.
fn tag(text: &str) -> Tag<'_> {
    let bytes = text.as_bytes();
    let (mut at, mut longest) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        let beyond = bytes.get(at + 1..).unwrap_or_default();
        match byte {
            b'>' => {
                let empty = at > 0 && bytes.get(at - 1) == Some(&b'/');
                return Tag { after: text.get(at + 1..).unwrap_or_default(), empty, longest };
            }
            // A quotation ends at the next mark of its kind, or not at all.
            b'"' | b'\'' => match memchr(*byte, beyond) {
                Some(end) => {
                    at += end + 2;
                    longest = longest.max(end);
                }
                None => break,
            },
            _ => at += 1,
        }
    }
    Tag { after: "", empty: true, longest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_and_claims_are_refused_wherever_they_stand() {
        let limits = Limits::default();
        let refused = |content: &[u8]| inspect(content, &limits).unwrap_err();
        assert_eq!(refused(b"<?xml version='1.0'?><!DOCTYPE x>"), Unreadable::Entities);
        assert_eq!(refused(b"<sst  uniqueCount \n= '99999999999999999999'/>"), Unreadable::ExpandsTooFar);
        assert_eq!(refused(b"<\0s\0s\0t\0"), Unreadable::Damaged);
        assert_eq!(refused(b"\xFF\xFE"), Unreadable::Damaged);
        assert_eq!(inspect(b"<sst uniqueCount=\"3\"/>", &limits), Ok(()));
    }

    #[test]
    fn styles_are_not_copied_into_more_formats_than_there_is_room_for() {
        let styles = |code: usize, formats: usize| {
            format!("<cellXfs><numFmt formatCode=\"{}\"/>{}</cellXfs>", "d".repeat(code), "<xf numFmtId='164'/>".repeat(formats))
        };
        let inspect = |text: String| inspect(text.as_bytes(), &Limits::default());
        assert_eq!(inspect(styles(255, 30_000)), Ok(()));
        assert_eq!(inspect(styles(10_000, 1_000)), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspect(styles(10_000, 1_000).replace("<xf", "<x:xf")), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspect(styles(10_000, 1_000).replace("<xf", "<xfs")), Ok(()));
    }

    #[test]
    fn depth_and_number_of_elements_are_bounded() {
        let limits = Limits { depth: 3, elements: 6, ..Limits::default() };
        let inspect = |text: &str| inspect(text.as_bytes(), &limits);
        assert_eq!(inspect("<a><b><c/><c x='>'/></b></a>"), Ok(()));
        assert_eq!(inspect("<?xml ?><a><!-- <b><b><b><b> --><![CDATA[<b><b><b>]]><b><c></c></b></a>"), Ok(()));
        assert_eq!(inspect("<a><b><c><d></d></c></b></a>"), Err(Unreadable::ExpandsTooFar));
        // A slash within quotes closes nothing.
        assert_eq!(inspect("<a x='/>'><a x='/>'><a x='/>'><a x='/>'>"), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspect("<a><b/><b/><b/><b/><b/></a>"), Ok(()));
        assert_eq!(inspect("<a><b/><b/><b/><b/><b/><b/></a>"), Err(Unreadable::ExpandsTooFar));
        assert_eq!(inspect("<a x='cut short"), Ok(()));
    }
}
