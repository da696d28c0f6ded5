//! A list shows a row exactly when the rules would let the person open it.

use std::collections::BTreeSet;

use domain::{
    group::Group,
    id::{CaseId, MaterialId, OrganisationId, RegistrationId},
};
use proptest::{
    collection::btree_set,
    option,
    prelude::{Just, Strategy, any, prop_oneof},
    proptest,
    sample::select,
    test_runner::Config,
};
use strum::IntoEnumIterator;
use uuid::Uuid;

use super::relation::{ANOTHER, ASKER, OURS, THEIRS};
use crate::{Action, Actor, Facts, ListOf, Policy, Scope, Standing, scope};

fn groups() -> impl Strategy<Value = BTreeSet<Group>> {
    btree_set(select(Group::iter().collect::<Vec<_>>()), 0..5)
}

fn organisation() -> impl Strategy<Value = OrganisationId> {
    select(vec![OURS, THEIRS, ANOTHER])
}

fn actor() -> impl Strategy<Value = Actor> {
    let person = (option::weighted(0.8, organisation()), groups(), proptest::bool::weighted(0.9))
        .prop_map(|(organisation, groups, active)| Actor::person(ASKER, organisation, groups, active));
    prop_oneof![8 => person, 1 => Just(Actor::nobody()), 1 => Just(Actor::system())]
}

fn standing() -> impl Strategy<Value = Standing> {
    (btree_set(organisation(), 0..3), btree_set(organisation(), 0..3), option::of(organisation()))
        .prop_map(|(linked, instructed, prosecutor)| Standing { linked, instructed, prosecutor })
}

fn case() -> impl Strategy<Value = Facts> {
    standing().prop_map(|standing| Facts::Case { id: CaseId(Uuid::nil()), standing })
}

fn material() -> impl Strategy<Value = Facts> {
    (standing(), groups(), groups(), option::of(organisation()), any::<bool>()).prop_map(
        |(standing, readers, uploaders, served_by, initial_details)| Facts::Material {
            id: MaterialId(Uuid::nil()),
            standing,
            readers,
            uploaders,
            served_by,
            initial_details,
        },
    )
}

fn shows(actor: &Actor, list: ListOf, row: &Facts) -> bool {
    scope(actor, list).is_some_and(|scope| scope.includes(row))
}

thread_local! {
    static POLICY: Policy = Policy::load().unwrap();
}

fn may(actor: &Actor, action: Action, facts: &Facts) -> bool {
    POLICY.with(|policy| policy.decide(actor, action, facts).permitted)
}

/// Is the case one of the actor's own organisation's, as defence?
fn is_theirs(actor: &Actor, case: &Facts) -> bool {
    let Facts::Case { standing, .. } = case else { return false };
    actor.organisation.is_some_and(|own| standing.linked.contains(&own) || standing.instructed.contains(&own))
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_list_exists_for_those_who_may_open_its_page(actor in actor()) {
        let pages = [
            (ListOf::Registrations, Action::ViewRegistrationQueue),
            (ListOf::MyCases, Action::ViewMyCases),
            (ListOf::CourtCases, Action::SearchCourtCases),
            (ListOf::NewMaterial, Action::ViewNewMaterial),
            (ListOf::Deliveries, Action::ViewDeliveries),
        ];
        for (list, action) in pages {
            assert_eq!(scope(&actor, list).is_some(), may(&actor, action, &Facts::Service), "{list} for {actor:?}");
        }
    }

    #[test]
    fn registrations_listed_are_those_that_open(actor in actor()) {
        let row = Facts::Registration { id: RegistrationId(Uuid::nil()) };
        assert_eq!(shows(&actor, ListOf::Registrations, &row), may(&actor, Action::OpenRegistration, &row));
    }

    #[test]
    fn people_listed_are_those_of_organisations_whose_people_one_may_see(actor in actor(), id in organisation()) {
        let row = Facts::Organisation { id };
        assert_eq!(shows(&actor, ListOf::People, &row), may(&actor, Action::ViewPeople, &row));
        let person = Facts::User { id: ASKER, organisation: Some(id) };
        assert_eq!(shows(&actor, ListOf::People, &person), shows(&actor, ListOf::People, &row));
    }

    #[test]
    fn my_cases_are_those_of_my_organisation_that_open(actor in actor(), row in case()) {
        let opens = may(&actor, Action::ViewCase, &row) && may(&actor, Action::ViewMyCases, &Facts::Service);
        assert_eq!(shows(&actor, ListOf::MyCases, &row), opens && is_theirs(&actor, &row));
    }

    #[test]
    fn the_courts_cases_are_all_that_open_to_the_court(actor in actor(), row in case()) {
        let opens = may(&actor, Action::ViewCase, &row) && may(&actor, Action::SearchCourtCases, &Facts::Service);
        assert_eq!(shows(&actor, ListOf::CourtCases, &row), opens);
    }

    #[test]
    fn a_case_that_opens_is_on_a_list_or_prosecuted_by_ones_own_organisation(actor in actor(), row in case()) {
        let listed = shows(&actor, ListOf::MyCases, &row) || shows(&actor, ListOf::CourtCases, &row);
        let Facts::Case { standing, .. } = &row else { unreachable!() };
        let prosecutes = actor.active && actor.groups.contains(&Group::Prosecutor)
            && actor.organisation.is_some() && actor.organisation == standing.prosecutor;
        assert_eq!(may(&actor, Action::ViewCase, &row), listed || prosecutes);
    }

    #[test]
    fn new_material_listed_is_what_opens(actor in actor(), row in material()) {
        let opens = may(&actor, Action::OpenMaterial, &row) && may(&actor, Action::ViewNewMaterial, &Facts::Service);
        let own = matches!(&row, Facts::Material { served_by: Some(by), .. } if actor.organisation == Some(*by));
        assert!(!shows(&actor, ListOf::NewMaterial, &row) || opens, "nothing is listed that does not open");
        assert!(!opens || own || shows(&actor, ListOf::NewMaterial, &row), "nothing else is left out");
    }
}

#[test]
fn somebody_of_two_groups_sees_the_wider_list() {
    let actor = Actor::person(ASKER, Some(OURS), [Group::OrganisationAdministrator, Group::ServiceDesk], true);
    assert_eq!(scope(&actor, ListOf::People), Some(Scope::Everything));
}
