//! The people of a form, the administrator first: the same e-mail is the same person, and nobody has another's mobile.
//! Knows nothing of how a person is entered.

use std::collections::HashMap;

use domain::{
    registration::form::{Administrator, FirstHearing, User, Work},
    values::{EmailAddress, PersonName, PhoneNumber, Qualification},
};

use super::{given::Given, person::Person};
use crate::{
    columns::{Choice, UserField as F, word},
    fold::fold,
    notes::Notes,
    problem::{Argument, Assumed, HowRead, Rule},
};

/// The people read so far, found by e-mail and by mobile.
pub(super) struct Roll {
    administrator: Option<Administrator>,
    /// Those of whom nothing is missing, in the order of the form.
    users: Vec<(Person, Work)>,
    /// The administrator, those of whom something is missing, and what further rows say of somebody.
    others: Vec<Person>,
    by_email: HashMap<String, Known>,
    by_mobile: HashMap<PhoneNumber, Entry>,
}

/// Somebody with an e-mail address: their first entry, and where they stand in the roll if nothing of them is missing.
#[derive(Clone, Copy)]
struct Known {
    first: Entry,
    stands: Option<Stands>,
}

/// Where an entry is kept.
#[derive(Clone, Copy)]
enum Entry {
    User(usize),
    Other(usize),
}

#[derive(Clone, Copy)]
enum Stands {
    Administrator,
    User(usize),
}

impl Roll {
    /// Begins with the administrator; `rows` of others are to come.
    pub(super) fn new((administrator, person): (Option<Administrator>, Person), rows: usize) -> Self {
        let stands = administrator.as_ref().map(|_| Stands::Administrator);
        let mut roll = Self {
            administrator,
            users: Vec::with_capacity(rows),
            others: Vec::new(),
            by_email: HashMap::with_capacity(rows),
            by_mobile: HashMap::with_capacity(rows),
        };
        let (email, mobile) = (person.email.as_ref().map(EmailAddress::key), person.mobile.clone());
        let first = roll.keep(person);
        roll.by_email.extend(email.map(|email| (email, Known { first, stands })));
        roll.by_mobile.extend(mobile.map(|mobile| (mobile, first)));
        roll
    }

    /// Adds a person, or what a further row says of one who is there already.
    pub(super) fn add<'a>(&mut self, person: Person, work: Option<Work>, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) {
        let holder = person.mobile.as_ref().and_then(|mobile| self.by_mobile.get(mobile)).and_then(|entry| self.entry(*entry));
        if let Some(holder) = holder.filter(|holder| !holder.may_be(&person)) {
            notes.refuse(&given(F::Mobile).spot, Rule::MobileShared, vec![("person", holder.called().into())]);
        }
        let mobile = person.mobile.clone().filter(|_| holder.is_none());
        let entry = self.enter(person, work, given, notes);
        self.by_mobile.extend(mobile.map(|mobile| (mobile, entry)));
    }

    /// Enters a person under their e-mail address.
    fn enter<'a>(&mut self, person: Person, work: Option<Work>, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) -> Entry {
        // Without an address there is no user either.
        let Some(email) = person.email.as_ref().map(EmailAddress::key) else { return self.keep(person) };
        let known = self.by_email.get(&email).copied();
        let first = known.and_then(|known| self.entry(known.first));
        if first.is_some_and(|first| !compare(first, &person, given, notes)) {
            return self.keep(person);
        }
        let Some(work) = work.filter(|_| person.is_whole()) else {
            let first = self.keep(person);
            self.by_email.entry(email).or_insert(Known { first, stands: None });
            return first;
        };
        match known.and_then(|known| known.stands) {
            None => {
                let (at, first) = (self.users.len(), Entry::User(self.users.len()));
                self.users.push((person, work));
                self.by_email.entry(email).or_insert(Known { first, stands: None }).stands = Some(Stands::User(at));
                return first;
            }
            Some(Stands::Administrator) => {
                if let Some(administrator) = &mut self.administrator {
                    match &mut administrator.also {
                        Some(also) => merge(also, work, given, notes),
                        None => administrator.also = Some(work),
                    }
                }
            }
            Some(Stands::User(at)) => {
                if let Some((_, known)) = self.users.get_mut(at) {
                    merge(known, work, given, notes);
                }
            }
        }
        self.keep(person)
    }

    /// The names of everybody whose name can be read, whatever else is wrong with them.
    pub(super) fn names(&self) -> impl Iterator<Item = &PersonName> {
        self.users.iter().map(|(person, _)| person).chain(&self.others).filter_map(|person| person.name.as_ref())
    }

    /// The administrator and the users.
    pub(super) fn close(self) -> (Option<Administrator>, Vec<User>) {
        (self.administrator, self.users.into_iter().filter_map(|(person, work)| person.user(work)).collect())
    }

    fn entry(&self, entry: Entry) -> Option<&Person> {
        match entry {
            Entry::User(at) => self.users.get(at).map(|(person, _)| person),
            Entry::Other(at) => self.others.get(at),
        }
    }

    fn keep(&mut self, person: Person) -> Entry {
        self.others.push(person);
        Entry::Other(self.others.len().saturating_sub(1))
    }
}

