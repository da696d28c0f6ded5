//! A page of the queue: searched, filtered, sorted, and gone through forwards and backwards by the last row seen.
//! Places are named by a registration, never by what it says, so that no name stands in an address.

use domain::{
    court::ComesFirst,
    id::{RegistrationId, UserId},
    time::{Date, Timestamp},
};
use store::{Fault, Reader, Value};

use super::{Registration, Standing, apply::NO_HEARING, columns, query::Query, read, search::Words};
use crate::PAGE;

/// Rows of a page.
#[expect(clippy::cast_possible_truncation, reason = "a page has 50 rows")]
const ON_PAGE: usize = PAGE as usize;
/// One more, which says whether there is another page.
const MOST: i64 = PAGE + 1;
/// How many branches one statement joins; `SQLite` takes no more than 500.
const BRANCHES: usize = 100;

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
    /// First hearings before this day make nothing urgent: they come last in the order of urgency. None, where all count alike.
    pub today: Option<Date>,
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
    /// Those that come first because their court is going live, then the earliest first hearing that is to come, then the earliest
    /// arrival; those whose hearing has been, last.
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

/// A part of the order. Which courts are going live changes from day to day, so no index holds the order that they make: those of
/// their registrations that come first are put in order when they are asked for, and the rest follows as it is kept: from today on, and
/// then what has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Those that come first because their court is going live, by the day that makes them urgent.
    First,
    /// The others; all of them, where nothing comes first and nothing has been.
    Rest,
    /// Those whose hearing has been.
    Past,
}

/// Where a row stands: in which part, and by what the part is ordered.
struct Key {
    part: Part,
    values: Vec<Value>,
}

impl Wanted {
    /// The parts of the order, one after the other.
    fn parts(&self) -> &'static [Part] {
        match (self.sort, self.going_live.is_empty(), self.today) {
            (Sort::Received | Sort::Organisation, _, _) | (Sort::Urgency, true, None) => &[Part::Rest],
            (Sort::Urgency, false, None) => &[Part::First, Part::Rest],
            (Sort::Urgency, true, Some(_)) => &[Part::Rest, Part::Past],
            (Sort::Urgency, false, Some(_)) => &[Part::First, Part::Rest, Part::Past],
        }
    }

    /// Are there registrations that come first?
    fn has_first(&self) -> bool {
        self.sort == Sort::Urgency && !self.going_live.is_empty()
    }

    fn columns(&self) -> &'static str {
        match self.sort {
            Sort::Urgency => "(r.urgency, r.received, r.id)",
            Sort::Received => "(r.received, r.id)",
            Sort::Organisation => "(r.organisation_key, r.id)",
        }
    }

    fn order(&self, backwards: bool) -> &'static str {
        match (self.sort, backwards) {
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
    let from = match wanted.place {
        Place::First => None,
        Place::After(id) | Place::Before(id) => sort_key(reader, wanted, id).await?,
    };
    // Where the row is gone, the page is the first.
    let (found, backwards) = (from.is_some(), from.is_some() && matches!(wanted.place, Place::Before(_)));
    let words = Words::typed(reader, &wanted.search).await?;
    let (mut parts, mut from, mut rows) = (wanted.parts().to_vec(), from, Vec::new());
    if backwards {
        parts.reverse();
    }
    for part in parts {
        if rows.len() > ON_PAGE || from.as_ref().is_some_and(|key| key.part != part) {
            continue;
        }
        let from = from.take().map(|key| key.values);
        rows.extend(of_part(reader, (wanted, &words), part, Way { from, backwards }).await?);
    }
    let more = rows.len() > ON_PAGE;
    rows.truncate(ON_PAGE);
    if backwards {
        rows.reverse();
        return Ok(Page { rows, before: more, after: true });
    }
    Ok(Page { rows, before: found, after: more })
}

/// From which row on, and in which direction.
struct Way {
    from: Option<Vec<Value>>,
    backwards: bool,
}

