//! Configuration: one documented struct, read from a file, the environment and flags; a flag beats the environment,
//! the environment beats the file, and what nobody set has the default named here.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Deserialize;

/// Everything that can be set. In the file the keys are the names of the flags (`listen = "127.0.0.1:8000"`).
#[derive(Debug, Clone, Default, Args, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Settings {
    /// A TOML file with any of these settings
    #[arg(long, global = true, env = "COMMON_PLATFORM_CONFIG", value_name = "FILE")]
    #[serde(skip)]
    pub(crate) config: Option<PathBuf>,

    /// The folder of the database, the documents and the key, where these are not set apart [default: var]
    #[arg(long, global = true, env = "COMMON_PLATFORM_DATA", value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,

    /// The database: sqlite:PATH or postgres://… [default: sqlite:DATA/common-platform.db]
    #[arg(long, global = true, env = "COMMON_PLATFORM_DATABASE", value_name = "URL", hide_env_values = true)]
    pub(crate) database: Option<String>,

    /// The folder of the sealed documents [default: DATA/objects]
    #[arg(long, global = true, env = "COMMON_PLATFORM_OBJECTS", value_name = "DIR")]
    pub(crate) objects: Option<PathBuf>,

    /// The file of the master key, never kept with the database's back-ups [default: DATA/master.key]
    #[arg(long, global = true, env = "COMMON_PLATFORM_KEY", value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,

    /// Where pages are served [default: 127.0.0.1:8000]
    #[arg(long, global = true, env = "COMMON_PLATFORM_LISTEN", value_name = "ADDRESS")]
    pub(crate) listen: Option<SocketAddr>,

    /// Where health, readiness and metrics are served [default: 127.0.0.1:8001]
    #[arg(long, global = true, env = "COMMON_PLATFORM_OPERATIONS", value_name = "ADDRESS")]
    pub(crate) operations: Option<SocketAddr>,

    /// How people reach the service: links in e-mails begin with it [default: http at LISTEN]
    #[arg(long, global = true, env = "COMMON_PLATFORM_BASE_URL", value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// The certificate chain (PEM); with --tls-key, pages are served over https
    #[arg(long, global = true, env = "COMMON_PLATFORM_TLS_CERTIFICATE", value_name = "FILE")]
    pub(crate) tls_certificate: Option<PathBuf>,

    /// The certificate's private key (PEM)
    #[arg(long, global = true, env = "COMMON_PLATFORM_TLS_KEY", value_name = "FILE")]
    pub(crate) tls_key: Option<PathBuf>,

    /// A proxy in front ends TLS and sets X-Forwarded-For and X-Forwarded-Proto: plain http beyond loopback is meant
    #[arg(long, global = true, env = "COMMON_PLATFORM_TRUSTED_PROXY", num_args = 0..=1, default_missing_value = "true")]
    pub(crate) trusted_proxy: Option<bool>,

    /// The virus scanner: clamd, or none [demonstration: none; otherwise it must be chosen]
    #[arg(long, global = true, env = "COMMON_PLATFORM_SCANNER", value_name = "NAME")]
    pub(crate) scanner: Option<String>,

    /// Where clamd listens: HOST:PORT or a socket's path [default: 127.0.0.1:3310]
    #[arg(long, global = true, env = "COMMON_PLATFORM_CLAMD", value_name = "ADDRESS")]
    pub(crate) clamd: Option<String>,

    /// The SMTP server: smtp://, smtps:// or smtp+starttls:// with user and password if needed
    #[arg(long, global = true, env = "COMMON_PLATFORM_SMTP", value_name = "URL", hide_env_values = true)]
    pub(crate) smtp: Option<String>,

    /// The API key of GOV.UK Notify, for text messages (and e-mails, where no --smtp is set)
    #[arg(long, global = true, env = "COMMON_PLATFORM_NOTIFY_KEY", value_name = "KEY", hide_env_values = true)]
    pub(crate) notify_key: Option<String>,

    /// Notify's e-mail template with ((subject)) and ((text))
    #[arg(long, global = true, env = "COMMON_PLATFORM_NOTIFY_EMAIL", value_name = "UUID")]
    pub(crate) notify_email: Option<uuid::Uuid>,

    /// Notify's text message template with ((text))
    #[arg(long, global = true, env = "COMMON_PLATFORM_NOTIFY_TEXT", value_name = "UUID")]
    pub(crate) notify_text: Option<uuid::Uuid>,

    /// The voice service that rings landlines with one-time codes, without the path [default: none, and landlines get no code]
    #[arg(long, global = true, env = "COMMON_PLATFORM_VOICE", value_name = "URL")]
    pub(crate) voice: Option<String>,

    /// The token that lets us in at the voice service
    #[arg(long, global = true, env = "COMMON_PLATFORM_VOICE_TOKEN", value_name = "TOKEN", hide_env_values = true)]
    pub(crate) voice_token: Option<String>,

    /// The sender's address of e-mails, shown to people beforehand [demonstration: noreply@common-platform.example]
    #[arg(long, global = true, env = "COMMON_PLATFORM_SENDER", value_name = "EMAIL")]
    pub(crate) sender: Option<String>,

    /// The onboarding team's address, shown on the start page [demonstration: onboarding@common-platform.example]
    #[arg(long, global = true, env = "COMMON_PLATFORM_ONBOARDING", value_name = "EMAIL")]
    pub(crate) onboarding: Option<String>,

    /// Where people write for help, shown on the contact page [default: the onboarding team's address]
    #[arg(long, global = true, env = "COMMON_PLATFORM_CONTACT_EMAIL", value_name = "EMAIL")]
    pub(crate) contact_email: Option<String>,

    /// The telephone number for help, shown with its opening hours; without one, no telephone is offered
    #[arg(long, global = true, env = "COMMON_PLATFORM_CONTACT_PHONE", value_name = "NUMBER")]
    pub(crate) contact_phone: Option<String>,

    /// The Legal Aid Agency's address, without the path [demonstration: a receiver inside]
    #[arg(long, global = true, env = "COMMON_PLATFORM_LAA", value_name = "URL")]
    pub(crate) laa: Option<String>,

    /// The client id at the Legal Aid Agency
    #[arg(long, global = true, env = "COMMON_PLATFORM_LAA_CLIENT", value_name = "ID")]
    pub(crate) laa_client: Option<String>,

    /// The client's secret at the Legal Aid Agency
    #[arg(long, global = true, env = "COMMON_PLATFORM_LAA_SECRET", value_name = "SECRET", hide_env_values = true)]
    pub(crate) laa_secret: Option<String>,

    /// What the service is called on pages and in e-mails [default: Common Platform]
    #[arg(long, global = true, env = "COMMON_PLATFORM_SERVICE_NAME", value_name = "NAME")]
    pub(crate) service_name: Option<String>,

    /// Do all criminal courts use the service? With false, the start page says that those whose court begins soon come first
    /// [default: true]
    #[arg(long, global = true, env = "COMMON_PLATFORM_ALL_COURTS_LIVE", value_name = "BOOL")]
    pub(crate) all_courts_live: Option<bool>,

    /// Within how many working days a registration is meant to be decided: those that come first, all others, and those whose court
    /// does not use the service yet [default: 2,5,10]
    #[arg(long, global = true, env = "COMMON_PLATFORM_EXPECTED_DAYS", value_name = "DAYS", value_delimiter = ',')]
    pub(crate) expected_days: Option<Vec<u16>>,

    /// After how many days an extract of a register is shown as too old [default: 35]
    #[arg(long, global = true, env = "COMMON_PLATFORM_REGISTER_DAYS", value_name = "DAYS")]
    pub(crate) register_days: Option<i32>,
    /// For how many seconds an approval of several registrations together can be undone [default: 600]
    #[arg(long, global = true, env = "COMMON_PLATFORM_UNDO_SECONDS", value_name = "SECONDS")]
    pub(crate) undo_seconds: Option<u32>,

    /// The largest upload in megabytes [default: 50]
    #[arg(long, global = true, env = "COMMON_PLATFORM_UPLOAD_LIMIT", value_name = "MB")]
    pub(crate) upload_limit: Option<u64>,

    /// How our own mail server names itself in Authentication-Results: what it says about senders is believed, nobody else's word is
    #[arg(long, global = true, env = "COMMON_PLATFORM_MAIL_SERVER", value_name = "NAME")]
    pub(crate) mail_server: Option<String>,

    /// An address at which registration forms arrive by e-mail; may be repeated. A message from it goes round in a circle
    #[arg(long, global = true, env = "COMMON_PLATFORM_MAIL_ADDRESS", value_name = "EMAIL", value_delimiter = ',')]
    pub(crate) mail_address: Option<Vec<String>>,

    /// An address with the queue of help requests for messages to it that hold no form but a question, such as
    /// `help@courts.example=technical`: urn, registration or technical; may be repeated [default: registration for all]
    #[arg(long, global = true, env = "COMMON_PLATFORM_HELP_ADDRESS", value_name = "EMAIL=QUEUE", value_delimiter = ',')]
    pub(crate) help_address: Option<Vec<String>>,

    /// A folder into which the mail server delivers registration forms (Maildir); it is watched [default: none is]
    #[arg(long, global = true, env = "COMMON_PLATFORM_MAIL_FOLDER", value_name = "DIR")]
    pub(crate) mail_folder: Option<PathBuf>,

    /// For how many months after the decision a registration form is kept as it was sent [default: 12]
    #[arg(long, global = true, env = "COMMON_PLATFORM_KEEP_FORMS", value_name = "MONTHS")]
    pub(crate) keep_forms: Option<u32>,

    /// For how many days a registration that is being filled in on the web is kept [default: 30]
    #[arg(long, global = true, env = "COMMON_PLATFORM_WEB_FORM_DAYS", value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=365))]
    pub(crate) web_form_days: Option<u16>,

    /// For how many days an uploaded form waits to be sent or mended by its sender [default: 30]
    #[arg(long, global = true, env = "COMMON_PLATFORM_UPLOAD_DAYS", value_name = "DAYS", value_parser = clap::value_parser!(u16).range(1..=365))]
    pub(crate) upload_days: Option<u16>,

    /// The log's form: text or json [default: text on a terminal, otherwise json]
    #[arg(long, global = true, env = "COMMON_PLATFORM_LOG", value_name = "FORM")]
    pub(crate) log: Option<String>,

    /// A name for this instance, where several share a database [default: one]
    #[arg(long, global = true, env = "COMMON_PLATFORM_INSTANCE", value_name = "NAME")]
    pub(crate) instance: Option<String>,
}

