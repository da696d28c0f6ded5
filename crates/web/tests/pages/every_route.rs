//! Walks every address of the service as nobody, as each group of another organisation, and as the organisation that acts, and
//! holds what comes to a reviewed table. An address that the table lacks fails; so does one that it has and the service has not.

use std::{collections::BTreeMap, fmt::Write as _};

use app::{
    ChosenLink, Declaration, HelpWanted, Who,
    ports::{DeliveryError, Email, Mailer},
};
use domain::{
    defence::How,
    group::Group,
    help_request::{Kind, Reach, Road, Text},
    id::{HelpRequestId, MessageId, OrganisationId, RegistrationId},
    values::RepresentationType,
};
use store::MessageState;
use strum::IntoEnumIterator;
use testkit::{Answer, Browser, SignedIn, TestApp, a_pdf};
use web::chassis::paths;

const TABLE: &str = include_str!("every_route.txt");

/// The things that addresses name, all of them there.
struct Things {
    places: BTreeMap<&'static str, String>,
    /// The lawyer of the organisation that is linked to the defendant.
    acting: SignedIn,
}

async fn things(test: &TestApp) -> Things {
    let case = test.case("41WL7000126", &[("Rhys", "Example", "1990-02-01")]).await;
    let defendant = case.defendants[0];
    test.file(&case.urn, "IDPC", &[defendant], a_pdf(2)).await;
    let material = test.file(&case.urn, "MCEB", &[defendant], a_pdf(2)).await;
    let firm = test.firm("Firm on record", &["1A234B"]).await;
    let lawyer = test.person(firm, &[Group::DefenceLawyer]).await;
    let mut acting = test.sign_in(lawyer, firm).await;
    acting.session.memory.found.push((case.case, defendant));
    let instructed = Declaration { how: How::OwnSolicitor, on: test.now().london_date() };
    let whose = (case.case, defendant);
    test.app.declare_instruction(&acting.session, test.app.new_id(), whose, instructed).await.unwrap();
    let chosen = ChosenLink { representation: RepresentationType::Private, laa_account: None };
    test.app.link_organisation(&acting.session, test.app.new_id(), whose, chosen).await.unwrap();
    let office = test.sign_in_as(&[Group::CourtAdministrator]).await;
    test.app.create_form(&office.session, test.app.new_id(), case.case, defendant).await.unwrap();
    let (registration, reference) = registration(test).await;
    let help = help_request(test).await;
    let places = BTreeMap::from([
        ("registration", registration.to_string()),
        ("arrival", arrival(test).await),
        ("reference", reference),
        ("kind", "urn".to_owned()),
        ("help", help.1),
        ("request", help.0.to_string()),
        ("message", message(test, firm).await.to_string()),
        ("case", case.case.to_string()),
        ("defendant", defendant.to_string()),
        ("material", material.to_string()),
        ("organisation", firm.to_string()),
        ("change", change(test, firm).await),
        ("user", lawyer.to_string()),
        ("court", "B01LY00".to_owned()),
        ("guide", "serve".to_owned()),
        ("section", test.app.tables.pet.sections()[0].id.clone()),
        ("file", "registration.csv".to_owned()),
    ]);
    Things { places, acting }
}

/// A file that could not be read.
async fn arrival(test: &TestApp) -> String {
    test.app.read_registration("scan.pdf", bytes::Bytes::from_static(b"%PDF-1.4"), "127.0.0.1").await.unwrap_err();
    let list = views::arrivals::list(&test.app.store.read(), views::arrivals::Became::NotRead, None).await.unwrap();
    list[0].id.to_string()
}

/// A change that the firm's administrator asked for.
async fn change(test: &TestApp, firm: OrganisationId) -> String {
    let admin = test.person(firm, &[Group::OrganisationAdministrator]).await;
    let admin = test.sign_in(admin, firm).await;
    let (kind, to) = ("email".to_owned(), "office@other.example".to_owned());
    let change = app::TypedChange { kind, to, office: String::new(), reason: "We moved".to_owned() };
    test.app.request_organisation_change(&admin.session, test.app.new_id(), &change).await.unwrap();
    let standing = views::organisation_changes::Standing::Requested;
    views::organisation_changes::list(&test.app.store.read(), standing).await.unwrap()[0].id.to_string()
}

/// A registration that waits.
async fn registration(test: &TestApp) -> (RegistrationId, String) {
    let form = sample::typed(&sample::workbook_answers(test.now().london_date()));
    let token = test.app.read_registration("form.csv", form.into(), "127.0.0.1").await.unwrap();
    let reference = test.app.submit_registration(test.app.new_id(), &token).await.unwrap();
    let found = views::registrations::by_reference(&test.app.store.read(), reference.as_str()).await.unwrap().unwrap();
    test.ready_to_approve(found.id).await;
    (found.id, reference.to_string())
}

/// A request for help without an account, for the number of a case.
async fn help_request(test: &TestApp) -> (HelpRequestId, String) {
    let office = test.sign_in_as(&[Group::CourtAdministrator]).await;
    let asker = test.app.own_asker(&office.session, Reach::Email).await.unwrap();
    let text = Some(Text::parse("No papers at hand.").unwrap());
    let wanted = HelpWanted { kind: Kind::Urn, asker, text, urn: None, road: Road::Telephone };
    let reference = test.app.note_help_request(&office.session, test.app.new_id(), wanted).await.unwrap();
    let found = test.app.find_help_request(&office.session, reference.as_str()).await.unwrap();
    (found.unwrap(), reference.to_string())
}

