//! A form of an organisation that is registered: its administrator answers for the offices and people, and for who was asked to join. On both
//! engines.

use app::Failure;
use domain::{
    group::Group,
    organisation::AnswerAdditionRefusal,
    registration::{DecideRefusal, Seen},
    user::Answer,
};
use testkit::TestApp;

use super::registrations::{FORM, another, approved, submitted};

/// The second form is the first firm's new office: its offices and people go to the firm's administrator.
async fn what_belongs_to_an_organisation_waits_for_its_administrator(test: &TestApp) {
    let app = &test.app;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let first = submitted(app, FORM).await;
    let firm = approved(test, first).await;
    let second = submitted(app, &another().replace("tom@pritchard", "TOM@oneill")).await;
    let unconfirmed = app.add_to_organisation(&officer.session, app.new_id(), (second, Seen::ALL), firm).await;
    assert!(matches!(unconfirmed, Err(Failure::Refused(DecideRefusal::AddressesNotConfirmed))), "{unconfirmed:?}");
    test.confirm_addresses(second).await;
    let found = app.organisation_to_add_to(&officer.session, second, "ó néill & sons solicitors").await.unwrap();
    assert_eq!(found.map(|it| it.id), Some(firm));
    app.add_to_organisation(&officer.session, app.new_id(), (second, Seen::ALL), firm).await.unwrap();
    let again = app.add_to_organisation(&officer.session, app.new_id(), (second, Seen::ALL), firm).await;
    assert!(matches!(again, Err(Failure::Refused(DecideRefusal::AddedAlready))), "{again:?}");
    test.deliver().await;
    let mails = test.outside.emails();
    let asked = mails.iter().filter(|mail| mail.to_address == "sian@oneill.example" && mail.text.contains("/people/additions"));
    assert_eq!(asked.count(), 1);
    let told = test.outside.last_email_to("sian@pritchard.example").unwrap();
    assert!(
        told.subject.contains("was passed on") && !told.text.contains("Néill"),
        "the sender is told, and not whose: {told:?}"
    );
    let opened = app.open_registration(&officer.session, second).await.unwrap().decided.unwrap();
    assert!(opened.added.is_some_and(|added| added.name == "Ó Néill & Sons Solicitors" && added.accepted.is_none()));
    let people = app.view_people(&officer.session, firm, None).await.unwrap();
    assert_eq!(people.rows.len(), 2, "nobody is in before the administrator has answered");
    let sian = people.rows.iter().find(|person| person.user.email == "sian@oneill.example").unwrap().user.id;
    test.activate(sian).await;
    let sian = test.sign_in(sian, firm).await;
    assert!(matches!(app.view_additions(&officer.session).await, Err(Failure::Hidden)), "no officer accepts for a firm");
    assert_eq!(app.view_additions(&sian.session).await.unwrap().len(), 1);
    app.answer_addition(&sian.session, app.new_id(), second, true).await.unwrap();
    let people = app.view_people(&officer.session, firm, None).await.unwrap();
    assert_eq!(people.rows.len(), 3, "the form's administrator is new; Tom belongs to the firm already");
    let accounts = app.own_laa_accounts(&sian.session).await.unwrap();
    assert!(!accounts.iter().any(|it| it.number == "9Z999Z"), "no officer alone adds a number: {accounts:?}");
    let waiting = app.view_organisation_changes(&officer.session).await.unwrap().requested;
    assert_eq!(
        waiting.iter().map(|it| (it.change.organisation, it.change.kind.as_str())).collect::<Vec<_>>(),
        [(firm, "laa-account")]
    );
    let opened = app.open_organisation_change(&officer.session, (firm, waiting[0].change.id)).await.unwrap();
    assert!(opened.to.starts_with("9Z999Z") && opened.requested.registration == Some(second), "{opened:?}");
    test.deliver().await;
    let told = test.outside.last_email_to("sian@pritchard.example").unwrap();
    let mails = test.outside.emails();
    let answered =
        mails.iter().filter(|mail| mail.to_address == "sian@pritchard.example" && mail.subject.contains("were accepted"));
    assert_eq!(answered.count(), 1, "{told:?}");
    assert!(app.store.verify().await.unwrap().is_clean());
    let twice = app.answer_addition(&sian.session, app.new_id(), second, true).await;
    assert!(matches!(twice, Err(Failure::Refused(AnswerAdditionRefusal::NothingProposed))), "{twice:?}");
}