impl Settings {
    /// These settings, with those of the configuration file where neither flag nor environment said anything.
    pub(crate) fn with_file(self) -> Result<Self> {
        let Some(path) = self.config.clone() else { return Ok(self) };
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("The configuration file {} can't be read", path.display()))?;
        let file: Self = toml::from_str(&text).with_context(|| format!("The configuration file {} is wrong", path.display()))?;
        Ok(Self {
            config: Some(path),
            data: self.data.or(file.data),
            database: self.database.or(file.database),
            objects: self.objects.or(file.objects),
            key: self.key.or(file.key),
            listen: self.listen.or(file.listen),
            operations: self.operations.or(file.operations),
            base_url: self.base_url.or(file.base_url),
            tls_certificate: self.tls_certificate.or(file.tls_certificate),
            tls_key: self.tls_key.or(file.tls_key),
            trusted_proxy: self.trusted_proxy.or(file.trusted_proxy),
            scanner: self.scanner.or(file.scanner),
            clamd: self.clamd.or(file.clamd),
            smtp: self.smtp.or(file.smtp),
            notify_key: self.notify_key.or(file.notify_key),
            notify_email: self.notify_email.or(file.notify_email),
            notify_text: self.notify_text.or(file.notify_text),
            voice: self.voice.or(file.voice),
            voice_token: self.voice_token.or(file.voice_token),
            sender: self.sender.or(file.sender),
            onboarding: self.onboarding.or(file.onboarding),
            contact_email: self.contact_email.or(file.contact_email),
            contact_phone: self.contact_phone.or(file.contact_phone),
            laa: self.laa.or(file.laa),
            laa_client: self.laa_client.or(file.laa_client),
            laa_secret: self.laa_secret.or(file.laa_secret),
            service_name: self.service_name.or(file.service_name),
            all_courts_live: self.all_courts_live.or(file.all_courts_live),
            expected_days: self.expected_days.or(file.expected_days),
            register_days: self.register_days.or(file.register_days),
            undo_seconds: self.undo_seconds.or(file.undo_seconds),
            upload_limit: self.upload_limit.or(file.upload_limit),
            mail_folder: self.mail_folder.or(file.mail_folder),
            keep_forms: self.keep_forms.or(file.keep_forms),
            mail_server: self.mail_server.or(file.mail_server),
            mail_address: self.mail_address.or(file.mail_address),
            help_address: self.help_address.or(file.help_address),
            web_form_days: self.web_form_days.or(file.web_form_days),
            upload_days: self.upload_days.or(file.upload_days),
            log: self.log.or(file.log),
            instance: self.instance.or(file.instance),
        })
    }

    /// The folder of everything that is not set apart.
    pub(crate) fn data(&self) -> &Path {
        self.data.as_deref().unwrap_or_else(|| Path::new("var"))
    }

    /// The address of the database.
    pub(crate) fn database(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite:{}", self.data().join("common-platform.db").display()))
    }

    /// The folder of the sealed documents.
    pub(crate) fn objects(&self) -> PathBuf {
        self.objects.clone().unwrap_or_else(|| self.data().join("objects"))
    }

    /// The file of the master key.
    pub(crate) fn key(&self) -> PathBuf {
        self.key.clone().unwrap_or_else(|| self.data().join("master.key"))
    }

    /// Where pages are served.
    pub(crate) fn listen(&self) -> SocketAddr {
        self.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8000)))
    }

    /// Where health, readiness and metrics are served.
    pub(crate) fn operations(&self) -> SocketAddr {
        self.operations.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8001)))
    }

    /// The largest upload in bytes.
    pub(crate) fn upload_limit(&self) -> u64 {
        self.upload_limit.unwrap_or(50).saturating_mul(1_000_000)
    }

    /// Certificate and key, both or neither.
    pub(crate) fn tls(&self) -> Result<Option<(&Path, &Path)>> {
        match (&self.tls_certificate, &self.tls_key) {
            (Some(certificate), Some(key)) => Ok(Some((certificate, key))),
            (None, None) => Ok(None),
            _ => bail!("Set both --tls-certificate and --tls-key, or neither"),
        }
    }

    /// Is what people use https?
    pub(crate) fn secure(&self) -> bool {
        self.tls_certificate.is_some() || self.trusted_proxy == Some(true)
    }

    /// Refuses what would put people's data on the open network, or open a demonstration to it.
    pub(crate) fn check_listening(&self, demo: bool) -> Result<()> {
        let loopback = self.listen().ip().is_loopback();
        if demo && !loopback {
            bail!(
                "--demo shows authenticator codes: it answers on loopback only. Use --listen 127.0.0.1:{}",
                self.listen().port()
            );
        }
        if !loopback && !self.secure() {
            bail!(
                "Plain http is for loopback only. Set --tls-certificate and --tls-key, or --trusted-proxy where a proxy in front ends TLS"
            );
        }
        self.tls().map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(listen: &str) -> Settings {
        Settings { listen: Some(listen.parse().unwrap()), ..Settings::default() }
    }

    #[test]
    fn plain_http_is_for_loopback_only() {
        assert!(on("127.0.0.1:8000").check_listening(false).is_ok());
        assert!(on("0.0.0.0:8000").check_listening(false).is_err());
        assert!(Settings { trusted_proxy: Some(true), ..on("0.0.0.0:8000") }.check_listening(false).is_ok());
        assert!(Settings { tls_key: Some("k".into()), ..on("127.0.0.1:8000") }.check_listening(false).is_err());
    }

    #[test]
    fn a_demonstration_answers_on_loopback_only() {
        assert!(on("127.0.0.1:8000").check_listening(true).is_ok());
        assert!(Settings { trusted_proxy: Some(true), ..on("0.0.0.0:8000") }.check_listening(true).is_err());
    }

    #[test]
    fn a_flag_beats_the_file_and_an_unknown_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, "service-name = \"From file\"\nupload-limit = 7\n").unwrap();
        let flags = Settings { config: Some(path.clone()), service_name: Some("From flag".into()), ..Settings::default() };
        let settings = flags.with_file().unwrap();
        assert_eq!((settings.service_name.as_deref(), settings.upload_limit()), (Some("From flag"), 7_000_000));
        std::fs::write(&path, "servicename = \"x\"\n").unwrap();
        assert!(Settings { config: Some(path), ..Settings::default() }.with_file().is_err());
    }
}
