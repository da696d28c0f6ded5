//! By what organisations and registrations are recognised, for finding those that are alike without reading all.
//!
//! Organisations, registrations of either kind that are open, and those that were rejected; what was withdrawn or became an organisation
//! is gone.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{
    Event,
    likeness::{Key, of_change, of_form, of_offices, of_organisation, of_person, of_prosecutor, parts},
    organisation, prosecutor_registration,
    registration::{self, Step, Steps as _},
    user,
    values::OrganisationName,
};
use store::{Fault, Projection, Reader, Sql, Tx, Value};
use uuid::Uuid;

use crate::{Courts, Recorded, text};

/// Keeps the tables.
#[derive(Debug, Clone, Copy)]
pub struct Likenesses;

/// What it is that is alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::Display, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum What {
    /// An organisation.
    Organisation,
    /// A registration that is not decided.
    Open,
    /// A registration that was rejected.
    Rejected,
}

/// Something with all that it is recognised by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    /// Its id: of an organisation or of a registration.
    pub id: Uuid,
    /// What it is.
    pub what: What,
    /// Its name.
    pub name: String,
    /// Its reference, of a registration.
    pub reference: Option<String>,
    /// Everything that it is recognised by.
    pub keys: Vec<Key>,
}

#[async_trait]
impl Projection<Courts> for Likenesses {
    fn name(&self) -> &'static str {
        "likenesses"
    }

    // The list of endings that domains are taken apart by (the crate `psl`) is part of what `apply` does.
    fn version(&self) -> i32 {
        3
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["likenesses_v3", "likeness_keys_v3", "likeness_parts_v3"]
    }

    // What looks alike is found by parts of names and domains, each name and domain once, whoever has it.
    fn schema(&self) -> &'static str {
        "CREATE TABLE likenesses_v3 (
            id {uuid} PRIMARY KEY, what {text} NOT NULL, name {text} NOT NULL, reference {text}
        ){strict};
        CREATE TABLE likeness_keys_v3 (
            key {text} NOT NULL, id {uuid} NOT NULL, source {uuid} NOT NULL, PRIMARY KEY (key, id, source)
        ){strict};
        CREATE INDEX likeness_keys_v3_id ON likeness_keys_v3 (id, key);
        CREATE INDEX likeness_keys_v3_source ON likeness_keys_v3 (source);
        CREATE TABLE likeness_parts_v3 (
            part {text} NOT NULL, key {text} NOT NULL, PRIMARY KEY (part, key)
        ){strict}"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("registration.")
            || kind.starts_with("prosecutor-registration.")
            || ["organisation.registered", "organisation.addition-accepted", "organisation.change-approved", "user.invited"]
                .contains(&kind)
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Organisation(organisation::Event::Registered(registered))) => {
                put(tx, id, (What::Organisation, &registered.name, None), of_organisation(registered)).await
            }
            Some(Event::Organisation(organisation::Event::AdditionAccepted { offices, .. })) => {
                keys(tx, (id, id), of_offices(offices)).await
            }
            Some(Event::Organisation(organisation::Event::ChangeApproved(approved))) => {
                keys(tx, (id, id), of_change(&approved.change)).await
            }
            Some(Event::User(user::Event::Invited(invited))) => {
                let organisation = invited.membership.organisation.uuid();
                keys(tx, (organisation, id), of_person(&invited.email, &invited.mobile)).await
            }
            Some(Event::Registration(event)) => registered(tx, id, (event.step(), of_firm(event))).await,
            Some(Event::ProsecutorRegistration(event)) => registered(tx, id, (event.step(), of_authority(event))).await,
            Some(_) => Ok(()),
            None => clear(tx, id).await,
        }
    }
}

/// A form that was sent, of either kind: the organisation's name, the reference where it is the first time, and the keys.
type Sent<'a> = (&'a OrganisationName, Option<&'a str>, Vec<Key>);

fn of_firm(event: &registration::Event) -> Option<Sent<'_>> {
    match event {
        registration::Event::Submitted(it) => Some((&it.form.organisation.name, Some(it.reference.as_str()), of_form(&it.form))),
        registration::Event::Resubmitted(it) => Some((&it.form.organisation.name, None, of_form(&it.form))),
        _ => None,
    }
}

