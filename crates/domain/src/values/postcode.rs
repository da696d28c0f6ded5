//! UK postcodes, those of the Crown dependencies and the forces included.
//! Asks whether a postcode is well formed, never whether it is in use.

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

/// A postcode in upper case with one space before its last three characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

impl Postcode {
    /// Reads a postcode in any case, with spaces anywhere or none, also in full-width letters.
    ///
    /// The stand-ins `ZZ99 3?Z` (no fixed abode and the like) are accepted.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text: String = clean::code(text).to_uppercase().split(' ').collect();
        if text.is_empty() {
            return Err(ValueError::PostcodeMissing);
        }
        if text.strip_prefix("BFPO").is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit())) {
            return Err(ValueError::PostcodeForcesNumber);
        }
        let middle = text.len().checked_sub(3).ok_or(ValueError::PostcodeFormat)?;
        let (outward, inward) = text.split_at_checked(middle).ok_or(ValueError::PostcodeFormat)?;
        let ordinary = is_outward(outward) && is_inward(inward);
        let stand_in = outward == "ZZ99" && matches!(inward.as_bytes(), [b'3', b'A'..=b'Z', b'Z']);
        if !ordinary && !stand_in && text != "GIR0AA" {
            return Err(ValueError::PostcodeFormat);
        }
        Ok(Self(format!("{outward} {inward}")))
    }

    /// Reads a postcode as [`Self::parse`] does, and one with letters that no postcode has in their places: see [`Self::is_unusual`].
    pub fn read(text: &str) -> Result<Self, ValueError> {
        Self::parse(text).or_else(|error| unusual(text).ok_or(error))
    }

    /// Whether it has the shape of a postcode, but letters that Royal Mail uses in no such place: worth a second look.
    pub fn is_unusual(&self) -> bool {
        Self::parse(&self.0).is_err()
    }

    /// The value as text, as it is kept and shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first half, such as `SW1A`.
    pub fn outward(&self) -> &str {
        self.0.split_once(' ').map_or(&self.0, |(outward, _)| outward)
    }
}

impl std::fmt::Display for Postcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Postcode {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::parse(text)
    }
}

// What was kept was looked at before, so that an unusual one comes back from storage.
impl TryFrom<String> for Postcode {
    type Error = ValueError;
    fn try_from(text: String) -> Result<Self, ValueError> {
        Self::read(&text)
    }
}

impl From<Postcode> for String {
    fn from(value: Postcode) -> Self {
        value.0
    }
}

/// Letters and digits in the places of a postcode, whichever they are.
fn unusual(text: &str) -> Option<Postcode> {
    let text: String = clean::code(text).to_uppercase().split(' ').collect();
    let (outward, inward) = text.split_at_checked(text.len().checked_sub(3)?)?;
    let letters = outward.bytes().take_while(u8::is_ascii_uppercase).count();
    let number = outward.as_bytes().get(letters..)?;
    let fits = matches!(letters, 1 | 2)
        && number.first().is_some_and(u8::is_ascii_digit)
        && number.len() <= 2
        && number.iter().all(u8::is_ascii_alphanumeric)
        && matches!(inward.as_bytes(), [digit, one, two] if digit.is_ascii_digit() && one.is_ascii_uppercase() && two.is_ascii_uppercase());
    fits.then(|| Postcode(format!("{outward} {inward}")))
}

/// A whole postcode or its first half, as a prefix to look up: `sw1a1aa` and `SW1A` become `SW1A 1AA` and `SW1A`.
///
/// `None` where the text is neither.
pub fn postcode_prefix(text: &str) -> Option<String> {
    if let Ok(whole) = Postcode::parse(text) {
        return Some(whole.0);
    }
    let outward: String = clean::code(text).to_uppercase().split(' ').collect();
    is_outward(&outward).then_some(outward)
}

/// A9, A99, A9A, AA9, AA99 or AA9A, with the letters that Royal Mail's address file uses in each place.
fn is_outward(text: &str) -> bool {
    let letters: String = text.chars().take_while(char::is_ascii_uppercase).collect();
    let rest = text.get(letters.len()..).unwrap_or_default();
    let first = letters.starts_with(|c| !"QVX".contains(c));
    let second = letters.chars().nth(1).is_none_or(|c| !"IJZ".contains(c));
    let number = match rest.as_bytes() {
        [a] => a.is_ascii_digit(),
        [a, b] => a.is_ascii_digit() && (b.is_ascii_digit() || b.is_ascii_uppercase() && !b"CILOQZ".contains(b)),
        _ => false,
    };
    matches!(letters.len(), 1 | 2) && first && second && number
}

