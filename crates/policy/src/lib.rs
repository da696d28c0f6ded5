//! May this person do this to this thing? The rules (Cedar, in `policies/`), the facts that they weigh, and what each
//! list may show. No SQL and no HTTP here, and no other crate asks what group a person is in.

mod action;
mod actor;
mod asker;
mod decide;
mod entities;
mod facts;
mod rules;
mod scope;

pub use action::Action;
pub use actor::Actor;
pub use asker::Asker;
pub use decide::{Decision, FACTS_DO_NOT_FIT, NO_RULE_PERMITS, Policy, RULE_FAILED};
pub use facts::{Facts, Standing};
pub use rules::PolicyError;
pub use scope::{ListOf, Scope, scope};

#[cfg(test)]
mod tests;
