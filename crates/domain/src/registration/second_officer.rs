//! When one officer is not enough: what speaks against a registration without speaking for its rejection.
//! Free mail and a failed check are reasons to look twice, never to refuse.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    CheckRecorded, State,
    check::{Check, Finding, SecondOfficer},
    form::Form,
};
use crate::{
    likeness::{DomainName, Key, Trait, alike, is_free_mail, strongest},
    values::EmailAddress,
};

/// What registers, organisations and other registrations say, as it was looked up before the decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// What it has in common with registrations that were rejected, of what tells that it is the same organisation or the same person.
    pub same_as_rejected: Vec<Trait>,
    /// Domains of organisations and registers that are alike to one on the form, or the same.
    pub domains: Vec<String>,
    /// The domains that the regulator's register has for this organisation.
    pub register_domains: Vec<String>,
    /// Numbers on the form that are claimed by an organisation or another registration.
    pub claimed_elsewhere: Vec<String>,
    /// Account numbers of the Legal Aid Agency on the form that an organisation has: they stop an approval.
    pub held_accounts: Vec<String>,
}

/// Why a second officer is needed; nothing where one is enough.
pub fn second_officer(state: &State, form: &Form, known: &Known) -> Vec<SecondOfficer> {
    let weighed = Weighed {
        administrator: &form.administrator.email,
        domains: domains_of(form),
        checks: form.checks(),
        findings: &state.checks,
    };
    weighed.reasons(known)
}

/// What is weighed of a form, whichever form it is.
#[derive(Debug)]
pub(crate) struct Weighed<'a> {
    /// The administrator's address.
    pub(crate) administrator: &'a EmailAddress,
    /// The form's own domains.
    pub(crate) domains: Vec<DomainName>,
    /// The checks that it needs.
    pub(crate) checks: Vec<Check>,
    /// What was found.
    pub(crate) findings: &'a BTreeMap<Check, CheckRecorded>,
}

impl Weighed<'_> {
    /// Why a second officer is needed; nothing where one is enough.
    pub(crate) fn reasons(&self, known: &Known) -> Vec<SecondOfficer> {
        let mut reasons = Vec::new();
        if !known.same_as_rejected.is_empty() {
            reasons.push(SecondOfficer::SameAsRejected { same: known.same_as_rejected.clone() });
        }
        for domain in &self.domains {
            let lookalike = lookalike(domain, &known.domains);
            reasons.extend(lookalike.map(|Lookalike { domain, like }| SecondOfficer::LookalikeDomain { domain, like }));
        }
        self.weigh_administrator(known, &mut reasons);
        let claimed = known.claimed_elsewhere.iter().cloned().map(|number| SecondOfficer::NumberClaimedElsewhere { number });
        reasons.extend(claimed);
        let finding = |check: &Check| self.findings.get(check).map(|recorded| recorded.finding);
        if finding(&Check::CallBack).is_some_and(|it| it != Finding::Passed) {
            reasons.push(SecondOfficer::CallBackFailed);
        }
        if self.checks.iter().filter(|check| **check != Check::CallBack).any(|check| finding(check) == Some(Finding::Failed))
            // An authority to prosecute applies to whoever prosecutes: what nobody looked up has not passed.
            || finding(&Check::ProsecutingAuthority) == Some(Finding::DoesNotApply)
        {
            reasons.push(SecondOfficer::CheckFailed);
        }
        reasons.dedup();
        reasons
    }

    fn weigh_administrator(&self, known: &Known, reasons: &mut Vec<SecondOfficer>) {
        let administrator = DomainName::of(self.administrator.domain());
        if is_free_mail(administrator.as_str()) {
            reasons.push(SecondOfficer::FreeMail);
        } else if !known.register_domains.is_empty()
            && !known.register_domains.iter().any(|it| DomainName::of(it).same_owner(&administrator))
        {
            reasons.push(SecondOfficer::DomainDiffers);
        }
    }
}

