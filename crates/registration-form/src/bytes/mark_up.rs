//! The parts of a workbook that are mark-up: looked through for what is dangerous, then read step by step within the bounds.
//! Knows as much of XML as such parts hold: elements, attributes, text, and what is passed by. Nothing is built, nothing is copied
//! that need not be, and nothing is expanded but character numbers and the five entities that XML itself knows.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use super::entities::plain;
use crate::{limits::Limits, unreadable::Unreadable};

/// Programs write no document types; a part with one is a trick.
///
/// # Errors
/// There is a declaration.
pub(super) fn refuse_declarations(content: &[u8]) -> Result<(), Unreadable> {
    let has = |declaration: &[u8]| memmem::find(content, declaration).is_some();
    if has(b"<!DOCTYPE") || has(b"<!ENTITY") { Err(Unreadable::Entities) } else { Ok(()) }
}

/// The text of a part. Programs write those that are read in UTF-8; anything else is damage.
///
/// # Errors
/// It is no text.
pub(super) fn text(content: Vec<u8>) -> Result<String, Unreadable> {
    if memchr(0, &content).is_some() {
        return Err(Unreadable::Damaged);
    }
    String::from_utf8(content).map_err(|_| Unreadable::Damaged)
}

/// A part, read from its beginning.
pub(super) struct MarkUp<'a> {
    /// What has not been read yet.
    rest: &'a str,
    /// The name of an empty element that has been opened and not closed.
    empty: Option<&'a str>,
    most_depth: usize,
    most_elements: usize,
    depth: usize,
    elements: usize,
}

/// What comes next in a part; an element that is empty opens and closes.
pub(super) enum Step<'a> {
    Open(Tag<'a>),
    Close(Name<'a>),
    Text(Cow<'a, str>),
}

/// The name of an element or attribute, as written.
#[derive(Clone, Copy)]
pub(super) struct Name<'a>(&'a str);

impl<'a> Name<'a> {
    /// With its prefix.
    pub(super) const fn whole(self) -> &'a str {
        self.0
    }

    /// Without its prefix, whose letters are the file's own affair.
    pub(super) fn local(self) -> &'a str {
        let prefix = self.0.bytes().rposition(|byte| byte == b':');
        prefix.and_then(|at| self.0.get(at + 1..)).unwrap_or(self.0)
    }
}

/// An opening tag.
#[derive(Clone, Copy)]
pub(super) struct Tag<'a> {
    pub(super) name: Name<'a>,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// Names and values of its attributes, the values as written.
    pub(super) const fn attributes(self) -> Attributes<'a> {
        Attributes { rest: self.attributes }
    }

    /// The value of the attribute of this whole name.
    pub(super) fn attribute(self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(found, _)| found.whole() == name).map(|(_, value)| plain(value))
    }

    /// The value of the first attribute of this name, whatever its prefix.
    pub(super) fn local_attribute(self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(found, _)| found.local() == name).map(|(_, value)| plain(value))
    }
}

/// The attributes of a tag, one after the other, up to the first that is none.
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (Name<'a>, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let equals = self.rest.bytes().position(|byte| byte == b'=')?;
        let (name, after) = self.rest.split_at_checked(equals)?;
        let value = after.get(1..)?.trim_ascii_start();
        let quote = value.bytes().next().filter(|mark| matches!(mark, b'"' | b'\''))?;
        let value = value.get(1..)?;
        let (value, rest) = value.split_at_checked(value.bytes().position(|byte| byte == quote)?)?;
        self.rest = rest.get(1..)?;
        Some((Name(name.trim_ascii()), value))
    }
}

impl<'a> MarkUp<'a> {
    pub(super) fn new(text: &'a str, limits: &Limits) -> Self {
        let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { rest, empty: None, most_depth: limits.depth, most_elements: limits.elements, depth: 0, elements: 0 }
    }

