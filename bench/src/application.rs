//! The application without its pages, on the adapters of the real program and a database of the caller's choice.
//! Delivers nothing: a bench that measures delivery starts the real program.

use std::{path::Path, sync::Arc};

use adapters::{Disk, KeyFile, NoScanner, SystemClock, SystemRandom};
use anyhow::Result;
use app::{
    App, Memory, Session, Settings,
    ports::{DeliveryError, Email, LegalAid, Mailer, Text, Texter},
};
use async_trait::async_trait;
use domain::{
    group::Group,
    id::{MessageId, OrganisationId, UserId},
    values::Language,
};
use views::users::User;

/// Opens the database at `url`; the key and the documents lie in `folder`.
pub async fn open(url: &str, folder: &Path) -> Result<App> {
    let (clock, random) = (Arc::new(SystemClock), Arc::new(SystemRandom));
    let settings = store::Settings::new(url, "bench");
    let outside = Arc::new(Nobody);
    Ok(App {
        store: Arc::new(views::Store::open(settings, clock.clone(), random.clone(), views::all()).await?),
        policy: Arc::new(policy::Policy::load()?),
        objects: Arc::new(Disk::open(folder.join("objects"))?),
        keys: Arc::new(KeyFile::init(&folder.join("master.key"))?),
        scanner: Arc::new(NoScanner),
        mailer: outside.clone(),
        texter: outside.clone(),
        speaker: None,
        legal_aid: outside,
        clock,
        random,
        words: Arc::new(words::Words::load()?),
        tables: Arc::new(domain::tables::Tables::load()?),
        settings: Arc::new(Settings {
            base_url: "http://127.0.0.1:8000".to_owned(),
            service_name: "Common Platform".to_owned(),
            onboarding_email: "onboarding@common-platform.example".to_owned(),
            sender_email: "noreply@common-platform.example".to_owned(),
            web_form_days: 30,
            upload_days: 30,
            upload_limit: 50_000_000,
            mail: app::MailRoad::default(),
            retention: app::Retention::default(),
            demo: false,
            all_courts_live: false,
            waits: domain::court::Waits::default(),
            register_days: 35,
            undo_seconds: 600,
        }),
    })
}

/// An active solicitor of an invented firm.
pub fn solicitor(app: &App) -> User {
    User {
        id: app.new_id::<UserId>(),
        organisation: app.new_id::<OrganisationId>(),
        organisation_name: "Saltgate Law".to_owned(),
        first_name: "Asha".to_owned(),
        last_name: "Rees".to_owned(),
        email: "asha.rees@saltgate-law.example".to_owned(),
        mobile: "+447700900123".to_owned(),
        groups: vec![Group::DefenceLawyer],
        language: Language::English,
        invited: app.now(),
        activated: Some(app.now()),
    }
}

/// A session of theirs in which nothing was done yet, kept as a sign-in keeps it.
pub async fn session(app: &App, user: &User) -> Result<Session> {
    let (token, row) = app.new_session(user.id, user.organisation);
    app.store.write(vec![row]).await.map_err(|failure| anyhow::anyhow!("the session was not kept: {failure:?}"))?;
    let hash = app.keys.digest("session", token.as_bytes());
    Ok(Session { hash, user: user.clone(), memory: Memory::default() })
}

/// Takes nothing: what the outbox holds stays there.
struct Nobody;

fn not_here() -> DeliveryError {
    DeliveryError::Again { after_seconds: None, reason: "a bench delivers nothing".to_owned() }
}

#[async_trait]
impl Mailer for Nobody {
    async fn send(&self, _: &Email) -> Result<(), DeliveryError> {
        Err(not_here())
    }
}

#[async_trait]
impl Texter for Nobody {
    async fn send(&self, _: &Text) -> Result<(), DeliveryError> {
        Err(not_here())
    }
}

#[async_trait]
impl LegalAid for Nobody {
    async fn defence_associated(&self, _: MessageId, _: &[u8]) -> Result<(), DeliveryError> {
        Err(not_here())
    }
}
