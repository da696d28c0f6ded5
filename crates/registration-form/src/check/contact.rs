//! Whom to write to about a form that has problems: its administrator, as far as that can be read.
//! Judges nothing else of the form.

use domain::values::{EmailAddress, Language, NamePart};

use super::given::{Given, of_organisation};
use crate::{columns::OrganisationField as F, layout::Found};

/// The accountable administrator of a form, whatever else is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// First and last name, as far as they can be read.
    pub name: String,
    /// Work e-mail; of the secure service, the ordinary address behind it.
    pub email: EmailAddress,
    /// The language that the form asks for, or is written in.
    pub language: Language,
}

/// The contact of what was found.
pub(crate) fn contact(found: &Found) -> Option<Contact> {
    let given = |field| of_organisation(found, field);
    let email = EmailAddress::typed(given(F::AdminEmail).text()).ok()?;
    let part = |given: Given| NamePart::parse(given.text()).map(|part| part.to_string()).unwrap_or_default();
    let name = format!("{} {}", part(given(F::AdminFirstName)), part(given(F::AdminLastName)));
    let language = Language::parse(given(F::Language).text()).ok().or(found.language);
    Some(Contact { name: name.trim().to_owned(), email, language: language.unwrap_or_default() })
}
