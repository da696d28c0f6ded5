//! Every action, asked by everybody in every relation, against the reviewed table `who_may.txt`.

use std::collections::{BTreeMap, BTreeSet};

use domain::group::Group;
use strum::IntoEnumIterator;

use super::relation::{Relation, facts};
use crate::{Action, Actor, Decision, Facts, NO_RULE_PERMITS, Policy, rules};

type Who = String;
type Table = BTreeMap<(Action, Relation), BTreeSet<Who>>;

/// The table; it must name each cell exactly once.
fn table() -> Table {
    let mut sets: BTreeMap<&str, BTreeSet<Who>> = BTreeMap::new();
    let mut table = Table::new();
    for line in include_str!("who_may.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let named = |words: &str| -> BTreeSet<Who> {
            words
                .split_whitespace()
                .flat_map(|w| sets.get(w).cloned().unwrap_or_else(|| BTreeSet::from([w.to_owned()])))
                .collect()
        };
        if let Some((name, words)) = line.strip_prefix("let ").and_then(|rest| rest.split_once(" = ")) {
            let set = named(words);
            sets.insert(name, set);
            continue;
        }
        let [action, relations, who] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else { panic!("{line}") };
        for relation in relations.split_whitespace() {
            let cell = (action.parse().expect(line), relation.parse().expect(line));
            assert!(table.insert(cell, named(who)).is_none(), "{cell:?} is listed twice");
        }
    }
    table
}

fn cells() -> Vec<(Action, Relation, Facts)> {
    let pairs = Action::iter().flat_map(|action| Relation::iter().map(move |relation| (action, relation)));
    pairs.filter_map(|(action, relation)| facts(action, relation).map(|facts| (action, relation, facts))).collect()
}

/// Everybody who may ask, by the names of the table.
fn askers(relation: Relation) -> Vec<(Who, Actor)> {
    let person = |groups: &[Group]| relation.asker(groups, true);
    let of_one_group = Group::iter().map(|group| (group.to_string(), person(&[group])));
    let others = [("nobody", Actor::nobody()), ("system", Actor::system()), ("no-group", person(&[]))];
    of_one_group.chain(others.map(|(name, actor)| (name.to_owned(), actor))).collect()
}

/// Everything that can be asked of single groups, with the answers.
fn answers(policy: &Policy) -> Vec<(Action, Relation, Who, Decision)> {
    let asked = cells().into_iter().flat_map(|(action, relation, facts)| {
        askers(relation).into_iter().map(move |(who, actor)| (action, relation, who, policy.decide(&actor, action, &facts)))
    });
    asked.collect()
}

#[test]
fn the_rules_say_what_the_reviewed_table_says() {
    let (table, mut wrong) = (table(), Vec::new());
    for (action, relation, who, decision) in answers(&Policy::load().unwrap()) {
        let may = table.get(&(action, relation)).unwrap_or_else(|| panic!("{action} | {relation} is not in the table"));
        if may.contains(&who) != decision.permitted {
            wrong.push(format!("{action} | {relation} | {who}: permitted is {}, by {}", decision.permitted, decision.rule));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_names_only_cells_and_people_that_exist() {
    let known: BTreeSet<_> = cells().into_iter().map(|(action, relation, _)| (action, relation)).collect();
    for ((action, relation), who) in table() {
        assert!(known.contains(&(action, relation)), "{action} | {relation} can't be asked");
        let names: BTreeSet<_> = askers(relation).into_iter().map(|(name, _)| name).collect();
        assert!(who.is_subset(&names), "{action} | {relation} names somebody unknown: {who:?}");
    }
}

#[test]
fn nobody_does_only_what_is_public() {
    let answers = answers(&Policy::load().unwrap());
    let public: BTreeSet<_> = answers.iter().filter(|it| it.2 == "nobody" && it.3.permitted).map(|it| it.0).collect();
    let demonstration = [Action::ViewDevelopmentMailbox, Action::ViewLegalAidReceipts];
    let sent = [Action::SubmitRegistration, Action::SubmitProsecutorRegistration, Action::AskForHelp];
    let anybody = sent.into_iter().chain([Action::ConfirmAddress, Action::ConfirmNewEmail]);
    assert_eq!(public, demonstration.into_iter().chain(anybody).collect());
}

#[test]
fn a_suspended_person_does_nothing_whatever_their_groups() {
    let (policy, everything): (_, Vec<_>) = (Policy::load().unwrap(), Group::iter().collect());
    for (action, relation, facts) in cells() {
        for groups in Group::iter().map(|group| vec![group]).chain([vec![], everything.clone()]) {
            let decision = policy.decide(&relation.asker(&groups, false), action, &facts);
            let said = (decision.permitted, decision.rule.as_str());
            assert_eq!(said, (false, "inactive-people-do-nothing"), "{action} | {relation} | {groups:?}");
        }
    }
}

#[test]
fn an_organisation_administrator_who_is_no_lawyer_reads_no_case() {
    let policy = Policy::load().unwrap();
    let of_cases = [Action::ViewCase, Action::OpenInitialDetails, Action::OpenMaterial, Action::ViewForm, Action::FindCase];
    for (action, relation, facts) in cells().into_iter().filter(|(action, ..)| of_cases.contains(action)) {
        let asker = relation.asker(&[Group::OrganisationAdministrator], true);
        assert!(!policy.decide(&asker, action, &facts).permitted, "{action} | {relation}");
    }
}

#[test]
fn initial_details_stay_shut_to_a_firm_while_another_is_on_record() {
    let policy = Policy::load().unwrap();
    for relation in [Relation::Another, Relation::Found, Relation::Expired] {
        let facts = facts(Action::OpenInitialDetails, relation).unwrap();
        let lawyer = relation.asker(&[Group::DefenceLawyer, Group::OrganisationAdministrator], true);
        let decision = policy.decide(&lawyer, Action::OpenInitialDetails, &facts);
        assert_eq!((decision.permitted, decision.rule.as_str()), (false, NO_RULE_PERMITS));
    }
}

#[test]
fn many_questions_of_one_asker_are_answered_as_each_alone() {
    let policy = Policy::load().unwrap();
    for relation in Relation::iter() {
        for (who, actor) in askers(relation) {
            let asker = policy.asker(&actor);
            // Twice: the second answers are remembered ones.
            for (action, _, facts) in [cells(), cells()].concat() {
                assert_eq!(asker.decide(action, &facts), policy.decide(&actor, action, &facts), "{action} | {relation} | {who}");
            }
        }
    }
}

#[test]
fn every_action_is_permitted_to_somebody() {
    let permitted: BTreeSet<_> =
        answers(&Policy::load().unwrap()).into_iter().filter(|it| it.3.permitted).map(|it| it.0).collect();
    assert_eq!(permitted, Action::iter().collect());
}

#[test]
fn every_rule_decides_something() {
    let policy = Policy::load().unwrap();
    let mut reached: BTreeSet<_> = answers(&policy).into_iter().map(|it| it.3.rule).collect();
    let suspended = Relation::Member.asker(&[], false);
    reached.insert(policy.decide(&suspended, Action::ViewHome, &Facts::Service).rule);
    let named: BTreeSet<_> = rules::names().unwrap().into_iter().collect();
    assert!(reached.remove(NO_RULE_PERMITS));
    assert_eq!(reached, named);
}
