//! Telephone numbers in E.164, and the mending of what spreadsheets make of them.
//! Says what it assumed; whether an assumption will do is for the reader of the form.

use phonenumber::{Mode, PhoneNumber as Parsed, Type, country::Id, metadata::DATABASE};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use super::{ValueError, clean};

/// A telephone number of a length that its country's numbering plan allows, kept as E.164 (`+447700900123`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PhoneNumber(String);

/// A number as read from a form, with what had to be assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneReading {
    /// The number.
    pub number: PhoneNumber,
    /// What was assumed; empty where the number was written in full.
    pub assumed: Option<PhoneAssumption>,
}

/// What had to be assumed to read a number that a spreadsheet changed. `key()` names the message that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum PhoneAssumption {
    /// The leading zero was missing: `7700900123`.
    PhoneZeroRestored,
    /// The number was written as a power of ten with all its digits: `7.700900123E+9`.
    PhonePowerExpanded,
    /// The number was written as a power of ten, shortened: `7.7009E+9`. Its last digits may not be zeros.
    PhoneDigitsMayBeLost,
    /// An extension stood behind the number: `01632 960001 ext 12`. It is left out.
    PhoneExtensionLeftOut,
}

impl PhoneAssumption {
    /// The key of the message in the locale files.
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// Whether the number is certain all the same. Codes must not be sent to one that isn't.
    pub const fn is_certain(self) -> bool {
        !matches!(self, Self::PhoneDigitsMayBeLost)
    }
}

impl PhoneNumber {
    /// Reads a UK number (`07…`, `+44…`, `0044…`, `+44 (0)…`) or an international one with `+` or `00`.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text = clean::code(text);
        if text.is_empty() {
            return Err(ValueError::PhoneMissing);
        }
        if let Some(home) = home(&text) {
            return Ok(Self(home));
        }
        let dialled = dialled(&text)?;
        if let Some(home) = home(&dialled) {
            return Ok(Self(home));
        }
        let number = phonenumber::parse(Some(Id::GB), &dialled).map_err(|_| ValueError::PhoneFormat)?;
        if !phonenumber::is_valid(&number) && !is_possible(&number) {
            return Err(ValueError::PhoneFormat);
        }
        Ok(Self(number.format().mode(Mode::E164).to_string()))
    }

    /// Reads a number from a form's cell, mending what a spreadsheet did to it.
    pub fn read_cell(text: &str) -> Result<PhoneReading, ValueError> {
        let text = clean::code(text);
        if let Some((digits, assumed)) = from_power(&text) {
            return Ok(PhoneReading { number: from_bare(&digits)?, assumed: Some(assumed) });
        }
        let bare = text.strip_suffix(".0").unwrap_or(&text);
        let grouped: String = bare.chars().filter(|c| *c != ' ').collect();
        if let Some(home) = home(&grouped) {
            return Ok(PhoneReading { number: Self(home), assumed: None });
        }
        if lacks_zero(&grouped) {
            return Ok(PhoneReading { number: from_bare(&grouped)?, assumed: Some(PhoneAssumption::PhoneZeroRestored) });
        }
        match (Self::parse(bare), without_extension(bare)) {
            (Ok(number), _) => Ok(PhoneReading { number, assumed: None }),
            (Err(_), Some(rest)) => {
                Ok(PhoneReading { number: Self::parse(rest)?, assumed: Some(PhoneAssumption::PhoneExtensionLeftOut) })
            }
            (Err(error), None) => Err(error),
        }
    }

    /// The last four digits, all that a page may show of the number.
    pub fn last4(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(4)..).unwrap_or_default()
    }

    /// Whether the number is a UK mobile (`07`, without personal numbers `070` and pagers `076`, save Manx `07624`).
    pub fn is_uk_mobile(&self) -> bool {
        self.0
            .strip_prefix("+447")
            .is_some_and(|rest| !rest.starts_with('0') && (!rest.starts_with('6') || rest.starts_with("624")))
    }

    /// Whether text messages may reach the number: a UK mobile, or abroad any number that is not known to be a landline.
    pub fn takes_texts(&self) -> bool {
        if self.0.starts_with("+44") {
            return self.is_uk_mobile();
        }
        let kind = phonenumber::parse(None, &self.0).map_or(Type::Unknown, |number| number.number_type(&DATABASE));
        !matches!(
            kind,
            Type::FixedLine | Type::TollFree | Type::PremiumRate | Type::SharedCost | Type::Uan | Type::Voicemail | Type::Pager
        )
    }

    /// Whether no numbering plan known here has the number, though its length is right: worth a second look.
    ///
    /// Whole UK ranges (Ofcom's 01, 02, 03, 07) are as good as known: the plan built in is older than some of their blocks.
    pub fn is_unusual(&self) -> bool {
        let area = |rest: &str| {
            rest.starts_with('1') || ["20", "23", "24", "28", "29", "30", "33", "34", "37"].iter().any(|it| rest.starts_with(it))
        };
        let known = self.is_uk_mobile() || self.0.strip_prefix("+44").is_some_and(|rest| rest.len() == 10 && area(rest));
        !known && !phonenumber::parse(None, &self.0).is_ok_and(|number| phonenumber::is_valid(&number))
    }

    /// The number as people in the UK read it: `07700 900123`, and `+353 1 234 5678` for one abroad.
    pub fn spoken(&self) -> String {
        let Ok(number) = phonenumber::parse(None, &self.0) else { return self.0.clone() };
        let home = number.code().value() == 44;
        Parsed::format(&number).mode(if home { Mode::National } else { Mode::International }).to_string()
    }
}

