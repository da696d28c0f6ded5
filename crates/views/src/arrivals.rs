//! What arrived by e-mail, or by upload without being a form, and what became of it.
//! What was in it is read from its stream and its file; this only lists.

use async_trait::async_trait;
use domain::{
    Event,
    arrival::{self, Road, arrival_reference},
    id::{ArrivalId, RegistrationId},
    time::Timestamp,
};
use store::{Fault, Projection, Reader, Tx};

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct Arrivals;

/// What became of something that arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::Display, strum::EnumString, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Became {
    /// No form was found in it, or none that can be read.
    NotRead,
    /// A form in it has problems.
    ToMend,
    /// A program sent it, or too much came.
    Ignored,
    /// The scanner found something in it.
    Infected,
    /// A registration; and something else was attached that could not be read.
    PartlyRead,
    /// A registration, and nothing else.
    Registered,
    /// A request for help.
    AskedForHelp,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Which.
    pub id: ArrivalId,
    /// The road.
    pub road: Road,
    /// What became of it.
    pub became: Became,
    /// Why, as a key or a fixed word; empty where nothing is to be said.
    pub why: String,
    /// Who says to have sent it.
    pub sender: Option<String>,
    /// How many bytes came.
    pub bytes: i64,
    /// When.
    pub received: Timestamp,
}

/// Where a page of the list begins: after the row with this sort key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// When it arrived.
    pub received: i64,
    /// Which.
    pub id: ArrivalId,
}

#[async_trait]
impl Projection<Courts> for Arrivals {
    fn name(&self) -> &'static str {
        "arrivals"
    }

    fn version(&self) -> i32 {
        2
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["arrivals_v2", "arrival_registrations_v1"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE arrivals_v2 (
            id {uuid} PRIMARY KEY, reference {text} NOT NULL, road {text} NOT NULL, became {text} NOT NULL, why {text} NOT NULL,
            sender {text}, bytes {int} NOT NULL, received {int} NOT NULL
        ){strict};
        CREATE INDEX arrivals_v2_list ON arrivals_v2 (became, received, id);
        CREATE INDEX arrivals_v2_reference ON arrivals_v2 (reference);
        CREATE TABLE arrival_registrations_v1 (registration {uuid} PRIMARY KEY, arrival {uuid} NOT NULL){strict};
        CREATE INDEX arrival_registrations_v1_arrival ON arrival_registrations_v1 (arrival)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("arrival.")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        let event = match &recorded.event {
            Some(Event::Arrival(event)) => event,
            Some(_) => return Ok(()),
            None => return forget(tx, id).await,
        };
        match event {
            arrival::Event::Received(received) => insert(tx, id, received).await,
            arrival::Event::NotRead { why } => became(tx, id, Became::NotRead, why).await,
            arrival::Event::NeedsMending(form) => became(tx, id, Became::ToMend, &form.problems.to_string()).await,
            arrival::Event::Ignored { why } => became(tx, id, Became::Ignored, &why.to_string()).await,
            arrival::Event::Infected { found } => became(tx, id, Became::Infected, found).await,
            arrival::Event::AskedForHelp { .. } => became(tx, id, Became::AskedForHelp, "").await,
            arrival::Event::Registered { registration, .. } => {
                let sql = "INSERT INTO arrival_registrations_v1 (registration, arrival) VALUES ($1, $2)";
                tx.execute(sql, &[registration.uuid().into(), id.into()]).await.map(|_| ())
            }
            arrival::Event::FileErased { .. } => Ok(()),
        }
    }
}

async fn insert(tx: &mut Tx<'_>, id: uuid::Uuid, received: &arrival::Received) -> Result<(), Fault> {
    let unread = received.unread();
    // Until an event of the same transaction says otherwise.
    let became = if unread > 0 { Became::PartlyRead } else { Became::Registered };
    let binds = [
        id.into(),
        arrival_reference(ArrivalId(id)).as_str().into(),
        received.road.to_string().into(),
        became.to_string().into(),
        if unread > 0 { unread.to_string() } else { String::new() }.into(),
        received.sender.clone().into(),
        i64::try_from(received.bytes).unwrap_or(i64::MAX).into(),
        received.at.micros().into(),
    ];
    let sql = "INSERT INTO arrivals_v2 (id, reference, road, became, why, sender, bytes, received) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(sql, &binds).await.map(|_| ())
}

async fn became(tx: &mut Tx<'_>, id: uuid::Uuid, became: Became, why: &str) -> Result<(), Fault> {
    let sql = "UPDATE arrivals_v2 SET became = $2, why = $3 WHERE id = $1";
    tx.execute(sql, &[id.into(), became.to_string().into(), why.into()]).await.map(|_| ())
}

async fn forget(tx: &mut Tx<'_>, id: uuid::Uuid) -> Result<(), Fault> {
    tx.execute("DELETE FROM arrival_registrations_v1 WHERE arrival = $1", &[id.into()]).await?;
    tx.execute("DELETE FROM arrivals_v2 WHERE id = $1", &[id.into()]).await.map(|_| ())
}

/// What arrived under this reference; the newest, should two have the same.
pub async fn by_reference(reader: &Reader, reference: &str) -> Result<Option<ArrivalId>, Fault> {
    let sql = "SELECT id FROM arrivals_v2 WHERE reference = $1 ORDER BY received DESC, id DESC LIMIT 1";
    reader.rows(sql, &[reference.into()]).await?.first().map(|row| Ok(ArrivalId(row.get(0)?))).transpose()
}

/// What a registration came in, where it came by e-mail.
pub async fn of_registration(reader: &Reader, registration: RegistrationId) -> Result<Option<ArrivalId>, Fault> {
    let sql = "SELECT arrival FROM arrival_registrations_v1 WHERE registration = $1";
    reader.rows(sql, &[registration.uuid().into()]).await?.first().map(|row| Ok(ArrivalId(row.get(0)?))).transpose()
}

/// A page of what became this, the newest first.
pub async fn list(reader: &Reader, became: Became, after: Option<After>) -> Result<Vec<Arrival>, Fault> {
    let start = After { received: i64::MAX, id: ArrivalId(uuid::Uuid::max()) };
    let after = after.unwrap_or(start);
    let sql = "SELECT id, road, became, why, sender, bytes, received FROM arrivals_v2 \
               WHERE became = $1 AND (received, id) < ($2, $3) ORDER BY received DESC, id DESC LIMIT $4";
    let binds = [became.to_string().into(), after.received.into(), after.id.uuid().into(), PAGE.saturating_add(1).into()];
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// How many became this.
pub async fn count(reader: &Reader, became: Became) -> Result<i64, Fault> {
    let rows = reader.rows("SELECT COUNT(*) FROM arrivals_v2 WHERE became = $1", &[became.to_string().into()]).await?;
    rows.first().map_or(Ok(0), |row| row.get(0))
}

fn read(row: &store::Row) -> Result<Arrival, Fault> {
    Ok(Arrival {
        id: ArrivalId(row.get(0)?),
        road: text::parsed(row, 1)?,
        became: text::parsed(row, 2)?,
        why: row.get(3)?,
        sender: row.get(4)?,
        bytes: row.get(5)?,
        received: text::moment(row, 6)?,
    })
}
