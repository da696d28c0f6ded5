//! What an officer does with one registration: takes it, asks, puts it on hold, is told what changed, and reads its history.

use axum::http::StatusCode;
use domain::{group::Group, id::RegistrationId, registration::Event};
use testkit::{SignedIn, TestApp};

/// The answers of a good form.
const FORM: &str = include_str!("../../../app/tests/use_cases/form.csv");

async fn one_and_an_officer() -> (TestApp, RegistrationId, String, SignedIn) {
    let test = TestApp::start().await;
    let id = test.registration(FORM).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    (test, id, format!("/registrations/{id}"), officer)
}

#[tokio::test]
async fn an_officer_asks_the_sender_and_takes_it_up_again() {
    let (test, _, address, mut officer) = one_and_an_officer().await;
    let page = officer.browser.get(&format!("{address}/query")).await;
    assert!(page.text().contains("Siân O&#39;Neill, the accountable administrator, gets an email"), "{}", page.text());
    let empty = officer.browser.post(&page, &format!("{address}/query"), &[("words", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("<a href=\"#words\">Enter the question</a>"), "{}", empty.text());
    let long = "w".repeat(2_001);
    let long = officer.browser.post(&empty, &format!("{address}/query"), &[("words", &long)]).await;
    assert!(long.text().contains("Question must be 2000 characters or fewer") && long.text().contains(&"w".repeat(2_001)));
    let asked = officer.browser.post(&long, &format!("{address}/query"), &[("words", "Which <b>office</b>?")]).await;
    assert_eq!(asked.location.as_deref(), Some(&*address), "{}", asked.text());
    let shown = officer.browser.get(&address).await;
    let text = shown.text();
    assert!(text.contains("Queried") && text.contains("Which &lt;b&gt;office&lt;/b&gt;?"), "{text}");
    assert!(text.contains("take it up again before you approve it") && !text.contains("Approve registration"), "{text}");
    let resumed = officer.browser.post(&shown, &format!("{address}/resume"), &[]).await;
    assert_eq!(resumed.status, StatusCode::SEE_OTHER);
    assert!(officer.browser.get(&address).await.text().contains("Approve registration"));
    test.deliver().await;
    let welsh = officer.browser.get(&format!("{address}/query?lang=cy")).await.text();
    assert!(welsh.contains("Gofyn cwestiwn i’r anfonwr"), "{welsh}");
}

#[tokio::test]
async fn the_second_officer_is_told_what_changed_since_they_looked() {
    let (test, _, address, mut first) = one_and_an_officer().await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let hold = format!("{address}/hold");
    let (one, two) = (first.browser.get(&hold).await, second.browser.get(&hold).await);
    let seen = two.hidden("seen").expect("what the officer has seen");
    let held = first.browser.post(&one, &hold, &[("words", "The regulator rings back"), ("seen", &seen)]).await;
    assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.text());
    let late = second.browser.post(&two, &hold, &[("words", "Mine"), ("seen", &seen)]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = late.text();
    assert!(page.contains("This registration is on hold. Take it up again first"), "{page}");
    let changed = page.split("Changed since you opened this page").nth(1).expect("what changed");
    let changed = changed.split("govuk-summary-list").next().unwrap();
    assert!(changed.contains(&format!("{} put it on hold", first.session.user.name())), "{changed}");
    assert!(changed.contains("The regulator rings back") && !changed.contains("The form was sent"), "{changed}");
}

#[tokio::test]
async fn an_officer_takes_it_and_gives_it_to_a_colleague() {
    let (test, _, address, mut officer) = one_and_an_officer().await;
    let colleague = test.person(officer.organisation, &[Group::OnboardingOfficer]).await;
    let page = officer.browser.get(&address).await;
    let assign = format!("{address}/assign");
    let taken = officer.browser.post(&page, &assign, &[("to", "me")]).await;
    assert_eq!(taken.location.as_deref(), Some(&*address), "{}", taken.text());
    let queue = officer.browser.get("/registrations?assigned=me").await.text();
    assert!(queue.contains(&officer.session.user.name()) && queue.contains("Ó Néill"), "{queue}");
    let choice = officer.browser.get(&assign).await;
    assert!(choice.text().contains("Nobody: let it go") && !choice.text().contains("I take it"), "{}", choice.text());
    let nobody = officer.browser.post(&choice, &assign, &[]).await;
    assert!(nobody.text().contains("<a href=\"#to\">Select who gets it</a>"), "{}", nobody.text());
    let (from, to) = (officer.user.to_string(), colleague.to_string());
    let given = officer.browser.post(&choice, &assign, &[("from", &from), ("to", &to)]).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    let late = officer.browser.post(&nobody, &assign, &[("from", &from), ("to", "nobody")]).await;
    assert!(late.text().contains("A colleague has taken this registration meanwhile"), "{}", late.text());
}

#[tokio::test]
async fn the_page_says_what_is_confirmed_what_happened_and_who_looked() {
    let (test, id, address, mut officer) = one_and_an_officer().await;
    let page = officer.browser.get(&address).await.text();
    assert_eq!(page.matches("Not confirmed").count(), 2, "{page}");
    assert!(page.contains("0 of 6 recorded"), "{page}");
    test.ready_to_approve(id).await;
    let at = test.now();
    let not = Event::ApprovalNotCarriedOut { reason: "organisation-name".to_owned(), at };
    test.record(id, vec![Event::ApprovalScheduled { due: at, by: officer.user, at }, not]).await;
    officer.browser.get(&format!("{address}/file")).await;
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("6 of 6 recorded") && !page.contains("Not confirmed"), "{page}");
    assert!(page.contains("sian@oneill.example was confirmed") && page.contains("The form was sent on the website, as a file"));
    let handed_back = page.split("could not be carried out").nth(1).expect("the reason");
    assert!(handed_back.contains("An organisation with this name exists already"), "{page}");
    let name = officer.session.user.name();
    assert!(page.contains(&format!("{name} opened it")) && page.contains(&format!("{name} downloaded the file")), "{page}");
    let mut colleague = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    assert!(colleague.browser.get(&address).await.text().contains(&format!("Open now: {name}")));
    test.app.withdraw_registration(test.app.new_id(), id).await.unwrap();
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("Its sender took this registration back") && !page.contains("Reject registration"), "{page}");
}
