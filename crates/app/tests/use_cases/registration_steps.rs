//! What officers do with a registration before they decide, what its sender does, and what each is told.

use app::{Failure, Handover};
use domain::{
    group::Group,
    id::CommandId,
    registration::{DecideRefusal, Seen, State},
};
use testkit::TestApp;
use views::registrations::{Assigned, Standing, Wanted};

use super::registrations::{FORM, waiting};

async fn a_question_goes_out_and_waits(test: &TestApp) {
    let (app, id) = (&test.app, test.registration(FORM).await);
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let command: CommandId = app.new_id();
    app.query_registration(&first.session, command, id, "Which office do you mean?").await.unwrap();
    app.query_registration(&first.session, command, id, "Which office do you mean?").await.expect("a double click");
    let late = app.query_registration(&second.session, app.new_id(), id, "And who are you?").await;
    assert!(matches!(late, Err(Failure::Refused(DecideRefusal::QueriedAlready))), "{late:?}");
    let approved = app.approve_registration(&second.session, app.new_id(), (id, Seen::ALL)).await;
    assert!(matches!(approved, Err(Failure::Refused(DecideRefusal::QueriedAlready))), "{approved:?}");
    test.deliver().await;
    let questions: Vec<_> = test.outside.emails().into_iter().filter(|mail| mail.subject.contains("question")).collect();
    assert_eq!(questions.len(), 1, "a double click sends it once");
    assert_eq!(questions[0].to_address, "sian@oneill.example");
    assert!(questions[0].text.contains("Which office do you mean?") && !questions[0].text.contains("Hughes"));
    app.resume_registration(&second.session, app.new_id(), id).await.unwrap();
    let queue = app.view_registration_queue(&first.session, waiting(), false).await.unwrap();
    assert_eq!(queue.rows.len(), 1, "it waits again");
}

async fn a_question_that_was_answered_meanwhile_is_not_sent(test: &TestApp) {
    let (app, id) = (&test.app, test.registration(FORM).await);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    test.deliver().await;
    app.query_registration(&officer.session, app.new_id(), id, "Which?").await.unwrap();
    app.resume_registration(&officer.session, app.new_id(), id).await.unwrap();
    test.deliver().await;
    assert!(test.outside.emails().iter().all(|mail| !mail.text.contains("Which?")));
}

async fn what_is_on_hold_leaves_the_queue_and_comes_back(test: &TestApp) {
    let (app, id) = (&test.app, test.registration(FORM).await);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    app.hold_registration(&officer.session, app.new_id(), id, "The regulator rings back").await.unwrap();
    let again = app.hold_registration(&officer.session, app.new_id(), id, "Once more").await;
    assert!(matches!(again, Err(Failure::Refused(DecideRefusal::HeldAlready))), "{again:?}");
    let held = Wanted { standing: Some(Standing::Held), ..Wanted::default() };
    let counted = async |wanted| app.view_registration_queue(&officer.session, wanted, false).await.unwrap().rows.len();
    assert_eq!((counted(waiting()).await, counted(held).await), (0, 1));
    app.resume_registration(&officer.session, app.new_id(), id).await.unwrap();
    assert_eq!(counted(waiting()).await, 1);
    test.deliver().await;
    assert_eq!(test.outside.emails().len(), 2, "the receipt, the link to the main address, and nothing of the hold");
}

async fn an_officer_takes_it_and_the_second_is_told(test: &TestApp) {
    let (app, id) = (&test.app, test.registration(FORM).await);
    let first = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let colleague = test.person(first.organisation, &[Group::OnboardingOfficer]).await;
    let clerk = test.person(first.organisation, &[Group::CourtAdministrator]).await;
    let second = test.sign_in(colleague, first.organisation).await;
    let colleagues = app.colleagues_for(&first.session, id).await.unwrap();
    assert_eq!(colleagues.iter().map(|user| user.id).collect::<Vec<_>>(), [colleague], "nobody else handles registrations");
    let take = |to| Handover { from: None, to: Some(to) };
    app.assign_registration(&first.session, app.new_id(), id, take(first.user)).await.unwrap();
    let late = app.assign_registration(&second.session, app.new_id(), id, take(colleague)).await;
    assert!(matches!(late, Err(Failure::Refused(DecideRefusal::AssignedElsewhere))), "{late:?}");
    let give = Handover { from: Some(first.user), to: Some(clerk) };
    let wrong = app.assign_registration(&first.session, app.new_id(), id, give).await;
    assert!(matches!(wrong, Err(Failure::Refused(DecideRefusal::NotAnOfficer))), "{wrong:?}");
    app.assign_registration(&first.session, app.new_id(), id, Handover { to: Some(colleague), ..give }).await.unwrap();
    let mine = Wanted { assigned: Some(Assigned::To(colleague)), ..waiting() };
    let queue = app.view_registration_queue(&first.session, mine, false).await.unwrap();
    assert_eq!(queue.rows[0].assigned.as_deref(), Some(second.session.user.name().as_str()));
    let let_go = Handover { from: Some(colleague), to: None };
    app.assign_registration(&second.session, app.new_id(), id, let_go).await.unwrap();
    assert_eq!(app.open_registration(&first.session, id).await.unwrap().assigned, None);
}

