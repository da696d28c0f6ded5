//! Everything that can be said has its sentence in both languages, with the same arguments.

use std::collections::{BTreeMap, BTreeSet};

use domain::values::PhoneAssumption;
use registration_form::{Assumed, HowRead, Rule, Unreadable, What};
use strum::IntoEnumIterator;

fn sentences(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let arguments = |text: &str| text.split('{').skip(1).map(|part| part.split('}').next().unwrap().trim().to_owned()).collect();
    text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, text)| (key.to_owned(), arguments(text))).collect()
}

#[test]
fn everything_that_can_be_said_has_its_sentence_in_both_languages() {
    let english = sentences(include_str!("../../../words/locales/en/registration-form.ftl"));
    let welsh = sentences(include_str!("../../../words/locales/cy/registration-form.ftl"));
    assert_eq!(english, welsh);
    let phones = PhoneAssumption::iter().map(|one| Assumed::Phone(one).key());
    let readings = HowRead::iter().map(|one| Assumed::Form(one).key());
    let rules =
        Rule::iter().flat_map(|rule| ["problem", "remedy"].map(|part| format!("form-{part}-{}", What::Form(rule).name())));
    let needed: BTreeSet<String> = phones.chain(readings).chain(rules).chain(Unreadable::iter().map(Unreadable::key)).collect();
    let absent: Vec<_> = needed.iter().filter(|key| !english.contains_key(*key)).collect();
    assert!(absent.is_empty(), "{absent:?}");
}

#[test]
fn every_value_that_a_form_holds_has_a_sentence_for_each_way_to_be_wrong() {
    let english = sentences(include_str!("../../../words/locales/en/registration-form.ftl"));
    // What a form does not ask for: case references, dates of birth, representation; and text that is missing is a rule of its own.
    let foreign = ["urn-", "birth-", "representation-", "text-missing"];
    for error in domain::values::ValueError::iter().filter(|error| !foreign.iter().any(|start| error.key().starts_with(start))) {
        for part in ["problem", "remedy"] {
            let key = format!("form-{part}-{}", error.key());
            assert!(english.contains_key(&key), "{key}");
        }
    }
}