/// The form of a new office names the firm's own number and office as well, as such forms do, and somebody whose mobile is another's.
async fn what_an_organisation_has_already_stops_no_addition(test: &TestApp) {
    let app = &test.app;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let firm = approved(test, submitted(app, FORM).await).await;
    let again = submitted(app, &FORM.replace("tom@oneill", "eve@oneill")).await;
    test.confirm_addresses(again).await;
    app.add_to_organisation(&officer.session, app.new_id(), (again, Seen::ALL), firm).await.unwrap();
    let people = app.view_people(&officer.session, firm, None).await.unwrap();
    let sian = people.rows.iter().find(|person| person.user.email == "sian@oneill.example").unwrap().user.id;
    test.activate(sian).await;
    let sian = test.sign_in(sian, firm).await;
    let before = app.own_laa_accounts(&sian.session).await.unwrap();
    let command = app.new_id();
    for click in ["first", "second"] {
        let left_out = app.answer_addition(&sian.session, command, again, true).await.unwrap();
        assert_eq!(left_out, ["Tom Hughes"], "whose mobile is held already, {click} click");
    }
    assert_eq!(app.own_laa_accounts(&sian.session).await.unwrap(), before, "the number was theirs");
    assert!(app.view_organisation_changes(&officer.session).await.unwrap().requested.is_empty());
    assert!(app.view_additions(&sian.session).await.unwrap().is_empty());
}

/// The only administrator has an account elsewhere, declines, and is asked again.
async fn an_administrator_who_declined_is_seen_and_asked_again(test: &TestApp) {
    let app = &test.app;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let home = approved(test, submitted(app, FORM).await).await;
    let second = submitted(app, &another().replace("sian@pritchard", "sian@oneill").replace("Tom,Hughes", "Ann,Hughes")).await;
    let firm = approved(test, second).await;
    let rows = app.view_people(&officer.session, home, None).await.unwrap().rows;
    let sian = rows.iter().find(|person| person.user.email == "sian@oneill.example").unwrap().user.clone();
    test.deliver().await;
    let mails = test.outside.emails();
    let offer = mails.iter().rfind(|mail| mail.to_address == sian.email && mail.text.contains("/account/organisations")).unwrap();
    assert!(offer.text.contains("have not activated it yet"), "who never activated can't sign in: {offer:?}");
    let links = mails.iter().filter(|mail| mail.to_address == sian.email && mail.text.contains("/activate/")).count();
    assert_eq!(links, 2, "the link goes again with the offer");
    test.activate(sian.id).await;
    let person = test.sign_in(sian.id, home).await;
    app.answer_membership(&person.session, app.new_id(), Answer { organisation: firm, accepted: false }).await.unwrap();
    let known = app.own_memberships(&person.session).await.unwrap();
    assert_eq!(known.iter().map(|it| it.organisation).collect::<Vec<_>>(), [home], "what was declined is gone for them");
    let people = app.view_people(&officer.session, firm, None).await.unwrap();
    assert_eq!(people.administrator_missing.as_deref(), Some(sian.name().as_str()));
    let [asked] = &people.asked[..] else { panic!("one was asked: {:?}", people.asked) };
    assert!(asked.may_ask && asked.asked.declined.is_some() && asked.asked.groups.contains(&Group::OrganisationAdministrator));
    let desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let refused = app.ask_to_join_again(&desk.session, app.new_id(), (firm, sian.id)).await;
    assert!(matches!(refused, Err(Failure::Hidden)), "{refused:?}");
    let stranger = app.ask_to_join_again(&officer.session, app.new_id(), (firm, desk.user)).await;
    assert!(matches!(stranger, Err(Failure::Hidden)), "nobody else is asked: {stranger:?}");
    app.ask_to_join_again(&officer.session, app.new_id(), (firm, sian.id)).await.unwrap();
    app.answer_membership(&person.session, app.new_id(), Answer { organisation: firm, accepted: true }).await.unwrap();
    let people = app.view_people(&officer.session, firm, None).await.unwrap();
    assert!(
        people.asked.is_empty() && people.administrator_missing.is_none() && people.rows.iter().any(|it| it.user.id == sian.id)
    );
    assert!(app.store.verify().await.unwrap().is_clean());
}

on_both! {
    what_an_organisation_has_already_stops_no_addition: what_an_organisation_has_is_left_out, what_an_organisation_has_is_left_out_on_postgres;
    an_administrator_who_declined_is_seen_and_asked_again: who_declined_is_asked_again, who_declined_is_asked_again_on_postgres;
    what_belongs_to_an_organisation_waits_for_its_administrator: an_addition_waits_for_the_administrator, an_addition_waits_for_the_administrator_on_postgres;
}
