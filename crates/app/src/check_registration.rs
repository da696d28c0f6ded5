//! What registers say of a registration, beside what the form says, for an officer to record findings.
//! Where no extract is loaded or nothing is found, nothing is said: "not checked", never "passed".

use domain::{
    id::{RegistrationId, UserId},
    likeness::{DomainName, Key, of_form},
    register::{self, Entry, Register},
    registration::{
        AnyRegistration, Check, CheckRecorded, Compared, Known, SecondOfficer, Standing, State, Step, Submitted, compare,
        form::Form, register_of, register_of_administrator, registered_name, second_officer,
    },
    time::Timestamp,
    values::PhoneNumber,
};
use policy::{Action, Facts};
use store::Fault;

use crate::{App, Consulted, Failure, History, Likely, Outcome, Session, open_registration::OPENED};

/// A registration with its checks.
#[derive(Debug)]
pub struct Checking {
    /// Which.
    pub id: RegistrationId,
    /// What was sent.
    pub submitted: Submitted,
    /// Where it stands.
    pub standing: Standing,
    /// What was looked up.
    pub evidence: Evidence,
}

/// What was looked up about a registration, and what follows for its approval.
#[derive(Debug, Default)]
pub struct Evidence {
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
    /// The number of the last event that it shows.
    pub seen: i64,
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
        let history: History<State> = self.registration_history(id).await?;
        let (told, state) = (Told::by(&history), history.state);
        let submitted = *state.submitted.clone().ok_or(Failure::Hidden)?;
        self.record_look(session, OPENED, ("registration", id.uuid()), "checks".to_owned()).await?;
        let registers = self.registers().await?;
        let mut checks = Vec::new();
        for check in submitted.form.checks() {
            let consulted = self.consulted(&registers, &submitted.form, &check).await?;
            let found = consulted.iter().flat_map(|it| it.by_number.iter().chain(&it.by_name));
            let lines = found.map(|entry| (entry.clone(), compare(&submitted.form, &check, entry))).collect();
            let (recorded, earlier) = told.of(&check, state.checks.contains_key(&check));
            checks.push(Checked { check, recorded, earlier, consulted, lines });
        }
        let decided = state.standing.is_closed();
        let (known, likely) = if decided {
            (Known::default(), Vec::new())
        } else {
            (self.known_of(id, &submitted.form).await?, self.likely_duplicates(id, &of_form(&submitted.form)).await?)
        };
        let evidence = Evidence {
            checks,
            numbers: self.numbers_to_call(&registers, &submitted.form).await?,
            likely,
            reasons: if decided { Vec::new() } else { second_officer(&state, &submitted.form, &known) },
            seen: told.seen,
            ..told.approval(&state.standing, session.user.id)
        };
        Ok(Checking { id, evidence, standing: state.standing, submitted })
    }

    /// What the register of a check says.
    async fn consulted(&self, registers: &register::State, form: &Form, check: &Check) -> Result<Option<Consulted>, Fault> {
        let (register, number, name) = match check {
            Check::AdministratorStanding => {
                let Some((register, number)) = register_of_administrator(form) else { return Ok(None) };
                (register, number, Some(form.administrator.name.key().to_string()))
            }
            Check::LaaAccount(account) => (Register::Laa, Some(account.to_string()), None),
            // No register that is loaded has prosecutors.
            Check::ProsecutingAuthority => return Ok(None),
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
        let mut known = self.known_near(id, &of_form(form), &domain::registration::domains_of(form)).await?;
        if let Some(consulted) = self.consulted(&registers, form, &Check::Register).await? {
            known.register_domains = consulted.by_number.into_iter().flat_map(|entry| entry.domains).collect();
        }
        Ok(known)
    }

    /// What is known of whatever has these keys and domains, whichever form it came on.
    pub(crate) async fn known_near(&self, id: RegistrationId, ours: &[Key], domains: &[DomainName]) -> Result<Known, Fault> {
        let registers = self.registers().await?;
        let mut known = self.known_alike(id, ours).await?;
        known.domains.extend(self.domains_of_registers_like(&registers, domains).await?);
        known.domains.sort_unstable();
        known.domains.dedup();
        Ok(known)
    }
}

/// What a registration's history tells of checks and approvals.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The number of the last event.
    pub(crate) seen: i64,
    findings: Vec<Recorded>,
    first: Option<FirstApproval>,
    undone: Option<Undone>,
}

impl Told {
    /// By a history.
    pub(crate) fn by<S: AnyRegistration>(history: &History<S>) -> Self {
        let mut told = Self { seen: history.last(), ..Self::default() };
        for (step, happened) in history.steps() {
            let (by, at) = (happened.by.clone().unwrap_or_default(), happened.at);
            match step {
                Step::CheckRecorded(finding) => told.findings.push(Recorded { finding: finding.clone(), by }),
                Step::FirstApproved { reasons, .. } => {
                    told.first = Some(FirstApproval { by, at, reasons: reasons.to_vec() });
                    told.undone = None;
                }
                Step::FirstApprovalUndone { words, .. } => told.undone = Some(Undone { words: words.to_owned(), by, at }),
                _ => {}
            }
        }
        told
    }

    /// The last finding on a check, where it still counts, and those before. What was found on an earlier form counts no longer; it
    /// stays among the earlier findings.
    pub(crate) fn of(&self, check: &Check, counts: bool) -> (Option<Recorded>, Vec<Recorded>) {
        let mut earlier: Vec<Recorded> = self.findings.iter().filter(|it| it.finding.check == *check).cloned().collect();
        earlier.reverse();
        let recorded = (counts && !earlier.is_empty()).then(|| earlier.remove(0));
        (recorded, earlier)
    }

    /// The first approval, if there is one, and how the last one was undone.
    pub(crate) fn approval(self, standing: &Standing, caller: UserId) -> Evidence {
        let first_by = match standing {
            Standing::FirstApproved { by, .. } => Some(*by),
            _ => None,
        };
        Evidence {
            own_first: first_by == Some(caller),
            first: self.first.filter(|_| first_by.is_some()),
            undone: self.undone,
            ..Evidence::default()
        }
    }
}
