//! Bounded free text: one line, or several.
//! Says nothing about what the text means.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

/// One line of text, not empty, at most `MAX` characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortText<const MAX: usize>(String);

/// Text of several lines, not empty, at most `MAX` characters, line ends as `\n`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LongText<const MAX: usize>(String);

impl<const MAX: usize> ShortText<MAX> {
    /// Reads one line; tabs and line ends become spaces.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        bounded(clean::line(text), MAX).map(Self)
    }

    /// Reads one line, or nothing where there is nothing but space.
    pub fn optional(text: &str) -> Result<Option<Self>, ValueError> {
        match Self::parse(text) {
            Err(ValueError::TextMissing) => Ok(None),
            other => other.map(Some),
        }
    }
}

impl<const MAX: usize> LongText<MAX> {
    /// Reads lines, each cleaned as one line is; empty lines at either end are dropped.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let lines: Vec<Cow<'_, str>> = text.lines().map(clean::line).collect();
        bounded(lines.join("\n").trim_matches('\n').into(), MAX).map(Self)
    }

    /// As much as fits of what a stranger wrote, without characters that no text has; nothing where there is nothing but space.
    pub fn cut(text: &str) -> Option<Self> {
        let plain: String = text.chars().map(|c| if clean::has_control(c.encode_utf8(&mut [0; 4])) { ' ' } else { c }).collect();
        let lines: Vec<Cow<'_, str>> = plain.lines().map(clean::line).collect();
        let whole = lines.join("\n");
        let whole = whole.trim_matches('\n');
        if whole.chars().count() <= MAX {
            return Self::parse(whole).ok();
        }
        let start: String = whole.chars().take(MAX.saturating_sub(1)).collect();
        Self::parse(&format!("{}…", start.trim_end())).ok()
    }

    /// Reads lines, or nothing where there is nothing but space.
    pub fn optional(text: &str) -> Result<Option<Self>, ValueError> {
        match Self::parse(text) {
            Err(ValueError::TextMissing) => Ok(None),
            other => other.map(Some),
        }
    }
}

fn bounded(text: Cow<'_, str>, max: usize) -> Result<String, ValueError> {
    if text.is_empty() {
        return Err(ValueError::TextMissing);
    }
    if text.len() > max && text.chars().count() > max {
        return Err(ValueError::TextTooLong);
    }
    if clean::has_control(&text) {
        return Err(ValueError::TextCharacters);
    }
    Ok(text.into_owned())
}

macro_rules! bounded_conversions {
    ($($name:ident),+) => {$(
        impl<const MAX: usize> $name<MAX> {
            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<const MAX: usize> std::fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<const MAX: usize> std::str::FromStr for $name<MAX> {
            type Err = ValueError;
            fn from_str(text: &str) -> Result<Self, ValueError> {
                Self::parse(text)
            }
        }

        impl<const MAX: usize> TryFrom<String> for $name<MAX> {
            type Error = ValueError;
            fn try_from(text: String) -> Result<Self, ValueError> {
                Self::parse(&text)
            }
        }

        impl<const MAX: usize> From<$name<MAX>> for String {
            fn from(value: $name<MAX>) -> Self {
                value.0
            }
        }
    )+};
}

bounded_conversions!(ShortText, LongText);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_count_characters_not_bytes() {
        assert!(ShortText::<4>::parse("Siân").is_ok());
        assert_eq!(ShortText::<3>::parse("Siân"), Err(ValueError::TextTooLong));
    }

    #[test]
    fn nothing_but_space_is_nothing() {
        assert_eq!(ShortText::<9>::optional(" \u{00A0}\u{200B} "), Ok(None));
        assert_eq!(LongText::<9>::optional(" \n\n "), Ok(None));
    }

    #[test]
    fn lines_are_kept_and_hidden_direction_marks_are_not() {
        assert_eq!(LongText::<99>::parse("\n one\t two \r\n\r\nthree\n").unwrap().as_str(), "one two\n\nthree");
        assert_eq!(ShortText::<99>::parse("a\u{202E}b"), Err(ValueError::TextCharacters));
        assert_eq!(ShortText::<99>::parse("a\0b"), Err(ValueError::TextCharacters));
    }
}
