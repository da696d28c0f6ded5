//! Collects problems and assumptions while a form is read, and hands both out in the order of the form.
//! Bounded: a file with thousands of problems is told so once.

use std::{borrow::Cow, collections::BTreeMap};

use domain::values::ValueError;

use crate::{
    columns::Words,
    fold::quoted,
    problem::{Argument, Arguments, Assumed, Assumption, ColumnPlace, HowRead, Place, Problem, Rule, What},
};

/// Part of the form, then row or field, then column.
pub(crate) type Order = (u8, u32, u32);

/// What was found to say so far.
#[derive(Debug)]
pub(crate) struct Notes {
    problems: Vec<(Order, Problem)>,
    assumptions: Vec<(Order, Assumption)>,
    /// How many remarks of each kind were made.
    kinds: BTreeMap<&'static str, usize>,
    most: usize,
}

/// A cell that is being read: where it is, what it is called, what it says. Most are fine, so it becomes a `Place` only when
/// there is something to say of it.
#[derive(Debug, Clone)]
pub(crate) struct Spot<'a> {
    pub(crate) order: Order,
    pub(crate) sheet: &'a str,
    /// Counted from 1.
    pub(crate) row: Option<u32>,
    /// Counted from 0.
    pub(crate) column: Option<u32>,
    /// What the field is called: in sentences by the language of their reader.
    pub(crate) label: Words,
    pub(crate) value: Cow<'a, str>,
}

impl Spot<'_> {
    fn label(&self) -> Argument {
        Argument::each(|language| self.label.of(language).to_owned())
    }

    fn place(&self) -> Place {
        Place { sheet: self.sheet.to_owned(), row: self.row, column: self.column.map(ColumnPlace::at) }
    }
}

impl Place {
    pub(crate) fn cell(sheet: String, row: u32, column: u32) -> Self {
        Self { sheet, row: Some(row), column: Some(ColumnPlace::at(column)) }
    }
}

impl Notes {
    pub(crate) fn new(most: usize) -> Self {
        Self { problems: Vec::new(), assumptions: Vec::new(), kinds: BTreeMap::new(), most }
    }

    /// Keeps a value, or notes why it is refused.
    pub(crate) fn take<T>(&mut self, spot: &Spot<'_>, read: Result<T, ValueError>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(spot, What::Value(error), Vec::new());
                None
            }
        }
    }

    /// Notes why a value is refused, with more to fill the sentences in with.
    pub(crate) fn refuse_value(&mut self, spot: &Spot<'_>, error: ValueError, more: Arguments) {
        self.problem(spot, What::Value(error), more);
    }

    /// Notes that a rule is not kept.
    pub(crate) fn refuse(&mut self, spot: &Spot<'_>, rule: Rule, more: Arguments) {
        self.problem(spot, What::Form(rule), more);
    }

    fn problem(&mut self, spot: &Spot<'_>, what: What, more: Arguments) {
        let mut args = vec![("label", spot.label()), ("value", quoted(&spot.value).into())];
        args.extend(more);
        self.push(spot.order, Problem { place: spot.place(), what, args });
    }

    pub(crate) fn problem_at(&mut self, order: Order, place: Place, rule: Rule, args: Arguments) {
        self.push(order, Problem { place, what: What::Form(rule), args });
    }

    fn push(&mut self, order: Order, problem: Problem) {
        // One more than the most is enough to know that there are more.
        if !self.is_full() {
            self.problems.push((order, problem));
        }
    }

    /// Notes how a cell was read: `read` is what it was taken for.
    pub(crate) fn assume(&mut self, spot: &Spot<'_>, what: Assumed, read: impl Into<Argument>) {
        let args = vec![("label", spot.label()), ("value", quoted(&spot.value).into()), ("read", read.into())];
        self.remark(spot.order, Assumption { place: spot.place(), what, args });
    }

    /// Notes what is to be said of the file before all that stands in it.
    pub(crate) fn assume_at(&mut self, place: Place, reading: HowRead, args: Arguments) {
        self.remark(Order::default(), Assumption { place, what: Assumed::Form(reading), args });
    }

    /// Notes what is to be said after everything else.
    pub(crate) fn assume_last(&mut self, reading: HowRead, args: Arguments) {
        let order = (u8::MAX, u32::MAX, u32::MAX);
        self.remark(order, Assumption { place: Place::default(), what: Assumed::Form(reading), args });
    }

    /// What is noted of a part of the form that is read by itself.
    pub(crate) fn of_part(&self) -> Self {
        Self::new(self.most)
    }

    /// Takes over what was noted of a part.
    pub(crate) fn absorb(&mut self, part: Self) {
        for (order, problem) in part.problems {
            self.push(order, problem);
        }
        for (order, assumption) in part.assumptions {
            self.remark(order, assumption);
        }
        for (kind, count) in part.kinds {
            *self.kinds.entry(kind).or_default() += count.saturating_sub(part.most);
        }
    }

    /// Keeps a remark; of one kind no more than the most, and then only how many more there are.
    fn remark(&mut self, order: Order, assumption: Assumption) {
        let count = self.kinds.entry(assumption.what.name()).or_default();
        *count += 1;
        if *count <= self.most {
            self.assumptions.push((order, assumption));
        }
    }

    /// Whether no further problem is said.
    pub(crate) fn is_full(&self) -> bool {
        self.problems.len() > self.most
    }

    pub(crate) fn any_problem(&self) -> bool {
        !self.problems.is_empty()
    }

    /// Problems and assumptions in the order of the form.
    pub(crate) fn finish(mut self) -> (Vec<Problem>, Vec<Assumption>) {
        let unsaid: usize = self.kinds.values().map(|count| count.saturating_sub(self.most)).sum();
        if unsaid > 0 {
            self.assume_last(HowRead::AndMore, vec![("count", unsaid.to_string().into())]);
        }
        self.problems.sort_by_key(|(order, _)| *order);
        let more = self.problems.len() > self.most;
        let mut problems: Vec<Problem> = self.problems.into_iter().map(|(_, problem)| problem).take(self.most).collect();
        if more {
            let args = vec![("count", self.most.to_string().into())];
            problems.push(Problem { place: Place::default(), what: What::Form(Rule::TooManyProblems), args });
        }
        self.assumptions.sort_by_key(|(order, _)| *order);
        (problems, self.assumptions.into_iter().map(|(_, assumption)| assumption).collect())
    }
}
