//! An officer fetches the form as it was sent. The record of it stands before the first byte leaves.

use domain::{id::RegistrationId, registration::State};
use policy::{Action, Facts};

use crate::{App, Failure, Outcome, Session};

/// The file as it came.
#[derive(Debug)]
pub struct Download {
    /// The registration's reference, for a neutral name.
    pub reference: String,
    /// What its bytes say that it is.
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl App {
    /// The original file of a registration; hidden where none was sent, or it was erased.
    pub async fn download_registration_file(&self, session: &Session, id: RegistrationId) -> Outcome<Download, ()> {
        if !self.policy.decide(&session.actor(), Action::DownloadRegistrationFile, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: State = self.state(id.uuid()).await?;
        let submitted = state.submitted.ok_or(Failure::Hidden)?;
        let file = submitted.file.ok_or(Failure::Hidden)?;
        if self.registration_history::<State>(id).await?.file_erased().is_some() {
            return Err(Failure::Hidden);
        }
        self.record_look(session, "download-registration-file", ("registration", id.uuid()), String::new()).await?;
        let bytes = self.open_file(&file).await?;
        Ok(Download { reference: submitted.reference.to_string(), media_type: file.media_type, bytes })
    }
}
