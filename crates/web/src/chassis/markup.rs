//! The small pieces that component templates are made of: attributes, and content given as text or as HTML.
//! Escapes everything that is not explicitly HTML of our own templates.

use std::{borrow::Cow, fmt::Write as _};

use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State,
    value::{Rest, Value, ValueKind},
};

/// Text as it may stand in an element or a quoted attribute (HTML 13.3). Leaves `/` alone, so that addresses stay readable.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
            let (before, from) = rest.split_at(at);
            f.write_str(before)?;
            let mut letters = from.chars();
            f.write_str(match letters.next() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                _ => "&#39;",
            })?;
            rest = letters.as_str();
        }
        f.write_str(rest)
    }
}

/// Prints a value on a page: escaped, unless it is markup of ours; nothing for what is not there, for "None" is no word for people.
pub(super) fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() && is_prose(state.name()) {
        return Err(Error::new(ErrorKind::UndefinedError, "a sentence has a hole where nothing was filled in"));
    }
    if value.is_none() || value.is_undefined() {
        return Ok(());
    }
    let text = value.as_str().map_or_else(|| Cow::Owned(plain(value)), Cow::Borrowed);
    if value.is_safe() || !matches!(state.auto_escape(), AutoEscape::Html) {
        return Ok(out.write_str(&text)?);
    }
    Ok(write!(out, "{}", Escaped(&text))?)
}

/// Whether a template is a page of sentences, which say nothing with a hole in it; components are handed what they show or not.
fn is_prose(template: &str) -> bool {
    ["front/", "content/", "guides/"].iter().any(|folder| template.starts_with(folder))
}

/// Adds the functions to an environment.
pub(super) fn add_to(environment: &mut Environment<'static>) {
    environment.add_function("attributes", |value: Value| attributes(&value));
    environment.add_function("translations", |key: String, value: Value| translations(&key, &value));
    environment.add_function("content", |value: Value| content(&value));
    environment.add_function("classes", |names: Rest<Value>| classes(&names));
    environment.add_function("truth", |value: Value| plain(&value));
    environment.add_function("first_line_kept", |value: Value| first_line_kept(&value));
    environment.add_function("either", |choices: Rest<Value>| either(&choices));
}

/// ` name="value"` for each entry of a map; `{value, optional: true}` leaves out what is not there. Ready-made markup passes through.
fn attributes(value: &Value) -> Result<Value, Error> {
    if value.kind() == ValueKind::String {
        return Ok(Value::from_safe_string(value.to_string()));
    }
    if value.kind() != ValueKind::Map {
        return Ok(Value::from_safe_string(String::new()));
    }
    let mut text = String::new();
    for name in value.try_iter()? {
        let item = value.get_item(&name)?;
        let (item, optional) = match item.kind() {
            ValueKind::Map => (item.get_attr("value")?, item.get_attr("optional")?.is_true()),
            _ => (item, false),
        };
        let absent = item.is_none() || item.is_undefined();
        let is = |wanted: bool| item.kind() == ValueKind::Bool && item.is_true() == wanted;
        if optional && (absent || is(false)) {
            continue;
        }
        let name = name.to_string();
        if optional && is(true) {
            push(&mut text, &name, None);
        } else {
            let shown = if absent { String::new() } else { plain(&item) };
            push(&mut text, &name, Some((&shown, item.is_safe())));
        }
    }
    Ok(Value::from_safe_string(text))
}

/// The `data-i18n` attributes that scripts read: one for a text, one for each plural form for a map.
fn translations(key: &str, value: &Value) -> Result<Value, Error> {
    let mut text = String::new();
    if value.kind() == ValueKind::Map {
        for form in value.try_iter()? {
            let shown = value.get_item(&form)?.to_string();
            push(&mut text, &format!("data-i18n.{key}.{form}"), Some((&shown, false)));
        }
    } else if value.is_true() {
        push(&mut text, &format!("data-i18n.{key}"), Some((&value.to_string(), false)));
    }
    Ok(Value::from_safe_string(text))
}

fn push(text: &mut String, name: &str, value: Option<(&str, bool)>) {
    let _ = write!(text, " {}", Escaped(name));
    match value {
        None => {}
        Some((ready, true)) => {
            let _ = write!(text, "=\"{ready}\"");
        }
        Some((raw, false)) => {
            let _ = write!(text, "=\"{}\"", Escaped(raw));
        }
    }
}

/// What a part shows: its `html` as it is, or its `text`, which is escaped when it is printed.
fn content(part: &Value) -> Result<Value, Error> {
    if part.kind() != ValueKind::Map {
        return Ok(Value::from(""));
    }
    let html = part.get_attr("html")?;
    if html.is_true() {
        if html.is_safe() && html.as_str().is_some_and(|text| text.trim().len() == text.len()) {
            return Ok(html);
        }
        return Ok(Value::from_safe_string(html.to_string().trim().to_owned()));
    }
    let text = part.get_attr("text")?;
    Ok(if text.is_none() || text.is_undefined() { Value::from("") } else { text })
}

/// The class names that are there, with one space between.
fn classes(names: &[Value]) -> String {
    let there = names.iter().filter(|name| name.is_true()).map(ToString::to_string);
    there.collect::<Vec<_>>().join(" ")
}

/// The first of the choices that is there and not empty.
fn either(choices: &[Value]) -> Value {
    choices.iter().find(|choice| choice.is_true()).cloned().unwrap_or(Value::UNDEFINED)
}

/// A value as HTML writes it: `true`, not `True`.
pub(super) fn plain(value: &Value) -> String {
    match value.kind() {
        ValueKind::Bool if value.is_true() => "true".to_owned(),
        ValueKind::Bool => "false".to_owned(),
        _ => value.to_string(),
    }
}

/// The text of a box with several lines: a parser drops the first line end after the tag, so one that was typed is doubled.
fn first_line_kept(value: &Value) -> Value {
    match value.as_str() {
        Some(text) if text.starts_with('\n') => Value::from(format!("\n{text}")),
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    #[test]
    fn nothing_that_was_typed_becomes_markup() {
        assert_eq!(
            Escaped("<a href=\"x\" b='y'>&amp;</a>").to_string(),
            "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;"
        );
        assert_eq!(Escaped("/é/&").to_string(), "/é/&amp;");
    }

    #[test]
    fn an_attribute_that_is_optional_and_absent_is_left_out() {
        let absent = context! { value => Value::UNDEFINED, optional => true };
        let bare = context! { value => true, optional => true };
        let given = |value: Value| attributes(&Value::from_pairs([("name", value)])).unwrap().to_string();
        let quoted = Value::from("a\"b");
        let shown = [given(absent), given(bare), given(quoted), given(Value::from(()))];
        assert_eq!(shown, ["", " name", " name=\"a&quot;b\"", " name=\"\""]);
    }

    #[test]
    fn text_beside_html_is_not_shown_and_html_is_only_ours() {
        assert!(content(&context! { html => "<b>x</b>", text => "y" }).unwrap().is_safe());
        assert!(!content(&context! { text => "<b>x</b>" }).unwrap().is_safe());
        assert_eq!(content(&Value::UNDEFINED).unwrap().to_string(), "");
    }

    #[test]
    fn a_typed_first_empty_line_is_not_lost() {
        assert_eq!(first_line_kept(&Value::from("\nx")).to_string(), "\n\nx");
        assert_eq!(first_line_kept(&Value::from("x\n")).to_string(), "x\n");
    }
}
