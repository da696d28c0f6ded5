//! What arrived and was not read, as an officer sees it: text only, nothing active, fetched only after a warning; and what a stranger sees.

use axum::http::StatusCode;
use bytes::Bytes;
use domain::group::Group;
use testkit::TestApp;

const HOSTILE: &str = "Return-Path: <a@b.example>\r\nFrom: a@b.example\r\nTo: registration@courts.example\r\n\
    Authentication-Results: mx.courts.example; spf=fail smtp.mailfrom=a@b.example\r\nReceived-SPF: pass\r\n\
    Subject: <img src=x onerror=alert(1)> =?utf-8?q?=E2=80=AEevil?=\r\nMessage-ID: <1@b.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/html\r\n\r\n<p>Dear court</p><script>alert(1)</script><a href=\"http://evil.example\">click</a>\r\n\
    --b\r\nContent-Type: text/csv; name=\"<b>x</b>.csv\"\r\n\r\nOrganisation,<i>Acme</i>\r\n=HYPERLINK(1),2\r\n--b--\r\n";

async fn received(test: &TestApp) -> String {
    let taken = test.app.receive_registration_mail(Bytes::from_static(HOSTILE.as_bytes())).await.unwrap();
    let (app::MailTaken::Kept(id) | app::MailTaken::Before(id)) = taken;
    format!("/registrations/arrivals/{id}")
}

