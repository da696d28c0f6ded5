//! How each event changes the rows, the words and the counts.
//! The only writes to these tables.

use domain::registration::{Event, Submitted, form::Form};
use store::{Fault, Tx, Value};
use uuid::Uuid;

use super::{Standing, evidence::Evidence, search};

/// Sorts after every date.
pub(super) const NO_HEARING: &str = "9999-12-31";

pub(super) async fn apply(tx: &mut Tx<'_>, id: Uuid, event: &Event) -> Result<(), Fault> {
    match event {
        Event::Submitted(submitted) => insert(tx, id, submitted).await,
        Event::Resubmitted(again) => {
            refill(tx, id, &again.form).await?;
            stands(tx, id, Standing::Waiting).await
        }
        Event::AddressConfirmed { address, acceptance, .. } => {
            found(tx, id, |evidence| evidence.confirm(address.key(), acceptance.is_some())).await
        }
        Event::CheckRecorded(recorded) => found(tx, id, |evidence| evidence.record(recorded.check.clone())).await,
        Event::Assigned { to, .. } => {
            let binds = [id.into(), to.map(domain::id::UserId::uuid).into()];
            tx.execute("UPDATE registrations_v6 SET assigned = $2 WHERE id = $1", &binds).await.map(|_| ())
        }
        Event::ApprovalScheduled { due, by, .. } => {
            stands(tx, id, Standing::Scheduled).await?;
            let binds = [id.into(), due.micros().into(), by.uuid().into()];
            tx.execute("UPDATE registrations_v6 SET due = $2, approver = $3 WHERE id = $1", &binds).await.map(|_| ())
        }
        Event::FirstApproved { by, .. } => {
            stands(tx, id, Standing::FirstApproved).await?;
            let sql = "UPDATE registrations_v6 SET approver = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), by.uuid().into()]).await.map(|_| ())
        }
        other => match standing(other) {
            Some(standing) => stands(tx, id, standing).await,
            None => Ok(()),
        },
    }
}

/// Where a registration stands after an event that changes nothing else here.
const fn standing(event: &Event) -> Option<Standing> {
    match event {
        Event::Resumed { .. }
        | Event::FirstApprovalUndone { .. }
        | Event::ApprovalUnscheduled { .. }
        | Event::ApprovalNotCarriedOut { .. } => Some(Standing::Waiting),
        Event::Queried { .. } => Some(Standing::Queried),
        Event::Held { .. } => Some(Standing::Held),
        Event::Withdrawn { .. } => Some(Standing::Withdrawn),
        Event::Approved { .. } => Some(Standing::Approved),
        Event::AddedTo { .. } => Some(Standing::AddedTo),
        Event::Rejected { .. } => Some(Standing::Rejected),
        _ => None,
    }
}

/// Everything of an erased registration goes.
pub(super) async fn clear(tx: &mut Tx<'_>, id: Uuid) -> Result<(), Fault> {
    if let Some(before) = current(tx, id).await? {
        count(tx, &before, -1).await?;
    }
    tx.execute("DELETE FROM registration_words_v6 WHERE registration = $1", &[id.into()]).await?;
    tx.execute("DELETE FROM registrations_v6 WHERE id = $1", &[id.into()]).await.map(|_| ())
}

async fn insert(tx: &mut Tx<'_>, id: Uuid, submitted: &Submitted) -> Result<(), Fault> {
    let mut evidence = Evidence::default();
    evidence.want(&submitted.form);
    let binds: [Value; 5] = [
        id.into(),
        submitted.reference.as_str().into(),
        Standing::Waiting.to_string().into(),
        submitted.at.micros().into(),
        bytes(&evidence)?.into(),
    ];
    let rows = tx
        .rows(
            "INSERT INTO registrations_v6 (id, reference, organisation, organisation_key, kind, standing, received, urgency, people, \
             confirmed, ready, evidence) VALUES ($1, $2, '', '', '', $3, $4, '', 0, 0, 0, $5) ON CONFLICT DO NOTHING RETURNING 1",
            &binds,
        )
        .await?;
    if rows.is_empty() {
        return Err(Fault::Claimed("registration-reference"));
    }
    count(tx, &Standing::Waiting.to_string(), 1).await?;
    fill(tx, id, &submitted.form).await
}

