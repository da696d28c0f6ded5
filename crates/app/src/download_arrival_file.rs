//! An officer fetches something that arrived as it came. The record of it stands before the first byte leaves.

use domain::id::ArrivalId;
use policy::{Action, Facts};

use crate::{App, Failure, Outcome, Session, arrival_reference};

/// The bytes as they came, under a neutral name.
#[derive(Debug)]
pub struct ArrivalDownload {
    /// The reference, for a neutral name.
    pub reference: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl App {
    /// The reference of something that may be fetched, for the page that warns; hidden where nothing was kept or is kept any more.
    pub async fn arrival_to_download(&self, session: &Session, id: ArrivalId) -> Outcome<String, ()> {
        self.kept_arrival(session, id).await.map(|_| arrival_reference(id).to_string())
    }

    /// The bytes of something that arrived.
    pub async fn download_arrival_file(&self, session: &Session, id: ArrivalId) -> Outcome<ArrivalDownload, ()> {
        let file = self.kept_arrival(session, id).await?;
        self.record_look(session, "download-arrival-file", ("arrival", id.uuid()), String::new()).await?;
        let bytes = self.open_file(&file).await?;
        Ok(ArrivalDownload { reference: arrival_reference(id).to_string(), bytes })
    }

    async fn kept_arrival(&self, session: &Session, id: ArrivalId) -> Outcome<domain::StoredFile, ()> {
        if !self.policy.decide(&session.actor(), Action::DownloadArrivalFile, &Facts::Arrival { id }).permitted {
            return Err(Failure::Hidden);
        }
        let (received, _, erased) = self.arrival_history(id).await?;
        received.and_then(|received| received.file).filter(|_| erased.is_none()).ok_or(Failure::Hidden)
    }
}
