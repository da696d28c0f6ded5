//! A lint is never switched off in silence: `#[expect(lint, reason = "…")]` fails when it is no longer needed.
//! Clippy knows the rule too, but not in code that is compiled out.

use super::{finding::Finding, tree::Tree};

const FORBIDDEN: [&str; 2] = [concat!("#[", "allow("), concat!("#![", "allow(")];

/// Lines that allow a lint.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending(".rs")
        .flat_map(|(path, text)| {
            let wrong = text.lines().enumerate().filter(|(_, line)| FORBIDDEN.iter().any(|it| line.contains(it)));
            wrong.map(move |(at, _)| Finding::line(path, at + 1, "use `#[expect(lint, reason = \"…\")]`"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_allowed_lint_is_found_and_an_expected_one_is_not() {
        let allowed = format!("//! x\n{}dead_code)]\n", FORBIDDEN[0]);
        let found = check(&Tree::of([("a.rs", &allowed), ("b.rs", "#[expect(dead_code, reason = \"x\")]")]));
        assert_eq!(found.len(), 1);
        assert!(found[0].to_string().starts_with("a.rs:2: "));
    }
}
