//! What a person asked while signed in, and the answers. Colleagues do not see them: barristers of one set may stand on
//! opposite sides.

use domain::{id::HelpRequestId, time::Timestamp};
use policy::{Action, Facts};
use views::help_requests::{self, HelpRequest};

use crate::{App, Failure, Listing, OpenedHelp, Outcome, Session};

impl App {
    /// A page of one's own requests, the latest first. It names nobody, so nothing is recorded.
    pub async fn view_my_help_requests(
        &self,
        session: &Session,
        before: Option<(Timestamp, HelpRequestId)>,
    ) -> Outcome<Listing<HelpRequest, (Timestamp, HelpRequestId)>, ()> {
        if !self.policy.decide(&session.actor(), Action::ViewMyHelpRequests, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let rows = help_requests::of_asker(&self.store.read(), session.user.id, before).await?;
        Ok(Listing::of(rows, |row| (row.asked, row.id)))
    }

    /// One's own request with its answer; the look is recorded, for it names defendants.
    pub async fn view_my_help_request(&self, session: &Session, id: HelpRequestId) -> Outcome<OpenedHelp, ()> {
        self.help_request(session, id, Action::ViewMyHelpRequest).await
    }
}
