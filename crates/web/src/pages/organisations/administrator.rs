//! Names who is asked to answer for an organisation that nobody administers; a second officer approves it on the page of the change.

use app::{App, NotNamed, TypedAdministrator};
use axum::{
    extract::{Path, State},
    response::Response,
};
use domain::{
    id::{CommandId, OrganisationId},
    organisation::{LONGEST_ABOUT_CHANGE, NameAdministratorRefusal},
};
use minijinja::{Value, context, value::Serde};
use serde::{Deserialize, Serialize};

use crate::{
    Caller,
    chassis::{Errors, Form, Page, PageError, paths},
    failure::{Said, said},
};

/// The boxes.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Typed {
    first_name: String,
    last_name: String,
    email: String,
    mobile: String,
    reason: String,
    found: String,
}

impl Typed {
    fn administrator(&self) -> TypedAdministrator {
        TypedAdministrator {
            first_name: self.first_name.clone(),
            last_name: self.last_name.clone(),
            email: self.email.clone(),
            mobile: self.mobile.clone(),
            reason: self.reason.clone(),
            found: self.found.clone(),
        }
    }
}

pub(super) async fn get(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Response, PageError> {
    let data = data(&app, &caller, id, &Typed::default(), &Errors::new()).await?;
    Ok(page.render("organisations/administrator.html", data))
}

pub(super) async fn post(
    page: Page,
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<OrganisationId>,
    form: Form<Typed>,
) -> Result<Response, PageError> {
    let (command, typed) = (CommandId(form.command), form.fields);
    let failure = match app.name_administrator(&caller, command, id, &typed.administrator()).await {
        Ok(change) => return Ok(page.redirect(&format!("{}?done=first-approved", paths::CHANGE.url([&id, &change])))),
        Err(failure) => failure,
    };
    let mut errors = Errors::new();
    match said(failure)? {
        Said::Refused(NotNamed::Values(wrong)) => {
            for (field, error) in wrong {
                errors.add(field, error.key());
            }
            missing_words(&mut errors, &typed);
        }
        Said::Refused(NotNamed::Refused(NameAdministratorRefusal::ReasonNeeded | NameAdministratorRefusal::FoundNeeded)) => {
            missing_words(&mut errors, &typed);
        }
        Said::Refused(NotNamed::MobileTaken) => errors.add("mobile", "administrator-refused-mobile-taken"),
        Said::Refused(NotNamed::Refused(refusal)) => refused(&mut errors, &typed, refusal)?,
        Said::Claimed(_) | Said::Changed => errors.add("first-name", "problem-changed-meanwhile"),
    }
    let data = data(&app, &caller, id, &typed, &errors).await?;
    Ok(page.refuse("organisations/administrator.html", data))
}

/// Both boxes for words are asked for at once.
fn missing_words(errors: &mut Errors, typed: &Typed) {
    for (field, words) in [("reason", &typed.reason), ("found", &typed.found)] {
        if words.trim().is_empty() {
            errors.add(field, &format!("administrator-refused-{field}-needed"));
        }
    }
}

/// Each refusal beside the box that can mend it.
fn refused(errors: &mut Errors, typed: &Typed, refusal: NameAdministratorRefusal) -> Result<(), PageError> {
    let field = match refusal {
        NameAdministratorRefusal::NotThere => return Err(PageError::NotFound),
        NameAdministratorRefusal::AdministratorThere | NameAdministratorRefusal::WaitsAlready => "first-name",
        NameAdministratorRefusal::AskedBefore | NameAdministratorRefusal::OneSelf => "email",
        NameAdministratorRefusal::ReasonNeeded => "reason",
        NameAdministratorRefusal::WordsTooLong if typed.reason.trim().chars().count() > LONGEST_ABOUT_CHANGE => "reason",
        NameAdministratorRefusal::FoundNeeded | NameAdministratorRefusal::WordsTooLong => "found",
    };
    let word: &str = refusal.into();
    errors.add_with(field, &format!("administrator-refused-{word}"), [("longest", LONGEST_ABOUT_CHANGE.into())]);
    Ok(())
}

async fn data(app: &App, caller: &Caller, id: OrganisationId, typed: &Typed, errors: &Errors) -> Result<Value, PageError> {
    let found = app.administrator_to_name(caller, id).await;
    let found = found.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    Ok(context! {
        id => id.to_string(), organisation => found.organisation, has_none => found.has_none,
        named => found.named.map(|change| paths::CHANGE.url([&id, &change])), form => Serde(typed), errors => Serde(errors), longest => LONGEST_ABOUT_CHANGE,
    })
}
