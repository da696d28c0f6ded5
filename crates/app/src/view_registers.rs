//! The registers with the extract that counts for each, and every extract that was loaded.
//! Shows no entry: those are consulted one registration at a time.

use domain::register::{Extract, Register};
use policy::{Action, Facts};
use strum::IntoEnumIterator;

use crate::{App, Failure, Outcome, Session};

/// Extracts of the past that are listed.
const LISTED: usize = 100;

/// The page.
#[derive(Debug)]
pub struct Registers {
    /// Each register with the extract that counts, and whether that is older than it should be.
    pub registers: Vec<(Register, Option<Extract>, bool)>,
    /// Extracts as they were loaded, the last first, each with the name of who loaded it; at most a hundred.
    pub loaded: Vec<(Extract, Option<String>)>,
    /// May the caller load one?
    pub may_load: bool,
}

impl App {
    /// The registers, for those who check registrations.
    pub async fn view_registers(&self, session: &Session) -> Outcome<Registers, ()> {
        let may = |action| self.policy.decide(&session.actor(), action, &Facts::Service).permitted;
        if !may(Action::ViewRegisters) {
            return Err(Failure::Hidden);
        }
        let state = self.registers().await?;
        let registers = Register::iter().map(|register| {
            let current = state.current(register);
            (register, current.cloned(), self.is_stale(current))
        });
        let mut loaded = Vec::new();
        for extract in state.extracts.iter().rev().take(LISTED) {
            let by = match extract.by {
                Some(user) => Some(self.person_named(user).await?),
                None => None,
            };
            loaded.push((extract.clone(), by));
        }
        Ok(Registers { registers: registers.collect(), loaded, may_load: may(Action::LoadRegister) })
    }
}
