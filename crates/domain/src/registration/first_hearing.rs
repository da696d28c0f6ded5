//! Where somebody on a form appears first: what makes a registration urgent. It never removes a check.

use super::form::{FirstHearing, Form};

impl Form {
    /// The earliest dated first hearing of the organisation or of anybody on the form; else the organisation's court without a date.
    pub fn earliest_hearing(&self) -> Option<&FirstHearing> {
        let own = self.organisation.first_hearing.as_ref();
        let people = self.users.iter().map(|user| &user.work).chain(self.administrator.also.as_ref());
        let dated = people.filter_map(|work| work.first_hearing.as_ref()).chain(own).filter(|it| it.date.is_some());
        dated.min_by_key(|it| it.date).or(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{registration::tests_support::form, time::Date, values::ShortText};

    fn hearing(day: Option<i8>) -> FirstHearing {
        FirstHearing { court: ShortText::parse("B01LY00").unwrap(), date: day.map(|day| Date::constant(2026, 12, day)) }
    }

    #[test]
    fn the_earliest_date_counts_and_a_court_without_a_date_only_where_there_is_none() {
        let mut form = form();
        assert_eq!(form.earliest_hearing(), None);
        form.organisation.first_hearing = Some(hearing(None));
        assert_eq!(form.earliest_hearing(), Some(&hearing(None)));
        form.organisation.first_hearing = Some(hearing(Some(9)));
        assert_eq!(form.earliest_hearing(), Some(&hearing(Some(9))));
    }
}
