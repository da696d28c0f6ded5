//! The rules are sound, unsound ones are refused, and what the program says to Cedar is what the schema says.

use std::{collections::BTreeSet, fs};

use cedar_policy::{Entities, Schema};
use domain::group::Group;
use strum::IntoEnumIterator;

use super::relation::{Relation, facts};
use crate::{
    Action, Actor, FACTS_DO_NOT_FIT, Facts, Policy, PolicyError,
    entities::Kinds,
    rules::{FILES, Rules, SCHEMA},
};

const ONE_RULE: &str = r#"@id("one") permit (principal, action == Action::"ViewHome", resource);"#;

fn refusal(rules: &str) -> PolicyError {
    Rules::read(SCHEMA, &[("user", rules)]).err().expect("the rules are refused")
}

#[test]
fn the_rules_are_sound() {
    Policy::load().unwrap();
}

#[test]
fn every_file_of_rules_is_read() {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/policies")).unwrap();
    let names = folder.map(|file| file.unwrap().file_name().into_string().unwrap());
    let on_disk: BTreeSet<_> = names.filter_map(|name| name.strip_suffix(".cedar").map(str::to_owned)).collect();
    assert_eq!(on_disk, FILES.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn every_rule_is_explained_in_words() {
    for (file, text) in FILES {
        for block in text.split("\n\n").filter(|block| block.contains("@id(")) {
            assert!(block.starts_with("//"), "{file}: {block}");
        }
    }
}

#[test]
fn a_rule_with_a_misspelt_fact_is_refused() {
    let misspelt = r#"@id("one") permit (principal is User, action == Action::"ViewHome", resource) when { principal.activ };"#;
    assert!(matches!(refusal(misspelt), PolicyError::Unsound(_)));
}

#[test]
fn a_rule_for_a_group_that_does_not_exist_is_refused() {
    let unknown = ONE_RULE.replace("(principal,", r#"(principal in Group::"onboarding-oficer","#);
    assert!(matches!(refusal(&unknown), PolicyError::Unsound(_)));
}

#[test]
fn a_rule_for_an_action_that_does_not_exist_is_refused() {
    assert!(matches!(refusal(&ONE_RULE.replace("ViewHome", "ViewHomes")), PolicyError::Unsound(_)));
}

#[test]
fn a_rule_that_could_never_apply_is_refused() {
    let never = r#"@id("one") permit (principal is Nobody, action == Action::"ViewHome", resource) when { principal in Group::"judge" };"#;
    assert!(matches!(refusal(never), PolicyError::Unsound(_)));
}

#[test]
fn a_rule_without_a_name_is_refused() {
    assert!(matches!(refusal(&ONE_RULE.replace(r#"@id("one")"#, "")), PolicyError::Unnamed(file) if file == "user"));
}

#[test]
fn a_name_used_twice_is_refused() {
    assert!(matches!(refusal(&[ONE_RULE, ONE_RULE].concat()), PolicyError::NamedTwice(name) if name == "one"));
}

#[test]
fn rules_and_schemas_that_do_not_parse_are_refused() {
    assert!(matches!(refusal("permit ("), PolicyError::Unreadable { file, .. } if file == "user"));
    assert!(matches!(Rules::read("entity", &[]).err(), Some(PolicyError::Schema(_))));
}

#[test]
fn the_schema_and_the_program_know_the_same_actions() {
    let (schema, _) = Schema::from_cedarschema_str(SCHEMA).unwrap();
    let in_schema: BTreeSet<String> = schema.actions().map(|uid| uid.id().unescaped().to_owned()).collect();
    assert_eq!(in_schema, Action::iter().map(|action| action.to_string()).collect());
}

#[test]
fn what_is_said_about_people_and_things_keeps_to_the_schema() {
    let (schema, _) = Schema::from_cedarschema_str(SCHEMA).unwrap();
    let kinds = Kinds::parse().unwrap();
    let groups: Vec<_> = Group::iter().collect();
    let things = Action::iter().flat_map(|action| Relation::iter().filter_map(move |relation| facts(action, relation)));
    let [member, alone] = [Relation::Member, Relation::NoOrganisation].map(|relation| relation.asker(&groups, true));
    let askers = [member, alone, Actor::nobody(), Actor::system()];
    let said = things.map(|facts| kinds.resource(&facts).unwrap());
    let said = said.chain(askers.iter().map(|actor| kinds.principal(actor).unwrap()));
    for entity in said {
        Entities::from_entities([entity], Some(&schema)).unwrap();
    }
}

#[test]
fn facts_of_the_wrong_kind_permit_nothing() {
    let decision = Policy::load().unwrap().decide(&Actor::system(), Action::ImportCase, &Facts::Service);
    assert_eq!((decision.permitted, decision.rule.as_str()), (false, FACTS_DO_NOT_FIT));
}
