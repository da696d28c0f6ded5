//! Reads the rules and their schema, once, and refuses what is not sound: an unnamed rule, a name used twice, a word
//! that the schema does not know. No rule is written here.

use std::collections::HashMap;

use cedar_policy::{
    ActionConstraint, EntityId, EntityTypeName, EntityUid, Policy as Rule, PolicyId, PolicySet, Schema, ValidationMode, Validator,
};
use strum::IntoEnumIterator;

use crate::Action;

pub(crate) const SCHEMA: &str = include_str!("../policies/schema.cedarschema");

/// The rules, one file for each noun.
pub(crate) const FILES: [(&str, &str); 12] = [
    ("audit", include_str!("../policies/audit.cedar")),
    ("court", include_str!("../policies/court.cedar")),
    ("defence", include_str!("../policies/defence.cedar")),
    ("form", include_str!("../policies/form.cedar")),
    ("help_request", include_str!("../policies/help_request.cedar")),
    ("material", include_str!("../policies/material.cedar")),
    ("organisation", include_str!("../policies/organisation.cedar")),
    ("prosecution_case", include_str!("../policies/prosecution_case.cedar")),
    ("prosecutor_registration", include_str!("../policies/prosecutor_registration.cedar")),
    ("registration", include_str!("../policies/registration.cedar")),
    ("service", include_str!("../policies/service.cedar")),
    ("user", include_str!("../policies/user.cedar")),
];

/// Why the rules can't be used. Only a change to the rules themselves causes one.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// The schema can't be read.
    #[error("the schema of the rules can't be read: {0}")]
    Schema(String),
    /// A file of rules can't be read.
    #[error("the rules in {file}.cedar can't be read: {reason}")]
    Unreadable {
        /// The file's name.
        file: String,
        /// What the parser says.
        reason: String,
    },
    /// A rule has no `@id`.
    #[error("a rule in {0}.cedar has no @id")]
    Unnamed(String),
    /// Two rules have the same `@id`.
    #[error("two rules are called {0}")]
    NamedTwice(String),
    /// A rule breaks the schema, or could never apply.
    #[error("the rules are not sound: {0}")]
    Unsound(String),
}

/// The rules as read: which could speak about an action is settled here, so that a decision weighs only a few.
pub(crate) struct Rules {
    pub(crate) schema: Schema,
    pub(crate) by_action: HashMap<Action, (EntityUid, PolicySet)>,
}

impl Rules {
    pub(crate) fn read(schema: &str, files: &[(&str, &str)]) -> Result<Self, PolicyError> {
        let (schema, _) = Schema::from_cedarschema_str(schema).map_err(|e| PolicyError::Schema(e.to_string()))?;
        let all = named(files)?;
        sound(schema.clone(), &all)?;
        let action_type: EntityTypeName = type_name("Action")?;
        let by_action = Action::iter()
            .map(|action| {
                let uid = EntityUid::from_type_name_and_id(action_type.clone(), EntityId::new(action.to_string()));
                let few = PolicySet::from_policies(all.policies().filter(|rule| speaks_of(rule, &uid)).cloned());
                few.map(|few| (action, (uid, few))).map_err(|e| PolicyError::NamedTwice(e.to_string()))
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { schema, by_action })
    }
}

/// A name of the schema, as Cedar wants it.
pub(crate) fn type_name(name: &str) -> Result<EntityTypeName, PolicyError> {
    name.parse().map_err(|e: cedar_policy::ParseErrors| PolicyError::Schema(e.to_string()))
}

/// The name of every rule.
#[cfg(test)]
pub(crate) fn names() -> Result<Vec<String>, PolicyError> {
    Ok(named(&FILES)?.policies().map(|rule| rule.id().to_string()).collect())
}

fn named(files: &[(&str, &str)]) -> Result<PolicySet, PolicyError> {
    let mut all = PolicySet::new();
    for (file, text) in files {
        let rules: PolicySet = text.parse().map_err(|e: cedar_policy::ParseErrors| PolicyError::Unreadable {
            file: (*file).to_owned(),
            reason: e.to_string(),
        })?;
        for rule in rules.policies() {
            let name = rule.annotation("id").ok_or_else(|| PolicyError::Unnamed((*file).to_owned()))?;
            all.add(rule.new_id(PolicyId::new(name))).map_err(|_| PolicyError::NamedTwice(name.to_owned()))?;
        }
    }
    Ok(all)
}

fn sound(schema: Schema, rules: &PolicySet) -> Result<(), PolicyError> {
    let found = Validator::new(schema).validate(rules, ValidationMode::Strict);
    if found.validation_passed_without_warnings() {
        return Ok(());
    }
    let errors = found.validation_errors().map(ToString::to_string);
    let warnings = found.validation_warnings().map(ToString::to_string);
    Err(PolicyError::Unsound(errors.chain(warnings).collect::<Vec<_>>().join("; ")))
}

fn speaks_of(rule: &Rule, action: &EntityUid) -> bool {
    match rule.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(one) => one == *action,
        ActionConstraint::In(several) => several.contains(action),
    }
}
