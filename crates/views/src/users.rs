//! Accounts: found by e-mail at sign-in, listed by organisation; e-mail and mobile belong to one person.

use async_trait::async_trait;
use domain::{
    Event,
    group::Group,
    id::{OrganisationId, UserId},
    time::Timestamp,
    user,
    values::{EmailAddress, Language},
};
use store::{Fault, Projection, Reader, Tx};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct Users;

/// An account.
#[derive(Debug, Clone)]
pub struct User {
    /// Whose.
    pub id: UserId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Work e-mail.
    pub email: String,
    /// Mobile, E.164.
    pub mobile: String,
    /// Groups within the organisation.
    pub groups: Vec<Group>,
    /// Language of messages.
    pub language: Language,
    /// When they were last sent an activation e-mail.
    pub invited: Timestamp,
    /// When they activated the account.
    pub activated: Option<Timestamp>,
}

impl User {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// Where a page of people ends that ends with this one.
    pub fn key(&self) -> (String, UserId) {
        (name_key(&self.first_name, &self.last_name), self.id)
    }
}

const COLUMNS: &str =
    "SELECT id, organisation, first_name, last_name, email, mobile, groups, language, invited, activated FROM users_v1";

#[async_trait]
impl Projection<Courts> for Users {
    fn name(&self) -> &'static str {
        "users"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["users_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE users_v1 (
            id {uuid} PRIMARY KEY, organisation {uuid} NOT NULL, first_name {text} NOT NULL, last_name {text} NOT NULL,
            name_key {text} NOT NULL, email {text} NOT NULL, email_key {text} NOT NULL UNIQUE, mobile {text} NOT NULL UNIQUE,
            groups {text} NOT NULL, language {text} NOT NULL, invited {int} NOT NULL, activated {int}
        ){strict};
        CREATE INDEX users_v1_organisation ON users_v1 (organisation, name_key, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("user.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::User(user::Event::Invited(invited))) => insert(tx, id, invited).await,
            Some(Event::User(user::Event::ActivationResent { at, .. })) => {
                tx.execute("UPDATE users_v1 SET invited = $2 WHERE id = $1", &[id.into(), at.micros().into()]).await.map(|_| ())
            }
            Some(Event::User(user::Event::Activated { at, .. })) => {
                tx.execute("UPDATE users_v1 SET activated = $2 WHERE id = $1", &[id.into(), at.micros().into()]).await.map(|_| ())
            }
            Some(_) => Ok(()),
            None => tx.execute("DELETE FROM users_v1 WHERE id = $1", &[id.into()]).await.map(|_| ()),
        }
    }
}

/// The form of an e-mail address under which it is found.
pub fn email_key(email: &str) -> String {
    EmailAddress::parse(email).map_or_else(|_| email.trim().to_lowercase(), |email| email.key())
}

/// The form of a name by which people are listed: last name first.
fn name_key(first: &str, last: &str) -> String {
    format!("{last} {first}").to_lowercase()
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, invited: &user::Invited) -> Result<(), Fault> {
    let made = tx
        .rows(
            "INSERT INTO users_v1 (id, organisation, first_name, last_name, name_key, email, email_key, mobile, groups, language, \
             invited) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING 1",
            &[
                id.into(),
                invited.membership.organisation.uuid().into(),
                invited.first_name.as_str().into(),
                invited.last_name.as_str().into(),
                name_key(&invited.first_name, &invited.last_name).into(),
                invited.email.as_str().into(),
                email_key(&invited.email).into(),
                invited.mobile.as_str().into(),
                text::words(&invited.membership.groups).into(),
                invited.language.as_str().into(),
                invited.at.micros().into(),
            ],
        )
        .await?;
    if !made.is_empty() {
        return Ok(());
    }
    let same = tx.rows("SELECT 1 FROM users_v1 WHERE email_key = $1", &[email_key(&invited.email).into()]).await?;
    Err(Fault::Claimed(if same.is_empty() { "mobile" } else { "email" }))
}

/// The account with this id.
pub async fn find(reader: &Reader, id: UserId) -> Result<Option<User>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE id = $1");
    reader.rows(sql, &[id.uuid().into()]).await?.first().map(read).transpose()
}

/// The account that signs in with this e-mail.
pub async fn by_email(reader: &Reader, email: &str) -> Result<Option<User>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE email_key = $1");
    reader.rows(sql, &[email_key(email).into()]).await?.first().map(read).transpose()
}

/// Those of the e-mail keys that belong to somebody, with the name of their organisation.
pub async fn holding_emails(reader: &Reader, keys: &[String]) -> Result<Vec<(String, String)>, Fault> {
    holding(
        reader,
        "SELECT u.email_key, o.name FROM users_v1 u JOIN organisations_v2 o ON o.id = u.organisation WHERE u.email_key IN",
        keys,
    )
    .await
}

/// Those of the mobile numbers (E.164) that belong to somebody, with the name of their organisation.
pub async fn holding_mobiles(reader: &Reader, mobiles: &[String]) -> Result<Vec<(String, String)>, Fault> {
    holding(
        reader,
        "SELECT u.mobile, o.name FROM users_v1 u JOIN organisations_v2 o ON o.id = u.organisation WHERE u.mobile IN",
        mobiles,
    )
    .await
}

async fn holding(reader: &Reader, sql: &'static str, keys: &[String]) -> Result<Vec<(String, String)>, Fault> {
    let list: Vec<store::Value> = keys.iter().map(|key| key.as_str().into()).collect();
    let rows = reader.in_list(sql, &list, "ORDER BY 1").await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Several accounts in one query, in no particular order.
pub async fn named(reader: &Reader, ids: &[UserId]) -> Result<Vec<User>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE id IN ").list(1, ids.len());
    let binds: Vec<store::Value> = ids.iter().map(|id| id.uuid().into()).collect();
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// A page of the organisation's people by last name, after the row with this name key and id.
pub async fn of_organisation(
    reader: &Reader,
    organisation: OrganisationId,
    after: Option<&(String, UserId)>,
) -> Result<Vec<User>, Fault> {
    let (name, id) = after.map_or(("", Uuid::nil()), |(name, id)| (name.as_str(), id.uuid()));
    let sql =
        store::Sql::new(COLUMNS).push(" WHERE organisation = $1 AND (name_key, id) > ($2, $3) ORDER BY name_key, id LIMIT $4");
    let binds = [organisation.uuid().into(), name.into(), id.into(), PAGE.saturating_add(1).into()];
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// A page of everybody's accounts in the order in which they were made, for a demonstration, which has few.
pub async fn of_everybody(reader: &Reader, after: Option<UserId>) -> Result<Vec<User>, Fault> {
    let after = after.map_or(Uuid::nil(), UserId::uuid);
    let sql = store::Sql::new(COLUMNS).push(" WHERE id > $1 ORDER BY id LIMIT $2");
    reader.rows(sql, &[after.into(), PAGE.saturating_add(1).into()]).await?.iter().map(read).collect()
}

fn read(row: &store::Row) -> Result<User, Fault> {
    let language: String = row.get(7)?;
    Ok(User {
        id: UserId(row.get(0)?),
        organisation: OrganisationId(row.get(1)?),
        first_name: row.get(2)?,
        last_name: row.get(3)?,
        email: row.get(4)?,
        mobile: row.get(5)?,
        groups: text::parsed_words(row, 6)?,
        language: Language::parse(&language).unwrap_or(Language::English),
        invited: text::moment(row, 8)?,
        activated: text::perhaps(row, 9)?,
    })
}
