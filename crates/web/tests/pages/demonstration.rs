//! The windows of a demonstration, which are not there in earnest.

use app::{
    accounts::SeedAccount,
    ports::{Email, Mailer},
};
use axum::{
    body::Body,
    http::{Request, header::CONTENT_TYPE},
};
use domain::group::Group;
use http_body_util::BodyExt;
use testkit::TestApp;
use tower::ServiceExt;

const WINDOWS: [&str; 4] = [
    "/development/mailbox",
    "/development/mailbox/01900000-0000-7000-8000-000000000001",
    "/development/accounts",
    "/development/legal-aid",
];

async fn receive(test: &TestApp, subject: &str, text: &str) -> String {
    let id: domain::id::MessageId = test.app.new_id();
    let email = Email {
        id,
        to_name: "Siân <b>Example".into(),
        to_address: "sian@firm.example".into(),
        subject: subject.into(),
        text: text.into(),
    };
    test.web.demonstration.as_ref().unwrap().mailbox.send(&email).await.unwrap();
    id.to_string()
}

#[tokio::test]
async fn in_earnest_there_are_no_windows_and_no_banner() {
    let mut test = TestApp::start().await;
    test.web.demonstration = None;
    for window in WINDOWS {
        assert_eq!(test.browser().get(window).await.status, 404, "{window}");
    }
    assert!(!test.browser().get("/").await.text().contains("/development/"));
}

#[tokio::test]
async fn every_page_of_a_demonstration_says_so_in_both_languages() {
    let test = TestApp::start().await;
    for (path, tag) in [("/", "Demonstration"), ("/no-such-page", "Demonstration"), ("/terms?lang=cy", "Arddangosiad")] {
        let text = test.browser().get(path).await.text();
        assert!(text.contains(tag) && text.contains("/development/mailbox"), "{path}");
    }
}

#[tokio::test]
async fn a_message_shows_its_links_to_our_own_host_and_no_others() {
    let test = TestApp::start().await;
    let text = "Open http://127.0.0.1:8000/activate/abc\n\nnot https://evil.example/ <i>";
    let id = receive(&test, "Activate <your> account", text).await;
    let list = test.browser().get("/development/mailbox").await.text();
    assert!(list.contains("Activate &lt;your&gt; account") && list.contains("Siân &lt;b&gt;Example"));
    let message = test.browser().get(&format!("/development/mailbox/{id}")).await.text();
    assert!(message.contains("<a class=\"govuk-link\" href=\"/activate/abc\">http://127.0.0.1:8000/activate/abc</a>"));
    assert!(message.contains("https://evil.example/ &lt;i&gt;") && !message.contains("href=\"https://evil"));
}

#[tokio::test]
async fn the_mailbox_is_shown_newest_first_page_by_page() {
    let test = TestApp::start().await;
    assert!(test.browser().get("/development/mailbox").await.text().contains("Nothing has been sent yet."));
    for number in 1..=26 {
        test.pass_seconds(1);
        receive(&test, &format!("Number {number}."), "x").await;
    }
    let [first, second] =
        [test.browser().get("/development/mailbox").await.text(), test.browser().get("/development/mailbox?page=2").await.text()];
    assert!(first.find("Number 26.").unwrap() < first.find("Number 25.").unwrap() && !first.contains("Number 1."));
    assert!(second.contains("Number 1.") && !second.contains("Number 26."));
    assert!(first.contains("/development/mailbox?page=2"));
}

#[tokio::test]
async fn an_account_shows_its_code_once_it_is_active() {
    let test = TestApp::start().await;
    let firm = test.organisation("Llwyd & Co").await;
    let user = test.invited(firm, &[Group::DefenceLawyer]).await;
    let before = test.browser().get("/development/accounts").await.text();
    assert!(before.contains("Llwyd &amp; Co") && before.contains("Not activated"));
    let seed = SeedAccount { user, password: "saltgate lantern quayside".into(), totp_secret: [7; 20] };
    test.app.seed_account(seed, test.app.new_id()).await.unwrap();
    let code = test.app.demonstration_code(user).await.unwrap().unwrap();
    let after = test.browser().get("/development/accounts").await.text();
    assert!(after.contains(&code) && !after.contains("Not activated"));
}

#[tokio::test]
async fn a_code_is_never_told_outside_a_demonstration() {
    let mut test = TestApp::start().await;
    let mut settings = (*test.web.app.settings).clone();
    settings.demo = false;
    test.web.app.settings = settings.into();
    assert_eq!(test.browser().get("/development/accounts").await.status, 404);
}

#[tokio::test]
async fn nothing_received_by_the_legal_aid_agency_is_said_so() {
    let test = TestApp::start().await;
    assert!(test.browser().get("/development/legal-aid").await.text().contains("Nothing has been received yet."));
}

#[tokio::test]
async fn what_the_legal_aid_agency_received_is_shown_as_it_came() {
    let test = TestApp::start().await;
    let router = test.web.demonstration.as_ref().unwrap().legal_aid.router();
    let send = |request: Request<Body>| router.clone().oneshot(request);
    let form = "grant_type=client_credentials&client_id=client&client_secret=secret";
    let request = Request::post("/oauth/token").header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    let token = send(request.body(Body::from(form)).unwrap()).await.unwrap().into_body().collect().await.unwrap().to_bytes();
    let token: serde_json::Value = serde_json::from_slice(&token).unwrap();
    let id = "01900000-0000-4000-8000-000000000001";
    let document = serde_json::json!({ "defenceAssociated": {
        "prosecutionCaseId": id, "defendantId": id, "representationType": "REPRESENTATION_ORDER",
        "associationStartDate": "2026-11-23",
        "defenceOrganisation": {
            "organisation": { "name": "Llwyd <& Co", "address": { "address1": "1 High Street", "postcode": "SW11 1JU" } },
            "laaContractNumber": "1A234B",
        },
    }});
    let request = Request::post("/api/external/v1/defence_associations")
        .header(CONTENT_TYPE, "application/json")
        .header("authorization", format!("Bearer {}", token["access_token"].as_str().unwrap()))
        .header("idempotency-key", id);
    let taken = send(request.body(Body::from(document.to_string())).unwrap()).await.unwrap();
    assert_eq!(taken.status(), 202, "{:?}", taken.into_body().collect().await);
    let text = test.browser().get("/development/legal-aid").await.text();
    assert!(text.contains("Llwyd &lt;&amp; Co") && text.contains("&quot;laaContractNumber&quot;: &quot;1A234B&quot;"), "{text}");
    assert!(text.contains(id) && text.contains("Document 1"));
}
