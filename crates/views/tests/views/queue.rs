//! The queue of registrations: every search, filter, order and page, on both engines; and what each event changes in it.

use std::collections::BTreeSet;

use domain::{
    court::comes_first,
    id::{RegistrationId, UserId},
    registration::{
        Check, CheckRecorded, Event, Finding, Resubmitted, Road, State, Submitted,
        form::{Acceptance, FirstHearing, Form},
    },
    state::Folds,
    time::Timestamp,
    values::{EmailAddress, OrganisationName, ShortText},
};
use jiff::ToSpan;
use store::Reader;
use testkit::{NOON, TestApp};
use views::registrations::{self, Assigned, GoingLive, Page, Place, Sort, Standing, Wanted};

use super::events::{append, id};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_micros(NOON).plus_seconds(seconds)
}

fn waiting() -> Wanted {
    Wanted { standing: Some(Standing::Waiting), ..Wanted::default() }
}

/// A court that began two weeks ago, and one that begins in two.
fn going_live() -> Vec<GoingLive> {
    let today = at(0).london_date();
    let court = |court: &str, days: i64| {
        let begins = today.checked_add(days.days()).unwrap();
        GoingLive { court: court.to_owned(), first: comes_first(begins, today).unwrap() }
    };
    vec![court("B01LY00", -14), court("B01BH00", 14)]
}

/// What every query answers, as text.
pub(super) async fn answers(reader: &Reader, say: &mut impl FnMut(&str, String)) {
    let list = async |wanted: Wanted| registrations::list(reader, &wanted).await.unwrap();
    let first = list(waiting()).await.rows.first().cloned().unwrap();
    let court = first.first_court.clone();
    let wanted = [
        waiting(),
        Wanted::default(),
        Wanted { court, ..waiting() },
        Wanted { kind: Some(first.kind.clone()), ..waiting() },
        Wanted { hearing_from: first.first_hearing, hearing_to: first.first_hearing, ..waiting() },
        Wanted { assigned: Some(Assigned::Nobody), ..waiting() },
        Wanted { assigned: Some(Assigned::To(UserId(id(30)))), ..Wanted::default() },
        Wanted { confirmed: Some(false), ready: Some(false), ..waiting() },
        Wanted { received_before: Some(at(100)), ..waiting() },
        Wanted { search: first.organisation.to_uppercase(), ..Wanted::default() },
        Wanted { search: format!("{} {}", first.reference, first.organisation), ..waiting() },
        Wanted { going_live: going_live(), ..waiting() },
        Wanted { going_live: going_live(), search: first.organisation.clone(), ..Wanted::default() },
        Wanted { search: "nobody of this name".to_owned(), ..waiting() },
        Wanted { today: Some(at(0).london_date()), ..waiting() },
        Wanted { today: Some(at(0).london_date()), going_live: going_live(), ..Wanted::default() },
        Wanted { today: first.first_hearing, hearing_from: first.first_hearing, ..waiting() },
    ];
    for wanted in wanted {
        for sort in [Sort::Urgency, Sort::Received, Sort::Organisation] {
            for place in [Place::First, Place::After(first.id), Place::Before(first.id), Place::After(RegistrationId(id(999)))] {
                let wanted = Wanted { sort, place, ..wanted.clone() };
                say("queue", format!("{wanted:?}: {:?}", list(wanted.clone()).await));
            }
        }
    }
    say("counts", format!("{:?}", registrations::counts(reader).await.unwrap()));
    say("by reference", format!("{:?}", registrations::by_reference(reader, &first.reference).await.unwrap()));
    say("several", format!("{:?}", registrations::several(reader, &[first.id]).await.unwrap()));
    say("second approvals", format!("{:?}", registrations::second_approvals(reader, UserId(id(30))).await.unwrap()));
    say("scheduled", format!("{:?}", registrations::scheduled(reader).await.unwrap()));
    say("due", format!("{:?}", registrations::due_approvals(reader, at(9_999)).await.unwrap()));
}

/// A store with events of registrations, each of which is kept and folded.
struct Queue<'a>(&'a TestApp);

