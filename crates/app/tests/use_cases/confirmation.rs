//! The addresses of a registration: nothing is approved before the reader of each has pressed the button behind the link.

use app::{Confirmation, Failure, NotConfirmed, OwnRefusal, OwnStanding, TypedAcceptance};
use bytes::Bytes;
use domain::{
    group::Group,
    id::RegistrationId,
    registration::{ConfirmRefusal, DecideRefusal, Seen},
};
use testkit::TestApp;

/// The answers of a good form: the administrator's address is another than the main one.
const FORM: &str = include_str!("form.csv");
const ADMINISTRATOR: &str = "sian@oneill.example";

async fn submitted(test: &TestApp) -> RegistrationId {
    let token = test.app.read_registration("form.csv", Bytes::from_static(FORM.as_bytes()), "here").await.expect("a good form");
    let reference = test.app.submit_registration(test.app.new_id(), &token).await.unwrap();
    test.deliver().await;
    views::registrations::by_reference(&test.app.store.read(), reference.as_str()).await.unwrap().unwrap().id
}

/// The token of the link in the newest e-mail to an address.
fn link(test: &TestApp, address: &str) -> String {
    let text = test.outside.last_email_to(address).expect("an e-mail").text;
    text.split("/register/confirm/").nth(1).expect("a link").split_whitespace().next().unwrap().to_owned()
}

fn main_address(test: &TestApp) -> String {
    let other =
        test.outside.emails().into_iter().find(|mail| mail.to_address != ADMINISTRATOR && mail.text.contains("/confirm/"));
    other.expect("an e-mail to the main address").to_address
}

async fn confirm(test: &TestApp, link: &str) -> Result<(), Failure<NotConfirmed>> {
    test.app.confirm_address(test.app.new_id(), link, TypedAcceptance::default()).await
}

#[tokio::test]
async fn nothing_is_approved_before_both_addresses_are_confirmed() {
    let test = TestApp::start().await;
    let id = submitted(&test).await;
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let approve = || test.app.approve_registration(&officer.session, test.app.new_id(), (id, Seen::ALL));
    let not_yet = |outcome| matches!(outcome, Err(Failure::Refused(DecideRefusal::AddressesNotConfirmed)));
    assert!(not_yet(approve().await));
    confirm(&test, &link(&test, ADMINISTRATOR)).await.unwrap();
    assert!(not_yet(approve().await));
    let opened = test.app.open_registration(&officer.session, id).await.unwrap();
    assert_eq!(opened.unconfirmed.iter().map(ToString::to_string).collect::<Vec<_>>(), [main_address(&test)]);
    let main = link(&test, &main_address(&test));
    confirm(&test, &main).await.unwrap();
    confirm(&test, &main).await.unwrap_err();
    assert!(matches!(test.app.open_confirmation(&main).await.unwrap(), Confirmation::Done { administrators: None, .. }));
    test.ready_to_approve(id).await;
    approve().await.unwrap();
}

#[tokio::test]
async fn looking_uses_nothing_up_and_the_administrators_link_leads_to_the_registration() {
    let test = TestApp::start().await;
    submitted(&test).await;
    let (administrator, main) = (link(&test, ADMINISTRATOR), link(&test, &main_address(&test)));
    for _ in 0..3 {
        assert!(matches!(test.app.open_confirmation(&administrator).await.unwrap(), Confirmation::Open(_)));
    }
    let own = test.app.view_own_registration(&administrator).await.unwrap();
    assert_eq!((own.standing, own.unconfirmed.len()), (OwnStanding::Received, 2));
    assert!(matches!(test.app.view_own_registration(&main).await, Err(Failure::Hidden)), "the main address opens nothing more");
    assert!(matches!(test.app.open_confirmation("another").await, Err(Failure::Hidden)));
}

#[tokio::test]
async fn a_link_ends_after_28_days_or_when_a_newer_one_is_sent() {
    let test = TestApp::start().await;
    let id = submitted(&test).await;
    let (first, main) = (link(&test, ADMINISTRATOR), link(&test, &main_address(&test)));
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.app.resend_confirmation(&officer.session, test.app.new_id(), id).await.unwrap();
    test.deliver().await;
    let second = link(&test, ADMINISTRATOR);
    assert_ne!(first, second);
    assert!(matches!(test.app.open_confirmation(&first).await.unwrap(), Confirmation::Late(_)));
    assert!(matches!(confirm(&test, &first).await, Err(Failure::Refused(NotConfirmed::Refused(ConfirmRefusal::Closed)))));
    assert!(matches!(test.app.open_confirmation(&main).await.unwrap(), Confirmation::Late(_)));
    test.pass_seconds(28 * 86_400);
    assert!(matches!(test.app.open_confirmation(&second).await.unwrap(), Confirmation::Late(_)));
    assert!(matches!(test.app.view_own_registration(&second).await, Err(Failure::Refused(OwnRefusal::Late(_)))));
    let firm = test.sign_in_as(&[Group::OrganisationAdministrator]).await;
    assert!(matches!(test.app.resend_confirmation(&firm.session, test.app.new_id(), id).await, Err(Failure::Hidden)));
}

#[tokio::test]
async fn the_holder_of_a_reference_has_the_links_sent_again_a_few_times_only() {
    let test = TestApp::start().await;
    submitted(&test).await;
    let reference = test.app.view_own_registration(&link(&test, ADMINISTRATOR)).await.unwrap().reference;
    for _ in 0..6 {
        test.app.resend_own_confirmation(test.app.new_id(), reference.as_str(), "here").await.unwrap();
    }
    let unknown = test.app.resend_own_confirmation(test.app.new_id(), "REG-0000-0000", "here").await;
    assert!(matches!(unknown, Err(Failure::Hidden)));
    test.deliver().await;
    let links = test.outside.emails().iter().filter(|mail| mail.to_address == ADMINISTRATOR).count();
    assert_eq!(links, 4, "the receipt, and three more");
    confirm(&test, &link(&test, ADMINISTRATOR)).await.unwrap();
}
