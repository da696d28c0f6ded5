//! A defendant's form in a browser: asked for, created, filled in by two people at once, read in Welsh, hidden from others.

use axum::http::StatusCode;
use domain::group::Group;
use testkit::{SignedIn, TestApp, TestCase};

const PEOPLE: [(&str, &str, &str); 2] = [("Gwen", "Morgan", "1990-03-01"), ("Idris", "Vaughan", "1985-07-12")];

async fn start() -> (TestApp, TestCase, SignedIn, SignedIn) {
    let test = TestApp::start().await;
    let case = test.case("01LY1234526", &PEOPLE).await;
    let lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    test.instructed(&lawyer, case.case, case.defendants[0]).await;
    let court = test.sign_in_as(&[Group::CourtAdministrator]).await;
    (test, case, lawyer, court)
}

fn pet(case: &TestCase) -> String {
    format!("/cases/{}/defendants/{}/pet", case.case, case.defendants[0])
}

async fn created(case: &TestCase, court: &mut SignedIn) {
    let made = court.browser.submit(&pet(case), &format!("{}/create", pet(case)), &[]).await;
    assert_eq!(made.location, Some(format!("{}?done=created", pet(case))), "{}", made.text());
}

#[tokio::test]
async fn the_defence_asks_the_court_creates_and_there_is_never_a_second() {
    let (_test, case, mut lawyer, mut court) = start().await;
    let page = lawyer.browser.get(&format!("/cases/{}", case.case)).await;
    assert!(
        page.text().contains("also called the pre-trial readiness form")
            || page.text().contains("Also called the pre-trial readiness form")
    );
    assert!(
        page.text().contains("The court creates this form.") && page.text().contains("Ask the court to create it"),
        "{}",
        page.text()
    );
    let asked = lawyer.browser.post(&page, &format!("{}/request", pet(&case)), &[]).await;
    assert_eq!(asked.location, Some(format!("{}?done=asked", pet(&case))));
    let page = lawyer.browser.get(&asked.location.unwrap()).await.text();
    assert!(
        page.contains("The court was asked for it on 23 November 2026") && !page.contains("Ask the court to create it"),
        "{page}"
    );

    let list = court.browser.get("/court/forms").await.text();
    assert!(list.contains("Gwen Morgan") && list.contains(&pet(&case)), "{list}");
    // The button of the case page, pressed twice by one and once by another from a page that is out of date.
    let first = court.browser.get(&format!("/cases/{}", case.case)).await;
    assert!(first.text().contains("Create the form"), "{}", first.text());
    created(&case, &mut court).await;
    let again = court.browser.post(&first, &format!("{}/create", pet(&case)), &[]).await;
    assert_eq!(again.location, Some(format!("{}?done=there", pet(&case))));
    let page = court.browser.get(&again.location.unwrap()).await.text();
    assert!(page.contains("There is a form for this defendant already") && page.contains("You can read this form"), "{page}");
    assert!(court.browser.get("/court/forms").await.text().contains("Nobody is waiting for a form"));
    let page = lawyer.browser.get(&format!("/cases/{}", case.case)).await.text();
    assert!(page.contains("PET form of Gwen Morgan") && page.contains(&format!("href=\"{}\"", pet(&case))), "{page}");
}