/// The domains of the form's e-mail addresses, each once, free mail left out: everybody's domain is like nobody's.
pub fn domains_of(form: &Form) -> Vec<DomainName> {
    let users = form.users.iter().map(|user| &user.email);
    domains_of_emails([&form.administrator.email, &form.organisation.email].into_iter().chain(users))
}

/// The domains of addresses, each once, free mail left out.
pub(crate) fn domains_of_emails<'a>(emails: impl Iterator<Item = &'a EmailAddress>) -> Vec<DomainName> {
    let ordinary = emails.map(|email| email.ordinary().unwrap_or_else(|| email.clone()));
    let mut domains: Vec<DomainName> = ordinary.map(|email| DomainName::of(email.domain())).collect();
    domains.retain(|domain| !is_free_mail(domain.as_str()));
    let mut seen = std::collections::BTreeSet::new();
    domains.retain(|domain| seen.insert(domain.owned()));
    domains
}

/// What a form has in common with what was rejected, of the keys of both.
///
/// Whoever comes again under another spelling is told by the rest. A near name, an address or a telephone is another's too often to count.
pub fn same_as_rejected(ours: &[Key], rejected: &[Key]) -> Vec<Trait> {
    let counts = |kind: &Trait| {
        !matches!(
            kind,
            Trait::NamePart | Trait::Address | Trait::Telephone | Trait::DomainEnding | Trait::DomainLook | Trait::DomainPart
        )
    };
    let common = rejected.iter().flat_map(|theirs| ours.iter().filter_map(move |key| alike(key, theirs)));
    strongest(common.map(|it| it.common).filter(counts).collect())
}

/// A domain that looks like one that is known and is not that one, or mixes letters of several scripts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookalike {
    /// The domain, as people and, where they read another text, machines read it.
    pub domain: String,
    /// The one that it looks like.
    pub like: String,
}

