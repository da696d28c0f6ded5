//! On the way to a decision about a prosecuting organisation: its addresses are confirmed, an officer checks, asks, holds; two
//! officers where one is not enough; its administrator answers and withdraws.

use domain::group::Group;
use testkit::TestApp;

use super::prosecutors::{answer, follow, only_one, sent, sent_by};

const ADMINISTRATOR: &str = "mair@transport.example";
const MAIN: &str = "prosecutions@transport.example";

/// The link of the newest e-mail to an address that holds one.
fn link(test: &TestApp, address: &str) -> String {
    link_below(test, address, "/register/prosecutor/confirm/")
}

/// The registration's own page, to which the e-mail about a question leads.
fn own_page(test: &TestApp) -> String {
    link_below(test, ADMINISTRATOR, "/register/prosecutor/own/")
}

fn link_below(test: &TestApp, address: &str, place: &str) -> String {
    let emails = test.outside.emails();
    let text = emails.iter().rev().filter(|it| it.to_address == address).find_map(|it| {
        let at = it.text.find(place)?;
        Some(it.text[at..].split_whitespace().next().expect("a link").to_owned())
    });
    text.expect("a link to the address")
}

async fn confirm(test: &TestApp, address: &str) -> String {
    let link = link(test, address);
    let mut browser = test.browser();
    let open = browser.get(&link).await;
    assert!(open.status == 200 && open.text().contains(address), "{}", open.text());
    let pressed = browser.post(&open, &link, &[]).await;
    assert_eq!(pressed.location.as_deref(), Some(link.as_str()), "{}", pressed.text());
    let done = browser.get(&link).await.text();
    assert!(done.contains("Address confirmed"), "{done}");
    link
}

/// The fields of every check, passed; the call to this number.
fn passed(number: &str) -> Vec<(&str, &str)> {
    let mut fields = Vec::new();
    for (finding, found, source) in [
        ("finding-prosecuting-authority", "found-prosecuting-authority", "source-prosecuting-authority"),
        ("finding-email-domain", "found-email-domain", "source-email-domain"),
        ("finding-call-back", "found-call-back", "source-call-back"),
    ] {
        fields.extend([(finding, "passed"), (found, "As it says"), (source, "Its own site")]);
    }
    fields.push(("other-call-back", number));
    fields
}

#[tokio::test]
async fn nothing_is_approved_before_both_addresses_are_confirmed_and_the_checks_are_recorded() {
    let test = TestApp::start().await;
    let page = sent(&test).await;
    test.deliver().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let approve = format!("{address}/approve");
    let refused = officer.browser.submit(&address, &approve, &[]).await;
    assert!(refused.status == 422 && refused.text().contains("An email address has not been confirmed"), "{}", refused.text());

    assert!(test.browser().get(&page).await.text().contains("2 email addresses are still to be confirmed"));
    // Mail filters follow links: that confirms nothing.
    test.browser().get(&link(&test, MAIN)).await;
    confirm(&test, ADMINISTRATOR).await;
    let refused = officer.browser.submit(&address, &approve, &[]).await;
    assert!(refused.status == 422 && refused.text().contains(MAIN), "{}", refused.text());
    let reference = test.outside.last_email_to(ADMINISTRATOR).unwrap().text;
    let reference = reference[reference.find("PRO-").unwrap()..][..13].to_owned();
    let told = follow(&test, &reference, ADMINISTRATOR).await.text();
    assert!(told.contains("Confirmed") && told.contains("Not confirmed") && told.contains("Send the links again"), "{told}");
    confirm(&test, MAIN).await;

    let refused = officer.browser.submit(&address, &approve, &[]).await;
    assert!(refused.status == 422 && refused.text().contains("Record these checks before you approve"), "{}", refused.text());
    let checks = format!("{address}/checks");
    let own_number = officer.browser.submit(&checks, &checks, &passed("01332 496000")).await;
    assert_eq!(own_number.status, 422, "a number of the questionnaire reaches whoever filled it in");
    let recorded = officer.browser.submit(&checks, &checks, &passed("01332 496999")).await;
    assert_eq!(recorded.location, Some(format!("{address}#checks")), "{}", recorded.text());
    let shown = officer.browser.get(&address).await.text();
    assert!(shown.contains("All checks are recorded") && shown.contains("01332 496999, Its own site"), "{shown}");
    let approved = officer.browser.submit(&address, &approve, &[]).await;
    assert_eq!(approved.location.as_deref(), Some(address.as_str()), "{}", approved.text());
    assert!(officer.browser.get(&address).await.text().contains("Approved"));
}

