//! The people of a form, the administrator first: the same e-mail is the same person, and nobody has another's mobile.
//! Knows nothing of how a person is entered.

use std::{collections::HashMap, rc::Rc};

use domain::{
    registration::form::{Administrator, FirstHearing, User, Work},
    values::{PersonName, PhoneNumber, Qualification},
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
    pub(super) administrator: Option<Administrator>,
    pub(super) users: Vec<User>,
    by_email: HashMap<String, Known>,
    by_mobile: HashMap<PhoneNumber, Rc<Person>>,
    /// Those whose e-mail address can't be read.
    without_email: Vec<Rc<Person>>,
}

/// Somebody with an e-mail address, and where they stand in the roll if nothing of them is missing.
struct Known {
    person: Rc<Person>,
    stands: Option<Stands>,
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
            by_email: HashMap::with_capacity(rows),
            by_mobile: HashMap::with_capacity(rows),
            without_email: Vec::new(),
        };
        let person = Rc::new(person);
        roll.keep_mobile(&person);
        if let Some(email) = &person.email {
            roll.by_email.insert(email.key(), Known { person, stands });
        }
        roll
    }

    /// Adds a person, or what a further row says of one who is there already.
    pub(super) fn add<'a>(&mut self, person: Person, work: Option<Work>, given: &dyn Fn(F) -> Given<'a>, notes: &mut Notes) {
        let person = Rc::new(person);
        let holder = person.mobile.as_ref().and_then(|mobile| self.by_mobile.get(mobile));
        match holder {
            Some(holder) if !holder.may_be(&person) => {
                notes.refuse(&given(F::Mobile).spot, Rule::MobileShared, vec![("person", holder.called().into())]);
            }
            Some(_) => {}
            None => self.keep_mobile(&person),
        }
        let user = person.user(work);
        // Without an address there is no user either.
        let Some(email) = &person.email else {
            self.without_email.push(person);
            return;
        };
        let first = || Known { person: Rc::clone(&person), stands: None };
        let known = self.by_email.entry(email.key()).or_insert_with(first);
        if !Rc::ptr_eq(&known.person, &person) && !compare(&known.person, &person, given, notes) {
            return;
        }
        let Some(user) = user else { return };
        match known.stands {
            None => {
                known.stands = Some(Stands::User(self.users.len()));
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

    /// The names of everybody whose name can be read, whatever else is wrong with them.
    pub(super) fn names(&self) -> impl Iterator<Item = &PersonName> {
        let known = self.by_email.values().map(|known| &known.person);
        known.chain(&self.without_email).filter_map(|person| person.name.as_ref())
    }

    fn keep_mobile(&mut self, person: &Rc<Person>) {
        if let Some(mobile) = &person.mobile {
            self.by_mobile.insert(mobile.clone(), Rc::clone(person));
        }
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
