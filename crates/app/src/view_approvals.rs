//! Registrations that are about to be approved together, and those whose approval can still be undone.

use domain::{
    id::RegistrationId,
    registration::{Event, Seen},
    time::Timestamp,
};
use policy::{Action, Facts};
use views::registrations;

use crate::{App, Failure, Outcome, Queued, Session, stream};

/// A scheduled approval.
#[derive(Debug)]
pub struct Undoable {
    /// The registration.
    pub row: Queued,
    /// Who approved.
    pub by: String,
    /// When it is carried out.
    pub due: Timestamp,
}

impl App {
    /// These registrations as they stand now, in this order; those that are not there are left out.
    pub async fn view_selected_registrations(&self, session: &Session, ids: &[RegistrationId]) -> Outcome<Vec<Queued>, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewRegistrationQueue, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let mut rows = registrations::several(&self.store.read(), ids).await?;
        rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
        Ok(self.queued(session, rows, self.go_lives_that_count().await?.as_ref()).await?)
    }

    /// How far each of these has come, for whoever is shown them and decides on what they saw. Asked before they are shown, so that
    /// nothing counts as seen that was not.
    pub async fn seen_of_registrations(
        &self,
        session: &Session,
        ids: &[RegistrationId],
    ) -> Outcome<Vec<(RegistrationId, Seen)>, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewRegistrationQueue, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let mut seen = Vec::new();
        for id in ids {
            let last = self.store.history(&stream::<Event>(id.uuid())).await?.last().map_or(0, |last| last.version);
            seen.push((*id, Seen(last)));
        }
        Ok(seen)
    }

    /// The approvals that can still be undone, the first to be carried out first.
    pub async fn view_approvals(&self, session: &Session) -> Outcome<Vec<Undoable>, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewRegistrationQueue, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let scheduled = registrations::scheduled(&self.store.read()).await?;
        let rows = self.queued(session, scheduled, self.go_lives_that_count().await?.as_ref()).await?;
        let undoable = rows.into_iter().map(|row| Undoable {
            by: row.approver.clone().unwrap_or_default(),
            due: row.registration.due.unwrap_or_default(),
            row,
        });
        Ok(undoable.collect())
    }
}
