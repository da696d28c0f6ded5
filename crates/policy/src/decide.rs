//! Decides: one actor, one action, one thing, one answer with the name of the rule that gave it.
//! Whatever goes wrong on the way is a refusal; nothing is remembered between decisions (for one request, see `asker`).

use cedar_policy::{Authorizer, Context, Decision as Verdict, Entities, EntityUid, Request};

use crate::{
    Action, Actor, Facts, PolicyError,
    entities::Kinds,
    rules::{FILES, Rules, SCHEMA},
};

/// The rule named when no rule permits.
pub const NO_RULE_PERMITS: &str = "no-rule-permits";
/// The rule named when the facts are of another kind than the action needs: a mistake in the program.
pub const FACTS_DO_NOT_FIT: &str = "facts-do-not-fit";
/// The rule named when a rule could not be weighed: it might have been one that forbids.
pub const RULE_FAILED: &str = "rule-failed";

/// The answer, and the rule that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// They may.
    pub permitted: bool,
    /// The `@id` of the rule (of several, the first by name), or one of this module's constants.
    pub rule: String,
}

/// One who asks, in Cedar's terms.
pub(crate) struct Known {
    uid: EntityUid,
    alone: Entities,
}

/// The rules, ready to be asked. Made once at start-up and shared.
pub struct Policy {
    rules: Rules,
    kinds: Kinds,
    authorizer: Authorizer,
}

impl Policy {
    /// Reads and checks the rules.
    ///
    /// # Errors
    /// When the rules that the program was built with are not sound; it must not start then.
    pub fn load() -> Result<Self, PolicyError> {
        Ok(Self { rules: Rules::read(SCHEMA, &FILES)?, kinds: Kinds::parse()?, authorizer: Authorizer::new() })
    }

    /// May `actor` do `action` to the thing that `facts` describe? No, unless a rule permits it and none forbids it.
    pub fn decide(&self, actor: &Actor, action: Action, facts: &Facts) -> Decision {
        self.answer(self.known(actor).as_ref(), action, facts)
    }

    /// The one who asks; `None` where Cedar refuses what is said about them.
    pub(crate) fn known(&self, actor: &Actor) -> Option<Known> {
        let principal = self.kinds.principal(actor)?;
        let uid = principal.uid();
        let alone = Entities::from_entities([principal], None).ok()?;
        Some(Known { uid, alone })
    }

    pub(crate) fn answer(&self, asker: Option<&Known>, action: Action, facts: &Facts) -> Decision {
        asker.and_then(|asker| self.weigh(asker, action, facts)).unwrap_or_else(|| Decision::refused(FACTS_DO_NOT_FIT))
    }

    /// None when the question itself makes no sense to the schema.
    fn weigh(&self, asker: &Known, action: Action, facts: &Facts) -> Option<Decision> {
        let (action, rules) = self.rules.by_action.get(&action)?;
        let resource = self.kinds.resource(facts)?;
        let schema = Some(&self.rules.schema);
        let request = Request::new(asker.uid.clone(), action.clone(), resource.uid(), Context::empty(), schema).ok()?;
        let entities = asker.alone.clone().add_entities([resource], None).ok()?;
        let response = self.authorizer.is_authorized(&request, rules, &entities);
        if response.diagnostics().errors().next().is_some() {
            return Some(Decision::refused(RULE_FAILED));
        }
        let rule = response.diagnostics().reason().map(ToString::to_string).min();
        Some(Decision {
            permitted: response.decision() == Verdict::Allow,
            rule: rule.unwrap_or_else(|| NO_RULE_PERMITS.to_owned()),
        })
    }
}

impl Decision {
    fn refused(rule: &str) -> Self {
        Self { permitted: false, rule: rule.to_owned() }
    }
}

impl std::fmt::Debug for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Policy").finish_non_exhaustive()
    }
}
