//! What is alike, among so many that share something that a limit would drop the one that matters; and what goes when its last holder goes.

use domain::{
    Event,
    id::{OrganisationId, RegistrationId, UserId},
    likeness::{Key, Trait, nearest, of_form, of_prosecutor, probes},
    organisation, prosecutor_registration,
    reference::Reference,
    registration::{self, Road, Submitted, form::Form},
};
use testkit::TestApp;
use uuid::Uuid;
use views::likenesses::{self, What};

use super::{
    events::{append, at, id, prosecutor},
    made::registered,
};

/// The form of a firm with this domain and name, and the address of all of them.
fn firm(n: u128, domain: &str, name: &str) -> Form {
    let mut form: Form = testkit::registration_form();
    form.organisation.name = name.parse().unwrap();
    form.organisation.email = format!("office@{domain}").parse().unwrap();
    form.administrator.email = format!("a{n}@{domain}").parse().unwrap();
    form.administrator.mobile = format!("07700 9{n:05}").parse().unwrap();
    (form.offices, form.users) = (vec![], vec![]);
    form
}

fn sent(n: u128, form: Form) -> (Uuid, Event) {
    let submitted = Submitted {
        reference: Reference::of("REG", id(n)),
        form,
        assumptions: Vec::new(),
        file: None,
        road: Road::Upload,
        at: at(i64::try_from(n).unwrap()),
    };
    (id(n), registration::Event::Submitted(Box::new(submitted)).into())
}

fn domain(text: &str) -> Key {
    (Trait::Domain, text.to_owned())
}

async fn alike_to(test: &TestApp, asked: &Key) -> Vec<Key> {
    let found = likenesses::sharing_a_part(&test.app.store.read(), &probes(asked)).await.unwrap();
    nearest(std::slice::from_ref(asked), found)
}

async fn nothing_is_dropped_for_how_many_share_something(test: &TestApp) {
    let (store, reader) = (&test.app.store, test.app.store.read());
    let letters =
        |n: u128| -> String { (0..5).map(|place| char::from(b'a' + u8::try_from(n / 5_u128.pow(place) % 5).unwrap())).collect() };
    for n in 1000..1420 {
        let domain = format!("{}solicitors.example", letters(n));
        append(store, sent(n, firm(n, &domain, &format!("Firm {n}")))).await.unwrap();
    }
    append(store, sent(2000, firm(2000, "vwxyzsolicitors.example", "Saltgate LLP"))).await.unwrap();
    append(store, (id(500), registered("Quayside Crime", "2B104K").into())).await.unwrap();
    let asking = firm(2001, "vwxyasolicitors.example", "Saltgat LLP");
    append(store, sent(2001, asking.clone())).await.unwrap();

    assert_eq!(alike_to(test, &domain("vwxyasolicitors.example")).await, [domain("vwxyzsolicitors.example")]);
    let all = alike_to(test, &domain("abcdesolicitors.example")).await;
    assert!(all.len() > 5 && all.iter().all(|(_, it)| it.ends_with("solicitors.example")), "{}", all.len());

    let ours = of_form(&asking);
    let asked: Vec<Key> =
        ours.iter().cloned().chain([domain("vwxyzsolicitors.example"), (Trait::LaaAccount, "2B104K".into())]).collect();
    let having = likenesses::having(&reader, &asked, (id(2001), 3)).await.unwrap();
    let count = |kind: Trait| having.iter().filter(|(_, key)| key.0 == kind).count();
    assert_eq!(count(Trait::Address), 3, "the latest of very many");
    assert!(having.contains(&(id(2000), domain("vwxyzsolicitors.example"))), "{having:?}");
    assert!(having.contains(&(id(500), (Trait::LaaAccount, "2B104K".into()))), "{having:?}");
    let held = likenesses::held(&reader, &asked, id(2001)).await.unwrap();
    assert!(held.contains(&((Trait::LaaAccount, "2B104K".into()), What::Organisation)), "{held:?}");
    assert_eq!(held.iter().filter(|(key, _)| key.0 == Trait::Address).count(), 1, "however many have it: {held:?}");
    assert!(test.app.store.verify().await.unwrap().is_clean());
}

