//! Values that people and machines hand in: a value that exists is valid.
//! Nothing here holds a sentence that people read: an error names its message by key.
//!
//! What people paste is forgiven (spaces, curly apostrophes, full-width letters); what would change the meaning is not.

mod account;
mod address;
mod birth;
mod clean;
mod email;
mod error;
mod kinds;
mod organisation;
pub mod password;
mod person;
mod phone;
mod postcode;
mod text;
mod urn;

pub use account::{LaaAccountNumber, RegulatorNumber};
pub use address::{Address, AddressField, AddressInput, AddressProblem};
pub use birth::DateOfBirth;
pub use clean::{folded_words, search_words};
pub use email::EmailAddress;
pub use error::ValueError;
pub use kinds::{Language, OrganisationType, Qualification, Regulator, RepresentationType, Role};
pub use organisation::OrganisationName;
pub use person::{NameKey, NamePart, PersonName};
pub use phone::{PhoneAssumption, PhoneNumber, PhoneReading};
pub use postcode::{Postcode, postcode_prefix};
pub use text::{LongText, ShortText};
pub use urn::CaseUrn;

/// Gives a text newtype `parse`'s relatives: `as_str`, `Display`, `FromStr`, and serde through text.
macro_rules! text_value {
    ($name:ident) => {
        impl $name {
            /// The value as text, as it is kept and shown.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        crate::values::text_conversions!($name);
    };
}

/// The conversions of a type with `parse(&str)` and `as_str(&self)`.
macro_rules! text_conversions {
    ($name:ident) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::values::ValueError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = crate::values::ValueError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

use text_conversions;
use text_value;

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use strum::IntoEnumIterator;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Kept {
        name: PersonName,
        organisation: OrganisationName,
        email: EmailAddress,
        phone: PhoneNumber,
        postcode: Postcode,
        account: LaaAccountNumber,
        urn: CaseUrn,
        representation: RepresentationType,
        born: DateOfBirth,
        note: LongText<100>,
    }

    const STORED: &str = "organisation = \"Lee & Co\"\nemail = \"jo@firm.uk\"\nphone = \"+447700900123\"\npostcode = \"M1 1AE\"
account = \"1A234B\"\nurn = \"01TS1234526\"\nrepresentation = \"PRIVATE\"\nborn = \"1990-01-31\"\nnote = \"a\"
[name]\nfirst = \"Siân\"\nlast = \"O'Neill\"\n";

    #[test]
    fn values_are_read_back_from_storage_and_bad_ones_are_not() {
        let kept: Kept = toml::from_str(STORED).unwrap();
        assert_eq!(
            (kept.urn.as_str(), kept.representation, kept.phone.last4()),
            ("01TS1234526", RepresentationType::Private, "0123")
        );
        for (good, bad) in [
            ("jo@firm.uk", "jo"),
            ("+447700900123", "+44770"),
            ("M1 1AE", "M1"),
            ("PRIVATE", "PRIVATELY"),
            ("1990-01-31", "1990-02-31"),
            ("Siân", " "),
        ] {
            assert!(toml::from_str::<Kept>(&STORED.replace(good, bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_error_names_its_own_message() {
        let keys: std::collections::BTreeSet<_> = ValueError::iter().map(|error| error.key()).collect();
        assert_eq!(keys.len(), ValueError::iter().count());
        assert!(keys.contains("urn-too-long"));
        assert_eq!(ValueError::UrnTooLong.to_string(), "urn-too-long");
    }
}
