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

/// A text as it may stand in a query.
pub fn in_query(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
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
    let (_, pattern) = all().find(|(known, _)| *known == name)?;
    let wanted = pattern.split('/').filter(|part| part.starts_with('{')).count();
    (wanted == places.len()).then(|| fill(pattern, places))
}

macro_rules! paths {
    ($($(#[$doc:meta])* $constant:ident = $name:literal, $places:literal, $pattern:literal;)+) => {
        $($(#[$doc])* pub const $constant: Path<$places> = Path($pattern);)+

        /// Every page of this feature: its name in templates, and its pattern.
        pub(super) const ALL: &[(&str, &str)] = &[$(($name, $pattern)),+];

        #[cfg(test)]
        pub(super) const COUNTED: &[(&str, usize)] = &[$(($pattern, $places)),+];
    };
}

mod accounts;
mod cases;
mod front;
mod help;
mod organisations;
mod register;
mod registrations;
mod service;

pub use accounts::*;
pub use cases::*;
pub use front::*;
pub use help::*;
pub use organisations::*;
pub use register::*;
pub use registrations::*;
pub use service::*;

/// Every page: its name in templates, and its pattern.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    [front::ALL, accounts::ALL, register::ALL, registrations::ALL, organisations::ALL, help::ALL, cases::ALL, service::ALL]
        .into_iter()
        .flatten()
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_has_the_places_that_it_says() {
        let counted = [
            front::COUNTED,
            accounts::COUNTED,
            register::COUNTED,
            registrations::COUNTED,
            organisations::COUNTED,
            help::COUNTED,
            cases::COUNTED,
            service::COUNTED,
        ];
        for (pattern, places) in counted.concat() {
            assert_eq!(pattern.split('/').filter(|part| part.starts_with('{')).count(), places, "{pattern}");
        }
    }

    #[test]
    fn no_name_and_no_pattern_stands_twice() {
        for (index, (name, pattern)) in all().enumerate() {
            assert!(all().skip(index + 1).all(|(other, same)| other != name && same != pattern), "{name}");
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
