//! A form that is uploaded, sent, decided; two at once, twice, and against what exists already. On both engines.

use std::sync::Arc;

use app::{AccountState, App, Approved, Failure, Found, Progress, ReadRefusal, ports};
use bytes::Bytes;
use domain::{
    group::Group,
    id::{CommandId, OrganisationId, RegistrationId},
    registration::{DecideRefusal, Seen},
    user::Answer,
    values::Language,
};
use registration_form::{Format, Unreadable, template};
use testkit::TestApp;
use views::registrations::{Place, Standing, Wanted};

/// The answers of a good form.
pub(crate) const FORM: &str = include_str!("form.csv");

/// Another firm's form, which has nothing of the first one's.
pub(crate) fn another() -> String {
    FORM.replace("Ó Néill & Sons", "Pritchard")
        .replace("oneill", "pritchard")
        .replace("900123", "900777")
        .replace("900456", "900888")
        .replace("1A234B", "9Z999Z")
        .replace("612345", "654321")
}

pub(crate) fn waiting() -> Wanted {
    Wanted { standing: Some(Standing::Waiting), ..Wanted::default() }
}

async fn read(app: &App, text: &str) -> String {
    app.read_registration("form.csv", Bytes::copy_from_slice(text.as_bytes()), "here").await.expect("a good form")
}

pub(crate) async fn submitted(app: &App, text: &str) -> RegistrationId {
    let token = read(app, text).await;
    let Found::Waiting(draft) = app.registration_draft(&token).await.unwrap() else { panic!("a draft") };
    app.submit_registration(app.new_id(), &token).await.unwrap();
    draft.registration
}

async fn two_officers_approve_at_once(test: &TestApp) {
    let app = &test.app;
    let id = submitted(app, FORM).await;
    test.ready_to_approve(id).await;
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let (one, two) = tokio::join!(
        app.approve_registration(&first.session, app.new_id(), (id, Seen::ALL)),
        app.approve_registration(&second.session, app.new_id(), (id, Seen::ALL))
    );
    let refused = [&one, &two].iter().filter(|it| matches!(it, Err(Failure::Refused(DecideRefusal::ApprovedAlready)))).count();
    assert_eq!(refused, 1, "{one:?} {two:?}");
    let organisation: OrganisationId = one.or(two).unwrap().organisation().expect("one officer is enough");
    let people = app.view_people(&first.session, organisation, None).await.unwrap();
    assert_eq!(people.organisation, "Ó Néill & Sons Solicitors");
    let names: Vec<String> = people.rows.iter().map(|person| person.user.name()).collect();
    assert_eq!(names, ["Tom Hughes", "Siân O'Neill"], "each is invited once");
    assert!(people.rows.iter().all(|person| matches!(person.state, AccountState::Invited(_)) && person.may_resend));
    let opened = app.open_registration(&second.session, id).await.unwrap();
    assert!(opened.decided.is_some_and(|it| it.organisation == Some(organisation) && it.by.starts_with("Test")));
    test.deliver().await;
    assert_eq!(test.outside.emails().iter().filter(|mail| mail.to_address == "tom@oneill.example").count(), 1);
}

async fn a_double_submit_is_one_registration(test: &TestApp) {
    let app = &test.app;
    let token = read(app, FORM).await;
    let command: CommandId = app.new_id();
    let (one, two) = tokio::join!(app.submit_registration(command, &token), app.submit_registration(command, &token));
    let reference = one.unwrap();
    assert_eq!(two.unwrap(), reference);
    assert_eq!(app.submit_registration(app.new_id(), &token).await.unwrap(), reference, "from another window");
    assert!(matches!(app.registration_draft(&token).await.unwrap(), Found::Sent(sent) if sent == reference));
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let queue = app.view_registration_queue(&officer.session, waiting(), false).await.unwrap();
    assert_eq!((queue.rows.len(), queue.counts[0].1), (1, 1));
    test.deliver().await;
    let receipts = test.outside.emails();
    assert_eq!(receipts.iter().filter(|mail| mail.to_address == "sian@oneill.example").count(), 1);
}

