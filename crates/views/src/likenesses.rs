//! By what organisations and registrations are recognised, for finding those that are alike without reading all.
//!
//! Organisations, registrations that are open, and those that were rejected; what was withdrawn or became an organisation is gone.

use std::collections::BTreeMap;

use async_trait::async_trait;
use domain::{
    Event,
    likeness::{Key, of_change, of_form, of_organisation, of_person},
    organisation, registration, user,
};
use store::{Fault, Projection, Reader, Tx, Value};
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

/// Something that shares a key with what was asked for.
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

/// Others that are weighed: more have something in common only where a key is everybody's.
const MOST: i64 = 200;

#[async_trait]
impl Projection<Courts> for Likenesses {
    fn name(&self) -> &'static str {
        "likenesses"
    }

    fn version(&self) -> i32 {
        1
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["likenesses_v1", "likeness_keys_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE likenesses_v1 (
            id {uuid} PRIMARY KEY, what {text} NOT NULL, name {text} NOT NULL, reference {text}
        ){strict};
        CREATE TABLE likeness_keys_v1 (
            key {text} NOT NULL, id {uuid} NOT NULL, source {uuid} NOT NULL, PRIMARY KEY (key, id, source)
        ){strict};
        CREATE INDEX likeness_keys_v1_id ON likeness_keys_v1 (id, key);
        CREATE INDEX likeness_keys_v1_source ON likeness_keys_v1 (source)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("registration.")
            || ["organisation.registered", "organisation.change-approved", "user.invited"].contains(&kind)
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        match &recorded.event {
            Some(Event::Organisation(organisation::Event::Registered(registered))) => {
                put(tx, id, (What::Organisation, &registered.name, None), of_organisation(registered)).await
            }
            Some(Event::Organisation(organisation::Event::ChangeApproved(approved))) => {
                keys(tx, (id, id), of_change(&approved.change)).await
            }
            Some(Event::User(user::Event::Invited(invited))) => {
                let organisation = invited.membership.organisation.uuid();
                keys(tx, (organisation, id), of_person(&invited.email, &invited.mobile)).await
            }
            Some(Event::Registration(event)) => registered(tx, id, event).await,
            Some(_) => Ok(()),
            None => clear(tx, id).await,
        }
    }
}

async fn registered(tx: &mut Tx<'_>, id: Uuid, event: &registration::Event) -> Result<(), Fault> {
    use registration::Event as Registration;
    match event {
        Registration::Submitted(it) => {
            let name = it.form.organisation.name.as_str();
            put(tx, id, (What::Open, name, Some(it.reference.as_str())), of_form(&it.form)).await
        }
        Registration::Resubmitted(it) => {
            let sql = "UPDATE likenesses_v1 SET name = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), it.form.organisation.name.as_str().into()]).await?;
            tx.execute("DELETE FROM likeness_keys_v1 WHERE source = $1", &[id.into()]).await?;
            keys(tx, (id, id), of_form(&it.form)).await
        }
        Registration::Rejected { .. } => {
            let sql = "UPDATE likenesses_v1 SET what = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), What::Rejected.to_string().into()]).await.map(|_| ())
        }
        Registration::Approved { .. } | Registration::AddedTo { .. } | Registration::Withdrawn { .. } => clear(tx, id).await,
        _ => Ok(()),
    }
}

async fn put(tx: &mut Tx<'_>, id: Uuid, (what, name, reference): (What, &str, Option<&str>), of: Vec<Key>) -> Result<(), Fault> {
    let sql = "INSERT INTO likenesses_v1 (id, what, name, reference) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    tx.execute(sql, &[id.into(), what.to_string().into(), name.into(), reference.into()]).await?;
    keys(tx, (id, id), of).await
}

/// Keys of `id` that the stream `source` tells of: they go when it goes.
async fn keys(tx: &mut Tx<'_>, (id, source): (Uuid, Uuid), of: Vec<Key>) -> Result<(), Fault> {
    let rows: Vec<Vec<Value>> = of.iter().map(|key| vec![written(key).into(), id.into(), source.into()]).collect();
    if rows.is_empty() {
        return Ok(());
    }
    tx.batch("INSERT INTO likeness_keys_v1 (key, id, source)", rows, "ON CONFLICT DO NOTHING").await.map(|_| ())
}

async fn clear(tx: &mut Tx<'_>, id: Uuid) -> Result<(), Fault> {
    tx.execute("DELETE FROM likeness_keys_v1 WHERE source = $1", &[id.into()]).await?;
    tx.execute("DELETE FROM likenesses_v1 WHERE id = $1", &[id.into()]).await.map(|_| ())
}

/// A key as the column holds it: what it is of stands before a colon.
fn written((kind, key): &Key) -> String {
    format!("{kind}:{key}")
}

fn read(column: &str) -> Option<Key> {
    let (kind, key) = column.split_once(':')?;
    Some((kind.parse().ok()?, key.to_owned()))
}

/// Those that share one of these keys, in order of name, each with all that it is recognised by; `not` is left out.
pub async fn sharing(reader: &Reader, asked: &[Key], not: Uuid) -> Result<Vec<Alike>, Fault> {
    let list: Vec<Value> = asked.iter().map(|key| written(key).into()).collect();
    let mut ids: Vec<Uuid> = Vec::new();
    for row in reader.in_list("SELECT DISTINCT id FROM likeness_keys_v1 WHERE key IN", &list, "ORDER BY id LIMIT 2000").await? {
        ids.push(row.get(0)?);
    }
    ids.sort_unstable();
    ids.dedup();
    ids.retain(|id| *id != not);
    ids.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let ids: Vec<Value> = ids.into_iter().map(Value::from).collect();
    let mut recognised: BTreeMap<Uuid, Vec<Key>> = BTreeMap::new();
    for row in reader.in_list("SELECT DISTINCT id, key FROM likeness_keys_v1 WHERE id IN", &ids, "ORDER BY id, key").await? {
        recognised.entry(row.get(0)?).or_default().extend(read(&row.get::<String>(1)?));
    }
    let mut alike = Vec::new();
    for row in
        reader.in_list("SELECT id, what, name, reference FROM likenesses_v1 WHERE id IN", &ids, "ORDER BY name, id").await?
    {
        let id: Uuid = row.get(0)?;
        let keys = recognised.remove(&id).unwrap_or_default();
        alike.push(Alike { id, what: text::parsed(&row, 1)?, name: row.get(2)?, reference: row.get(3)?, keys });
    }
    Ok(alike)
}
