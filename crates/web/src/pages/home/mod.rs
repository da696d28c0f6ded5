//! One's own home page: what this person can do, by what the policy permits, each with a sentence.

use app::App;
use axum::{Router, extract::State, response::Response, routing::get};
use minijinja::{context, value::Serde};
use policy::{Action, Facts};
use serde::Serialize;

use crate::{
    Caller, Web,
    chassis::{Page, PageError, paths},
    failure::{fault, said},
};

/// What can be done: the words, the place, and the action that the policy is asked about.
const CARDS: [(&str, &str, Action); 12] = [
    ("home-find-case", "/cases/find", Action::FindCase),
    ("home-my-cases", "/cases", Action::ViewMyCases),
    ("home-registrations", "/registrations", Action::ViewRegistrationQueue),
    ("home-changes", "/organisations/changes", Action::ViewOrganisationChanges),
    ("home-arrivals", "/registrations/arrivals", Action::ViewArrivals),
    ("home-help-requests", "/help-requests", Action::ViewHelpQueues),
    ("home-court-cases", "/court/cases", Action::SearchCourtCases),
    ("home-new-material", "/court/material", Action::ViewNewMaterial),
    ("home-deliveries", "/deliveries", Action::ViewDeliveries),
    ("home-people", "/people", Action::ViewPeople),
    ("home-my-help", "/help/mine", Action::ViewMyHelpRequests),
    ("home-account", "/account", Action::ManageOwnAccount),
];

#[derive(Serialize)]
struct Card {
    key: &'static str,
    href: &'static str,
}

/// The routes of this feature.
pub fn router() -> Router<Web> {
    Router::new().route(paths::HOME.pattern(), get(show))
}

async fn show(State(app): State<App>, page: Page, caller: Caller) -> Result<Response, PageError> {
    let actor = caller.actor();
    if !app.policy.decide(&actor, Action::ViewHome, &Facts::Service).permitted {
        return Err(PageError::NotFound);
    }
    let permitted = |action: Action| {
        let facts = match action {
            Action::ViewPeople => Facts::Organisation { id: caller.organisation() },
            Action::ManageOwnAccount => Facts::User { id: caller.user.id, organisation: Some(caller.organisation()) },
            _ => Facts::Service,
        };
        app.policy.decide(&actor, action, &facts).permitted
    };
    let cards: Vec<Card> =
        CARDS.iter().filter(|(_, _, action)| permitted(*action)).map(|(key, href, _)| Card { key, href }).collect();
    // The own account and the own help requests are always there: where there is nothing else, the page says so.
    let empty = cards.len() <= 2;
    let work = app.second_officer_work(&caller).await.map_err(|error| fault(&error))?;
    let memberships = app.own_memberships(&caller).await;
    let memberships = memberships.map_err(|failure| said(failure).err().unwrap_or(PageError::NotFound))?;
    let offers: Vec<String> = memberships.into_iter().filter(|it| !it.accepted).map(|it| it.name).collect();
    let data = context! {
        offers, name => caller.user.first_name.as_str(), cards => Serde(&cards), empty,
        second_registrations => work.registrations, second_prosecutors => work.prosecutors, second_changes => work.changes,
    };
    Ok(page.render("home/home.html", data))
}
