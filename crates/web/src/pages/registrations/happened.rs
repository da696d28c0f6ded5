//! The history of a registration in plain words: what happened, who did it, and in whose words.
//! Knows no rule: an event that is not told here by a key of its own does not exist.

use app::{Happened, History, Look};
use domain::registration::{AnyRegistration, Step, Steps};
use minijinja::{Value, context};
use words::Arg;

use crate::chassis::Page;

/// What happened, newest first; what of it is new to an officer who was refused; who looked; why an approval was handed back.
pub(in crate::pages) fn past<S: AnyRegistration>(page: &Page, history: &History<S>, looks: &[Look], seen: Option<i64>) -> Value {
    let handed_back = history.steps().next_back().and_then(|(step, happened)| match step {
        Step::ApprovalNotCarriedOut { reason } if happened.version == history.last() => Some(obstacle(page, reason)),
        _ => None,
    });
    context! {
        history => newer(page, history, 0, history.last()),
        changed => seen.map(|seen| newer(page, history, seen, history.last())), handed_back,
        looks => looks.iter().map(|look| looked(page, look)).collect::<Vec<Value>>(),
    }
}

/// What happened after the event of one number and up to that of another, newest first.
pub(in crate::pages) fn newer<S: AnyRegistration>(page: &Page, history: &History<S>, after: i64, last: i64) -> Vec<Value> {
    let newer = history.events.iter().rev().filter(|it| after < it.version && it.version <= last);
    newer.map(|it| told(page, it)).collect()
}

/// One event in words.
fn told<E: Steps>(page: &Page, happened: &Happened<E>) -> Value {
    let by = happened.by.as_deref().unwrap_or_default();
    let Some(step) = happened.event.as_ref().map(Steps::step) else {
        return context! { text => page.t("registrations-happened-erased", &[]), at => happened.at.micros() };
    };
    let mut args: Vec<(&str, Arg)> = vec![("name", by.into())];
    let (mut key, mut quote) = (format!("registrations-happened-{}", step.name()), None);
    match step {
        Step::Submitted { road } => key = format!("{key}-{}", road.map_or("questionnaire", Into::into)),
        Step::Resubmitted { answer } => quote = answer.map(str::to_owned),
        Step::AddressConfirmed { address } => args.push(("address", address.as_str().into())),
        Step::CheckRecorded(recorded) => {
            let finding: &str = recorded.finding.into();
            args.push(("check", page.t(&format!("registrations-check-{}", <&str>::from(&recorded.check)), &[]).into()));
            args.push(("finding", page.t(&format!("registrations-finding-{finding}"), &[]).into()));
            quote = Some(recorded.found.clone());
        }
        Step::Assigned { to, by: officer } => match to {
            Some(to) if to == officer => key.push_str("-self"),
            Some(_) => args.push(("to", happened.to.as_deref().unwrap_or_default().into())),
            None => key.push_str("-nobody"),
        },
        Step::Queried { words, .. } | Step::FirstApprovalUndone { words, .. } => quote = Some(words.to_owned()),
        Step::Held { reason, .. } | Step::Rejected { reason, .. } => quote = Some(reason.to_owned()),
        Step::ApprovalScheduled { due, .. } => args.push(("time", page.site().words().time(page.lang(), due).into())),
        Step::ApprovalNotCarriedOut { reason } => quote = Some(obstacle(page, reason)),
        Step::FileErased { digest } => args.push(("digest", digest.into())),
        _ => {}
    }
    context! { text => page.t(&key, &args), quote, at => happened.at.micros(), version => happened.version }
}

/// Why a scheduled approval could not be carried out: how it was refused, or what belongs to another.
fn obstacle(page: &Page, reason: &str) -> String {
    let known = ["registrations-refused", "registrations-claimed"].map(|kind| format!("{kind}-{reason}"));
    let known = known.into_iter().find(|key| page.site().words().has(page.lang(), key));
    known.map_or_else(|| reason.to_owned(), |key| page.t(&key, &[]))
}

/// One look in words.
fn looked(page: &Page, look: &Look) -> Value {
    let key = format!("registrations-looked-{}", look.act);
    let text = page.t(&key, &[("name", look.by.as_str().into()), ("times", i64::from(look.times).into())]);
    context! { text, at => look.at.micros() }
}

#[cfg(test)]
mod tests {
    use domain::registration::Road;

    #[test]
    fn every_event_road_check_finding_and_refusal_has_words_in_both_languages() {
        let words = words::Words::load().unwrap();
        let events = [
            "resubmitted",
            "address-confirmed",
            "check-recorded",
            "assigned",
            "assigned-self",
            "assigned-nobody",
            "queried",
            "held",
            "resumed",
            "withdrawn",
            "first-approved",
            "first-approval-undone",
            "approval-scheduled",
            "approval-unscheduled",
            "approval-not-carried-out",
            "approved",
            "added-to",
            "rejected",
            "file-erased",
            "erased",
            "submitted-assisted",
        ];
        let mut keys: Vec<String> = events.iter().map(|name| format!("registrations-happened-{name}")).collect();
        let roads = [Road::Upload, Road::Web, Road::Email, Road::Api];
        keys.extend(roads.map(|road| format!("registrations-happened-submitted-{}", <&str>::from(road))));
        keys.push("registrations-happened-submitted-questionnaire".to_owned());
        let checks = [
            "register",
            "name-and-address",
            "administrator-standing",
            "laa-account",
            "email-domain",
            "call-back",
            "prosecuting-authority",
        ];
        keys.extend(checks.map(|check| format!("registrations-check-{check}")));
        keys.extend(["passed", "failed", "does-not-apply"].map(|finding| format!("registrations-finding-{finding}")));
        let refusals = <domain::registration::DecideRefusal as strum::IntoEnumIterator>::iter();
        keys.extend(refusals.map(|refusal| format!("registrations-refused-{}", refusal.name())));
        let acts = ["open-registration", "download-registration-file", "open-prosecutor-registration", "view-remittance"];
        keys.extend(acts.map(|act| format!("registrations-looked-{act}")));
        for lang in [words::Lang::En, words::Lang::Cy] {
            let missing: Vec<&String> = keys.iter().filter(|key| !words.has(lang, key)).collect();
            assert!(missing.is_empty(), "{lang:?}: {missing:?}");
        }
    }
}