super::text_value!(PhoneNumber);

/// A UK number with its ten digits after the zero. The numbering plan built in grows old, and leaves out numbers kept for
/// drama: a range that it doesn't know is no reason to turn a person away, because the code sent there decides.
fn home(dialled: &str) -> Option<String> {
    let national = dialled.strip_prefix("+44").or_else(|| dialled.strip_prefix('0'))?;
    let digits = national.len() == 10 && national.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits && national.starts_with(['1', '2', '3', '5', '7', '8', '9']);
    fits.then(|| format!("+44{national}"))
}

/// Whether a number from abroad has a length that its country gives out; for its ranges the same holds as at home.
fn is_possible(number: &Parsed) -> bool {
    let length = u16::try_from(number.national().to_string().len()).unwrap_or(u16::MAX);
    let plan = number.metadata(&DATABASE);
    number.code().value() != 44 && plan.is_some_and(|plan| plan.descriptors().general().possible_length().contains(&length))
}

/// The number before `ext 12`, `extension 12`, `x12` or, in Welsh, `est 12`.
fn without_extension(text: &str) -> Option<&str> {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches([' ', '.', ':', '#']);
    let lower = rest.to_lowercase();
    let mark = ["extension", "estyniad", "extn", "ext", "est", "x"].iter().find(|mark| lower.ends_with(**mark))?;
    let number = rest.get(..rest.len().checked_sub(mark.len())?)?;
    (rest.len() < text.len()).then(|| number.trim_end_matches([' ', ',', ';', '(', '-']))
}

/// The digits to dial, with `+` where the number is international; refuses letters and second numbers.
fn dialled(text: &str) -> Result<String, ValueError> {
    let text = text.trim_start_matches("tel:").trim_start_matches("Tel:").replace("(0)", "");
    let international = text.trim_start_matches(['(', ' ']).starts_with('+');
    if text.contains([',', ';']) || text.contains('/') || text.contains(" or ") {
        return Err(ValueError::PhoneSeveral);
    }
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-' | '.' | '\'')) {
        return Err(ValueError::PhoneFormat);
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.as_str();
    let country = if international { Some(digits) } else { digits.strip_prefix("00") };
    match country {
        Some(rest) => Ok(format!("+{}", rest.strip_prefix("440").map_or_else(|| rest.to_owned(), |rest| format!("44{rest}")))),
        None if digits.len() == 12 && digits.starts_with("44") => Ok(format!("+{digits}")),
        None if digits.len() == 13 && digits.starts_with("440") => Ok(digits.replacen("440", "+44", 1)),
        None if digits.starts_with('0') => Ok(digits.to_owned()),
        None => Err(ValueError::PhoneFormat),
    }
}

/// Ten digits (nine in a few old areas) that begin as a UK number does after its zero.
fn lacks_zero(text: &str) -> bool {
    matches!(text.len(), 9 | 10) && text.chars().all(|c| c.is_ascii_digit()) && text.starts_with(['1', '2', '3', '5', '7', '8'])
}

fn from_bare(digits: &str) -> Result<PhoneNumber, ValueError> {
    if lacks_zero(digits) { PhoneNumber::parse(&format!("0{digits}")) } else { PhoneNumber::parse(&format!("+{digits}")) }
}

