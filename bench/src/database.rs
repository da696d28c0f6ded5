//! Throw-away databases: a file in a folder, or a database on the server that the caller names.
//! Only names and makes them; the store fills them.

use std::path::Path;

use anyhow::{Context, Result};
use sqlx::{AssertSqlSafe, Connection, Executor, postgres::PgConnection};
use uuid::Uuid;

/// A database that is removed by [`Throwaway::remove`].
#[derive(Debug)]
pub struct Throwaway {
    /// Its address.
    pub url: String,
    server: Option<String>,
}

impl Throwaway {
    /// A SQLite file in a folder that goes away by itself.
    pub fn file(folder: &Path, name: &str) -> Self {
        Self { url: format!("sqlite:{}", folder.join(name).display()), server: None }
    }

    /// A new database on a server, whose address ends in a database that is there.
    pub async fn on(server: &str, id: Uuid) -> Result<Self> {
        let name = format!("bench_{}", id.simple());
        let mut connection = PgConnection::connect(server).await?;
        connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await?;
        let (root, _) = server.rsplit_once('/').context("the address names no database")?;
        Ok(Self { url: format!("{root}/{name}"), server: Some(server.to_owned()) })
    }

    /// Does at once what a server does by itself in the minutes after it was filled, so that it does not do so meanwhile.
    pub async fn settle(&self) -> Result<()> {
        if self.server.is_some() {
            PgConnection::connect(&self.url).await?.execute("VACUUM ANALYZE").await?;
        }
        Ok(())
    }

    /// Removes it, where nothing else does.
    pub async fn remove(self) -> Result<()> {
        let Some(server) = self.server else { return Ok(()) };
        let name = self.url.rsplit('/').next().unwrap_or_default();
        let mut connection = PgConnection::connect(&server).await?;
        connection.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await?;
        Ok(())
    }
}