async fn a_domain_is_found_while_anybody_has_it(test: &TestApp) {
    let store = &test.app.store;
    let asked = domain("hartwel-pryce.com.co");
    for n in [1, 2] {
        append(store, sent(n, firm(n, "hartwell-pryce.example", &format!("Firm {n}")))).await.unwrap();
    }
    assert_eq!(alike_to(test, &asked).await, [domain("hartwell-pryce.example")]);
    let by = UserId(id(30));
    append(store, (id(1), registration::Event::Rejected { reason: "x".into(), by, at: at(3) }.into())).await.unwrap();
    let resubmitted = |n| {
        let form = firm(n, "saltgate.example", "Firm");
        let it = registration::Resubmitted { form, assumptions: vec![], file: None, answer: None, at: at(4) };
        (id(n), Event::from(registration::Event::Resubmitted(Box::new(it))))
    };
    append(store, resubmitted(2)).await.unwrap();
    assert_eq!(alike_to(test, &asked).await, [domain("hartwell-pryce.example")], "what was rejected still has it");
    assert_eq!(alike_to(test, &domain("saltgat.example")).await, [domain("saltgate.example")]);
    append(store, resubmitted(1)).await.unwrap();
    assert_eq!(alike_to(test, &asked).await, []);
    let approved = registration::Event::Approved { organisation: OrganisationId(id(20)), asked: 0, by, at: at(5) };
    append(store, (id(2), approved.into())).await.unwrap();
    assert_eq!(alike_to(test, &domain("saltgat.example")).await, [domain("saltgate.example")]);
    assert!(store.verify().await.unwrap().is_clean());
}

async fn what_an_organisation_gets_later_is_among_what_it_is_recognised_by(test: &TestApp) {
    let (store, account) = (&test.app.store, |number: &str| (Trait::LaaAccount, number.to_owned()));
    append(store, (id(20), registered("Hartwell & Pryce LLP", "1A001L").into())).await.unwrap();
    let office = |number: Option<&str>, telephone: &str| organisation::Office {
        id: domain::id::OfficeId(id(95)),
        name: "Other".into(),
        address: Vec::new(),
        postcode: None,
        telephone: Some(telephone.into()),
        laa_account: number.map(str::to_owned),
        verified: None,
    };
    let accepted = |offices| {
        let (registration, by) = (RegistrationId(id(11)), UserId(id(30)));
        (id(20), organisation::Event::AdditionAccepted { registration, offices, by, at: at(9) }.into())
    };
    append(store, accepted(vec![office(Some("3C003N"), "+441632960301"), office(None, "+441632960302")])).await.unwrap();
    let asked = [account("1A001L"), account("3C003N"), (Trait::Telephone, "+441632960302".into())];
    let held = likenesses::held(&store.read(), &asked, Uuid::nil()).await.unwrap();
    assert_eq!(held.len(), 3, "{held:?}");
    assert!(store.verify().await.unwrap().is_clean());
}

async fn prosecuting_organisations_are_recognised_as_firms_are(test: &TestApp) {
    use prosecutor_registration::{Event as Prosecutor, Resubmitted};
    let store = &test.app.store;
    let sent = match prosecutor(80) {
        Prosecutor::Submitted(sent) => Some(sent),
        _ => None,
    };
    let sent = sent.unwrap();
    let ours = of_prosecutor(&sent.form);
    let held = async |not: u128| -> Vec<What> {
        let held = likenesses::held(&store.read(), &[domain("transport.example")], id(not)).await.unwrap();
        held.into_iter().map(|(_, what)| what).collect()
    };
    append(store, (id(80), prosecutor(80).into())).await.unwrap();
    assert_eq!((held(81).await, held(80).await), (vec![What::Open], vec![]));
    let mut alike = likenesses::several(&store.read(), &[id(80)]).await.unwrap().pop().unwrap();
    alike.keys.sort_unstable();
    assert_eq!((alike.name.as_str(), alike.keys), ("Example Transport Authority", ours));
    assert!(alike.reference.unwrap().starts_with("PRO-"));
    let mut form = sent.form.clone();
    form.organisation.name = "Another Authority".parse().unwrap();
    form.organisation.email = "office@other.example".parse().unwrap();
    form.administrator.email = "mair@other.example".parse().unwrap();
    let again = Resubmitted { form, remittance: sent.remittance, at: at(14) };
    append(store, (id(80), Prosecutor::Resubmitted(Box::new(again)).into())).await.unwrap();
    assert_eq!(held(81).await, []);
    for (n, event, what) in [
        (82, Prosecutor::Rejected { reason: "No".into(), by: UserId(id(30)), at: at(15) }, vec![What::Rejected]),
        (83, Prosecutor::Withdrawn { at: at(16) }, vec![What::Rejected]),
    ] {
        append(store, (id(n), prosecutor(n).into())).await.unwrap();
        append(store, (id(n), event.into())).await.unwrap();
        assert_eq!(held(81).await, what);
    }
    assert!(store.verify().await.unwrap().is_clean());
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
    nothing_is_dropped_for_how_many_share_something: no_likeness_is_dropped_for_others, no_likeness_is_dropped_for_others_on_postgres;
    a_domain_is_found_while_anybody_has_it: a_domain_is_found_while_it_is_had, a_domain_is_found_while_it_is_had_on_postgres;
    prosecuting_organisations_are_recognised_as_firms_are: prosecutors_are_recognised, prosecutors_are_recognised_on_postgres;
    what_an_organisation_gets_later_is_among_what_it_is_recognised_by: what_came_later_is_recognised, what_came_later_is_recognised_on_postgres;
}
