//! What the extracts of registers say of a number, a name or a domain.
//! Finds; what it means is for the decision and the officer.

use std::collections::BTreeSet;

use domain::{
    likeness::DomainName,
    register::{BY_DOMAIN, BY_NAME, BY_NUMBER, Entry, Extract, Register, State, number_key},
    time::Date,
};
use store::Fault;

use crate::App;

/// Entries that are shown of one question.
const MOST: i64 = 20;
/// Entries that are read and weighed together, of those that may be alike.
const TOGETHER: usize = 500;
/// Entries that are read and weighed together, where all of an extract are.
const WHOLE: i64 = 1_000;

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

    /// The domains of organisations in registers that are one of these, or look like one, however many entries there are.
    pub(crate) async fn domains_of_registers_like(&self, state: &State, domains: &[DomainName]) -> Result<Vec<String>, Fault> {
        let mut alike = BTreeSet::new();
        let mut weigh = |rows: &[Vec<u8>]| -> Result<(), Fault> {
            for entry in rows.iter().map(|bytes| entry(bytes)) {
                let listed = entry?.domains;
                let like = |it: &DomainName| domains.iter().any(|ours| it.same_owner(ours) || ours.looks_like(it).is_some());
                alike.extend(listed.into_iter().filter(|it| like(&DomainName::of(it))));
            }
            Ok(())
        };
        let probes: Vec<String> = domains.iter().flat_map(DomainName::probes).collect();
        for register in [Register::Sra, Register::BsbEntities, Register::Cilex] {
            let Some(extract) = state.current(register).filter(|_| !domains.is_empty()) else { continue };
            let load = extract.id.uuid();
            if extract.is_keyed() {
                for places in self.store.places_of_references(load, BY_DOMAIN, &probes).await?.chunks(TOGETHER) {
                    weigh(&self.store.references_at(load, places).await?)?;
                }
                continue;
            }
            // Keys that were made otherwise find nothing: the extract is read whole until the next one is loaded.
            let mut rows = self.store.references_after(load, 0, WHOLE).await?;
            while let Some(last) = rows.last().map(|(place, _)| *place) {
                weigh(&rows.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>())?;
                rows = self.store.references_after(load, last, WHOLE).await?;
            }
        }
        Ok(alike.into_iter().collect())
    }

    /// Is an extract older than the setting allows?
    pub(crate) fn is_stale(&self, extract: Option<&Extract>) -> bool {
        let today: Date = self.now().london_date();
        extract.is_some_and(|extract| extract.age(today) > self.settings.register_days)
    }
}

fn entries(found: Vec<(String, Vec<u8>)>) -> Result<Vec<Entry>, Fault> {
    found.iter().map(|(_, bytes)| entry(bytes)).collect()
}

fn entry(bytes: &[u8]) -> Result<Entry, Fault> {
    serde_json::from_slice(bytes).map_err(|error| Fault::codec("register entry", error))
}
