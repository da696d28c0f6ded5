//! One section of the form: the caller's own questions to fill in, the other parties' answers to read.
//! Whatever is wrong, and whoever saved meanwhile, what was typed stays in the boxes.

use app::{App, FormSectionView, SectionToSave};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    form::{AnswerRefusal, LONGEST_ANSWER, MOST_ENTRIES, Place, places},
    id::{CaseId, CommandId, DefendantId},
    tables::{PetParty, PetSection},
};
use minijinja::{context, value::Serde};
use serde::Serialize;

use super::{
    answers::Typed,
    ended, language,
    layout::{self, Group, PARTIES, Read},
    overview::heading,
};
use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// Which section of which form.
pub(super) type Where = Path<(CaseId, DefendantId, String)>;

#[derive(Serialize)]
struct Others {
    party: PetParty,
    answers: Vec<Read>,
}

pub(super) async fn get(page: Page, State(app): State<App>, caller: Caller, Path(at): Where) -> Result<Response, PageError> {
    let (case, defendant, id) = at;
    let kept = page.kept_fields::<Vec<(String, String)>>().map(Typed::sent);
    let since = kept.as_ref().map_or(0, |typed| number(typed, "revision").unwrap_or(0));
    let view = app.view_form_section(&caller, case, defendant, &id, since).await.map_err(ended)?;
    let section = find(&app, &id)?;
    let boxes = layout::boxes(section, &view.form.state.answers);
    let Some(typed) = kept else {
        let places = own_places(&view, section, boxes);
        let typed = Typed::saved(&places, &view.form.state.answers);
        let groups = layout::groups(&page, section, &places, &typed);
        return Ok(page.render("pet/section.html", shown(&page, section, &view, &groups, &Errors::new(), false)));
    };
    // What was typed before the session ended, beside what anybody has saved since.
    let places = own_places(&view, section, number(&typed, "entries").unwrap_or(boxes).min(MOST_ENTRIES));
    let groups = beside(&page, section, &places, typed, &view);
    let changed = view.form.state.revision(&id) != since;
    Ok(page.render("pet/section.html", shown(&page, section, &view, &groups, &Errors::new(), changed)))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path((case, defendant, id)): Where,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let typed = Typed::sent(form.fields);
    let (revision, entries) = (number(&typed, "revision")?, number(&typed, "entries")?.min(MOST_ENTRIES));
    let then = typed.one("then").to_owned();
    let view = app.view_form_section(&caller, case, defendant, &id, revision).await.map_err(ended)?;
    let section = find(&app, &id)?;
    let places = own_places(&view, section, entries);
    let (answers, errors) = typed.read(&places, then != "later");
    if !errors.is_empty() {
        let groups = layout::groups(&page, section, &places, &typed);
        return Ok(page.refuse("pet/section.html", shown(&page, section, &view, &groups, &errors, false)));
    }
    let save = SectionToSave { case, defendant, section: id.clone(), answers, revision };
    let Err(failure) = app.answer_form(&caller, CommandId(form.command), save).await else {
        return Ok(page.redirect(&next(&app, case, defendant, section, &then)));
    };
    match said(failure)? {
        Said::Refused(AnswerRefusal::ChangedMeanwhile { .. }) | Said::Changed => {
            let view = app.view_form_section(&caller, case, defendant, &id, revision).await.map_err(ended)?;
            let groups = beside(&page, section, &places, typed, &view);
            Ok(page.refuse("pet/section.html", shown(&page, section, &view, &groups, &Errors::new(), true)))
        }
        Said::Refused(AnswerRefusal::NotCreated) => Err(PageError::NotFound),
        Said::Refused(AnswerRefusal::NotAQuestion(_) | AnswerRefusal::TooLong(_)) => Err(PageError::BadRequest),
        Said::Claimed(_) => Err(PageError::Unavailable),
    }
}

fn find<'a>(app: &'a App, id: &str) -> Result<&'a PetSection, PageError> {
    app.tables.pet.sections().iter().find(|section| section.id == id).ok_or(PageError::NotFound)
}

fn own_places<'a>(view: &FormSectionView, section: &'a PetSection, entries: u32) -> Vec<Place<'a>> {
    view.form.answers_as.map(|party| places(section, party, view.form.defendant.youth, entries)).unwrap_or_default()
}

fn number(typed: &Typed, name: &str) -> Result<u32, PageError> {
    typed.one(name).parse().map_err(|_| PageError::BadRequest)
}

/// The boxes with what was typed, and above each that both changed what a colleague saved meanwhile.
fn beside(page: &Page, section: &PetSection, places: &[Place<'_>], mut typed: Typed, view: &FormSectionView) -> Vec<Group> {
    let (mine, _) = typed.read(places, false);
    let both = typed.merge(places, &mine, &view.before, &view.form.state.answers);
    let mut groups = layout::groups(page, section, places, &typed);
    for (place, field) in places.iter().zip(groups.iter_mut().flat_map(|group| &mut group.fields)) {
        if both.contains(&place.key()) {
            field.theirs = Some(layout::said(page, place, &view.form.state.answers));
        }
    }
    groups
}

/// Where a saved section leads: on to the next of the party's sections, back to the list, or to the same with another witness.
fn next(app: &App, case: CaseId, defendant: DefendantId, section: &PetSection, then: &str) -> String {
    let list = paths::PET.url([&case, &defendant]);
    match then {
        "another" => format!("{}#last", paths::PET_SECTION.url([&case, &defendant, &section.id])),
        "continue" => {
            let own = app.tables.pet.sections_for(PetParty::Defence);
            let after = own.iter().map(|(own, _)| *own).skip_while(|own| own.id != section.id).nth(1);
            after.map_or(format!("{list}?done=saved"), |after| paths::PET_SECTION.url([&case, &defendant, &after.id]))
        }
        _ => format!("{list}?done=saved"),
    }
}

fn shown(
    page: &Page,
    section: &PetSection,
    view: &FormSectionView,
    groups: &[Group],
    errors: &Errors,
    changed: bool,
) -> minijinja::Value {
    let (form, youth) = (&view.form, view.form.defendant.youth);
    let others: Vec<Others> = PARTIES
        .into_iter()
        .filter(|party| form.answers_as != Some(*party))
        .filter(|party| section.questions.iter().any(|it| it.parties.contains(party)))
        .map(|party| Others { party, answers: layout::read(page, section, party, youth, &form.state.answers) })
        .collect();
    let entries = if section.repeat.is_some() { groups.len() } else { 0 };
    context! {
        form => Serde(&heading(form)), title => section.title(language(page.lang())), section => section.id.as_str(),
        groups => Serde(groups), others => Serde(&others), errors => Serde(errors),
        revision => form.state.revision(&section.id), entries, most => MOST_ENTRIES, changed, longest => LONGEST_ANSWER,
        saved_by => view.last_saved.as_ref().map(|(name, _)| name.as_str()),
        saved_at => view.last_saved.as_ref().map(|(_, at)| at.micros()),
    }
}
