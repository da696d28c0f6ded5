//! Takes messages out of a folder into which a mail server delivers. A message is moved after it is kept, so a crash in between
//! takes it twice, and the second time changes nothing.

use std::{sync::Arc, time::Duration};

use app::{
    App,
    ports::{MailFile, MailFolder, OutsideError},
};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// How long the folder is left alone when nothing waits in it.
const REST: Duration = Duration::from_secs(2);
/// Messages of one round.
const BATCH: usize = 1_000;
/// More than what is looked at of a message.
const MOST: u64 = 30_000_001;

/// Watches the folder until `stop`.
pub async fn watch_mail(app: App, folder: Arc<dyn MailFolder>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(error) = take_mail(&app, &*folder, &stop).await {
            tracing::warn!(%error, "the mail folder can't be read");
        }
        tokio::select! {
            () = sleep(REST) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Takes what waits, once; how many messages were kept. One that can't be kept now waits for the next round.
pub async fn take_mail(app: &App, folder: &dyn MailFolder, stop: &CancellationToken) -> Result<usize, OutsideError> {
    let mut kept = 0;
    for name in folder.waiting(BATCH).await? {
        if stop.is_cancelled() {
            break;
        }
        match folder.read(&name, MOST).await? {
            MailFile::Gone => {}
            MailFile::Unreadable => {
                tracing::error!("a message in the mail folder can't be read: people must look in the folder `unreadable`");
                folder.set_aside(&name).await?;
            }
            MailFile::Message(bytes) => match app.receive_registration_mail(bytes).await {
                Ok(_) => {
                    folder.taken(&name).await?;
                    kept += 1;
                }
                Err(error) => tracing::warn!(%error, "a message in the mail folder can't be kept now: it is tried again"),
            },
        }
    }
    Ok(kept)
}
