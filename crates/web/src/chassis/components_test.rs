//! Holds our components to the official fixtures of the pinned design system: same parameters in, same HTML out.
//! What is skipped stands with its reason in `tests/skipped-fixtures.txt`.

use std::{collections::BTreeSet, fs, path::PathBuf};

use minijinja::{
    Environment,
    value::{Serde, Value},
};
use scraper::{ElementRef, Html, Node};
use words::Lang;

use super::{Site, tests::settings};

const SKIPPED: &str = include_str!("../../tests/skipped-fixtures.txt");

/// What only gov.uk may show, taken out of the expected HTML of the footer.
const ONLY_GOVUK: [&str; 4] =
    ["govuk-footer__crown", "govuk-footer__licence-logo", "govuk-footer__licence-description", "govuk-footer__copyright-logo"];

/// The name of a component's macro: `date-input` is `govukDateInput`.
fn macro_name(component: &str) -> String {
    let capital = |word: &str| word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default();
    format!("govuk{}", component.split('-').map(capital).collect::<String>())
}

fn render(environment: &Environment<'_>, component: &str, options: &serde_json::Value) -> String {
    let name = macro_name(component);
    let source = format!("{{% from \"components/{component}.html\" import {name} %}}{{{{ {name}(params) }}}}");
    let context = Value::from_pairs([("params", Value::from(Serde(options)))]);
    environment.render_named_str("fixture.html", &source, context).unwrap_or_else(|error| format!("FAILED {error:#}"))
}

/// One line an element or text, attributes sorted, white space collapsed: two HTML texts are the same page if these are equal.
fn normal(html: &str) -> Vec<String> {
    let fragment = Html::parse_fragment(html);
    let mut lines = Vec::new();
    walk(fragment.root_element(), 0, &mut lines);
    lines
}

fn walk(element: ElementRef<'_>, depth: usize, lines: &mut Vec<String>) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let kept = if element.value().name() == "textarea" { text.to_string() } else { words };
                if !kept.is_empty() {
                    lines.push(format!("{}{kept:?}", "  ".repeat(depth)));
                }
            }
            Node::Element(inside) => {
                let mut attributes: Vec<String> =
                    inside.attrs().map(|(name, value)| format!("{name}={:?}", tidy(name, value))).collect();
                attributes.sort();
                if ONLY_GOVUK.iter().any(|class| inside.attr("class").unwrap_or_default().split(' ').any(|own| own == *class)) {
                    continue;
                }
                lines.push(format!("{}<{} {}>", "  ".repeat(depth), inside.name(), attributes.join(" ")));
                if let Some(inside) = ElementRef::wrap(child) {
                    walk(inside, depth + 1, lines);
                }
                if lines.last().is_some_and(|line| line.trim() == "<div class=\"govuk-footer__meta-item\">") {
                    lines.pop();
                }
            }
            _ => {}
        }
    }
}

fn tidy(name: &str, value: &str) -> String {
    if name == "class" { value.split_whitespace().collect::<Vec<_>>().join(" ") } else { value.to_owned() }
}

/// All words in reading order, joined where no white space stands between them.
fn reading(html: &str) -> String {
    Html::parse_fragment(html).root_element().text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn skipped() -> BTreeSet<String> {
    let lines = SKIPPED.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.rsplit_once(" | ").unwrap().0.to_owned()).collect()
}

#[test]
fn every_component_renders_the_official_fixtures() {
    let design = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../node_modules/govuk-frontend/dist/govuk/components"));
    if !design.is_dir() {
        println!("skipped: node_modules absent");
        return;
    }
    let site = Site::new(settings(false)).unwrap();
    let environment = site.environment(Lang::En);
    let (skipped, mut unused) = (skipped(), skipped());
    let (mut same, mut wrong) = (0, Vec::new());
    let ours: BTreeSet<&str> =
        environment.templates().filter_map(|(name, _)| name.strip_prefix("components/")?.strip_suffix(".html")).collect();
    for component in ours.iter().filter(|name| !["parts", "choices"].contains(name)) {
        let text = fs::read_to_string(design.join(component).join("fixtures.json")).unwrap();
        let fixtures: serde_json::Value = serde_json::from_str(&text).unwrap();
        for fixture in fixtures["fixtures"].as_array().unwrap() {
            let name = fixture["name"].as_str().unwrap();
            let title = format!("{component} | {name}");
            if skipped.contains(&title) {
                unused.remove(&title);
                continue;
            }
            let html = render(environment, component, &fixture["options"]);
            let expected = fixture["html"].as_str().unwrap();
            if normal(&html) == normal(expected) && (*component == "footer" || reading(&html) == reading(expected)) {
                same += 1;
            } else {
                wrong.push(format!(
                    "--- {component}: {name}\nexpected {}\n{}\nbut is {}\n{}",
                    reading(expected),
                    normal(expected).join("\n"),
                    reading(&html),
                    normal(&html).join("\n")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} fixtures differ, {same} are the same:\n{}", wrong.len(), wrong.join("\n"));
    assert!(unused.is_empty(), "skipped fixtures that no longer exist: {unused:?}");
    assert!(same > 500, "only {same} fixtures were compared");
}