    /// The next step, `None` at the end.
    ///
    /// # Errors
    /// Mark-up that is no mark-up, or more or deeper elements than [`Limits`] allow.
    pub(super) fn step(&mut self) -> Result<Option<Step<'a>>, Unreadable> {
        if let Some(name) = self.empty.take() {
            return Ok(Some(self.close(name)));
        }
        loop {
            let bytes = self.rest.as_bytes();
            let step = match (bytes.first(), bytes.get(1)) {
                (None, _) => return Ok(None),
                (Some(b'<'), Some(b'/')) => {
                    let name = self.take_to(">")?.get(2..).unwrap_or_default();
                    self.close(name.trim_ascii_end())
                }
                (Some(b'<'), Some(b'?')) => {
                    self.take_to("?>")?;
                    continue;
                }
                (Some(b'<'), Some(b'!')) => {
                    if let Some(rest) = self.rest.strip_prefix("<!--") {
                        self.rest = rest;
                        self.take_to("-->")?;
                        continue;
                    }
                    self.rest = self.rest.strip_prefix("<![CDATA[").ok_or(Unreadable::Damaged)?;
                    Step::Text(self.take_to("]]>")?.into())
                }
                (Some(b'<'), _) => self.open()?,
                _ => {
                    let end = memchr(b'<', bytes).unwrap_or(bytes.len());
                    let (text, rest) = self.rest.split_at_checked(end).ok_or(Unreadable::Damaged)?;
                    self.rest = rest;
                    Step::Text(plain(text))
                }
            };
            return Ok(Some(step));
        }
    }

    /// Passes by what stands before `end`, and `end` itself.
    fn take_to(&mut self, end: &str) -> Result<&'a str, Unreadable> {
        let bytes = self.rest.as_bytes();
        let at = match end.as_bytes() {
            [one] => memchr(*one, bytes),
            several => memmem::find(bytes, several),
        };
        let (before, rest) = at.and_then(|at| self.rest.split_at_checked(at)).ok_or(Unreadable::Damaged)?;
        self.rest = rest.get(end.len()..).unwrap_or_default();
        Ok(before)
    }

    fn close(&mut self, name: &'a str) -> Step<'a> {
        self.depth = self.depth.saturating_sub(1);
        Step::Close(Name(name))
    }

    fn open(&mut self) -> Result<Step<'a>, Unreadable> {
        let (tag, rest) = end_of_tag(self.rest).and_then(|end| self.rest.split_at_checked(end)).ok_or(Unreadable::Damaged)?;
        self.rest = rest.get(1..).unwrap_or_default();
        let tag = tag.get(1..).unwrap_or_default();
        let (tag, empty) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let end = tag.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(tag.len());
        let (name, attributes) = tag.split_at_checked(end).filter(|(name, _)| !name.is_empty()).ok_or(Unreadable::Damaged)?;
        self.depth += 1;
        self.elements += 1;
        if self.depth > self.most_depth || self.elements > self.most_elements {
            return Err(Unreadable::ExpandsTooFar);
        }
        self.empty = empty.then_some(name);
        Ok(Step::Open(Tag { name: Name(name), attributes }))
    }

    /// Like `step`, where the end of the part would cut something short.
    pub(super) fn within(&mut self) -> Result<Step<'a>, Unreadable> {
        self.step()?.ok_or(Unreadable::Damaged)
    }

    /// The next element of this name, whatever its prefix and wherever it stands.
    pub(super) fn next_of(&mut self, name: &str) -> Result<Option<Tag<'a>>, Unreadable> {
        while let Some(step) = self.step()? {
            if let Step::Open(tag) = step
                && tag.name.local() == name
            {
                return Ok(Some(tag));
            }
        }
        Ok(None)
    }

    /// The text of the element that was opened last, without that of elements within it, up to its end.
    pub(super) fn text(&mut self) -> Result<Cow<'a, str>, Unreadable> {
        let depth = self.depth;
        let mut text = Cow::Borrowed("");
        loop {
            match self.within()? {
                Step::Close(_) if self.depth < depth => return Ok(text),
                Step::Text(more) if self.depth == depth => append(&mut text, more),
                _ => {}
            }
        }
    }

    /// Passes by what is left of the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), Unreadable> {
        let depth = self.depth;
        while self.depth >= depth {
            self.within()?;
        }
        Ok(())
    }
}

/// Where a tag ends: at a `>` that stands in no value.
fn end_of_tag(text: &str) -> Option<usize> {
    // Values in double quotation marks alone, each of them closed before the first `>`: what programs write.
    let first = memchr(b'>', text.as_bytes())?;
    let (mut doubled, mut single) = (0_usize, 0_usize);
    for byte in text.bytes().take(first) {
        doubled += usize::from(byte == b'"');
        single += usize::from(byte == b'\'');
    }
    if single == 0 && doubled.is_multiple_of(2) {
        return Some(first);
    }
    let mut quote = None;
    text.bytes().position(|byte| {
        match quote {
            None if byte == b'>' => return true,
            None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
            Some(mark) if mark == byte => quote = None,
            _ => {}
        }
        false
    })
}

