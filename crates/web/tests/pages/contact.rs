//! The contact page: open or closed now, in London's time; and the mark on Welsh that nobody has checked.

use testkit::TestApp;

#[tokio::test]
async fn the_contact_page_says_whether_the_telephone_is_answered_now() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let noon = browser.get("/contact").await.text();
    assert!(noon.contains("Open now, closes at 5:30pm") && noon.contains("Monday to Friday, 8:30am to 5:30pm"), "{noon}");
    assert!(noon.contains("href=\"/help/ask/urn\"") && noon.contains("Closed on bank holidays"), "{noon}");
    test.pass_seconds(6 * 3_600);
    assert!(browser.get("/contact").await.text().contains("Closed now, opens tomorrow at 8:30am"));
    test.pass_seconds(4 * 86_400 + 12 * 3_600);
    let saturday = browser.get("/contact").await.text();
    assert!(saturday.contains("Closed now, opens Monday at 8:30am"), "{saturday}");
    let welsh = browser.get("/contact?lang=cy").await.text();
    assert!(welsh.contains("Ar gau nawr, yn agor ddydd Llun am 8:30am"), "{welsh}");
    test.pass_seconds(26 * 86_400 + 14 * 3_600); // Christmas Eve, in the evening: Christmas, Boxing Day, a Sunday and a bank holiday follow.
    let christmas = browser.get("/contact?lang=en").await.text();
    assert!(christmas.contains("Closed now, opens Tuesday at 8:30am"), "{christmas}");
}

#[tokio::test]
async fn welsh_that_no_person_has_checked_says_so_and_english_does_not() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let mark = "Nid oes person wedi gwirio’r Gymraeg ar y dudalen hon eto.";
    for address in ["/", "/contact", "/terms", "/guides/urn", "/help"] {
        assert!(browser.get(&format!("{address}?lang=cy")).await.text().contains(mark), "{address}");
        assert!(
            !browser.get(&format!("{address}?lang=en")).await.text().contains("has not been checked by a person"),
            "{address}"
        );
    }
}
