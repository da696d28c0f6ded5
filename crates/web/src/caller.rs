//! Who is at the other end of a request: their session, read once, before the handler.
//! Decides nothing about what they may do.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use app::{App, Session};
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::group::Group;
use policy::{Action, Facts};

use crate::{
    chassis::{NavItem, Page, PageError, SignedIn, cookies, paths},
    failure::fault,
    kept_work::{self, SignInFirst},
};

/// A signed-in person. Taken by a handler, it sends anybody else to sign in and back again.
#[derive(Debug, Clone)]
pub struct Caller(pub Arc<Session>);

/// A signed-in person, or nobody: for pages that everybody sees.
#[derive(Debug, Clone)]
pub struct Perhaps(pub Option<Arc<Session>>);

impl std::ops::Deref for Caller {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

/// The navigation of each set of groups; the policy is asked once for each.
#[derive(Debug, Clone, Default)]
pub struct Navigation(Arc<Mutex<HashMap<BTreeSet<Group>, Vec<NavItem>>>>);

/// Where people can go, by what the policy lets them see.
const PLACES: [(&str, &str, Action); 11] = [
    ("nav-home", paths::HOME.get(), Action::ViewHome),
    ("nav-find-case", paths::FIND_CASE.get(), Action::FindCase),
    ("nav-my-cases", paths::MY_CASES.get(), Action::ViewMyCases),
    ("nav-registrations", paths::REGISTRATIONS.get(), Action::ViewRegistrationQueue),
    ("nav-help-requests", paths::HELP_REQUESTS.get(), Action::ViewHelpQueues),
    ("nav-registers", paths::REGISTERS.get(), Action::ViewRegisters),
    ("nav-court-cases", paths::COURT_CASES.get(), Action::SearchCourtCases),
    ("nav-new-material", paths::COURT_MATERIAL.get(), Action::ViewNewMaterial),
    ("nav-forms-asked-for", paths::FORMS_ASKED_FOR.get(), Action::ViewNewMaterial),
    ("nav-deliveries", paths::DELIVERIES.get(), Action::ViewDeliveries),
    ("nav-people", paths::PEOPLE.get(), Action::ViewPeople),
];

/// Where the queue of registrations leads to: those of prosecuting organisations have a list of their own, and officers go on with what
/// becomes of organisations.
const BESIDE_REGISTRATIONS: &[&str] = &[paths::PROSECUTORS.get(), "/organisations"];

fn beside(place: &str) -> &'static [&'static str] {
    if place == paths::REGISTRATIONS.get() { BESIDE_REGISTRATIONS } else { &[] }
}

impl Navigation {
    fn of(&self, app: &App, session: &Session) -> Vec<NavItem> {
        let groups: BTreeSet<Group> = session.user.groups.iter().copied().collect();
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&groups) {
            return known.clone();
        }
        let actor = session.actor();
        let permitted = |action: Action| {
            let facts = match action {
                Action::ViewPeople => Facts::Organisation { id: session.organisation() },
                _ => Facts::Service,
            };
            app.policy.decide(&actor, action, &facts).permitted
        };
        let mut items: Vec<NavItem> = PLACES
            .iter()
            .filter(|(_, _, action)| permitted(*action))
            .map(|(key, href, _)| NavItem { beside: beside(href), ..NavItem::to(key, href) })
            .collect();
        items.push(NavItem::to("nav-account", paths::ACCOUNT.get()));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(groups, items.clone());
        items
    }
}

/// Reads the session of the request's cookie and tells the page who is signed in.
pub async fn recognise(State((app, navigation)): State<(App, Navigation)>, mut request: Request, next: Next) -> Response {
    let Some(page) = request.extensions().get::<Page>().cloned() else { return next.run(request).await };
    let Some(token) = cookies::read(request.headers(), page.site().cookies().session()) else { return next.run(request).await };
    match app.session(token).await {
        Ok(Some(session)) => {
            page.sign_in(SignedIn {
                name: session.user.name(),
                acting_for: session.user.organisation_name.clone(),
                nav: navigation.of(&app, &session),
            });
            if let Err(error) = kept_work::give_back(&app, &page, &session, request.uri()).await {
                return error.into_response();
            }
            request.extensions_mut().insert(Caller(Arc::new(session)));
        }
        Ok(None) => {
            let token = token.to_owned();
            return kept_work::run(&app, &page, &token, request, next).await;
        }
        Err(error) => return fault(&error).into_response(),
    }
    next.run(request).await
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        if let Some(caller) = parts.extensions.get::<Self>() {
            return Ok(caller.clone());
        }
        let page = parts.extensions.get::<Page>().cloned().ok_or_else(|| PageError::Fault.into_response())?;
        let back = if parts.method == Method::GET {
            parts.uri.path_and_query().map_or("/home", |it| it.as_str())
        } else {
            paths::HOME.get()
        };
        let mut answer = page.redirect(&format!("{}?next={}", paths::SIGN_IN.get(), paths::in_query(back)));
        answer.extensions_mut().insert(SignInFirst);
        Err(answer)
    }
}

impl<S: Sync> FromRequestParts<S> for Perhaps {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parts.extensions.get::<Caller>().map(|caller| Arc::clone(&caller.0))))
    }
}
