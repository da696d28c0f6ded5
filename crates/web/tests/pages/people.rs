//! The list of an organisation's people, and another activation e-mail, as a browser sees them.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::TestApp;

#[tokio::test]
async fn the_administrator_sees_the_state_of_each_account_and_sends_the_email_again() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let invited = test.invited(admin.organisation, &[Group::DefenceLawyer]).await;
    let page = admin.browser.get("/people").await;
    assert!(page.text().contains("The link ends on 21 December 2026") && page.text().contains("Active"), "{}", page.text());
    test.pass_seconds(29 * 86_400);
    let mut admin = test.sign_in(admin.user, admin.organisation).await;
    let page = admin.browser.get("/people?lang=cy").await;
    assert!(page.text().contains("Daeth y ddolen i ben ar 21 Rhagfyr 2026"), "{}", page.text());
    let sent = admin.browser.post(&page, &format!("/people/{invited}/resend"), &[]).await;
    assert_eq!(sent.location, Some(format!("/people?resent={invited}")), "{}", sent.text());
    let page = admin.browser.get(&format!("/people?resent={invited}&lang=en")).await.text();
    assert!(
        page.contains("Another activation email is on its way to Test") && page.contains("The link ends on 19 January 2027"),
        "{page}"
    );
    let late = admin.browser.get("/people").await;
    let active = admin.browser.post(&late, &format!("/people/{}/resend", admin.user), &[]).await;
    assert_eq!(active.location, Some(format!("/people?active={}", admin.user)));
}

#[tokio::test]
async fn another_organisations_people_are_seen_by_support_only_and_that_is_recorded() {
    let test = TestApp::start().await;
    let organisation = test.organisation("Pritchard").await;
    let invited = test.invited(organisation, &[Group::DefenceLawyer]).await;
    let address = format!("/organisations/{organisation}/people");
    for group in [Group::OrganisationAdministrator, Group::DefenceLawyer, Group::Judge] {
        let mut other = test.sign_in_as(&[group]).await;
        assert_eq!(other.browser.get(&address).await.status, StatusCode::NOT_FOUND, "{group}");
        let page = other.browser.get("/register/upload").await;
        let sent = other.browser.post(&page, &format!("/people/{invited}/resend"), &[]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{group}");
    }
    let mut lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    assert_eq!(lawyer.browser.get("/people").await.status, StatusCode::NOT_FOUND);
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let page = desk.browser.get(&address).await;
    assert!(page.text().contains("People of Pritchard"), "{}", page.text());
    let fields = [("organisation", organisation.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let sent = desk.browser.post(&page, &format!("/people/{invited}/resend"), &fields).await;
    assert_eq!(sent.location, Some(format!("{address}?resent={invited}")));
    assert_eq!(test.app.store.accesses_of(organisation.uuid(), None, 10).await.unwrap().len(), 1);
    let nowhere = format!("/organisations/{}/people", uuid::Uuid::nil());
    assert_eq!(desk.browser.get(&nowhere).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_long_list_goes_on_page_after_page_without_a_name_in_the_address() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    for _ in 0..60 {
        test.invited(admin.organisation, &[Group::Advocate]).await;
    }
    let first = admin.browser.get("/people").await.text();
    let at = first.find("href=\"/people?after=").expect("the next page") + 6;
    let next = first[at..].split('"').next().unwrap().to_owned();
    assert_eq!(next.len(), "/people?after=".len() + 36);
    let rest = admin.browser.get(&next).await.text();
    assert_eq!(first.matches("@people.example").count() + rest.matches("@people.example").count(), 61);
    assert!(rest.contains("First page") && !rest.contains("Next page"), "{rest}");
}

#[tokio::test]
async fn a_wrong_mobile_is_put_right_until_the_account_is_active() {
    let test = TestApp::start().await;
    let organisation = test.organisation("Lloyd").await;
    let alone = test.invited(organisation, &[Group::OrganisationAdministrator, Group::Advocate]).await;
    let other = test.invited(organisation, &[Group::Advocate]).await;
    let address = format!("/people/{alone}/mobile");
    for group in [Group::OrganisationAdministrator, Group::DefenceLawyer, Group::Judge] {
        let mut stranger = test.sign_in_as(&[group]).await;
        assert_eq!(stranger.browser.get(&address).await.status, StatusCode::NOT_FOUND, "{group}");
    }
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let list = desk.browser.get(&format!("/organisations/{organisation}/people")).await;
    assert!(list.text().contains(&address), "{}", list.text());
    let page = desk.browser.get(&address).await;
    let refused = desk.browser.post(&page, &address, &[("mobile", "12"), ("reason", "Rang the number on the register")]).await;
    assert!(refused.text().contains("Rang the number on the register"), "what was typed stays: {}", refused.text());
    let refused = desk.browser.post(&page, &address, &[("mobile", "07700 900777"), ("reason", " ")]).await;
    assert!(refused.text().contains("Enter how you know that the number is theirs"), "{}", refused.text());
    let taken = views::users::find(&test.app.store.read(), other).await.unwrap().unwrap().mobile;
    let refused = desk.browser.post(&page, &address, &[("mobile", &taken), ("reason", "Rang them")]).await;
    assert!(refused.text().contains("belongs to another account"), "{}", refused.text());
    let page = desk.browser.get(&address).await;
    let saved = desk.browser.post(&page, &address, &[("mobile", "07700 900777"), ("reason", "Rang them")]).await;
    assert_eq!(saved.location, Some(format!("/organisations/{organisation}/people?corrected={alone}")), "{}", saved.text());
    let found = views::users::find(&test.app.store.read(), alone).await.unwrap().unwrap();
    assert_eq!(found.mobile, "+447700900777");
    let active = test.sign_in_as(&[Group::OrganisationAdministrator]).await.user;
    assert_eq!(desk.browser.get(&format!("/people/{active}/mobile")).await.status, StatusCode::NOT_FOUND);
}
