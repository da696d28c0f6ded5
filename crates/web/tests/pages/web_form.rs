//! A registration filled in page by page, as a browser sees it; an address confirmed; a query answered.

use axum::http::StatusCode;
use domain::{group::Group, id::RegistrationId};
use testkit::{Answer, Browser, TestApp};

const TOPICS: [(&str, &[(&str, &str)]); 8] = [
    ("organisation", &[("name", "Ó Néill & Sons Solicitors"), ("type", "solicitors-firm")]),
    ("address", &[("line1", "1 High Street"), ("town", "Wrexham"), ("postcode", "LL11 1AA"), ("country", "Wales")]),
    ("contact", &[("telephone", "01978 123456"), ("email", "office@oneill.example"), ("language", "en")]),
    (
        "first-hearing",
        &[
            ("first-court", "Leeds Magistrates' Court"),
            ("first-hearing-day", "1"),
            ("first-hearing-month", "12"),
            ("first-hearing-year", "2026"),
        ],
    ),
    ("numbers", &[("regulator-number", "612345")]),
    (
        "administrator",
        &[
            ("admin-first-name", "Siân"),
            ("admin-last-name", "O'Neill"),
            ("admin-job-title", "Partner"),
            ("admin-email", "sian@oneill.example"),
            ("admin-mobile", "07700 900123"),
        ],
    ),
    ("list/offices", &[]),
    ("terms", &[("terms-accepted", "yes"), ("accepted-by", "Siân O'Neill"), ("accepted-capacity", "Partner")]),
];

const TOM: [(&str, &str); 7] = [
    ("first-name", "Tom"),
    ("last-name", "Hughes"),
    ("email", "tom@oneill.example"),
    ("mobile", "07700900456"),
    ("qualified-as", "solicitor"),
    ("role", "defence-lawyer"),
    ("role", "advocate"),
];