/// A message that was given up, and that the mailbox has nevertheless: for both windows on messages.
async fn message(test: &TestApp, firm: OrganisationId) -> MessageId {
    let user = test.invited(firm, &[Group::DefenceLawyer]).await;
    test.deliver().await;
    test.outside.fail_next(DeliveryError::Refused { reason: "no such mailbox".into() });
    test.app.resend_activation(Who::System, user, test.app.new_id()).await.unwrap();
    test.deliver().await;
    let id = MessageId(test.app.store.messages_in(MessageState::Failed, 0, 1).await.unwrap()[0].id);
    let (to_name, to_address) = ("A".to_owned(), "a@people.example".to_owned());
    let email = Email { id, to_name, to_address, subject: "Subject".to_owned(), text: "Text".to_owned() };
    test.web.demonstration.as_ref().unwrap().mailbox.send(&email).await.unwrap();
    id
}

impl Things {
    /// The address with its places filled in: with what is there, or with a well-formed name of nothing.
    fn address(&self, pattern: &str) -> String {
        let part = |part: &str| match part.strip_prefix('{') {
            Some(name) => {
                let name = name.trim_end_matches('}');
                self.places.get(name).cloned().unwrap_or_else(|| "01900000-0000-7000-8000-00000000000a".to_owned())
            }
            None => part.to_owned(),
        };
        pattern.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

/// What came of asking, in a word.
fn outcome(answer: &Answer) -> &'static str {
    match (answer.status.as_u16(), answer.location.as_deref()) {
        (303, Some("/sign-in")) => "sign-in",
        (303, Some(to)) if to.starts_with("/sign-in?next=") => "sign-in",
        (200..=299, _) => "shown",
        (300..=399, _) => "sent-on",
        (404, _) => "hidden",
        (405, _) => "not-so",
        (400..=499, _) => "refused",
        _ => "broken",
    }
}

/// Sends an empty form: what it is allowed to do is asked before what is in it.
async fn send_form(browser: &mut Browser, from: &str, address: &str) -> &'static str {
    let page = browser.get(from).await;
    assert!(page.hidden("csrf").is_some(), "{from} has a form");
    outcome(&browser.post(&page, address, &[]).await)
}

/// One row of the table: what nobody gets, what each group of another organisation gets (only who gets something else than
/// "hidden" is named), and, for pages, what the lawyer of the acting organisation gets.
fn row(method: &str, name: &str, nobody: &str, groups: &[(Group, &'static str)], acting: Option<&str>) -> String {
    let mut row = format!("{method} {name} | {nobody} |");
    for what in ["shown", "sent-on", "sign-in", "refused", "not-so", "broken"] {
        let who: Vec<String> = groups.iter().filter(|(_, got)| *got == what).map(|(group, _)| group.to_string()).collect();
        match who.len() {
            0 => {}
            all if all == groups.len() => write!(row, " {what}: everyone").unwrap(),
            _ => write!(row, " {what}: {}", who.join(" ")).unwrap(),
        }
    }
    if let Some(acting) = acting {
        write!(row, " | {acting}").unwrap();
    }
    row
}

fn reviewed() -> Vec<&'static str> {
    TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

/// Fails with what differs, so that the difference can be read and weighed.
fn compare(method: &str, actual: &[String]) {
    let wanted: Vec<&str> = reviewed().into_iter().filter(|row| row.starts_with(method)).collect();
    let mut differences = String::new();
    for row in actual.iter().filter(|row| !wanted.contains(&row.as_str())) {
        writeln!(differences, "is:      {row}").unwrap();
    }
    for row in wanted.iter().filter(|row| !actual.iter().any(|one| one == *row)) {
        writeln!(differences, "reviewed: {row}").unwrap();
    }
    assert!(differences.is_empty(), "every_route.txt and the service differ:\n{differences}");
    assert!(actual.iter().all(|row| !row.contains("broken")), "a page is broken");
}

#[tokio::test]
async fn every_page_opens_to_those_whom_the_reviewed_table_names_and_to_nobody_else() {
    let test = TestApp::start().await;
    let mut things = things(&test).await;
    let mut people = Vec::new();
    for group in Group::iter() {
        people.push((group, test.sign_in_as(&[group]).await));
    }
    let mut rows = Vec::new();
    for (name, pattern) in paths::all() {
        let address = things.address(pattern);
        let nobody = outcome(&test.browser().get(&address).await);
        let mut groups = Vec::new();
        for (group, person) in &mut people {
            groups.push((*group, outcome(&person.browser.get(&address).await)));
        }
        let acting = outcome(&things.acting.browser.get(&address).await);
        rows.push(row("GET", name, nobody, &groups, Some(acting)));
    }
    compare("GET", &rows);
}

#[tokio::test]
async fn every_form_is_taken_from_those_whom_the_reviewed_table_names_and_from_nobody_else() {
    let test = TestApp::start().await;
    let things = things(&test).await;
    let mut people = Vec::new();
    for group in Group::iter() {
        people.push((group, test.sign_in_as(&[group]).await));
    }
    let mut rows = Vec::new();
    for (name, pattern) in paths::all() {
        let address = things.address(pattern);
        let nobody = send_form(&mut test.browser(), paths::SIGN_IN.get(), &address).await;
        if nobody == "not-so" {
            continue; // The address takes no form.
        }
        let mut groups = Vec::new();
        for (group, person) in &people {
            // A session of its own for each form, for some end it.
            let mut again = test.sign_in(person.user, person.organisation).await;
            groups.push((*group, send_form(&mut again.browser, paths::CONTACT.get(), &address).await));
        }
        rows.push(row("POST", name, nobody, &groups, None));
    }
    compare("POST", &rows);
}

#[test]
fn no_row_stands_twice() {
    let rows = reviewed();
    let names: std::collections::BTreeSet<_> = rows.iter().filter_map(|row| row.split(" |").next()).collect();
    assert_eq!(names.len(), rows.len());
}
