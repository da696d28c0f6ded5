//! The boxes of a help request's form, which has as many defendants and offences as were added: read, added to, taken from.
//! Works without scripts: a button sends the form, and it comes back with one more of them.

use std::collections::BTreeMap;

use domain::{
    help_request::{MOST_DEFENDANTS, MOST_OFFENCES},
    time::Date,
};

/// What the boxes hold, by their names: `defendant-1-first-name`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::pages) struct Boxes(BTreeMap<String, String>);

/// What there can be several of: how their boxes begin, and how many there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages) enum Several {
    Defendants,
    Offences,
}

impl Several {
    pub(super) const fn start(self) -> &'static str {
        match self {
            Self::Defendants => "defendant",
            Self::Offences => "offence",
        }
    }

    /// The sentence that says of which one a problem is.
    pub(super) const fn problem(self) -> &'static str {
        match self {
            Self::Defendants => "help-defendant-problem",
            Self::Offences => "help-offence-problem",
        }
    }

    const fn most(self) -> usize {
        match self {
            Self::Defendants => MOST_DEFENDANTS,
            Self::Offences => MOST_OFFENCES,
        }
    }
}

impl Boxes {
    /// The boxes as they were sent.
    pub(in crate::pages) fn sent(pairs: Vec<(String, String)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// What one box holds.
    pub(in crate::pages) fn one(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// All boxes.
    pub(in crate::pages) const fn all(&self) -> &BTreeMap<String, String> {
        &self.0
    }

    /// Numbers of the defendants or offences on the form: at least one is.
    pub(in crate::pages) fn numbers(&self, what: Several) -> std::ops::RangeInclusive<usize> {
        let last = self.0.keys().filter_map(|name| place(name, what).map(|(number, _)| number)).max().unwrap_or(1);
        1..=last.clamp(1, what.most())
    }

    /// Does what a button other than "send" asks for; `None` where the form was sent.
    pub(in crate::pages) fn changed(&self) -> Option<Self> {
        let (verb, what) = self.one("act").split_once('-')?;
        let (noun, number) = what.split_once('-').unwrap_or((what, ""));
        let what = [Several::Defendants, Several::Offences].into_iter().find(|it| it.start() == noun)?;
        match verb {
            "add" => Some(self.with_one_more(what)),
            "remove" => Some(self.without(what, number.parse().ok()?)),
            _ => None,
        }
    }

    fn with_one_more(&self, what: Several) -> Self {
        let next = self.numbers(what).end().saturating_add(1).min(what.most());
        let mut more = self.clone();
        more.0.entry(format!("{}-{next}-", what.start())).or_default();
        more
    }

    fn without(&self, what: Several, gone: usize) -> Self {
        let moved = self.0.iter().filter_map(|(name, value)| match place(name, what) {
            Some((number, _)) if number == gone => None,
            Some((number, rest)) if number > gone => Some((format!("{}-{}-{rest}", what.start(), number - 1), value.clone())),
            _ => Some((name.clone(), value.clone())),
        });
        Self(moved.collect())
    }

    /// Is anything typed in a box whose name begins so? What is chosen between a person and an organisation is not typed.
    pub(super) fn filled(&self, start: &str) -> bool {
        let typed =
            |(name, value): (&String, &String)| name.starts_with(start) && !name.ends_with("-kind") && !value.trim().is_empty();
        self.0.iter().any(typed)
    }

    /// The date in the three boxes of `name`; `Ok(None)` where all are empty.
    pub(in crate::pages) fn date(&self, name: &str) -> Result<Option<Date>, &'static str> {
        let [day, month, year] = ["day", "month", "year"].map(|part| self.one(&format!("{name}-{part}")).trim());
        if [day, month, year].iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        let date = || Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
        let date = date().ok_or("help-date-not-real")?;
        if (1900..=2100).contains(&date.year()) { Ok(Some(date)) } else { Err("help-date-year") }
    }
}

/// Which defendant or offence a box is of, and what of it.
fn place(name: &str, what: Several) -> Option<(usize, &str)> {
    let (number, rest) = name.strip_prefix(what.start())?.strip_prefix('-')?.split_once('-')?;
    Some((number.parse().ok().filter(|number| *number > 0)?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes(pairs: &[(&str, &str)]) -> Boxes {
        Boxes::sent(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_defendant_is_added_up_to_the_most_and_the_others_stay() {
        let mut form = boxes(&[("act", "add-defendant"), ("defendant-1-first-name", "Rhys")]);
        form = form.changed().unwrap();
        assert_eq!(form.numbers(Several::Defendants), 1..=2);
        assert_eq!(form.one("defendant-1-first-name"), "Rhys");
        for _ in 0..20 {
            form = form.changed().unwrap();
        }
        assert_eq!(form.numbers(Several::Defendants), 1..=MOST_DEFENDANTS);
        assert_eq!(form.numbers(Several::Offences), 1..=1);
    }

    #[test]
    fn taking_one_away_moves_the_later_ones_up() {
        let form = boxes(&[("act", "remove-offence-1"), ("offence-1-what", "Theft"), ("offence-2-what", "Affray")]);
        let form = form.changed().unwrap();
        assert_eq!((form.one("offence-1-what"), form.numbers(Several::Offences)), ("Affray", 1..=1));
    }

    #[test]
    fn a_form_that_is_sent_changes_nothing_and_a_made_up_number_does_not_matter() {
        assert_eq!(boxes(&[("act", "send")]).changed(), None);
        assert_eq!(boxes(&[("act", "remove-defendant-x")]).changed(), None);
        assert_eq!(boxes(&[("defendant-99999999-first-name", "x")]).numbers(Several::Defendants), 1..=MOST_DEFENDANTS);
    }

    #[test]
    fn a_date_is_whole_and_real_or_not_there() {
        let date = |day, month, year| boxes(&[("x-day", day), ("x-month", month), ("x-year", year)]).date("x");
        assert_eq!(date("", " ", ""), Ok(None));
        assert_eq!(date("24", "11", "2026"), Ok(Some(jiff::civil::date(2026, 11, 24))));
        assert_eq!(date("31", "12", "1999"), Ok(Some(jiff::civil::date(1999, 12, 31))));
        assert_eq!([date("30", "2", "2026"), date("1", "", "2026")], [Err("help-date-not-real"); 2]);
        assert_eq!([date("1", "1", "26"), date("1", "1", "1899")], [Err("help-date-year"); 2]);
    }
}
