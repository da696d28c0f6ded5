//! A page of the queue: searched, filtered, sorted, and gone through forwards and backwards by the last row seen.
//! Places are named by a registration, never by what it says, so that no name stands in an address.

use domain::{
    court::ComesFirst,
    id::{RegistrationId, UserId},
    time::{Date, Timestamp},
};
use store::{Fault, Reader, Row, Sql, Value};

use super::{Registration, Standing, columns, read, search};
use crate::PAGE;

/// Which registrations, in which order. The default is everything, by urgency, from the start.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Those that stand so.
    pub standing: Option<Standing>,
    /// Those with their first hearing at the court of this code.
    pub court: Option<String>,
    /// Those with their first hearing on this day or later.
    pub hearing_from: Option<Date>,
    /// Those with their first hearing on this day or earlier.
    pub hearing_to: Option<Date>,
    /// Organisations of this kind, as the form's fixed word.
    pub kind: Option<String>,
    /// By who works on them.
    pub assigned: Option<Assigned>,
    /// Those whose addresses are confirmed, or are not.
    pub confirmed: Option<bool>,
    /// Those with confirmed addresses and every check recorded, or without.
    pub ready: Option<bool>,
    /// Those that arrived before.
    pub received_before: Option<Timestamp>,
    /// What was typed to find them; empty for all.
    pub search: String,
    /// The courts that are going live, whose first hearings come first in the order of urgency; none, where all courts are live.
    pub going_live: Vec<GoingLive>,
    /// The order.
    pub sort: Sort,
    /// Which page.
    pub place: Place,
}

/// A court that is going live, with the first hearings there that come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoingLive {
    /// Its code.
    pub court: String,
    /// Which they are.
    pub first: ComesFirst,
}

/// Who works on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assigned {
    /// Nobody.
    Nobody,
    /// This officer.
    To(UserId),
}

/// The order of the queue; the registration itself breaks ties.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, strum::Display, strum::EnumString, strum::EnumIter)]
#[strum(serialize_all = "kebab-case")]
pub enum Sort {
    /// Those that come first because their court is going live, then the earliest first hearing, then the earliest arrival.
    #[default]
    Urgency,
    /// The earliest arrival first.
    Received,
    /// By the name of the organisation.
    Organisation,
}

/// Which page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Place {
    /// The first.
    #[default]
    First,
    /// The one after this row.
    After(RegistrationId),
    /// The one before this row.
    Before(RegistrationId),
}

/// A page of the queue.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The rows.
    pub rows: Vec<Registration>,
    /// There are rows before these.
    pub before: bool,
    /// There are rows after these.
    pub after: bool,
}

impl Wanted {
    /// Does the order need a rank that is made when it is asked for?
    fn is_ranked(&self) -> bool {
        self.sort == Sort::Urgency && !self.going_live.is_empty()
    }

    fn columns(&self) -> &'static str {
        match self.sort {
            Sort::Urgency if self.is_ranked() => "(r.rank, r.received, r.id)",
            Sort::Urgency => "(r.urgency, r.received, r.id)",
            Sort::Received => "(r.received, r.id)",
            Sort::Organisation => "(r.organisation_key, r.id)",
        }
    }

    fn order(&self, backwards: bool) -> &'static str {
        match (self.sort, backwards) {
            (Sort::Urgency, false) if self.is_ranked() => " ORDER BY r.rank, r.received, r.id",
            (Sort::Urgency, true) if self.is_ranked() => " ORDER BY r.rank DESC, r.received DESC, r.id DESC",
            (Sort::Urgency, false) => " ORDER BY r.urgency, r.received, r.id",
            (Sort::Urgency, true) => " ORDER BY r.urgency DESC, r.received DESC, r.id DESC",
            (Sort::Received, false) => " ORDER BY r.received, r.id",
            (Sort::Received, true) => " ORDER BY r.received DESC, r.id DESC",
            (Sort::Organisation, false) => " ORDER BY r.organisation_key, r.id",
            (Sort::Organisation, true) => " ORDER BY r.organisation_key DESC, r.id DESC",
        }
    }
}

/// A page of the registrations that are wanted.
pub async fn list(reader: &Reader, wanted: &Wanted) -> Result<Page, Fault> {
    let mut query = Query { sql: Sql::new(concat!("SELECT ", columns!(), " FROM ")), binds: Vec::new() };
    query = search::begin(reader, query, &search::typed(&wanted.search), wanted).await?;
    query = filtered(query, wanted);
    let place = match wanted.place {
        Place::First => None,
        Place::After(id) => sort_key(reader, wanted, id).await?.map(|key| (" > ", key)),
        Place::Before(id) => sort_key(reader, wanted, id).await?.map(|key| (" < ", key)),
    };
    let (found, backwards) = (place.is_some(), matches!(&place, Some((" < ", _))));
    if let Some((than, key)) = place {
        query.sql = query.sql.push(" AND ").push(wanted.columns()).push(than);
        let first = query.binds.len().saturating_add(1);
        query.sql = query.sql.list(first, key.len());
        query.binds.extend(key);
    }
    query.sql = query.sql.push(wanted.order(backwards));
    query = query.bound(" LIMIT ", PAGE.saturating_add(1));
    let rows = reader.rows(query.sql, &query.binds).await?;
    page(&rows, found, backwards)
}

