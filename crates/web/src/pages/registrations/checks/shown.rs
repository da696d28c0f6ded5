//! The checks of a registration in the words of the page: for their own page and for the registration's.
//! Decides nothing: "not checked" is what nobody recorded.

use app::{Checked, Consulted, Evidence, Likely, Recorded};
use domain::registration::{Check, Compared, Finding, SecondOfficer};
use serde::Serialize;
use words::Arg;

use crate::chassis::Page;

/// All checks.
#[derive(Debug, Serialize)]
pub(crate) struct Shown {
    pub(super) checks: Vec<ShownCheck>,
    /// How many nobody has recorded.
    missing: usize,
    /// Why a second officer is needed.
    reasons: Vec<String>,
    /// The first approval: by whom and when.
    first: Option<ShownFirst>,
    /// Is it the caller's own?
    own_first: bool,
    /// How the last first approval was undone.
    undone: Option<ShownUndone>,
    /// What may be the same.
    likely: Vec<ShownLikely>,
    /// Numbers to call: the number as machines write it, and the sentence.
    numbers: Vec<ShownNumber>,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownCheck {
    /// What stands in the names of its fields.
    pub(super) slug: String,
    title: String,
    help: String,
    pub(super) recorded: Option<ShownFinding>,
    earlier: Vec<ShownFinding>,
    /// What the register says, or why it says nothing.
    says: Vec<String>,
    stale: bool,
    entries: Vec<Vec<ShownLine>>,
    /// What an officer would write where everything is as it should be.
    pub(super) found: String,
    pub(super) source: String,
}

#[derive(Debug, Serialize)]
pub(super) struct ShownFinding {
    pub(super) finding: &'static str,
    pub(super) found: String,
    pub(super) source: Option<String>,
    by: String,
    at: i64,
}

#[derive(Debug, Serialize)]
struct ShownLine {
    detail: String,
    form: String,
    register: String,
    sameness: &'static str,
    said: String,
}

#[derive(Debug, Serialize)]
struct ShownFirst {
    by: String,
    at: i64,
    reasons: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ShownUndone {
    by: String,
    at: i64,
    words: String,
}

#[derive(Debug, Serialize)]
struct ShownNumber {
    value: String,
    text: String,
    source: String,
}

impl Shown {
    /// The numbers to call, as machines write them, each with where it was found.
    pub(super) fn sources(&self) -> Vec<(String, String)> {
        self.numbers.iter().map(|it| (it.value.clone(), it.source.clone())).collect()
    }
}

#[derive(Debug, Serialize)]
struct ShownLikely {
    id: String,
    name: String,
    reference: Option<String>,
    what: String,
    common: Vec<String>,
}

fn likely(page: &Page, likely: &Likely) -> ShownLikely {
    let other = &likely.other;
    ShownLikely {
        id: other.id.to_string(),
        name: other.name.clone(),
        reference: other.reference.clone(),
        what: other.what.to_string(),
        common: likely.common.iter().map(|it| page.t(&format!("likely-{it}"), &[])).collect(),
    }
}

/// The checks in the page's language.
pub(crate) fn shown(page: &Page, evidence: &Evidence) -> Shown {
    let checks: Vec<ShownCheck> = evidence.checks.iter().map(|checked| check(page, checked)).collect();
    let numbers = evidence.numbers.iter().map(|(number, register, dated)| {
        let source = source(page, &register.to_string(), *dated);
        ShownNumber { value: number.to_string(), text: number.spoken(), source }
    });
    Shown {
        missing: checks.iter().filter(|check| check.recorded.is_none()).count(),
        reasons: reasons(page, &evidence.reasons),
        first: evidence.first.as_ref().map(|it| ShownFirst {
            by: it.by.clone(),
            at: it.at.micros(),
            reasons: reasons(page, &it.reasons),
        }),
        own_first: evidence.own_first,
        undone: evidence.undone.as_ref().map(|it| ShownUndone { by: it.by.clone(), at: it.at.micros(), words: it.words.clone() }),
        likely: evidence.likely.iter().map(|it| likely(page, it)).collect(),
        numbers: numbers.collect(),
        checks,
    }
}

/// What a check is called.
pub(crate) fn check_name(page: &Page, check: &Check) -> String {
    let args: Vec<(&str, Arg)> = match check {
        Check::LaaAccount(account) => vec![("account", account.as_str().into())],
        _ => Vec::new(),
    };
    page.t(&format!("check-{}", kind(check)), &args)
}

/// Why a second officer is needed, each as a sentence.
fn reasons(page: &Page, reasons: &[SecondOfficer]) -> Vec<String> {
    let sentence = |reason: &SecondOfficer| {
        let name: &'static str = reason.into();
        let args: Vec<(&str, Arg)> = match reason {
            SecondOfficer::LookalikeDomain { domain, like } => {
                vec![("domain", domain.as_str().into()), ("like", like.as_str().into())]
            }
            SecondOfficer::SameAsRejected { same } => {
                let same: Vec<String> = same.iter().map(|it| page.t(&format!("likely-{it}"), &[])).collect();
                vec![("same", same.join("; ").into())]
            }
            SecondOfficer::NumberClaimedElsewhere { number } => vec![("number", number.as_str().into())],
            _ => Vec::new(),
        };
        page.t(&format!("second-officer-{name}"), &args)
    };
    reasons.iter().map(sentence).collect()
}

/// What stands in the names of a check's fields.
pub(super) fn slug(check: &Check) -> String {
    match check {
        Check::LaaAccount(account) => format!("{}-{account}", kind(check)),
        _ => kind(check).to_owned(),
    }
}

fn kind(check: &Check) -> &'static str {
    check.into()
}

fn check(page: &Page, checked: &Checked) -> ShownCheck {
    let consulted = checked.consulted.as_ref();
    let dated = consulted.and_then(|it| Some((it.register, it.extract.as_ref()?.dated)));
    let entry = consulted.filter(|it| !it.by_number.is_empty()).and(checked.lines.first());
    ShownCheck {
        slug: slug(&checked.check),
        title: check_name(page, &checked.check),
        help: page.t(&format!("check-{}-help", kind(&checked.check)), &[]),
        recorded: checked.recorded.as_ref().map(finding),
        earlier: checked.earlier.iter().map(finding).collect(),
        says: says(page, consulted),
        stale: consulted.is_some_and(|it| it.stale),
        entries: checked.lines.iter().map(|(_, lines)| lines.iter().map(|line| compared(page, line)).collect()).collect(),
        // A status answers what its register was asked; whether a name, a domain or a telephone fits is for the officer to say.
        found: entry.filter(|_| is_answered_by_status(&checked.check)).map_or_else(String::new, |(entry, _)| {
            let conditions = entry.conditions.clone().unwrap_or_else(|| page.t("checks-no-conditions", &[]));
            page.t("checks-suggested", &[("status", entry.status.as_str().into()), ("conditions", conditions.into())])
        }),
        source: entry.and(dated).map_or_else(String::new, |(register, dated)| source(page, &register.to_string(), dated)),
    }
}

const fn is_answered_by_status(check: &Check) -> bool {
    matches!(check, Check::Register | Check::AdministratorStanding | Check::LaaAccount(_))
}

fn finding(recorded: &Recorded) -> ShownFinding {
    ShownFinding {
        finding: finding_name(recorded.finding.finding),
        found: recorded.finding.found.clone(),
        source: recorded.finding.source.clone(),
        by: recorded.by.clone(),
        at: recorded.finding.at.micros(),
    }
}

fn finding_name(finding: Finding) -> &'static str {
    finding.into()
}