fn of_authority(event: &prosecutor_registration::Event) -> Option<Sent<'_>> {
    match event {
        prosecutor_registration::Event::Submitted(it) => {
            Some((&it.form.organisation.name, Some(it.reference.as_str()), of_prosecutor(&it.form)))
        }
        prosecutor_registration::Event::Resubmitted(it) => Some((&it.form.organisation.name, None, of_prosecutor(&it.form))),
        _ => None,
    }
}

async fn registered(tx: &mut Tx<'_>, id: Uuid, (step, sent): (Step<'_>, Option<Sent<'_>>)) -> Result<(), Fault> {
    if let Some((name, reference, of)) = sent {
        if reference.is_some() {
            return put(tx, id, (What::Open, name.as_str(), reference), of).await;
        }
        let sql = "UPDATE likenesses_v3 SET name = $2 WHERE id = $1";
        tx.execute(sql, &[id.into(), name.as_str().into()]).await?;
        forget(tx, id).await?;
        return keys(tx, (id, id), of).await;
    }
    match step {
        Step::Rejected { .. } => {
            let sql = "UPDATE likenesses_v3 SET what = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), What::Rejected.to_string().into()]).await.map(|_| ())
        }
        Step::Approved { .. } | Step::AddedTo { .. } | Step::Withdrawn => clear(tx, id).await,
        _ => Ok(()),
    }
}

async fn put(tx: &mut Tx<'_>, id: Uuid, (what, name, reference): (What, &str, Option<&str>), of: Vec<Key>) -> Result<(), Fault> {
    let sql = "INSERT INTO likenesses_v3 (id, what, name, reference) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    tx.execute(sql, &[id.into(), what.to_string().into(), name.into(), reference.into()]).await?;
    keys(tx, (id, id), of).await
}

/// Keys of `id` that the stream `source` tells of: they go when it goes.
async fn keys(tx: &mut Tx<'_>, (id, source): (Uuid, Uuid), of: Vec<Key>) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = of.iter().map(|key| vec![written(key).into(), id.into(), source.into()]).collect();
    if rows.is_empty() {
        return Ok(());
    }
    tx.batch("INSERT INTO likeness_keys_v3 (key, id, source)", rows, "ON CONFLICT DO NOTHING").await?;
    let found_by =
        |key: &Key| parts(key).into_iter().map(|part| vec![part.into(), written(key).into()]).collect::<Vec<Vec<Value>>>();
    let rows: Vec<Vec<Value>> = of.iter().flat_map(found_by).collect();
    if rows.is_empty() {
        return Ok(());
    }
    tx.batch("INSERT INTO likeness_parts_v3 (part, key)", rows, "ON CONFLICT DO NOTHING").await.map(|_| ())
}

async fn clear(tx: &mut Tx<'_>, id: Uuid) -> Result<(), Fault> {
    forget(tx, id).await?;
    tx.execute("DELETE FROM likenesses_v3 WHERE id = $1", &[id.into()]).await.map(|_| ())
}

/// Removes the keys that a stream tells of, and the parts of those that nobody else has.
async fn forget(tx: &mut Tx<'_>, source: Uuid) -> Result<(), Fault> {
    let gone = tx.rows("SELECT key FROM likeness_keys_v3 WHERE source = $1", &[source.into()]).await?;
    tx.execute("DELETE FROM likeness_keys_v3 WHERE source = $1", &[source.into()]).await?;
    for row in gone {
        let key: String = row.get(0)?;
        let parts: Vec<String> = read(&key).as_ref().map(parts).unwrap_or_default();
        if parts.is_empty()
            || !tx.rows("SELECT 1 FROM likeness_keys_v3 WHERE key = $1 LIMIT 1", &[key.as_str().into()]).await?.is_empty()
        {
            continue;
        }
        let sql = Sql::new("DELETE FROM likeness_parts_v3 WHERE key = $1 AND part IN ").list(2, parts.len());
        let binds: Vec<Value> = std::iter::once(key.into()).chain(parts.into_iter().map(Value::from)).collect();
        tx.execute(sql, &binds).await?;
    }
    Ok(())
}

