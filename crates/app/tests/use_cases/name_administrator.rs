//! An officer names an administrator for an organisation that has none, and a second one approves; a request that is taken back. On both
//! engines.

use app::{Failure, NotNamed, TypedAdministrator, TypedChange};
use domain::{
    group::Group,
    id::{ChangeId, OrganisationId},
    organisation::{ChangeRefusal, NameAdministratorRefusal, State},
    user::Answer,
};
use testkit::{SignedIn, TestApp};
use views::organisation_changes::Standing;

use super::registrations::{FORM, another, approved, submitted};

fn mair(email: &str, mobile: &str) -> TypedAdministrator {
    TypedAdministrator {
        first_name: "Mair".to_owned(),
        last_name: "Hughes".to_owned(),
        email: email.to_owned(),
        mobile: mobile.to_owned(),
        reason: "The only administrator declined".to_owned(),
        found: "Called the number of the register".to_owned(),
    }
}

async fn named(test: &TestApp, by: &SignedIn, firm: OrganisationId, typed: &TypedAdministrator) -> Result<ChangeId, NotNamed> {
    match test.app.name_administrator(&by.session, test.app.new_id(), firm, typed).await {
        Ok(change) => Ok(change),
        Err(Failure::Refused(why)) => Err(why),
        Err(failure) => unreachable!("{failure:?}"),
    }
}

async fn second(test: &TestApp, by: &SignedIn, which: (OrganisationId, ChangeId)) -> Result<bool, Failure<ChangeRefusal>> {
    test.app.approve_organisation_change(&by.session, test.app.new_id(), which, ("Called as well", true)).await
}

/// The only administrator has an account elsewhere and declined: somebody new is named, approved and invited.
async fn another_administrator_is_named_where_the_only_one_declined(test: &TestApp) {
    let app = &test.app;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let home = approved(test, submitted(app, FORM).await).await;
    let form = another().replace("sian@pritchard", "sian@oneill").replace("Tom,Hughes", "Ann,Hughes");
    let firm = approved(test, submitted(app, &form).await).await;
    let typed = mair("mair@pritchard.example.cjsm.net", "07700 900987");
    let asked = named(test, &officer, firm, &typed).await;
    assert_eq!(asked, Err(NotNamed::Refused(NameAdministratorRefusal::AdministratorThere)), "who is asked may yet accept");
    let rows = app.view_people(&officer.session, home, None).await.unwrap().rows;
    let sian = rows.iter().find(|person| person.user.email == "sian@oneill.example").unwrap().user.id;
    test.activate(sian).await;
    let person = test.sign_in(sian, home).await;
    app.answer_membership(&person.session, app.new_id(), Answer { organisation: firm, accepted: false }).await.unwrap();
    assert!(app.view_people(&officer.session, firm, None).await.unwrap().may_name);

    let same = named(test, &officer, firm, &mair("sian@oneill.example", "07700 900988")).await;
    assert_eq!(same, Err(NotNamed::Refused(NameAdministratorRefusal::AskedBefore)));
    let wrong = TypedAdministrator { first_name: String::new(), email: "mair".to_owned(), ..typed.clone() };
    let Err(NotNamed::Values(wrong)) = named(test, &officer, firm, &wrong).await else { unreachable!("two boxes are wrong") };
    assert_eq!(wrong.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["first-name", "email"]);
    let taken = named(test, &officer, firm, &mair("mair@pritchard.example", "07700 900123")).await;
    assert_eq!(taken, Err(NotNamed::MobileTaken));

    let which = (firm, named(test, &officer, firm, &typed).await.unwrap());
    test.deliver().await;
    let mails = test.outside.emails();
    assert!(mails.iter().all(|it| it.to_address != "mair@pritchard.example"), "nobody is asked yet");
    let told = test.outside.last_email_to("office@pritchard.example").unwrap();
    assert!(told.subject.contains("is being named") && !told.text.contains("Mair"), "{told:?}");
    let own = second(test, &officer, which).await;
    assert!(matches!(own, Err(Failure::Refused(ChangeRefusal::OwnRequest))), "{own:?}");
    let other = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    assert_eq!(app.second_officer_work(&other.session).await.unwrap().changes, 1);
    let opened = app.open_organisation_change(&other.session, which).await.unwrap();
    assert!(
        opened.may_approve && opened.to.contains("mair@pritchard.example") && opened.to.contains("07700 900987"),
        "{opened:?}"
    );
    assert!(second(test, &other, which).await.unwrap());
    let people = app.view_people(&officer.session, firm, None).await.unwrap();
    let mair = people.rows.iter().find(|it| it.user.email == "mair@pritchard.example").unwrap();
    assert_eq!(mair.user.groups, [Group::OrganisationAdministrator]);
    assert!(!people.may_name && people.administrator_missing.is_none());
    let state: State = app.state(firm.uuid()).await.unwrap();
    assert_eq!(state.registered.unwrap().administrator, mair.user.id);
    test.deliver().await;
    assert!(test.outside.last_email_to("mair@pritchard.example").unwrap().text.contains("/activate/"));
    let told = test.outside.last_email_to(&officer.session.user.email).unwrap();
    test.pass_seconds(29 * 86_400);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let may_name = app.view_people(&officer.session, firm, None).await.unwrap().may_name;
    assert!(may_name, "nobody activated the account: the organisation is not left without an administrator for ever");
    assert!(told.text.contains(&format!("/organisations/{firm}/changes/{}", which.1)), "{told:?}");
    assert!(app.store.verify().await.unwrap().is_clean());
}