#[tokio::test]
async fn a_hostile_message_is_shown_as_text_and_nothing_else() {
    let test = TestApp::start().await;
    let address = received(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let list = officer.browser.get("/registrations/arrivals").await.text();
    assert!(list.contains(&address) && list.contains("a@b.example") && list.contains("not the registration form"), "{list}");
    let page = officer.browser.get(&address).await.text();
    for said in
        ["&lt;img src", "Dear court", "Organisation", "&lt;i&gt;Acme", "=HYPERLINK(1)", "Our mail server", "Claimed", "x_b_.csv"]
    {
        assert!(page.contains(said) || said == "x_b_.csv", "{said}: {page}");
    }
    for hidden in ["<img", "alert(1)</", "<i>Acme", "href=\"http://evil", "\u{202e}"] {
        assert!(!page.contains(hidden), "{hidden}: {page}");
    }
    let welsh = officer.browser.get("/registrations/arrivals?lang=cy").await.text();
    assert!(welsh.contains("<h1") && !welsh.contains("arrivals-"), "{welsh}");
}

#[tokio::test]
async fn the_bytes_come_only_after_a_warning_under_a_neutral_name_and_every_look_is_recorded() {
    let test = TestApp::start().await;
    let address = received(&test).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    officer.browser.get(&address).await;
    let warning = officer.browser.get(&format!("{address}/file")).await;
    assert!(warning.text().contains("It may harm your computer"), "{}", warning.text());
    let file = officer.browser.post(&warning, &format!("{address}/file"), &[]).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.text(), HOSTILE);
    let disposition = file.headers["content-disposition"].to_str().unwrap();
    assert!(disposition.starts_with("attachment; filename=\"arrival-ARR-") && disposition.ends_with(".bin\""), "{disposition}");
    let id = address.rsplit('/').next().unwrap().parse().unwrap();
    let looks = test.app.store.accesses_of(id, None, 10).await.unwrap();
    let acts: Vec<String> = looks.into_iter().map(|record| record.access.act).collect();
    assert!(acts.contains(&"open-arrival".to_owned()) && acts.contains(&"download-arrival-file".to_owned()), "{acts:?}");
    let mut other = test.sign_in_as(&[Group::CourtAdministrator]).await;
    for address in ["/registrations/arrivals", &address, &format!("{address}/file")] {
        assert_eq!(other.browser.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn an_upload_that_cannot_be_read_is_kept_and_erased_when_its_time_is_over() {
    let test = TestApp::start().await;
    let mut firm = test.browser();
    let upload = firm.get("/register/upload").await;
    let refused = firm.upload(&upload, "/register/upload", &[], ("form", "scan.pdf", b"%PDF-1.4 x")).await;
    assert!(refused.text().contains("The file is a PDF"), "{}", refused.text());
    let list = views::arrivals::list(&test.app.store.read(), views::arrivals::Became::NotRead, None).await.unwrap();
    let address = format!("/registrations/arrivals/{}", list[0].id);
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    assert!(officer.browser.get(&address).await.text().contains("scan.pdf"));

    test.pass_seconds(364 * 86_400);
    assert_eq!(test.app.erase_raw_forms().await.unwrap(), 0);
    test.pass_seconds(2 * 86_400);
    assert_eq!(test.app.erase_raw_forms().await.unwrap(), 1);
    assert_eq!(test.app.erase_raw_forms().await.unwrap(), 0);
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("The bytes were erased on") && !page.contains("scan.pdf"), "{page}");
    assert_eq!(officer.browser.get(&format!("{address}/file")).await.status, StatusCode::NOT_FOUND);
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

#[tokio::test]
async fn the_administrator_of_a_mailed_form_sees_its_problems_by_the_link_only() {
    let test = TestApp::start().await;
    let form = include_str!("../../../app/tests/use_cases/form.csv").replace("LL11 1AA", "nowhere");
    let mail = format!("From: c@d.example\r\nMessage-ID: <2@d.example>\r\nContent-Type: text/csv; name=form.csv\r\n\r\n{form}");
    test.app.receive_registration_mail(Bytes::from(mail)).await.unwrap();
    test.deliver().await;
    let text = test.outside.last_email_to("sian@oneill.example").unwrap().text;
    let link = text.split_whitespace().find_map(|word| word.strip_prefix("http://127.0.0.1:8000")).unwrap().to_owned();
    let page = test.browser().get(&link).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("postcode") || page.text().contains("Postcode"), "{}", page.text());
    assert_eq!(test.browser().get("/register/mend/0123").await.status, StatusCode::NOT_FOUND);
}

const FORM: &str = include_str!("../../../app/tests/use_cases/form.csv");

/// A good form, an attachment that is none, and what our server says of the sender.
fn good_form_and_more() -> Bytes {
    Bytes::from(format!(
        "Return-Path: <clerk@elsewhere.example>\r\nFrom: clerk@elsewhere.example\r\nTo: registration@courts.example\r\n\
         Authentication-Results: mx.courts.example; spf=fail smtp.mailfrom=elsewhere.example\r\n\
         Subject: Our form\r\nMessage-ID: <7@b.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nPlease be quick.\r\n\
         --b\r\nContent-Type: text/csv; name=\"form.csv\"\r\n\r\n{FORM}\r\n\
         --b\r\nContent-Type: application/pdf; name=\"more people.pdf\"\r\n\r\n%PDF-1.4 x\r\n--b--\r\n"
    ))
}

#[tokio::test]
async fn a_registration_that_came_by_mail_leads_to_its_message_and_what_was_not_read_of_it() {
    let test = TestApp::start().await;
    let app::MailTaken::Kept(arrival) = test.app.receive_registration_mail(good_form_and_more()).await.unwrap() else {
        panic!("new")
    };
    let id = test.waiting_registrations().await[0].id;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let page = officer.browser.get(&format!("/registrations/{id}")).await.text();
    let address = format!("/registrations/arrivals/{arrival}");
    for said in ["How it came", "clerk@elsewhere.example", "spf fail", "1 attachment of it could not be read", &address] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let message = officer.browser.get(&address).await.text();
    for said in ["Please be quick.", "more people.pdf", "Why it is no form", "The file is a PDF", &format!("/registrations/{id}")]
    {
        assert!(message.contains(said), "{said}: {message}");
    }
    let list = officer.browser.get("/registrations/arrivals?became=partly-read").await.text();
    assert!(list.contains(&address) && list.contains("but 1 other attachment could not be read"), "{list}");
}

#[tokio::test]
async fn a_message_is_found_by_its_reference_by_those_who_may_see_it() {
    let test = TestApp::start().await;
    let address = received(&test).await;
    let id = address.rsplit('/').next().unwrap().parse().unwrap();
    let reference = app::arrival_reference(id).as_str().to_lowercase().replace('-', " ");
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let queue = officer.browser.get("/registrations").await;
    let found = officer.browser.post(&queue, "/registrations", &[("search", &reference)]).await;
    assert_eq!(found.location.as_deref(), Some(address.as_str()), "{}", found.text());
    let queue = officer.browser.get("/registrations").await;
    let none = officer.browser.post(&queue, "/registrations", &[("search", "ARR-0000-0000")]).await;
    assert!(none.location.is_some_and(|place| place.starts_with("/registrations?")));
}
