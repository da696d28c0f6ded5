//! What registers say of a registration, beside what the form says, for an officer to record findings.
//! Where no extract is loaded or nothing is found, nothing is said: "not checked", never "passed".

use domain::{
    id::RegistrationId,
    register::{self, Entry, Register},
    registration::{
        Check, CheckRecorded, Compared, Event, Known, SecondOfficer, Standing, State, Submitted, compare, form::Form,
        register_of, register_of_administrator, registered_name, second_officer,
    },
    time::Timestamp,
    values::PhoneNumber,
};
use policy::{Action, Facts};
use store::Fault;

use crate::{App, Consulted, Failure, Likely, Outcome, Session, open_registration::OPENED, stream};

/// A registration with its checks.
#[derive(Debug)]
pub struct Checking {
    /// Which.
    pub id: RegistrationId,
    /// What was sent.
    pub submitted: Submitted,
    /// Where it stands.
    pub standing: Standing,
    /// The checks in the order in which officers work through them.
    pub checks: Vec<Checked>,
    /// The numbers that registers have for it, to call back, each with the register and the date of its extract.
    pub numbers: Vec<(PhoneNumber, Register, domain::time::Date)>,
    /// What may be the same, for an officer to compare; looked for only while nothing is decided.
    pub likely: Vec<Likely>,
    /// Why a second officer is needed, as things are now.
    pub reasons: Vec<SecondOfficer>,
    /// The first approval, if there is one.
    pub first: Option<FirstApproval>,
    /// Has the caller given the first approval?
    pub own_first: bool,
    /// The latest undoing of a first approval, where nothing has followed.
    pub undone: Option<Undone>,
}

/// One check.
#[derive(Debug)]
pub struct Checked {
    /// What is checked.
    pub check: Check,
    /// The last finding.
    pub recorded: Option<Recorded>,
    /// Earlier findings, the latest first.
    pub earlier: Vec<Recorded>,
    /// What the register says.
    pub consulted: Option<Consulted>,
    /// The lines of what it found, beside the form, for each entry.
    pub lines: Vec<(Entry, Vec<Compared>)>,
}

/// A finding, with the name of who recorded it.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The finding.
    pub finding: CheckRecorded,
    /// Who recorded it.
    pub by: String,
}

/// A first approval.
#[derive(Debug, Clone)]
pub struct FirstApproval {
    /// Who gave it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why a second is needed.
    pub reasons: Vec<SecondOfficer>,
}

/// How a first approval was undone.
#[derive(Debug, Clone)]
pub struct Undone {
    /// In which words.
    pub words: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl App {
    /// The checks of a registration, for an officer; the opening is recorded.
    pub async fn check_registration(&self, session: &Session, id: RegistrationId) -> Outcome<Checking, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: State = self.state(id.uuid()).await?;
        let submitted = *state.submitted.clone().ok_or(Failure::Hidden)?;
        self.record_look(session, OPENED, ("registration", id.uuid()), "checks".to_owned()).await?;
        let registers = self.registers().await?;
        let mut told = self.recorded_checks(id).await?;
        let mut checks = Vec::new();
        for check in submitted.form.checks() {
            let consulted = self.consulted(&registers, &submitted.form, &check).await?;
            let found = consulted.iter().flat_map(|it| it.by_number.iter().chain(&it.by_name));
            let lines = found.map(|entry| (entry.clone(), compare(&submitted.form, &check, entry))).collect();
            let mut earlier: Vec<Recorded> = told.findings.iter().filter(|it| it.finding.check == check).cloned().collect();
            earlier.reverse();
            // What was found on an earlier form counts no longer; it stays among the earlier findings.
            let counts = state.checks.contains_key(&check) && !earlier.is_empty();
            let recorded = counts.then(|| earlier.remove(0));
            checks.push(Checked { check, recorded, earlier, consulted, lines });
        }
        let decided = !matches!(
            state.standing,
            Standing::Waiting
                | Standing::Queried { .. }
                | Standing::Held
                | Standing::FirstApproved { .. }
                | Standing::Scheduled { .. }
        );
        let (known, likely) = if decided {
            (Known::default(), Vec::new())
        } else {
            (self.known_of(id, &submitted.form).await?, self.likely_duplicates(id, &submitted.form).await?)
        };
        let first_by = match &state.standing {
            Standing::FirstApproved { by, .. } => Some(*by),
            _ => None,
        };
        Ok(Checking {
            id,
            checks,
            numbers: self.numbers_to_call(&registers, &submitted.form).await?,
            likely,
            reasons: if decided { Vec::new() } else { second_officer(&state, &submitted.form, &known) },
            own_first: first_by == Some(session.user.id),
            first: told.first.take().filter(|_| first_by.is_some()),
            undone: told.undone.take(),
            standing: state.standing,
            submitted,
        })
    }

