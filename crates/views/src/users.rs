//! Accounts: found by e-mail at sign-in, listed by organisation; e-mail and mobile belong to one person, who may belong to several
//! organisations.

mod asked;

use std::collections::BTreeSet;

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

pub use asked::{Asked, asked_to_join};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct Users;

/// An account.
#[derive(Debug, Clone)]
pub struct User {
    /// Whose.
    pub id: UserId,
    /// The organisation: the one that they act for, or the one that first invited them.
    pub organisation: OrganisationId,
    /// The name of that organisation; empty for HMCTS, which was never registered.
    pub organisation_name: String,
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

/// An organisation that a person belongs to, or is asked to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Which.
    pub organisation: OrganisationId,
    /// Its name; empty for HMCTS, which was never registered.
    pub name: String,
    /// The groups there.
    pub groups: Vec<Group>,
    /// They belong to it; otherwise an offer waits for their answer.
    pub accepted: bool,
}

/// A person in one of their organisations.
const COLUMNS: &str = "SELECT u.id, m.organisation, u.first_name, u.last_name, u.email, u.mobile, m.groups, u.language, u.invited, \
     u.activated, COALESCE(o.name, '') FROM users_v3 u JOIN memberships_v3 m ON m.person = u.id \
     LEFT JOIN organisations_v2 o ON o.id = m.organisation";

#[async_trait]
impl Projection<Courts> for Users {
    fn name(&self) -> &'static str {
        "users"
    }

    fn version(&self) -> i32 {
        3
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["users_v3", "memberships_v3"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE users_v3 (
            id {uuid} PRIMARY KEY, first_name {text} NOT NULL, last_name {text} NOT NULL, name_key {text} NOT NULL,
            email {text} NOT NULL, email_key {text} NOT NULL UNIQUE, mobile {text} NOT NULL UNIQUE, language {text} NOT NULL,
            invited {int} NOT NULL, activated {int}
        ){strict};
        CREATE TABLE memberships_v3 (
            person {uuid} NOT NULL, organisation {uuid} NOT NULL, name_key {text} NOT NULL, groups {text} NOT NULL,
            home {int} NOT NULL, accepted {int} NOT NULL, asked {int}, declined {int}, PRIMARY KEY (person, organisation)
        ){strict};
        CREATE INDEX memberships_v3_organisation ON memberships_v3 (organisation, accepted, name_key, person)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("user.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::User(event)) => apply(tx, id, event).await,
            Some(_) => Ok(()),
            None => {
                tx.execute("DELETE FROM memberships_v3 WHERE person = $1", &[id.into()]).await?;
                tx.execute("DELETE FROM users_v3 WHERE id = $1", &[id.into()]).await.map(|_| ())
            }
        }
    }
}

async fn apply(tx: &mut Tx<'_>, id: Uuid, event: &user::Event) -> Result<(), Fault> {
    let (sql, binds): (&'static str, Vec<store::Value>) = match event {
        user::Event::Invited(invited) => return insert(tx, id, invited).await,
        user::Event::MobileCorrected { mobile, .. } => return correct_mobile(tx, id, mobile).await,
        user::Event::AdministratorMade { organisation, .. } => return administrator(tx, id, organisation.uuid()).await,
        user::Event::ActivationResent { at, .. } => {
            ("UPDATE users_v3 SET invited = $2 WHERE id = $1", vec![id.into(), at.micros().into()])
        }
        user::Event::LanguageChosen { language, .. } => {
            ("UPDATE users_v3 SET language = $2 WHERE id = $1", vec![id.into(), language.as_str().into()])
        }
        user::Event::Activated { at, .. } => {
            ("UPDATE users_v3 SET activated = $2 WHERE id = $1", vec![id.into(), at.micros().into()])
        }
        user::Event::MembershipOffered(offered) => (
            "INSERT INTO memberships_v3 (person, organisation, name_key, groups, home, accepted, asked) \
             SELECT id, $2, name_key, $3, 0, 0, $4 FROM users_v3 WHERE id = $1 \
             ON CONFLICT (person, organisation) DO UPDATE SET groups = excluded.groups, asked = excluded.asked, declined = NULL",
            vec![
                id.into(),
                offered.membership.organisation.uuid().into(),
                text::words(&offered.membership.groups).into(),
                offered.at.micros().into(),
            ],
        ),
        user::Event::MembershipAccepted { organisation, .. } => (
            "UPDATE memberships_v3 SET accepted = 1 WHERE person = $1 AND organisation = $2",
            vec![id.into(), organisation.uuid().into()],
        ),
        user::Event::MembershipDeclined { organisation, at } => (
            "UPDATE memberships_v3 SET declined = $3 WHERE person = $1 AND organisation = $2 AND accepted = 0",
            vec![id.into(), organisation.uuid().into(), at.micros().into()],
        ),
        _ => return Ok(()),
    };
    tx.execute(sql, &binds).await.map(|_| ())
}

