//! Removes what has ended by itself: sessions, links and counters. Nothing that a person is still owed goes.

use store::{Fault, attempts, secrets, sessions};

use crate::{App, accounts, prosecutors::PROSECUTOR_DRAFT, registration_drafts, web_form};

/// How long an ended link can still say that it was used or is late, in days.
const LINKS_REMEMBERED_DAYS: i64 = 60;

impl App {
    /// Sweeps once.
    pub async fn sweep(&self) -> Result<(), Fault> {
        let now = self.now();
        let mut rows = vec![
            sessions::sweep(now.plus_days(-1).micros()),
            secrets::sweep(now.plus_days(-LINKS_REMEMBERED_DAYS).micros()),
            attempts::sweep(now.plus_days(-1).micros()),
        ];
        // A draft holds a whole form: nobody needs to hear that its link was late.
        rows.push(secrets::sweep_purpose(registration_drafts::PURPOSE, now.micros()));
        rows.push(secrets::sweep_purpose(PROSECUTOR_DRAFT, now.micros()));
        rows.extend(accounts::SHORT_LIVED.map(|purpose| secrets::sweep_purpose(purpose, now.micros())));
        rows.extend(web_form::PURPOSES.map(|purpose| secrets::sweep_purpose(purpose, now.micros())));
        self.sweep_registers().await?;
        self.store.write(rows).await.map_err(|failure| match failure {
            store::Failure::Fault(fault) => fault,
            other => Fault::Misuse(other.to_string()),
        })
    }
}
