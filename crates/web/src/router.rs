//! All routes, made of the features' own; the chassis stands around them.

use std::sync::Arc;

use adapters::{DevelopmentMailbox, LegalAidReceiver};
use app::App;
use axum::{Router, extract::FromRef, middleware::from_fn_with_state};

use crate::{
    Navigation, api,
    caller::recognise,
    chassis::{self, Site},
    pages,
};

/// What handlers are given.
#[derive(Clone)]
pub struct Web {
    /// The use cases.
    pub app: App,
    /// The chassis.
    pub site: Site,
    /// The demonstration's windows on what left the system; absent in earnest.
    pub demonstration: Option<Demonstration>,
}

/// What a demonstration shows of the outside.
#[derive(Clone)]
pub struct Demonstration {
    /// E-mails and text messages.
    pub mailbox: Arc<DevelopmentMailbox>,
    /// What the Legal Aid Agency's stand-in received.
    pub legal_aid: Arc<LegalAidReceiver>,
}

impl FromRef<Web> for App {
    fn from_ref(web: &Web) -> Self {
        web.app.clone()
    }
}

impl FromRef<Web> for Site {
    fn from_ref(web: &Web) -> Self {
        web.site.clone()
    }
}

/// The whole service.
pub fn router(web: Web) -> Router {
    let (app, site) = (web.app.clone(), web.site.clone().in_demonstration(web.demonstration.is_some()));
    let pages = Router::new()
        .merge(pages::content::routes())
        .merge(pages::front::router())
        .merge(pages::courts::router())
        .merge(pages::deliveries::router())
        .merge(pages::demonstration::router())
        .merge(pages::accounts::router())
        .merge(pages::home::router())
        .merge(pages::help::router())
        .merge(pages::help_requests::router())
        .merge(pages::cases::router())
        .merge(pages::court::router())
        .merge(pages::organisations::router())
        .merge(pages::people::router())
        .merge(pages::pet::router())
        .merge(pages::prosecutors::router())
        .merge(pages::serve::router())
        .merge(pages::register::router())
        .merge(pages::arrivals::router())
        .merge(pages::registers::router())
        .merge(pages::registrations::router())
        .merge(api::pages())
        .layer(from_fn_with_state((app, Navigation::default()), recognise))
        // Beyond the layer that reads sessions: a program is nobody, whatever cookies it sends.
        .merge(api::router())
        .with_state(web);
    chassis::around(pages, &site)
}
