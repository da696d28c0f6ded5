//! What an officer typed on the page of checks, read back into findings, or every problem at its field.

use app::Evidence;
use domain::{
    registration::{Check, Finding, Found, Seen},
    values::PhoneNumber,
};
use serde::Serialize;
use std::collections::BTreeMap;

use super::shown::slug;
use crate::chassis::Errors;

/// The typed fields by their names.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(in crate::pages) struct Typed(pub(super) BTreeMap<String, String>);

impl Typed {
    pub(in crate::pages) fn of(pairs: Vec<(String, String)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// How far the officer had read; who does not say so has seen nothing.
    pub(in crate::pages) fn seen(&self) -> Seen {
        self.0.get("seen").and_then(|seen| seen.parse().ok()).map(Seen).unwrap_or_default()
    }

    /// What was written about checks that the form, as it is now, does not need: no box is left for it.
    pub(in crate::pages) fn left_over(&self, evidence: &Evidence) -> Vec<String> {
        let needed: Vec<String> = evidence.checks.iter().map(|checked| format!("found-{}", slug(&checked.check))).collect();
        let over = |(field, text): &(&String, &String)| {
            field.starts_with("found-") && !needed.contains(field) && !text.trim().is_empty()
        };
        self.0.iter().filter(over).map(|(_, text)| text.trim().to_owned()).collect()
    }

    fn get(&self, field: &str, slug: &str) -> &str {
        self.0.get(&format!("{field}-{slug}")).map_or("", |text| text.trim())
    }

    /// The findings of all checks for which one was chosen.
    pub(super) fn findings(&self, evidence: &Evidence, errors: &mut Errors) -> Vec<Found> {
        evidence.checks.iter().filter_map(|checked| self.finding(evidence, &checked.check, errors)).collect()
    }

    fn finding(&self, evidence: &Evidence, check: &Check, errors: &mut Errors) -> Option<Found> {
        let slug = slug(check);
        let finding = self.get("finding", &slug).parse::<Finding>().ok()?;
        let (called, source) = match check {
            Check::CallBack if finding != Finding::DoesNotApply => self.called(evidence, &slug, errors)?,
            _ => (None, self.get("source", &slug).to_owned()),
        };
        Some(Found { check: check.clone(), finding, found: self.get("found", &slug).to_owned(), source, called })
    }

    /// The number that was called and where it was found: one of the registers', or another with its source.
    fn called(&self, evidence: &Evidence, slug: &str, errors: &mut Errors) -> Option<(Option<PhoneNumber>, String)> {
        let chosen = self.get("number", slug);
        if let Some((number, _, _)) = evidence.numbers.iter().find(|(number, _, _)| number.as_str() == chosen) {
            return Some((Some(number.clone()), String::new()));
        }
        let other = self.get("other", slug);
        if other.is_empty() {
            return Some((None, String::new()));
        }
        let number = errors.take(&format!("other-{slug}"), PhoneNumber::parse(other))?;
        Some((Some(number), self.get("source", slug).to_owned()))
    }
}