#[tokio::test]
async fn free_mail_takes_a_second_officer() {
    let test = TestApp::start().await;
    sent_by(&test, "mair@free-mail.example").await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut first).await;
    test.ready_to_approve_prosecutor(address.rsplit('/').next().unwrap().parse().unwrap()).await;
    let approve = format!("{address}/approve");
    assert!(first.browser.get(&address).await.text().contains("The administrator uses free mail"));
    first.browser.submit(&address, &approve, &[]).await;
    let shown = first.browser.get(&address).await.text();
    assert!(shown.contains("You gave the first approval"), "{shown}");
    let again = first.browser.submit(&address, &approve, &[]).await;
    assert!(again.status == 422 && again.text().contains("Another officer must give the second"), "{}", again.text());
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let undo = format!("{address}/undo-first-approval");
    assert_eq!(second.browser.submit(&address, &undo, &[("words", " ")]).await.status, 422, "it needs its words");
    second.browser.submit(&address, &undo, &[("words", "Call again.")]).await;
    assert!(second.browser.get(&address).await.text().contains("Call again."));
    first.browser.submit(&address, &approve, &[]).await;
    second.browser.submit(&address, &approve, &[]).await;
    let shown = second.browser.get(&address).await.text();
    assert!(shown.contains("/people"), "the organisation exists: {shown}");
}

