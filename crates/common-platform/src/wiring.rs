//! Puts the application together from its settings, and refuses to start on what would lose or expose something.

use std::{path::Path, sync::Arc};

use adapters::{
    Clamd, ClamdSettings, Disk, KeyFile, KeyFileError, LegalAidClient, LegalAidSettings, Maildir, NoScanner, Notify,
    NotifySettings, Smtp, SmtpSettings, SmtpTls, SystemClock, SystemRandom, Voice, VoiceSettings,
};
use anyhow::{Context, Result, bail};
use app::{
    App,
    ports::{LegalAid, MailFolder, Mailer, Scanner, Speaker, Texter},
};
use domain::court::Waits;
use store::{Clock, Random};

use crate::settings::Settings;

/// What delivery needs of the outside.
pub(crate) struct Outside {
    pub(crate) mailer: Arc<dyn Mailer>,
    pub(crate) texter: Arc<dyn Texter>,
    pub(crate) speaker: Option<Arc<dyn Speaker>>,
    pub(crate) legal_aid: Arc<dyn LegalAid>,
}

/// An approval of several registrations can be undone for ten minutes, unless a setting says otherwise.
const UNDO_SECONDS: u32 = 600;
/// Where GOV.UK Notify answers.
const NOTIFY: &str = "https://api.notifications.service.gov.uk";

/// The clock of this machine.
pub(crate) fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

/// The date in London now.
pub(crate) fn clock_today() -> domain::time::Date {
    domain::time::Timestamp::from_micros(clock().now()).london_date()
}

/// The randomness of this machine.
pub(crate) fn random() -> Arc<dyn Random> {
    Arc::new(SystemRandom)
}

/// The application on its database, its documents and its key.
pub(crate) async fn application(settings: &Settings, demo: bool, outside: Outside) -> Result<App> {
    create_data_folder(settings.data())?;
    let keys = keys(settings).await?;
    let url = settings.database();
    let instance = settings.instance.clone().unwrap_or_else(|| "one".to_owned());
    let store = views::Store::open(store::Settings::new(url, instance), clock(), random(), views::all()).await.context(
        "The database can't be opened. Check --database, and that this is the only process that writes to a SQLite file",
    )?;
    let objects = Disk::open(settings.objects())
        .with_context(|| format!("The folder of documents {} can't be used", settings.objects().display()))?;
    Ok(App {
        store: Arc::new(store),
        policy: Arc::new(policy::Policy::load().context("The rules of the policy are wrong")?),
        objects: Arc::new(objects),
        keys: Arc::new(keys),
        scanner: scanner(settings, demo)?,
        mailer: outside.mailer,
        texter: outside.texter,
        speaker: outside.speaker,
        legal_aid: outside.legal_aid,
        clock: clock(),
        random: random(),
        words: Arc::new(words::Words::load().context("A locale file is wrong")?),
        tables: Arc::new(domain::tables::Tables::load().context("A reference table is wrong")?),
        settings: Arc::new(app_settings(settings, demo)?),
    })
}

/// The folder into which the mail server delivers, if one is watched.
pub(crate) fn mail_folder(settings: &Settings) -> Result<Option<Arc<dyn MailFolder>>> {
    let Some(folder) = &settings.mail_folder else { return Ok(None) };
    let opened = Maildir::open(folder).with_context(|| format!("The mail folder {} can't be used", folder.display()))?;
    Ok(Some(Arc::new(opened)))
}

/// The application for a command that delivers nothing itself: what it sends waits in the outbox.
pub(crate) async fn for_command(settings: &Settings) -> Result<App> {
    let mut settings = settings.clone();
    settings.scanner = settings.scanner.or_else(|| Some("none".to_owned()));
    for_mail(&settings).await
}

/// The same for what strangers send: whether it is scanned must be chosen, as for serving.
pub(crate) async fn for_mail(settings: &Settings) -> Result<App> {
    let nowhere: Arc<Nowhere> = Arc::new(Nowhere);
    let (mailer, texter): (Arc<dyn Mailer>, Arc<dyn Texter>) = (Arc::clone(&nowhere) as _, Arc::clone(&nowhere) as _);
    let outside = Outside { mailer, texter, speaker: Some(Arc::clone(&nowhere) as _), legal_aid: nowhere };
    let mut settings = settings.clone();
    settings.instance = Some(format!("{}-command-{}", settings.instance.unwrap_or_else(|| "one".to_owned()), std::process::id()));
    application(&settings, false, outside).await
}

