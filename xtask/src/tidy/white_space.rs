//! No white space at the end of a line, and a line end at the end of a file.
//! Snapshots keep what the program printed, and sample forms are as other programs wrote them byte for byte, so both are left alone.

use super::{finding::Finding, tree::Tree};

/// Forms as other programs wrote them, and what the fuzzer starts from: their bytes are what is tested.
const BYTE_FOR_BYTE: [&str; 3] = ["crates/registration-form/tests/programs/", "fuzz/corpus/", "fuzz/findings/"];

/// Lines that end in white space, and files whose last line has no end.
pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let ours = |path: &str| path.strip_suffix(".snap").is_none() && !BYTE_FOR_BYTE.iter().any(|folder| path.starts_with(folder));
    tree.texts().filter(|(path, _)| ours(path)).flat_map(|(path, text)| of_file(path, text)).collect()
}

fn of_file(path: &str, text: &str) -> Vec<Finding> {
    let mut found: Vec<_> = text
        .split('\n')
        .enumerate()
        .filter(|(_, line)| line.ends_with([' ', '\t', '\r']))
        .map(|(at, _)| Finding::line(path, at + 1, "white space at the end of the line"))
        .collect();
    if !text.is_empty() && !text.ends_with('\n') {
        found.push(Finding::file(path, "the last line has no end"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_tabs_and_carriage_returns_at_a_line_end_are_found() {
        assert_eq!(of_file("a", "one \ntwo\t\nthree\r\nfour\n").len(), 3);
    }

    #[test]
    fn a_file_ends_with_a_line_end() {
        assert_eq!(of_file("a", "one").len(), 1);
        assert_eq!(of_file("a", "").len(), 0);
    }
}
