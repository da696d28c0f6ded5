//! Postal addresses of organisations and their offices.
//! Does not look an address up: what was typed is what is kept.

use serde::{Deserialize, Serialize};

use super::{Postcode, ShortText, ValueError, clean};

/// One line of an address.
type Line = ShortText<100>;

/// A postal address. Fields that were left empty are absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// House and street, or PO box.
    pub line1: Line,
    /// Anything more.
    pub line2: Option<Line>,
    /// Town or city.
    pub town: Line,
    /// County.
    pub county: Option<Line>,
    /// Postcode: always there in the United Kingdom, the Channel Islands and the Isle of Man.
    pub postcode: Option<Postcode>,
    /// Postal code of another country, as written there.
    pub foreign_code: Option<ShortText<20>>,
    /// Country.
    pub country: Line,
}

/// What was typed in each field of an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Address`")]
pub struct AddressInput<'a> {
    pub line1: &'a str,
    pub line2: &'a str,
    pub town: &'a str,
    pub county: &'a str,
    pub postcode: &'a str,
    pub country: &'a str,
}

/// A field of an address, to say which one is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the fields are those of `Address`")]
pub enum AddressField {
    Line1,
    Line2,
    Town,
    County,
    Postcode,
    Country,
}

/// What is wrong with one field of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{field:?}: {error}")]
pub struct AddressProblem {
    /// The field.
    pub field: AddressField,
    /// Why it was refused.
    pub error: ValueError,
}

impl Address {
    /// Reads an address, or names every field that is wrong.
    pub fn parse(input: &AddressInput<'_>) -> Result<Self, Vec<AddressProblem>> {
        use AddressField as F;
        let mut problems = Vec::new();
        let line1 = note(&mut problems, F::Line1, required(input.line1, ValueError::AddressLineMissing));
        let line2 = note(&mut problems, F::Line2, Line::optional(input.line2));
        let town = note(&mut problems, F::Town, required(input.town, ValueError::AddressTownMissing));
        let county = note(&mut problems, F::County, Line::optional(input.county));
        let nation = note(&mut problems, F::Country, required(input.country, ValueError::AddressCountryMissing));
        let british = uses_postcodes(input.country);
        let postcode =
            if british { note(&mut problems, F::Postcode, Postcode::read(input.postcode).map(Some)) } else { Some(None) };
        let foreign_code =
            if british { Some(None) } else { note(&mut problems, F::Postcode, ShortText::optional(input.postcode)) };
        match (line1, line2, town, county, postcode, foreign_code, nation) {
            (Some(line1), Some(line2), Some(town), Some(county), Some(postcode), Some(foreign_code), Some(nation)) => {
                Ok(Self { line1, line2, town, county, postcode, foreign_code, country: nation })
            }
            _ => Err(problems),
        }
    }

    /// The lines as they stand on an envelope; the country only where it is abroad.
    pub fn lines(&self) -> Vec<&str> {
        let country = self.postcode.is_none().then_some(self.country.as_str());
        [
            Some(self.line1.as_str()),
            self.line2.as_ref().map(ShortText::as_str),
            Some(self.town.as_str()),
            self.county.as_ref().map(ShortText::as_str),
            self.postcode.as_ref().map(Postcode::as_str),
            self.foreign_code.as_ref().map(ShortText::as_str),
            country,
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn note<T>(problems: &mut Vec<AddressProblem>, field: AddressField, read: Result<T, ValueError>) -> Option<T> {
    read.map_err(|error| problems.push(AddressProblem { field, error })).ok()
}

fn required(text: &str, missing: ValueError) -> Result<Line, ValueError> {
    Line::parse(text).map_err(|error| if error == ValueError::TextMissing { missing } else { error })
}

/// Whether addresses there have UK postcodes. A country that was left empty is treated so, to report both fields.
fn uses_postcodes(country: &str) -> bool {
    matches!(
        clean::label(country).as_str(),
        "" | "uk"
            | "u k"
            | "gb"
            | "united kingdom"
            | "the united kingdom"
            | "great britain"
            | "england"
            | "wales"
            | "cymru"
            | "lloegr"
            | "y deyrnas unedig"
            | "scotland"
            | "yr alban"
            | "northern ireland"
            | "gogledd iwerddon"
            | "england and wales"
            | "jersey"
            | "guernsey"
            | "alderney"
            | "sark"
            | "channel islands"
            | "isle of man"
            | "ynys manaw"
    )
}

#[cfg(test)]
mod tests {
    use ValueError as E;

    use super::*;

    const OFFICE: AddressInput<'_> = AddressInput {
        line1: "1 High Street",
        line2: " ",
        town: "Llandudno",
        county: "",
        postcode: "ll30 1aa",
        country: "Cymru",
    };

    #[test]
    fn an_address_at_home_has_a_postcode() {
        let address = Address::parse(&OFFICE).unwrap();
        assert_eq!(address.lines(), ["1 High Street", "Llandudno", "LL30 1AA"]);
        let problems = Address::parse(&AddressInput { postcode: "", ..OFFICE }).unwrap_err();
        assert_eq!(problems, [AddressProblem { field: AddressField::Postcode, error: ValueError::PostcodeMissing }]);
    }

    #[test]
    fn an_address_abroad_has_its_own_code_or_none() {
        let abroad = AddressInput { country: "Ireland", postcode: "D02 AF30", ..OFFICE };
        assert_eq!(Address::parse(&abroad).unwrap().lines(), ["1 High Street", "Llandudno", "D02 AF30", "Ireland"]);
        assert!(Address::parse(&AddressInput { postcode: "", ..abroad }).is_ok());
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let problems = Address::parse(&AddressInput::default()).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|p| p.error).collect();
        assert_eq!(fields, [E::AddressLineMissing, E::AddressTownMissing, E::AddressCountryMissing, E::PostcodeMissing]);
    }
}