async fn begin(browser: &mut Browser) -> String {
    let answer = browser.submit("/register/web", "/register/web", &[("email", "somebody@oneill.example")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location.expect("the list of tasks")
}

/// Sends the page of a topic with its hidden fields.
async fn save(browser: &mut Browser, address: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(address).await;
    let hidden: Vec<(String, String)> =
        ["seen", "from"].iter().filter_map(|name| page.hidden(name).map(|value| ((*name).to_owned(), value))).collect();
    let all: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(fields.iter().copied()).collect();
    browser.post(&page, address, &all).await
}

async fn fill(browser: &mut Browser, tasks: &str) {
    for (topic, fields) in TOPICS {
        let answer = save(browser, &format!("{tasks}/{topic}"), fields).await;
        assert_eq!(answer.location.as_deref(), Some(tasks), "{topic}: {}", answer.text());
    }
    let answer = save(browser, &format!("{tasks}/list/users/new"), &TOM).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
}

async fn send(browser: &mut Browser, tasks: &str) -> Answer {
    save(browser, &format!("{tasks}/check"), &[]).await
}

/// The address of the link in the newest e-mail to somebody.
fn link(test: &TestApp, address: &str) -> String {
    let text = test.outside.last_email_to(address).expect("an e-mail").text;
    let at = text.find("/register/confirm/").expect("a link");
    text[at..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_form_is_filled_in_page_by_page_and_sent() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let start = browser.get("/register").await.text();
    assert!(start.find("Fill the form in on the web") < start.find("Download the form"), "the accessible way is named first");
    let tasks = begin(&mut browser).await;
    let page = browser.get(&tasks).await.text();
    assert!(
        page.contains("You have completed 0 of 9 sections") && page.contains("Not started") && page.contains("Cannot start yet"),
        "{page}"
    );
    assert_eq!(browser.get(&format!("{tasks}/check")).await.location.as_deref(), Some(tasks.as_str()));
    fill(&mut browser, &tasks).await;
    let page = browser.get(&tasks).await.text();
    assert!(page.contains("You have completed 9 of 9 sections"), "{page}");
    let check = browser.get(&format!("{tasks}/check")).await;
    for said in
        ["Ó Néill &amp; Sons Solicitors", "Solicitors’ firm", "1 December 2026", "Tom Hughes", "/contact?from=check#telephone"]
    {
        assert!(check.text().contains(said), "{said}: {}", check.text());
    }
    let answer = send(&mut browser, &tasks).await;
    let sent = answer.location.expect("the confirmation");
    assert!(sent.starts_with("/register/sent/REG-"), "{sent}");
    assert_eq!(browser.get(&tasks).await.location.as_deref(), Some(sent.as_str()), "back leads to where it was sent");
    test.deliver().await;
    let confirm = link(&test, "sian@oneill.example");
    browser.get(&confirm).await;
    browser.head(&confirm).await;
    let done = browser.submit(&confirm, &confirm, &[]).await;
    assert_eq!(done.location.as_deref(), Some(confirm.as_str()));
    assert!(browser.get(&confirm).await.text().contains("Address confirmed"));
    let own = browser.get(&confirm.replace("/confirm/", "/own/")).await.text();
    assert!(own.contains("Registration of Ó Néill &amp; Sons Solicitors") && own.contains("office@oneill.example"), "{own}");
}

#[tokio::test]
async fn each_problem_stands_beside_its_box_and_what_was_typed_is_kept() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let refused = browser.submit("/register/web", "/register/web", &[("email", "nobody")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let tasks = begin(&mut browser).await;
    let address = format!("{tasks}/contact");
    let answer = save(&mut browser, &address, &[("telephone", "12"), ("email", "<b>")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(
        page.contains("href=\"#telephone\"") && page.contains("value=\"12\"") && page.contains("value=\"&lt;b&gt;\""),
        "{page}"
    );
    assert!(page.contains("‘12’ is not a telephone number that exists."), "{page}");
    assert!(browser.get(&tasks).await.text().contains("In progress"));
    let later = save(&mut browser, &address, &[("telephone", "12"), ("then", "later")]).await;
    assert_eq!(later.location.as_deref(), Some(tasks.as_str()), "what is wrong can be mended later");
    let welsh = browser.get(&format!("{address}?lang=cy")).await.text();
    assert!(welsh.contains("Manylion cyswllt") && welsh.contains("value=\"12\""), "{welsh}");
    for unknown in
        ["/register/web/abc", &format!("{tasks}/nothing"), &format!("{tasks}/list/nothing"), &format!("{tasks}/list/users/7")]
    {
        assert_eq!(browser.get(unknown).await.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}

#[tokio::test]
async fn another_window_overwrites_nothing_unseen() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let tasks = begin(&mut browser).await;
    let address = format!("{tasks}/administrator");
    let (one, two) = (browser.get(&address).await, browser.get(&address).await);
    let seen = one.hidden("seen").unwrap();
    browser.post(&one, &address, &[("seen", &seen), ("admin-first-name", "Siân")]).await;
    let late = browser.post(&two, &address, &[("seen", &seen), ("admin-first-name", "Jane")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = late.text();
    assert!(page.contains("Saved in the other window: Siân") && page.contains("value=\"Jane\""), "{page}");
    browser.post(&late, &address, &[("seen", &late.hidden("seen").unwrap()), ("admin-first-name", "Jane")]).await;
    assert!(browser.get(&address).await.text().contains("value=\"Jane\""));
}

#[tokio::test]
async fn people_are_pasted_listed_and_removed() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let tasks = begin(&mut browser).await;
    fill(&mut browser, &tasks).await;
    let paste = format!("{tasks}/paste");
    let page = browser.get(&paste).await;
    let rows =
        "Ann\tLee\tann@oneill.example\t07700 900457\tSolicitor\tAdvocate\nBob\tLee\tnobody\t07700 900458\tSolicitor\tAdvocate";
    let answer = browser.upload(&page, &paste, &[("rows", rows)], ("none", "", b"")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(
        text.contains("1 person was added.") && text.contains("1 row was not added") && text.contains("Bob\tLee\tnobody"),
        "{text}"
    );
    assert!(!text.contains("Ann\tLee"), "what was added is not left in the box");
    let list = browser.get(&format!("{tasks}/list/users")).await.text();
    assert!(list.contains("You have listed 2 people.") && list.contains("Ann Lee"), "{list}");
    let remove = format!("{tasks}/list/users/2/remove");
    let asked = browser.get(&remove).await;
    assert!(asked.text().contains("Remove Ann Lee?"), "{}", asked.text());
    let gone = browser.post(&asked, &remove, &[("seen", &asked.hidden("seen").unwrap())]).await;
    assert!(gone.location.is_some_and(|to| to.ends_with("?done=removed")));
    browser.post(&asked, &remove, &[("seen", &asked.hidden("seen").unwrap())]).await;
    assert!(browser.get(&format!("{tasks}/list/users")).await.text().contains("You have listed 1 person."));
}

#[tokio::test]
async fn a_file_with_problems_is_mended_in_the_pages() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let form = include_str!("../../../app/tests/use_cases/form.csv").replace("Postcode,LL11 1AA", "Postcode,LL1");
    let page = browser.get("/register/upload").await;
    let answer = browser.upload(&page, "/register/upload", &[], ("form", "form.csv", form.as_bytes())).await.text();
    let at = answer.find("/register/web?upload=").expect("the way to mend it here");
    let start = answer[at..].split('"').next().unwrap().to_owned();
    let page = browser.get(&start).await;
    let upload = page.hidden("upload").expect("the upload");
    let begun = browser.post(&page, "/register/web", &[("email", "somebody@oneill.example"), ("upload", &upload)]).await;
    let tasks = begun.location.expect("the list of tasks");
    let address = browser.get(&format!("{tasks}/address")).await.text();
    assert!(address.contains("value=\"LL1\"") && address.contains("is not a full postcode"), "{address}");
    assert!(browser.get(&format!("{tasks}/list/users")).await.text().contains("Tom Hughes"));
}

#[tokio::test]
async fn an_officer_sees_which_address_is_not_confirmed_and_sends_the_links_again() {
    let test = TestApp::start().await;
    let mut firm = test.browser();
    let tasks = begin(&mut firm).await;
    fill(&mut firm, &tasks).await;
    let sent = send(&mut firm, &tasks).await.location.unwrap();
    let reference = sent.rsplit('/').next().unwrap().to_owned();
    let row = views::registrations::by_reference(&test.app.store.read(), &reference).await.unwrap().unwrap();
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = format!("/registrations/{}", row.id);
    let page = officer.browser.get(&address).await;
    assert!(page.text().contains("Addresses not confirmed") && page.text().contains("office@oneill.example"), "{}", page.text());
    let refused = officer.browser.post(&page, &format!("{address}/approve"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("An email address has not been confirmed"), "{}", refused.text());
    officer.browser.post(&page, &format!("{address}/addresses"), &[]).await;
    test.deliver().await;
    for reader in ["office@oneill.example", "sian@oneill.example"] {
        let link = link(&test, reader);
        firm.submit(&link, &link, &[]).await;
    }
    let id: RegistrationId = row.id;
    assert!(
        officer.browser.get(&format!("/registrations/{id}")).await.text().contains("The addresses on the form are confirmed.")
    );
}

#[tokio::test]
async fn the_link_back_goes_to_the_ordinary_address_behind_one_of_the_secure_service() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let answer = browser.submit("/register/web", "/register/web", &[("email", "somebody@oneill.example.cjsm.net")]).await;
    let tasks = browser.get(&answer.location.expect("the list of tasks")).await.text();
    assert!(tasks.contains("somebody@oneill.example") && !tasks.contains("cjsm"), "{tasks}");
    test.deliver().await;
    assert!(test.outside.last_email_to("somebody@oneill.example").is_some());
}
