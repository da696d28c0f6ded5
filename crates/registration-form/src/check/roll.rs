//! The people of a form, the administrator first: the same e-mail is the same person, and nobody has another's mobile.
//! Knows nothing of how a person is entered.

use std::collections::HashMap;

use domain::registration::form::{Administrator, User, Work};

use super::{given::Given, person::Person};
use crate::{
    columns::UserField as F,
    notes::Notes,
    problem::{Assumed, HowRead, Rule},
};

/// The people read so far, found by e-mail and by mobile.
pub(super) struct Roll {
    pub(super) administrator: Option<Administrator>,
    pub(super) users: Vec<User>,
    by_email: HashMap<String, Known>,
    by_mobile: HashMap<String, Person>,
}

/// Somebody with an e-mail address, and where they stand in the roll if nothing of them is missing.
struct Known {
    person: Person,
    stands: Option<Stands>,
}

#[derive(Clone, Copy)]
enum Stands {
    Administrator,
    User(usize),
}

impl Roll {
    pub(super) fn new(administrator: Option<Administrator>, person: Person) -> Self {
        let stands = administrator.as_ref().map(|_| Stands::Administrator);
        let mut roll = Self { administrator, users: Vec::new(), by_email: HashMap::new(), by_mobile: HashMap::new() };
        roll.keep_mobile(&person);
        roll.keep_email(person, stands);
        roll
    }

    /// Adds a person, or what a further row says of one who is there already.
    pub(super) fn add(&mut self, person: Person, work: Option<Work>, given: &dyn Fn(F) -> Given, notes: &mut Notes) {
        let holder = person.mobile.as_ref().and_then(|mobile| self.by_mobile.get(mobile.as_str()));
        match holder {
            Some(holder) if !holder.may_be(&person) => {
                notes.refuse(&given(F::Mobile).spot, Rule::MobileShared, vec![("person", holder.called.clone())]);
            }
            Some(_) => {}
            None => self.keep_mobile(&person),
        }
        let known = person.email.as_ref().and_then(|email| self.by_email.get(&email.key()));
        let stands = known.and_then(|known| known.stands);
        if let Some(known) = known {
            compare(&known.person, &person, given, notes);
        }
        let Some(user) = person.clone().user(work) else {
            self.keep_email(person, None);
            return;
        };
        match stands {
            None => {
                self.keep_email(person, Some(Stands::User(self.users.len())));
                self.users.push(user);
            }
            Some(Stands::Administrator) => {
                if let Some(person) = &mut self.administrator {
                    match &mut person.also {
                        Some(work) => merge(work, user.work, given, notes),
                        None => person.also = Some(user.work),
                    }
                }
            }
            Some(Stands::User(index)) => {
                if let Some(person) = self.users.get_mut(index) {
                    merge(&mut person.work, user.work, given, notes);
                }
            }
        }
    }

    fn keep_mobile(&mut self, person: &Person) {
        if let Some(mobile) = &person.mobile {
            self.by_mobile.insert(mobile.to_string(), person.clone());
        }
    }

    /// Keeps who has an address; whoever had it first stays.
    fn keep_email(&mut self, person: Person, stands: Option<Stands>) {
        let Some(email) = &person.email else { return };
        let known = self.by_email.entry(email.key()).or_insert(Known { person, stands: None });
        known.stands = known.stands.or(stands);
    }
}

/// Whether a row with a known e-mail is the same person: mobile and last name must agree, as far as they can be read.
fn compare(known: &Person, person: &Person, given: &dyn Fn(F) -> Given, notes: &mut Notes) {
    let who = || vec![("person", known.called.clone())];
    if known.mobile.as_ref().zip(person.mobile.as_ref()).is_some_and(|(one, other)| one != other) {
        notes.refuse(&given(F::Mobile).spot, Rule::MobileDiffers, who());
        return;
    }
    match (known.part_of_name(person, |name| &name.last), known.part_of_name(person, |name| &name.first)) {
        (Some(false), _) => notes.refuse(&given(F::Email).spot, Rule::EmailShared, who()),
        (_, Some(false)) => {
            let first = known.name.as_ref().map(|name| name.first.to_string()).unwrap_or_default();
            notes.assume(&given(F::FirstName).spot, Assumed::Form(HowRead::FirstNameDiffers), first);
        }
        (Some(true), Some(true)) => {
            notes.assume(&given(F::Email).spot, Assumed::Form(HowRead::SamePerson), known.called.clone());
        }
        _ => {}
    }
}

/// Adds what another row says of the same person: all roles, and what was left out before.
fn merge(work: &mut Work, more: Work, given: &dyn Fn(F) -> Given, notes: &mut Notes) {
    if let (Some(one), Some(other)) = (&work.regulator_number, &more.regulator_number)
        && one != other
    {
        notes.refuse(&given(F::RegulatorNumber).spot, Rule::RegulatorNumberDiffers, vec![("other", one.to_string())]);
    }
    work.roles.extend(more.roles);
    work.roles.sort_unstable();
    work.roles.dedup();
    if work.roles.iter().any(|role| !role.is_open_to(work.qualification)) {
        let qualification = vec![("qualification", work.qualification.to_string())];
        notes.refuse(&given(F::Role).spot, Rule::AdvocateNotQualified, qualification);
    }
    work.supervisor = work.supervisor.take().or(more.supervisor);
    work.regulator_number = work.regulator_number.take().or(more.regulator_number);
    work.office = work.office.take().or(more.office);
    work.first_hearing = work.first_hearing.take().or(more.first_hearing);
}