async fn what_belongs_to_another_is_refused_by_name(test: &TestApp) {
    let app = &test.app;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let second = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let first = submitted(app, FORM).await;
    test.ready_to_approve(first).await;
    app.approve_registration(&officer.session, app.new_id(), (first, Seen::ALL)).await.unwrap();
    for (what, from, to) in [
        ("organisation-name", "Pritchard Solicitors", "Ó NÉILL & SONS  Solicitors"),
        ("laa-account", "9Z999Z", "1A234B"),
        ("mobile", "07700900888", "07700 900456"),
    ] {
        let id = submitted(app, &another().replace(from, to)).await;
        test.ready_to_approve(id).await;
        let opened = app.open_registration(&officer.session, id).await.unwrap();
        assert!(opened.clashes.iter().any(|clash| clash.what == what), "{what}: {:?}", opened.clashes);
        test.ready_to_approve(id).await;
        let mut outcome = app.approve_registration(&officer.session, app.new_id(), (id, Seen::ALL)).await;
        // What the rounds before left behind takes two officers.
        if matches!(outcome, Ok(Approved::First(_))) {
            outcome = app.approve_registration(&second.session, app.new_id(), (id, Seen::ALL)).await;
        }
        let claimed = match &outcome {
            Err(Failure::Claimed(claimed)) => claimed.as_str(),
            Err(Failure::Refused(DecideRefusal::LaaAccountHeld(held))) if held == &["1A234B"] => "laa-account",
            _ => "nothing",
        };
        assert_eq!(claimed, what, "{outcome:?}");
        let opened = app.open_registration(&officer.session, id).await.unwrap();
        assert!(opened.decided.is_none(), "it still waits, and nothing of it exists");
        app.reject_registration(&officer.session, app.new_id(), (id, Seen::ALL), "It belongs to another").await.unwrap();
    }
    let id = submitted(app, &another()).await;
    test.ready_to_approve(id).await;
    assert_eq!(app.open_registration(&officer.session, id).await.unwrap().clashes, []);
    test.ready_to_approve(id).await;
    let approved = app.approve_registration(&officer.session, app.new_id(), (id, Seen::ALL)).await.unwrap();
    assert!(matches!(approved, Approved::First(_)), "its number was rejected before: {approved:?}");
    let again = app.approve_registration(&officer.session, app.new_id(), (id, Seen::ALL)).await;
    assert!(matches!(again, Err(Failure::Refused(DecideRefusal::SecondOfficerMissing))), "{again:?}");
    let approved = app.approve_registration(&second.session, app.new_id(), (id, Seen::ALL)).await.unwrap();
    assert!(approved.organisation().is_some());
}

/// Approved by one officer, and by a second where it takes two.
pub(crate) async fn approved(test: &TestApp, id: RegistrationId) -> OrganisationId {
    test.ready_to_approve(id).await;
    for _ in 0..2 {
        let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
        let outcome = test.app.approve_registration(&officer.session, test.app.new_id(), (id, Seen::ALL)).await.unwrap();
        if let Some(organisation) = outcome.organisation() {
            return organisation;
        }
    }
    panic!("two officers are enough")
}

/// Tom works for the first firm; the second one names him too.
async fn who_has_an_account_is_asked_and_never_made_anew(test: &TestApp) {
    let app = &test.app;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let first = submitted(app, FORM).await;
    let home = approved(test, first).await;
    let second = submitted(app, &another().replace("tom@pritchard", "TOM@oneill")).await;
    let opened = app.open_registration(&officer.session, second).await.unwrap();
    assert!(opened.clashes.iter().any(|clash| clash.what == "email"), "the officer is told: {:?}", opened.clashes);
    let another = approved(test, second).await;
    let people = app.view_people(&officer.session, another, None).await.unwrap();
    assert_eq!(people.rows.len(), 1, "Tom has not accepted: only the administrator is there");
    let tom = app.view_people(&officer.session, home, None).await.unwrap().rows[0].user.clone();
    test.deliver().await;
    let mails = test.outside.emails();
    let asked: Vec<_> =
        mails.iter().filter(|mail| mail.to_address == tom.email && mail.text.contains("/account/organisations")).collect();
    assert_eq!(asked.len(), 1, "one e-mail asks him");
    test.activate(tom.id).await;
    let tom = test.sign_in(tom.id, home).await;
    assert!(matches!(app.choose_organisation(&tom.session, another).await, Err(Failure::Hidden)), "not before he has accepted");
    let accept = Answer { organisation: another, accepted: true };
    app.answer_membership(&tom.session, app.new_id(), accept).await.unwrap();
    app.choose_organisation(&tom.session, another).await.unwrap();
    let acting = test.session_now(&tom).await;
    assert_eq!(acting.organisation(), another);
    assert_eq!(acting.who(), app::Who::Person { user: tom.user, organisation: another });
    let people = app.view_people(&officer.session, another, None).await.unwrap();
    assert_eq!(people.rows.len(), 2);
    let known = app.own_memberships(&acting).await.unwrap();
    assert_eq!(known.iter().map(|it| (it.organisation, it.accepted)).collect::<Vec<_>>(), [(home, true), (another, true)]);
}