impl Queue<'_> {
    async fn happen(&self, n: u128, events: Vec<Event>) {
        for event in events {
            append(&self.0.app.store, (id(n), event.into())).await.unwrap();
        }
    }

    async fn sent(&self, n: u128, form: Form) {
        let reference = domain::reference::Reference::of("REG", id(n));
        let at = at(i64::try_from(n).unwrap());
        let submitted = Submitted { reference, form, assumptions: Vec::new(), file: None, road: Road::Upload, at };
        self.happen(n, vec![Event::Submitted(Box::new(submitted))]).await;
    }

    async fn page(&self, wanted: Wanted) -> Page {
        registrations::list(&self.0.app.store.read(), &wanted).await.unwrap()
    }

    /// The numbers of the registrations of a page, in its order.
    async fn of(&self, wanted: Wanted) -> Vec<u128> {
        self.page(wanted).await.rows.iter().map(|row| row.id.uuid().as_u128()).collect()
    }

    async fn found(&self, typed: &str) -> Vec<u128> {
        self.of(Wanted { search: typed.to_owned(), sort: Sort::Received, ..Wanted::default() }).await
    }
}

fn named(name: &str) -> Form {
    let mut form = testkit::registration_form();
    form.organisation.name = OrganisationName::parse(name).unwrap();
    form
}

async fn it_is_found_by_what_people_have_of_it(test: &TestApp) {
    let queue = Queue(test);
    let mut one = named("Ó Néill & Sons Solicitors");
    one.administrator.email = EmailAddress::parse("sian@oneill.example").unwrap();
    let (postcode, telephone) = (one.organisation.head_office.postcode.clone().unwrap(), one.organisation.telephone.spoken());
    let last = one.administrator.name.last.to_string();
    queue.sent(1, one).await;
    queue.sent(2, named("Pritchard Solicitors")).await;
    let reference = domain::reference::Reference::of("REG", id(1)).to_string();
    for typed in
        [&reference, &reference.to_lowercase(), &reference.replace('-', ""), "neill sol", "O NEILL", "sian@oneill.example"]
    {
        assert_eq!(queue.found(typed).await, [1], "{typed}");
    }
    let squeezed = postcode.as_str().replace(' ', "").to_lowercase();
    for typed in ["solic", postcode.as_str(), &squeezed, &telephone, &last] {
        assert_eq!(queue.found(typed).await, [1, 2], "{typed}");
    }
    for typed in ["neill pritchard", "xyzzy", "ritchard"] {
        assert_eq!(queue.found(typed).await, [], "{typed}");
    }
    assert_eq!(queue.found(" ").await, [1, 2], "nothing typed finds everything");
    let mut mended = named("Other Name");
    mended.administrator.email = EmailAddress::parse("sian@oneill.example").unwrap();
    let again = domain::registration::Resubmitted { form: mended, assumptions: Vec::new(), file: None, answer: None, at: at(9) };
    queue.happen(1, vec![Event::Resubmitted(Box::new(again))]).await;
    assert_eq!(queue.found("neill sons").await, []);
    assert_eq!(queue.found("other").await, [1]);
    assert_eq!(queue.found(&reference).await, [1], "the reference stays");
}