#[tokio::test]
async fn a_part_is_filled_in_saved_and_found_again() {
    let (_test, case, mut lawyer, mut court) = start().await;
    created(&case, &mut court).await;
    let overview = lawyer.browser.get(&pet(&case)).await.text();
    assert!(overview.contains("You have completed 0 of 9 sections") && overview.contains("Not started"), "{overview}");
    let section = format!("{}/sections/pleas", pet(&case));
    let page = lawyer.browser.get(&section).await;
    assert!(page.text().contains("Answer this only if you answered “Yes”"), "{}", page.text());
    let hidden = [("revision", "0"), ("entries", "0")];
    let with = |fields: &[(&'static str, &'static str)]| [&hidden[..], fields].concat();

    // Details are wanted of who goes on, not of who comes back later.
    let early = lawyer.browser.post(&page, &section, &with(&[("defence.mixed-pleas", "yes"), ("then", "continue")])).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        early.text().contains("Give details, or choose") && early.text().contains("href=\"#defence.mixed-pleas.details\""),
        "{}",
        early.text()
    );
    let later = lawyer.browser.post(&early, &section, &with(&[("defence.mixed-pleas", "yes"), ("then", "later")])).await;
    assert_eq!(later.location, Some(format!("{}?done=saved", pet(&case))), "{}", later.text());
    let overview = lawyer.browser.get(&later.location.unwrap()).await.text();
    assert!(overview.contains("Saved. You can come back") && overview.contains("0 of 3 answered"), "{overview}");
    let page = lawyer.browser.get(&section).await;
    assert!(page.text().contains("value=\"yes\" checked") || page.text().contains("checked"), "{}", page.text());

    // Too long a text, and a number that is none, are named; what was typed stays.
    let witnesses = format!("{}/sections/defence-witnesses", pet(&case));
    let page = lawyer.browser.get(&witnesses).await;
    let long = "x".repeat(6_001);
    let fields = [
        ("revision", "0"),
        ("entries", "1"),
        ("defence.dw-name.1", long.as_str()),
        ("defence.dw-minutes.1", "a few"),
        ("then", "another"),
    ];
    let wrong = lawyer.browser.post(&page, &witnesses, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wanted in ["Answer in 6000 characters or fewer", "Enter a whole number, such as 15", long.as_str(), "value=\"a few\""] {
        assert!(wrong.text().contains(wanted), "{wanted:.40}");
    }
    let fields =
        [("revision", "0"), ("entries", "1"), ("defence.dw-name.1", "Ann <b>Lee</b>\r\nher sister"), ("then", "another")];
    let saved = lawyer.browser.post(&wrong, &witnesses, &fields).await;
    assert_eq!(saved.location, Some(format!("{witnesses}#last")), "{}", saved.text());
    let page = lawyer.browser.get(&witnesses).await.text();
    assert!(page.contains("Witness 2") && page.contains("Ann &lt;b&gt;Lee&lt;/b&gt;\nher sister"), "{page}");
    let history = court.browser.get(&format!("{}/history", pet(&case))).await.text();
    assert!(history.contains("Saved: Defence witnesses") && history.contains(&lawyer.session.user.name()), "{history}");
    let read = court.browser.get(&witnesses).await.text();
    assert!(
        read.contains("What the defence has answered") && read.contains("Ann &lt;b&gt;") && !read.contains("<textarea"),
        "{read}"
    );
}