/// Adds `more`, without a copy where there was nothing before.
pub(super) fn append<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str, limits: &Limits) -> Result<String, Unreadable> {
        let mut mark_up = MarkUp::new(text, limits);
        let mut seen = String::new();
        while let Some(step) = mark_up.step()? {
            match step {
                Step::Open(start) => seen.extend(["(", start.name.local()]),
                Step::Close(_) => seen.push(')'),
                Step::Text(text) => seen.extend(["'", &text, "'"]),
            }
        }
        Ok(seen)
    }

    #[test]
    fn declarations_are_refused_wherever_they_stand() {
        assert_eq!(refuse_declarations(b"<?xml version='1.0'?><!DOCTYPE x>"), Err(Unreadable::Entities));
        assert_eq!(refuse_declarations(b"<a><!ENTITY x 'y'></a>"), Err(Unreadable::Entities));
        let refused = |content: &[u8]| text(content.to_vec()).unwrap_err();
        assert_eq!(refused(b"<\0s\0s\0t\0"), Unreadable::Damaged);
        assert_eq!(refused(b"\xFF\xFE"), Unreadable::Damaged);
        assert_eq!(text(b"<sst/>".to_vec()), Ok("<sst/>".to_owned()));
    }

    #[test]
    fn depth_and_number_of_elements_are_bounded() {
        let limits = Limits { depth: 3, elements: 6, ..Limits::default() };
        let steps = |text: &str| steps(text, &limits).map(|_| ());
        assert_eq!(steps("<a><b><c/><c x='>'/></b></a>"), Ok(()));
        assert_eq!(steps("<?xml ?><a><!-- <b><b><b><b> --><![CDATA[<b><b><b>]]><b><c></c></b></a>"), Ok(()));
        assert_eq!(steps("<a><b><c><d></d></c></b></a>"), Err(Unreadable::ExpandsTooFar));
        // A slash within quotes closes nothing.
        assert_eq!(steps("<a x='/>'><a x='/>'><a x='/>'><a x='/>'>"), Err(Unreadable::ExpandsTooFar));
        assert_eq!(steps("<a><b/><b/><b/><b/><b/></a>"), Ok(()));
        assert_eq!(steps("<a><b/><b/><b/><b/><b/><b/></a>"), Err(Unreadable::ExpandsTooFar));
        for cut in ["<a x='cut short", "<a", "<", "</a", "<!-- a", "<![CDATA[ a", "<?xml", "< a>", "<>", "<!a>"] {
            assert_eq!(steps(cut), Err(Unreadable::Damaged), "{cut}");
        }
    }

    #[test]
    fn a_part_is_the_same_with_a_byte_order_mark_prefixes_and_comments() {
        let limits = Limits::default();
        let plain = steps("<a b='1'>x &amp; &#39;<c/>\r\ny</a>", &limits).unwrap();
        assert_eq!(plain, "(a'x & ''(c)'\ny')");
        let dressed = steps("\u{feff}<?xml version='1.0'?><x:a b='1'>x &amp; &#39;<x:c></x:c>\ny</x:a>", &limits).unwrap();
        assert_eq!(dressed, plain);
    }

    #[test]
    fn attributes_are_read_in_either_quotation_marks_and_with_any_blanks() {
        let limits = Limits::default();
        let mut mark_up = MarkUp::new("<a b='1>\"' x:c = \"&lt;2&#x26;\"\n d=''e=\"5\" broken g='6'/>", &limits);
        let tag = mark_up.next_of("a").unwrap().unwrap();
        assert_eq!(tag.attribute("b").as_deref(), Some("1>\""));
        assert_eq!(tag.attribute("c"), None);
        assert_eq!(tag.local_attribute("c").as_deref(), Some("<2&"));
        assert_eq!(tag.attribute("d").as_deref(), Some(""));
        assert_eq!(tag.attribute("e").as_deref(), Some("5"));
        assert_eq!(tag.attribute("g"), None);
    }

    #[test]
    fn a_text_is_that_of_its_own_element() {
        let limits = Limits::default();
        let mut mark_up = MarkUp::new("<a><t>one &lt;<!-- x --> <b>two</b>three</t><t/></a>", &limits);
        assert!(mark_up.next_of("t").unwrap().is_some());
        assert_eq!(mark_up.text().unwrap(), "one < three");
        assert!(mark_up.next_of("t").unwrap().is_some());
        assert_eq!(mark_up.text().unwrap(), "");
        assert!(mark_up.next_of("t").unwrap().is_none());
        let mut mark_up = MarkUp::new("<a><b><c>x</c></b><t>y</t></a>", &limits);
        assert!(mark_up.next_of("b").unwrap().is_some());
        mark_up.skip().unwrap();
        let Step::Open(next) = mark_up.within().unwrap() else { panic!() };
        assert_eq!(next.name.local(), "t");
    }
}