    /// What the register of a check says.
    async fn consulted(&self, registers: &register::State, form: &Form, check: &Check) -> Result<Option<Consulted>, Fault> {
        let (register, number, name) = match check {
            Check::AdministratorStanding => {
                let Some((register, number)) = register_of_administrator(form) else { return Ok(None) };
                (register, number, Some(form.administrator.name.key().to_string()))
            }
            Check::LaaAccount(account) => (Register::Laa, Some(account.to_string()), None),
            Check::Register | Check::NameAndAddress | Check::EmailDomain | Check::CallBack => {
                let Some((register, number)) = register_of(form) else { return Ok(None) };
                (register, Some(number), registered_name(form, register))
            }
        };
        self.consult_register(registers, register, number.as_deref(), name).await.map(Some)
    }

    /// The numbers that registers have for the organisation itself and for its offices.
    pub(crate) async fn numbers_to_call(
        &self,
        registers: &register::State,
        form: &Form,
    ) -> Result<Vec<(PhoneNumber, Register, domain::time::Date)>, Fault> {
        let accounts = form.offices.iter().filter_map(|office| office.laa_account.clone()).map(Check::LaaAccount);
        let mut numbers = Vec::new();
        for check in std::iter::once(Check::Register).chain(accounts) {
            let Some(consulted) = self.consulted(registers, form, &check).await? else { continue };
            let Some(dated) = consulted.extract.as_ref().map(|it| it.dated) else { continue };
            for number in consulted.by_number.iter().filter_map(|entry| PhoneNumber::parse(entry.telephone.as_deref()?).ok()) {
                if !numbers.iter().any(|(known, _, _)| *known == number) {
                    numbers.push((number, consulted.register, dated));
                }
            }
        }
        Ok(numbers)
    }

    /// What the decision on a second officer must know.
    pub(crate) async fn known_of(&self, id: RegistrationId, form: &Form) -> Result<Known, Fault> {
        let registers = self.registers().await?;
        let mut known = self.known_alike(id, form).await?;
        let domains = domain::registration::domains_of(form);
        known.domains.extend(self.domains_of_registers_like(&registers, &domains).await?);
        if let Some(consulted) = self.consulted(&registers, form, &Check::Register).await? {
            known.register_domains = consulted.by_number.into_iter().flat_map(|entry| entry.domains).collect();
        }
        known.domains.sort_unstable();
        known.domains.dedup();
        Ok(known)
    }

    async fn recorded_checks(&self, id: RegistrationId) -> Result<Told, Fault> {
        let mut told = Told::default();
        for event in self.store.history(&stream::<Event>(id.uuid())).await?.into_iter().filter_map(|recorded| recorded.event) {
            match event {
                domain::Event::Registration(Event::CheckRecorded(finding)) => {
                    let by = self.person_named(finding.by).await?;
                    told.findings.push(Recorded { finding: *finding, by });
                }
                domain::Event::Registration(Event::FirstApproved { reasons, by, at }) => {
                    told.first = Some(FirstApproval { by: self.person_named(by).await?, at, reasons });
                    told.undone = None;
                }
                domain::Event::Registration(Event::FirstApprovalUndone { words, by, at }) => {
                    told.undone = Some(Undone { words, by: self.person_named(by).await?, at });
                }
                _ => {}
            }
        }
        Ok(told)
    }
}

#[derive(Default)]
struct Told {
    findings: Vec<Recorded>,
    first: Option<FirstApproval>,
    undone: Option<Undone>,
}
