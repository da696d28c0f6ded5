//! One request, for staff: what was asked and by whom, what is to be done, what has been done.

use app::{App, OpenedHelp};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    help_request::{Kind, LONGEST, Standing, WorkRefusal},
    id::HelpRequestId,
    register::Register,
};
use minijinja::{Value, context, value::Serde};

use super::history;
use crate::{
    Caller,
    chassis::{Errors, Page, PageError, paths},
    failure::{Said, said},
    pages::help::{boxes::Boxes, shown},
};

/// What somebody tried and why it did not happen, to be shown with the request as it is now.
#[derive(Debug, Default)]
pub(super) struct Tried {
    pub(super) errors: Errors,
    pub(super) boxes: Boxes,
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<HelpRequestId>,
) -> Result<Response, PageError> {
    let data = data(&page, &app, &caller, id, &Tried::default()).await?;
    Ok(page.render("help_requests/show.html", data))
}

/// What came of a piece of work: on to the request, or the request again with what is wrong.
pub(super) async fn after(
    (page, app, caller): (&Page, &App, &Caller),
    id: HelpRequestId,
    done: app::Outcome<(), WorkRefusal>,
    mut tried: Tried,
) -> Result<Response, PageError> {
    let Err(failure) = done else { return Ok(page.redirect(&paths::HELP_REQUEST.url([&id]))) };
    let (field, key) = problem(&said(failure)?)?;
    tried.errors.add(field, key);
    again((page, app, caller), id, &tried).await
}

/// The request again, with what is wrong.
pub(super) async fn again(
    (page, app, caller): (&Page, &App, &Caller),
    id: HelpRequestId,
    tried: &Tried,
) -> Result<Response, PageError> {
    let data = data(page, app, caller, id, tried).await?;
    Ok(page.refuse("help_requests/show.html", data))
}

fn problem(said: &Said<WorkRefusal>) -> Result<(&'static str, &'static str), PageError> {
    Ok(match said {
        Said::Refused(WorkRefusal::NotThere) => return Err(PageError::NotFound),
        Said::Refused(WorkRefusal::AnsweredAlready) => ("state", "help-work-answered-already"),
        Said::Refused(WorkRefusal::ClosedAlready) => ("state", "help-work-closed-already"),
        Said::Refused(WorkRefusal::OpenAlready) => ("state", "help-work-open-already"),
        Said::Refused(WorkRefusal::AnswerMissing | WorkRefusal::TooManyUrns) => ("answer", "help-work-answer-missing"),
        Said::Refused(WorkRefusal::TellsOfCase) => ("queue", "help-work-tells-of-case"),
        Said::Refused(WorkRefusal::CallBackFirst) => ("number", "help-work-call-back-first"),
        Said::Refused(WorkRefusal::OwnNumber) => ("number", "help-work-own-number"),
        Said::Refused(WorkRefusal::NothingToTell) => ("state", "help-work-nothing-to-tell"),
        Said::Refused(WorkRefusal::HasAccount) => ("state", "help-work-has-account"),
        Said::Claimed(_) | Said::Changed => ("state", "help-work-changed"),
    })
}

async fn data(page: &Page, app: &App, caller: &Caller, id: HelpRequestId, tried: &Tried) -> Result<Value, PageError> {
    let opened = app.open_help_request(caller, id).await;
    let opened = opened.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let OpenedHelp { asked, state, .. } = &opened;
    let today = app.now().london_date();
    let due = state.due.unwrap_or(asked.due);
    let (open, stranger) = (state.standing == Standing::Open, asked.asker.account.is_none());
    let sought: Vec<String> =
        asked.urn.iter().flat_map(|urn| urn.defendants.iter().map(domain::help_request::Sought::name)).collect();
    // A URN request by telephone or e-mail may name nobody: there is still a place for the number.
    let must_call = open && stranger && asked.kind == Kind::Urn;
    let sought = if asked.kind == Kind::Urn && sought.is_empty() { vec![String::new()] } else { sought };
    Ok(context! {
        id => id.to_string(), reference => asked.reference.as_str(), kind => asked.kind.to_string(),
        organisation => asked.asker.organisation.as_ref().map(domain::values::ShortText::as_str), name => asked.asker.name.as_str(),
        email => asked.asker.email.as_ref().map(domain::values::EmailAddress::as_str),
        telephone => asked.asker.telephone.as_ref().map(domain::values::PhoneNumber::spoken),
        dial => asked.asker.telephone.as_ref().map(ToString::to_string),
        reach => asked.asker.reach.to_string(), stranger, road => asked.road.to_string(),
        noted => asked.noted_by.is_some(), asked => asked.at.micros(), due => due.to_string(), late => open && due < today,
        standing => state.standing.to_string(), open,
        owner => state.owner.map(|owner| named(&opened, owner)), mine => state.owner == Some(caller.user.id),
        text => asked.text.as_ref().map(domain::values::LongText::as_str),
        details => asked.urn.as_ref().map(|urn| shown::details(page, app, urn)),
        days_left => asked.urn.as_ref().and_then(|urn| urn.hearing).and_then(|it| today.until(it).ok()).map(|it| it.get_days()),
        must_call, to_ring => asked.is_rung(), waits_for_call => state.waits_for_call(), told => state.told.map(domain::time::Timestamp::micros),
        numbers => if must_call { numbers(page, &opened) } else { Vec::new() },
        arrival => opened.arrival.map(|id| paths::ARRIVAL.url([&id])),
        other_queues => Kind::ALL.iter().filter(|kind| **kind != asked.kind && asked.urn.is_none()).map(ToString::to_string).collect::<Vec<_>>(),
        reached => state.reached.is_some(),
        sought, history => history::history(page, &opened),
        boxes => Serde(tried.boxes.all()), errors => Serde(&tried.errors), longest => LONGEST,
    })
}

pub(super) fn named(opened: &OpenedHelp, who: domain::id::UserId) -> String {
    let own = opened.asked.asker.account.is_some_and(|(user, _)| user == who);
    let name = || opened.names.get(&who).cloned().unwrap_or_else(|| who.to_string());
    if own { opened.asked.asker.name.to_string() } else { name() }
}

/// What the registers have to ring, a sentence each.
fn numbers(page: &Page, opened: &OpenedHelp) -> Vec<Value> {
    let one = |it: &app::RegisterNumber| {
        let register = match it.register {
            Register::Sra | Register::SraPeople => "sra",
            Register::Bsb | Register::BsbEntities => "bsb",
            Register::Cilex => "cilex",
            Register::Laa => "laa",
        };
        let register = page.t(&format!("help-register-{register}"), &[]);
        let date = page.site().words().date(page.lang(), it.dated);
        let args = [("name", it.name.as_str().into()), ("register", register.into()), ("date", date.into())];
        context! { text => it.number.spoken(), dial => it.number.to_string(), of => page.t("help-number-of", &args) }
    };
    opened.numbers.iter().map(one).collect()
}
