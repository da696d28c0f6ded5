//! The parts of a workbook that are mark-up: looked through for what is dangerous, then read event by event within the bounds.
//! Nothing is built of them here, and nothing is expanded but character numbers and the five entities that XML itself knows.

use std::borrow::Cow;

use memchr::{memchr, memmem};
use quick_xml::{
    Reader,
    events::{BytesEnd, BytesStart, Event},
};

use crate::{limits::Limits, unreadable::Unreadable};

/// The text of a part. Programs write these in UTF-8 and without document types; anything else is a trick or damage.
///
/// # Errors
/// What is wrong with the part.
pub(super) fn text(content: Vec<u8>) -> Result<String, Unreadable> {
    let text = String::from_utf8(content).map_err(|_| Unreadable::Damaged)?;
    let bytes = text.as_bytes();
    if memchr(0, bytes).is_some() {
        return Err(Unreadable::Damaged);
    }
    if memmem::find(bytes, b"<!DOCTYPE").is_some() || memmem::find(bytes, b"<!ENTITY").is_some() {
        return Err(Unreadable::Entities);
    }
    Ok(text)
}

/// A part, read from its beginning.
pub(super) struct MarkUp<'a> {
    xml: Reader<&'a [u8]>,
    limits: Limits,
    depth: usize,
    elements: usize,
}

/// What comes next in a part; an element that is empty opens and closes.
pub(super) enum Step<'a> {
    Open(BytesStart<'a>),
    Close(BytesEnd<'a>),
    Text(Cow<'a, str>),
}

impl<'a> MarkUp<'a> {
    pub(super) fn new(text: &'a str, limits: &Limits) -> Self {
        let mut xml = Reader::from_str(text);
        let config = xml.config_mut();
        config.expand_empty_elements = true;
        // Depth is counted here; what closes under another name is nobody's cell.
        config.check_end_names = false;
        Self { xml, limits: *limits, depth: 0, elements: 0 }
    }

    /// The next step, `None` at the end.
    ///
    /// # Errors
    /// Mark-up that is no mark-up, or more or deeper elements than [`Limits`] allow.
    pub(super) fn step(&mut self) -> Result<Option<Step<'a>>, Unreadable> {
        loop {
            match self.xml.read_event().map_err(|_| Unreadable::Damaged)? {
                Event::Start(start) => {
                    self.depth += 1;
                    self.elements += 1;
                    if self.depth > self.limits.depth || self.elements > self.limits.elements {
                        return Err(Unreadable::ExpandsTooFar);
                    }
                    return Ok(Some(Step::Open(start)));
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Step::Close(end)));
                }
                Event::Text(text) => return Ok(Some(Step::Text(text.xml10_content()))),
                Event::CData(text) => return Ok(Some(Step::Text(text.xml10_content()))),
                Event::GeneralRef(name) => {
                    return Ok(Some(Step::Text(entity(name.as_ref()).map_or_else(String::new, String::from).into())));
                }
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Like `step`, where the end of the part would cut something short.
    pub(super) fn within(&mut self) -> Result<Step<'a>, Unreadable> {
        self.step()?.ok_or(Unreadable::Damaged)
    }

    /// Hands out the elements of this name that follow, whatever their prefix and wherever they stand.
    pub(super) fn next_of(&mut self, name: &str) -> Result<Option<BytesStart<'a>>, Unreadable> {
        while let Some(step) = self.step()? {
            if let Step::Open(start) = step
                && start.local_name().as_ref() == name
            {
                return Ok(Some(start));
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

/// Adds `more`, without a copy where there was nothing before.
pub(super) fn append<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}

/// An element's attribute by its whole name, without entities.
pub(super) fn attribute<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Cow<'s, str>> {
    start.attributes().with_checks(false).flatten().find(|found| found.key.as_ref() == name).and_then(|found| plain(found.value))
}

/// An element's attribute by its name after the prefix, whose letters are the file's own affair.
pub(super) fn local_attribute<'s>(start: &'s BytesStart<'_>, name: &str) -> Option<Cow<'s, str>> {
    let mut attributes = start.attributes();
    let mut named = attributes.with_checks(false).flatten().filter(|found| found.key.local_name().as_ref() == name);
    named.next().and_then(|found| plain(found.value))
}

fn plain(value: Cow<'_, str>) -> Option<Cow<'_, str>> {
    match value {
        Cow::Borrowed(value) => quick_xml::escape::unescape(value).ok(),
        Cow::Owned(value) => quick_xml::escape::unescape(&value).ok().map(|value| value.into_owned().into()),
    }
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
            let code = match number.strip_prefix('x') {
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

    fn steps(text: &str, limits: &Limits) -> Result<String, Unreadable> {
        let mut mark_up = MarkUp::new(text, limits);
        let mut seen = String::new();
        while let Some(step) = mark_up.step()? {
            match step {
                Step::Open(start) => seen.push_str(&format!("({}", start.local_name().as_ref())),
                Step::Close(_) => seen.push(')'),
                Step::Text(text) => seen.push_str(&format!("'{text}'")),
            }
        }
        Ok(seen)
    }

    #[test]
    fn declarations_are_refused_wherever_they_stand() {
        let refused = |content: &[u8]| text(content.to_vec()).unwrap_err();
        assert_eq!(refused(b"<?xml version='1.0'?><!DOCTYPE x>"), Unreadable::Entities);
        assert_eq!(refused(b"<a><!ENTITY x 'y'></a>"), Unreadable::Entities);
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
        assert_eq!(steps("<a x='cut short"), Err(Unreadable::Damaged));
    }

    #[test]
    fn a_part_is_the_same_with_a_byte_order_mark_prefixes_and_comments() {
        let limits = Limits::default();
        let plain = steps("<a b='1'>x &amp; &#39;<c/>\r\ny</a>", &limits).unwrap();
        assert_eq!(plain, "(a'x ''&'' ''''(c)'\ny')");
        let dressed = steps("\u{feff}<?xml version='1.0'?><x:a b='1'>x &amp; &#39;<x:c></x:c>\ny</x:a>", &limits).unwrap();
        assert_eq!(dressed, plain);
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
        assert_eq!(next.local_name().as_ref(), "t");
    }
}