/// Whether a row with a known e-mail is the same person: mobile and last name must agree, as far as they can be read.
fn compare<'a>(known: &Person, person: &Person, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) -> bool {
    let who = || vec![("person", known.called().into())];
    if known.part_of_name(person, |name| &name.last) == Some(false) {
        notes.refuse(&given(F::Email).spot, Rule::EmailShared, who());
        return false;
    }
    if known.mobile.as_ref().zip(person.mobile.as_ref()).is_some_and(|(one, other)| one != other) {
        notes.refuse(&given(F::Mobile).spot, Rule::MobileDiffers, who());
        return true;
    }
    match known.part_of_name(person, |name| &name.first) {
        Some(false) => {
            let first = known.name.as_ref().map(|name| name.first.to_string()).unwrap_or_default();
            notes.assume(&given(F::FirstName).spot, Assumed::Form(HowRead::FirstNameDiffers), first);
        }
        Some(true) => notes.assume(&given(F::Email).spot, Assumed::Form(HowRead::SamePerson), known.called()),
        None => {}
    }
    true
}

/// A qualification as the form prints it.
fn printed(qualification: Qualification) -> Argument {
    Argument::each(|language| word(Choice::Qualification, qualification as usize, language).to_owned())
}

/// Adds what another row says of the same person: all roles, and what was left out before.
fn merge<'a>(work: &mut Work, more: Work, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) {
    if let (Some(one), Some(other)) = (&work.regulator_number, &more.regulator_number)
        && one != other
    {
        notes.refuse(&given(F::RegulatorNumber).spot, Rule::RegulatorNumberDiffers, vec![("other", one.to_string().into())]);
    }
    if work.qualification != more.qualification {
        let spot = given(F::QualifiedAs).spot;
        notes.refuse(&spot, Rule::QualificationDiffers, vec![("other", printed(work.qualification))]);
    }
    for (field, one, other) in [(F::SupervisedBy, &work.supervisor, &more.supervisor), (F::Office, &work.office, &more.office)] {
        if let (Some(one), Some(other)) = (one, other)
            && fold(one.as_str()) != fold(other.as_str())
        {
            notes.assume(&given(field).spot, Assumed::Form(HowRead::AlsoListed), one.as_str().to_owned());
        }
    }
    work.roles.extend(more.roles);
    work.roles.sort_unstable();
    work.roles.dedup();
    if work.roles.iter().any(|role| !role.is_open_to(work.qualification)) {
        let qualification = vec![("qualification", printed(work.qualification))];
        notes.refuse(&given(F::Role).spot, Rule::AdvocateNotQualified, qualification);
    }
    work.supervisor = work.supervisor.take().or(more.supervisor);
    work.regulator_number = work.regulator_number.take().or(more.regulator_number);
    work.office = work.office.take().or(more.office);
    if work.first_hearing != more.first_hearing && work.first_hearing.is_some() && more.first_hearing.is_some() {
        notes.assume(&given(F::FirstCourt).spot, Assumed::Form(HowRead::HearingKept), String::new());
    }
    // The earliest decides how urgent the form is; one without a date comes after any that has one.
    let date = |hearing: &Option<FirstHearing>| {
        hearing.as_ref().map_or((2, None), |hearing| (u8::from(hearing.date.is_none()), hearing.date))
    };
    if date(&more.first_hearing) < date(&work.first_hearing) {
        work.first_hearing = more.first_hearing;
    }
}
