//! The queue: what waits, urgent first, and what was decided; searched, filtered and gone through page by page.

use app::{App, Queue, Queued};
use axum::{
    extract::{Query, State},
    response::Response,
};
use domain::{
    time::{Date, Timestamp},
    values::OrganisationType,
};
use minijinja::{Value, context, value::Serde};
use strum::IntoEnumIterator;
use views::registrations::{Sort, Standing};

use super::{
    filter::{ANY, Asked, DAYS},
    find::Typed,
};
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::said,
    pages::form_shown::court_name,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let typed = typed(&page, &app, &caller, &asked);
    let data = data(&page, &app, &caller, &asked, &typed, &Errors::new()).await?;
    Ok(page.render("registrations/queue.html", data))
}

/// The queue from its start, with what is wrong with what was typed above it.
pub(super) async fn refuse(
    page: &Page,
    app: &App,
    caller: &Caller,
    typed: &Typed,
    errors: &Errors,
) -> Result<Response, PageError> {
    let data = data(page, app, caller, &Asked::default(), typed, errors).await?;
    Ok(page.refuse("registrations/queue.html", data))
}

/// The boxes as the address fills them in.
fn typed(page: &Page, app: &App, caller: &Caller, asked: &Asked) -> Typed {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let parts = |date: Option<&str>| {
        let date = date.and_then(|date| date.parse::<Date>().ok());
        date.map_or_else(Default::default, |it| [it.day().to_string(), it.month().to_string(), it.year().to_string()])
    };
    let ([from_day, from_month, from_year], [to_day, to_month, to_year]) =
        (parts(asked.from.as_deref()), parts(asked.to.as_deref()));
    Typed {
        standing: text(asked.standing.as_deref()),
        search: asked.search.as_ref().map(|_| caller.memory.registrations_searched.clone()).unwrap_or_default(),
        court: asked.court.as_deref().map(|code| court_name(page, &app.tables.courts, code)).unwrap_or_default(),
        within: text(asked.within.as_deref()),
        from_day,
        from_month,
        from_year,
        to_day,
        to_month,
        to_year,
        kind: text(asked.kind.as_deref()),
        assigned: text(asked.assigned.as_deref()),
        evidence: text(asked.evidence.as_deref()),
        late: text(asked.late.as_deref()),
        sort: text(asked.sort.as_deref()),
    }
}

async fn data(
    page: &Page,
    app: &App,
    caller: &Caller,
    asked: &Asked,
    typed: &Typed,
    errors: &Errors,
) -> Result<Value, PageError> {
    let wanted = asked.wanted(app, caller).ok_or(PageError::NotFound)?;
    let queue = app.view_registration_queue(caller, wanted, asked.late.is_some()).await;
    let queue = queue.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let rows: Vec<Value> = queue.rows.iter().map(|row| shown(page, app, row)).collect();
    let id = |row: Option<&Queued>| row.map(|row| row.registration.id);
    let next = queue.after.then(|| asked.beside(id(queue.rows.last()), None).address());
    let previous = queue.before.then(|| asked.beside(None, id(queue.rows.first())).address());
    let scheduled = queue.counts.iter().find(|(standing, _)| *standing == Standing::Scheduled).map(|(_, count)| *count);
    Ok(context! {
        tabs => tabs(page, asked, &queue), rows, next, previous, scheduled,
        standing => asked.standing.as_deref().unwrap_or("waiting"),
        begins => asked.after.is_none() && asked.before.is_none(),
        filtered => asked.is_filtered(), clear => Asked { standing: asked.standing.clone(), ..Asked::default() }.address(),
        ready => queue.rows.iter().any(is_ready),
        form => Serde(typed), errors => Serde(errors), choices => choices(page),
    })
}

/// The states that have registrations, the one that is shown, and all of them; each with its number.
fn tabs(page: &Page, asked: &Asked, queue: &Queue) -> Vec<Value> {
    let here = asked.standing.as_deref().unwrap_or("waiting");
    let tab = |name: &str, count: i64| {
        let text = page.t(&format!("registrations-tab-{name}"), &[("count", count.into())]);
        context! { text, href => asked.of(name).address(), current => name == here }
    };
    let count = |standing: Standing| queue.counts.iter().find(|(known, _)| *known == standing).map_or(0, |(_, count)| *count);
    let shown = Standing::iter().map(|it| (it.to_string(), count(it)));
    let kept = shown.filter(|(name, count)| *count > 0 || name == here || name == "waiting");
    let all = (ANY.to_owned(), queue.counts.iter().map(|(_, count)| count).sum());
    kept.chain([all]).map(|(name, count)| tab(&name, count)).collect()
}

/// The choices of each box.
fn choices(page: &Page) -> Value {
    let option = |value: String, text: String| context! { value, text };
    let any = |key: &str| option(String::new(), page.t(key, &[]));
    let fixed = |name: &str, words: &[&str]| -> Vec<Value> {
        let all =
            words.iter().map(|word| option((*word).to_owned(), page.t(&format!("registrations-filter-{name}-{word}"), &[])));
        std::iter::once(any(&format!("registrations-filter-{name}-any"))).chain(all).collect()
    };
    // Prosecuting organisations have a queue of their own.
    let kinds = OrganisationType::iter()
        .filter(|kind| *kind != OrganisationType::Prosecutor)
        .map(|kind| option(kind.as_str().to_owned(), page.t(&format!("form-shown-type-{}", kind.as_str()), &[])));
    let within = DAYS.map(|days| option(days.to_string(), page.t("registrations-filter-within-days", &[("days", days.into())])));
    context! {
        kind => std::iter::once(any("registrations-filter-kind-any")).chain(kinds).collect::<Vec<_>>(),
        within => std::iter::once(any("registrations-filter-within-any")).chain(within).collect::<Vec<_>>(),
        assigned => fixed("assigned", &["me", "nobody"]),
        evidence => fixed("evidence", &["ready", "confirmed", "unconfirmed"]),
        sort => Sort::iter().map(|sort| option(sort.to_string(), page.t(&format!("registrations-sort-{sort}"), &[]))).collect::<Vec<_>>(),
    }
}

/// Can it be approved together with others, as far as the queue knows?
pub(super) fn is_ready(row: &Queued) -> bool {
    row.registration.ready && row.registration.standing == Standing::Waiting
}

/// A row in words.
pub(super) fn shown(page: &Page, app: &App, row: &Queued) -> Value {
    let (today, it) = (app.now().london_date(), &row.registration);
    let days = |from: Date, to: Date| from.until(to).map(|span| span.get_days()).ok();
    context! {
        id => it.id.to_string(),
        href => paths::REGISTRATION.url([&it.id]),
        reference => it.reference.as_str(),
        organisation => it.organisation.as_str(),
        kind => page.t(&format!("form-shown-type-{}", it.kind), &[]),
        court => it.first_court.as_deref().map(|code| court_name(page, &app.tables.courts, code)),
        hearing => it.first_hearing.map(|date| date.to_string()),
        // Days until the hearing; negative once it is past.
        days_left => it.first_hearing.and_then(|date| days(today, date)),
        received => it.received.micros(),
        age => days(it.received.london_date(), today).map_or(0, i64::from),
        target => row.target.to_string(), late => row.late,
        standing => it.standing.to_string(), due => it.due.map(Timestamp::micros),
        people => it.people, confirmed => it.confirmed, ready => is_ready(row),
        going_live => row.going_live.map(|date| date.to_string()),
        assigned => row.assigned.as_deref(), approver => row.approver.as_deref(), open => &row.open,
    }
}
