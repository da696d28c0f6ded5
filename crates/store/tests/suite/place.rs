//! A throw-away database of either engine, a clock that stands where it is put, and seeded randomness.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use sha2::{Digest, Sha256};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqliteConnection};
use store::{Clock, Fault, Projection, Random, Settings, Store};
use uuid::Uuid;

use crate::ledger::{Accounts, Ledger, Names};

/// Makes two tests of each function: one on each engine.
macro_rules! both_engines {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                crate::place::on_sqlite(super::$name).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                crate::place::on_postgres(super::$name).await;
            })+
        }
    };
}
pub(crate) use both_engines;

pub(crate) struct Place {
    pub(crate) url: String,
    pub(crate) dir: tempfile::TempDir,
    pub(crate) clock: Arc<Hands>,
    opened: AtomicU64,
    server: Option<String>,
}

/// A clock that is moved by hand.
pub(crate) struct Hands(AtomicI64);

pub(crate) const START: i64 = 1_800_000_000_000_000;
pub(crate) const SECOND: i64 = 1_000_000;

impl Clock for Hands {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl Hands {
    pub(crate) fn forward(&self, micros: i64) {
        self.0.fetch_add(micros, Ordering::SeqCst);
    }
}

/// Randomness that repeats for the same seed.
pub(crate) struct Dice(pub(crate) u64, pub(crate) AtomicU64);

impl Random for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let nth = self.1.fetch_add(1, Ordering::SeqCst);
            let noise = Sha256::new().chain_update(self.0.to_be_bytes()).chain_update(nth.to_be_bytes()).finalize();
            chunk.iter_mut().zip(noise).for_each(|(to, from)| *to = from);
        }
    }
}

pub(crate) async fn on_sqlite<F: AsyncFnOnce(&Place)>(test: F) {
    let dir = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", dir.path().join("store.db").display());
    test(&Place::new(url, dir, None)).await;
}

pub(crate) async fn on_postgres<F: AsyncFnOnce(&Place)>(test: F) {
    let Some(server) = postgres_server() else {
        println!("skipped: TEST_POSTGRES_URL is not set");
        return;
    };
    let name = format!("store_{}", unique());
    sql(&server, &format!("CREATE DATABASE {name}")).await.unwrap();
    let (root, _) = server.rsplit_once('/').unwrap();
    let place = Place::new(format!("{root}/{name}"), tempfile::tempdir().unwrap(), Some(server.clone()));
    test(&place).await;
    sql(&server, &format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "tests are told by the environment where PostgreSQL is")]
fn postgres_server() -> Option<String> {
    std::env::var("TEST_POSTGRES_URL").ok()
}

/// A name that no other test of any process has.
fn unique() -> String {
    let dir = tempfile::Builder::new().rand_bytes(12).tempdir().unwrap();
    let name = dir.path().file_name().unwrap().to_string_lossy().to_lowercase();
    name.replace(|c: char| !c.is_ascii_alphanumeric(), "")
}

/// Runs statements past the store.
pub(crate) async fn sql(url: &str, text: &str) -> Result<(), sqlx::Error> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        let mut connection = SqliteConnection::connect(&format!("sqlite://{path}")).await?;
        connection.execute(AssertSqlSafe(text)).await?;
        connection.close().await
    } else {
        let mut connection = PgConnection::connect(url).await?;
        connection.execute(AssertSqlSafe(text)).await?;
        connection.close().await
    }
}

impl Place {
    fn new(url: String, dir: tempfile::TempDir, server: Option<String>) -> Self {
        Self { url, dir, clock: Arc::new(Hands(AtomicI64::new(START))), opened: AtomicU64::new(0), server }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        self.url.starts_with("sqlite:")
    }

    /// The store with the usual views.
    pub(crate) async fn open(&self) -> Store<Ledger> {
        self.open_with(vec![Arc::new(Accounts::<1>), Arc::new(Names)]).await.unwrap()
    }

    /// The store, as one more instance.
    pub(crate) async fn open_with(&self, views: Vec<Arc<dyn Projection<Ledger>>>) -> Result<Store<Ledger>, Fault> {
        self.open_at(&self.url, views).await
    }

    pub(crate) async fn open_at(&self, url: &str, views: Vec<Arc<dyn Projection<Ledger>>>) -> Result<Store<Ledger>, Fault> {
        let nth = self.opened.fetch_add(1, Ordering::SeqCst);
        let clock = Arc::<Hands>::clone(&self.clock);
        Store::open(Settings::new(url, format!("instance-{nth}")), clock, Arc::new(Dice(nth, AtomicU64::new(0))), views).await
    }

    /// The address of another database on the same engine, which does not exist yet on SQLite and is empty on PostgreSQL.
    pub(crate) async fn another(&self) -> String {
        let Some(server) = &self.server else {
            return format!("sqlite:{}", self.dir.path().join("another.db").display());
        };
        let name = format!("store_{}", unique());
        sql(server, &format!("CREATE DATABASE {name}")).await.unwrap();
        format!("{}/{name}", server.rsplit_once('/').unwrap().0)
    }

    /// Runs statements past the store.
    pub(crate) async fn sql(&self, text: &str) -> Result<(), sqlx::Error> {
        sql(&self.url, text).await
    }

    /// Takes away the triggers that protect a table, as somebody would who has the database in hand.
    pub(crate) async fn unguard(&self, table: &str, triggers: &[&str]) {
        for trigger in triggers {
            let text =
                if self.is_sqlite() { format!("DROP TRIGGER {trigger}") } else { format!("DROP TRIGGER {trigger} ON {table}") };
            self.sql(&text).await.unwrap();
        }
    }
}

pub(crate) const fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}
