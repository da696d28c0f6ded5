//! Changes of an organisation that take two officers, as the administrator and the officers see them.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::TestApp;

/// The address of the first organisation's page that the list leads to.
fn first_link(list: &str) -> String {
    let main = list.split_once("<main").expect("a page").1;
    let at = main.find("href=\"/organisations/").expect("the change") + 6;
    main[at..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_administrator_asks_and_two_officers_approve() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let page = admin.browser.get("/people").await.text();
    assert!(page.contains("href=\"/people/changes\""), "{page}");
    let page = admin.browser.get("/people/changes").await;
    let sent = admin.browser.post(&page, "/people/changes", &[("kind", "email"), ("email", "office"), ("reason", "New")]).await;
    assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = sent.text();
    assert!(page.contains("href=\"#email\"") && page.contains("value=\"office\""), "{page}");
    let fields = [("kind", "email"), ("email", "office@other.example"), ("reason", "We moved")];
    let sent = admin.browser.post(&sent, "/people/changes", &fields).await;
    assert_eq!(sent.location.as_deref(), Some("/people/changes?sent=true"), "{}", sent.text());
    let page = admin.browser.get("/people/changes?sent=true").await.text();
    assert!(page.contains("office@other.example") && page.contains("You will be told by email"), "{page}");

    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let list = first.browser.get("/organisations/changes").await.text();
    assert!(list.contains("Waiting for a first officer") && list.contains("Main email address"), "{list}");
    let address = first_link(&list);
    let page = first.browser.get(&address).await;
    assert!(page.text().contains("office@other.example") && page.text().contains("We moved"), "{}", page.text());
    let approve = format!("{address}/approve");
    let sent = first.browser.post(&page, &approve, &[("found", " ")]).await;
    assert!(sent.status == StatusCode::UNPROCESSABLE_ENTITY && sent.text().contains("Enter what you checked"));
    let sent = first.browser.post(&sent, &approve, &[("found", "Called them")]).await;
    assert_eq!(sent.location, Some(format!("{address}?done=first-approved")), "{}", sent.text());
    let page = first.browser.get(&address).await.text();
    assert!(page.contains("Another officer must approve it") && !page.contains(&approve), "{page}");
    assert!(!first.browser.get("/home").await.text().contains("waits for you"));

    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let home = second.browser.get("/home").await.text();
    assert!(home.contains("1 change waits for you as the second officer"), "{home}");
    let page = second.browser.get(&address).await;
    assert!(page.text().contains("Approve as the second officer") && page.text().contains("Called them"), "{}", page.text());
    let sent = second.browser.post(&page, &approve, &[("found", "Looked at the register")]).await;
    assert_eq!(sent.location, Some(format!("{address}?done=second-approved")), "{}", sent.text());
    let page = second.browser.get(&format!("{address}?done=second-approved&lang=cy")).await.text();
    assert!(page.contains("Ail gymeradwyaeth") && page.contains("Defnyddir yr un blaenorol"), "{page}");
    assert!(!page.contains(&approve), "{page}");
    let page = admin.browser.get("/people/changes").await.text();
    assert!(page.contains("Approved: waiting") && !page.contains("Called them"), "officers' findings are theirs: {page}");

    test.deliver().await;
    let link = test.outside.last_email_to("office@other.example").expect("a link").text;
    let link =
        link.split("http://").find_map(|it| it.find("/organisations/confirm-email/").map(|at| it[at..].to_owned())).unwrap();
    let link = link.split_whitespace().next().unwrap();
    let mut reader = test.browser();
    let page = reader.get(link).await;
    assert!(page.text().contains("office@other.example is to be the main email address"), "{}", page.text());
    let done = reader.post(&page, link, &[]).await;
    assert_eq!(done.location.as_deref(), Some(link), "{}", done.text());
    assert!(reader.get(link).await.text().contains("Address confirmed"));
    let page = second.browser.get(&format!("{address}?lang=en")).await.text();
    assert!(page.contains("The new address was confirmed") && page.contains("Approved"), "{page}");
    let page = reader.get(&format!("{link}0")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_whose_time_ends_while_its_page_is_open_says_so() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let page = admin.browser.get("/people/changes").await;
    let fields = [("kind", "email"), ("email", "office@other.example"), ("reason", "We moved")];
    admin.browser.post(&page, "/people/changes", &fields).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = first_link(&officer.browser.get("/organisations/changes").await.text());
    officer.browser.submit(&address, &format!("{address}/approve"), &[("found", "Called them")]).await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    second.browser.submit(&address, &format!("{address}/approve"), &[("found", "Called as well")]).await;
    let list = second.browser.get("/organisations/changes").await.text();
    assert!(list.contains("Waiting for the new address to be confirmed") && !list.contains("Decided"), "{list}");
    test.deliver().await;
    let mail = test.outside.last_email_to("office@other.example").expect("a link").text;
    let at = mail.find("/organisations/confirm-email/").unwrap();
    let link = mail[at..].split_whitespace().next().unwrap();
    let mut reader = test.browser();
    let open = reader.get(link).await;
    test.pass_seconds(29 * 86_400);
    let late = reader.post(&open, link, &[]).await;
    assert_eq!(late.location.as_deref(), Some(link), "{}", late.text());
    let told = reader.get(link).await;
    assert!(told.status == StatusCode::GONE && told.text().contains("does not work any more"), "{}", told.text());
}

#[tokio::test]
async fn a_refusal_is_shown_with_its_reason() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let page = admin.browser.get("/people/changes").await;
    let fields = [("kind", "laa-account"), ("account", "9Z999Z"), ("reason", "New contract")];
    admin.browser.post(&page, "/people/changes", &fields).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let list = officer.browser.get("/organisations/changes").await.text();
    let address = first_link(&list);
    let page = officer.browser.get(&address).await;
    let sent = officer.browser.post(&page, &format!("{address}/refuse"), &[("reason", "Not in the extract")]).await;
    assert_eq!(sent.location, Some(format!("{address}?done=refused")), "{}", sent.text());
    let page = admin.browser.get("/people/changes").await.text();
    assert!(page.contains("Not in the extract"), "{page}");
    let list = officer.browser.get("/organisations/changes").await.text();
    assert!(list.contains("No change waits for an officer") && list.contains("Decided"), "{list}");
}

#[tokio::test]
async fn two_officers_with_the_same_page_do_not_make_a_change_hold() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let page = admin.browser.get("/people/changes").await;
    let fields = [("kind", "laa-account"), ("account", "9Z999Z"), ("reason", "New contract")];
    admin.browser.post(&page, "/people/changes", &fields).await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = first_link(&first.browser.get("/organisations/changes").await.text());
    let approve = format!("{address}/approve");
    let (one, two) = (first.browser.get(&address).await, second.browser.get(&address).await);
    first.browser.post(&one, &approve, &[("found", "Called them")]).await;
    let refused = second.browser.post(&two, &approve, &[("found", "Called as well")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("Another officer has approved this change since you opened this page"), "{text}");
    assert!(text.contains("Called them") && text.contains("Called as well</textarea>"), "{text}");
    let holds = second.browser.post(&refused, &approve, &[("found", "Called as well")]).await;
    assert_eq!(holds.location, Some(format!("{address}?done=approved")), "{}", holds.text());
    let page = second.browser.get(&address).await.text();
    assert!(page.contains("Before") && !page.contains("Change to"), "what holds is what it is now: {page}");
}

#[tokio::test]
async fn an_address_that_looks_like_anothers_or_is_free_mail_is_seen_by_the_officers() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    // Every organisation of these tests has firm.example.
    for (email, said) in [
        ("office@fіrm.example", "The domain fіrm.example (xn--frm-jhd.example) looks like firm.example."),
        ("office@firms.example", "The domain firms.example looks like firm.example."),
        ("office@firm.com.co", "The domain firm.com.co looks like firm.example."),
        ("office@llŷn.example", "Machines read it as xn--lln-k2a.example"),
        ("office@gmail.com", "The new address is free mail"),
    ] {
        let page = admin.browser.get("/people/changes").await;
        let fields = [("kind", "email"), ("email", email), ("reason", "We moved")];
        let sent = admin.browser.post(&page, "/people/changes", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let address = first_link(&officer.browser.get("/organisations/changes").await.text());
        let page = officer.browser.get(&format!("{address}?lang=en")).await;
        assert!(page.text().contains(said), "{email}: {}", page.text());
        let welsh = officer.browser.get(&format!("{address}?lang=cy")).await.text();
        assert!(welsh.contains("parth") || welsh.contains("e-bost am ddim"), "{email}: {welsh}");
        let refused = officer.browser.post(&page, &format!("{address}/refuse"), &[("reason", "No")]).await;
        assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.text());
    }
    let page = admin.browser.get("/people/changes").await;
    let fields = [("kind", "email"), ("email", "office@saltgate.example"), ("reason", "We moved")];
    admin.browser.post(&page, "/people/changes", &fields).await;
    let address = first_link(&officer.browser.get("/organisations/changes").await.text());
    let page = officer.browser.get(&format!("{address}?lang=en")).await.text();
    assert!(page.contains("office@saltgate.example") && !page.contains("looks like"), "{page}");
}

