//! The registrations of prosecuting organisations as officers work through them, in the order of arrival.

use policy::{Action, Facts};
use views::{
    PAGE,
    prosecutor_registrations::{self as list, After, ProsecutorRegistration},
    registrations::Standing,
};

use crate::{App, Failure, Outcome, Session};

/// A page of the list.
#[derive(Debug)]
pub struct Prosecutors {
    /// How many are open, approved, rejected, withdrawn.
    pub counts: [(Standing, i64); 4],
    /// The rows.
    pub rows: Vec<ListedProsecutor>,
    /// Where the next page begins, if there is one.
    pub next: Option<After>,
}

/// A row of the list.
#[derive(Debug)]
pub struct ListedProsecutor {
    /// The registration.
    pub registration: ProsecutorRegistration,
    /// The name of who works on it.
    pub assigned: Option<String>,
}

impl App {
    /// A page of the registrations of prosecuting organisations that stand so.
    pub async fn view_prosecutors(
        &self,
        session: &Session,
        standing: Standing,
        after: Option<&After>,
    ) -> Outcome<Prosecutors, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewProsecutorRegistrations, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let mut rows = list::list(&reader, standing, after).await?;
        let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > page;
        rows.truncate(page);
        let next = rows.last().filter(|_| more).map(ProsecutorRegistration::key);
        let mut counts =
            [Standing::Waiting, Standing::Approved, Standing::Rejected, Standing::Withdrawn].map(|standing| (standing, 0));
        for (standing, count) in &mut counts {
            *count = list::count(&reader, *standing).await?;
        }
        let names = self.names(rows.iter().filter_map(|row| row.assigned).collect()).await?;
        let listed = |registration: ProsecutorRegistration| {
            let assigned = registration.assigned.map(|id| names.get(&id).cloned().unwrap_or_else(|| id.to_string()));
            ListedProsecutor { registration, assigned }
        };
        Ok(Prosecutors { counts, rows: rows.into_iter().map(listed).collect(), next })
    }
}