/// The digits of `7.7009E+9`, and whether all of them were written.
fn from_power(text: &str) -> Option<(String, PhoneAssumption)> {
    let (mantissa, power) = text.split_once(['E', 'e'])?;
    let power = power.strip_prefix('+').unwrap_or(power).parse::<usize>().ok().filter(|power| (8..=14).contains(power))?;
    let (whole, part) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.len() != 1 || !digits(whole) || !digits(part) || part.len() > power {
        return None;
    }
    let all = part.len() == power;
    let assumed = if all { PhoneAssumption::PhonePowerExpanded } else { PhoneAssumption::PhoneDigitsMayBeLost };
    Some((format!("{whole}{part:0<power$}"), assumed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn uk_numbers_are_read_however_they_are_written() {
        for text in [
            "07700900123",
            "07700 900 123",
            "+447700900123",
            "0044 7700 900123",
            "+44 (0)7700 900-123",
            "(07700) 900123",
            "447700900123",
            "+44 07700 900123",
            "07700\u{00A0}900123",
            "０７７００ 900123",
            "'07700900123",
        ] {
            assert_eq!(PhoneNumber::parse(text).unwrap().as_str(), "+447700900123", "{text}");
        }
        assert_eq!(PhoneNumber::parse("020 7946 0000").unwrap().as_str(), "+442079460000");
        assert_eq!(PhoneNumber::parse("0330 808 4407").unwrap().as_str(), "+443308084407");
    }

    #[test]
    fn numbers_from_abroad_need_their_country_code() {
        assert_eq!(PhoneNumber::parse("+353 1 679 5599").unwrap().as_str(), "+35316795599");
        assert_eq!(PhoneNumber::parse("00 33 1 42 68 53 00").unwrap().as_str(), "+33142685300");
        assert_eq!(PhoneNumber::parse("+1 202 456 1111").unwrap().as_str(), "+12024561111");
        assert_eq!(PhoneNumber::parse("+1 202 456 111"), Err(ValueError::PhoneFormat));
        assert_eq!(PhoneNumber::parse("+999 202 456 111"), Err(ValueError::PhoneFormat));
    }

    #[test]
    fn a_landline_is_known_anywhere() {
        let texts = |text| PhoneNumber::parse(text).unwrap().takes_texts();
        assert!(texts("07700 900123") && texts("+353 87 123 4567") && texts("+1 202 456 1111"));
        assert!(!texts("020 7946 0000") && !texts("+353 1 679 5599") && !texts("+33 1 42 68 53 00"));
        assert!(!PhoneNumber::parse("07700 900123").unwrap().is_unusual());
        assert!(PhoneNumber::parse("07000 000000").is_ok_and(|number| !number.takes_texts()));
    }

    #[test]
    fn an_extension_is_left_out_and_said() {
        for text in [
            "01632 960001 ext 12",
            "01632 960001 ext. 12",
            "01632 960001x12",
            "01632 960001, extension 12",
            "01632 960001 est 12",
        ] {
            let reading = PhoneNumber::read_cell(text).unwrap();
            assert_eq!(reading.number.as_str(), "+441632960001", "{text}");
            assert_eq!(reading.assumed, Some(PhoneAssumption::PhoneExtensionLeftOut), "{text}");
        }
        assert!(PhoneNumber::read_cell("ext 12").is_err());
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(PhoneNumber::parse(" "), Err(ValueError::PhoneMissing));
        assert_eq!(PhoneNumber::parse("07700 900123 / 07700 900124"), Err(ValueError::PhoneSeveral));
        for text in ["0770090012", "077009001234", "ask at reception", "07700O90123", "+", "999", "07700 900123 ext 4"] {
            assert_eq!(PhoneNumber::parse(text), Err(ValueError::PhoneFormat), "{text}");
        }
    }

    #[test]
    fn what_a_spreadsheet_did_is_mended_and_said() {
        let read = |text: &str| PhoneNumber::read_cell(text).map(|r| (r.number.0, r.assumed));
        let full = "+447700900123".to_owned();
        assert_eq!(read("7700900123"), Ok((full.clone(), Some(PhoneAssumption::PhoneZeroRestored))));
        assert_eq!(read("7700900123.0"), Ok((full.clone(), Some(PhoneAssumption::PhoneZeroRestored))));
        assert_eq!(read("447700900123.0"), Ok((full.clone(), None)));
        assert_eq!(read("7.700900123E+9"), Ok((full.clone(), Some(PhoneAssumption::PhonePowerExpanded))));
        assert_eq!(read("4.47700900123E+11"), Ok((full.clone(), Some(PhoneAssumption::PhonePowerExpanded))));
        assert_eq!(read("7.7009E+9"), Ok(("+447700900000".to_owned(), Some(PhoneAssumption::PhoneDigitsMayBeLost))));
        assert_eq!(read("7,7009e09"), Ok(("+447700900000".to_owned(), Some(PhoneAssumption::PhoneDigitsMayBeLost))));
        assert_eq!(read("07700 900123"), Ok((full, None)));
        assert!(read("7.7E+900").is_err());
        assert!(!PhoneAssumption::PhoneDigitsMayBeLost.is_certain());
    }

    #[test]
    fn a_page_shows_the_last_four_digits_and_knows_a_mobile() {
        let number = |text| PhoneNumber::parse(text).unwrap();
        assert_eq!(number("07700900123").last4(), "0123");
        assert!(number("07700900123").is_uk_mobile());
        assert!(!number("020 7946 0000").is_uk_mobile());
        assert!(!number("+353 87 123 4567").is_uk_mobile());
        assert_eq!(number("07700900123").spoken(), "07700 900123");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_number_that_was_read_reads_back_the_same(tail in "[0-9]{6}", gaps in proptest::collection::vec(0_usize..10, 0..3)) {
            let mut text = format!("07700{tail}");
            for at in gaps {
                text.insert(at + 1, ' ');
            }
            if let Ok(number) = PhoneNumber::parse(&text) {
                prop_assert_eq!(PhoneNumber::parse(number.as_str()).unwrap(), number.clone());
                prop_assert_eq!(PhoneNumber::parse(&number.spoken()).unwrap(), number);
            }
        }
    }
}
