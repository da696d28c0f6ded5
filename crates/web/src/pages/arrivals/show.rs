//! One thing that arrived, as text: what its header says, what servers say of its sender, its words, and what is attached, with the cells
//! of tables. Nothing of it is a link, a picture or a page here.

use app::{App, ArrivalContents, ArrivalFile, OpenedArrival};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    arrival::{Claim, Event, LeftOut},
    id::ArrivalId,
    time::Timestamp,
};
use minijinja::{Value, context};
use views::arrivals::Became;
use words::Lang;

use crate::{
    Caller,
    chassis::{Page, PageError, paths},
    failure::said,
};

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<ArrivalId>,
) -> Result<Response, PageError> {
    let opened = app.open_arrival(&caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let OpenedArrival { received, became, erased, contents, .. } = &opened;
    let mail = contents.as_ref().and_then(|it| it.mail.as_ref());
    let data = context! {
        id => id.to_string(), reference => app::arrival_reference(id).as_str(),
        road => page.t(&format!("arrivals-road-{}", received.road), &[]),
        received => received.at.micros(), sender => received.sender.as_deref(), digest => received.digest.as_str(),
        bytes => received.bytes, cut => received.cut || mail.is_some_and(|mail| mail.cut),
        answered => received.answer_to.as_deref(),
        became => became.iter().map(|event| became_said(&page, event)).collect::<Vec<Value>>(),
        claims => received.claims.iter().map(|claim| claimed(&page, claim)).collect::<Vec<Value>>(),
        erased => erased.map(Timestamp::micros), kept => received.file.is_some() && erased.is_none(),
        mail => mail.map(|mail| context! {
            to => mail.to.join(", "), subject => mail.subject.as_str(), date => mail.date.as_str(),
            message_id => mail.message_id.as_deref(), text => mail.text.as_str(),
        }),
        files => contents.as_ref().map(|it| files(&page, it, &received.left_out)).unwrap_or_default(),
        // Without the files the reasons stand by themselves.
        left_out => received.left_out.iter().filter(|_| contents.is_none()).map(|it| left_out(&page, it)).collect::<Vec<Value>>(),
    };
    Ok(page.render("arrivals/show.html", data))
}

/// Why something became what it did, in words.
pub(super) fn why(page: &Page, became: Became, why: &str) -> String {
    match became {
        Became::NotRead if page.site().words().has(Lang::En, why) => page.t(why, &[]),
        Became::NotRead => page.t("arrival-no-form", &[]),
        Became::PartlyRead => page.t("arrivals-partly-read", &[("count", why.parse::<i64>().unwrap_or_default().into())]),
        Became::ToMend => page.t("arrivals-to-mend", &[("count", why.parse::<i64>().unwrap_or_default().into())]),
        Became::Ignored => page.t(&format!("arrivals-ignored-{why}"), &[]),
        Became::Infected => page.t("arrivals-infected", &[("found", why.into())]),
        Became::Registered | Became::AskedForHelp => String::new(),
    }
}

fn became_said(page: &Page, event: &Event) -> Value {
    let said = |became, text: &str| context! { text => why(page, became, text) };
    match event {
        Event::NotRead { why } => said(Became::NotRead, why),
        Event::NeedsMending(form) => said(Became::ToMend, &form.problems.to_string()),
        Event::Ignored { why } => said(Became::Ignored, &why.to_string()),
        Event::Infected { found } => said(Became::Infected, found),
        Event::Registered { registration, .. } => context! {
            text => page.t("arrivals-registered", &[]), href => paths::REGISTRATION.url([registration]),
            link => page.t("arrivals-registration-link", &[]),
        },
        Event::AskedForHelp { request } => context! {
            text => page.t("arrivals-asked", &[]), href => paths::HELP_REQUEST.url([request]),
            link => page.t("arrivals-asked-link", &[]),
        },
        Event::Received(_) | Event::FileErased { .. } => Value::UNDEFINED,
    }
}

fn left_out(page: &Page, it: &LeftOut) -> Value {
    let number = i64::from(it.part).saturating_add(1);
    context! { part => page.t("arrivals-left-out-part", &[("number", number.into())]), why => why(page, Became::NotRead, &it.why) }
}

pub(in crate::pages) fn claimed(page: &Page, claim: &Claim) -> Value {
    let known = if claim.believed { "arrivals-claim-believed" } else { "arrivals-claim-claimed" };
    context! { method => claim.method.as_str(), result => claim.result.as_str(), about => claim.about.as_str(), by => claim.by.as_str(), known => page.t(known, &[]) }
}

fn files(page: &Page, contents: &ArrivalContents, left_out: &[LeftOut]) -> Vec<Value> {
    let file = |(part, file): (u32, &ArrivalFile)| {
        let why = left_out.iter().find(|it| it.part == part).map(|it| why(page, Became::NotRead, &it.why));
        let cells: Vec<Value> = file
            .cells
            .iter()
            .map(|sheet| context! { name => sheet.name.as_str(), rows => sheet.rows.clone(), more => sheet.more })
            .collect();
        context! {
            name => file.name.as_str(), kind => page.t(file.kind, &[]), bytes => file.bytes, digest => file.digest.as_str(), cells, why,
        }
    };
    (0_u32..).zip(&contents.files).map(file).collect()
}
