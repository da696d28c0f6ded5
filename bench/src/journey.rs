//! What demonstration people do in the pages before anything is measured: sign in, find a case, go on record.
//!
//! Uses the pages only, as a person would; the authenticator's code stands on the page that the demonstration has for it.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use domain::{
    id::{CaseId, DefendantId},
    tables::{PetAnswer, PetForm, PetParty, PetQuestion, PetSection},
    time::Date,
};
use web::chassis::paths;

use crate::browser::Browser;

/// The password that the demonstration prints for every account.
const PASSWORD: &str = "saltgate lantern quayside";

/// A code of the authenticator is good once; the next comes within this time.
const NEXT_CODE: Duration = Duration::from_secs(31);

/// Signs in with password and authenticator.
pub async fn sign_in(browser: &mut Browser, email: &str) -> Result<()> {
    for _ in 0..3 {
        let (page, code_page) = (paths::SIGN_IN.get(), paths::SIGN_IN_CODE.get());
        browser.submit(page, page, &[("email", email), ("password", PASSWORD)]).await?.accepted()?;
        let code = code_of(browser, email).await?;
        let answer = browser.submit(code_page, code_page, &[("code", &code)]).await?;
        if answer.status == 303 {
            return Ok(());
        }
        tokio::time::sleep(NEXT_CODE).await;
    }
    bail!("{email} could not sign in")
}

async fn code_of(browser: &mut Browser, email: &str) -> Result<String> {
    let text = browser.get(paths::DEMONSTRATION_ACCOUNTS.get()).await?.text();
    let (_, row) = text.split_once(email).with_context(|| format!("{email} has no account"))?;
    let row = row.split("</tr>").next().unwrap_or_default();
    let code = row.split(|it: char| !it.is_ascii_digit()).find(|digits| digits.len() == 6);
    code.map(str::to_owned).context("the account shows no code")
}

/// Finds the first case of the demonstration as the firm's solicitor, declares the instruction, and puts the firm on record.
pub async fn represent(browser: &mut Browser, today: Date) -> Result<(CaseId, DefendantId)> {
    let requests = sample::cases(today);
    let (case, defendant) = requests.iter().flat_map(sample::wire::Request::defendants).next().context("no sample case")?;
    let person = &defendant.person_defendant.as_ref().context("the first defendant is a person")?.person_details;
    let born = person.date_of_birth;
    let parts = |date: Date| [date.day().to_string(), date.month().to_string(), date.year().to_string()];
    let ([day, month, year], names) = (parts(born), [person.first_name.to_string(), person.last_name.to_string()]);
    let typed = [
        ("urn", case.prosecution_case_identifier.case_urn.as_str()),
        ("kind", "person"),
        ("first_name", &names[0]),
        ("last_name", &names[1]),
        ("date-of-birth-day", &day),
        ("date-of-birth-month", &month),
        ("date-of-birth-year", &year),
    ];
    let page = paths::FIND_CASE.get();
    browser.submit(page, page, &typed).await?.accepted().context("the finder")?;
    let (case, defendant) = (CaseId(case.id), DefendantId(defendant.id));

    let page = paths::INSTRUCTION.url([&case, &defendant]);
    let [day, month, year] = parts(today);
    let typed = [("how", "own-solicitor"), ("on-day", &day), ("on-month", &month), ("on-year", &year)];
    browser.submit(&page, &page, &typed).await?.accepted().context("the instruction")?;

    let page = paths::LINK.url([&case, &defendant]);
    let check = browser.submit(&page, &page, &[("representation", "PRIVATE")]).await?.accepted()?.to_owned();
    browser.submit(&check, &paths::LINK_CHECK.url([&case, &defendant]), &[]).await?.accepted().context("the link")?;
    Ok((case, defendant))
}

/// A question of each section of the form that a lawyer can answer in words whatever else is answered: section and name of the box.
pub fn questions(form: &PetForm) -> Vec<(String, String)> {
    let words = |question: &&&PetQuestion| question.answer == PetAnswer::Text && question.when.is_none() && !question.youth;
    let sections = form.sections_for(PetParty::Defence).into_iter().filter(|(section, _)| section.repeat.is_none());
    let first = |(section, questions): (&PetSection, Vec<&PetQuestion>)| {
        let question = questions.iter().find(words)?;
        Some((section.id.clone(), format!("defence.{}", question.id)))
    };
    sections.filter_map(first).collect()
}
