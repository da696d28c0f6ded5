//! The history of a registration in plain words: what happened, who did it, and in whose words.
//! Knows no rule: an event that is not told here by a key of its own does not exist.

use app::{Happened, Look};
use domain::registration::{Event, Finding};
use minijinja::{Value, context};
use words::Arg;

use crate::chassis::Page;

/// One event in words.
pub(super) fn told(page: &Page, happened: &Happened) -> Value {
    let by = happened.by.as_deref().unwrap_or_default();
    let Some(event) = &happened.event else {
        return context! { text => page.t("registrations-happened-erased", &[]), at => happened.at.micros() };
    };
    let kind = event_name(event);
    let mut args: Vec<(&str, Arg)> = vec![("name", by.into())];
    let (mut key, mut quote) = (format!("registrations-happened-{kind}"), None);
    match event {
        Event::Submitted(submitted) => key = format!("{key}-{}", <&str>::from(submitted.road)),
        Event::Resubmitted(again) => quote.clone_from(&again.answer),
        Event::AddressConfirmed { address, .. } => args.push(("address", address.as_str().into())),
        Event::CheckRecorded(recorded) => {
            args.push(("check", page.t(&format!("registrations-check-{}", <&str>::from(&recorded.check)), &[]).into()));
            args.push(("finding", page.t(&format!("registrations-finding-{}", finding(recorded.finding)), &[]).into()));
            quote = Some(recorded.found.clone());
        }
        Event::Assigned { to, by: officer, .. } => match to {
            Some(to) if to == officer => key.push_str("-self"),
            Some(_) => args.push(("to", happened.to.as_deref().unwrap_or_default().into())),
            None => key.push_str("-nobody"),
        },
        Event::Queried { words, .. } => quote = Some(words.clone()),
        Event::Held { reason, .. } | Event::Rejected { reason, .. } => quote = Some(reason.clone()),
        Event::ApprovalScheduled { due, .. } => {
            args.push(("time", page.site().words().time(page.lang(), *due).into()));
        }
        Event::ApprovalNotCarriedOut { reason, .. } => quote = Some(obstacle(page, reason)),
        Event::FileErased { digest, .. } => args.push(("digest", digest.as_str().into())),
        _ => {}
    }
    context! { text => page.t(&key, &args), quote, at => happened.at.micros(), version => happened.version }
}

/// Why a scheduled approval could not be carried out: how it was refused, or what belongs to another.
pub(super) fn obstacle(page: &Page, reason: &str) -> String {
    let known = ["registrations-refused", "registrations-claimed"].map(|kind| format!("{kind}-{reason}"));
    let known = known.into_iter().find(|key| page.site().words().has(page.lang(), key));
    known.map_or_else(|| reason.to_owned(), |key| page.t(&key, &[]))
}

/// One look in words.
pub(super) fn looked(page: &Page, look: &Look) -> Value {
    let key = format!("registrations-looked-{}", look.act);
    let text = page.t(&key, &[("name", look.by.as_str().into()), ("times", i64::from(look.times).into())]);
    context! { text, at => look.at.micros() }
}

/// The event's own word, as locale keys have it.
pub(super) fn event_name(event: &Event) -> &'static str {
    let kind = <&'static str>::from(event);
    kind.strip_prefix("registration.").unwrap_or(kind)
}

fn finding(finding: Finding) -> &'static str {
    finding.into()
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
        let checks = ["register", "name-and-address", "administrator-standing", "laa-account", "email-domain", "call-back"];
        keys.extend(checks.map(|check| format!("registrations-check-{check}")));
        keys.extend(["passed", "failed", "does-not-apply"].map(|finding| format!("registrations-finding-{finding}")));
        let refusals = <domain::registration::DecideRefusal as strum::IntoEnumIterator>::iter();
        keys.extend(refusals.map(|refusal| format!("registrations-refused-{}", refusal.name())));
        keys.extend(["open-registration", "download-registration-file"].map(|act| format!("registrations-looked-{act}")));
        for lang in [words::Lang::En, words::Lang::Cy] {
            let missing: Vec<&String> = keys.iter().filter(|key| !words.has(lang, key)).collect();
            assert!(missing.is_empty(), "{lang:?}: {missing:?}");
        }
    }
}
