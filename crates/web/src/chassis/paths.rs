//! The address of every page, in one list: routes are made of it and links are made of it, so none can dangle.
//! Holds addresses only; who may go there is the policy's.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The address of a page with `N` places to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path<const N: usize>(&'static str);

/// Unreserved characters stay as they are (RFC 3986 2.3).
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl<const N: usize> Path<N> {
    /// As the router wants it: `/cases/{case}`.
    pub const fn pattern(self) -> &'static str {
        self.0
    }

    /// The address with its places filled in, each encoded.
    pub fn url(self, places: [&dyn std::fmt::Display; N]) -> String {
        let texts: Vec<String> = places.iter().map(ToString::to_string).collect();
        fill(self.0, &texts)
    }
}

impl Path<0> {
    /// The address.
    pub const fn get(self) -> &'static str {
        self.0
    }
}

fn fill(pattern: &str, places: &[String]) -> String {
    let mut places = places.iter();
    let part = |part: &str| match part.strip_prefix('{') {
        Some(_) => places.next().map(|place| utf8_percent_encode(place, KEPT).to_string()).unwrap_or_default(),
        None => part.to_owned(),
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// The address of a page by its name in templates, `path("privacy")`; `None` for an unknown name or the wrong number of places.
pub(super) fn named(name: &str, places: &[String]) -> Option<String> {
    let (_, pattern) = ALL.iter().find(|(known, _)| *known == name)?;
    let wanted = pattern.split('/').filter(|part| part.starts_with('{')).count();
    (wanted == places.len()).then(|| fill(pattern, places))
}

macro_rules! paths {
    ($($(#[$doc:meta])* $constant:ident = $name:literal, $places:literal, $pattern:literal;)+) => {
        $($(#[$doc])* pub const $constant: Path<$places> = Path($pattern);)+

        /// Every page: its name in templates, and its pattern.
        pub const ALL: &[(&str, &str)] = &[$(($name, $pattern)),+];

        #[cfg(test)]
        const COUNTED: &[(&str, usize)] = &[$(($pattern, $places)),+];
    };
}

paths! {
    /// The start page.
    START = "start", 0, "/";
    /// What is and is not accessible.
    ACCESSIBILITY = "accessibility", 0, "/accessibility";
    /// What happens to personal data.
    PRIVACY = "privacy", 0, "/privacy";
    /// Which cookies are set.
    COOKIES = "cookies", 0, "/cookies";
    /// What users agree to.
    TERMS = "terms", 0, "/terms";
    /// Whom to ask, and when they answer.
    CONTACT = "contact", 0, "/contact";
    /// Where people sign in.
    SIGN_IN = "sign-in", 0, "/sign-in";
    /// Where a form ends the session.
    SIGN_OUT = "sign-out", 0, "/sign-out";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_has_the_places_that_it_says() {
        for (pattern, places) in COUNTED {
            assert_eq!(pattern.split('/').filter(|part| part.starts_with('{')).count(), *places, "{pattern}");
        }
    }

    #[test]
    fn no_name_and_no_pattern_stands_twice() {
        for (index, (name, pattern)) in ALL.iter().enumerate() {
            assert!(ALL.iter().skip(index + 1).all(|(other, same)| other != name && same != pattern), "{name}");
        }
    }

    #[test]
    fn a_place_cannot_break_out_of_its_part() {
        let path = Path::<2>("/cases/{case}/documents/{document}");
        assert_eq!(path.url([&"a/../b", &"x?y#z"]), "/cases/a%2F..%2Fb/documents/x%3Fy%23z");
    }

    #[test]
    fn an_unknown_name_or_a_missing_place_has_no_address() {
        assert_eq!(named("privacy", &[]).as_deref(), Some("/privacy"));
        assert_eq!(named("privacy", &["x".to_owned()]), None);
        assert_eq!(named("no-such-page", &[]), None);
    }
}
