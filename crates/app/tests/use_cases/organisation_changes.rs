//! Changes of an organisation that take two officers, from the request to the e-mail, on both engines.

use app::{Failure, NewEmail, NotRequested, TypedChange};
use domain::{
    group::Group,
    id::{ChangeId, OrganisationId},
    organisation::{ChangeRefusal, RequestChangeRefusal, State},
};
use testkit::{SignedIn, TestApp};
use views::organisation_changes::Standing;

fn typed(kind: &str, to: &str) -> TypedChange {
    TypedChange { kind: kind.to_owned(), to: to.to_owned(), office: String::new(), reason: "A partner left".to_owned() }
}

async fn ask(test: &TestApp, by: &SignedIn, change: &TypedChange) -> (OrganisationId, ChangeId) {
    test.app.request_organisation_change(&by.session, test.app.new_id(), change).await.unwrap();
    let waiting = views::organisation_changes::list(&test.app.store.read(), Standing::Requested).await.unwrap();
    let newest = waiting.iter().rfind(|it| it.organisation == by.organisation).unwrap();
    (newest.organisation, newest.id)
}

/// What an approval ends with: does the change hold?
async fn approve(test: &TestApp, by: &SignedIn, which: (OrganisationId, ChangeId)) -> Result<bool, Failure<ChangeRefusal>> {
    let opened = test.app.open_organisation_change(&by.session, which).await;
    let second = opened.is_ok_and(|it| matches!(it.standing, domain::organisation::ChangeStanding::FirstApproved(_)));
    test.app.approve_organisation_change(&by.session, test.app.new_id(), which, ("Called the register's number", second)).await
}

async fn a_new_administrator_takes_two_officers(test: &TestApp) {
    let app = &test.app;
    let mut admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let lawyer = test.person(admin.organisation, &[Group::DefenceLawyer]).await;
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let change = typed("administrator", &lawyer.to_string());
    let which = ask(test, &admin, &change).await;
    let again = app.request_organisation_change(&admin.session, app.new_id(), &change).await;
    assert!(matches!(again, Err(Failure::Refused(NotRequested::Refused(RequestChangeRefusal::WaitsAlready)))), "{again:?}");
    assert!(!approve(test, &first, which).await.unwrap());
    let work = app.second_officer_work(&second.session).await.unwrap();
    assert_eq!((work.changes, app.second_officer_work(&first.session).await.unwrap().changes), (1, 0));
    let own = approve(test, &first, which).await;
    assert!(matches!(own, Err(Failure::Refused(ChangeRefusal::SecondOfficerMissing))), "{own:?}");
    let before = app.open_organisation_change(&second.session, which).await.unwrap();
    assert!(before.may_approve && before.happened.len() == 2);
    assert!(approve(test, &second, which).await.unwrap());
    let state: State = app.state(admin.organisation.uuid()).await.unwrap();
    assert_eq!(state.registered.unwrap().administrator, lawyer);
    let lawyer = test.sign_in(lawyer, admin.organisation).await;
    assert!(lawyer.session.user.groups.contains(&Group::OrganisationAdministrator), "they administer it from here on");
    assert!(lawyer.session.user.groups.contains(&Group::DefenceLawyer));
    test.deliver().await;
    let email = test.outside.last_email_to(&admin.session.user.email).unwrap();
    assert!(email.subject.contains("was approved") && !email.text.contains(&lawyer.session.user.email), "{email:?}");
    let opened = app.open_organisation_change(&first.session, which).await.unwrap();
    assert_ne!(opened.from, opened.to, "what it was before is still to be seen");
    let page = admin.browser.get("/people/changes").await.text();
    assert!(page.contains("Approved"), "{page}");
    assert!(app.store.verify().await.unwrap().is_clean());
}

async fn a_number_of_another_organisation_stops_the_approval(test: &TestApp) {
    let app = &test.app;
    let admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    test.firm("Hartwell & Pryce LLP", &["1A001L"]).await;
    let which = ask(test, &admin, &typed("laa-account", "1a001l")).await;
    let held = approve(test, &first, which).await;
    assert!(matches!(held, Err(Failure::Refused(ChangeRefusal::LaaAccountHeld))), "{held:?}");
    assert!(app.open_organisation_change(&first.session, which).await.unwrap().holder.is_some());
    app.refuse_organisation_change(&second.session, app.new_id(), which, "The number is another firm's").await.unwrap();
    test.deliver().await;
    let email = test.outside.last_email_to(&admin.session.user.email).unwrap();
    assert!(email.text.contains("The number is another firm's") && !email.subject.contains("number"), "{email:?}");
    let which = ask(test, &admin, &typed("laa-account", "9Z999Z")).await;
    approve(test, &first, which).await.unwrap();
    assert!(approve(test, &second, which).await.unwrap());
    let accounts = app.own_laa_accounts(&admin.session).await.unwrap();
    assert!(accounts.iter().any(|it| it.number == "9Z999Z" && !it.verified), "claimed: {accounts:?}");
    app.verify_laa_account(&first.session, app.new_id(), admin.organisation, ("9Z999Z", "Extract")).await.unwrap();
    assert!(app.store.verify().await.unwrap().is_clean());
}

