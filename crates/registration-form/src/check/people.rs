//! The users' sheet: a row each, the same person once, nobody with another's e-mail or mobile.
//! The administrator counts as the first of them.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashSet},
    panic::resume_unwind,
    thread::{self, available_parallelism},
};

use domain::{
    registration::form::{Administrator, Line, User, Work},
    values::{Qualification, Regulator, RegulatorNumber, Role, ValueError},
};

use super::{
    first_hearing,
    given::{Given, complain_of_more_cells, missing_columns, of_entry, says_nothing},
    organisation::{remark_on_choice, remark_on_number},
    person::Person,
    roll::Roll,
};
use crate::{
    against::Against,
    columns::{Choice, SheetName, USER, UserField as F, near, printed, word},
    fold::fold,
    layout::{Entry, Found, Header},
    notes::{Notes, Spot},
    problem::{Argument, Assumed, HowRead, Rule},
};

const PART: (u8, SheetName) = (2, SheetName::Users);

/// How many rows are worth a thread of their own.
const ROWS_A_THREAD: usize = 1_000;

/// Some of the rows, as each was read by itself.
struct Part<'a> {
    rows: Vec<Row<'a>>,
    supervisors: Supervisors<'a>,
    notes: Notes,
}

/// What a row says of a person, and where it stands.
struct Row<'a> {
    at: (&'a Header<F>, &'a Entry),
    person: Person,
    work: Option<Work>,
}

/// What the rows of people are read against.
pub(super) struct People<'a> {
    pub(super) against: &'a Against<'a>,
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
        let mut supervisors = Supervisors::default();
        let mut roll = Roll::new((administrator, person), table.entries.len());
        let mut rows = Vec::new();
        for part in self.parts(found, notes) {
            notes.absorb(part.notes);
            supervisors.join(part.supervisors);
            rows.push(part.rows);
        }
        // Only now, so that the notes are the same however many parts there were.
        for Row { at, person, work } in rows.into_iter().flatten() {
            roll.add(person, work, &|field| of_entry(found, USER, at, field, PART), notes);
        }
        supervisors.remark_on_strangers(&roll, notes);
        let (administrator, users) = roll.close();
        self.ask_for_second(&users, found, notes);
        (administrator, users)
    }

    /// Reads the rows, each by itself: of many rows several parts at once.
    fn parts<'a>(&self, found: &'a Found, notes: &Notes) -> Vec<Part<'a>> {
        let offices: HashSet<String> =
            self.offices.iter().map(String::as_str).chain(["head office", "prif swyddfa"]).map(fold).collect();
        let entries = found.users.entries.as_slice();
        let part = |entries| self.part(found, entries, &offices, notes.of_part());
        let share = entries.len().div_ceil(available_parallelism().map_or(1, usize::from)).max(ROWS_A_THREAD);
        if entries.len() <= share {
            return vec![part(entries)];
        }
        thread::scope(|scope| {
            let reading: Vec<_> = entries.chunks(share).map(|entries| scope.spawn(move || part(entries))).collect();
            reading.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        })
    }

    fn part<'a>(&self, found: &'a Found, entries: &'a [Entry], offices: &HashSet<String>, mut notes: Notes) -> Part<'a> {
        let mut supervisors = Supervisors::default();
        let mut rows = Vec::with_capacity(entries.len());
        for entry in entries {
            let Some(header) = found.users.headers.get(entry.header) else { continue };
            let at = (header, entry);
            let given = |field| of_entry(found, USER, at, field, PART);
            complain_of_more_cells(found, at, PART, &mut notes);
            let person = Person::read(&[F::FirstName, F::LastName, F::Email, F::Mobile].map(given), &mut notes);
            if supervisors.is_role(&given(F::SupervisedBy).spot) {
                notes.refuse(&given(F::SupervisedBy).spot, Rule::SupervisorIsRole, Vec::new());
            }
            let work = self.work(&given, offices, &mut notes);
            rows.push(Row { at, person, work });
        }
        Part { rows, supervisors, notes }
    }

    fn work<'a>(&self, given: &dyn Fn(F) -> Given<'a>, offices: &HashSet<String>, notes: &mut Notes) -> Option<Work> {
        let qualified = given(F::QualifiedAs);
        let qualification = qualification(&qualified, notes);
        // What was probably meant is enough to say at once what else will be wanted.
        let meant = qualification.or_else(|| near_qualification(qualified.text()));
        let role = given(F::Role);
        let mut roles = roles(&role, meant, notes);
        roles.sort_unstable();
        let supervisor = given(F::SupervisedBy);
        if let Some(qualification) = meant {
            if roles.iter().any(|role| !role.is_open_to(qualification)) {
                notes.refuse(&role.spot, Rule::AdvocateNotQualified, vec![("qualification", qualified.text().into())]);
            }
            if !qualification.is_authorised() && roles.contains(&Role::DefenceLawyer) && says_nothing(supervisor.text()) {
                notes.refuse(&supervisor.spot, Rule::SupervisorMissing, Vec::new());
            }
        }
        let supervised = supervisor.shaped(notes, Line::parse);
        let number = given(F::RegulatorNumber);
        let regulator_number = number.shaped(notes, RegulatorNumber::parse);
        if let Some(Some(read)) = &regulator_number {
            remark_on_number(&number, read, qualification.and_then(regulator_of), notes);
        }
        let office = given(F::Office);
        if !office.is_unanswered() && !self.offices.is_empty() && !offices.contains(&fold(office.text())) {
            notes.assume(&office.spot, Assumed::Form(HowRead::OfficeNotListed), office.text().to_owned());
        }
        let office = office.shaped(notes, Line::parse);
        let first_hearing = first_hearing(&given(F::FirstCourt), &given(F::FirstHearing), self.against, notes);
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
            notes.assume_last(HowRead::SecondAdministrator, Vec::new());
        }
    }
}

