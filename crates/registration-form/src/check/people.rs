//! The users' sheet: a row each, the same person once, nobody with another's e-mail or mobile.
//! The administrator counts as the first of them.

use std::collections::{HashMap, HashSet};

use domain::{
    registration::form::{Administrator, Line, User, Work},
    tables::Courts,
    values::{NamePart, PersonName, PhoneNumber, Qualification, Regulator, RegulatorNumber, Role},
};

use super::{
    first_hearing,
    given::{Given, missing_columns, of_entry},
    organisation::{email, remark_on_number},
};
use crate::{
    columns::{OrganisationField, SheetName, USER, UserField as F},
    fold::fold,
    layout::Found,
    notes::Notes,
    problem::{Assumed, HowRead, Place, Rule},
};

const PART: (u8, SheetName) = (2, SheetName::Users);

/// What the rows of people are read against.
pub(super) struct People<'a> {
    pub(super) courts: &'a Courts,
    pub(super) offices: &'a [&'a str],
    /// The organisation is one person.
    pub(super) alone: bool,
}

/// The people read so far, found by e-mail and by mobile.
struct Roll {
    administrator: Option<Administrator>,
    users: Vec<User>,
    by_email: HashMap<String, Who>,
    by_mobile: HashMap<String, Holder>,
}

/// Where a person stands in the roll.
#[derive(Clone, Copy)]
enum Who {
    Administrator,
    User(usize),
}

/// Who gave a mobile number, and in which row.
struct Holder {
    email: String,
    row: Option<u32>,
}

impl People<'_> {
    /// Reads every row and adds the administrator's own row to the administrator.
    pub(super) fn read(
        &self,
        found: &Found,
        administrator: Option<Administrator>,
        notes: &mut Notes,
    ) -> (Option<Administrator>, Vec<User>) {
        let table = &found.users;
        for header in &table.headers {
            missing_columns(found, USER, header, PART, notes);
        }
        let mut roll = Roll::new(
            administrator,
            found.organisation.iter().find(|line| line.field == OrganisationField::AdminMobile).map(|line| line.row),
        );
        let offices: HashSet<String> =
            self.offices.iter().chain(&["head office", "prif swyddfa"]).map(|name| fold(name)).collect();
        for entry in &table.entries {
            let Some(header) = table.headers.get(entry.header) else { continue };
            let given = |field| of_entry(found, USER, (header, entry), field, PART);
            if let Some(user) = self.user(&given, &offices, notes) {
                roll.add(user, entry.row, &given, notes);
            }
        }
        self.ask_for_second(&roll.users, found, notes);
        (roll.administrator, roll.users)
    }

    fn user(&self, given: &dyn Fn(F) -> Given, offices: &HashSet<String>, notes: &mut Notes) -> Option<User> {
        let first = given(F::FirstName).required(notes, NamePart::parse);
        let last = given(F::LastName).required(notes, PersonName::last);
        let email = email(&given(F::Email), notes);
        let mobile = given(F::Mobile).mobile(notes);
        let work = self.work(given, offices, notes);
        Some(User { name: PersonName { first: first?, last: last? }, email: email?, mobile: mobile?, work: work? })
    }

    fn work(&self, given: &dyn Fn(F) -> Given, offices: &HashSet<String>, notes: &mut Notes) -> Option<Work> {
        let qualification = given(F::QualifiedAs).required(notes, Qualification::parse);
        let role = given(F::Role);
        let mut roles = role.required(notes, Role::parse_list).unwrap_or_default();
        roles.sort_unstable();
        let supervisor = given(F::SupervisedBy);
        if let Some(qualification) = qualification {
            if roles.iter().any(|role| !role.is_open_to(qualification)) {
                notes.refuse(
                    &role.spot,
                    Rule::AdvocateNotQualified,
                    vec![("qualification", given(F::QualifiedAs).text().to_owned())],
                );
            }
            if !qualification.is_authorised() && roles.contains(&Role::DefenceLawyer) && supervisor.is_blank() {
                notes.refuse(&supervisor.spot, Rule::SupervisorMissing, Vec::new());
            }
        }
        let supervised = supervisor.optional(notes, Line::parse);
        let number = given(F::RegulatorNumber);
        let regulator_number = number.shaped(notes, RegulatorNumber::parse);
        if let Some(Some(read)) = &regulator_number {
            remark_on_number(&number, read, qualification.and_then(regulator_of), notes);
        }
        let office = given(F::Office);
        if !office.is_blank() && !self.offices.is_empty() && !offices.contains(&fold(office.text())) {
            notes.assume(&office.spot, Assumed::Form(HowRead::OfficeNotListed), office.text().to_owned());
        }
        let office = office.optional(notes, Line::parse);
        let first_hearing = first_hearing(&given(F::FirstCourt), &given(F::FirstHearing), self.courts, notes);
        Some(Work {
            qualification: qualification?,
            roles: (!roles.is_empty()).then_some(roles)?,
            supervisor: supervised?,
            regulator_number: regulator_number?,
            office: office?,
            first_hearing,
        })
    }

    /// A second administrator is asked for, never required.
    fn ask_for_second(&self, users: &[User], found: &Found, notes: &mut Notes) {
        let second = users.iter().any(|user| user.work.roles.contains(&Role::OrganisationAdministrator));
        if !self.alone && !second && !found.users.entries.is_empty() {
            notes.assume_at(Place::default(), HowRead::SecondAdministrator, Vec::new());
        }
    }
}

