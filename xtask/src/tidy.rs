//! The house rules that no linter knows, each in a file of its own.
//! A rule looks at the [`Tree`] and says what is wrong; it changes nothing.

mod allow_attributes;
mod crate_order;
mod crates;
mod dependency_decisions;
mod domain_dependencies;
mod finding;
mod large_files;
mod licence_expression;
mod licence_fields;
mod licences;
mod locale_keys;
mod long_files;
mod machine_paths;
mod module_docs;
mod named_paths;
mod npm_lock;
mod tree;
mod vague_names;
mod white_space;

use std::{path::Path, process::ExitCode};

use finding::Finding;
use tree::Tree;

type Rule = fn(&Tree) -> Vec<Finding>;

/// Every rule that needs nothing but the files, by the name that a person is shown.
const RULES: &[(&str, Rule)] = &[
    ("allow-attributes", allow_attributes::check),
    ("crate-order", crate_order::check),
    ("dependency-decisions", dependency_decisions::check),
    ("domain-dependencies", domain_dependencies::check),
    ("large-files", large_files::check),
    ("licence-fields", licence_fields::check),
    ("locale-keys", locale_keys::check),
    ("long-files", long_files::check),
    ("machine-paths", machine_paths::check),
    ("module-docs", module_docs::check),
    ("named-paths", named_paths::check),
    ("npm-lock", npm_lock::check),
    ("vague-names", vague_names::check),
    ("white-space", white_space::check),
];

/// Checks every rule, prints what is wrong, and fails where anything is.
pub(crate) fn run(root: &Path) -> anyhow::Result<ExitCode> {
    let tree = Tree::read(root)?;
    let mut wrong = 0_usize;
    for (name, rule) in RULES {
        wrong += report(name, &rule(&tree));
    }
    wrong += report("licences", &licences::check(root)?);
    for warning in long_files::warnings(&tree) {
        println!("note: {warning}");
    }
    if wrong == 0 {
        println!("tidy: {} files, nothing wrong", tree.len());
        return Ok(ExitCode::SUCCESS);
    }
    println!("tidy: {wrong} to mend");
    Ok(ExitCode::FAILURE)
}

fn report(rule: &str, findings: &[Finding]) -> usize {
    for finding in findings {
        println!("{finding} [{rule}]");
    }
    findings.len()
}
