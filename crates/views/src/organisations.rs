//! Organisations, and what only one of them may hold: a name, an LAA account number.

use async_trait::async_trait;
use domain::{
    Event,
    id::OrganisationId,
    organisation::{self, Change},
    values::OrganisationName,
};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, Recorded};

/// Keeps the tables.
#[derive(Debug, Clone, Copy)]
pub struct Organisations;

/// An organisation as lists show it.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its kind, as the form's fixed word.
    pub kind: String,
    /// Main e-mail.
    pub email: String,
}

#[async_trait]
impl Projection<Courts> for Organisations {
    fn name(&self) -> &'static str {
        "organisations"
    }

    fn version(&self) -> i32 {
        2
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["organisations_v2", "laa_accounts_v2"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE organisations_v2 (
            id {uuid} PRIMARY KEY, name {text} NOT NULL, name_key {text} NOT NULL UNIQUE, kind {text} NOT NULL, email {text} NOT NULL
        ){strict};
        CREATE TABLE laa_accounts_v2 (
            account {text} PRIMARY KEY, organisation {uuid} NOT NULL, office {uuid} NOT NULL, office_name {text} NOT NULL,
            verified {int} NOT NULL
        ){strict};
        CREATE INDEX laa_accounts_v2_organisation ON laa_accounts_v2 (organisation, account)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("organisation.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Organisation(organisation::Event::Registered(registered))) => insert(tx, id, registered).await,
            Some(Event::Organisation(organisation::Event::AdditionAccepted { offices, .. })) => claim(tx, id, offices).await,
            Some(Event::Organisation(organisation::Event::LaaAccountVerified { account, .. })) => {
                verified(tx, id, account, true).await
            }
            Some(Event::Organisation(organisation::Event::LaaVerificationWithdrawn { account, .. })) => {
                verified(tx, id, account, false).await
            }
            Some(Event::Organisation(organisation::Event::ChangeApproved(approved))) => changed(tx, id, &approved.change).await,
            Some(_) => Ok(()),
            None => {
                tx.execute("DELETE FROM laa_accounts_v2 WHERE organisation = $1", &[id.into()]).await?;
                tx.execute("DELETE FROM organisations_v2 WHERE id = $1", &[id.into()]).await.map(|_| ())
            }
        }
    }
}

async fn changed(tx: &mut Tx<'_>, id: Uuid, change: &Change) -> Result<(), Fault> {
    match change {
        Change::Email(email) => {
            let sql = "UPDATE organisations_v2 SET email = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), email.as_str().into()]).await.map(|_| ())
        }
        Change::LaaAccount(office) => claim(tx, id, std::slice::from_ref(office)).await,
        Change::Administrator(_) | Change::NamedAdministrator(_) => Ok(()),
    }
}

async fn verified(tx: &mut Tx<'_>, id: Uuid, account: &str, verified: bool) -> Result<(), Fault> {
    let sql = "UPDATE laa_accounts_v2 SET verified = $3 WHERE organisation = $1 AND account = $2";
    tx.execute(sql, &[id.into(), account.into(), verified.into()]).await.map(|_| ())
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, registered: &organisation::Registered) -> Result<(), Fault> {
    let key = OrganisationName::parse(&registered.name).map_or_else(|_| registered.name.clone(), |name| name.key());
    let made = tx
        .rows(
            "INSERT INTO organisations_v2 (id, name, name_key, kind, email) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING RETURNING 1",
            &[
                id.into(),
                registered.name.as_str().into(),
                key.into(),
                registered.kind.as_str().into(),
                registered.email.as_str().into(),
            ],
        )
        .await?;
    if made.is_empty() {
        return Err(Fault::Claimed("organisation-name"));
    }
    claim(tx, id, &registered.offices).await
}

/// Claims the account numbers of offices.
async fn claim(tx: &mut Tx<'_>, id: Uuid, offices: &[organisation::Office]) -> Result<(), Fault> {
    for office in offices {
        let Some(account) = &office.laa_account else { continue };
        let made = tx
            .rows(
                "INSERT INTO laa_accounts_v2 (account, organisation, office, office_name, verified) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT DO NOTHING RETURNING 1",
                &[
                    account.as_str().into(),
                    id.into(),
                    office.id.uuid().into(),
                    office.name.as_str().into(),
                    office.verified.is_some().into(),
                ],
            )
            .await?;
        if made.is_empty() {
            return Err(Fault::Claimed("laa-account"));
        }
    }
    Ok(())
}

/// One organisation.
pub async fn find(reader: &Reader, id: OrganisationId) -> Result<Option<Organisation>, Fault> {
    Ok(named(reader, &[id]).await?.pop())
}

/// Several organisations, in one query, in no particular order.
pub async fn named(reader: &Reader, ids: &[OrganisationId]) -> Result<Vec<Organisation>, Fault> {
    let sql = store::Sql::new("SELECT id, name, kind, email FROM organisations_v2 WHERE id IN ").list(1, ids.len());
    let binds: Vec<store::Value> = ids.iter().map(|id| id.uuid().into()).collect();
    let rows = reader.rows(sql, &binds).await?;
    rows.iter()
        .map(|row| Ok(Organisation { id: OrganisationId(row.get(0)?), name: row.get(1)?, kind: row.get(2)?, email: row.get(3)? }))
        .collect()
}

/// The organisation that has a name, by the key of the name.
pub async fn by_name_key(reader: &Reader, key: &str) -> Result<Option<Organisation>, Fault> {
    let row = reader.row("SELECT id FROM organisations_v2 WHERE name_key = $1", &[key.into()]).await?;
    match row {
        Some(row) => find(reader, OrganisationId(row.get(0)?)).await,
        None => Ok(None),
    }
}

/// Those of the account numbers that an organisation has, with its name.
pub async fn holders_of(reader: &Reader, accounts: &[String]) -> Result<Vec<(String, String)>, Fault> {
    let list: Vec<store::Value> = accounts.iter().map(|account| account.as_str().into()).collect();
    let sql =
        "SELECT a.account, o.name FROM laa_accounts_v2 a JOIN organisations_v2 o ON o.id = a.organisation WHERE a.account IN";
    let rows = reader.in_list(sql, &list, "ORDER BY a.account").await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// An account number of the Legal Aid Agency (LAA) that an organisation has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaaAccount {
    /// The number.
    pub number: String,
    /// The name of its office.
    pub office: String,
    /// Has an officer verified it? Otherwise it is claimed.
    pub verified: bool,
}

/// The organisation's LAA account numbers, in order of number.
pub async fn laa_accounts(reader: &Reader, id: OrganisationId) -> Result<Vec<LaaAccount>, Fault> {
    let sql = "SELECT account, office_name, verified FROM laa_accounts_v2 WHERE organisation = $1 ORDER BY account";
    let rows = reader.rows(sql, &[id.uuid().into()]).await?;
    rows.iter().map(|row| Ok(LaaAccount { number: row.get(0)?, office: row.get(1)?, verified: row.get(2)? })).collect()
}