async fn a_sender_takes_it_back_before_it_is_decided(test: &TestApp) {
    let (app, id) = (&test.app, test.registration(FORM).await);
    app.withdraw_registration(app.new_id(), id).await.unwrap();
    app.withdraw_registration(app.new_id(), id).await.expect("twice is once");
    test.deliver().await;
    let receipts = test.outside.emails().into_iter().filter(|mail| mail.subject.contains("withdrawn")).count();
    assert_eq!(receipts, 1);
    let officer = test.sign_in_as(&[Group::OnboardingOfficer]).await;
    let late = app.reject_registration(&officer.session, app.new_id(), (id, Seen::ALL), "No").await;
    assert!(matches!(late, Err(Failure::Refused(DecideRefusal::WithdrawnAlready))), "{late:?}");
    let state: State = app.state(id.uuid()).await.unwrap();
    assert_eq!(state.standing, domain::registration::Standing::Withdrawn);
}

async fn who_else_has_it_open_is_seen(test: &TestApp) {
    let (app, id) = (&test.app, test.registration(FORM).await);
    let (first, second) =
        (test.sign_in_as(&[Group::OnboardingOfficer]).await, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    app.open_registration(&first.session, id).await.unwrap();
    let open = async |session| app.view_registration_queue(session, waiting(), false).await.unwrap().rows.remove(0).open;
    assert_eq!(open(&second.session).await, [first.session.user.name()]);
    assert_eq!(open(&first.session).await, Vec::<String>::new(), "oneself is no other");
    let opened = app.open_registration(&second.session, id).await.unwrap();
    assert_eq!(opened.open, [first.session.user.name()]);
    assert_eq!(opened.looks[0].act, "open-registration");
    test.pass_seconds(601);
    assert_eq!(open(&second.session).await, Vec::<String>::new(), "after ten minutes nobody knows");
}

async fn what_is_past_its_target_is_late(test: &TestApp) {
    let (app, officer) = (&test.app, test.sign_in_as(&[Group::OnboardingOfficer]).await);
    let id = test.registration(FORM).await;
    let late = async || {
        let rows = app.view_registration_queue(&officer.session, waiting(), true).await.unwrap().rows;
        assert!(rows.iter().all(|row| row.late));
        rows.len()
    };
    // A Monday: five working days on is the Monday after.
    test.pass_seconds(7 * 86_400);
    assert_eq!(late().await, 0, "the day itself is in time");
    test.pass_seconds(86_400);
    assert_eq!(late().await, 1);
    app.withdraw_registration(app.new_id(), id).await.unwrap();
    let all = app.view_registration_queue(&officer.session, Wanted::default(), false).await.unwrap();
    assert!(!all.rows[0].late, "what is decided is not late");
}

on_both! {
    a_question_goes_out_and_waits: a_question_is_sent_once_and_waits, a_question_is_sent_once_and_waits_on_postgres;
    a_question_that_was_answered_meanwhile_is_not_sent: an_answered_question_is_not_sent, an_answered_question_is_not_sent_on_postgres;
    what_is_on_hold_leaves_the_queue_and_comes_back: a_hold_leaves_the_queue, a_hold_leaves_the_queue_on_postgres;
    an_officer_takes_it_and_the_second_is_told: two_officers_do_not_take_the_same_unseen, two_officers_do_not_take_the_same_on_postgres;
    a_sender_takes_it_back_before_it_is_decided: a_sender_withdraws, a_sender_withdraws_on_postgres;
    who_else_has_it_open_is_seen: officers_see_who_has_it_open, officers_see_who_has_it_open_on_postgres;
    what_is_past_its_target_is_late: lateness_counts_working_days, lateness_counts_working_days_on_postgres;
}
