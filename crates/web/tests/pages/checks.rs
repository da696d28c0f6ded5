//! Checks of a registration, the second officer, likely duplicates and account numbers, as officers work with them.

use app::ExtractFile;
use axum::http::StatusCode;
use domain::{
    group::Group,
    id::RegistrationId,
    register::Register,
    registration::{Event, Resubmitted, Seen, State},
};
use testkit::{Answer, SignedIn, TestApp};

const FORM: &str = include_str!("../../../app/tests/use_cases/form.csv");

const SRA: &str = "number,name,status,conditions,postcode,telephone,website\n\
    612345,Ó Néill and Sons Solicitors,Authorised,No client money,LL11 1AB,01978 555000,oneill.example\n";

async fn submitted(test: &TestApp, form: &str) -> RegistrationId {
    let token = test.app.read_registration("form.csv", form.as_bytes().to_vec().into(), "here").await.unwrap();
    let reference = test.app.submit_registration(test.app.new_id(), &token).await.unwrap();
    views::registrations::by_reference(&test.app.store.read(), reference.as_str()).await.unwrap().unwrap().id
}

async fn load(test: &TestApp, register: Register, text: &str) {
    let bytes = bytes::Bytes::copy_from_slice(text.as_bytes());
    let file = ExtractFile { register, dated: "2026-11-01".parse().unwrap(), name: "extract.csv".to_owned(), bytes };
    test.app.load_register(None, test.app.new_id(), file).await.unwrap();
}

/// Every check passed, the call to a number of the officer's own finding.
const ALL: [(&str, &str); 20] = [
    ("finding-register", "passed"),
    ("found-register", "Authorised, no client money"),
    ("source-register", "SRA"),
    ("finding-name-and-address", "passed"),
    ("found-name-and-address", "As the register"),
    ("source-name-and-address", "SRA"),
    ("finding-administrator-standing", "passed"),
    ("found-administrator-standing", "Partner"),
    ("source-administrator-standing", "SRA"),
    ("finding-laa-account-1A234B", "passed"),
    ("found-laa-account-1A234B", "Active"),
    ("source-laa-account-1A234B", "LAA by e-mail"),
    ("finding-email-domain", "passed"),
    ("found-email-domain", "Own"),
    ("source-email-domain", "Web site"),
    ("finding-call-back", "passed"),
    ("number-call-back", "other"),
    ("other-call-back", "020 7946 0001"),
    ("found-call-back", "They sent it"),
    ("source-call-back", "Web site"),
];

async fn save(officer: &mut SignedIn, address: &str, fields: &[(&str, &str)]) -> Answer {
    let page = officer.browser.get(&format!("{address}/checks")).await;
    officer.browser.post(&page, &format!("{address}/checks"), fields).await
}