fn create_data_folder(data: &Path) -> Result<()> {
    std::fs::create_dir_all(data).with_context(|| format!("The folder {} can't be made", data.display()))
}

/// The master key: made for a new database, never again for one that has data sealed under it.
async fn keys(settings: &Settings) -> Result<KeyFile> {
    let path = settings.key();
    match KeyFile::open(&path) {
        Ok(keys) => Ok(keys),
        Err(KeyFileError::Absent { .. }) if database_is_new(settings).await? => {
            KeyFile::init(&path).with_context(|| format!("The key file {} can't be made", path.display()))
        }
        Err(KeyFileError::Absent { .. }) => bail!(
            "The database has data, but its key file {} is not there. Without it no document and no authenticator opens. \
             Bring the key back from where it is kept, or name it with --key",
            path.display()
        ),
        Err(error) => Err(error).with_context(|| format!("The key file {} can't be used", path.display())),
    }
}

async fn database_is_new(settings: &Settings) -> Result<bool> {
    let url = settings.database();
    if let Some(path) = url.strip_prefix("sqlite:") {
        return Ok(!Path::new(path).exists());
    }
    let store = views::Store::open(store::Settings::new(url, "key-check"), clock(), random(), views::all()).await?;
    let head = store.log_head().await?;
    store.shutdown().await;
    Ok(head.position == 0)
}

fn scanner(settings: &Settings, demo: bool) -> Result<Arc<dyn Scanner>> {
    match settings.scanner.as_deref() {
        Some("clamd") => {
            let address = settings.clamd.as_deref().unwrap_or("127.0.0.1:3310").parse()?;
            Ok(Arc::new(Clamd::new(ClamdSettings::new(address))))
        }
        Some("none") => Ok(Arc::new(NoScanner)),
        None if demo => Ok(Arc::new(NoScanner)),
        None => bail!("Choose the virus scanner: --scanner clamd, or --scanner none to take documents unscanned"),
        Some(other) => bail!("There is no scanner called {other}. Use clamd or none"),
    }
}

/// An address and its queue of help requests.
fn queue(text: &str) -> Result<(String, domain::help_request::Kind)> {
    let read = text.split_once('=').and_then(|(address, kind)| Some((address.trim().to_owned(), kind.trim().parse().ok()?)));
    read.with_context(|| {
        format!("Give an address and its queue for --help-address, such as help@courts.example=technical, not {text}")
    })
}

fn app_settings(settings: &Settings, demo: bool) -> Result<app::Settings> {
    let scheme = if settings.secure() { "https" } else { "http" };
    let waits = settings.expected_days.as_deref().map_or_else(|| Some(Waits::default()), Waits::of);
    Ok(app::Settings {
        base_url: settings.base_url.clone().unwrap_or_else(|| format!("{scheme}://{}", settings.listen())),
        service_name: settings.service_name.clone().unwrap_or_else(|| "Common Platform".to_owned()),
        onboarding_email: settings.onboarding.clone().unwrap_or_else(|| "onboarding@common-platform.example".to_owned()),
        sender_email: settings.sender.clone().unwrap_or_else(|| "noreply@common-platform.example".to_owned()),
        web_form_days: i64::from(settings.web_form_days.unwrap_or(30)),
        upload_days: i64::from(settings.upload_days.unwrap_or(30)),
        upload_limit: settings.upload_limit(),
        all_courts_live: settings.all_courts_live.unwrap_or(true),
        waits: waits.context("Give three numbers of working days for --expected-days, the shortest first, such as 2,5,10")?,
        mail: app::MailRoad {
            trusted_server: settings.mail_server.clone(),
            addresses: settings.mail_address.clone().unwrap_or_default(),
            queues: settings.help_address.iter().flatten().map(|it| queue(it)).collect::<Result<_>>()?,
        },
        retention: app::Retention {
            raw_form_months: settings.keep_forms.unwrap_or_else(|| app::Retention::default().raw_form_months),
        },
        register_days: settings.register_days.unwrap_or(35),
        undo_seconds: settings.undo_seconds.unwrap_or(UNDO_SECONDS),
        demo,
    })
}

/// The real outside. Nothing is left to a mailbox that nobody reads: what is not configured stops the start.
pub(crate) fn outside(settings: &Settings) -> Result<Outside> {
    let legal_aid = legal_aid(settings)?;
    let notify = Arc::new(notify(settings)?);
    let mailer: Arc<dyn Mailer> = match &settings.smtp {
        Some(url) => Arc::new(smtp(url, settings)?),
        None => Arc::clone(&notify) as _,
    };
    Ok(Outside { mailer, texter: notify, speaker: speaker(settings)?, legal_aid })
}

