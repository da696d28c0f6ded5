//! Numbers that the Legal Aid Agency and the regulators give out.
//! A number here is well formed, not verified: an officer records how it was checked.

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

/// An account number that the Legal Aid Agency gives to one office of a provider, such as `1A234B`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LaaAccountNumber(String);

/// A number of the SRA, the BSB, CILEX Regulation or another regulator.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegulatorNumber(String);

impl LaaAccountNumber {
    /// Reads an account number: letters and digits, at most 20, in upper case without spaces.
    ///
    /// Shapes other than that of an office are accepted, because old ones exist: see [`Self::unusual`].
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let number: String = clean::code(text).to_uppercase().chars().filter(|c| !matches!(c, ' ' | '-' | '/')).collect();
        if number.is_empty() {
            return Err(ValueError::LaaAccountMissing);
        }
        let fits = number.len() <= 20 && number.chars().all(|c| c.is_ascii_alphanumeric());
        if fits { Ok(Self(number)) } else { Err(ValueError::LaaAccountFormat) }
    }

    /// Whether the shape differs from that of an office (`9A999A`): worth a second look by the officer.
    pub fn unusual(&self) -> bool {
        let fits =
            |(place, byte): (usize, u8)| if matches!(place, 1 | 5) { byte.is_ascii_uppercase() } else { byte.is_ascii_digit() };
        self.0.len() != 6 || !self.0.bytes().enumerate().all(fits)
    }
}

super::text_value!(LaaAccountNumber);

impl RegulatorNumber {
    /// Reads a number of 1 to 20 letters and digits, in upper case; `SRA no. 123456` gives `123456`.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text = clean::code(text).to_uppercase();
        // A spreadsheet made a number of it.
        let text = without_prefix(text.strip_suffix(".0").unwrap_or(&text));
        let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        // Two numbers, or one with decimals, joined would be another number.
        if text.as_bytes().windows(3).any(|it| digit(it.first()) && matches!(it.get(1), Some(b'/' | b'.')) && digit(it.last())) {
            return Err(ValueError::RegulatorNumberFormat);
        }
        let number: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '/' | '.')).collect();
        if number.is_empty() {
            return Err(ValueError::RegulatorNumberMissing);
        }
        let fits = number.len() <= 20
            && number.chars().all(|c| c.is_ascii_alphanumeric())
            && number.contains(|c: char| c.is_ascii_digit());
        if fits { Ok(Self(number)) } else { Err(ValueError::RegulatorNumberFormat) }
    }
}

super::text_value!(RegulatorNumber);

/// Drops the words that people write before a number, repeatedly: `SRA ID: 1`, `BSB no. 1`.
fn without_prefix(text: &str) -> &str {
    let mut rest = text.trim_start_matches([' ', ':', '.', '#']);
    while let Some(next) =
        ["SRA", "BSB", "CILEX", "NUMBER", "NO.", "NO ", "NO:", "ID"].iter().find_map(|word| rest.strip_prefix(word))
    {
        rest = next.trim_start_matches([' ', ':', '.', '#']);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_of_an_office_is_usual_and_others_are_accepted_with_a_flag() {
        let read = |text| LaaAccountNumber::parse(text).unwrap();
        assert_eq!(read(" 1a 234b ").as_str(), "1A234B");
        assert!(!read("1A234B").unusual());
        for odd in ["OA234B", "1A234", "1A2345", "12345", "1A234BB"] {
            assert!(read(odd).unusual(), "{odd}");
        }
        assert_eq!(LaaAccountNumber::parse("1A*"), Err(ValueError::LaaAccountFormat));
        assert_eq!(LaaAccountNumber::parse("-"), Err(ValueError::LaaAccountMissing));
    }

    #[test]
    fn a_regulators_number_is_read_without_the_words_before_it() {
        for (text, kept) in [
            ("SRA No. 123456", "123456"),
            ("BSB: 45678", "45678"),
            ("sra id 7", "7"),
            ("C/12-34", "C1234"),
            ("612345.0", "612345"),
        ] {
            assert_eq!(RegulatorNumber::parse(text).unwrap().as_str(), kept);
        }
        for several in ["612345/6", "6123.45", "SRA 612345.00"] {
            assert_eq!(RegulatorNumber::parse(several), Err(ValueError::RegulatorNumberFormat), "{several}");
        }
        assert_eq!(RegulatorNumber::parse("none"), Err(ValueError::RegulatorNumberFormat));
        assert_eq!(RegulatorNumber::parse("SRA"), Err(ValueError::RegulatorNumberMissing));
    }
}
