//! Long lists in numbered pages: which rows are on the page that is asked for, and which other pages its foot names.
//! For lists that are in memory anyway; lists in the database go on from a key.

use serde::Serialize;

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct PageNumbers {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// The number of the last page.
    pub(crate) last: usize,
    /// The pages that are named; 0 stands for those left out. Empty where there is one page only.
    named: Vec<usize>,
    #[serde(skip)]
    on_one: usize,
}

impl PageNumbers {
    /// The page that was asked for, or the nearest there is, of so many rows.
    pub(crate) fn of(rows: usize, on_one: usize, asked: usize) -> Self {
        let last = rows.div_ceil(on_one).max(1);
        let number = asked.clamp(1, last);
        Self { number, last, named: named(number, last), on_one }
    }

    /// How many rows come before it.
    pub(crate) const fn before(&self) -> usize {
        (self.number - 1) * self.on_one
    }
}

/// The first page, the last, and the neighbours.
fn named(number: usize, last: usize) -> Vec<usize> {
    if last < 2 {
        return Vec::new();
    }
    let mut named: Vec<usize> = Vec::new();
    for page in (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(number) < 2) {
        if named.last().is_some_and(|before| page - before > 1) {
            named.push(0);
        }
        named.push(page);
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_names_its_first_its_last_and_its_neighbouring_pages() {
        assert_eq!(named(1, 1), Vec::<usize>::new());
        assert_eq!(named(1, 3), [1, 2, 3]);
        assert_eq!(named(100, 200), [1, 0, 99, 100, 101, 0, 200]);
    }

    #[test]
    fn what_is_asked_for_is_a_page_that_there_is() {
        for (rows, asked, number, before) in [(0, 0, 1, 0), (50, 2, 1, 0), (51, 2, 2, 50), (10_000, 900, 200, 9_950)] {
            let page = PageNumbers::of(rows, 50, asked);
            assert_eq!((page.number, page.before()), (number, before), "{rows} {asked}");
        }
    }
}
