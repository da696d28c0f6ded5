//! Requests for help, so that the queues of a demonstration are not empty: asked and answered through the same use cases as real ones.
//! All names are invented.

use anyhow::{Context, Result, anyhow};
use app::{App, HelpPart, HelpWanted, Session, Who};
use domain::{
    help_request::{Asker, Charged, Kind, Reach, Road, Sought, SoughtPerson, Text, UrnRequest},
    id::HelpRequestId,
    reference::Reference,
    time::Date,
    values::{DateOfBirth, EmailAddress, Language, LongText, PhoneNumber, ShortText},
};

/// Asks what is not asked yet: two numbers of cases, help with registering, and a page that does not work, which is answered.
pub(super) async fn ask(app: &App, officer: &Session, desk: &Session, solicitor: &Session) -> Result<()> {
    let queue = app.view_help_queue(officer, Some(Kind::Registration), HelpPart::Open, None).await.map_err(said)?;
    if !queue.rows.is_empty() {
        return Ok(());
    }
    let today = app.now().london_date();
    let own = app.own_asker(solicitor, Reach::Email).await?;
    let (tomorrow, later) = (today.tomorrow()?, app.tables.service.holidays.plus_business_days(today, 7));
    let near = wanted(Kind::Urn, own.clone(), None, Some(details("Tomos", "Example-Hale", tomorrow)?))?;
    app.ask_for_help(solicitor.who(), app.new_id(), near, "demonstration").await.map_err(said)?;
    let far = wanted(Kind::Urn, stranger()?, None, Some(details("Priya", "Example-Nair", later)?))?;
    app.ask_for_help(Who::Nobody, app.new_id(), far, "demonstration").await.map_err(said)?;
    let form =
        "The form does not take the number of our second office. Is it the office or the firm that has the account number?";
    let form = wanted(Kind::Registration, stranger()?, Some(form), None)?;
    app.ask_for_help(Who::Nobody, app.new_id(), form, "demonstration").await.map_err(said)?;
    let page = wanted(Kind::Technical, own, Some("The authenticator app is on my old telephone. How do I move it?"), None)?;
    let asked = app.ask_for_help(solicitor.who(), app.new_id(), page, "demonstration").await.map_err(said)?;
    answer(app, desk, &asked).await
}

async fn answer(app: &App, desk: &Session, asked: &Reference) -> Result<()> {
    let found = app.find_help_request(desk, asked.as_str()).await.map_err(said)?;
    let request: HelpRequestId = found.context("a request that was just asked is not there")?;
    app.assign_help_request(desk, app.new_id(), request, true).await.map_err(said)?;
    let text = Text::parse("Sign in with a recovery code, then open Your account and choose Replace the authenticator app.")?;
    app.answer_help_request(desk, app.new_id(), request, (Some(text), Vec::new())).await.map_err(said)
}

fn wanted(kind: Kind, asker: Asker, text: Option<&str>, urn: Option<UrnRequest>) -> Result<HelpWanted> {
    let road = if asker.account.is_some() { Road::Account } else { Road::Page };
    Ok(HelpWanted { kind, asker, text: text.map(Text::parse).transpose()?, urn, road })
}

fn stranger() -> Result<Asker> {
    Ok(Asker {
        account: None,
        name: ShortText::parse("Alys Penry-Vaughan")?,
        organisation: ShortText::optional("Penry-Vaughan & Daughters")?,
        email: Some(EmailAddress::parse("alys@penry-vaughan.example")?),
        telephone: Some(PhoneNumber::parse("01632 960340")?),
        reach: Reach::Email,
        language: Language::English,
    })
}

fn details(first: &str, last: &str, hearing: Date) -> Result<UrnRequest> {
    Ok(UrnRequest {
        defendants: vec![Sought::Person(SoughtPerson {
            first_name: ShortText::optional(first)?,
            last_name: ShortText::optional(last)?,
            aliases: None,
            date_of_birth: Some(DateOfBirth::parse("3 March 1994")?),
            address: LongText::optional("14 Invented Row\nZA1 1ZD")?,
        })],
        offences: vec![Charged { offence: ShortText::optional("Criminal damage")?, on: None }],
        charged: None,
        court: Some("B01LY00".to_owned()),
        hearing: Some(hearing),
    })
}

/// What a use case ended with, for whoever started the demonstration.
fn said<R: std::fmt::Debug>(failure: app::Failure<R>) -> anyhow::Error {
    anyhow!("a demonstration request for help failed: {failure:?}")
}