/// Who is named and has an account is asked, or administers from then on.
async fn who_is_named_and_has_an_account_is_not_invited_again(test: &TestApp) {
    let app = &test.app;
    let (first, other) = (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let elsewhere = test.sign_in_as(&[Group::DefenceLawyer]).await;
    let firm = test.organisation("Nobody's").await;
    let typed = mair(&elsewhere.session.user.email, "07700 900986");
    let which = (firm, named(test, &first, firm, &typed).await.unwrap());
    let twice = named(test, &first, firm, &typed).await;
    assert_eq!(twice, Err(NotNamed::Refused(NameAdministratorRefusal::WaitsAlready)));
    assert!(second(test, &other, which).await.unwrap());
    app.answer_membership(&elsewhere.session, app.new_id(), Answer { organisation: firm, accepted: true }).await.unwrap();
    let people = app.view_people(&first.session, firm, None).await.unwrap();
    assert_eq!(people.rows.iter().map(|it| it.user.id).collect::<Vec<_>>(), [elsewhere.user]);

    let firm = test.organisation("Nobody else's").await;
    let lawyer = test.person(firm, &[Group::DefenceLawyer]).await;
    let lawyer = test.sign_in(lawyer, firm).await;
    let which = (firm, named(test, &first, firm, &mair(&lawyer.session.user.email, "07700 900985")).await.unwrap());
    assert!(second(test, &other, which).await.unwrap());
    let now = test.session_now(&lawyer).await;
    assert_eq!(now.user.groups, [Group::OrganisationAdministrator, Group::DefenceLawyer]);
    assert!(app.store.verify().await.unwrap().is_clean());
}

async fn a_request_is_taken_back_by_the_organisations_own_administrators_only(test: &TestApp) {
    let app = &test.app;
    let admin = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let (kind, to) = ("email".to_owned(), "office@other.example".to_owned());
    let typed = TypedChange { kind, to, office: String::new(), reason: "We moved".to_owned() };
    app.request_organisation_change(&admin.session, app.new_id(), &typed).await.unwrap();
    let waiting = views::organisation_changes::list(&app.store.read(), Standing::Requested).await.unwrap();
    let which = (admin.organisation, waiting[0].id);
    app.approve_organisation_change(&officer.session, app.new_id(), which, ("Called", false)).await.unwrap();
    for group in [Group::OrganisationAdministrator, Group::OnboardingOfficer, Group::DefenceLawyer] {
        let other = test.sign_in_as(&[group]).await;
        let refused = app.withdraw_organisation_change(&other.session, app.new_id(), which.1).await;
        assert!(!matches!(refused, Ok(())), "{group}");
    }
    let own = app.view_own_changes(&admin.session).await.unwrap().changes;
    assert_eq!(own[0].withdraw, Some(which.1));
    app.withdraw_organisation_change(&admin.session, app.new_id(), which.1).await.unwrap();
    let again = app.withdraw_organisation_change(&admin.session, app.new_id(), which.1).await;
    assert!(matches!(again, Err(Failure::Refused(ChangeRefusal::WithdrawnAlready))), "{again:?}");
    let other = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let late = second(test, &other, which).await;
    assert!(matches!(late, Err(Failure::Refused(ChangeRefusal::WithdrawnAlready))), "{late:?}");
    let own = app.view_own_changes(&admin.session).await.unwrap();
    assert_eq!((own.email.as_str(), own.changes[0].withdraw), ("office@firm.example", None));
    let decided = app.view_organisation_changes(&officer.session).await.unwrap().decided;
    assert_eq!(decided.iter().map(|it| it.change.standing).collect::<Vec<_>>(), [Standing::Withdrawn]);
    app.request_organisation_change(&admin.session, app.new_id(), &typed).await.unwrap();
    assert!(app.store.verify().await.unwrap().is_clean());
}

on_both! {
    another_administrator_is_named_where_the_only_one_declined: an_administrator_is_named, an_administrator_is_named_on_postgres;
    who_is_named_and_has_an_account_is_not_invited_again: who_is_named_is_asked, who_is_named_is_asked_on_postgres;
    a_request_is_taken_back_by_the_organisations_own_administrators_only: a_request_is_taken_back, a_request_is_taken_back_on_postgres;
}

#[tokio::test]
async fn only_onboarding_officers_name_an_administrator() {
    let test = TestApp::start().await;
    let firm = test.organisation("Nobody's").await;
    for group in [Group::OrganisationAdministrator, Group::ServiceDesk, Group::DefenceLawyer] {
        let other = test.sign_in_as(&[group]).await;
        let typed = mair("mair@firm.example", "07700 900984");
        let refused = test.app.name_administrator(&other.session, test.app.new_id(), firm, &typed).await;
        assert!(matches!(refused, Err(Failure::Hidden)), "{group}: {refused:?}");
        assert!(matches!(test.app.administrator_to_name(&other.session, firm).await, Err(Failure::Hidden)), "{group}");
    }
}
