//! The queues of help requests: what waits, whose it is, what is late; and what each person asked.
//! Holds nothing of a defendant and no words of the asker: one request is read from its stream.

use async_trait::async_trait;
use domain::{
    Event,
    help_request::{self, Kind, Road, Standing},
    id::{HelpRequestId, UserId},
    time::{Date, Timestamp},
    values::ShortText,
};
use store::{Fault, Projection, Reader, Sql, Tx, Value};
use uuid::Uuid;

use crate::{Courts, PAGE, Recorded, text};

/// Keeps the table.
#[derive(Debug, Clone, Copy)]
pub struct HelpRequests;

/// A row of a queue.
#[derive(Debug, Clone)]
pub struct HelpRequest {
    /// Which.
    pub id: HelpRequestId,
    /// What the asker quotes.
    pub reference: String,
    /// Which queue it is in.
    pub kind: Kind,
    /// Where it stands.
    pub standing: Standing,
    /// Who of the staff has it.
    pub owner: Option<UserId>,
    /// Who asked, where they were signed in.
    pub asker: Option<UserId>,
    /// The organisation that the asker named; empty where an e-mail did not say.
    pub organisation: String,
    /// How it came in.
    pub road: Road,
    /// The hearing, where a URN is wanted for one.
    pub hearing: Option<Date>,
    /// By when it is meant to be answered.
    pub due: Date,
    /// When it was asked.
    pub asked: Timestamp,
    /// Was it answered, and must the asker still be rung and told?
    pub to_ring: bool,
    turn: String,
}

/// Where a page of a queue begins: after the row with this key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// Due date and arrival, as the queue is sorted.
    pub turn: String,
    /// Which.
    pub id: HelpRequestId,
}

/// Which part of a queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What waits for an answer, or to be told by telephone.
    Open,
    /// What waits although its due date is past.
    Late,
    /// What waits and is this person's.
    Of(UserId),
    /// What waits and is nobody's.
    Unassigned,
    /// What was answered or closed, the latest first.
    Done,
}

impl HelpRequest {
    /// Where a page ends that ends with this row.
    pub fn key(&self) -> After {
        After { turn: self.turn.clone(), id: self.id }
    }

    /// Is it late on this day?
    pub fn is_late(&self, today: Date) -> bool {
        (self.standing == Standing::Open || self.to_ring) && self.due < today
    }
}

const COLUMNS: &str = "SELECT id, reference, kind, standing, owner, asker, organisation, road, hearing, due, asked, turn, waits \
                       FROM help_requests_v2";

#[async_trait]
impl Projection<Courts> for HelpRequests {
    fn name(&self) -> &'static str {
        "help-requests"
    }

    fn version(&self) -> i32 {
        2
    }

    fn tables(&self) -> Vec<&'static str> {
        vec!["help_requests_v2"]
    }

    fn schema(&self) -> &'static str {
        "CREATE TABLE help_requests_v2 (
            id {uuid} PRIMARY KEY, reference {text} NOT NULL UNIQUE, kind {text} NOT NULL, standing {text} NOT NULL,
            waits {int} NOT NULL, rings {int} NOT NULL, owner {uuid}, asker {uuid}, organisation {text} NOT NULL, road {text} NOT NULL,
            hearing {text} NOT NULL, due {text} NOT NULL, asked {int} NOT NULL, turn {text} NOT NULL
        ){strict};
        CREATE INDEX help_requests_v2_queue ON help_requests_v2 (kind, waits, turn, id);
        CREATE INDEX help_requests_v2_hearing ON help_requests_v2 (kind, waits, hearing);
        CREATE INDEX help_requests_v2_asker ON help_requests_v2 (asker, asked, id)"
    }

    fn handles(&self, kind: &str) -> bool {
        kind.starts_with("help-request.") && !matches!(kind, "help-request.note-added" | "help-request.called-back")
    }

    async fn apply(&self, tx: &mut Tx<'_>, recorded: &Recorded) -> Result<(), Fault> {
        let id = recorded.stream.id;
        let event = match &recorded.event {
            Some(Event::HelpRequest(event)) => event,
            Some(_) => return Ok(()),
            None => return tx.execute("DELETE FROM help_requests_v2 WHERE id = $1", &[id.into()]).await.map(|_| ()),
        };
        match event {
            help_request::Event::Asked(asked) => insert(tx, id, asked).await,
            help_request::Event::Assigned { owner, .. } => {
                let binds = [id.into(), owner.map(UserId::uuid).into()];
                tx.execute("UPDATE help_requests_v2 SET owner = $2 WHERE id = $1", &binds).await.map(|_| ())
            }
            help_request::Event::Answered(_) => {
                // Whoever has to be rung waits until they were; the number of a case is told otherwise.
                let sql = "UPDATE help_requests_v2 SET standing = 'answered', \
                           waits = CASE WHEN kind = 'urn' THEN 0 ELSE rings END WHERE id = $1";
                tx.execute(sql, &[id.into()]).await.map(|_| ())
            }
            help_request::Event::Told { .. } => stands(tx, id, Standing::Answered).await,
            help_request::Event::Moved { kind, .. } => {
                let sql = "UPDATE help_requests_v2 SET kind = $2, owner = NULL WHERE id = $1";
                tx.execute(sql, &[id.into(), kind.to_string().into()]).await.map(|_| ())
            }
            help_request::Event::Closed { .. } => stands(tx, id, Standing::Closed).await,
            help_request::Event::Reopened { due, at, .. } => {
                stands(tx, id, Standing::Open).await?;
                let binds = [id.into(), due.to_string().into(), turn(*due, *at).into()];
                tx.execute("UPDATE help_requests_v2 SET due = $2, turn = $3 WHERE id = $1", &binds).await.map(|_| ())
            }
            help_request::Event::NoteAdded { .. } | help_request::Event::CalledBack(_) => Ok(()),
        }
    }
}

