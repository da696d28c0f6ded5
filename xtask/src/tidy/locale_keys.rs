//! English and Welsh have the same files with the same keys, so that no page falls back in the middle of a sentence.
//! Whether a translation is good is for its reader.

use std::collections::BTreeSet;

use super::{finding::Finding, tree::Tree};

const EN: &str = "/locales/en/";
const CY: &str = "/locales/cy/";

/// Files and keys that one language has and the other has not, and keys that stand twice.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending(".ftl").flat_map(|(path, text)| of_file(tree, path, text)).collect()
}

fn of_file(tree: &Tree, path: &str, text: &str) -> Vec<Finding> {
    let (other, language) = if path.contains(EN) { (path.replace(EN, CY), "Welsh") } else { (path.replace(CY, EN), "English") };
    let Some(theirs) = tree.text(&other) else {
        return vec![Finding::file(path, format!("has no {language} file ({other})"))];
    };
    let theirs: BTreeSet<_> = keys(theirs).map(|(_, key)| key).collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (line, key) in keys(text) {
        if !theirs.contains(&key) {
            found.push(Finding::line(path, line, format!("`{key}` is missing in {language}")));
        }
        if !seen.insert(key.clone()) {
            found.push(Finding::line(path, line, format!("`{key}` stands twice")));
        }
    }
    found
}

/// Line and name of every message, term and attribute (`message.attribute`).
fn keys(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut message = "";
    text.lines().enumerate().filter_map(move |(at, line)| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        if let Some(attribute) = name.trim_start().strip_prefix('.').filter(|it| name.len() > it.len() + 1 && is_name(it)) {
            return Some((at + 1, format!("{message}.{attribute}")));
        }
        is_name(name.strip_prefix('-').unwrap_or(name)).then(|| {
            message = name;
            (at + 1, name.to_owned())
        })
    })
}

fn is_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic())
        && text.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(en: &str, cy: &str) -> usize {
        check(&Tree::of([("w/locales/en/a.ftl", en), ("w/locales/cy/a.ftl", cy)])).len()
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        assert_eq!(found("a = One\nb = Two\n", "b = Dau\na = Un\n"), 0);
        assert_eq!(found("a = One\nb = Two\n", "a = Un\n"), 1);
        assert_eq!(found("a = One\n", "a = Un\nc = Tri\n"), 1);
        assert_eq!(found("a = One\n    .hint = Why\n", "a = Un\n"), 1);
        assert_eq!(found("-brand = X\n", ""), 1);
    }

    #[test]
    fn a_key_stands_once() {
        assert_eq!(found("a = One\na = Two\n", "a = Un\n"), 1);
    }

    #[test]
    fn text_inside_a_message_is_no_key() {
        assert_eq!(found("a =\n    <a href=\"{ $to }\">\n    more = less\n", "a = Un\n"), 0);
    }

    #[test]
    fn a_file_without_its_translation_is_found() {
        assert_eq!(check(&Tree::of([("w/locales/en/a.ftl", "a = One\n")])).len(), 1);
    }
}
