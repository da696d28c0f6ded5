//! The demonstration: invented people, cases and documents, brought in through the same use cases as real ones; and the
//! Legal Aid Agency's stand-in. A second start finds everything there and adds nothing.

mod changes;
mod help;

use std::{path::Path, sync::Arc, time::Duration};

use adapters::{DevelopmentMailbox, LegalAidReceiver, ReceiverSettings};
use anyhow::{Context, Result, bail};
use app::{App, CaseOutcome, ExtractFile, Invitation, Memory, Session, ToFile, TypedAcceptance, Who, accounts::SeedAccount};
use domain::{
    id::{CaseId, DefendantId, RegistrationId},
    organisation::HMCTS,
    register,
    registration::{Finding, Found, Seen},
    values::{EmailAddress, Language, PersonName, PhoneNumber},
};
use sample::{Organisation, Person, wire};
use strum::IntoEnumIterator;
use tokio_util::sync::CancellationToken;
use views::{cases, materials, registrations, users};

use crate::{output::say, settings::Settings, wiring, wiring::Outside};

/// The password of every demonstration account. It opens nothing anywhere else: the demonstration answers on loopback only.
const PASSWORD: &str = "saltgate lantern quayside";
/// The client of the stand-in.
const CLIENT: &str = "common-platform";

/// The development mailbox, and a receiver in place of the Legal Aid Agency on a loopback port of its own.
pub(crate) async fn outside(
    settings: &Settings,
    mailbox: &Arc<DevelopmentMailbox>,
    stop: CancellationToken,
) -> Result<(Outside, Arc<LegalAidReceiver>)> {
    let mut secret = [0; 16];
    wiring::random().fill(&mut secret);
    let secret = uuid::Uuid::from_bytes(secret).simple().to_string();
    let receiver = LegalAidReceiver::open(
        ReceiverSettings {
            client_id: CLIENT.to_owned(),
            client_secret: secret.clone().into(),
            file: Some(settings.data().join("legal-aid-receiver.jsonl")),
            token_lifetime: Duration::from_hours(2),
        },
        wiring::clock(),
        wiring::random(),
    )?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let base_url = format!("http://{}", listener.local_addr()?);
    let router = receiver.router();
    tokio::spawn(async move {
        let ended = axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await;
        if let Err(error) = ended {
            tracing::error!(%error, "the stand-in of the Legal Aid Agency ended");
        }
    });
    let legal_aid = wiring::client(&base_url, CLIENT, &secret)?;
    let outside = Outside {
        mailer: Arc::clone(mailbox) as _,
        texter: Arc::clone(mailbox) as _,
        speaker: Some(Arc::clone(mailbox) as _),
        legal_aid,
    };
    Ok((outside, Arc::new(receiver)))
}

/// Brings in what is not there yet.
pub(crate) async fn seed(app: &App, mailbox: &DevelopmentMailbox, data: &Path) -> Result<()> {
    let people = sample::people();
    for person in &people.court_service.people {
        invite_staff(app, person).await?;
    }
    let officer = session_of(app, "onboarding@court-service.example").await?;
    load_registers(app).await?;
    for organisation in [&people.firm, &people.chambers, &people.other_firm] {
        register(app, mailbox, &officer, organisation).await?;
    }
    let requests = sample::cases(app.now().london_date());
    for request in &requests {
        bring_in(app, request).await?;
    }
    let desk = session_of(app, "servicedesk@court-service.example").await?;
    let solicitor = session_of(app, "marcus.hartwell@hartwell-pryce.example").await?;
    help::ask(app, &officer, &desk, &solicitor).await?;
    changes::ask(app, &session_of(app, "eleri.pryce@hartwell-pryce.example").await?).await?;
    workbook(app, data)
}