fn page(rows: &[Row], found: bool, backwards: bool) -> Result<Page, Fault> {
    let mut rows: Vec<Registration> = rows.iter().map(read).collect::<Result<_, Fault>>()?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    rows.truncate(most);
    if backwards {
        rows.reverse();
        return Ok(Page { rows, before: more, after: true });
    }
    Ok(Page { rows, before: found, after: more })
}

/// Where a row stands in an order, as it stands now; nowhere, where it is gone: then the page is the first.
async fn sort_key(reader: &Reader, wanted: &Wanted, id: RegistrationId) -> Result<Option<Vec<Value>>, Fault> {
    let columns = if wanted.is_ranked() { "SELECT r.rank" } else { "SELECT r.urgency" };
    let mut query = Query { sql: Sql::new(columns).push(", r.organisation_key, r.received FROM "), binds: Vec::new() };
    query = table(query, wanted).bound(" WHERE r.id = ", id.uuid());
    let rows = reader.rows(query.sql, &query.binds).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let (received, id): (Value, Value) = (row.get::<i64>(2)?.into(), id.uuid().into());
    Ok(Some(match wanted.sort {
        Sort::Urgency => vec![row.get::<String>(0)?.into(), received, id],
        Sort::Received => vec![received, id],
        Sort::Organisation => vec![row.get::<String>(1)?.into(), id],
    }))
}

/// The table as `r`; where the order asks for it, with a rank: the day that makes it urgent, behind a mark where others come first.
///
/// Which courts are going live changes from day to day, so the rank is made when it is asked for. Once all courts are live nothing is.
pub(super) fn table(query: Query, wanted: &Wanted) -> Query {
    let mut query = query;
    if !wanted.is_ranked() {
        query.sql = query.sql.push("registrations_v4 r");
        return query;
    }
    query.sql = query.sql.push("(SELECT t.*, CASE");
    for GoingLive { court, first } in &wanted.going_live {
        query = query.bound(" WHEN t.first_court = ", court.as_str());
        query = query.bound(" AND t.first_hearing >= ", first.from.to_string());
        query = query.bound(" AND t.first_hearing <= ", first.to.to_string());
        query.sql = query.sql.push(" THEN '0' || t.first_hearing");
        if let Some(day) = first.without_date {
            query = query.bound(" WHEN t.first_hearing IS NULL AND t.first_court = ", court.as_str());
            query = query.bound(" THEN ", format!("0{day}"));
        }
    }
    query.sql = query.sql.push(" ELSE '1' || t.urgency END AS rank FROM registrations_v4 t) r");
    query
}

/// A statement with its binds, made piece by piece.
pub(super) struct Query {
    pub(super) sql: Sql,
    pub(super) binds: Vec<Value>,
}

impl Query {
    /// This statement, with `text` and a bind after it.
    pub(super) fn bound(mut self, text: &'static str, value: impl Into<Value>) -> Self {
        self.binds.push(value.into());
        self.sql = self.sql.push(text).bind(self.binds.len());
        self
    }
}

fn filtered(query: Query, wanted: &Wanted) -> Query {
    let mut query = query;
    if let Some(standing) = wanted.standing {
        query = query.bound(" AND r.standing = ", standing.to_string());
    }
    if let Some(court) = &wanted.court {
        query = query.bound(" AND r.first_court = ", court.as_str());
    }
    if let Some(kind) = &wanted.kind {
        query = query.bound(" AND r.kind = ", kind.as_str());
    }
    match wanted.assigned {
        Some(Assigned::Nobody) => query.sql = query.sql.push(" AND r.assigned IS NULL"),
        Some(Assigned::To(user)) => query = query.bound(" AND r.assigned = ", user.uuid()),
        None => {}
    }
    for (text, value) in [(" AND r.confirmed = ", wanted.confirmed), (" AND r.ready = ", wanted.ready)] {
        if let Some(value) = value {
            query = query.bound(text, value);
        }
    }
    // A registration without a hearing has an urgency after every date, so an end leaves it out; a beginning must do so too.
    if let Some(from) = wanted.hearing_from {
        query = query.bound(" AND r.urgency >= ", from.to_string());
        query.sql = query.sql.push(" AND r.first_hearing IS NOT NULL");
    }
    if let Some(to) = wanted.hearing_to {
        query = query.bound(" AND r.urgency <= ", to.to_string());
    }
    match wanted.received_before {
        Some(before) => query.bound(" AND r.received < ", before.micros()),
        None => query,
    }
}