/// A digit and two letters, none of C I K M O V.
fn is_inward(text: &str) -> bool {
    match text.as_bytes() {
        [digit, letters @ ..] => {
            digit.is_ascii_digit()
                && letters.len() == 2
                && letters.iter().all(|b| b.is_ascii_uppercase() && !b"CIKMOV".contains(b))
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_of_postcode_is_read() {
        for (text, kept) in [
            ("m11ae", "M1 1AE"),
            ("B33 8TH", "B33 8TH"),
            ("cr2  6xh", "CR2 6XH"),
            ("DN55 1PT", "DN55 1PT"),
            ("W1A 0AX", "W1A 0AX"),
            ("EC1A 1BB", "EC1A 1BB"),
            ("gir0aa", "GIR 0AA"),
            ("BF1 4AA", "BF1 4AA"),
            ("JE2 3AB", "JE2 3AB"),
            ("GY1 1AA", "GY1 1AA"),
            ("IM1 1AA", "IM1 1AA"),
            ("ZZ99 3VZ", "ZZ99 3VZ"),
            ("S W1A 1AA", "SW1A 1AA"),
            ("\u{00A0}SW1A\u{00A0}1AA", "SW1A 1AA"),
            ("ＳＷ１Ａ　１ＡＡ", "SW1A 1AA"),
        ] {
            assert_eq!(Postcode::parse(text).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn what_is_no_postcode_is_refused() {
        for text in
            ["SW1A 1A", "SW1A 1AAA", "SW1A-1AA", "5W1A 1AA", "SW1A IAA", "SW1A 1CA", "QA1 1AA", "12345", "N/A", "É1 1AA", "ÉÉÉ"]
        {
            assert_eq!(Postcode::parse(text), Err(ValueError::PostcodeFormat), "{text}");
        }
        assert_eq!(Postcode::parse(" "), Err(ValueError::PostcodeMissing));
        assert_eq!(Postcode::parse("bfpo 57"), Err(ValueError::PostcodeForcesNumber));
    }

    #[test]
    fn one_of_the_right_shape_with_odd_letters_is_read_as_unusual() {
        for (text, kept) in [("qa1 1aa", "QA1 1AA"), ("SW1A 1CA", "SW1A 1CA"), ("M1O1AA", "M1O 1AA")] {
            let read = Postcode::read(text).unwrap();
            assert_eq!((read.as_str(), read.is_unusual()), (kept, true));
            assert_eq!(Postcode::try_from(kept.to_owned()), Ok(read));
        }
        assert!(!Postcode::read("SW1A 1AA").unwrap().is_unusual());
        for text in ["SW1A 1A", "SW1A 1AAA", "5W1A 1AA", "N/A", "É1 1AA", "12345", "Wrexham"] {
            assert_eq!(Postcode::read(text), Err(ValueError::PostcodeFormat), "{text}");
        }
    }

    #[test]
    fn half_a_postcode_is_a_prefix() {
        assert_eq!(postcode_prefix("sw1a"), Some("SW1A".to_owned()));
        assert_eq!(postcode_prefix("sw1a1aa"), Some("SW1A 1AA".to_owned()));
        assert_eq!(postcode_prefix("Derby"), None);
    }

    #[test]
    fn the_postcodes_of_the_courts_and_the_odd_ones_answer_as_expected() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/documents/postcode_validation.csv");
        let Ok(mut reader) = csv::Reader::from_path(path) else {
            println!("skipped: shared data absent");
            return;
        };
        let mut read = 0;
        for row in reader.records().map(Result::unwrap) {
            let (input, valid, normalised) = (&row[0], &row[1], &row[2]);
            let postcode = Postcode::parse(input);
            match valid {
                "Y" => assert_eq!(postcode.map(String::from).as_deref(), Ok(normalised), "{input}"),
                "N" => assert!(postcode.is_err(), "{input}"),
                _ => assert_eq!(postcode.unwrap().as_str().replace(' ', ""), normalised.replace(' ', ""), "{input}"),
            }
            read += 1;
        }
        assert!(read > 300);
    }
}