/// An account for somebody of the court service, active at once.
async fn invite_staff(app: &App, person: &Person) -> Result<()> {
    if users::by_email(&app.store.read(), &person.email).await?.is_none() {
        let invitation = Invitation {
            name: PersonName::parse(&person.first_name, &person.last_name)?,
            email: EmailAddress::typed(&person.email)?,
            mobile: PhoneNumber::parse(&person.mobile)?,
            organisation: HMCTS,
            groups: person.groups.clone(),
            language: Language::English,
        };
        app.invite_user(Who::System, invitation, app.new_id()).await?;
    }
    activate(app, &person.email).await
}

/// Sends the organisation's form, follows the links that were sent to its addresses, has it approved by the officer, and makes its people's accounts active.
async fn register(app: &App, mailbox: &DevelopmentMailbox, officer: &Session, organisation: &Organisation) -> Result<()> {
    let first = organisation.people.first().context("a demonstration organisation without people")?;
    if users::by_email(&app.store.read(), &first.email).await?.is_none() {
        let answers = sample::answers_of(organisation, app.now().london_date());
        let name = format!("{}.csv", organisation.handle);
        let Ok(token) = app.read_registration(&name, sample::typed(&answers).into(), "demonstration").await else {
            bail!("the sample form of {} is not read", organisation.name);
        };
        let reference = app.submit_registration(app.new_id(), &token).await?;
        let sent = registrations::by_reference(&app.store.read(), reference.as_str()).await?;
        let registration = sent.context("a registration that was just sent is not there")?;
        confirm_addresses(app, mailbox, &registration.reference).await?;
        check(app, officer, registration.id).await?;
        let approved = app.approve_registration(officer, app.new_id(), (registration.id, Seen::ALL)).await?;
        approved.organisation().with_context(|| format!("the approval of {} takes a second officer", organisation.name))?;
    }
    for person in &organisation.people {
        activate(app, &person.email).await?;
    }
    Ok(())
}

/// Follows the links of the newest e-mails about a registration, as their readers do.
async fn confirm_addresses(app: &App, mailbox: &DevelopmentMailbox, reference: &str) -> Result<()> {
    while worker::deliver_due(app, "demonstration").await? > 0 {}
    for message in mailbox.list(1).await?.messages {
        let Some((_, rest)) = message.text.split_once("/register/confirm/") else { continue };
        let link = rest.split_whitespace().next().unwrap_or_default();
        if message.text.contains(reference) && app.confirm_address(app.new_id(), link, TypedAcceptance::default()).await.is_err()
        {
            bail!("an address of {reference} can't be confirmed");
        }
    }
    Ok(())
}

/// Loads the sample extracts of registers, as of today; where any extract is loaded, it is left as it is.
async fn load_registers(app: &App) -> Result<()> {
    let state: register::State = app.state(register::STREAM).await?;
    for register in register::Register::iter().filter(|register| state.current(*register).is_none()) {
        let Some(text) = sample::extract(register) else { continue };
        let (dated, name) = (app.now().london_date(), format!("{register}.csv"));
        let file = ExtractFile { register, dated, name, bytes: text.as_bytes().into() };
        app.load_register(None, app.new_id(), file).await?;
    }
    Ok(())
}

/// Records every check of a registration as passed, with what the sample registers have.
async fn check(app: &App, officer: &Session, id: RegistrationId) -> Result<()> {
    let Ok(checking) = app.check_registration(officer, id).await else { bail!("a registration that was just sent is hidden") };
    let found = checking.evidence.checks.iter().map(|checked| Found {
        check: checked.check.clone(),
        finding: Finding::Passed,
        found: "As the sample register has it".to_owned(),
        source: "Sample register".to_owned(),
        called: checking.evidence.numbers.first().map(|(number, _, _)| number.clone()),
    });
    app.record_checks(officer, app.new_id(), (id, Seen::ALL), found.collect()).await?;
    Ok(())
}

async fn activate(app: &App, email: &str) -> Result<()> {
    let user = users::by_email(&app.store.read(), email).await?.with_context(|| format!("{email} has no account"))?;
    if user.activated.is_none() {
        let seed = SeedAccount { user: user.id, password: PASSWORD.to_owned(), totp_secret: app.random() };
        app.seed_account(seed, app.new_id()).await?;
    }
    Ok(())
}

