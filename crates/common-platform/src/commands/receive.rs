//! One e-mail from standard input, as a mail server pipes it. The exit status is the server's (`sysexits.h`): it keeps the message
//! and tries again whenever we could not; it never sends one back because of what is in it.

use std::{io::Read, process::ExitCode};

use anyhow::{Context, Result};
use app::MailTaken;
use bytes::Bytes;

use crate::{output::say, settings::Settings, wiring};

/// `EX_TEMPFAIL`: try again later.
pub(crate) const TRY_AGAIN: u8 = 75;
/// More than what is looked at of a message; what lies beyond is read and dropped, so that the server's pipe does not break.
const MOST: u64 = 30_000_001;

/// Takes in the message on standard input. Every error is for a later try.
pub(crate) async fn receive(settings: &Settings) -> Result<ExitCode> {
    let message = message().context("The message can't be read from standard input")?;
    let app = wiring::for_mail(settings).await?;
    let taken = app.receive_registration_mail(message).await;
    app.store.shutdown().await;
    say(&match taken? {
        MailTaken::Kept(id) => format!("kept as {}", app::arrival_reference(id)),
        MailTaken::Before(id) => format!("kept before as {}", app::arrival_reference(id)),
    });
    Ok(ExitCode::SUCCESS)
}

fn message() -> std::io::Result<Bytes> {
    let mut input = std::io::stdin().lock();
    let mut bytes = Vec::new();
    (&mut input).take(MOST).read_to_end(&mut bytes)?;
    std::io::copy(&mut input, &mut std::io::sink())?;
    Ok(bytes.into())
}