/// The row and the words of a form that replaces another.
async fn refill(tx: &mut Tx<'_>, id: Uuid, form: &Form) -> Result<(), Fault> {
    tx.execute("DELETE FROM registration_words_v6 WHERE registration = $1", &[id.into()]).await?;
    found(tx, id, |evidence| evidence.want(form)).await?;
    fill(tx, id, form).await
}

async fn fill(tx: &mut Tx<'_>, id: Uuid, form: &Form) -> Result<(), Fault> {
    let hearing = form.earliest_hearing();
    let date = hearing.and_then(|it| it.date).map(|date| date.to_string());
    let details = &form.organisation;
    let binds: [Value; 8] = [
        id.into(),
        details.name.as_str().into(),
        details.name.key().into(),
        details.kind.as_str().into(),
        hearing.map(|it| it.court.to_string()).into(),
        date.clone().into(),
        date.unwrap_or_else(|| NO_HEARING.to_owned()).into(),
        i64::try_from(form.users.len().saturating_add(1)).unwrap_or(i64::MAX).into(),
    ];
    tx.execute(
        "UPDATE registrations_v6 SET organisation = $2, organisation_key = $3, kind = $4, first_court = $5, first_hearing = $6, \
         urgency = $7, people = $8 WHERE id = $1",
        &binds,
    )
    .await?;
    let reference = tx.rows("SELECT reference FROM registrations_v6 WHERE id = $1", &[id.into()]).await?;
    let reference: String = reference.first().map_or(Ok(String::new()), |row| row.get(0))?;
    let words = search::words_of(&reference, form).into_iter().map(|word| vec![word.into(), id.into()]).collect();
    tx.batch("INSERT INTO registration_words_v6 (word, registration)", words, "ON CONFLICT DO NOTHING").await.map(|_| ())
}

/// Changes what is known of the evidence, and what follows from it.
async fn found(tx: &mut Tx<'_>, id: Uuid, change: impl FnOnce(&mut Evidence)) -> Result<(), Fault> {
    let rows = tx.rows("SELECT evidence FROM registrations_v6 WHERE id = $1", &[id.into()]).await?;
    let Some(row) = rows.first() else { return Ok(()) };
    let kept: Vec<u8> = row.get(0)?;
    let mut evidence: Evidence = serde_json::from_slice(&kept).map_err(|error| Fault::codec("registrations", error))?;
    change(&mut evidence);
    let binds = [id.into(), bytes(&evidence)?.into(), evidence.is_confirmed().into(), evidence.is_complete().into()];
    let sql = "UPDATE registrations_v6 SET evidence = $2, confirmed = $3, ready = $4 WHERE id = $1";
    tx.execute(sql, &binds).await.map(|_| ())
}

fn bytes(evidence: &Evidence) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(evidence).map_err(|error| Fault::codec("registrations", error))
}

/// It stands otherwise from here on; whatever was scheduled is not any more.
async fn stands(tx: &mut Tx<'_>, id: Uuid, standing: Standing) -> Result<(), Fault> {
    let Some(before) = current(tx, id).await? else { return Ok(()) };
    let standing = standing.to_string();
    let sql = "UPDATE registrations_v6 SET standing = $2, due = NULL, approver = NULL WHERE id = $1";
    tx.execute(sql, &[id.into(), standing.as_str().into()]).await?;
    if before != standing {
        count(tx, &before, -1).await?;
        count(tx, &standing, 1).await?;
    }
    Ok(())
}

async fn current(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<String>, Fault> {
    tx.rows("SELECT standing FROM registrations_v6 WHERE id = $1", &[id.into()]).await?.first().map(|row| row.get(0)).transpose()
}

/// One more or one fewer stands so. Counted here, since counting a hundred thousand rows for each page takes too long.
async fn count(tx: &mut Tx<'_>, standing: &str, by: i64) -> Result<(), Fault> {
    let sql = "INSERT INTO registration_counts_v6 (standing, count) VALUES ($1, $2) \
               ON CONFLICT (standing) DO UPDATE SET count = registration_counts_v6.count + excluded.count";
    tx.execute(sql, &[standing.into(), by.into()]).await.map(|_| ())
}
