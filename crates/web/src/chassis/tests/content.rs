//! The content pages: what they link to exists, and both languages say the same.

use scraper::{Html, Selector};

use super::*;

const PAGES: [&str; 4] = ["/accessibility", "/privacy", "/cookies", "/terms"];

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).unwrap()).count()
}

#[tokio::test]
async fn each_content_page_says_as_much_in_welsh_as_in_english() {
    let (router, _) = service(settings(false));
    for address in PAGES {
        let english = Html::parse_document(&open(&router, address).await.text);
        let welsh = Html::parse_document(&open(&router, &format!("{address}?lang=cy")).await.text);
        for selector in ["h1", "main h2", "main p", "main li", "main a", "main tr", "main dt"] {
            assert_eq!(count(&english, selector), count(&welsh, selector), "{address} {selector}");
        }
        let links = |page: &Html| {
            page.select(&Selector::parse("main a").unwrap()).map(|a| a.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(links(&english), links(&welsh), "{address}");
    }
}

#[tokio::test]
async fn every_page_has_one_heading_a_title_its_language_and_no_double_id() {
    let (router, _) = service(settings(false));
    for address in PAGES.into_iter().chain(["/form", "/no-such-page"]) {
        let answer = open(&router, address).await;
        let page = Html::parse_document(&answer.text);
        assert_eq!(count(&page, "h1"), 1, "{address}");
        assert_eq!(count(&page, "html[lang=en]"), 1, "{address}");
        assert!(answer.text.contains(" - Common Platform</title>"), "{address}");
        let ids: Vec<_> =
            page.select(&Selector::parse("[id]").unwrap()).map(|element| element.attr("id").unwrap().to_owned()).collect();
        let mut once = ids.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{address}: {ids:?}");
        assert!(!answer.text.contains("None") && !answer.text.contains("undefined"), "{address}");
    }
}

#[tokio::test]
async fn no_link_of_the_frame_or_of_a_content_page_dangles() {
    let (router, _) = service(settings(false));
    let elsewhere = ["/", "/sign-in", "/register", "/contact"]; // pages of other features
    for address in PAGES {
        let page = Html::parse_document(&open(&router, address).await.text);
        let links: Vec<_> = page.select(&Selector::parse("a").unwrap()).map(|a| a.attr("href").unwrap().to_owned()).collect();
        for link in links.iter().filter(|link| link.starts_with('/') && !elsewhere.contains(&link.as_str())) {
            assert_eq!(open(&router, link).await.status, StatusCode::OK, "{address} links to {link}");
        }
    }
}

#[tokio::test]
async fn the_cookies_page_names_the_cookies_that_are_set() {
    let (router, _) = service(settings(true));
    let answer = open(&router, "/cookies").await;
    assert!(["__Host-session", "__Host-form", "__Host-lang"].iter().all(|name| answer.text.contains(name)));
}
