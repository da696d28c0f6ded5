//! Loads an extract: a good one counts from now on, a bad one shows every row that is wrong and changes nothing.

use app::{App, ExtractFile, NotLoaded};
use axum::{extract::State, response::Response};
use domain::{
    id::CommandId,
    register::{LoadRefusal, Register},
    time::Date,
    values::DateOfBirth,
};
use registration_form::extract::{ExtractReading, ExtractUnread};

use super::list::{Tried, Typed, again, with_remarks};
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, Upload, paths},
    failure::{Said, said},
};

/// The largest body: an extract, and room for the hidden fields. Larger ones are loaded from the command line.
pub(super) const MOST: u64 = 64 << 20;

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    upload: Upload<Typed, MOST>,
) -> Result<Response, PageError> {
    let mut tried = Tried { typed: upload.fields.clone(), ..Tried::default() };
    let asked = asked(&upload, &mut tried.errors);
    let Some(file) = asked else { return again(&page, &app, &caller, &tried).await };
    tried.file.clone_from(&file.name);
    match app.load_register(Some(&caller), CommandId(upload.command), file).await {
        Ok(reading) => done(&page, &app, &caller, &reading).await,
        Err(failure) => {
            refused(&page, &mut tried, said(failure)?);
            again(&page, &app, &caller, &tried).await
        }
    }
}

fn asked(upload: &Upload<Typed, MOST>, errors: &mut Errors) -> Option<ExtractFile> {
    let Typed { register, day, month, year } = &upload.fields;
    let register = register.parse::<Register>().ok();
    if register.is_none() {
        errors.add("register", "registers-register-missing");
    }
    let dated = date(day, month, year);
    if dated.is_none() {
        errors.add_at("dated", "dated-day", "registers-date-wrong", []);
    }
    let file = upload.file("extract");
    if file.is_none() {
        errors.add("extract", "problem-file-missing");
    }
    let file = file?;
    let bytes = bytes::Bytes::copy_from_slice(&file.bytes);
    Some(ExtractFile { register: register?, dated: dated?, name: file.name.clone(), bytes })
}

/// The fields of a date of birth are read in the same way; only the sentences differ.
fn date(day: &str, month: &str, year: &str) -> Option<Date> {
    DateOfBirth::from_parts(day, month, year).ok().map(DateOfBirth::date)
}

async fn done(page: &Page, app: &App, caller: &Caller, reading: &ExtractReading) -> Result<Response, PageError> {
    if reading.remarked > 0 {
        return with_remarks(page, app, caller, reading).await;
    }
    let registers = app.view_registers(caller).await;
    let registers = registers.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let latest = registers.loaded.first().map(|(extract, _)| format!("?loaded={}", extract.id)).unwrap_or_default();
    Ok(page.redirect(&format!("{}{latest}", paths::REGISTERS.get())))
}

fn refused(page: &Page, tried: &mut Tried, said: Said<NotLoaded>) {
    let errors = &mut tried.errors;
    match said {
        Said::Refused(NotLoaded::Unread(ExtractUnread::Unreadable(why))) => errors.add("extract", &why.key()),
        Said::Refused(NotLoaded::Unread(ExtractUnread::NotCsv)) => errors.add("extract", "extract-not-csv"),
        Said::Refused(NotLoaded::Unread(ExtractUnread::Problems { listed, all })) => {
            let count = i64::try_from(all).unwrap_or(i64::MAX);
            errors.add_with("extract", "registers-problems", [("count", count.into())]);
            (tried.problems, tried.all) = (listed, all);
        }
        Said::Refused(NotLoaded::Refused(LoadRefusal::InTheFuture)) => {
            errors.add_at("dated", "dated-day", "registers-date-future", []);
        }
        Said::Refused(NotLoaded::Refused(LoadRefusal::OlderThanLoaded { loaded })) => {
            let loaded = page.site().words().date(page.lang(), loaded);
            errors.add_at("dated", "dated-day", "registers-older", [("loaded", loaded.into())]);
        }
        Said::Refused(NotLoaded::Refused(LoadRefusal::LoadedAlready)) => errors.add("extract", "registers-loaded-already"),
        Said::Claimed(_) | Said::Changed => errors.add("extract", "problem-changed-meanwhile"),
    }
}