fn notify(settings: &Settings) -> Result<Notify> {
    let (Some(key), Some(email), Some(text)) = (&settings.notify_key, settings.notify_email, settings.notify_text) else {
        bail!("Set --notify-key, --notify-email and --notify-text: one-time codes go out as text messages through GOV.UK Notify");
    };
    let settings =
        NotifySettings { base_url: NOTIFY.to_owned(), api_key: key.clone().into(), email_template: email, text_template: text };
    Ok(Notify::new(&settings, clock())?)
}

/// Calls to landlines, where somebody makes them for us.
fn speaker(settings: &Settings) -> Result<Option<Arc<dyn Speaker>>> {
    match (&settings.voice, &settings.voice_token) {
        (None, None) => Ok(None),
        (Some(base_url), Some(token)) => {
            let settings = VoiceSettings { base_url: base_url.clone(), token: token.clone().into() };
            Ok(Some(Arc::new(Voice::new(settings)?)))
        }
        _ => bail!("Set both --voice and --voice-token, or neither: without them, no code reaches a landline"),
    }
}

fn smtp(url: &str, settings: &Settings) -> Result<Smtp> {
    let (scheme, rest) = url.split_once("://").context("Write --smtp as smtps://user:password@host:port")?;
    let (sign_in, place) = match rest.rsplit_once('@') {
        Some((who, place)) => {
            let (user, password) = who.split_once(':').context("Write --smtp as smtps://user:password@host:port")?;
            (Some((user.to_owned(), password.to_owned().into())), place)
        }
        None => (None, rest),
    };
    let tls = match scheme {
        "smtps" => SmtpTls::Implicit,
        "smtp+starttls" => SmtpTls::StartTls,
        "smtp" => SmtpTls::None,
        other => bail!("--smtp can't begin with {other}: use smtps, smtp+starttls or smtp"),
    };
    let (host, port) = place.rsplit_once(':').context("Name the port of the SMTP server: smtps://host:465")?;
    let from = settings.sender.clone().context("Set --sender: the address that e-mails come from")?;
    Ok(Smtp::new(SmtpSettings { host: host.to_owned(), port: port.parse()?, tls, sign_in, from })?)
}

fn legal_aid(settings: &Settings) -> Result<Arc<dyn LegalAid>> {
    let (Some(base_url), Some(client_id), Some(secret)) = (&settings.laa, &settings.laa_client, &settings.laa_secret) else {
        bail!(
            "Set --laa, --laa-client and --laa-secret: the Legal Aid Agency is told of every link. For a demonstration use --demo"
        );
    };
    client(base_url, client_id, secret)
}

/// A client of the Legal Aid Agency, or of the demonstration's receiver.
pub(crate) fn client(base_url: &str, client_id: &str, secret: &str) -> Result<Arc<dyn LegalAid>> {
    let settings = LegalAidSettings {
        base_url: base_url.to_owned(),
        client_id: client_id.to_owned(),
        client_secret: secret.to_owned().into(),
        authorities: None,
        identity: None,
        time_out: LegalAidSettings::TIME_OUT,
    };
    Ok(Arc::new(LegalAidClient::new(settings, clock())?))
}

/// Stands where a command delivers nothing: the service's worker does.
struct Nowhere;

/// Why nothing leaves from a command.
fn later() -> app::ports::DeliveryError {
    app::ports::DeliveryError::Again { after_seconds: None, reason: "the service's worker delivers".to_owned() }
}

#[async_trait::async_trait]
impl Mailer for Nowhere {
    async fn send(&self, _: &app::ports::Email) -> Result<(), app::ports::DeliveryError> {
        Err(later())
    }
}

#[async_trait::async_trait]
impl Texter for Nowhere {
    async fn send(&self, _: &app::ports::Text) -> Result<(), app::ports::DeliveryError> {
        Err(later())
    }
}

#[async_trait::async_trait]
impl Speaker for Nowhere {
    async fn say(&self, _: &app::ports::Spoken) -> Result<(), app::ports::DeliveryError> {
        Err(later())
    }
}

#[async_trait::async_trait]
impl LegalAid for Nowhere {
    async fn defence_associated(&self, _: domain::id::MessageId, _: &[u8]) -> Result<(), app::ports::DeliveryError> {
        Err(later())
    }
}