impl Roll {
    fn new(administrator: Option<Administrator>, row: Option<u32>) -> Self {
        let mut roll = Self { administrator: None, users: Vec::new(), by_email: HashMap::new(), by_mobile: HashMap::new() };
        if let Some(person) = &administrator {
            roll.by_email.insert(person.email.key(), Who::Administrator);
            roll.by_mobile.insert(person.mobile.to_string(), Holder { email: person.email.key(), row });
        }
        Self { administrator, ..roll }
    }

    /// Adds a person, or what a further row says of one who is there already.
    fn add(&mut self, user: User, row: u32, given: &dyn Fn(F) -> Given, notes: &mut Notes) {
        let email = user.email.key();
        match self.by_mobile.get(user.mobile.as_str()) {
            Some(holder) if holder.email != email => {
                let row = holder.row.map_or_else(|| "–".to_owned(), |row| row.to_string());
                notes.refuse(&given(F::Mobile).spot, Rule::MobileShared, vec![("row", row)]);
            }
            Some(_) => {}
            None => {
                self.by_mobile.insert(user.mobile.to_string(), Holder { email: email.clone(), row: Some(row) });
            }
        }
        match self.by_email.get(&email).copied() {
            None => {
                self.by_email.insert(email, Who::User(self.users.len()));
                self.users.push(user);
            }
            Some(Who::Administrator) => {
                if let Some(person) = &mut self.administrator {
                    compare(&person.name, &person.mobile, &user, given, notes);
                    match &mut person.also {
                        Some(work) => merge(work, user.work, given, notes),
                        None => person.also = Some(user.work),
                    }
                }
            }
            Some(Who::User(index)) => {
                if let Some(person) = self.users.get_mut(index) {
                    compare(&person.name, &person.mobile, &user, given, notes);
                    merge(&mut person.work, user.work, given, notes);
                }
            }
        }
    }
}

/// Whether a row with a known e-mail is the same person: mobile and last name must agree.
fn compare(name: &PersonName, mobile: &PhoneNumber, user: &User, given: &dyn Fn(F) -> Given, notes: &mut Notes) {
    let differs = |one: &NamePart, other: &NamePart| fold(one.as_str()) != fold(other.as_str());
    if *mobile != user.mobile {
        notes.refuse(&given(F::Mobile).spot, Rule::MobileDiffers, vec![("person", name.to_string())]);
    } else if differs(&name.last, &user.name.last) {
        notes.refuse(&given(F::Email).spot, Rule::EmailShared, vec![("person", name.to_string())]);
    } else if differs(&name.first, &user.name.first) {
        notes.assume(&given(F::FirstName).spot, Assumed::Form(HowRead::FirstNameDiffers), name.first.to_string());
    } else {
        notes.assume(&given(F::Email).spot, Assumed::Form(HowRead::SamePerson), name.to_string());
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

const fn regulator_of(qualification: Qualification) -> Option<Regulator> {
    match qualification {
        Qualification::Solicitor => Some(Regulator::Sra),
        Qualification::Barrister => Some(Regulator::Bsb),
        _ => None,
    }
}