#[tokio::test]
async fn an_administrator_takes_a_request_back() {
    let test = TestApp::start().await;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let page = admin.browser.get("/people/changes").await;
    let fields = [("kind", "email"), ("email", "office@other.example"), ("reason", "We moved")];
    admin.browser.post(&page, "/people/changes", &fields).await;
    let (page, other) = (admin.browser.get("/people/changes").await, admin.browser.get("/people/changes").await);
    let text = page.text();
    let at = text.find("action=\"/people/changes/").expect("the button") + 8;
    let withdraw = text[at..].split('"').next().unwrap().to_owned();
    let done = admin.browser.post(&page, &withdraw, &[]).await;
    assert_eq!(done.location.as_deref(), Some("/people/changes?withdrawn=true"), "{}", done.text());
    let text = admin.browser.get("/people/changes?withdrawn=true").await.text();
    assert!(text.contains("You have withdrawn the change") && !text.contains("/withdraw\""), "{text}");
    let late = admin.browser.post(&other, &withdraw, &[]).await;
    assert_eq!(late.location.as_deref(), Some("/people/changes?late=true"));
    let welsh = admin.browser.get("/people/changes?late=true&lang=cy").await.text();
    assert!(welsh.contains("Ni ellid tynnu’r newid yn ôl") && welsh.contains("Tynnwyd yn ôl"), "{welsh}");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let list = officer.browser.get("/organisations/changes").await.text();
    assert!(list.contains("No change waits for an officer") && list.contains("Withdrawn"), "{list}");
    let page = officer.browser.get(&first_link(&list)).await.text();
    assert!(page.contains("Withdrawn by the organisation") && !page.contains("/approve\""), "{page}");
}