on_both! {
    two_officers_approve_at_once: two_officers_at_once_make_one_organisation, two_officers_at_once_make_one_organisation_on_postgres;
    a_double_submit_is_one_registration: sending_twice_makes_one_registration, sending_twice_makes_one_registration_on_postgres;
    who_has_an_account_is_asked_and_never_made_anew: who_has_an_account_is_asked, who_has_an_account_is_asked_on_postgres;
    what_belongs_to_another_is_refused_by_name: claims_are_refused_by_name, claims_are_refused_by_name_on_postgres;
}

#[tokio::test]
async fn a_draft_is_open_for_thirty_days_and_to_its_sender_only() {
    let test = TestApp::start().await;
    let token = read(&test.app, FORM).await;
    assert!(matches!(test.app.registration_draft("another").await, Err(Failure::Hidden)));
    assert!(matches!(
        test.app.marked_registration(&token, |_, _| String::new(), |_, _| String::new()).await,
        Err(Failure::Hidden)
    ));
    test.pass_seconds(30 * 86_400 - 1);
    assert!(matches!(test.app.registration_draft(&token).await, Ok(Found::Waiting(_))));
    test.pass_seconds(1);
    assert!(matches!(test.app.registration_draft(&token).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.submit_registration(test.app.new_id(), &token).await, Err(Failure::Hidden)));
}

#[tokio::test]
async fn those_who_run_the_service_see_their_colleagues_though_no_registration_brought_them() {
    let test = TestApp::start().await;
    let service: OrganisationId = test.app.new_id();
    let officer = test.person(service, &[Group::OnboardingOfficer]).await;
    let officer = test.sign_in(officer, service).await;
    let people = test.app.view_people(&officer.session, service, None).await.unwrap();
    assert_eq!((people.organisation.as_str(), people.rows.len()), ("", 1));
    let nobodys = test.app.view_people(&officer.session, test.app.new_id(), None).await;
    assert!(matches!(nobodys, Err(Failure::Hidden)), "{nobodys:?}");
}

#[tokio::test]
async fn the_queue_is_by_first_hearing_then_by_arrival_and_goes_on_page_after_page() {
    let test = TestApp::start().await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    for nth in 0..53 {
        let date = format!("2026-12-{:02}", 28 - nth % 5);
        let text = another().replace("Pritchard", &format!("Firm {nth}")).replace("2026-12-01", &date);
        submitted(&test.app, &text).await;
        test.pass_seconds(1);
    }
    let first = test.app.view_registration_queue(&officer.session, waiting(), false).await.unwrap();
    assert_eq!((first.rows.len(), first.counts[0].1), (50, 53));
    let place = Place::After(first.rows[49].registration.id);
    let rest = test.app.view_registration_queue(&officer.session, Wanted { place, ..waiting() }, false).await.unwrap();
    assert_eq!((rest.rows.len(), rest.before, rest.after), (3, true, false));
    let rows = first.rows.iter().chain(&rest.rows).map(|row| &row.registration);
    let keys: Vec<_> = rows.map(|row| (row.first_hearing, row.received)).collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

#[tokio::test]
async fn a_rejection_sends_the_reason_and_only_an_officer_decides() {
    let test = TestApp::start().await;
    let id = submitted(&test.app, FORM).await;
    let firm = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let command = || test.app.new_id::<CommandId>();
    assert!(matches!(test.app.reject_registration(&firm.session, command(), (id, Seen::ALL), "No").await, Err(Failure::Hidden)));
    assert!(matches!(test.app.approve_registration(&firm.session, command(), (id, Seen::ALL)).await, Err(Failure::Hidden)));
    assert!(matches!(test.app.open_registration(&firm.session, id).await, Err(Failure::Hidden)));
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    for (reason, refusal) in [(" ", DecideRefusal::ReasonNeeded), (&*"x".repeat(2_001), DecideRefusal::ReasonTooLong)] {
        let outcome = test.app.reject_registration(&officer.session, command(), (id, Seen::ALL), reason).await;
        assert!(matches!(outcome, Err(Failure::Refused(refused)) if refused == refusal));
    }
    test.app
        .reject_registration(&officer.session, command(), (id, Seen::ALL), "The SRA number is another firm’s.")
        .await
        .unwrap();
    test.deliver().await;
    let mail = test.outside.last_email_to("sian@oneill.example").expect("an e-mail");
    assert!(mail.text.contains("The SRA number is another firm’s."), "{}", mail.text);
}

#[tokio::test]
async fn opening_and_downloading_are_recorded_and_move_the_progress() {
    let test = TestApp::start().await;
    let token = read(&test.app, FORM).await;
    let reference = test.app.submit_registration(test.app.new_id(), &token).await.unwrap();
    let followed = test.app.follow_registration(&reference.as_str().to_lowercase(), "here").await.unwrap();
    let told = (followed.progress, followed.expected.to_string());
    assert_eq!(told, (Progress::Received, "2026-11-25".to_owned()), "whoever appears soon comes first");
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let queue = test.app.view_registration_queue(&officer.session, waiting(), false).await.unwrap();
    let id = queue.rows[0].registration.id;
    test.app.open_registration(&officer.session, id).await.unwrap();
    let download = test.app.download_registration_file(&officer.session, id).await.unwrap();
    assert_eq!((download.bytes.as_slice(), download.media_type.as_str()), (FORM.as_bytes(), "text/csv"));
    let acts: Vec<String> =
        test.app.store.accesses_of(id.uuid(), None, 10).await.unwrap().into_iter().map(|record| record.access.act).collect();
    assert_eq!(acts.len(), 2);
    assert!(acts.contains(&"open-registration".to_owned()) && acts.contains(&"download-registration-file".to_owned()));
    let followed = test.app.follow_registration(reference.as_str(), "here").await.unwrap();
    assert_eq!(followed.progress, Progress::BeingChecked);
}

#[tokio::test]
async fn guessing_references_is_stopped_where_it_comes_from() {
    let test = TestApp::start().await;
    let token = read(&test.app, FORM).await;
    let reference = test.app.submit_registration(test.app.new_id(), &token).await.unwrap();
    for nth in 0..30 {
        let guess = format!("REG-0000-00{nth:02}");
        assert!(matches!(test.app.follow_registration(&guess, "there").await, Err(Failure::Hidden)), "{guess}");
    }
    let refused = test.app.follow_registration(reference.as_str(), "there").await;
    assert!(matches!(refused, Err(Failure::Refused(app::FollowRefusal::TooMany(600)))), "{refused:?}");
    test.app.follow_registration(reference.as_str(), "here").await.unwrap();
    test.pass_seconds(601);
    test.app.follow_registration(reference.as_str(), "there").await.unwrap();
}

#[derive(Debug)]
struct Infected;

#[async_trait::async_trait]
impl ports::Scanner for Infected {
    fn name(&self) -> &'static str {
        "test"
    }

    async fn scan(&self, _: Bytes) -> Result<ports::Scan, ports::OutsideError> {
        Ok(ports::Scan::Infected("Eicar-Test-Signature".to_owned()))
    }

    async fn ready(&self) -> Result<(), ports::OutsideError> {
        Ok(())
    }
}

