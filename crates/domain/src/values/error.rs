//! Why a value was refused, each reason named after the message that people read.
//! The sentences themselves are in the locale files of `words`.

use strum::{Display, EnumIter, IntoStaticStr};

/// Why a value was refused. `key()` names the message, in the locale files, that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, Display, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each variant says it by its name, and in full in the locale files")]
pub enum ValueError {
    FirstNameMissing,
    FirstNameTooLong,
    FirstNameCharacters,
    LastNameMissing,
    LastNameTooLong,
    LastNameCharacters,
    OrganisationNameMissing,
    OrganisationNameTooLong,
    OrganisationNameCharacters,
    EmailMissing,
    EmailTooLong,
    EmailFormat,
    PhoneMissing,
    PhoneFormat,
    /// More than one number in one place.
    PhoneSeveral,
    PostcodeMissing,
    PostcodeFormat,
    /// A forces number such as `BFPO 57`: its postcode (`BF1 …`) is wanted.
    PostcodeForcesNumber,
    AddressLineMissing,
    AddressTownMissing,
    AddressCountryMissing,
    LaaAccountMissing,
    LaaAccountFormat,
    RegulatorNumberMissing,
    RegulatorNumberFormat,
    UrnMissing,
    UrnTooLong,
    UrnCharacters,
    RepresentationUnknown,
    OrganisationTypeUnknown,
    LanguageUnknown,
    QualificationUnknown,
    RoleUnknown,
    BirthMissing,
    BirthFormat,
    /// A date that no calendar has, such as 30 February.
    BirthNotReal,
    /// Before 1890 or after 2100: a slip of the keyboard.
    BirthRange,
    TextMissing,
    TextTooLong,
    TextCharacters,
}

impl ValueError {
    /// The key of the message in the locale files, such as `urn-too-long`.
    pub fn key(&self) -> &'static str {
        self.into()
    }
}