/// Rows of a part, one more than a page has at the most.
async fn of_part(reader: &Reader, (wanted, words): (&Wanted, &Words), part: Part, way: Way) -> Result<Vec<Registration>, Fault> {
    let begun = || Query::new(concat!("SELECT ", columns!(), " FROM "));
    if part != Part::First {
        let mut query = filtered(words.begin(begun()), wanted, Use::InIndex);
        if wanted.has_first() {
            query = not_first(query, wanted);
        }
        query = of_days(query, wanted, part, &way);
        if let Some(key) = way.from {
            let than = if way.backwards { " < " } else { " > " };
            query = query.text(" AND ").text(wanted.columns()).text(than).list(key);
        }
        let query = query.text(wanted.order(way.backwards)).bound(" LIMIT ", MOST);
        return reader.rows(query.sql, &query.binds).await?.iter().map(read).collect();
    }
    let branches: Vec<Branch<'_>> = wanted.going_live.iter().flat_map(Branch::of).collect();
    let mut rows: Vec<Registration> = Vec::new();
    for some in branches.chunks(BRANCHES) {
        let query = first(begun(), (wanted, words), some, &way);
        let found = reader.rows(query.sql, &query.binds).await?;
        rows.extend(found.iter().map(read).collect::<Result<Vec<_>, Fault>>()?);
    }
    let day = |row: &Registration| branches.iter().find_map(|branch| branch.day_of(row));
    rows.sort_by_cached_key(|row| (day(row), row.received, row.id));
    if way.backwards {
        rows.reverse();
    }
    rows.truncate(ON_PAGE.saturating_add(1));
    Ok(rows)
}

/// The days of a part, where the row from which on it is read does not say as much: an index is entered at one of them.
fn of_days(query: Query, wanted: &Wanted, part: Part, way: &Way) -> Query {
    let Some(today) = wanted.today.filter(|_| wanted.sort == Sort::Urgency) else { return query };
    let said = |backwards: bool| way.from.is_some() && way.backwards == backwards;
    match part {
        Part::Rest if !said(false) && wanted.hearing_from.is_none_or(|from| from < today) => {
            query.bound(" AND r.urgency >= ", today.to_string())
        }
        Part::Past if !said(true) => query.bound(" AND r.urgency < ", today.to_string()),
        Part::First | Part::Rest | Part::Past => query,
    }
}

/// Registrations of a court that is going live which an index has in their order already: those whose hearing comes first, or
/// those that have none, by their arrival.
struct Branch<'a> {
    court: &'a str,
    /// The first urgency and the last: days of the hearing, or what stands there without one.
    urgency: (String, String),
    /// The day that counts for all of them; none where the hearing's own does.
    day: Option<String>,
}

impl<'a> Branch<'a> {
    fn of(GoingLive { court, first }: &'a GoingLive) -> impl Iterator<Item = Self> {
        let dated = Self { court, urgency: (first.from.to_string(), first.to.to_string()), day: None };
        let none = || (NO_HEARING.to_owned(), NO_HEARING.to_owned());
        let undated = first.without_date.map(|day| Self { court, urgency: none(), day: Some(day.to_string()) });
        std::iter::once(dated).chain(undated)
    }

    /// The day that makes a registration come first, if it belongs here.
    fn day_of(&self, row: &Registration) -> Option<String> {
        let urgency = row.first_hearing.map_or_else(|| NO_HEARING.to_owned(), |day| day.to_string());
        let belongs = row.first_court.as_deref() == Some(self.court) && self.urgency.0 <= urgency && urgency <= self.urgency.1;
        belongs.then(|| self.day.clone().unwrap_or(urgency))
    }
}