/// Another number, which nobody else may have.
async fn correct_mobile(tx: &mut Tx<'_>, id: Uuid, mobile: &str) -> Result<(), Fault> {
    let sql = "UPDATE users_v3 SET mobile = $2 WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM users_v3 o WHERE o.mobile = $2 AND o.id <> $1)";
    match tx.execute(sql, &[id.into(), mobile.into()]).await? {
        0 => Err(Fault::Claimed("mobile")),
        _ => Ok(()),
    }
}

/// One more group of a membership, in the order in which groups are written.
async fn administrator(tx: &mut Tx<'_>, id: Uuid, organisation: Uuid) -> Result<(), Fault> {
    let of = [id.into(), organisation.into()];
    let rows = tx.rows("SELECT groups FROM memberships_v3 WHERE person = $1 AND organisation = $2", &of).await?;
    let Some(row) = rows.first() else { return Ok(()) };
    let mut groups: Vec<Group> = text::parsed_words(row, 0)?;
    groups.push(Group::OrganisationAdministrator);
    groups.sort_unstable();
    groups.dedup();
    let binds = [id.into(), organisation.into(), text::words(&groups).into()];
    let sql = "UPDATE memberships_v3 SET groups = $3 WHERE person = $1 AND organisation = $2";
    tx.execute(sql, &binds).await.map(|_| ())
}

/// The form of an e-mail address under which it is found.
pub fn email_key(email: &str) -> String {
    EmailAddress::parse(email).map_or_else(|_| email.trim().to_lowercase(), |email| email.key())
}

/// The key of what somebody typed as their e-mail address: whoever counts tries counts the same person's under one key, whether
/// they type their address or that of the secure service before it.
pub fn typed_key(typed: &str) -> String {
    EmailAddress::typed(typed).map_or_else(|_| email_key(typed), |email| email.key())
}

/// The form of a name by which people are listed: last name first.
fn name_key(first: &str, last: &str) -> String {
    format!("{last} {first}").to_lowercase()
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, invited: &user::Invited) -> Result<(), Fault> {
    let name_key = name_key(&invited.first_name, &invited.last_name);
    let made = tx
        .rows(
            "INSERT INTO users_v3 (id, first_name, last_name, name_key, email, email_key, mobile, language, invited) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1",
            &[
                id.into(),
                invited.first_name.as_str().into(),
                invited.last_name.as_str().into(),
                name_key.as_str().into(),
                invited.email.as_str().into(),
                email_key(&invited.email).into(),
                invited.mobile.as_str().into(),
                invited.language.as_str().into(),
                invited.at.micros().into(),
            ],
        )
        .await?;
    if made.is_empty() {
        let same = tx.rows("SELECT 1 FROM users_v3 WHERE email_key = $1", &[email_key(&invited.email).into()]).await?;
        return Err(Fault::Claimed(if same.is_empty() { "mobile" } else { "email" }));
    }
    let sql = "INSERT INTO memberships_v3 (person, organisation, name_key, groups, home, accepted) VALUES ($1, $2, $3, $4, 1, 1)";
    let membership = &invited.membership;
    let binds = [id.into(), membership.organisation.uuid().into(), name_key.into(), text::words(&membership.groups).into()];
    tx.execute(sql, &binds).await.map(|_| ())
}

/// The account with this id, in the organisation that first invited it.
pub async fn find(reader: &Reader, id: UserId) -> Result<Option<User>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE u.id = $1 AND m.home = 1");
    reader.rows(sql, &[id.uuid().into()]).await?.first().map(read).transpose()
}

/// The account with this id, acting for an organisation that it belongs to.
pub async fn acting_for(reader: &Reader, id: UserId, organisation: OrganisationId) -> Result<Option<User>, Fault> {
    let sql = store::Sql::new(COLUMNS).push(" WHERE u.id = $1 AND m.organisation = $2 AND m.accepted = 1");
    reader.rows(sql, &[id.uuid().into(), organisation.uuid().into()]).await?.first().map(read).transpose()
}

/// The organisations that a person belongs to or is asked to join, the one that first invited them first, then by name.
pub async fn memberships(reader: &Reader, id: UserId) -> Result<Vec<Membership>, Fault> {
    let sql = "SELECT m.organisation, COALESCE(o.name, ''), m.groups, m.accepted FROM memberships_v3 m \
               LEFT JOIN organisations_v2 o ON o.id = m.organisation WHERE m.person = $1 AND m.declined IS NULL ORDER BY m.home DESC, o.name_key, m.organisation";
    let rows = reader.rows(sql, &[id.uuid().into()]).await?;
    rows.iter()
        .map(|row| {
            let accepted: i64 = row.get(3)?;
            Ok(Membership {
                organisation: OrganisationId(row.get(0)?),
                name: row.get(1)?,
                groups: text::parsed_words(row, 2)?,
                accepted: accepted == 1,
            })
        })
        .collect()
}

/// The account that signs in with this e-mail, as typed: an address of the secure service finds the account of the ordinary one.
///
/// An account that was made with the secure address itself is found by that first.
pub async fn by_email(reader: &Reader, typed: &str) -> Result<Option<User>, Fault> {
    let (written, ordinary) = (email_key(typed), typed_key(typed));
    let sql = store::Sql::new(COLUMNS)
        .push(" WHERE u.email_key IN ($1, $2) AND m.home = 1 ORDER BY CASE WHEN u.email_key = $1 THEN 0 ELSE 1 END LIMIT 1");
    reader.rows(sql, &[written.into(), ordinary.into()]).await?.first().map(read).transpose()
}