/// The former address holds, and is told, until the reader of the new one has followed the link.
async fn a_new_main_address_is_confirmed_before_it_is_used(test: &TestApp) {
    let app = &test.app;
    let admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let email = async || app.state::<State>(admin.organisation.uuid()).await.unwrap().registered.unwrap().email;
    let which = ask(test, &admin, &typed("email", "office@other.example.cjsm.net")).await;
    assert!(!approve(test, &first, which).await.unwrap());
    test.deliver().await;
    assert!(test.outside.last_email_to("office@other.example").is_none(), "not before two officers approved");
    assert!(!approve(test, &second, which).await.unwrap(), "it waits for its reader");
    assert_eq!(email().await, "office@firm.example");
    let third = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let late = approve(test, &third, which).await;
    assert!(matches!(late, Err(Failure::Refused(ChangeRefusal::ApprovedAlready))), "{late:?}");
    test.deliver().await;
    let told = test.outside.last_email_to("office@firm.example").unwrap();
    assert!(told.subject.contains("is about to change") && !told.text.contains("other.example"), "{told:?}");
    let text = test.outside.last_email_to("office@other.example").unwrap().text;
    let link = text.split("/confirm-email/").nth(1).unwrap().split_whitespace().next().unwrap();
    assert!(matches!(app.open_new_email(link).await.unwrap(), NewEmail::Open { .. }));
    assert!(matches!(app.open_new_email("0").await, Err(Failure::Hidden)));
    assert_eq!(email().await, "office@firm.example", "looking changes nothing");
    app.confirm_new_email(app.new_id(), link).await.unwrap();
    assert_eq!(email().await, "office@other.example");
    assert!(matches!(app.open_new_email(link).await.unwrap(), NewEmail::Done));
    let again = app.confirm_new_email(app.new_id(), link).await;
    assert!(matches!(again, Err(Failure::Refused(ChangeRefusal::ApprovedAlready))), "{again:?}");
    test.deliver().await;
    assert!(test.outside.last_email_to(&admin.session.user.email).unwrap().subject.contains("was approved"));

    let which = ask(test, &admin, &typed("email", "office@third.example")).await;
    approve(test, &first, which).await.unwrap();
    approve(test, &second, which).await.unwrap();
    test.deliver().await;
    let text = test.outside.last_email_to("office@third.example").unwrap().text;
    let link = text.split("/confirm-email/").nth(1).unwrap().split_whitespace().next().unwrap();
    test.pass_seconds(29 * 86_400);
    assert!(matches!(app.open_new_email(link).await.unwrap(), NewEmail::Late));
    let late = app.confirm_new_email(app.new_id(), link).await;
    assert!(matches!(late, Err(Failure::Refused(ChangeRefusal::NotThere))), "{late:?}");
    assert!(matches!(app.resend_new_email(&admin.session, app.new_id(), which).await, Err(Failure::Hidden)), "officers only");
    app.resend_new_email(&first.session, app.new_id(), which).await.unwrap();
    test.deliver().await;
    let text = test.outside.last_email_to("office@third.example").unwrap().text;
    let newer = text.split("/confirm-email/").nth(1).unwrap().split_whitespace().next().unwrap();
    assert!(matches!(app.open_new_email(newer).await.unwrap(), NewEmail::Open { .. }));
    assert!(matches!(app.open_new_email(link).await.unwrap(), NewEmail::Late));
    app.refuse_organisation_change(&first.session, app.new_id(), which, "Nobody reads it").await.unwrap();
    assert!(matches!(app.open_new_email(newer).await.unwrap(), NewEmail::Closed));
    let closed = app.resend_new_email(&first.session, app.new_id(), which).await;
    assert!(matches!(closed, Err(Failure::Refused(ChangeRefusal::RefusedAlready))), "{closed:?}");
    assert_eq!(email().await, "office@other.example");
    assert!(app.store.verify().await.unwrap().is_clean());
}

on_both! {
    a_new_main_address_is_confirmed_before_it_is_used: a_new_main_address_is_confirmed, a_new_main_address_is_confirmed_on_postgres;
    a_new_administrator_takes_two_officers: another_administrator_takes_two_officers, another_administrator_takes_two_officers_on_postgres;
    a_number_of_another_organisation_stops_the_approval: a_number_held_elsewhere_stops_the_approval, a_number_held_elsewhere_stops_the_approval_on_postgres;
}

#[tokio::test]
async fn only_its_administrator_asks_and_only_officers_decide() {
    let test = TestApp::start().await;
    let admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let which = ask(&test, &admin, &typed("email", "office@other.example")).await;
    for group in [Group::OrganisationAdministrator, Group::DefenceLawyer, Group::ServiceDesk] {
        let other = test.sign_in_as(&[group]).await;
        assert!(matches!(approve(&test, &other, which).await, Err(Failure::Hidden)), "{group}");
        let refused = test.app.refuse_organisation_change(&other.session, test.app.new_id(), which, "No").await;
        assert!(matches!(refused, Err(Failure::Hidden)), "{group}");
        assert!(matches!(test.app.open_organisation_change(&other.session, which).await, Err(Failure::Hidden)), "{group}");
    }
    let lawyer = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let asked = test.app.request_organisation_change(&lawyer.session, test.app.new_id(), &typed("email", "a@b.example")).await;
    assert!(matches!(asked, Err(Failure::Hidden)), "{asked:?}");
    let stranger = test.sign_in_as(&[Group::Advocate]).await;
    let change = typed("administrator", &stranger.user.to_string());
    let asked = test.app.request_organisation_change(&admin.session, test.app.new_id(), &change).await;
    assert!(matches!(asked, Err(Failure::Refused(NotRequested::Refused(RequestChangeRefusal::NotAMember)))), "{asked:?}");
}
