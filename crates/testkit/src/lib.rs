//! The application on a throw-away store, with a clock that tests set, seeded randomness and an outside world in memory.
//! For tests only: nothing of the program depends on it.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that can't set itself up should stop at once"
)]

mod browser;
mod cases;
mod defence;
mod outside;
mod people;
mod postgres;
mod registrations;

use std::sync::{
    Arc,
    atomic::{AtomicI64, AtomicU64, Ordering},
};

use adapters::{DevelopmentMailbox, Disk, KeyFile, LegalAidReceiver, NoScanner, ReceiverSettings};
use app::{App, Settings};
use domain::time::Timestamp;
use store::{Clock, Random};
use web::{
    Web,
    chassis::{Brand, InBoth, Site},
};

pub use browser::{Answer, Browser};
pub use cases::{TestCase, a_pdf, court_proceedings};
pub use outside::Outside;
pub use people::SignedIn;

/// Noon in London on Monday 23 November 2026: when tests begin.
pub const NOON: i64 = 1_795_435_200_000_000;

/// A clock that stands still until it is told.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// Randomness that is the same in every run and never repeats within one.
#[derive(Debug)]
struct Seeded(AtomicU64);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let nth = self.0.fetch_add(1, Ordering::SeqCst);
            let mut mixed = nth.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let word = (mixed ^ (mixed >> 31)).to_le_bytes();
            chunk.iter_mut().zip(word).for_each(|(to, from)| *to = from);
        }
    }
}

/// Where the store of a test lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of its own on the server of `TEST_POSTGRES_URL`.
    Postgres,
}

/// The application under test.
pub struct TestApp {
    /// The use cases.
    pub app: App,
    /// All that is served.
    pub web: Web,
    /// What left the system.
    pub outside: Outside,
    clock: Arc<SetClock>,
    folder: tempfile::TempDir,
}

impl TestApp {
    /// On SQLite.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        Self::on(folder, url).await
    }

    /// On a PostgreSQL database of its own; `None`, said aloud, where no server is given.
    pub async fn start_on_postgres() -> Option<Self> {
        #[expect(clippy::disallowed_methods, reason = "where the tests' server is comes from the environment")]
        let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
            println!("skipped: TEST_POSTGRES_URL is not set");
            return None;
        };
        let url = postgres::new_database(&server).await.expect("a database of its own");
        Some(Self::on(tempfile::tempdir().expect("a temporary folder"), url).await)
    }

    async fn on(folder: tempfile::TempDir, url: String) -> Self {
        let clock = Arc::new(SetClock(AtomicI64::new(NOON)));
        let random: Arc<dyn Random> = Arc::new(Seeded(AtomicU64::new(1)));
        let outside = Outside::default();
        let (app, web) = build(&folder, url, Arc::clone(&clock) as Arc<dyn Clock>, random, &outside).await;
        Self { app, web, outside, clock, folder }
    }

    /// The folder that goes with the test.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// The moment now.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.clock.now())
    }

    /// Lets time pass.
    pub fn pass_seconds(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    /// Sets the clock.
    pub fn set_clock(&self, now: Timestamp) {
        self.clock.0.store(now.micros(), Ordering::SeqCst);
    }

    /// Delivers what is due, until nothing is.
    pub async fn deliver(&self) {
        while worker::deliver_due(&self.app, "test").await.expect("the outbox") > 0 {}
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(web::router(self.web.clone()))
    }
}

async fn build(
    folder: &tempfile::TempDir,
    url: String,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    outside: &Outside,
) -> (App, Web) {
    let store = views::Store::open(store::Settings::new(url, "test"), Arc::clone(&clock), Arc::clone(&random), views::all())
        .await
        .expect("a store");
    let settings = Settings {
        base_url: "http://127.0.0.1:8000".into(),
        service_name: "Common Platform".into(),
        onboarding_email: "onboarding@common-platform.example".into(),
        sender_email: "noreply@common-platform.example".into(),
        web_form_days: 30,
        upload_days: 30,
        upload_limit: 50_000_000,
        all_courts_live: true,
        waits: domain::court::Waits::default(),
        mail: app::MailRoad {
            trusted_server: Some("mx.courts.example".into()),
            addresses: vec!["registration@courts.example".into()],
            queues: vec![("help@courts.example".into(), domain::help_request::Kind::Technical)],
        },
        retention: app::Retention::default(),
        register_days: 35,
        undo_seconds: 600,
        demo: true,
    };
    let receiver = ReceiverSettings {
        client_id: "client".into(),
        client_secret: "secret".to_owned().into(),
        file: None,
        token_lifetime: std::time::Duration::from_hours(2),
    };
    let app = App {
        store: Arc::new(store),
        policy: Arc::new(policy::Policy::load().expect("the policy")),
        objects: Arc::new(Disk::open(folder.path().join("objects")).expect("a folder of objects")),
        keys: Arc::new(KeyFile::init(&folder.path().join("master.key")).expect("a key")),
        scanner: Arc::new(NoScanner),
        mailer: Arc::new(outside.clone()),
        texter: Arc::new(outside.clone()),
        speaker: Some(Arc::new(outside.clone())),
        legal_aid: Arc::new(outside.clone()),
        clock: Arc::clone(&clock),
        random: Arc::clone(&random),
        words: Arc::new(words::Words::load().expect("the words")),
        tables: Arc::new(domain::tables::Tables::load().expect("the tables")),
        settings: Arc::new(settings),
    };
    let fill = {
        let random = Arc::clone(&random);
        Arc::new(move |bytes: &mut [u8]| random.fill(bytes))
    };
    let site = Site::new(web::chassis::Settings::new(brand(), false, [7; 32], fill)).expect("a site");
    let demonstration = web::Demonstration {
        mailbox: Arc::new(DevelopmentMailbox::open(folder.path().join("mailbox"), Arc::clone(&clock)).expect("a mailbox")),
        legal_aid: Arc::new(LegalAidReceiver::open(receiver, clock, random).expect("a receiver")),
    };
    let web = Web { app: app.clone(), site, demonstration: Some(demonstration) };
    (app, web)
}

/// A form that was read without a problem: that of the demonstration's firm.
pub fn registration_form() -> domain::registration::form::Form {
    let today = Timestamp::from_micros(NOON).london_date();
    let answers = sample::answers_of(&sample::people().firm, today);
    let courts = domain::tables::Courts::load().expect("the courts");
    let limits = registration_form::Limits::default();
    let against = registration_form::Against { courts: &courts, today };
    registration_form::read(&sample::typed(&answers), &limits, &against).expect("a good form").submission
}

fn brand() -> Brand {
    Brand {
        organisation: InBoth::same("HM Courts and Tribunals"),
        service: "Common Platform".into(),
        contact_email: "help@common-platform.example".into(),
        contact_phone: None,
        controller: InBoth::same("The operator of this service"),
    }
}