#[tokio::test]
async fn without_an_extract_nothing_is_passed_and_nothing_is_approved() {
    let test = TestApp::start().await;
    let id = submitted(&test, FORM).await;
    test.confirm_addresses(id).await;
    let address = format!("/registrations/{id}");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let shown = officer.browser.get(&address).await;
    assert!(shown.text().contains("Not checked") && !shown.text().contains("Passed"), "{}", shown.text());
    assert!(shown.text().contains("6 checks are not recorded"), "{}", shown.text());
    let refused = officer.browser.post(&shown, &format!("{address}/approve"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("Record these checks before you approve: Regulator’s register; Name and address"), "{text}");
    let page = officer.browser.get(&format!("{address}/checks")).await.text();
    assert!(page.contains("No extract of SRA organisations is loaded, so nothing was checked."), "{page}");
    let welsh = officer.browser.get(&format!("{address}/checks?lang=cy")).await.text();
    assert!(welsh.contains("Heb ei wirio") && welsh.contains("Cadw’r gwiriadau"), "{welsh}");
}

#[tokio::test]
async fn the_register_stands_beside_the_form_with_differences_in_words() {
    let test = TestApp::start().await;
    load(&test, Register::Sra, SRA).await;
    load(&test, Register::Laa, "number,name,status\n9Z999Z,Another,Active\n").await;
    let address = format!("/registrations/{}", submitted(&test, FORM).await);
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let page = officer.browser.get(&format!("{address}/checks")).await.text();
    for said in [
        "SRA organisations, extract of 1 November 2026, has this number:",
        "No client money",
        "<strong>Read this</strong>",
        "<strong>Differs</strong>",
        "LL11 1AB",
        "has nothing with this number or name, so nothing was checked",
        "01978 555000",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    test.pass_seconds(20 * 86_400);
    let mut officer = test.sign_in(officer.user, officer.organisation).await;
    assert!(officer.browser.get(&format!("{address}/checks")).await.text().contains("Out of date"));
}

#[tokio::test]
async fn findings_are_saved_together_and_problems_stand_at_their_fields() {
    let test = TestApp::start().await;
    load(&test, Register::Sra, SRA).await;
    let address = format!("/registrations/{}", submitted(&test, FORM).await);
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let none = save(&mut officer, &address, &[]).await;
    assert!(none.text().contains("Choose what you found for at least one check"), "{}", none.text());
    let mut wrong = ALL.to_vec();
    wrong.retain(|(field, _)| *field != "found-register");
    for (field, value) in &mut wrong {
        if *field == "other-call-back" {
            // The administrator's own mobile, from the form.
            *value = "07700 900123";
        }
    }
    let refused = save(&mut officer, &address, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("<a href=\"#found-register\">Enter what was found</a>"), "{text}");
    assert!(text.contains("<a href=\"#other-call-back\">This number stands on the form and in no register"), "{text}");
    assert!(text.contains("LAA by e-mail"), "what was typed is kept");

    let mut from_register = ALL.to_vec();
    for (field, value) in &mut from_register {
        match *field {
            "number-call-back" => *value = "+441978555000",
            "other-call-back" | "source-call-back" => *value = "",
            _ => {}
        }
    }
    let saved = save(&mut officer, &address, &from_register).await;
    assert_eq!(saved.location.as_deref(), Some(format!("{address}#checks").as_str()), "{}", saved.text());
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("All checks are recorded.") && page.contains(&officer.session.user.name()), "{page}");
    assert!(page.contains("01978 555000, SRA organisations, extract of 1 November 2026"), "{page}");
    let later = [("finding-register", "failed"), ("found-register", "Closed"), ("source-register", "SRA")];
    save(&mut officer, &address, &later).await;
    let page = officer.browser.get(&format!("{address}/checks")).await.text();
    assert!(page.contains("1 earlier finding") && page.contains("Passed: Authorised, no client money"), "{page}");
}

#[tokio::test]
async fn a_second_officer_confirms_or_undoes_what_takes_two() {
    let test = TestApp::start().await;
    let id = submitted(&test, &FORM.replace("sian@oneill.example", "sian@gmail.com")).await;
    let address = format!("/registrations/{id}");
    test.ready_to_approve(id).await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let page = first.browser.get(&address).await;
    assert!(page.text().contains("The administrator uses free mail."), "{}", page.text());
    assert!(page.text().contains("This takes two officers. Your approval is written down"), "{}", page.text());
    assert!(!page.text().contains("The organisation is added and"), "{}", page.text());
    let approved = first.browser.post(&page, &format!("{address}/approve"), &[]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER);
    let page = first.browser.get(&address).await;
    assert!(page.text().contains("so another officer must give the second"), "{}", page.text());
    assert!(!page.text().contains("Approve registration"), "what is always refused is not offered: {}", page.text());
    let again = first.browser.post(&page, &format!("{address}/approve"), &[]).await;
    assert!(again.text().contains("You gave the first approval. Another officer must give the second"), "{}", again.text());
    let blocked =
        save(&mut second, &address, &[("finding-register", "failed"), ("found-register", "x"), ("source-register", "y")]).await;
    assert!(blocked.text().contains("An approval is under way"), "{}", blocked.text());
    let read = second.browser.get(&format!("{address}/checks")).await.text();
    assert!(read.contains("An approval is under way") && read.contains("As on the form"), "{read}");
    assert!(!read.contains("Save checks") && !read.contains("type=\"radio\""), "nothing to fill in that is refused: {read}");
    for step in ["hold", "query"] {
        let there = second.browser.get(&format!("{address}/{step}")).await;
        assert_eq!(there.location.as_deref(), Some(&*format!("{address}#decision")), "{step}");
    }

    let page = second.browser.get(&address).await;
    assert!(page.text().contains(&format!("{} approved this first", first.session.user.name())), "{}", page.text());
    let wordless = second.browser.post(&page, &format!("{address}/undo-first-approval"), &[("words", " ")]).await;
    assert!(wordless.text().contains("<a href=\"#words\">Enter the reason</a>"), "{}", wordless.text());
    let undone = second.browser.post(&wordless, &format!("{address}/undo-first-approval"), &[("words", "Call them again")]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER);
    let page = first.browser.get(&address).await;
    assert!(page.text().contains("Call them again") && page.text().contains("undid the first approval"), "{}", page.text());
    first.browser.post(&page, &format!("{address}/approve"), &[]).await;
    let page = second.browser.get(&address).await;
    let confirmed = second.browser.post(&page, &format!("{address}/approve"), &[]).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.text());
    assert!(second.browser.get(&address).await.text().contains("approved this registration on"));
}

