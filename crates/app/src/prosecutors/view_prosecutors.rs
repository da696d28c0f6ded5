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
    pub rows: Vec<ProsecutorRegistration>,
    /// Where the next page begins, if there is one.
    pub next: Option<After>,
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
        Ok(Prosecutors { counts, rows, next })
    }
}
