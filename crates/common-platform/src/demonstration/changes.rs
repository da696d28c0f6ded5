//! A change that takes two officers, so that the list of a demonstration is not empty: asked for through the same use case as a real one.

use anyhow::{Result, anyhow};
use app::{App, Session, TypedChange};

/// Asks for another account number, where nothing was asked for yet.
pub(super) async fn ask(app: &App, administrator: &Session) -> Result<()> {
    let own = app.view_own_changes(administrator).await.map_err(|failure| anyhow!("{failure:?}"))?;
    if !own.changes.is_empty() {
        return Ok(());
    }
    let change = TypedChange {
        kind: "laa-account".to_owned(),
        to: "1A003N".to_owned(),
        office: own.offices.first().map(|(id, _)| id.to_string()).unwrap_or_default(),
        reason: "The second contract of the office in Saltgate began this month.".to_owned(),
    };
    let asked = app.request_organisation_change(administrator, app.new_id(), &change).await;
    asked.map_err(|failure| anyhow!("{failure:?}"))
}
