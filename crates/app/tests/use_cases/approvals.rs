//! Several registrations approved together: nothing before the window closes, everything after, and never twice.

use app::Failure;
use domain::{
    group::Group,
    id::RegistrationId,
    registration::{DecideRefusal, Seen, Standing, State},
};
use testkit::{SignedIn, TestApp};

use super::registrations::{FORM, another};

async fn standing(test: &TestApp, id: RegistrationId) -> Standing {
    let state: State = test.app.state(id.uuid()).await.unwrap();
    state.standing
}

/// Each, as seen to the end.
fn seen(ids: &[RegistrationId]) -> Vec<(RegistrationId, Seen)> {
    ids.iter().map(|id| (*id, Seen::ALL)).collect()
}

/// Two firms that are ready, and an officer.
async fn two_ready(test: &TestApp) -> ([RegistrationId; 2], SignedIn) {
    let ids = [test.registration(FORM).await, test.registration(&another()).await];
    for id in ids {
        test.ready_to_approve(id).await;
    }
    test.deliver().await;
    (ids, test.sign_in_as(&[Group::OnboardingOfficer]).await)
}

async fn nothing_exists_before_the_window_closes(test: &TestApp) {
    let (app, (ids, officer)) = (&test.app, two_ready(test).await);
    let mails = test.outside.emails().len();
    let command = app.new_id();
    let done = app.schedule_approvals(&officer.session, command, &seen(&ids)).await.unwrap();
    let again = app.schedule_approvals(&officer.session, command, &seen(&ids)).await.unwrap();
    assert_eq!((done.scheduled.len(), done.refused.len()), (2, 0));
    assert_eq!(done.scheduled, again.scheduled, "a double click");
    test.pass_seconds(599);
    assert_eq!(app.approve_due_registrations().await.unwrap(), 0);
    test.deliver().await;
    assert_eq!(test.outside.emails().len(), mails, "no mail leaves before");
    assert!(views::organisations::by_name_key(&app.store.read(), "pritchard solicitors").await.unwrap().is_none());
    test.pass_seconds(1);
    let (one, two) = tokio::join!(app.approve_due_registrations(), app.approve_due_registrations());
    assert!(one.unwrap() + two.unwrap() >= 2, "two instances at once");
    assert_eq!(app.approve_due_registrations().await.unwrap(), 0, "and once more");
    for id in ids {
        assert!(matches!(standing(test, id).await, Standing::Approved(_)));
    }
    test.deliver().await;
    let to_tom = test.outside.emails().iter().filter(|mail| mail.to_address == "tom@pritchard.example").count();
    let approved = test.outside.emails().iter().filter(|mail| mail.subject.contains("is approved")).count();
    assert_eq!((to_tom, approved), (1, 2), "each is invited once, each administrator told once");
    let history = app.open_registration(&officer.session, ids[0]).await.unwrap().decided.unwrap();
    assert_eq!(history.by, officer.session.user.name(), "approved by the officer, not by the program");
}

async fn what_is_undone_never_was(test: &TestApp) {
    let (app, (ids, officer)) = (&test.app, two_ready(test).await);
    app.schedule_approvals(&officer.session, app.new_id(), &seen(&ids)).await.unwrap();
    assert_eq!(app.view_approvals(&officer.session).await.unwrap().len(), 2);
    let colleague = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let rejected = app.reject_registration(&colleague.session, app.new_id(), (ids[0], Seen::ALL), "No").await;
    assert!(matches!(rejected, Err(Failure::Refused(DecideRefusal::ScheduledAlready))), "{rejected:?}");
    let refused = app.unschedule_approvals(&colleague.session, app.new_id(), &ids[..1]).await.unwrap();
    assert!(refused.is_empty());
    test.pass_seconds(600);
    assert_eq!(app.approve_due_registrations().await.unwrap(), 1);
    assert_eq!(standing(test, ids[0]).await, Standing::Waiting);
    let late = app.unschedule_approvals(&officer.session, app.new_id(), &ids).await.unwrap();
    assert_eq!(late, [(ids[1], DecideRefusal::ApprovedAlready)]);
}

async fn what_cannot_be_carried_out_waits_again_and_says_why(test: &TestApp) {
    let (app, (ids, officer)) = (&test.app, two_ready(test).await);
    app.schedule_approvals(&officer.session, app.new_id(), &seen(&ids)).await.unwrap();
    test.organisation("Pritchard Solicitors").await;
    test.pass_seconds(600);
    assert_eq!(app.approve_due_registrations().await.unwrap(), 2, "one carried out, one handed back");
    assert!(matches!(standing(test, ids[0]).await, Standing::Approved(_)), "the other is not held up");
    assert_eq!(standing(test, ids[1]).await, Standing::Waiting);
    let opened = app.open_registration(&officer.session, ids[1]).await.unwrap();
    let last = opened.history.events.last().and_then(|it| it.event.clone()).unwrap();
    let domain::registration::Event::ApprovalNotCarriedOut { reason, .. } = last else { panic!("{last:?}") };
    assert_eq!(reason, "organisation-name");
    assert_eq!(app.approve_due_registrations().await.unwrap(), 0, "it is not tried for ever");
}

async fn an_officer_who_may_no_longer_approve_approves_nothing(test: &TestApp) {
    let (app, (ids, _)) = (&test.app, two_ready(test).await);
    let clerk = test.sign_in_as(&[Group::CourtAdministrator]).await;
    let (by, at) = (clerk.user, test.now());
    test.record(ids[0], vec![domain::registration::Event::ApprovalScheduled { due: at, by, at }]).await;
    app.approve_due_registrations().await.unwrap();
    assert_eq!(standing(test, ids[0]).await, Standing::Waiting);
}

async fn what_is_not_ready_holds_up_no_other(test: &TestApp) {
    let (app, (ids, officer)) = (&test.app, two_ready(test).await);
    app.hold_registration(&officer.session, app.new_id(), ids[0], "Later").await.unwrap();
    let bare = test.registration(&FORM.replace("oneill", "bare").replace("900123", "900001").replace("900456", "900002")).await;
    let done = app.schedule_approvals(&officer.session, app.new_id(), &seen(&[ids[0], ids[1], bare])).await.unwrap();
    assert_eq!(done.scheduled.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [ids[1]]);
    assert_eq!(done.refused, [(ids[0], DecideRefusal::HeldAlready), (bare, DecideRefusal::AddressesNotConfirmed)]);
    let other = test.sign_in_as(&[Group::ServiceDesk]).await;
    let hidden = app.schedule_approvals(&other.session, app.new_id(), &seen(&[ids[0]])).await;
    assert!(matches!(hidden, Err(Failure::Hidden)));
}

on_both! {
    nothing_exists_before_the_window_closes: approvals_wait_for_their_window, approvals_wait_for_their_window_on_postgres;
    what_is_undone_never_was: an_undone_approval_never_was, an_undone_approval_never_was_on_postgres;
    what_cannot_be_carried_out_waits_again_and_says_why: a_failed_approval_says_why, a_failed_approval_says_why_on_postgres;
    an_officer_who_may_no_longer_approve_approves_nothing: a_former_officer_approves_nothing, a_former_officer_approves_nothing_on_postgres;
    what_is_not_ready_holds_up_no_other: each_is_decided_by_itself, each_is_decided_by_itself_on_postgres;
}
