//! Reads an SPDX licence expression and says whether it can be satisfied with the licences that we accept.
//! Only as much of SPDX as manifests use: names, `WITH`, `AND`, `OR`, brackets, and the old slash for `OR`.

use std::{iter::Peekable, vec::IntoIter};

type Words = Peekable<IntoIter<String>>;

/// Can the expression be satisfied with licences for which `accepted` holds? `None` where it cannot be read.
pub(crate) fn satisfied(expression: &str, accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = spaced.split_whitespace().map(str::to_owned).collect::<Vec<_>>().into_iter().peekable();
    let answer = any_of(&mut words, accepted)?;
    words.next().is_none().then_some(answer)
}

fn any_of(words: &mut Words, accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut answer = all_of(words, accepted)?;
    while words.next_if(|it| it == "OR").is_some() {
        answer |= all_of(words, accepted)?;
    }
    Some(answer)
}

fn all_of(words: &mut Words, accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut answer = one(words, accepted)?;
    while words.next_if(|it| it == "AND").is_some() {
        answer &= one(words, accepted)?;
    }
    Some(answer)
}

fn one(words: &mut Words, accepted: &dyn Fn(&str) -> bool) -> Option<bool> {
    let name = words.next()?;
    if name == "(" {
        let answer = any_of(words, accepted)?;
        return (words.next()? == ")").then_some(answer);
    }
    if [")", "AND", "OR", "WITH"].contains(&name.as_str()) {
        return None;
    }
    // An exception only ever gives more rights than the licence that it stands with.
    if words.next_if(|it| it == "WITH").is_some() {
        words.next()?;
    }
    Some(accepted(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(expression: &str) -> Option<bool> {
        satisfied(expression, &|name| ["MIT", "Apache-2.0", "Unicode-3.0"].contains(&name))
    }

    #[test]
    fn one_of_several_is_enough_and_all_of_several_are_needed() {
        assert_eq!(read("MIT"), Some(true));
        assert_eq!(read("GPL-3.0 OR MIT"), Some(true));
        assert_eq!(read("GPL-3.0/MIT"), Some(true));
        assert_eq!(read("GPL-3.0 AND MIT"), Some(false));
        assert_eq!(read("(MIT OR GPL-3.0) AND Unicode-3.0"), Some(true));
        assert_eq!(read("MIT OR GPL-3.0 AND AGPL-3.0"), Some(true));
        assert_eq!(read("Apache-2.0 WITH LLVM-exception"), Some(true));
    }

    #[test]
    fn what_cannot_be_read_is_not_accepted() {
        for bad in ["", "MIT OR", "(MIT", "MIT)", "MIT Apache-2.0", "AND MIT", "MIT WITH"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
