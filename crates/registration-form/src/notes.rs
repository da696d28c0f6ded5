//! Collects problems and assumptions while a form is read, and hands the problems out in the order of the form.
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
    assumptions: Vec<Assumption>,
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
        self.remark(Assumption { place: spot.place(), what, args });
    }

    pub(crate) fn assume_at(&mut self, place: Place, reading: HowRead, args: Arguments) {
        self.remark(Assumption { place, what: Assumed::Form(reading), args });
    }

    /// Keeps a remark; of one kind no more than the most, and then only how many more there are.
    fn remark(&mut self, assumption: Assumption) {
        let count = self.kinds.entry(assumption.what.name()).or_default();
        *count += 1;
        if *count <= self.most {
            self.assumptions.push(assumption);
        }
    }

    /// Whether no further problem is said.
    pub(crate) fn is_full(&self) -> bool {
        self.problems.len() > self.most
    }

    pub(crate) fn any_problem(&self) -> bool {
        !self.problems.is_empty()
    }

    /// Problems in the order of the form, and assumptions in the order in which they were made.
    pub(crate) fn finish(mut self) -> (Vec<Problem>, Vec<Assumption>) {
        let unsaid: usize = self.kinds.values().map(|count| count.saturating_sub(self.most)).sum();
        if unsaid > 0 {
            self.assume_at(Place::default(), HowRead::AndMore, vec![("count", unsaid.to_string().into())]);
        }
        self.problems.sort_by_key(|(order, _)| *order);
        let more = self.problems.len() > self.most;
        let mut problems: Vec<Problem> = self.problems.into_iter().map(|(_, problem)| problem).take(self.most).collect();
        if more {
            let args = vec![("count", self.most.to_string().into())];
            problems.push(Problem { place: Place::default(), what: What::Form(Rule::TooManyProblems), args });
        }
        (problems, self.assumptions)
    }
}