/// What the register says as a whole, before the lines of each entry.
fn says(page: &Page, consulted: Option<&Consulted>) -> Vec<String> {
    let Some(consulted) = consulted else { return vec![page.t("checks-no-register", &[])] };
    let register = page.t(&format!("register-{}", consulted.register), &[]);
    let Some(extract) = &consulted.extract else {
        return vec![page.t("checks-none-loaded", &[("register", register.into())])];
    };
    let date = page.site().words().date(page.lang(), extract.dated);
    let args: [(&str, Arg); 2] = [("register", register.into()), ("date", date.into())];
    let key = match (consulted.by_number.is_empty(), consulted.by_name.is_empty()) {
        (false, _) => "checks-found-number",
        (true, false) => "checks-found-name",
        (true, true) => "checks-found-nothing",
    };
    vec![page.t(key, &args)]
}

fn source(page: &Page, register: &str, dated: domain::time::Date) -> String {
    let register = page.t(&format!("register-{register}"), &[]);
    let date = page.site().words().date(page.lang(), dated);
    page.t("checks-source", &[("register", register.into()), ("date", date.into())])
}

fn compared(page: &Page, line: &Compared) -> ShownLine {
    let (detail, sameness): (&'static str, &'static str) = (line.detail.into(), line.sameness.into());
    ShownLine {
        detail: page.t(&format!("checks-detail-{detail}"), &[]),
        form: line.form.clone().unwrap_or_default(),
        register: line.register.clone().unwrap_or_default(),
        sameness,
        said: page.t(&format!("checks-{sameness}"), &[]),
    }
}