async fn each_event_moves_it_to_where_officers_look(test: &TestApp) {
    let queue = Queue(test);
    let (by, at_noon) = (UserId(id(30)), at(0));
    queue.sent(1, named("One")).await;
    queue.sent(2, named("Two")).await;
    let row = async || registrations::several(&test.app.store.read(), &[RegistrationId(id(1))]).await.unwrap().remove(0);
    let mut state = State::default();
    for entry in test.app.store.history(&app_stream(1)).await.unwrap() {
        if let Some(domain::Event::Registration(event)) = entry.event {
            state.apply(&event);
        }
    }
    let confirmed = state
        .unconfirmed()
        .into_iter()
        .map(|address| Event::AddressConfirmed { address, acceptance: None, at: at_noon })
        .collect();
    queue.happen(1, confirmed).await;
    assert!(row().await.confirmed && !row().await.ready);
    let checked = state.missing_checks().into_iter().map(|check| {
        let found = String::new();
        Event::CheckRecorded(Box::new(CheckRecorded { check, finding: Finding::Failed, found, source: None, by, at: at_noon }))
    });
    queue.happen(1, checked.collect()).await;
    assert!(row().await.ready);
    assert_eq!(queue.of(Wanted { ready: Some(true), ..waiting() }).await, [1]);
    queue.happen(1, vec![Event::Assigned { to: Some(by), by, at: at_noon }]).await;
    assert_eq!(queue.of(Wanted { assigned: Some(Assigned::To(by)), ..waiting() }).await, [1]);
    assert_eq!(queue.of(Wanted { assigned: Some(Assigned::Nobody), ..waiting() }).await, [2]);
    queue.happen(1, vec![Event::ApprovalScheduled { due: at(600), by, at: at_noon }]).await;
    let due = async |now| registrations::due_approvals(&test.app.store.read(), now).await.unwrap().len();
    assert_eq!((due(at(599)).await, due(at(600)).await), (0, 1));
    queue.happen(1, vec![Event::ApprovalUnscheduled { by, at: at_noon }]).await;
    assert_eq!((due(at(600)).await, row().await.standing, row().await.due), (0, Standing::Waiting, None));
    queue.happen(1, vec![Event::Queried { words: "Which?".into(), by, at: at_noon }]).await;
    let counts = registrations::counts(&test.app.store.read()).await.unwrap();
    assert_eq!(counts, [(Standing::Waiting, 1), (Standing::Queried, 1)]);
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

async fn it_is_ready_when_the_form_as_it_is_now_has_everything(test: &TestApp) {
    let queue = Queue(test);
    let (mut form, at_noon) = (named("One"), at(0));
    let acceptance = form.acceptance.take();
    let addresses = BTreeSet::from([form.administrator.email.clone(), form.organisation.email.clone()]);
    let row = async || registrations::several(&test.app.store.read(), &[RegistrationId(id(1))]).await.unwrap().remove(0);
    queue.sent(1, form.clone()).await;
    let confirmed = |acceptance: &Option<Acceptance>| {
        let acceptance = acceptance.clone();
        addresses.iter().map(move |address| Event::AddressConfirmed {
            address: address.clone(),
            acceptance: acceptance.clone(),
            at: at_noon,
        })
    };
    queue.happen(1, confirmed(&None).collect()).await;
    queue.happen(1, form.checks().into_iter().map(|check| found(check, UserId(id(30)))).collect()).await;
    assert!(!row().await.confirmed && !row().await.ready, "nobody has accepted the terms");
    queue.happen(1, confirmed(&acceptance).take(1).collect()).await;
    assert!(row().await.confirmed && row().await.ready, "the administrator accepted them with the link");
    let mut mended = form.clone();
    (mended.acceptance, mended.organisation.name) = (acceptance, OrganisationName::parse("Another").unwrap());
    let again = Resubmitted { form: mended.clone(), assumptions: Vec::new(), file: None, answer: None, at: at_noon };
    queue.happen(1, vec![Event::Resubmitted(Box::new(again))]).await;
    assert!(row().await.confirmed && !row().await.ready, "what was found was found about another name");
    queue.happen(1, vec![found(Check::Register, UserId(id(31)))]).await;
    assert!(!row().await.ready);
    queue.happen(1, mended.checks().into_iter().map(|check| found(check, UserId(id(31)))).collect()).await;
    assert!(row().await.ready);
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

fn found(check: Check, by: UserId) -> Event {
    let found = "As on the form".to_owned();
    Event::CheckRecorded(Box::new(CheckRecorded { check, finding: Finding::Passed, found, source: None, by, at: at(0) }))
}

fn app_stream(n: u128) -> store::StreamId {
    store::StreamId { category: "registration".into(), id: id(n) }
}

async fn courts_that_go_live_come_first(test: &TestApp) {
    let queue = Queue(test);
    let today = at(0).london_date();
    let appears = |court: &str, days: Option<i64>| {
        let mut form = named("Firm");
        form.organisation.name = OrganisationName::parse(&format!("Firm {court} {days:?}")).unwrap();
        let date = days.map(|days| today.checked_add(days.days()).unwrap());
        form.organisation.first_hearing = Some(FirstHearing { court: ShortText::parse(court).unwrap(), date });
        form
    };
    let forms = [
        appears("C01OTHER", Some(1)),
        appears("B01BH00", Some(20)),
        appears("B01LY00", Some(10)),
        appears("B01BH00", None),
        appears("B01BH00", Some(3)),
        appears("B01LY00", None),
        appears("B01LY00", Some(40)),
    ];
    for (n, form) in (1..).zip(forms) {
        queue.sent(n, form).await;
    }
    assert_eq!(queue.of(waiting()).await, [1, 5, 3, 2, 7, 4, 6], "once all courts are live the hearing counts");
    let wanted = Wanted { going_live: going_live(), ..waiting() };
    let ordered = [3, 4, 2, 1, 5, 7, 6];
    assert_eq!(queue.of(wanted.clone()).await, ordered, "two courts are going live; one begins after the hearing");
    for nth in 1..ordered.len() {
        let (before, after) = ordered.split_at(nth);
        let (last, next) = (before.last().unwrap(), after.first().unwrap());
        assert_eq!(queue.of(Wanted { place: Place::After(RegistrationId(id(*last))), ..wanted.clone() }).await, after);
        assert_eq!(queue.of(Wanted { place: Place::Before(RegistrationId(id(*next))), ..wanted.clone() }).await, before);
    }
    let kind = queue.page(wanted.clone()).await.rows.remove(0).kind;
    let all_through = [
        Wanted { search: "firm".to_owned(), ..wanted.clone() },
        Wanted { standing: None, ..wanted.clone() },
        Wanted { kind: Some(kind), ..wanted.clone() },
        Wanted { assigned: Some(Assigned::Nobody), ..wanted.clone() },
        Wanted { confirmed: Some(false), ready: Some(false), ..wanted.clone() },
        Wanted { received_before: Some(at(9_999)), ..wanted.clone() },
    ];
    for wanted in all_through {
        assert_eq!(queue.of(wanted.clone()).await, ordered, "{wanted:?}");
    }
    let one_court = Wanted { court: Some("B01BH00".to_owned()), ..wanted.clone() };
    assert_eq!(queue.of(one_court).await, [4, 2, 5], "a filter leaves the order");
    let dated = Wanted { hearing_from: Some(today), hearing_to: Some(today.checked_add(30.days()).unwrap()), ..wanted.clone() };
    assert_eq!(queue.of(dated).await, [3, 2, 1, 5], "those without a day are left out");
    assert_eq!(queue.of(Wanted { ready: Some(true), ..wanted }).await, []);
}

async fn hearings_that_have_been_come_last(test: &TestApp) {
    let queue = Queue(test);
    let today = at(0).london_date();
    let days = [Some(-30), Some(5), None, Some(0), Some(-1), Some(40)];
    for (n, days) in (1..).zip(days) {
        let mut form = named(&format!("Firm {n}"));
        let date = days.map(|days| today.checked_add(days.days()).unwrap());
        form.organisation.first_hearing = Some(FirstHearing { court: ShortText::parse("B01LY00").unwrap(), date });
        queue.sent(n, form).await;
    }
    let plain = Wanted { today: Some(today), ..waiting() };
    let live = Wanted { going_live: going_live(), ..plain.clone() };
    for (wanted, ordered) in [(plain, [4, 2, 6, 3, 1, 5]), (live, [4, 2, 6, 3, 1, 5])] {
        assert_eq!(queue.of(wanted.clone()).await, ordered);
        for nth in 1..ordered.len() {
            let (before, after) = ordered.split_at(nth);
            let (last, next) = (before.last().unwrap(), after.first().unwrap());
            assert_eq!(queue.of(Wanted { place: Place::After(RegistrationId(id(*last))), ..wanted.clone() }).await, after);
            assert_eq!(queue.of(Wanted { place: Place::Before(RegistrationId(id(*next))), ..wanted.clone() }).await, before);
        }
        let until = Wanted { hearing_to: Some(today), ..wanted.clone() };
        assert_eq!(queue.of(until).await, [4, 1, 5]);
        let from = Wanted { hearing_from: Some(today.checked_add((-1).days()).unwrap()), ..wanted.clone() };
        assert_eq!(queue.of(from).await, [4, 2, 6, 5], "those without a day are left out");
        let tomorrow = Wanted { hearing_from: Some(today.checked_add(1.days()).unwrap()), ..wanted };
        assert_eq!(queue.of(tomorrow).await, [2, 6]);
    }
}

async fn a_first_approval_waits_for_another_officer(test: &TestApp) {
    let queue = Queue(test);
    let (by, other) = (UserId(id(30)), UserId(id(31)));
    let count = async |officer| registrations::second_approvals(&test.app.store.read(), officer).await.unwrap();
    queue.sent(1, named("One")).await;
    let reasons = vec![domain::registration::SecondOfficer::FreeMail];
    queue.happen(1, vec![Event::FirstApproved { reasons, by, at: at(1) }]).await;
    assert_eq!((count(by).await, count(other).await), (0, 1));
    let row = queue.page(Wanted { standing: Some(Standing::FirstApproved), ..Wanted::default() }).await.rows.remove(0);
    assert_eq!(row.approver, Some(by));
    queue.happen(1, vec![Event::FirstApprovalUndone { words: "No".into(), by: other, at: at(2) }]).await;
    assert_eq!(count(other).await, 0);
}

async fn pages_go_forwards_and_back_in_every_order(test: &TestApp) {
    let queue = Queue(test);
    for n in 1..=120 {
        queue.sent(n, named(&format!("Firm {:03}", (n * 37) % 121))).await;
    }
    for sort in [Sort::Urgency, Sort::Received, Sort::Organisation] {
        let all = |place| Wanted { sort, place, ..waiting() };
        let first = queue.page(all(Place::First)).await;
        assert!(!first.before && first.after && first.rows.len() == 50);
        let second = queue.page(all(Place::After(first.rows.last().unwrap().id))).await;
        let third = queue.page(all(Place::After(second.rows.last().unwrap().id))).await;
        assert!(third.before && !third.after && third.rows.len() == 20);
        let back = queue.page(all(Place::Before(second.rows.first().unwrap().id))).await;
        let ids = |page: &Page| page.rows.iter().map(|row| row.id).collect::<Vec<_>>();
        assert_eq!(ids(&back), ids(&first), "{sort}");
        assert!(!back.before && back.after);
        let mut seen: Vec<_> = [ids(&first), ids(&second), ids(&third)].concat();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 120, "{sort}");
    }
}

macro_rules! on_both {
    ($($case:ident: $on_sqlite:ident, $on_postgres:ident;)+) => {$(
        #[tokio::test]
        async fn $on_sqlite() {
            $case(&TestApp::start().await).await;
        }

        #[tokio::test]
        async fn $on_postgres() {
            if let Some(test) = TestApp::start_on_postgres().await {
                $case(&test).await;
            }
        }
    )+};
}

on_both! {
    it_is_found_by_what_people_have_of_it: a_registration_is_found_by_what_people_have_of_it, a_registration_is_found_on_postgres;
    each_event_moves_it_to_where_officers_look: each_event_moves_a_registration, each_event_moves_a_registration_on_postgres;
    it_is_ready_when_the_form_as_it_is_now_has_everything: a_registration_is_ready_with_everything, a_registration_is_ready_on_postgres;
    courts_that_go_live_come_first: courts_that_go_live_come_first_in_the_queue, courts_that_go_live_come_first_on_postgres;
    hearings_that_have_been_come_last: hearings_that_have_been_come_last_in_the_queue, hearings_that_have_been_come_last_on_postgres;
    a_first_approval_waits_for_another_officer: a_first_approval_waits_for_another, a_first_approval_waits_for_another_on_postgres;
    pages_go_forwards_and_back_in_every_order: the_queue_goes_forwards_and_back, the_queue_goes_forwards_and_back_on_postgres;
}