/// Whose accounts sign in with these e-mail keys, by key.
pub async fn with_emails(reader: &Reader, keys: &[String]) -> Result<Vec<(String, UserId)>, Fault> {
    let list: Vec<store::Value> = keys.iter().map(|key| key.as_str().into()).collect();
    let rows = reader.in_list("SELECT email_key, id FROM users_v3 WHERE email_key IN", &list, "ORDER BY email_key").await?;
    rows.iter().map(|row| Ok((row.get(0)?, UserId(row.get(1)?)))).collect()
}

/// Those of the e-mail keys that belong to somebody, with the name of their organisation.
pub async fn holding_emails(reader: &Reader, keys: &[String]) -> Result<Vec<(String, String)>, Fault> {
    holding(
        reader,
        "SELECT u.email_key, o.name FROM users_v3 u JOIN memberships_v3 m ON m.person = u.id AND m.home = 1 \
         JOIN organisations_v2 o ON o.id = m.organisation WHERE u.email_key IN",
        keys,
    )
    .await
}

/// Whether an organisation has no other administrator than this person.
pub async fn administers_alone(reader: &Reader, id: UserId, organisation: OrganisationId) -> Result<bool, Fault> {
    let sql = store::Sql::new(
        "SELECT 1 FROM memberships_v3 WHERE organisation = $1 AND person <> $2 AND accepted = 1 \
         AND ' ' || groups || ' ' LIKE '% organisation-administrator %' LIMIT 1",
    );
    Ok(reader.rows(sql, &[organisation.uuid().into(), id.uuid().into()]).await?.is_empty())
}

/// Whether anybody administers an organisation, or was invited or asked to since.
///
/// Whoever declined does not, and who has not answered for that long leaves the organisation without one.
pub async fn has_administrator(reader: &Reader, organisation: OrganisationId, since: Timestamp) -> Result<bool, Fault> {
    let sql = "SELECT 1 FROM memberships_v3 m JOIN users_v3 u ON u.id = m.person WHERE m.organisation = $1 \
               AND ((m.accepted = 1 AND (u.activated IS NOT NULL OR u.invited >= $2)) \
                    OR (m.accepted = 0 AND m.declined IS NULL AND m.asked >= $2)) \
               AND ' ' || m.groups || ' ' LIKE '% organisation-administrator %' LIMIT 1";
    Ok(!reader.rows(sql, &[organisation.uuid().into(), since.micros().into()]).await?.is_empty())
}

/// Those of the mobile numbers (E.164) that belong to somebody, with the name of their organisation.
pub async fn holding_mobiles(reader: &Reader, mobiles: &[String]) -> Result<Vec<(String, String)>, Fault> {
    holding(
        reader,
        "SELECT u.mobile, o.name FROM users_v3 u JOIN memberships_v3 m ON m.person = u.id AND m.home = 1 \
         JOIN organisations_v2 o ON o.id = m.organisation WHERE u.mobile IN",
        mobiles,
    )
    .await
}

/// Those of the mobile numbers (E.164) that are somebody's.
pub async fn taken_mobiles(reader: &Reader, mobiles: &[String]) -> Result<BTreeSet<String>, Fault> {
    let list: Vec<store::Value> = mobiles.iter().map(|mobile| mobile.as_str().into()).collect();
    let rows = reader.in_list("SELECT mobile FROM users_v3 WHERE mobile IN", &list, "ORDER BY mobile").await?;
    rows.iter().map(|row| row.get(0)).collect()
}

async fn holding(reader: &Reader, sql: &'static str, keys: &[String]) -> Result<Vec<(String, String)>, Fault> {
    let list: Vec<store::Value> = keys.iter().map(|key| key.as_str().into()).collect();
    let rows = reader.in_list(sql, &list, "ORDER BY 1").await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Several accounts in one query, in no particular order.
pub async fn named(reader: &Reader, ids: &[UserId]) -> Result<Vec<User>, Fault> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = store::Sql::new(COLUMNS).push(" WHERE m.home = 1 AND u.id IN ").list(1, ids.len());
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
    let sql = store::Sql::new(COLUMNS).push(
        " WHERE m.organisation = $1 AND m.accepted = 1 AND (m.name_key, m.person) > ($2, $3) ORDER BY m.name_key, m.person LIMIT $4",
    );
    let binds = [organisation.uuid().into(), name.into(), id.into(), PAGE.saturating_add(1).into()];
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// A page of everybody's accounts in the order in which they were made, for a demonstration, which has few.
pub async fn of_everybody(reader: &Reader, after: Option<UserId>) -> Result<Vec<User>, Fault> {
    let after = after.map_or(Uuid::nil(), UserId::uuid);
    let sql = store::Sql::new(COLUMNS).push(" WHERE u.id > $1 AND m.home = 1 ORDER BY u.id LIMIT $2");
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
        organisation_name: row.get(10)?,
    })
}
