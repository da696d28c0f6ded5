//! What the extracts of registers say of a number, a name or a domain.
//! Finds; what it means is for the decision and the officer.

use domain::{
    likeness::DomainName,
    register::{BY_DOMAIN, BY_DOMAIN_PART, BY_NAME, BY_NUMBER, Entry, Extract, Register, State, number_key},
    time::Date,
};
use store::Fault;

use crate::App;

/// Entries that are shown of one question.
const MOST: i64 = 20;
/// Candidates that are weighed for being alike.
const MOST_ALIKE: i64 = 500;

/// What an extract says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consulted {
    /// The register that was asked.
    pub register: Register,
    /// Its extract; none is loaded otherwise, and nothing can be said.
    pub extract: Option<Extract>,
    /// Is the extract older than the setting allows?
    pub stale: bool,
    /// What has the number.
    pub by_number: Vec<Entry>,
    /// What has the name, where nothing has the number.
    pub by_name: Vec<Entry>,
}

impl App {
    /// Asks a register for a number, and for a name where that finds nothing.
    pub(crate) async fn consult_register(
        &self,
        state: &State,
        register: Register,
        number: Option<&str>,
        name: Option<String>,
    ) -> Result<Consulted, Fault> {
        let extract = state.current(register).cloned();
        let mut consulted =
            Consulted { register, stale: self.is_stale(extract.as_ref()), extract, by_number: vec![], by_name: vec![] };
        let Some(load) = consulted.extract.as_ref().map(|it| it.id.uuid()) else { return Ok(consulted) };
        if let Some(number) = number {
            consulted.by_number = entries(self.store.references(load, BY_NUMBER, &[number_key(number)], MOST).await?)?;
        }
        if let Some(name) = name.filter(|_| consulted.by_number.is_empty()) {
            consulted.by_name = entries(self.store.references(load, BY_NAME, &[name], MOST).await?)?;
        }
        Ok(consulted)
    }

    /// Entries of any register whose domain is, or looks like, this one.
    pub(crate) async fn entries_with_domain_like(
        &self,
        state: &State,
        domain: &DomainName,
    ) -> Result<Vec<(Register, Entry)>, Fault> {
        let mut alike = Vec::new();
        for register in [Register::Sra, Register::BsbEntities, Register::Cilex] {
            let Some(load) = state.current(register).map(|it| it.id.uuid()) else { continue };
            let mut found = entries(self.store.references(load, BY_DOMAIN, &[domain.key()], MOST_ALIKE).await?)?;
            found.extend(entries(self.store.references(load, BY_DOMAIN_PART, &domain.probes(), MOST_ALIKE).await?)?);
            let like = |entry: &Entry| {
                entry
                    .domains
                    .iter()
                    .map(|it| DomainName::of(it))
                    .any(|it| it.same_owner(domain) || domain.looks_like(&it).is_some())
            };
            for entry in found.into_iter().filter(like) {
                if !alike.contains(&(register, entry.clone())) {
                    alike.push((register, entry));
                }
            }
        }
        Ok(alike)
    }

    /// Is an extract older than the setting allows?
    pub(crate) fn is_stale(&self, extract: Option<&Extract>) -> bool {
        let today: Date = self.now().london_date();
        extract.is_some_and(|extract| extract.age(today) > self.settings.register_days)
    }
}

fn entries(found: Vec<(String, Vec<u8>)>) -> Result<Vec<Entry>, Fault> {
    found.iter().map(|(_, bytes)| serde_json::from_slice(bytes).map_err(|error| Fault::codec("register entry", error))).collect()
}
