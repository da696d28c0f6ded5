//! The locales of both languages, held to each other.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::parse,
};

use super::*;

type Arguments = BTreeMap<String, BTreeSet<String>>;

fn add_pattern(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            add_expression(expression, into);
        }
    }
}

fn add_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => add_inline(inline, into),
        Expression::Select { selector, variants } => {
            add_inline(selector, into);
            for variant in variants {
                add_pattern(&variant.value, into);
            }
        }
    }
}

fn add_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(format!("${}", id.name));
        }
        InlineExpression::MessageReference { id, .. } => {
            into.insert(format!("@{}", id.name));
        }
        InlineExpression::Placeable { expression } => add_expression(expression, into),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                add_inline(argument, into);
            }
        }
        _ => {}
    }
}

/// Every key of a language with the arguments that its sentence takes; asserts that none stands twice.
fn arguments_of(lang: &str) -> Arguments {
    let mut all = Arguments::new();
    for (_, file, text) in LOCALES.iter().filter(|(code, ..)| *code == lang) {
        let resource = parse(*text).unwrap_or_else(|(_, errors)| panic!("locales/{lang}/{file}: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                assert!(!matches!(entry, Entry::Junk { .. }), "locales/{lang}/{file}: {entry:?}");
                continue;
            };
            let attributes = message.attributes.iter().map(|a| (format!("{}.{}", message.id.name, a.id.name), &a.value));
            let own = message.value.as_ref().map(|value| (message.id.name.to_owned(), value));
            for (key, pattern) in own.into_iter().chain(attributes) {
                let mut names = BTreeSet::new();
                add_pattern(pattern, &mut names);
                assert!(all.insert(key.clone(), names).is_none(), "locales/{lang}/{file}: {key} stands twice");
            }
        }
    }
    all
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let (english, welsh) = (arguments_of("en"), arguments_of("cy"));
    assert!(!english.is_empty());
    let only_english: Vec<_> = english.keys().filter(|key| !welsh.contains_key(*key)).collect();
    let only_welsh: Vec<_> = welsh.keys().filter(|key| !english.contains_key(*key)).collect();
    assert!(only_english.is_empty() && only_welsh.is_empty(), "only in English: {only_english:?}; only in Welsh: {only_welsh:?}");
    for (key, names) in &english {
        assert_eq!(Some(names), welsh.get(key), "the arguments of {key} differ");
    }
}

#[test]
fn both_languages_have_the_same_files() {
    let files = |lang: &str| LOCALES.iter().filter(|(code, ..)| *code == lang).map(|(_, file, _)| *file).collect::<BTreeSet<_>>();
    assert_eq!(files("en"), files("cy"));
}

#[test]
fn every_key_can_be_said() {
    let words = Words::load().unwrap();
    for lang in Lang::ALL {
        for key in arguments_of(lang.code()).keys() {
            assert!(words.has(lang, key), "{key} in {}", lang.code());
        }
    }
}

#[test]
fn a_sentence_holds_no_invisible_marks() {
    let words = Words::load().unwrap();
    assert_eq!(words.get(Lang::En, "page-title", &[("title", "Privacy".into()), ("service", "Cases".into())]), "Privacy - Cases");
}

#[test]
fn what_an_email_promises_after_a_colon_follows() {
    let words = Words::load().unwrap();
    for lang in Lang::ALL {
        for (key, names) in arguments_of(lang.code()).iter().filter(|(key, _)| key.starts_with("mail-") && key.ends_with("-text"))
        {
            let args: Vec<(&str, Arg)> =
                names.iter().filter_map(|it| it.strip_prefix('$')).map(|name| (name, "https://cases.example".into())).collect();
            let said = words.get(lang, key, &args);
            let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
            while let Some(line) = lines.next() {
                assert!(!line.ends_with(':') || lines.peek().is_some(), "{key} in {} ends with “{line}”", lang.code());
            }
        }
    }
}

#[test]
fn an_unknown_key_is_shown_as_itself() {
    let words = Words::load().unwrap();
    assert_eq!(words.get(Lang::Cy, "no-such-key", &[]), "no-such-key");
    assert_eq!(words.get(Lang::Cy, "page-title.no-such-attribute", &[]), "page-title.no-such-attribute");
    assert_eq!(words.get(Lang::En, "", &[]), "");
}

#[test]
fn welsh_has_its_own_plurals() {
    let words = Words::load().unwrap();
    let pages = |lang, count: i64| words.get(lang, "count-pages", &[("count", count.into())]);
    assert_eq!([pages(Lang::En, 1), pages(Lang::En, 2), pages(Lang::En, 0)], ["1 page", "2 pages", "0 pages"]);
    assert_eq!([pages(Lang::Cy, 1), pages(Lang::Cy, 2), pages(Lang::Cy, 23)], ["1 dudalen", "2 dudalen", "23 tudalen"]);
}

#[test]
fn every_refused_value_and_password_has_its_sentence() {
    use domain::values::{ValueError, password::PasswordProblem};
    use strum::IntoEnumIterator;

    let words = Words::load().unwrap();
    let keys = ValueError::iter().map(|error| error.key()).chain(PasswordProblem::iter().map(PasswordProblem::key));
    for key in keys {
        assert!(Lang::ALL.into_iter().all(|lang| words.has(lang, key)), "{key}");
    }
}
