//! A person as a form names them: the administrator, or a row of the users' sheet.
//! What can be read is kept even where the rest can't, so that who shares what is found at the first try.

use domain::{
    registration::form::{User, Work},
    values::{EmailAddress, NamePart, PersonName, PhoneNumber},
};

use super::{given::Given, organisation::email};
use crate::{
    fold::{fold, quoted},
    notes::Notes,
};

/// What is known of a person.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// What to call them in a sentence, whatever is wrong with the name.
    pub(super) called: String,
    pub(super) name: Option<PersonName>,
    pub(super) email: Option<EmailAddress>,
    pub(super) mobile: Option<PhoneNumber>,
}

impl Person {
    /// Reads the four fields that everybody has, in the order of the form.
    pub(super) fn read([first, last, address, mobile]: &[Given; 4], notes: &mut Notes) -> Self {
        let part = first.required(notes, NamePart::parse);
        let family = last.required(notes, PersonName::last);
        let name = part.zip(family).map(|(first, last)| PersonName { first, last });
        let email = email(address, notes);
        let mobile = mobile.mobile(notes);
        let typed = format!("{} {}", first.text(), last.text());
        let typed = quoted(if typed.trim().is_empty() { address.text() } else { &typed });
        Self { called: name.as_ref().map_or(typed, ToString::to_string), name, email, mobile }
    }

    /// The person as a user, where nothing is missing.
    pub(super) fn user(self, work: Option<Work>) -> Option<User> {
        Some(User { name: self.name?, email: self.email?, mobile: self.mobile?, work: work? })
    }

    /// Whether two entries with the same mobile can be of one person: the e-mail tells; where one can't be read, the name does.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        match (&self.email, &other.email) {
            (Some(one), Some(other)) => one.key() == other.key(),
            _ => self.part_of_name(other, |name| &name.last) != Some(false),
        }
    }

    /// Whether a part of the two names is the same; `None` where it can't be told.
    pub(super) fn part_of_name(&self, other: &Self, part: fn(&PersonName) -> &NamePart) -> Option<bool> {
        let folded = |person: &Self| person.name.as_ref().map(|name| fold(part(name).as_str()));
        folded(self).zip(folded(other)).map(|(one, other)| one == other)
    }
}
