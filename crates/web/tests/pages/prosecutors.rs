//! A prosecuting organisation answers, comes back, checks, sends; an officer opens, approves or rejects.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::{Answer, Browser, SignedIn, TestApp};

pub(super) type Section = (&'static str, &'static [(&'static str, &'static str)]);

pub(super) const ANSWERS: [Section; 5] = [
    (
        "organisation",
        &[
            ("name", "Example Transport Authority"),
            ("line1", "1 Depot Road"),
            ("town", "Derby"),
            ("postcode", "DE1 2GU"),
            ("country", "England"),
            ("telephone", "01332 496000"),
            ("email", "prosecutions@transport.example"),
            ("language", "en"),
        ],
    ),
    ("work", &[("cases", "12,500"), ("methods", "single-justice"), ("methods", "summons"), ("offences", "TH68010\nrr84002")]),
    ("interface", &[("intends", "yes"), ("supplier", "Example Systems"), ("weeks", "26")]),
    (
        "remittance",
        &[
            ("account-name", "Example Transport Authority"),
            ("sort-code", "12-34-56"),
            ("account-number", "87654321"),
            ("advice-email", "finance@transport.example"),
        ],
    ),
    (
        "administrator",
        &[
            ("first-name", "Mair"),
            ("last-name", "Depot"),
            ("job-title", "Head of prosecutions"),
            ("work-email", "mair@transport.example"),
            ("mobile", "07700 900321"),
            ("terms", "yes"),
        ],
    ),
];

/// Begins a questionnaire; gives the address of its page.
pub(super) async fn begin(browser: &mut Browser) -> String {
    let answer = browser.submit("/register/prosecutor", "/register/prosecutor", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location.expect("a page of its own")
}

pub(super) async fn answer(browser: &mut Browser, page: &str, (section, fields): Section) -> Answer {
    let place = format!("{page}/{section}");
    browser.submit(&place, &place, fields).await
}

/// Answers everything and sends it; gives the address of the page.
pub(super) async fn sent(test: &TestApp) -> String {
    sent_by(test, "mair@transport.example").await
}

/// The same with this work e-mail.
pub(super) async fn sent_by(test: &TestApp, administrator: &str) -> String {
    let mut browser = test.browser();
    let page = begin(&mut browser).await;
    for (section, fields) in ANSWERS {
        let typed =
            |(name, text): &(&'static str, &'static str)| (*name, if *name == "work-email" { administrator } else { *text });
        let fields: Vec<(&str, &str)> = fields.iter().map(typed).collect();
        let place = format!("{page}/{section}");
        let answer = browser.submit(&place, &place, &fields).await;
        assert_eq!(answer.location.as_deref(), Some(page.as_str()), "{section}: {}", answer.text());
    }
    let check = format!("{page}/check");
    let sent = browser.submit(&check, &check, &[]).await;
    assert_eq!(sent.location.as_deref(), Some(page.as_str()), "{}", sent.text());
    page
}

/// The address of the only registration of the officers' list.
pub(super) async fn only_one(officer: &mut SignedIn) -> String {
    let list = officer.browser.get("/prosecutors").await.text();
    let at = list.find("href=\"/prosecutors/").expect("a registration") + 6;
    list[at..].split('"').next().expect("an address").to_owned()
}

#[tokio::test]
async fn a_prosecutor_answers_in_any_order_and_comes_back_by_its_link() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let page = begin(&mut browser).await;
    let tasks = browser.get(&page).await.text();
    assert!(tasks.matches("Not yet started").count() == 5 && !tasks.contains("Check your answers"), "{tasks}");
    for section in ANSWERS.into_iter().rev().take(2) {
        answer(&mut browser, &page, section).await;
    }
    // Another browser, another day: the link is all that is needed.
    test.pass_seconds(20 * 86_400);
    let mut another = test.browser();
    let tasks = another.get(&page).await.text();
    assert_eq!((tasks.matches("Completed").count(), tasks.matches("Not yet started").count()), (2, 3), "{tasks}");
    assert!(another.get(&format!("{page}/administrator")).await.text().contains("value=\"Mair\""));
    assert_eq!(another.get(&format!("{page}/check")).await.location.as_deref(), Some(page.as_str()), "not complete");
    another.submit("/register/prosecutor", &format!("{page}/check"), &[]).await;
    assert!(another.get(&page).await.text().contains("Not yet started"), "what is not complete is not sent");
    test.pass_seconds(11 * 86_400);
    assert_eq!(test.browser().get(&page).await.status, 404, "after thirty days it is gone");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_once_and_what_was_typed_is_kept() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let page = begin(&mut browser).await;
    let bad = answer(&mut browser, &page, ("work", &[("cases", "many"), ("offences", "theft")])).await;
    assert_eq!(bad.status, 422);
    for said in
        ["Enter the number of cases", "Select at least one method", "Enter the codes of offences", "value=\"many\"", ">theft<"]
    {
        assert!(bad.text().contains(said), "{said}: {}", bad.text());
    }
    assert!(browser.get(&page).await.text().contains("There is a problem"));
    let again = browser.get(&format!("{page}/work")).await.text();
    assert!(again.contains("value=\"many\"") && again.contains("Enter the number of cases"));
    let account = answer(&mut browser, &page, ("remittance", &[("sort-code", "1"), ("account-number", "12")])).await.text();
    for said in
        ["Enter the name on the account", "6 digits, such as", "Enter an account number with 8 digits", "Enter an email address"]
    {
        assert!(account.contains(said), "{said}");
    }
    for section in ["organisation", "interface", "administrator"] {
        let none = answer(&mut browser, &page, (section, &[])).await;
        assert!(none.status == 422 && !none.text().contains("prosecutor-field-"), "{section}");
    }
    assert_eq!(browser.get(&format!("{page}/nothing")).await.status, 404);
}

