//! The unique reference number (URN) of a case, as people copy it from a charge sheet.
//! Never guesses: a letter becomes a digit only where the police form fixes that it must be one.

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

const MAX: usize = 36;

/// The reference of a case: a police URN (`01TS1234526`), or another prosecutor's own, such as `TFL12345-ABC`.
///
/// A police URN has 11 characters: force (2 digits), unit (2 letters or digits), number (5 digits), year (2 digits).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CaseUrn(String);

impl CaseUrn {
    /// Reads a reference of at most 36 characters, in any case; a police URN also with spaces, slashes and dashes.
    ///
    /// In a police URN `O` and `I` are read as `0` and `1` (in the last seven places also `L S B Z` as `1 5 8 2`), but never
    /// in places 3 and 4, which hold either. References that are not of the police are kept as they are, in upper case.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text = clean::code(text).to_uppercase();
        let bare = squash(&text);
        if bare.is_empty() {
            return Err(if text.is_empty() { ValueError::UrnMissing } else { ValueError::UrnCharacters });
        }
        if text.chars().count() > MAX {
            return Err(ValueError::UrnTooLong);
        }
        if !text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '/' | '\\' | '-' | '.' | '_' | '(' | ')' | ':')) {
            return Err(ValueError::UrnCharacters);
        }
        Ok(Self(police(&bare).unwrap_or(text)))
    }

    /// The reference folded for look-up: letters and digits only.
    pub fn key(&self) -> String {
        squash(&self.0)
    }

    /// Whether the reference has the form that the police give.
    pub fn is_police(&self) -> bool {
        police(&self.0).is_some()
    }

    /// A police URN as it is printed, `01/TS/12345/26`; any other reference as it is.
    pub fn spaced(&self) -> String {
        let part = |from, to| self.0.get(from..to).unwrap_or_default();
        if self.is_police() { format!("{}/{}/{}/{}", part(0, 2), part(2, 4), part(4, 9), part(9, 11)) } else { self.0.clone() }
    }
}

super::text_value!(CaseUrn);

fn squash(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The 11 characters of a police URN with misread digits mended; `None` where it has another form.
fn police(bare: &str) -> Option<String> {
    if bare.len() != 11 {
        return None;
    }
    bare.chars()
        .enumerate()
        .map(|(place, c)| match (place, c) {
            (2 | 3, c) | (_, c @ '0'..='9') => Some(c),
            (_, 'O') => Some('0'),
            (_, 'I') | (4.., 'L') => Some('1'),
            (4.., 'S') => Some('5'),
            (4.., 'B') => Some('8'),
            (4.., 'Z') => Some('2'),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> String {
        CaseUrn::parse(text).unwrap().as_str().to_owned()
    }

    #[test]
    fn a_police_urn_is_read_however_it_is_written() {
        for text in [
            "01TS1234526",
            "01ts1234526",
            "01/TS/12345/26",
            " 01 TS 12345 26 ",
            "01-TS-12345-26",
            "01–TS–12345–26",
            "０１TS1234526",
            "01TS\u{00A0}12345/26",
        ] {
            assert_eq!(read(text), "01TS1234526");
        }
        assert_eq!(CaseUrn::parse("01TS1234526").unwrap().spaced(), "01/TS/12345/26");
    }

    #[test]
    fn digits_are_mended_only_where_the_form_fixes_them() {
        assert_eq!(read("O1TSI2345ZB"), "01TS1234528");
        assert_eq!(read("I1TSL2345O6"), "11TS1234506");
        assert_eq!(read("01OI1234526"), "01OI1234526");
        assert_eq!(read("23N51200123"), "23N51200123");
    }

    #[test]
    fn other_prosecutors_references_stay_as_they_are() {
        for text in ["TFL12345-ABC", "DVLA12345", "TFL12345678", "URN_VALUE", "90GDAPPS314", "A 1/B"] {
            assert_eq!(read(text), text);
            assert!(!CaseUrn::parse(text).unwrap().is_police());
        }
        assert_eq!(read("tfl4359536"), "TFL4359536");
        assert_eq!(CaseUrn::parse("TFL/12345-ABC").unwrap().key(), CaseUrn::parse("tfl12345abc").unwrap().key());
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        assert_eq!(CaseUrn::parse(" "), Err(ValueError::UrnMissing));
        assert_eq!(CaseUrn::parse("--"), Err(ValueError::UrnCharacters));
        assert_eq!(CaseUrn::parse(&"1".repeat(37)), Err(ValueError::UrnTooLong));
        assert_eq!(CaseUrn::parse("01TS<b>"), Err(ValueError::UrnCharacters));
    }

    proptest! {
        #[test]
        fn the_key_of_a_key_is_the_key(text in "[ 0-9a-zA-Z/_-]{1,20}") {
            if let Ok(urn) = CaseUrn::parse(&text) {
                let again = CaseUrn::parse(&urn.key()).unwrap();
                prop_assert_eq!(again.key(), urn.key());
                prop_assert_eq!(CaseUrn::parse(urn.as_str()).unwrap(), urn);
            }
        }

        #[test]
        fn a_well_formed_police_urn_is_never_changed(text in "[0-9]{2}[0-9A-Z]{2}[0-9]{7}") {
            prop_assert_eq!(read(&text), text);
        }
    }
}