/// Sorts by due date, then by arrival.
fn turn(due: Date, at: Timestamp) -> String {
    format!("{due}-{:020}", at.micros().max(0))
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, asked: &help_request::Asked) -> Result<(), Fault> {
    let hearing = asked.urn.as_ref().and_then(|urn| urn.hearing).map(|date| date.to_string());
    let rows = tx
        .rows(
            "INSERT INTO help_requests_v2 (id, reference, kind, standing, waits, rings, owner, asker, organisation, road, hearing, \
             due, asked, turn) VALUES ($1, $2, $3, 'open', 1, $11, NULL, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING 1",
            &[
                id.into(),
                asked.reference.as_str().into(),
                asked.kind.to_string().into(),
                asked.asker.account.map(|(user, _)| user.uuid()).into(),
                asked.asker.organisation.as_ref().map_or("", ShortText::as_str).into(),
                asked.road.to_string().into(),
                hearing.unwrap_or_default().into(),
                asked.due.to_string().into(),
                asked.at.micros().into(),
                turn(asked.due, asked.at).into(),
                i64::from(asked.asker.is_rung()).into(),
            ],
        )
        .await?;
    if rows.is_empty() { Err(Fault::Claimed("help-request-reference")) } else { Ok(()) }
}

async fn stands(tx: &mut Tx<'_>, id: Uuid, standing: Standing) -> Result<(), Fault> {
    let binds = [id.into(), standing.to_string().into(), i64::from(standing == Standing::Open).into()];
    tx.execute("UPDATE help_requests_v2 SET standing = $2, waits = $3 WHERE id = $1", &binds).await.map(|_| ())
}

/// A statement limited to a part of a queue, and what it binds so far.
fn limited(start: &'static str, kind: Kind, part: Part, today: Date) -> (Sql, Vec<Value>) {
    let mut binds: Vec<Value> = vec![kind.to_string().into(), i64::from(part != Part::Done).into()];
    let sql = Sql::new(start).push(" WHERE kind = $1 AND waits = $2");
    let sql = match part {
        Part::Open | Part::Done => sql,
        Part::Late => {
            binds.push(today.to_string().into());
            sql.push(" AND due < $3")
        }
        Part::Of(owner) => {
            binds.push(owner.uuid().into());
            sql.push(" AND owner = $3")
        }
        Part::Unassigned => sql.push(" AND owner IS NULL"),
    };
    (sql, binds)
}

/// Binds one more value and says its number.
fn bound(binds: &mut Vec<Value>, value: impl Into<Value>) -> usize {
    binds.push(value.into());
    binds.len()
}