#[tokio::test]
async fn a_prosecutor_is_approved_and_its_administrator_invited_as_one() {
    let test = TestApp::start().await;
    let page = sent(&test).await;
    let confirmation = test.browser().get(&page).await.text();
    assert!(confirmation.contains("Registration sent") && confirmation.contains("PRO-"), "{confirmation}");
    assert_eq!(test.browser().get(&format!("{page}/work")).await.location.as_deref(), Some(page.as_str()), "answered once");
    test.deliver().await;
    let receipt = test.outside.last_email_to("mair@transport.example").expect("a receipt");
    assert!(receipt.text.contains("PRO-") && !receipt.text.contains("87654321"), "{}", receipt.text);

    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let shown = officer.browser.get(&address).await;
    for said in [
        "Example Transport Authority",
        "England",
        "12500",
        "Single justice procedure notice",
        "RR84002, TH68010",
        "Example Systems",
        "26",
    ] {
        assert!(shown.text().contains(said), "{said}: {}", shown.text());
    }
    assert!(!shown.text().contains("87654321"), "the account has a page of its own");
    for said in ["Not confirmed", "Not checked", "3 checks are not recorded"] {
        assert!(shown.text().contains(said), "{said}: {}", shown.text());
    }
    test.ready_to_approve_prosecutor(address.rsplit('/').next().unwrap().parse().unwrap()).await;
    let approved = officer.browser.submit(&address, &format!("{address}/approve"), &[]).await;
    assert_eq!(approved.location.as_deref(), Some(address.as_str()), "{}", approved.text());
    test.deliver().await;
    let invitation = test.outside.last_email_to("mair@transport.example").expect("an invitation");
    assert!(invitation.text.contains("/activate/"), "{}", invitation.text);
    let user = views::users::by_email(&test.app.store.read(), "mair@transport.example").await.unwrap().unwrap();
    assert_eq!(user.groups, [Group::OrganisationAdministrator, Group::Prosecutor]);
    let organisation = views::organisations::find(&test.app.store.read(), user.organisation).await.unwrap().unwrap();
    assert_eq!(organisation.kind, "prosecutor");
    assert!(test.browser().get(&page).await.text().contains("Registration approved"));
    let twice = officer.browser.submit("/registrations", &format!("{address}/approve"), &[]).await;
    assert_eq!(twice.status, 422, "decided already");
}

