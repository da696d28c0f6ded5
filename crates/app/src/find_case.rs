//! The finder: one defendant or none, tries limited, every search recorded (product.md, Rules; case-model §2.5).
//! Gives no hint of what else there is: two that match are nobody, and all that is wrong looks the same.

use std::collections::BTreeSet;

use domain::{prosecution_case::Identity, time::Date};
use policy::{Action, Facts};
use serde_json::json;
use store::{Access, AttemptLimit};
use views::cases::{self, Found, Query};

use crate::{App, Failure, Outcome, Session};

/// A quarter of an hour, in microseconds.
const QUARTER: i64 = 15 * 60 * 1_000_000;
/// How many searches in vain one person has in a quarter of an hour.
const PERSON: AttemptLimit = AttemptLimit { window: QUARTER, allowed: 10, lock: QUARTER };
/// How many all the people of an organisation have together.
const ORGANISATION: AttemptLimit = AttemptLimit { window: QUARTER, allowed: 50, lock: QUARTER };

/// Whom somebody looks for.
#[derive(Debug, Clone)]
pub enum Sought {
    /// A person.
    Person {
        /// The URN, as typed.
        urn: String,
        /// First name, as typed.
        first_name: String,
        /// Last name, as typed.
        last_name: String,
        /// Date of birth.
        date_of_birth: Date,
    },
    /// A company or other organisation.
    Organisation {
        /// The URN, as typed.
        urn: String,
        /// Its name, as typed.
        name: String,
    },
}

impl Sought {
    fn query(&self) -> Query {
        match self {
            Self::Person { urn, first_name, last_name, date_of_birth } => Query {
                urn_key: cases::urn_key(urn),
                name_key: cases::name_key(first_name, last_name),
                date_of_birth: Some(*date_of_birth),
            },
            Self::Organisation { urn, name } => {
                Query { urn_key: cases::urn_key(urn), name_key: cases::name_key("", name), date_of_birth: None }
            }
        }
    }
}

impl Sought {
    /// What may have been meant where nothing is found as it was typed: all names in one field, as most papers write them, or a
    /// company's name with a word for a sign and a short word for a long one.
    fn otherwise(&self) -> Vec<Query> {
        match self {
            Self::Person { first_name, last_name, .. } => {
                let mut words = first_name.split_whitespace();
                let Some((first, _)) = words.next().zip(words.next()) else { return Vec::new() };
                vec![Query { name_key: cases::name_key(first, last_name), ..self.query() }]
            }
            Self::Organisation { name, .. } => {
                let keys = spellings(name).into_iter().map(|spelt| cases::name_key("", &spelt));
                let others: BTreeSet<String> = keys.filter(|key| *key != cases::name_key("", name)).collect();
                others.into_iter().map(|name_key| Query { name_key, ..self.query() }).collect()
            }
        }
    }

    /// Whether what was typed fits the names of a defendant whose first name, last name and date of birth fit already: of
    /// several names those that were typed must be the first ones, in their order.
    fn fits(&self, identity: &Identity) -> bool {
        let (Self::Person { first_name: typed, .. }, Identity::Person { first_name, middle_name, .. }) = (self, identity) else {
            return true;
        };
        let words = |names: &[&str]| names.join(" ").split_whitespace().map(|word| cases::name_key("", word)).collect::<Vec<_>>();
        let held = words(&[first_name.as_deref().unwrap_or_default(), middle_name.as_deref().unwrap_or_default()]);
        held.starts_with(&words(&[typed]))
    }
}

/// The usual other spellings of a company's name: "and" for its sign and the other way round, its form in short and in full.
fn spellings(name: &str) -> Vec<String> {
    const FORMS: [[&str; 2]; 2] = [["Ltd", "Limited"], ["plc", "Public Limited Company"]];
    let words = name.split_whitespace().map(|word| word.trim_end_matches('.')).collect::<Vec<_>>().join(" ");
    let mut forms = vec![words.clone()];
    for [short, long] in FORMS {
        for (given, other) in [(short, long), (long, short)] {
            let before = words.len().checked_sub(given.len()).and_then(|at| words.split_at_checked(at));
            let fits = before.filter(|(before, end)| before.ends_with(' ') && end.eq_ignore_ascii_case(given));
            forms.extend(fits.map(|(before, _)| format!("{before}{other}")));
        }
    }
    let replaced = |name: &String, given: &str, other: &str| {
        name.split(' ').map(|word| if word.eq_ignore_ascii_case(given) { other } else { word }).collect::<Vec<_>>().join(" ")
    };
    let signs: Vec<String> = forms.iter().flat_map(|name| [replaced(name, "and", "&"), replaced(name, "&", "and")]).collect();
    forms.extend(signs);
    forms
}

/// What a search comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Search {
    /// Exactly one defendant.
    Hit(Found),
    /// Nobody, or not exactly one.
    Nothing,
    /// Too many searches in vain.
    TooMany {
        /// How long to wait, in whole seconds.
        wait_seconds: u64,
    },
}

impl App {
    /// May this person look for cases? For showing the page.
    pub fn may_find_case(&self, session: &Session) -> Outcome<(), std::convert::Infallible> {
        let decision = self.policy.decide(&session.actor(), Action::FindCase, &Facts::Service);
        if decision.permitted { Ok(()) } else { Err(Failure::Hidden) }
    }