#[tokio::test]
async fn what_is_alike_is_listed_and_compared_in_two_columns() {
    let test = TestApp::start().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let first = submitted(&test, FORM).await;
    test.ready_to_approve(first).await;
    test.app.approve_registration(&officer.session, test.app.new_id(), (first, Seen::ALL)).await.unwrap();
    let alike = FORM.replace("Ó Néill & Sons Solicitors", "ONeil & Sons Law Ltd").replace("oneill.example", "oneil.example");
    let second = submitted(&test, &alike).await;
    let address = format!("/registrations/{second}");
    let page = officer.browser.get(&address).await.text();
    for said in [
        "Likely duplicates",
        "Ó Néill &amp; Sons Solicitors",
        "Same regulator’s number",
        "Same LAA account number",
        "Same mobile number",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let at = page.find(&format!("{address}/compare/")).expect("a link to compare");
    let compare = officer.browser.get(page[at..].split('"').next().unwrap()).await.text();
    assert!(compare.contains("ONeil &amp; Sons Law Ltd") && compare.contains("<strong>The same</strong>"), "{compare}");
    let unlike = officer.browser.get(&format!("{address}/compare/01900000-0000-7000-8000-00000000000a")).await;
    assert_eq!(unlike.status, StatusCode::NOT_FOUND);
    test.ready_to_approve(second).await;
    let shown = officer.browser.get(&address).await;
    let refused = officer.browser.post(&shown, &format!("{address}/approve"), &[]).await;
    assert!(refused.text().contains("An LAA account number on this form belongs to another organisation"), "{}", refused.text());
}

#[tokio::test]
async fn what_looks_like_a_domain_is_said_apart_and_a_rejection_before_says_what_was_the_same() {
    let test = TestApp::start().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let by = officer.user;
    let of = |name: &str, domain: &str, nth: &str| {
        FORM.replace("Ó Néill & Sons Solicitors", name)
            .replace("oneill.example", domain)
            .replace("900123", &format!("90077{nth}"))
            .replace("900456", &format!("90088{nth}"))
            .replace("1A234B", &format!("9Z99{nth}Z"))
            .replace("612345", &format!("65432{nth}"))
    };
    for (nth, domain) in [("1", "hartwell-pryce.com"), ("2", "hartwell-рryce.example"), ("3", "hartwel-pryce.example")] {
        submitted(&test, &of(&format!("Saltgate {nth}{nth} Crime LLP"), domain, nth)).await;
    }
    let id = submitted(&test, &of("Quayside LLP", "hartwell-pryce.example", "4")).await;
    let page = officer.browser.get(&format!("/registrations/{id}")).await.text();
    for said in [
        "The same domain name with another ending",
        "A domain whose letters look the same, such as letters of another script",
        "A domain one or two letters apart",
    ] {
        assert_eq!(page.matches(said).count(), 1, "{said}: {page}");
    }
    test.record(id, vec![Event::Rejected { reason: "No".into(), by, at: test.now() }]).await;
    let again = submitted(&test, &of("Quayside Limited", "quay.example", "5").replace("900775", "900774")).await;
    let address = format!("/registrations/{again}");
    let page = officer.browser.get(&address).await.text();
    let said = "It has this in common with a registration that was rejected: Nearly the same name; Same mobile number.";
    assert!(page.contains(said), "{page}");
    let welsh = officer.browser.get(&format!("{address}?lang=cy")).await.text();
    assert!(welsh.contains("Mae ganddo hyn yn gyffredin â chofrestriad a wrthodwyd: Bron yr un enw; "), "{welsh}");
}

#[tokio::test]
async fn an_account_number_is_verified_and_claimed_again() {
    let test = TestApp::start().await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let firm = test.firm("Firm", &["1A234B"]).await;
    let address = format!("/organisations/{firm}/laa-accounts");
    let page = officer.browser.get(&address).await;
    assert!(page.text().contains("Verified") && page.text().contains("For a test"), "{}", page.text());
    let wordless = [("account", "1A234B"), ("act", "withdraw"), ("words", "")];
    let refused = officer.browser.post(&page, &address, &wordless).await;
    assert!(refused.text().contains("<a href=\"#words-1A234B\">Enter how it was verified"), "{}", refused.text());
    let withdraw = [("account", "1A234B"), ("act", "withdraw"), ("words", "Closed")];
    assert_eq!(officer.browser.post(&refused, &address, &withdraw).await.status, StatusCode::SEE_OTHER);
    let page = officer.browser.get(&address).await;
    assert!(page.text().contains("Claimed") && !page.text().contains("For a test"), "{}", page.text());
    let verify = [("account", "1A234B"), ("act", "verify"), ("words", "Extract of 1 November")];
    assert_eq!(officer.browser.post(&page, &address, &verify).await.status, StatusCode::SEE_OTHER);
    assert!(officer.browser.get(&format!("{address}?lang=cy")).await.text().contains("Wedi’i ddilysu"));
    let mut lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    assert_eq!(lawyer.browser.get(&address).await.status, StatusCode::NOT_FOUND);
}

/// The sender answers a question with one more office and one more person, of another domain.
async fn answered(test: &TestApp, id: RegistrationId) {
    let state: State = test.app.state(id.uuid()).await.unwrap();
    let mut form = state.submitted.unwrap().form;
    let mut office = form.offices[0].clone();
    office.laa_account = None;
    form.offices.push(office);
    let mut user = form.users[0].clone();
    user.email = "eve@elsewhere.example".parse().unwrap();
    user.mobile = "07700 900999".parse().unwrap();
    form.users.push(user);
    let again = Resubmitted { form, assumptions: Vec::new(), file: None, answer: Some("One more".to_owned()), at: test.now() };
    test.record(id, vec![Event::Resubmitted(Box::new(again))]).await;
}

#[tokio::test]
async fn a_stale_page_decides_nothing_about_a_form_that_came_since() {
    let test = TestApp::start().await;
    let id = submitted(&test, FORM).await;
    test.ready_to_approve(id).await;
    let address = format!("/registrations/{id}");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let stale = officer.browser.get(&address).await;
    let (also, third) = (officer.browser.get(&address).await, officer.browser.get(&address).await);
    let together = officer.browser.get(&format!("/registrations/approvals/check?id={id}")).await;
    let add_to = officer.browser.get(&format!("{address}/add-to")).await;
    answered(&test, id).await;
    let missing = officer.browser.post(&stale, &format!("{address}/approve"), &[]).await.text();
    assert!(
        missing.contains("Record these checks before you approve: Email domain"),
        "the new domain is to be checked: {missing}"
    );
    test.ready_to_approve(id).await;
    let refused = officer.browser.post(&also, &format!("{address}/approve"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let text = refused.text();
    assert!(text.contains("This registration has changed since you opened this page") && text.contains("One more"), "{text}");
    let rejected = officer.browser.post(&third, &format!("{address}/reject"), &[("reason", "No such office")]).await.text();
    assert!(rejected.contains("has changed since you opened") && rejected.contains("No such office</textarea>"), "{rejected}");
    let bulk = officer.browser.post(&together, "/registrations/approvals", &[("id", &id.to_string())]).await.text();
    assert!(bulk.contains("This registration has changed since you opened this page"), "{bulk}");
    let firm = test.firm("Firm", &[]).await.to_string();
    let added = officer.browser.post(&add_to, &format!("{address}/add-to"), &[("name", "Firm"), ("organisation", &firm)]).await;
    assert!(added.text().contains("has changed since you opened"), "{}", added.text());
    let state: State = test.app.state(id.uuid()).await.unwrap();
    assert_eq!(state.standing, domain::registration::Standing::Waiting);
    let done = officer.browser.post(&refused, &format!("{address}/approve"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "what is shown now is what they decide on: {}", done.text());
}

#[tokio::test]
async fn findings_about_a_form_that_changed_are_not_recorded_and_not_lost() {
    let test = TestApp::start().await;
    let id = submitted(&test, FORM).await;
    let address = format!("/registrations/{id}");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let stale = officer.browser.get(&format!("{address}/checks")).await;
    answered(&test, id).await;
    let refused = officer.browser.post(&stale, &format!("{address}/checks"), &ALL).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let text = refused.text();
    assert!(text.contains("<a href=\"#checks\">This registration has changed since you opened this page"), "{text}");
    assert!(text.contains("Changed since you opened this page") && text.contains("One more"), "{text}");
    assert!(text.contains("LAA by e-mail") && text.contains("They sent it"), "what was typed is kept: {text}");
    let saved = officer.browser.post(&refused, &format!("{address}/checks"), &ALL).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
}

#[tokio::test]
async fn two_first_approvals_from_the_same_page_make_no_whole_one() {
    let test = TestApp::start().await;
    let id = submitted(&test, &FORM.replace("sian@oneill.example", "sian@gmail.com")).await;
    let address = format!("/registrations/{id}");
    test.ready_to_approve(id).await;
    let mut first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let mut second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let (one, two) = (first.browser.get(&address).await, second.browser.get(&address).await);
    first.browser.post(&one, &format!("{address}/approve"), &[]).await;
    let refused = second.browser.post(&two, &format!("{address}/approve"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("approved it; a second officer must too") && text.contains("changed since you opened"), "{text}");
    let whole = second.browser.post(&refused, &format!("{address}/approve"), &[]).await;
    assert_eq!(whole.status, StatusCode::SEE_OTHER, "having seen it, they are the second");
}