#[tokio::test]
async fn an_officer_names_an_administrator_and_a_second_one_approves() {
    let test = TestApp::start().await;
    let firm = test.organisation("Nobody’s").await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let people = first.browser.get(&format!("/organisations/{firm}/people")).await.text();
    let address = format!("/organisations/{firm}/administrator");
    assert!(people.contains(&format!("href=\"{address}\"")), "{people}");
    let page = first.browser.get(&address).await;
    let wrong = [("first-name", "Mair"), ("last-name", ""), ("email", "mair"), ("mobile", "07700 900982")];
    let sent = first.browser.post(&page, &address, &wrong).await;
    let text = sent.text();
    assert!(sent.status == StatusCode::UNPROCESSABLE_ENTITY && text.contains("href=\"#last-name\""), "{text}");
    assert!(text.contains("href=\"#email\"") && text.contains("value=\"Mair\""), "{text}");
    let mut fields =
        vec![("first-name", "Mair"), ("last-name", "Hughes"), ("email", "mair@firm.example"), ("mobile", "07700 900982")];
    let sent = first.browser.post(&sent, &address, &fields).await;
    assert!(sent.text().contains("Enter why it should be this person"), "{}", sent.text());
    fields.extend([("reason", "Siân declined"), ("found", "Called the register’s number")]);
    let sent = first.browser.post(&sent, &address, &fields).await;
    let change = sent.location.expect("the change");
    let page = first.browser.get(&change).await.text();
    for said in ["You approved the change as the first officer", "Mair Hughes (mair@firm.example), 07700 900982", "Siân declined"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(page.contains("Another officer must approve it"), "{page}");
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let change = change.split('?').next().unwrap();
    let page = second.browser.get(change).await;
    let sent = second.browser.post(&page, &format!("{change}/approve"), &[("found", "Called as well")]).await;
    assert_eq!(sent.location, Some(format!("{change}?done=approved")), "{}", sent.text());
    let people = second.browser.get(&format!("/organisations/{firm}/people?lang=cy")).await.text();
    assert!(people.contains("mair@firm.example") && !people.contains(&address), "{people}");
    let late = first.browser.get(&address).await;
    let sent = first.browser.post(&late, &address, &fields).await;
    assert!(sent.text().contains("Somebody administers this organisation now"), "{}", sent.text());
}
