//! From the empty form to invited people, as a browser sees it; and everything that can be wrong with an upload.

use axum::http::StatusCode;
use domain::{group::Group, values::Language};
use registration_form::{Format, filled, read, template};
use testkit::{Answer, Browser, SignedIn, TestApp};

/// The answers of a good form.
const FORM: &str = include_str!("../../../app/tests/use_cases/form.csv");

async fn upload(browser: &mut Browser, name: &str, bytes: &[u8]) -> Answer {
    let page = browser.get("/register/upload").await;
    browser.upload(&page, "/register/upload", &[], ("form", name, bytes)).await
}

/// Uploads and sends the good form; gives the address of the confirmation.
async fn send(browser: &mut Browser, form: &str) -> String {
    let answer = upload(browser, "form.csv", form.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let check = answer.location.expect("the check page");
    let sent = browser.submit(&check, &check, &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    sent.location.expect("the confirmation")
}

/// The registration of an address.
fn id_of(address: &str) -> domain::id::RegistrationId {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

/// The address of the only registration of the queue.
async fn only_one(officer: &mut SignedIn) -> String {
    let queue = officer.browser.get("/registrations").await.text();
    let at = queue.find("href=\"/registrations/").expect("a registration") + 6;
    queue[at..].split('"').next().expect("an address").to_owned()
}

#[tokio::test]
async fn a_firm_registers_and_its_people_are_invited() {
    let test = TestApp::start().await;
    let mut firm = test.browser();
    let start = firm.get("/register").await.text();
    let size = template(Format::Csv, Language::English).len();
    assert!(
        start.contains(&format!("(CSV, {} KB)", (size + 500) / 1000)) || start.contains(&format!("(CSV, {size} bytes)")),
        "{start}"
    );
    assert!(start.contains("onboarding@common-platform.example") && start.contains("noreply@common-platform.example"));

    let check = upload(&mut firm, "Our form.csv", FORM.as_bytes()).await.location.expect("the check page");
    let page = firm.get(&check).await;
    for said in
        ["Ó Néill &amp; Sons Solicitors", "Leeds Magistrates", "1A234B", "07700 900456", "Defence lawyer", "We suggest a second"]
    {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    let sent = firm.post(&page, &check, &[]).await;
    let again = firm.post(&page, &check, &[]).await;
    assert_eq!((sent.status, &sent.location), (StatusCode::SEE_OTHER, &again.location), "a double click");
    let confirmation = firm.get(sent.location.as_deref().expect("the confirmation")).await.text();
    assert!(
        confirmation.contains("Registration sent") && confirmation.contains("REG-") && confirmation.contains("25 November 2026")
    );
    assert_eq!(firm.get(&check).await.location, sent.location, "a sent form is not checked again");

    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let queue = officer.browser.get("/registrations").await.text();
    assert!(queue.contains("Waiting (1)") && queue.contains("In 8 days"), "{queue}");
    let address = only_one(&mut officer).await;
    test.ready_to_approve(id_of(&address)).await;
    let shown = officer.browser.get(&address).await;
    assert!(shown.text().contains("<title>Ó Néill &amp; Sons Solicitors - Common Platform</title>"), "{}", shown.text());
    assert!(shown.text().contains("Our form.csv") && shown.text().contains("2 people are invited"), "{}", shown.text());
    let file = officer.browser.get(&format!("{address}/file")).await;
    assert_eq!(file.bytes, FORM.as_bytes());
    let disposition = file.headers["content-disposition"].to_str().unwrap();
    assert!(
        disposition.starts_with("attachment; filename=\"registration-REG-") && disposition.ends_with(".csv\""),
        "{disposition}"
    );
    assert_eq!(file.headers["x-content-type-options"], "nosniff");

    test.all_ready_to_approve().await;
    let approved = officer.browser.post(&shown, &format!("{address}/approve"), &[]).await;
    assert_eq!(approved.location.as_deref(), Some(address.as_str()), "{}", approved.text());
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("approved this registration on 23 November 2026") && page.contains("28 days"), "{page}");
    let at = page.find("href=\"/organisations/").expect("the people") + 6;
    let list = page[at..].split('"').next().unwrap().to_owned();
    let people = officer.browser.get(&list).await;
    assert!(people.text().contains("tom@oneill.example") && people.text().contains("The link ends on 21 December 2026"));
    test.deliver().await;
    assert!(test.outside.last_email_to("tom@oneill.example").expect("an invitation").text.contains("/activate/"));

    let reference = confirmation.split("REG-").nth(1).unwrap()[..9].to_owned();
    let progress = firm.get(&format!("/register/REG-{reference}")).await.text();
    assert!(progress.contains("Approved") && !progress.contains("Néill") && !progress.contains("Tom"), "{progress}");
}

#[tokio::test]
async fn the_form_comes_in_the_language_of_the_page_and_is_read_back_filled_in() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    for (lang, language) in [("en", Language::English), ("cy", Language::Welsh)] {
        for (file, format) in [("registration.xlsx", Format::Xlsx), ("registration.csv", Format::Csv)] {
            let answer = browser.get(&format!("/register/template/{file}?lang={lang}")).await;
            assert_eq!(answer.bytes, template(format, language), "{lang} {file}");
            assert_eq!(answer.headers["content-disposition"], format!("attachment; filename=\"{file}\""));
        }
    }
    assert_eq!(browser.get("/register/template/other.xlsx").await.status, StatusCode::NOT_FOUND);
    let courts = &test.app.tables.courts;
    let against = registration_form::Against { courts, today: test.app.now().london_date() };
    let form = read(FORM.as_bytes(), &registration_form::Limits::default(), &against).expect("a good form").submission;
    let workbook = filled(&form, Format::Xlsx, Language::Welsh, courts);
    let check = upload(&mut browser, "ffurflen.xlsx", &workbook).await.location.expect("the check page");
    let page = browser.get(&check).await.text();
    assert!(page.contains("Gwiriwch yr hyn a ddeallwyd gennym") && page.contains("Cyfreithiwr yr amddiffyniad"), "{page}");
}

#[tokio::test]
async fn a_remark_is_in_the_language_of_its_reader_and_a_marked_copy_in_that_of_the_form() {
    let test = TestApp::start().await;
    let slip = FORM.replace("2026-12-01", "1/12/2026").replace("Solicitors' firm", "Law firm");
    let mut firm = test.browser();
    let check = upload(&mut firm, "form.csv", slip.as_bytes()).await.location.expect("the check page");
    for (lang, day, kind) in [("cy", "1 Rhagfyr 2026", "Cwmni cyfreithwyr"), ("en", "1 December 2026", "Solicitors&#39; firm")] {
        let page = firm.get(&format!("{check}?lang={lang}")).await.text();
        assert!(page.contains(&format!(": {day}.")) && page.contains(kind), "{lang}: {page}");
    }
    send(&mut firm, &slip).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    for (lang, day) in [("cy", "1 Rhagfyr 2026"), ("en", "1 December 2026")] {
        let page = officer.browser.get(&format!("{address}?lang={lang}")).await.text();
        assert!(page.contains(&format!(": {day}.")), "{lang}: {page}");
    }
    let welsh = firm.get("/register/upload?lang=cy").await;
    let bad = slip.replace("Postcode,LL11 1AA", "Postcode,LL1");
    let page = firm.upload(&welsh, "/register/upload", &[], ("form", "form.csv", bad.as_bytes())).await.text();
    assert!(page.contains("1 Rhagfyr 2026"), "{page}");
    let at = page.find("href=\"/register/marked/").expect("the marked form") + 6;
    let marked = firm.get(page[at..].split('"').next().unwrap()).await.text();
    assert!(marked.contains("‘LL1’ is not a full postcode. Enter a full postcode"), "{marked}");
}

#[tokio::test]
async fn every_problem_is_listed_at_once_and_the_form_comes_back_marked() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let bad = FORM
        .replace("LL11 1AA,01978", "LL11,01978")
        .replace("Postcode,LL11 1AA", "Postcode,LL1")
        .replace("Tom,Hughes", "<b>Tom,");
    let answer = upload(&mut browser, "form.csv", bad.as_bytes()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("There are 4 problems to mend"), "{page}");
    assert!(page.contains("‘LL1’ is not a full postcode.") && page.contains("Enter a full postcode"), "{page}");
    assert!(page.contains("data-label=\"Row\" class=\"govuk-table__cell\">6</td>") && !page.contains("<b>Tom"), "{page}");
    let at = page.find("href=\"/register/marked/").expect("the marked form") + 6;
    let marked = browser.get(page[at..].split('"').next().unwrap()).await;
    assert_eq!(marked.headers["content-disposition"], "attachment; filename=\"registration-problems.csv\"");
    assert!(marked.text().contains("‘LL1’ is not a full postcode. Enter a full postcode"), "{}", marked.text());
    let welsh = browser.get("/register/upload?lang=cy").await;
    let answer = browser.upload(&welsh, "/register/upload", &[], ("form", "form.csv", bad.as_bytes())).await;
    assert!(answer.text().contains("Mae 4 o broblemau i’w cywiro"), "{}", answer.text());
}

#[tokio::test]
async fn each_kind_of_wrong_file_gets_a_clear_answer_on_the_upload_page() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let encrypted: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let cases: [(&str, &[u8], &str); 7] = [
        ("empty.csv", b"", "The file is empty"),
        ("form.pdf", b"%PDF-1.7\n", "The file is a PDF"),
        ("form.png", b"\x89PNG\r\n\x1a\n\0\0", "The file is a picture"),
        ("form.xlsx", &encrypted, "protected by a password"),
        ("form.xlsx", b"PK\x03\x04broken", "damaged"),
        ("form.csv", b"a,b\n1,2\n", "it is not the registration form"),
        ("form.html", b"<!DOCTYPE html><p>", "web page"),
    ];
    for (name, bytes, said) in cases {
        let answer = upload(&mut browser, name, bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.text().contains(said) && answer.text().contains("govuk-error-summary"), "{name}: {}", answer.text());
    }
    let none = upload(&mut browser, "", b"").await;
    assert!(none.text().contains("Select a file"), "{}", none.text());
}