#[tokio::test]
async fn the_account_opens_to_an_officer_after_a_record_and_lies_sealed_everywhere() {
    let test = TestApp::start().await;
    sent(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let opened = officer.browser.get(&format!("{address}/remittance")).await.text();
    assert!(opened.contains("87654321") && opened.contains("123456"), "{opened}");
    let id = address.rsplit('/').next().unwrap().parse().unwrap();
    let records = test.app.store.accesses_of(id, None, 20).await.unwrap();
    assert!(records.iter().any(|record| record.access.act == "view-remittance"));
    for group in [Group::ServiceDesk, Group::Operator, Group::Auditor, Group::Prosecutor] {
        let mut other = test.sign_in_as(&[group]).await;
        assert_eq!(other.browser.get(&format!("{address}/remittance")).await.status, 404, "{group}");
        assert_eq!(other.browser.get(&address).await.status, 404, "{group}");
    }
    let database = std::fs::read(test.folder().join("test.db")).unwrap();
    let log = std::fs::read(test.folder().join("test.db-wal")).unwrap_or_default();
    let found = |bytes: &[u8]| bytes.windows(8).any(|window| window == b"87654321");
    assert!(!found(&database) && !found(&log), "no number lies open in the database");
}

#[tokio::test]
async fn a_rejection_reaches_the_administrator_in_the_officers_words() {
    let test = TestApp::start().await;
    let page = sent(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let shown = officer.browser.get(&address).await;
    let none = officer.browser.post(&shown, &format!("{address}/reject"), &[("reason", " ")]).await;
    assert_eq!(none.status, 422);
    let rejected = officer.browser.post(&none, &format!("{address}/reject"), &[("reason", "Not a prosecutor.")]).await;
    assert_eq!(rejected.location.as_deref(), Some(address.as_str()), "{}", rejected.text());
    test.deliver().await;
    let told = test.outside.last_email_to("mair@transport.example").expect("an e-mail");
    assert!(told.text.contains("Not a prosecutor."), "{}", told.text);
    assert!(told.text.contains("register again here:\n\nhttp") && told.text.contains("/register/prosecutor"), "{}", told.text);
    let end = test.browser().get(&page).await.text();
    assert!(end.contains("Registration not accepted") && !end.contains("Not a prosecutor."));
}

/// Asks how far it is with a reference and an address.
pub(super) async fn follow(test: &TestApp, reference: &str, email: &str) -> Answer {
    let place = "/register/prosecutor/follow";
    test.browser().submit(place, place, &[("reference", reference), ("email", email)]).await
}

#[tokio::test]
async fn the_applicant_follows_it_by_reference_and_address_and_nobody_else_learns_that_it_exists() {
    let test = TestApp::start().await;
    sent(&test).await;
    test.deliver().await;
    let receipt = test.outside.last_email_to("mair@transport.example").expect("a receipt").text;
    assert!(receipt.contains("/register/prosecutor/follow"), "{receipt}");
    let at = receipt.find("PRO-").unwrap();
    let reference = receipt[at..at + 13].to_owned();
    let told = follow(&test, &reference.to_lowercase().replace('-', " "), "MAIR@transport.example.cjsm.net").await;
    let page = told.text();
    assert!(told.status == 200 && page.contains(&reference) && page.contains("Received on 23 November 2026"), "{page}");
    assert!(!page.contains("Transport Authority") && !page.contains("Mair"), "{page}");
    let mut wrong = Vec::new();
    for (reference, email) in [(reference.as_str(), "other@transport.example"), ("PRO-0000-0000", "mair@transport.example")] {
        let answer = follow(&test, reference, email).await;
        assert_eq!(answer.status, 422, "{}", answer.text());
        let alert = answer.text().split("govuk-error-summary__list").nth(1).unwrap().split("</ul>").next().unwrap().to_owned();
        wrong.push(alert);
    }
    assert_eq!(wrong[0], wrong[1], "a wrong address and a wrong reference are one answer");
    assert!(wrong[0].contains("No registration has this reference together with this email address"), "{}", wrong[0]);
    let empty = follow(&test, "", "").await.text();
    assert!(empty.contains("Enter a reference like PRO-") && empty.contains("Enter an email address"), "{empty}");
    let led = test.browser().get(&format!("/register/follow?reference={reference}")).await.location;
    assert_eq!(led, Some(format!("/register/prosecutor/follow?reference={reference}")));
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    officer.browser.submit(&address, &format!("{address}/reject"), &[("reason", "Not a prosecutor.")]).await;
    let end = follow(&test, &reference, "mair@transport.example").await.text();
    assert!(end.contains("Rejected") && !end.contains("Not a prosecutor."), "{end}");
}

#[tokio::test]
async fn whoever_guesses_references_of_prosecutors_waits() {
    let test = TestApp::start().await;
    for nth in 0..30 {
        let answer = follow(&test, &format!("PRO-0000-00{nth:02}"), "mair@transport.example").await;
        assert_eq!(answer.status, 422, "{nth}");
    }
    assert_eq!(follow(&test, "PRO-0000-0099", "mair@transport.example").await.status, 429);
}

#[tokio::test]
async fn the_registration_form_of_the_defence_does_not_offer_prosecutors() {
    let test = TestApp::start().await;
    let template = test.browser().get("/register/template/registration.csv").await.text();
    assert!(!template.to_lowercase().contains("prosecut"));
    assert!(domain::values::OrganisationType::all().all(|kind| kind.as_str() != "prosecutor"));
    let form = sample::typed(&sample::workbook_answers(test.now().london_date()));
    let form = String::from_utf8(form).unwrap().replace("Solicitors' firm", "Prosecutor");
    assert!(test.app.read_registration("form.csv", form.into_bytes().into(), "127.0.0.1").await.is_err());
}

#[tokio::test]
async fn an_address_of_the_secure_service_is_read_as_the_ordinary_one_and_said_so() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let page = begin(&mut browser).await;
    for (section, fields) in ANSWERS {
        let secure = |(name, text): &(&'static str, &'static str)| {
            (*name, if *name == "work-email" { "mair@transport.example.cjsm.net" } else { *text })
        };
        let place = format!("{page}/{section}");
        browser.submit(&place, &place, &fields.iter().map(secure).collect::<Vec<_>>()).await;
    }
    let check = browser.get(&format!("{page}/check")).await.text();
    assert!(check.contains("is a secure mail address; mair@transport.example will be used"), "{check}");
    browser.submit(&format!("{page}/check"), &format!("{page}/check"), &[]).await;
    test.deliver().await;
    assert!(test.outside.last_email_to("mair@transport.example").is_some());
}

#[tokio::test]
async fn the_questionnaire_is_asked_in_welsh_too() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let page = begin(&mut browser).await;
    for section in ["organisation", "work", "interface", "remittance", "administrator"] {
        let text = browser.get(&format!("{page}/{section}?lang=cy")).await.text();
        assert!(text.contains("lang=\"cy\"") && !text.contains("prosecutor-"), "{section}: {text}");
    }
}