async fn session_of(app: &App, email: &str) -> Result<Session> {
    let user = users::by_email(&app.store.read(), email).await?.with_context(|| format!("{email} has no account"))?;
    Ok(Session { hash: [0; 32], user, memory: Memory::default() })
}

/// Takes in a case with the initial details of each defendant.
async fn bring_in(app: &App, request: &wire::Request) -> Result<()> {
    for (case, defendant) in request.defendants() {
        let id = CaseId(case.id);
        if cases::find(&app.store.read(), id).await?.is_none() {
            let reports = app.import_cases(Who::System, request.json()?.as_bytes()).await?;
            if let Some(CaseOutcome::Refused(why)) =
                reports.into_iter().map(|it| it.outcome).find(|it| matches!(it, CaseOutcome::Refused(_)))
            {
                bail!("a sample case is refused: {why}");
            }
        }
        let whose = DefendantId(defendant.id);
        if materials::initial_details(&materials::of_case(&app.store.read(), id).await?, whose).is_none() {
            let bytes = sample::initial_details(request, case, defendant)?;
            let order = ToFile {
                urn: case.prosecution_case_identifier.case_urn.clone(),
                section: domain::material::INITIAL_DETAILS.to_owned(),
                defendants: vec![whose],
                name: "initial-details.pdf".to_owned(),
                bytes: bytes.into(),
            };
            app.file_material(Who::System, app.new_id(), order).await?;
        }
    }
    Ok(())
}

/// Writes a filled-in workbook and a PDF to try, beside the database.
fn workbook(app: &App, data: &Path) -> Result<()> {
    let today = app.now().london_date();
    let typed = sample::typed(&sample::workbook_answers(today));
    let against = registration_form::Against { courts: &app.tables.courts, today };
    let reading = registration_form::read(&typed, &registration_form::Limits::default(), &against);
    let Ok(reading) = reading else { bail!("the sample workbook is not read") };
    let bytes =
        registration_form::filled(&reading.submission, registration_form::Format::Xlsx, Language::English, &app.tables.courts);
    std::fs::write(data.join(WORKBOOK), bytes).context("the sample workbook can't be written")?;
    std::fs::write(data.join(DOCUMENT), sample::served_example(today)?).context("the sample document can't be written")
}

const WORKBOOK: &str = "sample-registration.xlsx";
const DOCUMENT: &str = "sample-document-to-serve.pdf";

/// Says where to go and whom to sign in as.
pub(crate) fn announce(base_url: &str, data: &Path) {
    let people = sample::people();
    let data = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    say("");
    say(&format!("  Start here:         {base_url}/"));
    say(&format!("  E-mails and texts:  {base_url}/development/mailbox"));
    say(&format!("  Accounts:           {base_url}/development/accounts   (the authenticator code of each, now)"));
    say(&format!("  Legal Aid Agency:   {base_url}/development/legal-aid"));
    say("");
    say(&format!("  Sign in as any of these with the password: {PASSWORD}"));
    for organisation in people.organisations() {
        say(&format!("    {}", organisation.name));
        for person in &organisation.people {
            say(&format!("      {:<40} {}", person.email, person.job_title));
        }
    }
    say("");
    say("  Cases to find (URN, first name, last name, date of birth):");
    for request in sample::cases(wiring::clock_today()) {
        for (case, defendant) in request.defendants() {
            let urn = &case.prosecution_case_identifier.case_urn;
            let born =
                defendant.person_defendant.as_ref().map(|it| it.person_details.date_of_birth.to_string()).unwrap_or_default();
            say(&format!("      {urn:<12} {}  {born}", defendant.name()));
        }
    }
    say("");
    say(&format!("  A filled-in registration form to send: {}", data.join(WORKBOOK).display()));
    say(&format!("  A document to serve on the court:      {}", data.join(DOCUMENT).display()));
    say("");
}