/// What a domain looks like, among those that are known.
pub fn lookalike(domain: &DomainName, known: &[String]) -> Option<Lookalike> {
    let known: Vec<DomainName> = known.iter().map(|it| DomainName::of(it)).collect();
    let shown = domain.punycode().map_or_else(|| domain.as_str().to_owned(), |ascii| format!("{} ({ascii})", domain.as_str()));
    let own = known.iter().any(|it| it.same_owner(domain));
    let like =
        known.iter().filter(|_| !own).filter_map(|it| Some((domain.looks_like(it)?, it.owned()))).min().map(|(_, like)| like);
    let like = like.or_else(|| domain.mixes_scripts().then(|| domain.key()))?;
    Some(Lookalike { domain: shown, like })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        likeness::of_form,
        registration::{
            CheckRecorded,
            form::Regulation,
            tests_evidence::{a_form, noon, officer, waiting},
        },
    };

    fn reasons(form: &Form, known: &Known) -> Vec<SecondOfficer> {
        second_officer(&State::default(), form, known)
    }

    fn with_email(email: &str) -> Form {
        let mut form = a_form();
        form.administrator.email = email.parse().unwrap();
        form.organisation.email = email.parse().unwrap();
        form
    }

    fn found(check: Check, finding: Finding) -> State {
        let mut state = waiting();
        let recorded =
            CheckRecorded { check: check.clone(), finding, found: "x".to_owned(), source: None, by: officer(1), at: noon().now };
        state.checks.insert(check, recorded);
        state
    }

    #[test]
    fn an_ordinary_registration_takes_one_officer() {
        assert_eq!(reasons(&a_form(), &Known::default()), []);
        let domain = a_form().administrator.email.domain().to_owned();
        let known = Known { register_domains: vec![domain.clone()], domains: vec![domain], ..Known::default() };
        assert_eq!(reasons(&a_form(), &known), [], "its own domain is no look-alike");
    }

    #[test]
    fn a_domain_that_looks_like_a_registered_one_takes_two() {
        let known = Known { domains: vec!["hartwell-pryce.example".to_owned()], ..Known::default() };
        for email in [
            "a@hartwel-pryce.example",
            "a@hartwell-pryce.com",
            "a@hartwell-pryce.com.co",
            "a@hartwell-pryce.eu.com",
            "a@hartwell-рryce.example",
        ] {
            let found = reasons(&with_email(email), &known);
            assert!(
                matches!(&found[..], [SecondOfficer::LookalikeDomain { like, .. }] if like == "hartwell-pryce.example"),
                "{email}: {found:?}"
            );
        }
        let found = reasons(&with_email("a@hartwell-рryce.example"), &Known::default());
        assert!(matches!(&found[..], [SecondOfficer::LookalikeDomain { domain, .. }] if domain.contains("(xn--")), "{found:?}");
    }

    #[test]
    fn another_domain_than_the_registers_or_free_mail_takes_two_and_is_not_refused() {
        let known = Known { register_domains: vec!["penmorfa-law.example".to_owned()], ..Known::default() };
        assert_eq!(reasons(&with_email("a@saltgate.example"), &known), [SecondOfficer::DomainDiffers]);
        assert_eq!(reasons(&with_email("a@gmail.com"), &known), [SecondOfficer::FreeMail]);
        assert_eq!(reasons(&with_email("a@mail.penmorfa-law.example"), &known), []);
    }

    #[test]
    fn a_rejection_before_and_a_number_of_another_take_two() {
        let same = vec![Trait::IncorporationNumber, Trait::Mobile];
        let known = Known { same_as_rejected: same.clone(), claimed_elsewhere: vec!["1A001L".to_owned()], ..Known::default() };
        let number = "1A001L".to_owned();
        assert_eq!(
            reasons(&a_form(), &known),
            [SecondOfficer::SameAsRejected { same }, SecondOfficer::NumberClaimedElsewhere { number }]
        );
    }

    #[test]
    fn whoever_was_rejected_is_told_under_another_spelling_by_what_is_the_same() {
        let rejected = |change: &dyn Fn(&mut Form)| {
            let mut other = a_form();
            other.organisation.name = "Saltgate Crime Law LLP".parse().unwrap();
            other.organisation.regulation = Regulation::Number("555555".parse().unwrap());
            other.organisation.email = "a@saltgate.example".parse().unwrap();
            other.administrator.email = "a@saltgate.example".parse().unwrap();
            other.administrator.mobile = "07700 900999".parse().unwrap();
            (other.offices, other.users) = (vec![], vec![]);
            change(&mut other);
            same_as_rejected(&of_form(&a_form()), &of_form(&other))
        };
        assert_eq!(rejected(&|_| {}), [], "an address and a telephone alone are another's too often");
        let name = |text: &str| {
            let name = text.to_owned();
            rejected(&move |form| form.organisation.name = name.parse().unwrap())
        };
        for (text, same) in [
            ("Penmorfa Law LLP", Trait::Name),
            ("Penmorfa Law Limited", Trait::CoreName),
            ("Penmorfa Solicitors", Trait::CoreName),
            ("Pen Morfa Law LLP", Trait::CoreName),
            ("Penmоrfa Law LLP", Trait::NameLook),
        ] {
            assert_eq!(name(text), [same], "{text}");
        }
        assert_eq!(name("Penmorfo Law LLP"), []);
        let email = rejected(&|form| form.organisation.email = "new@penmorfa-law.example".parse().unwrap());
        assert_eq!(email, [Trait::Domain]);
        assert_eq!(rejected(&|form| form.organisation.email = "new@gmail.com".parse().unwrap()), []);
        assert_eq!(rejected(&|form| form.administrator.mobile = a_form().administrator.mobile), [Trait::Mobile]);
    }

    #[test]
    fn a_call_that_did_not_pass_and_any_failed_check_take_two() {
        let of = |state: &State| second_officer(state, &a_form(), &Known::default());
        assert_eq!(of(&found(Check::CallBack, Finding::Failed)), [SecondOfficer::CallBackFailed]);
        assert_eq!(of(&found(Check::CallBack, Finding::DoesNotApply)), [SecondOfficer::CallBackFailed], "nobody called");
        assert_eq!(of(&found(Check::Register, Finding::Failed)), [SecondOfficer::CheckFailed]);
        assert_eq!(of(&found(Check::Register, Finding::DoesNotApply)), []);
    }
}