fn qualification(given: &Given<'_>, notes: &mut Notes) -> Option<Qualification> {
    if let Some([place]) = printed(Choice::Qualification, given.text()).as_deref() {
        return Qualification::all().nth(*place);
    }
    let qualification = given.required(notes, Qualification::parse)?;
    remark_on_choice(given, Choice::Qualification, &[qualification as usize], notes);
    Some(qualification)
}

/// The roles of a row; where they can't be read, those are offered that the person can have.
fn roles(role: &Given<'_>, qualification: Option<Qualification>, notes: &mut Notes) -> Vec<Role> {
    if let Some(places) = printed(Choice::Role, role.text()) {
        return places.iter().filter_map(|place| Role::all().nth(*place)).collect();
    }
    let Some(text) = role.sound(notes) else { return Vec::new() };
    match Role::parse_list(text) {
        Ok(roles) => {
            let indices: Vec<usize> = roles.iter().map(|role| *role as usize).collect();
            remark_on_choice(role, Choice::Role, &indices, notes);
            roles
        }
        Err(error) if role.is_blank() => role.keep(notes, Err(error)).unwrap_or_default(),
        Err(error) => {
            refuse_roles(role, error, qualification, notes);
            Vec::new()
        }
    }
}

fn refuse_roles(role: &Given<'_>, error: ValueError, qualification: Option<Qualification>, notes: &mut Notes) {
    let is_open = |role: &Role| qualification.is_none_or(|qualification| role.is_open_to(qualification));
    let open: Vec<usize> = Role::all().enumerate().filter(|(_, role)| is_open(role)).map(|(index, _)| index).collect();
    let printed = |language| open.iter().map(|index| word(Choice::Role, *index, language)).collect::<Vec<_>>().join(", ");
    notes.refuse_value(&role.spot, error, vec![("roles", Argument::each(printed))]);
}

/// The qualification that was probably meant by a word that is none.
fn near_qualification(text: &str) -> Option<Qualification> {
    near(Choice::Qualification, text).and_then(|index| Qualification::all().nth(index))
}

/// Those who supervise others, as typed: many rows name the same one.
#[derive(Default)]
struct Supervisors<'a> {
    /// The first cell that names each, and whether a role stands there instead.
    named: BTreeMap<Cow<'a, str>, (Spot<'a>, bool)>,
}

impl<'a> Supervisors<'a> {
    /// Takes in who stands in a cell; whether it is a role.
    fn is_role(&mut self, spot: &Spot<'a>) -> bool {
        if let Some((_, is_role)) = self.named.get(&spot.value) {
            return *is_role;
        }
        if says_nothing(&spot.value) {
            return false;
        }
        let is_role = Role::parse_list(&spot.value).is_ok();
        self.named.insert(spot.value.clone(), (spot.clone(), is_role));
        is_role
    }

    /// Takes over those of rows that come later.
    fn join(&mut self, later: Self) {
        for (name, spot) in later.named {
            self.named.entry(name).or_insert(spot);
        }
    }

    /// Somebody who supervises and is not on the form is worth a second look: the name may be misspelt.
    fn remark_on_strangers(self, roll: &Roll, notes: &mut Notes) {
        let mut strangers: HashSet<String> = self.named.keys().map(|typed| fold(typed)).collect();
        let mut names = roll.names();
        while !strangers.is_empty()
            && let Some(name) = names.next()
        {
            strangers.remove(&fold(&[name.first.as_str(), name.last.as_str()].join(" ")));
        }
        for (spot, _) in self.named.into_values().filter(|(spot, _)| strangers.contains(&fold(&spot.value))) {
            notes.assume(&spot, Assumed::Form(HowRead::SupervisorNotListed), spot.value.clone().into_owned());
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