#[tokio::test]
async fn a_question_opens_the_questionnaire_again_without_the_account() {
    let test = TestApp::start().await;
    let page = sent(&test).await;
    test.deliver().await;
    confirm(&test, ADMINISTRATOR).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let query = format!("{address}/query");
    let none = officer.browser.submit(&query, &query, &[("words", " ")]).await;
    assert!(none.status == 422 && none.text().contains("Enter the question"), "{}", none.text());
    let asked = officer.browser.submit(&query, &query, &[("words", "Which depot?")]).await;
    assert_eq!(asked.location.as_deref(), Some(address.as_str()), "{}", asked.text());
    assert!(test.browser().get(&page).await.text().contains("We have a question"));
    test.deliver().await;
    let mail = test.outside.last_email_to(ADMINISTRATOR).unwrap();
    assert!(mail.text.contains("Which depot?"), "{}", mail.text);

    let own = own_page(&test);
    let mut browser = test.browser();
    let shown = browser.get(&own).await;
    assert!(shown.text().contains("Which depot?"), "{}", shown.text());
    let draft = browser.post(&shown, &format!("{own}/answer"), &[]).await.location.expect("a questionnaire");
    let tasks = browser.get(&draft).await.text();
    assert!(tasks.contains("Stays as it was") && tasks.matches("Completed").count() == 4, "{tasks}");
    assert!(tasks.contains("Which depot?"), "{tasks}");
    let account = browser.get(&format!("{draft}/remittance")).await.text();
    assert!(!account.contains("87654321") && account.contains("Which depot?"), "{account}");
    assert!(account.contains("The account that you gave before is still the one we have"), "{account}");
    let wrong = browser.submit(&format!("{draft}/interface"), &format!("{draft}/interface"), &[("intends", "")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("Which depot?"), "{}", wrong.text());
    answer(&mut browser, &draft, ("interface", &[("intends", "no")])).await;
    let check = format!("{draft}/check");
    assert!(browser.get(&check).await.text().contains("The account stays as you gave it before"));
    browser.submit(&check, &check, &[]).await;
    assert!(browser.get(&draft).await.text().contains("Registration sent"));
    let shown = officer.browser.get(&address).await.text();
    assert!(!shown.contains("Example Systems") && shown.contains("Waiting"), "{shown}");
    assert!(officer.browser.get(&format!("{address}/remittance")).await.text().contains("87654321"));
}

#[tokio::test]
async fn an_officer_takes_it_holds_it_and_takes_it_up_again() {
    let test = TestApp::start().await;
    sent(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    officer.browser.submit(&address, &format!("{address}/assign"), &[("to", "me")]).await;
    let taken = officer.browser.get(&address).await.text();
    assert!(taken.contains("Give it or let it go") && !taken.contains("Take it<"), "{taken}");
    let hold = format!("{address}/hold");
    officer.browser.submit(&hold, &hold, &[("words", "They ring back.")]).await;
    let held = officer.browser.get(&address).await.text();
    assert!(held.contains("On hold") && held.contains("They ring back."), "{held}");
    assert!(officer.browser.get("/prosecutors").await.text().contains("On hold"), "what is held stays on the list");
    officer.browser.submit(&address, &format!("{address}/resume"), &[]).await;
    let shown = officer.browser.get(&address).await.text();
    let (now, history) = shown.split_once("id=\"history\"").expect("a history");
    assert!(!now.contains("They ring back.") && history.contains("They ring back."), "{shown}");
}

#[tokio::test]
async fn the_links_are_sent_again_and_the_former_ones_end() {
    let test = TestApp::start().await;
    sent(&test).await;
    test.deliver().await;
    let first = link(&test, MAIN);
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    officer.browser.submit(&address, &format!("{address}/addresses"), &[]).await;
    test.deliver().await;
    let late = test.browser().get(&first).await;
    assert!(late.status == 410 && late.text().contains("Send the links again"), "{}", late.text());
    let second = link(&test, MAIN);
    assert_ne!(first, second);
    let mut browser = test.browser();
    let reference = late.hidden("reference").expect("the reference");
    let sent = browser.submit(&first, "/register/prosecutor/links", &[("reference", &reference)]).await;
    assert_eq!(sent.location, Some(format!("/register/prosecutor/follow?sent=yes&reference={reference}")));
    test.deliver().await;
    assert_ne!(link(&test, MAIN), second);
    let unknown = browser.submit(&first, "/register/prosecutor/links", &[("reference", "PRO-0000-0000")]).await;
    assert_eq!(unknown.location.as_deref(), Some("/register/prosecutor/follow?sent=yes&reference=PRO-0000-0000"));
}

#[tokio::test]
async fn its_administrator_takes_it_back_by_the_link() {
    let test = TestApp::start().await;
    sent(&test).await;
    test.deliver().await;
    let own = link(&test, ADMINISTRATOR).replace("/confirm/", "/own/");
    let organisations = link(&test, MAIN).replace("/confirm/", "/own/");
    assert_eq!(test.browser().get(&organisations).await.status, 404, "the other link opens no registration");
    let mut browser = test.browser();
    let withdraw = format!("{own}/withdraw");
    let done = browser.submit(&withdraw, &withdraw, &[]).await;
    assert_eq!(done.location.as_deref(), Some(own.as_str()), "{}", done.text());
    assert!(browser.get(&own).await.text().contains("Withdrawn"));
    test.deliver().await;
    assert!(test.outside.last_email_to(ADMINISTRATOR).unwrap().text.contains("has been withdrawn"));
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    assert!(officer.browser.get("/prosecutors?standing=withdrawn").await.text().contains("Example Transport Authority"));
}

#[tokio::test]
async fn a_page_from_before_decides_nothing() {
    let test = TestApp::start().await;
    sent_by(&test, "mair@free-mail.example").await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut first).await;
    test.ready_to_approve_prosecutor(address.rsplit('/').next().unwrap().parse().unwrap()).await;
    let (approve, reject, checks) = (format!("{address}/approve"), format!("{address}/reject"), format!("{address}/checks"));
    let one = first.browser.get(&address).await;
    // A page for each form: each form has a command of its own.
    let (two, three) = (second.browser.get(&address).await, second.browser.get(&address).await);
    let old = second.browser.get(&checks).await;
    assert_eq!(first.browser.post(&one, &approve, &[]).await.status, 303);
    for (page, to, fields) in [(&two, &approve, &[][..]), (&three, &reject, &[("reason", "No such authority")])] {
        let refused = second.browser.post(page, to, fields).await;
        assert!(
            refused.status == 422 && refused.text().contains("changed since you opened this page"),
            "{to}: {}",
            refused.text()
        );
    }
    assert_eq!(second.browser.post(&old, &checks, &passed("01332 496999")).await.status, 422);
    let shown = first.browser.get(&address).await.text();
    assert!(shown.contains("You gave the first approval") && !shown.contains(&format!("action=\"{approve}\"")), "{shown}");
    assert!(second.browser.submit(&address, &approve, &[]).await.location.is_some(), "who saw it decides");
}

#[tokio::test]
async fn an_answer_is_not_lost_where_an_officer_went_on_without_it() {
    let test = TestApp::start().await;
    sent(&test).await;
    test.deliver().await;
    confirm(&test, ADMINISTRATOR).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let query = format!("{address}/query");
    officer.browser.submit(&query, &query, &[("words", "Which depot?")]).await;
    test.deliver().await;
    let own = own_page(&test);
    let mut browser = test.browser();
    let shown = browser.get(&own).await;
    let draft = browser.post(&shown, &format!("{own}/answer"), &[]).await.location.expect("a questionnaire");
    let other = browser.post(&shown, &format!("{own}/answer"), &[]).await.location.expect("another of the same question");
    answer(&mut browser, &draft, ("interface", &[("intends", "no")])).await;
    officer.browser.submit(&address, &format!("{address}/resume"), &[]).await;
    let check = format!("{draft}/check");
    browser.submit(&check, &check, &[]).await;
    assert!(!officer.browser.get(&address).await.text().contains("Example Systems"), "it arrived");
    let late = browser.get(&other).await.text();
    assert!(late.contains("What you filled in was not sent"), "{late}");
    assert_eq!(
        browser.post(&shown, &format!("{own}/answer"), &[]).await.location.as_deref(),
        Some(own.as_str()),
        "nothing is asked"
    );
}

#[tokio::test]
async fn an_officer_gives_it_to_a_colleague_and_the_history_says_so() {
    let test = TestApp::start().await;
    sent(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let colleague = test.person(officer.organisation, &[Group::OnboardingOfficer]).await;
    let name = test.sign_in(colleague, officer.organisation).await.session.user.name();
    let own = officer.session.user.name();
    let address = only_one(&mut officer).await;
    let assign = format!("{address}/assign");
    let choice = officer.browser.get(&assign).await;
    assert!(choice.text().contains("Nobody has this registration now.") && choice.text().contains(&name), "{}", choice.text());
    let nobody = officer.browser.post(&choice, &assign, &[]).await;
    assert!(nobody.text().contains("<a href=\"#to\">Select who gets it</a>"), "{}", nobody.text());
    let given = officer.browser.post(&nobody, &assign, &[("to", &colleague.to_string())]).await;
    assert_eq!(given.location.as_deref(), Some(address.as_str()), "{}", given.text());
    officer.browser.get(&format!("{address}/remittance")).await;
    let shown = officer.browser.get(&address).await.text();
    let history = shown.split("id=\"history\"").nth(1).expect("a history");
    for said in [
        format!("{own} gave it to {name}"),
        "The questionnaire was sent on the website".to_owned(),
        format!("{own} opened the account for remittances"),
        format!("{own} opened it"),
    ] {
        assert!(history.contains(&said), "{said}: {history}");
    }
    assert!(officer.browser.get("/prosecutors").await.text().contains(&name), "the list says who has it");
    let late = officer.browser.submit(&address, &assign, &[("from", ""), ("to", "me")]).await;
    assert!(late.status == 422 && late.text().contains("A colleague has taken this registration meanwhile"), "{}", late.text());
    let welsh = officer.browser.get(&format!("{address}?lang=cy")).await.text();
    assert!(welsh.contains("Anfonwyd yr holiadur ar y wefan") && !welsh.contains("registrations-"), "{welsh}");
    let welsh = officer.browser.get(&format!("{assign}?lang=cy")).await.text();
    assert!(welsh.contains("lang=\"cy\"") && !welsh.contains("registrations-assign"), "{welsh}");
}

#[tokio::test]
async fn a_question_that_cannot_be_asked_leads_back_to_the_registration() {
    let test = TestApp::start().await;
    sent(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let (query, hold, back) = (format!("{address}/query"), format!("{address}/hold"), format!("{address}#decision"));
    assert_eq!(officer.browser.get(&query).await.status, 200);
    let late = officer.browser.get(&hold).await;
    officer.browser.submit(&hold, &hold, &[("words", "They ring back.")]).await;
    assert_eq!(officer.browser.get(&query).await.status, 200, "what is held can be asked about");
    assert_eq!(officer.browser.get(&hold).await.location.as_deref(), Some(back.as_str()));
    let refused = officer.browser.post(&late, &hold, &[("words", "Mine")]).await;
    let text = refused.text();
    assert!(refused.status == 422 && text.contains("Changed since you opened this page"), "{text}");
    officer.browser.submit(&address, &format!("{address}/reject"), &[("reason", "Not a prosecutor.")]).await;
    for place in [&query, &hold] {
        assert_eq!(officer.browser.get(place).await.location.as_deref(), Some(back.as_str()));
    }
    let welsh = officer.browser.get(&format!("{address}?lang=cy")).await.text();
    assert!(welsh.contains("Not a prosecutor.") && !welsh.contains("registrations-happened"), "{welsh}");
}

#[tokio::test]
async fn likely_duplicates_stand_on_the_page_and_are_compared_without_the_account() {
    let test = TestApp::start().await;
    sent(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let first = only_one(&mut officer).await;
    assert!(officer.browser.get(&first).await.text().contains("No organisation and no other registration"));
    sent_by(&test, "other@transport.example").await;
    let shown = officer.browser.get(&first).await.text();
    let duplicates = shown.split("duplicates-heading").nth(1).expect("likely duplicates");
    for said in ["Same name", "Same email domain", "Registration, not decided", "PRO-"] {
        assert!(duplicates.contains(said), "{said}: {duplicates}");
    }
    let at = duplicates.find(&format!("{first}/compare/")).expect("a way to compare them");
    let compare = duplicates[at..].split('"').next().unwrap().to_owned();
    let compared = officer.browser.get(&compare).await.text();
    for said in ["They have in common:", "Differs", "other@transport.example", "mair@transport.example", "Head office"] {
        assert!(compared.contains(said), "{said}: {compared}");
    }
    let other = format!("/prosecutors/{}", compare.rsplit('/').next().unwrap());
    assert!(compared.contains(&format!("href=\"{other}\"")) && compared.contains(&format!("href=\"{first}\"")), "{compared}");
    assert!(!compared.contains("87654321") && !compared.contains("Regulator’s number"), "{compared}");
    let mut clerk = test.sign_in_as(&[Group::CourtAdministrator]).await;
    assert_eq!(clerk.browser.get(&compare).await.status, 404);
    let id = other.rsplit('/').next().unwrap().parse().unwrap();
    let records = test.app.store.accesses_of(id, None, 20).await.unwrap();
    assert!(records.iter().any(|record| record.access.act == "open-prosecutor-registration"), "the look is recorded at both");
    let welsh = officer.browser.get(&format!("{compare}?lang=cy")).await.text();
    assert!(welsh.contains("lang=\"cy\"") && !welsh.contains("compare-") && !welsh.contains("likely-"), "{welsh}");
}

#[tokio::test]
async fn who_has_an_account_is_said_to_be_asked_and_what_waits_for_a_second_officer_stands_on_the_start_page() {
    let test = TestApp::start().await;
    let firm = test.organisation("Saltgate Law").await;
    let user = test.person(firm, &[Group::DefenceLawyer]).await;
    let email = views::users::find(&test.app.store.read(), user).await.unwrap().unwrap().email;
    sent_by(&test, &email).await;
    test.deliver().await;
    let receipt = test.outside.last_email_to(&email).expect("a receipt").text;
    assert!(receipt.contains("where you have an account already, to sign in"), "{receipt}");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    test.ready_to_approve_prosecutor(address.rsplit('/').next().unwrap().parse().unwrap()).await;
    let before = officer.browser.get(&address).await.text();
    assert!(before.contains("has an account already and is asked to join as its administrator"), "{before}");
    officer.browser.submit(&address, &format!("{address}/approve"), &[]).await;
    let after = officer.browser.get(&address).await.text();
    assert!(after.contains("The administrator has an account already and has been asked"), "{after}");

    let test = TestApp::start().await;
    sent_by(&test, "mair@free-mail.example").await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut first).await;
    test.ready_to_approve_prosecutor(address.rsplit('/').next().unwrap().parse().unwrap()).await;
    first.browser.submit(&address, &format!("{address}/approve"), &[]).await;
    let waits = "1 registration of a prosecuting organisation waits for you as the second officer";
    assert!(second.browser.get("/home").await.text().contains(waits));
    assert!(!first.browser.get("/home").await.text().contains(waits));
}
