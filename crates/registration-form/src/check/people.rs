//! The users' sheet: a row each, the same person once, nobody with another's e-mail or mobile.
//! The administrator counts as the first of them.

use std::collections::HashSet;

use domain::{
    registration::form::{Administrator, Line, User, Work},
    tables::Courts,
    values::{Qualification, Regulator, RegulatorNumber, Role},
};

use super::{
    first_hearing,
    given::{Given, missing_columns, of_entry},
    organisation::remark_on_number,
    person::Person,
    roll::Roll,
};
use crate::{
    columns::{SheetName, USER, UserField as F},
    fold::fold,
    layout::Found,
    notes::Notes,
    problem::{Assumed, HowRead, Place, Rule},
};

const PART: (u8, SheetName) = (2, SheetName::Users);

/// What the rows of people are read against.
pub(super) struct People<'a> {
    pub(super) courts: &'a Courts,
    pub(super) offices: &'a [String],
    /// The organisation is one person.
    pub(super) alone: bool,
}

impl People<'_> {
    /// Reads every row and adds the administrator's own row to the administrator.
    pub(super) fn read(
        &self,
        found: &Found,
        (administrator, person): (Option<Administrator>, Person),
        notes: &mut Notes,
    ) -> (Option<Administrator>, Vec<User>) {
        let table = &found.users;
        for header in &table.headers {
            missing_columns(found, USER, header, PART, notes);
        }
        let mut roll = Roll::new(administrator, person);
        let offices: HashSet<String> =
            self.offices.iter().map(String::as_str).chain(["head office", "prif swyddfa"]).map(fold).collect();
        for entry in &table.entries {
            let Some(header) = table.headers.get(entry.header) else { continue };
            let given = |field| of_entry(found, USER, (header, entry), field, PART);
            let person = Person::read(&[F::FirstName, F::LastName, F::Email, F::Mobile].map(given), notes);
            let work = self.work(&given, &offices, notes);
            roll.add(person, work, &given, notes);
        }
        self.ask_for_second(&roll.users, found, notes);
        (roll.administrator, roll.users)
    }

    fn work<'a>(&self, given: &dyn Fn(F) -> Given<'a>, offices: &HashSet<String>, notes: &mut Notes) -> Option<Work> {
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

const fn regulator_of(qualification: Qualification) -> Option<Regulator> {
    match qualification {
        Qualification::Solicitor => Some(Regulator::Sra),
        Qualification::Barrister => Some(Regulator::Bsb),
        _ => None,
    }
}