/// The first part: the beginning of each branch, which an index holds in order, and of those together the beginning.
fn first(query: Query, (wanted, words): (&Wanted, &Words), branches: &[Branch<'_>], way: &Way) -> Query {
    let than = if way.backwards { " < " } else { " > " };
    let mut query = query.text("(");
    for (nth, Branch { court, urgency: (first, last), day }) in branches.iter().enumerate() {
        query = query.text(if nth == 0 { "SELECT * FROM (SELECT r.*, " } else { " UNION ALL SELECT * FROM (SELECT r.*, " });
        query = query.text_or("r.urgency", day.as_deref()).text(" AS day FROM ");
        query = filtered(words.begin(query), wanted, Use::AsCondition).bound(" AND r.first_court = ", *court);
        query = query.bound(" AND r.urgency >= ", first.as_str()).bound(" AND r.urgency <= ", last.as_str());
        if let Some(key) = &way.from {
            query = query.text(" AND (").text_or("r.urgency", day.as_deref()).text(", r.received, r.id)");
            query = query.text(than).list(key.clone());
        }
        query = query.text(wanted.order(way.backwards)).bound(" LIMIT ", MOST).text(") b");
    }
    let order = if way.backwards {
        ") r ORDER BY r.day DESC, r.received DESC, r.id DESC"
    } else {
        ") r ORDER BY r.day, r.received, r.id"
    };
    query.text(order).bound(" LIMIT ", MOST)
}

/// Where a row stands in an order, as it stands now; nowhere, where it is gone.
async fn sort_key(reader: &Reader, wanted: &Wanted, id: RegistrationId) -> Result<Option<Key>, Fault> {
    let mut query = Query::new("SELECT r.received, r.urgency, r.organisation_key");
    if wanted.has_first() {
        query = day_of(query.text(", "), wanted);
    }
    query = query.bound(" FROM registrations_v6 r WHERE r.id = ", id.uuid());
    let rows = reader.rows(query.sql, &query.binds).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let (received, id): (Value, Value) = (row.get::<i64>(0)?.into(), id.uuid().into());
    let day = if wanted.has_first() { row.get::<Option<String>>(3)? } else { None };
    Ok(Some(match (wanted.sort, day) {
        (Sort::Urgency, Some(day)) => Key { part: Part::First, values: vec![day.into(), received, id] },
        (Sort::Urgency, None) => {
            let urgency: String = row.get(1)?;
            let has_been = wanted.today.is_some_and(|today| urgency < today.to_string());
            let part = if has_been { Part::Past } else { Part::Rest };
            Key { part, values: vec![urgency.into(), received, id] }
        }
        (Sort::Received, _) => Key { part: Part::Rest, values: vec![received, id] },
        (Sort::Organisation, _) => Key { part: Part::Rest, values: vec![row.get::<String>(2)?.into(), id] },
    }))
}

/// The day that makes `r` come first, where it does.
fn day_of(query: Query, wanted: &Wanted) -> Query {
    let mut query = query.text("CASE");
    for GoingLive { court, first } in &wanted.going_live {
        query = query.bound(" WHEN r.first_court = ", court.as_str());
        query = query.bound(" AND r.first_hearing >= ", first.from.to_string());
        query = query.bound(" AND r.first_hearing <= ", first.to.to_string()).text(" THEN r.first_hearing");
        if let Some(day) = first.without_date {
            query = query.bound(" WHEN r.first_hearing IS NULL AND r.first_court = ", court.as_str());
            query = query.bound(" THEN ", day.to_string());
        }
    }
    query.text(" END")
}

/// Leaves out of `r` what comes first, in words by which an engine can tell how rare that is.
///
/// Of an expression that is null `PostgreSQL` expects one row in 200, and would read and sort all.
fn not_first(query: Query, wanted: &Wanted) -> Query {
    let mut query = query.text(" AND (");
    for (nth, GoingLive { court, first }) in wanted.going_live.iter().enumerate() {
        query = query.text(if nth == 0 { "(" } else { " OR (" }).bound("r.first_court = ", court.as_str());
        query = query.bound(" AND r.first_hearing >= ", first.from.to_string());
        query = query.bound(" AND r.first_hearing <= ", first.to.to_string()).text(")");
        if first.without_date.is_some() {
            query = query.bound(" OR (r.first_hearing IS NULL AND r.first_court = ", court.as_str()).text(")");
        }
    }
    query.text(") IS NOT TRUE")
}

/// How a filter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// So that an index may find what it lets through.
    InIndex,
    /// As a condition of rows that are found by their court: else an engine may take the index of a filter, and put all in order.
    AsCondition,
}

fn filtered(query: Query, wanted: &Wanted, how: Use) -> Query {
    let (begins, ends) = match how {
        Use::InIndex => ("", ""),
        Use::AsCondition => ("(", ") IS TRUE"),
    };
    let mut query = query;
    if let Some(standing) = wanted.standing {
        query = query.bound(" AND r.standing = ", standing.to_string());
    }
    if let Some(court) = &wanted.court {
        query = query.text(" AND ").text(begins).bound("r.first_court = ", court.as_str()).text(ends);
    }
    if let Some(kind) = &wanted.kind {
        query = query.text(" AND ").text(begins).bound("r.kind = ", kind.as_str()).text(ends);
    }
    query = match wanted.assigned {
        Some(Assigned::Nobody) => query.text(" AND ").text(begins).text("r.assigned IS NULL").text(ends),
        Some(Assigned::To(user)) => query.text(" AND ").text(begins).bound("r.assigned = ", user.uuid()).text(ends),
        None => query,
    };
    for (text, value) in [("r.confirmed = ", wanted.confirmed), ("r.ready = ", wanted.ready)] {
        if let Some(value) = value {
            query = query.text(" AND ").text(begins).bound(text, value).text(ends);
        }
    }
    // A registration without a hearing has an urgency after every date, so an end leaves it out; a beginning must do so too.
    if let Some(from) = wanted.hearing_from {
        query = query.bound(" AND r.urgency >= ", from.to_string()).text(" AND r.first_hearing IS NOT NULL");
    }
    if let Some(to) = wanted.hearing_to {
        query = query.bound(" AND r.urgency <= ", to.to_string());
    }
    match wanted.received_before {
        Some(before) => query.text(" AND ").text(begins).bound("r.received < ", before.micros()).text(ends),
        None => query,
    }
}
