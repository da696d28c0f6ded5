//! Registrations on their way to a decision, past the links and the officers' look-ups.
//! Writes the same events as the use cases do.

use app::stream;
use domain::{
    id::{RegistrationId, UserId},
    prosecutor_registration,
    registration::{CheckRecorded, Event, Finding, State},
};
use uuid::Uuid;

use crate::TestApp;

impl TestApp {
    /// Uploads and sends a form in CSV, and gives the registration that waits.
    pub async fn registration(&self, form: &str) -> RegistrationId {
        let token =
            self.app.read_registration("form.csv", form.as_bytes().to_vec().into(), "127.0.0.1").await.expect("a good form");
        let reference = self.app.submit_registration(self.app.new_id(), &token).await.expect("a draft");
        let found = views::registrations::by_reference(&self.app.store.read(), reference.as_str()).await.expect("the store");
        found.expect("the registration").id
    }

    /// The readers of a registration's addresses confirm them.
    pub async fn confirm_addresses(&self, id: RegistrationId) {
        let state: State = self.app.state(id.uuid()).await.expect("the store");
        let at = self.now();
        let confirmed = state.unconfirmed().into_iter().map(|address| Event::AddressConfirmed { address, acceptance: None, at });
        self.record(id, confirmed.collect()).await;
    }

    /// Confirms every address of a registration and records every check as passed: nothing stands in the way of its approval.
    pub async fn ready_to_approve(&self, id: RegistrationId) {
        self.confirm_addresses(id).await;
        let state: State = self.app.state(id.uuid()).await.expect("the store");
        let at = self.now();
        let checked = state.missing_checks().into_iter().map(|check| {
            let found = "As on the form".to_owned();
            let by = UserId(Uuid::nil());
            Event::CheckRecorded(Box::new(CheckRecorded { check, finding: Finding::Passed, found, source: None, by, at }))
        });
        self.record(id, checked.collect()).await;
    }

    /// Commits events of a registration as they are.
    pub async fn record(&self, id: RegistrationId, events: Vec<Event>) {
        let events = events.into_iter().map(|event| (stream::<Event>(id.uuid()), event.into())).collect();
        self.write(events, Vec::new()).await;
    }

    /// Confirms every address of a prosecuting organisation's registration and records every check as passed.
    pub async fn ready_to_approve_prosecutor(&self, id: RegistrationId) {
        use prosecutor_registration::Event;
        let state: prosecutor_registration::State = self.app.state(id.uuid()).await.expect("the store");
        let at = self.now();
        let confirmed = state.unconfirmed().into_iter().map(|address| Event::AddressConfirmed { address, at });
        let checked = state.missing_checks().into_iter().map(|check| {
            let (found, by) = ("As the questionnaire says".to_owned(), UserId(Uuid::nil()));
            Event::CheckRecorded(Box::new(CheckRecorded { check, finding: Finding::Passed, found, source: None, by, at }))
        });
        let events = confirmed.chain(checked).map(|event| (stream::<Event>(id.uuid()), event.into())).collect();
        self.write(events, Vec::new()).await;
    }
}
