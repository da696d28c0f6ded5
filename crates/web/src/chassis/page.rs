//! What a handler needs to answer with a page: the language, the words, the templates and the person's navigation.
//! Decides nothing: the template name and its data come from the handler.

use std::sync::{Arc, OnceLock};

use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, Uri, header::LOCATION, request::Parts},
    response::{Html, IntoResponse, Response},
};
use minijinja::{context, value::Serde, value::Value};
use serde::Serialize;
use uuid::Uuid;
use words::{Arg, Lang};

use super::{PageError, Site, lang, paths, welsh};

/// One request's page. An extractor: `async fn get(page: Page) -> Response`. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Page(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    site: Site,
    lang: Lang,
    uri: Uri,
    token: String,
    request: Uuid,
    person: OnceLock<SignedIn>,
    kept: OnceLock<Vec<(String, String)>>,
    given_back: OnceLock<()>,
}

/// Who is signed in, as the frame of the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignedIn {
    /// Their name.
    pub name: String,
    /// The name of the organisation that they act for, where it has one.
    pub acting_for: String,
    /// Where they can go.
    pub nav: Vec<NavItem>,
}

/// One entry of the service navigation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NavItem {
    /// The key of its words.
    pub key: String,
    /// Its address.
    pub href: String,
    /// Other places that belong to it, with all below them.
    pub beside: &'static [&'static str],
}

impl NavItem {
    /// An entry with nothing beside it.
    pub fn to(key: &str, href: &str) -> Self {
        Self { key: key.to_owned(), href: href.to_owned(), beside: &[] }
    }
}

impl Page {
    pub(super) fn new(site: Site, lang: Lang, uri: Uri, token: String, request: Uuid) -> Self {
        Self(Arc::new(Inner {
            site,
            lang,
            uri,
            token,
            request,
            person: OnceLock::new(),
            kept: OnceLock::new(),
            given_back: OnceLock::new(),
        }))
    }

    /// Says who is signed in. The session middleware does so once, before the handler; error pages know it too.
    pub fn sign_in(&self, person: SignedIn) {
        if self.0.person.set(person).is_err() {
            tracing::error!("a request was signed in twice");
        }
    }

    /// Gives back what the person typed on this page before their session ended. The session middleware does so.
    pub fn give_back(&self, fields: Vec<(String, String)>) {
        if self.0.kept.set(fields).is_err() {
            tracing::error!("typed work was given back twice");
        }
    }

    /// What the person typed on this page before their session ended, in the handler's own type: a `get` shows it in place of
    /// empty or stored values, and the page then says so.
    pub fn kept_fields<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        let typed = super::forms::typed(self.0.kept.get()?).ok()?;
        self.0.given_back.get_or_init(|| ());
        Some(typed)
    }

    /// The language of the answer.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }

    /// The id of this request, as in the log.
    pub fn request_id(&self) -> Uuid {
        self.0.request
    }

    /// What all requests share.
    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// The sentence for a key in the page's language.
    pub fn t(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.0.site.words().get(self.0.lang, key, args)
    }

    /// The token that forms of this browser must carry.
    pub(super) fn token(&self) -> &str {
        &self.0.token
    }

    /// Answers 200 with the template filled in.
    pub fn render(&self, template: &str, data: impl Serialize) -> Response {
        self.render_as(StatusCode::OK, template, data)
    }

    /// Shows a form again with its problems: 422, so that scripts and tests can tell it from success.
    pub fn refuse(&self, template: &str, data: impl Serialize) -> Response {
        self.render_as(StatusCode::UNPROCESSABLE_ENTITY, template, data)
    }

    /// Answers with the template filled in, under a status.
    pub fn render_as(&self, status: StatusCode, template: &str, data: impl Serialize) -> Response {
        match self.html(template, data) {
            Ok(text) => (status, Html(text)).into_response(),
            Err(broken) => {
                tracing::error!(template, broken = format!("{broken:#}"), "a template failed");
                PageError::Fault.into_response()
            }
        }
    }

    /// Sends the browser on after a form was accepted (303), so that reloading does not send it again.
    pub fn redirect(&self, to: &str) -> Response {
        match HeaderValue::from_str(to) {
            Ok(place) if to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') => {
                (StatusCode::SEE_OTHER, [(LOCATION, place)]).into_response()
            }
            _ => {
                tracing::error!("a redirect left the service");
                PageError::Fault.into_response()
            }
        }
    }

    /// The template filled in, as text.
    pub fn html(&self, template: &str, data: impl Serialize) -> Result<String, minijinja::Error> {
        let site = &self.0.site;
        let data = Value::from(Serde(&data));
        let welsh_unchecked = self.0.lang == Lang::Cy && !welsh::is_checked(template, &data);
        let frame = context! {
            lang => self.0.lang.code(),
            languages => self.languages(),
            nav => self.navigation(),
            brand => Serde(site.brand()),
            demonstration => site.is_demonstration(),
            person => Serde(self.0.person.get()),
            welsh_unchecked,
            work_kept => self.0.given_back.get().is_some(),
            here => self.0.uri.path(),
            csrf => self.0.token.as_str(),
            request_id => self.0.request.to_string(),
            ..data
        };
        site.environment(self.0.lang).get_template(template)?.render(frame)
    }

    pub(super) fn error(&self, error: PageError) -> Response {
        let words = self.0.site.words();
        let (limit, wait) = match error {
            PageError::TooLarge { limit } if limit > 0 => (Some(words.size(self.0.lang, limit)), None),
            PageError::TooMany { wait } => (None, Some(words.wait(self.0.lang, wait))),
            _ => (None, None),
        };
        let reference = self.0.request.simple().to_string().to_uppercase();
        let reference = reference.get(..8).unwrap_or(&reference);
        let data = context! { error => error.key(), limit, wait, reference };
        match self.html("errors/error.html", &data) {
            Ok(text) => (error.status(), Html(text)).into_response(),
            Err(broken) => {
                tracing::error!(broken = format!("{broken:#}"), "the error page failed");
                (error.status(), self.t(&format!("{}.title", error.key()), &[])).into_response()
            }
        }
    }

    /// The choice of languages, in the parameters of the component.
    fn languages(&self) -> Vec<Value> {
        let words = self.0.site.words();
        let link = |lang: Lang| {
            let name = lang.own_name();
            let change = words.get(lang, "language-change", &[("language", name.into())]);
            let current = lang == self.0.lang;
            context! { lang => lang.code(), text => name, href => lang::link(&self.0.uri, lang), current, languageDescriptionText => change }
        };
        Lang::ALL.into_iter().map(link).collect()
    }

    /// The service navigation, in the parameters of the component: where the person can go, or where to sign in.
    fn navigation(&self) -> Vec<Value> {
        let here = self.0.uri.path();
        let sign_in = || vec![NavItem::to("sign-in", paths::SIGN_IN.get())];
        let items = self.0.person.get().map_or_else(sign_in, |person| person.nav.clone());
        // `/cases/find` is an entry of its own and not inside `/cases`.
        let listed = items.iter().any(|item| item.href == here);
        let inside = |href: &str| !listed && href != "/" && here.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'));
        let beside = |item: &NavItem| !listed && item.beside.iter().any(|list| here == *list || inside(list));
        let item = |item: NavItem| {
            let (current, active) = (item.href == here, inside(&item.href) || beside(&item));
            context! { text => self.t(&item.key, &[]), href => item.href, current, active }
        };
        items.into_iter().map(item).collect()
    }
}

impl<S: Sync> FromRequestParts<S> for Page {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        parts.extensions.get::<Self>().cloned().ok_or(PageError::Fault)
    }
}