#[tokio::test]
async fn two_who_fill_in_the_same_section_see_both_texts() {
    let (test, case, mut lawyer, mut court) = start().await;
    created(&case, &mut court).await;
    let colleague = test.person(lawyer.organisation, &[Group::Advocate]).await;
    let mut colleague = test.sign_in(colleague, lawyer.organisation).await;
    let section = format!("{}/sections/contact", pet(&case));
    let (mine, theirs) = (lawyer.browser.get(&section).await, colleague.browser.get(&section).await);
    let fields = |representative, identity| {
        [
            ("revision", "0"),
            ("entries", "0"),
            ("defence.representative", representative),
            ("defence.defendant-identity", identity),
            ("then", "later"),
        ]
    };
    let first = colleague.browser.post(&theirs, &section, &fields("Theirs & co", "Gwen, 36")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    let refused = lawyer.browser.post(&mine, &section, &fields("Mine", "")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.text();
    assert!(
        page.contains(&format!("{} saved this section on 23 November 2026 at midday", colleague.session.user.name())),
        "{page}"
    );
    assert!(page.contains("Saved meanwhile:") && page.contains("Theirs &amp; co") && page.contains(">Mine</textarea>"), "{page}");
    assert!(page.contains(">Gwen, 36</textarea>"), "what only the colleague changed is in the box: {page}");
    assert_eq!(refused.hidden("revision").as_deref(), Some("1"));
    let fields = [
        ("revision", "1"),
        ("entries", "0"),
        ("defence.representative", "Mine, and theirs"),
        ("defence.defendant-identity", "Gwen, 36"),
        ("then", "later"),
    ];
    let saved = lawyer.browser.post(&refused, &section, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
}

#[tokio::test]
async fn the_form_reads_in_welsh_and_is_hidden_from_everybody_else() {
    let (test, case, mut lawyer, mut court) = start().await;
    created(&case, &mut court).await;
    let page = lawyer.browser.get(&format!("{}?lang=cy", pet(&case))).await.text();
    assert!(page.contains("Ffurflen PET (paratoi ar gyfer treial effeithiol)") && page.contains("Atebir gan"), "{page}");
    let page = lawyer.browser.get(&format!("{}/sections/advice", pet(&case))).await.text();
    assert!(page.contains("Cadw a dod yn ôl yn nes ymlaen"), "{page}");
    let addresses = [pet(&case), format!("{}/sections/advice", pet(&case)), format!("{}/history", pet(&case))];
    let other_defendant = pet(&case).replace(&case.defendants[0].to_string(), &case.defendants[1].to_string());
    assert_eq!(lawyer.browser.get(&other_defendant).await.status, StatusCode::NOT_FOUND);
    assert_eq!(lawyer.browser.get("/court/forms").await.status, StatusCode::NOT_FOUND);
    assert_eq!(lawyer.browser.get(&format!("{}/sections/no-such", pet(&case))).await.status, StatusCode::NOT_FOUND);
    for group in [Group::DefenceLawyer, Group::OrganisationAdministrator, Group::ServiceDesk, Group::Prosecutor] {
        let mut other = test.sign_in_as(&[group]).await;
        for address in &addresses {
            assert_eq!(other.browser.get(address).await.status, StatusCode::NOT_FOUND, "{group} {address}");
        }
        for act in ["request", "create"] {
            let form = other.browser.get("/register/upload").await;
            let sent = other.browser.post(&form, &format!("{}/{act}", pet(&case)), &[]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{group} {act}");
        }
        let form = other.browser.get("/register/upload").await;
        let sent = other.browser.post(&form, &addresses[1], &[("revision", "0"), ("entries", "0")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{group}");
    }
    let mut nobody = test.browser();
    assert_eq!(nobody.get(&pet(&case)).await.location, Some(format!("/sign-in?next={}", pet(&case).replace('/', "%2F"))));
}

#[tokio::test]
async fn what_was_typed_survives_a_time_out() {
    let (test, case, mut lawyer, mut court) = start().await;
    created(&case, &mut court).await;
    let section = format!("{}/sections/contact", pet(&case));
    let page = lawyer.browser.get(&section).await;
    test.pass_seconds(app::IDLE_SECONDS + 60);
    let fields = [("revision", "0"), ("entries", "0"), ("defence.representative", "Half an hour of work"), ("then", "later")];
    let late = lawyer.browser.post(&page, &section, &fields).await;
    let to = late.location.unwrap();
    assert!(to.starts_with("/sign-in?next="), "{to}");
    let next = to.split("next=").nth(1).unwrap().split('&').next().unwrap();
    let next = next.replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
    let mut again = test.sign_in(lawyer.user, lawyer.organisation).await;
    let back = again.browser.get(&next).await;
    assert!(back.status == StatusCode::OK && back.text().contains(">Half an hour of work</textarea>"), "{}", back.text());
    let saved = again.browser.post(&back, &section, &fields).await;
    assert_eq!(saved.location, Some(format!("{}?done=saved", pet(&case))), "{}", saved.text());
}
