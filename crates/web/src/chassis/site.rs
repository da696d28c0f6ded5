//! What all requests share: words, templates, brand and limits, made once when the program starts.
//! Holds nothing of any person.

use std::{sync::Arc, time::Duration};

use minijinja::Environment;
use tokio::sync::Semaphore;
use uuid::Uuid;
use words::{BadLocale, Lang, Words};

use super::{CookieNames, templates};

/// Fills a buffer with unpredictable bytes.
pub type Fill = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// A name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct InBoth {
    /// English.
    pub en: String,
    /// Welsh.
    pub cy: String,
}

impl InBoth {
    /// The same name in both, as those have it that are called after people or places.
    pub fn same(name: &str) -> Self {
        Self { en: name.to_owned(), cy: name.to_owned() }
    }
}

/// How the service calls itself. Nothing here may be a mark of GOV.UK, whose crown and typeface are licensed for gov.uk only.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Brand {
    /// Who runs it, at the top of every page: in English and in Welsh.
    pub organisation: InBoth,
    /// What the service is called, in the navigation and every title.
    pub service: String,
    /// Where people write for help.
    pub contact_email: String,
    /// The telephone number for help, where there is one.
    pub contact_phone: Option<String>,
    /// Who answers for personal data (the controller, UK GDPR Art. 13).
    pub controller: InBoth,
}

/// What the chassis is told when the program starts.
#[derive(Clone)]
pub struct Settings {
    /// Names on the pages.
    pub brand: Brand,
    /// True where people arrive by https; false only on plain loopback.
    pub secure: bool,
    /// Signs the tokens in forms: 32 secret bytes, the same on every instance.
    pub form_key: [u8; 32],
    /// Unpredictable bytes for request ids, command ids and form cookies.
    pub fill: Fill,
    /// How long an ordinary request may take.
    pub time_limit: Duration,
    /// How long a request with a file may take.
    pub upload_time_limit: Duration,
    /// How many bytes of uploads may be held in memory at once, over all requests.
    pub upload_memory: usize,
}

impl Settings {
    /// The usual limits: 30 seconds, 10 minutes for uploads, 256 MiB of uploads at once.
    pub fn new(brand: Brand, secure: bool, form_key: [u8; 32], fill: Fill) -> Self {
        let (time_limit, upload_time_limit) = (Duration::from_secs(30), Duration::from_mins(10));
        Self { brand, secure, form_key, fill, time_limit, upload_time_limit, upload_memory: 256 * 1024 * 1024 }
    }
}

/// Why the chassis cannot be built: the program does not start.
#[derive(Debug, thiserror::Error)]
pub enum BadSite {
    /// A locale file is broken.
    #[error(transparent)]
    Words(#[from] BadLocale),
    /// A template is broken.
    #[error("a page template is broken: {0:#}")]
    Template(#[from] minijinja::Error),
}

/// The chassis, shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct Site {
    parts: Arc<Parts>,
    demonstration: bool,
}

struct Parts {
    settings: Settings,
    words: Words,
    english: Environment<'static>,
    welsh: Environment<'static>,
    upload_memory: Arc<Semaphore>,
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("brand", &self.parts.settings.brand).finish_non_exhaustive()
    }
}

/// Upload memory is counted in blocks of this many bytes.
pub(super) const BLOCK: usize = 16 * 1024;

impl Site {
    /// Parses all words and templates: a broken one is found here, not on a page.
    pub fn new(settings: Settings) -> Result<Self, BadSite> {
        let words = Words::load()?;
        let english = templates::environment(&words, Lang::En, &settings)?;
        let welsh = templates::environment(&words, Lang::Cy, &settings)?;
        let blocks = (settings.upload_memory / BLOCK).min(Semaphore::MAX_PERMITS);
        let parts = Parts { settings, words, english, welsh, upload_memory: Arc::new(Semaphore::new(blocks)) };
        Ok(Self { parts: Arc::new(parts), demonstration: false })
    }

    /// The same site; where it is a demonstration, every page says so.
    pub(crate) fn in_demonstration(self, demonstration: bool) -> Self {
        Self { demonstration, ..self }
    }

    /// Does every page say that this is a demonstration?
    pub(crate) fn is_demonstration(&self) -> bool {
        self.demonstration
    }

    /// The words in both languages.
    pub fn words(&self) -> &Words {
        &self.parts.words
    }

    /// The names on the pages.
    pub fn brand(&self) -> &Brand {
        &self.parts.settings.brand
    }

    /// What the chassis was told at the start.
    pub fn settings(&self) -> &Settings {
        &self.parts.settings
    }

    /// The names of the cookies, which depend on https.
    pub fn cookies(&self) -> CookieNames {
        CookieNames { secure: self.parts.settings.secure }
    }

    /// A fresh random id (UUID version 4).
    pub fn new_id(&self) -> Uuid {
        let mut bytes = [0; 16];
        (self.parts.settings.fill)(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    pub(super) fn environment(&self, lang: Lang) -> &Environment<'static> {
        match lang {
            Lang::En => &self.parts.english,
            Lang::Cy => &self.parts.welsh,
        }
    }

    pub(super) fn upload_memory(&self) -> Arc<Semaphore> {
        Arc::clone(&self.parts.upload_memory)
    }
}
