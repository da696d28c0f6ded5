//! The court's list of all cases, the latest arrival first. One record for each page of the list, with the cases on it.

use domain::{id::CaseId, time::Timestamp};
use policy::{Action, Facts};
use serde_json::json;
use store::Access;
use uuid::Uuid;
use views::cases::{self, Listed};

use crate::{App, Failure, Outcome, Session, view_my_cases::Listing};

impl App {
    /// A page of the court's cases.
    pub async fn search_court_cases(
        &self,
        session: &Session,
        before: Option<(Timestamp, CaseId)>,
    ) -> Outcome<Listing<Listed, (Timestamp, CaseId)>, std::convert::Infallible> {
        if !self.policy.decide(&session.actor(), Action::SearchCourtCases, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let listed = Listing::of(cases::list(&self.store.read(), before).await?, |row| (row.received, row.id));
        self.record_listing(session, "list-court-cases", listed.rows.iter().map(|row| row.id.uuid())).await?;
        Ok(listed)
    }

    /// A list about other people's cases in the access records: which rows were shown.
    pub(crate) async fn record_listing(
        &self,
        session: &Session,
        act: &str,
        shown: impl Iterator<Item = Uuid>,
    ) -> Result<(), store::Fault> {
        let shown: Vec<Uuid> = shown.collect();
        let access = Access {
            actor: session.user.id.uuid(),
            organisation: Some(session.organisation().uuid()),
            act: act.to_owned(),
            subject_kind: "list".to_owned(),
            subject: None,
            detail: json!({ "shown": shown }).to_string(),
        };
        self.store.record_access(vec![access]).await
    }
}
