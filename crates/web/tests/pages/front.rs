//! What anybody may read without an account.

use std::sync::Arc;

use testkit::{Answer, TestApp};

async fn get(path: &str) -> Answer {
    TestApp::start().await.browser().get(path).await
}

/// The guides that the list leads to.
async fn guides(test: &TestApp) -> Vec<String> {
    let list = test.browser().get("/guides").await.text();
    let names = list.split("href=\"/guides/").skip(1).filter_map(|rest| rest.split('"').next());
    names.map(str::to_owned).collect()
}

#[tokio::test]
async fn the_start_page_says_what_a_newcomer_needs_in_both_languages() {
    let test = TestApp::start().await;
    for lang in ["en", "cy"] {
        let page = test.browser().get(&format!("/?lang={lang}")).await;
        assert_eq!(page.status, 200);
        let text = page.text();
        for needed in [
            "href=\"/register\"",
            "href=\"/sign-in\"",
            "href=\"/courts\"",
            "href=\"/terms\"",
            "href=\"/contact\"",
            "href=\"/register/template/registration.xlsx\"",
            "href=\"/register/template/registration.csv\"",
            "onboarding@common-platform.example",
            "noreply@common-platform.example",
            "help@common-platform.example",
            "govuk-button--start",
            "PET",
            "IDPC",
            "URN",
            "28",
            " 2026",
        ] {
            assert!(text.contains(needed), "{lang}: {needed}");
        }
        assert!(!text.contains("start-") || !text.contains(">start-"), "every sentence has words");
    }
}

#[tokio::test]
async fn the_size_beside_a_download_is_that_of_the_file() {
    let test = TestApp::start().await;
    for lang in ["en", "cy"] {
        let start = test.browser().get(&format!("/?lang={lang}")).await.text();
        for (file, kind) in [("registration.xlsx", "XLSX"), ("registration.csv", "CSV")] {
            let bytes = test.browser().get(&format!("/register/template/{file}?lang={lang}")).await.bytes.len() as u64;
            let language = words::Lang::from_code(lang).unwrap();
            let label = test.app.words.file(language, kind, None, bytes);
            assert!(start.contains(&format!("({label})")), "{lang} {file}: {label}");
        }
    }
}

#[tokio::test]
async fn what_is_said_about_priority_follows_the_setting() {
    let mut test = TestApp::start().await;
    assert!(test.browser().get("/").await.text().contains("in the order of the first hearing"));
    let mut settings = (*test.web.app.settings).clone();
    settings.all_courts_live = false;
    test.web.app.settings = Arc::new(settings);
    let text = test.browser().get("/").await.text();
    assert!(text.contains("comes first") && !text.contains("in the order of the first hearing"));
    assert!(text.contains("within 2 working days, if a hearing") && text.contains("within 10 working days otherwise"), "{text}");
}

#[tokio::test]
async fn every_guide_is_there_in_both_languages() {
    let test = TestApp::start().await;
    let all = guides(&test).await;
    for guide in ["register", "register-prosecutor", "administer", "urn", "check-registration", "answer-help"] {
        assert!(all.iter().any(|it| it == guide), "{guide}");
    }
    for guide in all {
        let [english, welsh] = [
            test.browser().get(&format!("/guides/{guide}?lang=en")).await,
            test.browser().get(&format!("/guides/{guide}?lang=cy")).await,
        ];
        assert_eq!((english.status.as_u16(), welsh.status.as_u16()), (200, 200), "{guide}");
        assert_ne!(english.text().len(), welsh.text().len());
    }
    assert_eq!(get("/guides/everything").await.status, 404);
    assert_eq!(get("/guides/..%2Fen%2Fserve").await.status, 404);
}

#[tokio::test]
async fn machines_are_told_what_they_may_read_and_whom_to_tell() {
    let mut test = TestApp::start().await;
    assert_eq!(test.browser().get("/robots.txt").await.text(), "User-agent: *\nDisallow: /\n", "a demonstration is not found");
    test.web.demonstration = None;
    let robots = test.browser().get("/robots.txt").await.text();
    assert!(robots.contains("Allow: /courts") && robots.ends_with("Disallow: /\n"));
    let security = test.browser().get("/.well-known/security.txt").await;
    let text = security.text();
    assert!(security.headers["content-type"].to_str().unwrap().starts_with("text/plain"));
    assert!(text.contains("Contact: mailto:help@common-platform.example\n"));
    assert!(text.contains("Expires: 2027-05-22T00:00:00Z\n"), "{text}");
    assert_eq!(test.browser().get("/favicon.ico").await.headers["content-type"], "image/svg+xml");
}

#[tokio::test]
async fn the_pages_before_sign_in_may_be_found_but_no_others() {
    let mut test = TestApp::start().await;
    test.web.demonstration = None;
    for open in ["/", "/courts", "/guides", "/guides/serve"] {
        assert!(!test.browser().get(open).await.text().contains("noindex"), "{open}");
    }
    assert!(test.browser().get("/sign-in").await.text().contains("noindex"));
}

#[tokio::test]
async fn no_link_of_a_page_before_sign_in_dangles() {
    let test = TestApp::start().await;
    let mut pages: Vec<String> = ["/", "/guides", "/courts", "/courts/B01LY00", "/contact"].map(str::to_owned).to_vec();
    pages.extend(guides(&test).await.iter().map(|guide| format!("/guides/{guide}")));
    let mut links = std::collections::BTreeSet::new();
    for (page, lang) in pages.iter().flat_map(|page| [(page, "en"), (page, "cy")]) {
        let text = test.browser().get(&format!("{page}?lang={lang}")).await.text();
        let hrefs = text.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#']).next());
        links.extend(hrefs.map(|rest| format!("/{}", rest.replace("&amp;", "&"))));
    }
    for link in links {
        let answer = test.browser().get(&link).await;
        // A guide for staff leads to pages that ask a stranger to sign in first.
        let asks_to_sign_in = answer.status == 303 && answer.location.as_deref().is_some_and(|to| to.starts_with("/sign-in"));
        assert!(answer.status == 200 || asks_to_sign_in, "{link}");
    }
}
