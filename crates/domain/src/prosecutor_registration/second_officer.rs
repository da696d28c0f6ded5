//! When one officer is not enough for a prosecuting organisation: the reasons are those of any registration.

use super::{Form, State};
use crate::{
    likeness::DomainName,
    registration::{Known, SecondOfficer, Weighed, domains_of_emails},
};

/// Why a second officer is needed; nothing where one is enough.
pub fn second_officer(state: &State, known: &Known) -> Vec<SecondOfficer> {
    let Some(form) = state.submitted.as_ref().map(|it| &it.form) else { return Vec::new() };
    let (administrator, checks) = (&form.administrator.email, Form::checks());
    Weighed { administrator, domains: own_domains(form), checks, findings: &state.checks }.reasons(known)
}

/// The domains of its addresses, each once, free mail left out.
pub fn own_domains(form: &Form) -> Vec<DomainName> {
    domains_of_emails([&form.administrator.email, &form.organisation.email].into_iter())
}

#[cfg(test)]
mod tests {
    use super::super::tests_support::*;
    use super::*;
    use crate::registration::{Check, Finding};

    #[test]
    fn what_speaks_against_it_takes_two_and_nothing_else_does() {
        assert_eq!(second_officer(&ready(), &Known::default()), []);
        let near = Known { domains: vec!["transporte.example".to_owned()], ..Known::default() };
        assert!(matches!(&second_officer(&ready(), &near)[..], [SecondOfficer::LookalikeDomain { .. }]));
        let mut free = ready();
        free.submitted.as_mut().unwrap().form.administrator.email = "mair@gmail.com".parse().unwrap();
        assert_eq!(second_officer(&free, &Known::default()), [SecondOfficer::FreeMail]);
        for (check, finding, reason) in [
            (Check::CallBack, Finding::Failed, SecondOfficer::CallBackFailed),
            (Check::CallBack, Finding::DoesNotApply, SecondOfficer::CallBackFailed),
            (Check::ProsecutingAuthority, Finding::Failed, SecondOfficer::CheckFailed),
            (Check::ProsecutingAuthority, Finding::DoesNotApply, SecondOfficer::CheckFailed),
        ] {
            let mut state = ready();
            state.checks.get_mut(&check).unwrap().finding = finding;
            assert_eq!(second_officer(&state, &Known::default()), [reason], "{check:?} {finding:?}");
        }
    }
}