    /// Looks for a defendant; the session remembers whom it found.
    pub async fn find_case(&self, session: &Session, sought: &Sought) -> Outcome<Search, std::convert::Infallible> {
        self.may_find_case(session)?;
        let keys = [
            (self.keys.digest("find-case-user", session.user.id.uuid().as_bytes()), PERSON),
            (self.keys.digest("find-case-organisation", session.organisation().uuid().as_bytes()), ORGANISATION),
        ];
        let now = self.now().micros();
        let tries = self.store.failures_of(&keys.each_ref().map(|(key, _)| key.as_slice())).await?;
        if let Some(locked_until) = tries.iter().filter(|tries| tries.is_locked(now)).map(|tries| tries.locked_until).max() {
            return Ok(Search::TooMany { wait_seconds: seconds_until(locked_until, now) });
        }
        let query = sought.query();
        let found = self.look_for(sought, &query).await?;
        let access = self.search_access(session, &query, found);
        if let Some(found) = found {
            self.record_and_remember(session, access, found).await?;
            return Ok(Search::Hit(found));
        }
        self.store.record_access(vec![access]).await?;
        for (key, limit) in &keys {
            let tries = self.store.register_failure(key, *limit).await?;
            // Several at the same moment can all have passed the look above: those beyond the limit get no answer.
            if tries.count > limit.allowed && tries.is_locked(now) {
                return Ok(Search::TooMany { wait_seconds: seconds_until(tries.locked_until, now) });
            }
        }
        Ok(Search::Nothing)
    }

    /// The one defendant who is meant, as typed or otherwise.
    async fn look_for(&self, sought: &Sought, query: &Query) -> Result<Option<Found>, store::Fault> {
        let reader = self.store.read();
        if let Some(found) = cases::find_defendant(&reader, query).await? {
            return Ok(Some(found));
        }
        let mut meant = None;
        for query in sought.otherwise() {
            let Some(found) = cases::find_defendant(&reader, &query).await? else { continue };
            let case = cases::find(&reader, found.case).await?;
            let mut defendants = case.iter().flat_map(|case| &case.defendants);
            let fits = defendants.any(|defendant| defendant.id == found.defendant && sought.fits(&defendant.identity));
            match meant {
                // Two that match are nobody, however they are spelt.
                Some(other) if fits && other != found => return Ok(None),
                _ if fits => meant = Some(found),
                _ => {}
            }
        }
        Ok(meant)
    }

    /// The search in the access records: what was asked only as a keyed digest, what was found as identifiers.
    fn search_access(&self, session: &Session, query: &Query, found: Option<Found>) -> Access {
        let born = query.date_of_birth.map(|date| date.to_string()).unwrap_or_default();
        let asked = format!("{}\u{1F}{}\u{1F}{born}", query.urn_key, query.name_key);
        let digest = hex::encode(self.keys.digest("find-case-query", asked.as_bytes()));
        let ids: Vec<_> = found.iter().flat_map(|found| [found.case.uuid(), found.defendant.uuid()]).collect();
        Access {
            actor: session.user.id.uuid(),
            organisation: Some(session.organisation().uuid()),
            act: "find-case".to_owned(),
            subject_kind: "search".to_owned(),
            subject: None,
            detail: json!({ "query": digest, "found": ids }).to_string(),
        }
    }

    /// The session remembers whom it found in the transaction that records the search.
    async fn record_and_remember(
        &self,
        session: &Session,
        access: Access,
        found: Found,
    ) -> Outcome<(), std::convert::Infallible> {
        if session.has_found(found.defendant) {
            return Ok(self.store.record_access(vec![access]).await?);
        }
        let row = Self::remember_found(session, found.case, found.defendant);
        match self.store.record_with(vec![access.clone()], vec![row]).await {
            // The session ended meanwhile: the search is recorded, and the next page asks them to sign in.
            Err(store::Fault::Claimed(_)) => {
                self.store.record_access(vec![access]).await?;
                Err(Failure::Hidden)
            }
            written => Ok(written?),
        }
    }
}

fn seconds_until(end: i64, now: i64) -> u64 {
    u64::try_from(end.saturating_sub(now)).unwrap_or_default().div_ceil(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(first: &str) -> Sought {
        let date_of_birth = "1990-03-01".parse().unwrap();
        Sought::Person { urn: "01LY12345/26".into(), first_name: first.into(), last_name: "Morgan".into(), date_of_birth }
    }

    #[test]
    fn all_names_in_one_field_are_looked_for_by_the_first() {
        let keys = |sought: Sought| sought.otherwise().into_iter().map(|query| query.name_key).collect::<Vec<_>>();
        assert_eq!(keys(person(" Gwen  Mari ")), ["gwen/morgan"]);
        assert_eq!(keys(person("Gwen")), [""; 0]);
        let company = |name: &str| keys(Sought::Organisation { urn: "01LY12345/26".into(), name: name.into() });
        assert!(company("Hope and Sons Ltd").contains(&cases::name_key("", "Hope & Sons Limited")));
        assert!(company("Hope & Sons Ltd").contains(&cases::name_key("", "Hope and Sons Ltd")));
        assert!(company("Smith & Co. Ltd.").contains(&cases::name_key("", "Smith & Co Limited")));
        assert!(company("Acme PUBLIC limited Company").contains(&cases::name_key("", "Acme plc")));
        assert!(company("Harbour Freight LIMITED").contains(&cases::name_key("", "Harbour Freight Ltd")));
        assert_eq!(company("Limited"), [""; 0]);
    }

    #[test]
    fn further_names_must_be_those_of_the_defendant() {
        let identity = Identity::Person {
            first_name: Some("Gwen".into()),
            middle_name: Some("Mari Siân".into()),
            last_name: "Morgan".into(),
            date_of_birth: None,
            interpreter: None,
        };
        for (typed, fits) in [("Gwen Mari", true), ("GWEN mari SIAN", true), ("Gwen Siân", false), ("Gwen Ann", false)] {
            assert_eq!(person(typed).fits(&identity), fits, "{typed}");
        }
    }
}
