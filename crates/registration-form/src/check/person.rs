//! A person as a form names them: the administrator, or a row of the users' sheet.
//! What can be read is kept even where the rest can't, so that who shares what is found at the first try.

use domain::{
    registration::form::{User, Work},
    values::{EmailAddress, NamePart, PersonName, PhoneNumber},
};

use super::{
    given::{Given, is_nothing},
    organisation::email,
};
use crate::{
    fold::{fold, quoted},
    notes::Notes,
    problem::{Assumed, HowRead},
};

/// What is known of a person.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: Option<PersonName>,
    /// What was typed where no name can be read.
    typed: String,
    pub(super) email: Option<EmailAddress>,
    pub(super) mobile: Option<PhoneNumber>,
}

impl Person {
    /// Reads the four fields that everybody has, in the order of the form.
    pub(super) fn read([first, last, address, mobile]: &[Given<'_>; 4], notes: &mut Notes) -> Self {
        let part = first.required(notes, NamePart::parse);
        let family = last.required(notes, PersonName::last);
        let name = part.zip(family).map(|(first, last)| PersonName { first, last });
        if name.is_some() {
            remark_on_name(first, notes);
            remark_on_name(last, notes);
        }
        let email = email(address, notes);
        let mobile = mobile.mobile(notes);
        let typed = match &name {
            Some(_) => String::new(),
            None if first.text().trim().is_empty() && last.text().trim().is_empty() => quoted(address.text()),
            None => quoted(&format!("{} {}", first.text(), last.text())),
        };
        Self { name, typed, email, mobile }
    }

    /// What to call them in a sentence, whatever is wrong with the name.
    pub(super) fn called(&self) -> String {
        self.name.as_ref().map_or_else(|| self.typed.clone(), ToString::to_string)
    }

    /// Whether nothing is missing.
    pub(super) const fn is_whole(&self) -> bool {
        self.name.is_some() && self.email.is_some() && self.mobile.is_some()
    }

    /// The person as a user, where nothing is missing.
    pub(super) fn user(self, work: Work) -> Option<User> {
        Some(User { name: self.name?, email: self.email?, mobile: self.mobile?, work })
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

/// Titles, folded.
const TITLES: [&str; 11] = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "mister"];
/// What people write for somebody whom they have not found yet, folded.
const NOBODY: [&str; 5] = ["vacancy", "vacant", "new starter", "to be appointed", "swydd wag"];

/// A name that is more than the name of one person, or none, is worth a second look.
fn remark_on_name(given: &Given<'_>, notes: &mut Notes) {
    let text = given.text();
    let folded = fold(text);
    let words = folded.split(' ');
    let titled = words.clone().next().is_some_and(|word| TITLES.contains(&word));
    let nobody = NOBODY.iter().any(|nobody| folded.starts_with(nobody)) || is_nothing(&folded);
    let several =
        (words.clone().count() > 2 && words.clone().any(|word| word == "and")) || text.contains(['&', '(', '/', '–', '—']);
    if titled || nobody || several {
        notes.assume(&given.spot, Assumed::Form(HowRead::NameUnusual), text.to_owned());
    }
}
