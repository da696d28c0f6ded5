//! What could not be delivered, for the service desk and those who run the service.

use app::ports::DeliveryError;
use domain::group::Group;
use testkit::TestApp;

/// A message of each kind of fate: one given up.
async fn one_given_up(test: &TestApp) {
    let firm = test.organisation("Llwyd & Co").await;
    let user = test.invited(firm, &[Group::DefenceLawyer]).await;
    test.outside.fail_next(DeliveryError::Refused { reason: "550 there is no such mailbox".into() });
    test.app.resend_activation(app::Who::System, user, test.app.new_id()).await.unwrap();
    test.deliver().await;
}

#[tokio::test]
async fn what_was_given_up_is_seen_without_whom_it_was_for() {
    let test = TestApp::start().await;
    one_given_up(&test).await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await.browser;
    let text = desk.get("/deliveries").await.text();
    assert!(text.contains("E-mail: activation link") && text.contains("550 there is no such mailbox"));
    assert!(!text.contains("@people.example"), "no address");
    assert!(text.contains("Nothing has waited for more than 15 minutes."));
}

#[tokio::test]
async fn a_message_is_tried_again_once_however_often_the_button_is_pressed() {
    let test = TestApp::start().await;
    one_given_up(&test).await;
    let mut desk = test.sign_in_as(&[Group::Operator]).await.browser;
    let page = desk.get("/deliveries").await;
    let text = page.text();
    let action = text.split("action=\"").find(|part| part.starts_with("/deliveries/")).unwrap().split('"').next().unwrap();
    let first = desk.post(&page, action, &[]).await;
    assert_eq!(first.location.as_deref(), Some("/deliveries?done=again"));
    let second = desk.post(&page, action, &[]).await;
    assert_eq!(second.location.as_deref(), Some("/deliveries?done=before"));
    let before = test.outside.emails().len();
    test.deliver().await;
    assert_eq!(test.outside.emails().len(), before + 1);
    assert!(desk.get("/deliveries").await.text().contains("Nothing has been given up."));
}

#[tokio::test]
async fn nobody_else_sees_or_retries_deliveries() {
    let test = TestApp::start().await;
    one_given_up(&test).await;
    let desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    let given_up = test.app.view_deliveries(&desk.session, 0).await.unwrap().given_up;
    let action = format!("/deliveries/{}/retry", given_up[0].id);
    let mut lawyer = test.sign_in_as(&[Group::DefenceLawyer, Group::OrganisationAdministrator]).await.browser;
    assert_eq!(lawyer.get("/deliveries").await.status, 404);
    let page = lawyer.get("/contact").await;
    assert_eq!(lawyer.post(&page, &action, &[]).await.status, 404);
    assert_eq!(test.app.view_deliveries(&desk.session, 0).await.unwrap().failed, 1, "it still stands there");
    assert!(test.browser().get("/deliveries").await.location.unwrap().starts_with("/sign-in"));
}

#[tokio::test]
async fn what_waits_long_is_seen() {
    let test = TestApp::start().await;
    let firm = test.organisation("Llwyd & Co").await;
    let user = test.invited(firm, &[Group::DefenceLawyer]).await;
    test.app.resend_activation(app::Who::System, user, test.app.new_id()).await.unwrap();
    let desk = test.sign_in_as(&[Group::ServiceDesk]).await;
    assert!(test.app.view_deliveries(&desk.session, 0).await.unwrap().late.is_empty());
    test.pass_seconds(16 * 60);
    let late = test.app.view_deliveries(&desk.session, 0).await.unwrap().late;
    assert!(!late.is_empty());
}

#[tokio::test]
async fn an_unknown_message_is_not_retried() {
    let test = TestApp::start().await;
    let mut desk = test.sign_in_as(&[Group::ServiceDesk]).await.browser;
    let page = desk.get("/contact").await;
    let unknown = desk.post(&page, "/deliveries/01900000-0000-7000-8000-000000000001/retry", &[]).await;
    assert_eq!(unknown.status, 404);
}

#[test]
fn every_kind_of_message_has_words() {
    use domain::message::Message::*;
    let id = uuid::Uuid::nil();
    let words = words::Words::load().unwrap();
    let all = [
        RegistrationReceived { registration: id.into() },
        ConfirmAddress { registration: id.into(), whose: domain::message::ConfirmedAddress::Administrator },
        WebFormLink { form: id },
        RegistrationRejected { registration: id.into() },
        RegistrationQueried { registration: id.into() },
        RegistrationApproved { registration: id.into() },
        RegistrationWithdrawn { registration: id.into() },
        ProsecutorReceived { registration: id.into() },
        ConfirmProsecutor { registration: id.into(), whose: domain::message::ConfirmedAddress::Administrator },
        ProsecutorQueried { registration: id.into() },
        ProsecutorApproved { registration: id.into() },
        ProsecutorRejected { registration: id.into() },
        ProsecutorWithdrawn { registration: id.into() },
        RegistrationPassedOn { registration: id.into() },
        AdditionAnswered { registration: id.into(), accepted: true },
        AdditionProposed { organisation: id.into() },
        MembershipOffered { user: id.into(), organisation: id.into() },
        ChangeRequested { organisation: id.into(), change: id.into() },
        ChangeDecided { organisation: id.into(), change: id.into() },
        Activation { user: id.into() },
        OneTimeCode { user: id.into() },
        PasswordReset { user: id.into() },
        SecurityChanged { user: id.into() },
        HelpRequestReceived { request: id.into() },
        HelpRequestAnswered { request: id.into() },
        HelpRequestClosed { request: id.into() },
        InstructionElsewhere { organisation: id.into(), defendant: id.into() },
        DefenceAssociated { defendant: id.into() },
    ];
    for message in all {
        assert!(words.has(words::Lang::En, &format!("delivery-kind-{}", message.kind())), "{}", message.kind());
    }
}