/// What waits with a hearing on one of these days, soonest first: it comes before everything else.
pub async fn urgent(reader: &Reader, kind: Kind, part: Part, [today, last]: [Date; 2]) -> Result<Vec<HelpRequest>, Fault> {
    if part == Part::Done {
        return Ok(Vec::new());
    }
    let (sql, mut binds) = limited(COLUMNS, kind, part, today);
    let from = bound(&mut binds, today.to_string());
    let to = bound(&mut binds, last.to_string());
    let most = bound(&mut binds, PAGE);
    let sql = sql.push(" AND hearing >= ").bind(from).push(" AND hearing <= ").bind(to);
    let sql = sql.push(" ORDER BY hearing, turn, id LIMIT ").bind(most);
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

/// A page of a queue by due date, without what is urgent.
pub async fn list(
    reader: &Reader,
    kind: Kind,
    part: Part,
    [today, last]: [Date; 2],
    after: Option<&After>,
) -> Result<Vec<HelpRequest>, Fault> {
    let (mut sql, mut binds) = limited(COLUMNS, kind, part, today);
    if part != Part::Done {
        let from = bound(&mut binds, today.to_string());
        let to = bound(&mut binds, last.to_string());
        sql = sql.push(" AND (hearing < ").bind(from).push(" OR hearing > ").bind(to).push(")");
    }
    if let Some(after) = after {
        let turn = bound(&mut binds, after.turn.as_str());
        let id = bound(&mut binds, after.id.uuid());
        sql = sql.push(if part == Part::Done { " AND (turn, id) < (" } else { " AND (turn, id) > (" });
        sql = sql.bind(turn).push(", ").bind(id).push(")");
    }
    let most = bound(&mut binds, PAGE.saturating_add(1));
    let order = if part == Part::Done { " ORDER BY turn DESC, id DESC LIMIT " } else { " ORDER BY turn, id LIMIT " };
    reader.rows(sql.push(order).bind(most), &binds).await?.iter().map(read).collect()
}

/// How many are in a part of a queue.
pub async fn count(reader: &Reader, kind: Kind, part: Part, today: Date) -> Result<i64, Fault> {
    let (sql, binds) = limited("SELECT COUNT(*) FROM help_requests_v2", kind, part, today);
    reader.rows(sql, &binds).await?.first().map_or(Ok(0), |row| row.get(0))
}

/// The request with this reference.
pub async fn by_reference(reader: &Reader, reference: &str) -> Result<Option<HelpRequest>, Fault> {
    let sql = Sql::new(COLUMNS).push(" WHERE reference = $1");
    reader.rows(sql, &[reference.into()]).await?.first().map(read).transpose()
}

/// What a person asked while signed in, the latest first.
pub async fn of_asker(
    reader: &Reader,
    asker: UserId,
    before: Option<(Timestamp, HelpRequestId)>,
) -> Result<Vec<HelpRequest>, Fault> {
    let (at, id) = before.unwrap_or((Timestamp::from_micros(i64::MAX), HelpRequestId(Uuid::max())));
    let sql = Sql::new(COLUMNS).push(" WHERE asker = $1 AND (asked, id) < ($2, $3) ORDER BY asked DESC, id DESC LIMIT $4");
    let binds = [asker.uuid().into(), at.micros().into(), id.uuid().into(), PAGE.saturating_add(1).into()];
    reader.rows(sql, &binds).await?.iter().map(read).collect()
}

fn read(row: &store::Row) -> Result<HelpRequest, Fault> {
    let standing: Standing = text::parsed(row, 3)?;
    Ok(HelpRequest {
        id: HelpRequestId(row.get(0)?),
        reference: row.get(1)?,
        kind: text::parsed(row, 2)?,
        standing,
        owner: row.get::<Option<Uuid>>(4)?.map(UserId),
        asker: row.get::<Option<Uuid>>(5)?.map(UserId),
        organisation: row.get(6)?,
        road: text::parsed(row, 7)?,
        hearing: text::date(row, 8)?,
        due: text::parsed(row, 9)?,
        asked: text::moment(row, 10)?,
        turn: row.get(11)?,
        to_ring: standing == Standing::Answered && row.get::<i64>(12)? == 1,
    })
}
