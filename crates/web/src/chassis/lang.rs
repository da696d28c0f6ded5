//! Which language a request is answered in: the link just followed, the choice made earlier, what the e-mail that was followed is
//! written in, or what the browser asks for. Never asks who the person is.

use axum::http::{HeaderMap, Uri, header::ACCEPT_LANGUAGE};
use words::Lang;

use super::{CookieNames, cookies};

/// One year, after which the choice is asked for again.
const REMEMBERED: u32 = 365 * 24 * 60 * 60;

/// For how long the language of an answer is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// It was chosen by this very request (`?lang=`): a year.
    Chosen,
    /// It is that of the e-mail whose link was followed (`?prefer=`), and the reader has chosen none: until the browser is closed.
    Preferred,
    /// It is kept already, or nobody said anything.
    No,
}

impl Kept {
    /// Whether a cookie is set.
    pub(super) const fn is_kept(self) -> bool {
        matches!(self, Self::Chosen | Self::Preferred)
    }

    /// For how many seconds the cookie lasts; without a number until the browser is closed.
    pub(super) const fn seconds(self) -> Option<u32> {
        match self {
            Self::Chosen => Some(REMEMBERED),
            Self::Preferred | Self::No => None,
        }
    }
}

/// The language, and whether it must be kept.
pub(super) fn of(uri: &Uri, headers: &HeaderMap, names: CookieNames) -> (Lang, Kept) {
    let said = |wanted| pairs(uri).filter(|(name, _)| *name == wanted).find_map(|(_, value)| Lang::from_code(value));
    if let Some(lang) = said("lang") {
        return (lang, Kept::Chosen);
    }
    if let Some(lang) = cookies::read(headers, names.lang()).and_then(Lang::from_code) {
        return (lang, Kept::No);
    }
    said("prefer").map_or_else(|| (preferred(headers), Kept::No), |lang| (lang, Kept::Preferred))
}

/// The address of this page in another language.
pub(super) fn link(uri: &Uri, lang: Lang) -> String {
    let kept = pairs(uri).filter(|(name, _)| !matches!(*name, "lang" | "prefer")).map(|(name, value)| format!("{name}={value}&"));
    format!("{}?{}lang={}", local(uri.path()), kept.collect::<String>(), lang.code())
}

/// A path as it may stand in a link: never one that a browser reads as another host (`//host`, `/\host`).
fn local(path: &str) -> &str {
    if path.starts_with("//") || path.contains('\\') { "/" } else { path }
}

fn pairs(uri: &Uri) -> impl Iterator<Item = (&str, &str)> {
    let all = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
    all.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// Welsh where the browser names it before English.
fn preferred(headers: &HeaderMap) -> Lang {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok()).unwrap_or_default();
    asked.split(',').find_map(|tag| Lang::from_code(tag.trim().get(..2)?)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_request(uri: &'static str, cookie: &'static str, asked: &'static str) -> (Lang, Kept) {
        let mut headers = HeaderMap::new();
        headers.insert("cookie", cookie.parse().unwrap());
        headers.insert(ACCEPT_LANGUAGE, asked.parse().unwrap());
        of(&Uri::from_static(uri), &headers, CookieNames { secure: false })
    }

    #[test]
    fn a_link_beats_a_cookie_and_a_cookie_beats_the_browser() {
        assert_eq!(of_request("/a?lang=en", "lang=cy", "cy"), (Lang::En, Kept::Chosen));
        assert_eq!(of_request("/a", "lang=en", "cy"), (Lang::En, Kept::No));
        assert_eq!(of_request("/a", "", "cy-GB,cy;q=0.9,en;q=0.8"), (Lang::Cy, Kept::No));
        assert_eq!(of_request("/a?lang=xx", "lang=xx", "fr, en, cy"), (Lang::En, Kept::No));
    }

    #[test]
    fn the_language_of_an_e_mail_governs_where_its_reader_has_chosen_none() {
        assert_eq!(of_request("/a?prefer=cy", "", "en"), (Lang::Cy, Kept::Preferred));
        assert_eq!(of_request("/a?prefer=cy", "lang=en", "cy"), (Lang::En, Kept::No));
        assert_eq!(of_request("/a?prefer=cy&lang=en", "", "cy"), (Lang::En, Kept::Chosen));
        assert_eq!(of_request("/a?prefer=xx", "", "cy"), (Lang::Cy, Kept::No));
        assert_eq!(link(&Uri::from_static("/a?prefer=cy"), Lang::En), "/a?lang=en");
    }

    #[test]
    fn the_other_language_keeps_the_rest_of_the_address() {
        let uri = Uri::from_static("/cases?page=2&lang=en&lang=cy&sort=name");
        assert_eq!(link(&uri, Lang::Cy), "/cases?page=2&sort=name&lang=cy");
    }

    #[test]
    fn a_language_link_never_leads_to_another_host() {
        assert_eq!(link(&Uri::from_static("http://us.example//evil.example/"), Lang::Cy), "/?lang=cy");
        assert_eq!(link(&Uri::from_static("/\\evil.example"), Lang::Cy), "/?lang=cy");
    }
}