#[tokio::test]
async fn a_file_that_is_too_large_is_413_and_a_form_without_its_token_403() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    let answer = upload(&mut browser, "form.csv", &vec![b'x'; 20_200_000]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("That is too large"));
    let page = browser.get("/register/upload").await;
    let mut other = test.browser();
    let answer = other.upload(&page, "/register/upload", &[], ("form", "form.csv", FORM.as_bytes())).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let check = upload(&mut browser, "form.csv", FORM.as_bytes()).await.location.expect("the check page");
    let page = browser.get(&check).await;
    assert_eq!(other.post(&page, &check, &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_draft_or_reference_that_is_not_there_is_404_and_a_bad_one_is_asked_for_again() {
    let test = TestApp::start().await;
    let mut browser = test.browser();
    for address in
        ["/register/check/abc", "/register/marked/abc", "/register/sent/REG-0000-0000", "/register/REG-0000-0000", "/register/x"]
    {
        assert_eq!(browser.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(
        browser.get("/register/follow?reference=reg+0000+oooo").await.location.as_deref(),
        Some("/register/REG-0000-0000")
    );
    let asked = browser.get("/register/follow?reference=%3Cb%3E").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text().contains("Enter a reference like") && asked.text().contains("value=\"&lt;b&gt;\""));
}

#[tokio::test]
async fn nobody_but_an_officer_sees_the_queue_and_a_registration() {
    let test = TestApp::start().await;
    let sent = send(&mut test.browser(), FORM).await;
    assert!(sent.starts_with("/register/sent/REG-"));
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let shown = officer.browser.get(&address).await;
    let mut nobody = test.browser();
    assert!(nobody.get("/registrations").await.location.is_some_and(|to| to.starts_with("/sign-in")));
    for group in [Group::OrganisationAdministrator, Group::DefenceLawyer, Group::ServiceDesk, Group::CourtAdministrator] {
        let mut other = test.sign_in_as(&[group]).await;
        let addresses = ["/registrations".to_owned(), address.clone(), format!("{address}/file")];
        for address in addresses {
            assert_eq!(other.browser.get(&address).await.status, StatusCode::NOT_FOUND, "{group} {address}");
        }
        for act in ["approve", "reject"] {
            let own = other.browser.get("/register/upload").await;
            let answer = other.browser.post(&own, &format!("{address}/{act}"), &[("reason", "No")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{group} {act}");
        }
    }
    let unknown = nobody.post(&shown, &format!("{address}/approve"), &[]).await;
    assert!(unknown.location.is_some_and(|to| to.starts_with("/sign-in")));
    let mut colleague = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let forged = colleague.browser.post(&shown, &format!("{address}/approve"), &[]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN, "a form of another browser");
}

#[tokio::test]
async fn the_second_officer_is_told_who_decided_and_a_rejection_needs_its_reason() {
    let test = TestApp::start().await;
    send(&mut test.browser(), FORM).await;
    let (mut first, mut second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let address = only_one(&mut first).await;
    let (one, two) = (first.browser.get(&address).await, second.browser.get(&address).await);
    let empty = first.browser.post(&one, &format!("{address}/reject"), &[("reason", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text().contains("<a href=\"#reason\">Enter the reason</a>"), "{}", empty.text());
    let long = "w".repeat(2_001);
    let long = first.browser.post(&empty, &format!("{address}/reject"), &[("reason", &long)]).await;
    assert!(
        long.text().contains("Reason must be 2000 characters or fewer") && long.text().contains(&"w".repeat(2_001)),
        "{}",
        long.text()
    );
    let rejected = first.browser.post(&long, &format!("{address}/reject"), &[("reason", "Wrong number")]).await;
    assert_eq!(rejected.status, StatusCode::SEE_OTHER);
    let late = second.browser.post(&two, &format!("{address}/approve"), &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = late.text();
    assert!(page.contains("This registration has been rejected already") && page.contains("Wrong number"), "{page}");
    assert!(page.contains(&format!("{} rejected this registration", first.session.user.name())), "{page}");
    assert!(!page.contains("Approve registration"));
    let tab = second.browser.get("/registrations?standing=rejected").await.text();
    assert!(tab.contains("Rejected (1)") && tab.contains("Néill"), "{tab}");
    assert!(second.browser.get("/registrations").await.text().contains("No registration waits for a decision."));
    assert_eq!(second.browser.get("/registrations?standing=other").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_name_that_exists_is_a_problem_with_a_remedy() {
    let test = TestApp::start().await;
    test.organisation("Ó NÉILL & Sons Solicitors").await;
    send(&mut test.browser(), FORM).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    test.ready_to_approve(id_of(&address)).await;
    let page = officer.browser.get(&address).await;
    assert!(
        page.text().contains("This may clash with what exists already") && page.text().contains("Held by Ó NÉILL"),
        "{}",
        page.text()
    );
    test.all_ready_to_approve().await;
    let answer = officer.browser.post(&page, &format!("{address}/approve"), &[]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("An organisation with this name exists already. If it is another one"), "{}", answer.text());
}

#[tokio::test]
async fn an_officer_goes_through_the_people_of_a_large_firm_page_by_page() {
    let test = TestApp::start().await;
    let form = (0..250).fold(FORM.trim_end().to_owned(), |form, nth| {
        let row = format!("Jo,Hughes,nth.{nth}@oneill.example,07700 9{:05},Solicitor,Defence lawyer", 1_000 + nth);
        format!("{form}\r\n{row}")
    });
    send(&mut test.browser(), &form).await;
    let mut officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let address = only_one(&mut officer).await;
    let page = officer.browser.get(&address).await.text();
    assert!(page.contains("nth.0@oneill") && !page.contains("nth.249@oneill"), "{page}");
    assert!(page.contains("href=\"?people=3\""), "{page}");
    let last = officer.browser.get(&format!("{address}?people=3")).await.text();
    assert!(last.contains("nth.249@oneill") && !last.contains("nth.0@oneill"), "{last}");
}