#[tokio::test]
async fn an_infected_form_is_refused_and_nothing_of_it_is_kept() {
    let test = TestApp::start().await;
    let mut app = test.app.clone();
    app.scanner = Arc::new(Infected);
    let outcome = app.read_registration("form.csv", Bytes::from_static(FORM.as_bytes()), "here").await;
    assert!(matches!(outcome, Err(Failure::Refused(ReadRefusal::Infected))));
    assert_eq!(app.objects.list().await.unwrap(), []);
}

#[tokio::test]
async fn a_form_with_problems_comes_back_marked() {
    let test = TestApp::start().await;
    for format in [Format::Csv, Format::Xlsx] {
        let bytes = Bytes::from(template(format, Language::English));
        let outcome = test.app.read_registration("form", bytes, "here").await;
        let Err(Failure::Refused(ReadRefusal::Problems(mend))) = outcome else { panic!("{outcome:?}") };
        assert!(!mend.problems.is_empty());
        let marked = test
            .app
            .marked_registration(&mend.marked, |problem, _| problem.key(), |assumption, _| assumption.key())
            .await
            .unwrap();
        assert_eq!(marked.ending, if format == Format::Csv { "csv" } else { "xlsx" });
        assert!(!marked.bytes.is_empty());
        assert!(matches!(test.app.registration_draft(&mend.marked).await, Err(Failure::Hidden)), "it is no draft");
    }
    let empty = test.app.read_registration("form", Bytes::new(), "here").await;
    assert!(matches!(empty, Err(Failure::Refused(ReadRefusal::Unreadable(Unreadable::Empty)))));
}

#[tokio::test]
async fn hostile_files_are_refused_within_their_time() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/hostile"));
    if !folder.is_dir() {
        println!("skipped: shared data absent");
        return;
    }
    let test = TestApp::start().await;
    for part in ["crafted", "xlsx_calamine", "tables_hmcts_pip", "csv_spectrum"] {
        for file in std::fs::read_dir(folder.join(part)).expect("a folder").map(|file| file.expect("a file").path()) {
            let bytes = Bytes::from(std::fs::read(&file).expect("the file"));
            let outcome = test.app.read_registration("form", bytes, &file.display().to_string()).await;
            assert!(matches!(outcome, Err(Failure::Refused(_))), "{}: {outcome:?}", file.display());
        }
    }
}