/// A key as the column holds it: what it is of stands before a colon.
fn written((kind, key): &Key) -> String {
    format!("{kind}:{key}")
}

fn read(column: &str) -> Option<Key> {
    let (kind, key) = column.split_once(':')?;
    Some((kind.parse().ok()?, key.to_owned()))
}

fn listed(keys: &[Key]) -> Vec<Value> {
    keys.iter().map(|key| written(key).into()).collect()
}

/// The names and domains that share one of these parts, whoever has them and however many they are; what is found need not look alike.
pub async fn sharing_a_part(reader: &Reader, probes: &[String]) -> Result<Vec<Key>, Fault> {
    let list: Vec<Value> = probes.iter().map(|probe| probe.as_str().into()).collect();
    let mut keys = Vec::new();
    for row in reader.in_list("SELECT DISTINCT key FROM likeness_parts_v3 WHERE part IN", &list, "").await? {
        keys.extend(read(&row.get::<String>(0)?));
    }
    keys.sort_unstable();
    keys.dedup();
    Ok(keys)
}

/// Which of these keys somebody else than `not` has, each with what it is that has it: exact, however many have one.
pub async fn held(reader: &Reader, keys: &[Key], not: Uuid) -> Result<Vec<(Key, What)>, Fault> {
    let before =
        "SELECT DISTINCT k.key, l.what FROM likeness_keys_v3 k JOIN likenesses_v3 l ON l.id = k.id WHERE k.id <> $1 AND k.key IN";
    let mut held = Vec::new();
    for row in reader.in_list_with(before, (&[not.into()], &listed(keys)), "").await? {
        if let Some(key) = read(&row.get::<String>(0)?) {
            held.push((key, text::parsed(&row, 1)?));
        }
    }
    held.sort_unstable();
    Ok(held)
}

/// Who has these keys, `not` left out: organisations first, then the latest, at most `most` of each key.
///
/// None is cut off by those who have another key.
pub async fn having(reader: &Reader, keys: &[Key], (not, most): (Uuid, i64)) -> Result<Vec<(Uuid, Key)>, Fault> {
    let before = "SELECT key, id FROM (
            SELECT key, id, ROW_NUMBER() OVER (
                PARTITION BY key ORDER BY CASE WHEN what = 'organisation' THEN 0 ELSE 1 END, id DESC
            ) AS place FROM (
                SELECT DISTINCT k.key, k.id, l.what FROM likeness_keys_v3 k JOIN likenesses_v3 l ON l.id = k.id
                WHERE k.id <> $1 AND k.key IN";
    let after = ") AS each_once) AS placed WHERE place <= $2";
    let mut having = Vec::new();
    for row in reader.in_list_with(before, (&[not.into(), most.into()], &listed(keys)), after).await? {
        let id: Uuid = row.get(1)?;
        having.extend(read(&row.get::<String>(0)?).map(|key| (id, key)));
    }
    having.sort_unstable();
    Ok(having)
}

/// These, in order of name, each with all that it is recognised by.
pub async fn several(reader: &Reader, ids: &[Uuid]) -> Result<Vec<Alike>, Fault> {
    let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
    let mut recognised: BTreeMap<Uuid, Vec<Key>> = BTreeMap::new();
    for row in reader.in_list("SELECT DISTINCT id, key FROM likeness_keys_v3 WHERE id IN", &ids, "ORDER BY id, key").await? {
        recognised.entry(row.get(0)?).or_default().extend(read(&row.get::<String>(1)?));
    }
    let mut alike = Vec::new();
    for row in reader.in_list("SELECT id, what, name, reference FROM likenesses_v3 WHERE id IN", &ids, "").await? {
        let id: Uuid = row.get(0)?;
        let keys = recognised.remove(&id).unwrap_or_default();
        alike.push(Alike { id, what: text::parsed(&row, 1)?, name: row.get(2)?, reference: row.get(3)?, keys });
    }
    alike.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(alike)
}
