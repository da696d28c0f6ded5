//! The finder: one defendant or none, tries limited, every search recorded (product.md, Rules; case-model §2.5).
//! Gives no hint of what else there is: two that match are nobody, and all that is wrong looks the same.

use domain::{prosecution_case::Identity, time::Date, values::OrganisationName};
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

    fn urn(&self) -> &str {
        match self {
            Self::Person { urn, .. } | Self::Organisation { urn, .. } => urn,
        }
    }

    /// Whether a defendant is meant whose names are written in another way: of several names the first ones, in their order, as many
    /// as were typed; a company's by the key that keeps names of organisations apart ("Ltd" is "Limited", "&" is "and").
    fn means(&self, identity: &Identity) -> bool {
        match (self, identity) {
            (
                Self::Person { first_name: typed, last_name: typed_last, date_of_birth: born, .. },
                Identity::Person { first_name, middle_name, last_name, date_of_birth, .. },
            ) => {
                let held = [first_name.as_deref(), middle_name.as_deref()];
                let (typed, held) = (keys(typed), held.into_iter().flatten().flat_map(keys).collect::<Vec<_>>());
                *date_of_birth == Some(*born)
                    && cases::name_key("", typed_last) == cases::name_key("", last_name)
                    && !typed.is_empty()
                    && held.starts_with(&typed)
            }
            (Self::Organisation { name: typed, .. }, Identity::Organisation { name }) => {
                let key = |name: &str| OrganisationName::parse(name).map(|name| name.key()).ok();
                key(typed).is_some_and(|typed| key(name) == Some(typed))
            }
            _ => false,
        }
    }
}

/// Each word of a name as it is compared.
fn keys(names: &str) -> Vec<String> {
    names.split_whitespace().map(|word| cases::name_key("", word)).collect()
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

    /// The one defendant who is meant, as typed or otherwise. Two that match are nobody, however they are spelt.
    async fn look_for(&self, sought: &Sought, query: &Query) -> Result<Option<Found>, store::Fault> {
        let reader = self.store.read();
        if let Some(found) = cases::find_defendant(&reader, query).await? {
            return Ok(Some(found));
        }
        let Some(case) = cases::by_urn(&reader, sought.urn()).await? else { return Ok(None) };
        let mut meant = case.defendants.iter().filter(|defendant| sought.means(&defendant.identity));
        Ok(match (meant.next(), meant.next()) {
            (Some(one), None) => Some(Found { case: case.id, defendant: one.id }),
            _ => None,
        })
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
    fn several_names_in_one_field_must_be_the_first_of_the_defendants() {
        let born = |day: &str| Some(day.parse().unwrap());
        let identity = |first: &str, middle: Option<&str>, date_of_birth| Identity::Person {
            first_name: Some(first.into()),
            middle_name: middle.map(Into::into),
            last_name: "MORGAN".into(),
            date_of_birth,
            interpreter: None,
        };
        let gwen = identity("Gwen", Some("Mari Siân"), born("1990-03-01"));
        for (typed, means) in [
            ("Gwen Mari", true),
            ("GWEN mari SIAN", true),
            ("Gwen Siân", false),
            ("Gwen Ann", false),
            ("Gwe", false),
            ("", false),
        ] {
            assert_eq!(person(typed).means(&gwen), means, "{typed}");
        }
        assert!(person("Gwen").means(&identity("Gwen Mari", None, born("1990-03-01"))));
        assert!(!person("Gwen").means(&identity("Gwen", None, born("1990-03-02"))));
        assert!(!person("Gwen").means(&identity("Gwen", None, None)));
    }

    #[test]
    fn a_company_is_meant_by_the_usual_other_spellings_of_its_name() {
        let means = |typed: &str, name: &str| {
            let sought = Sought::Organisation { urn: "01LY12345/26".into(), name: typed.into() };
            sought.means(&Identity::Organisation { name: name.into() })
        };
        assert!(means("Hope and Sons Limited", "Hope & Sons Ltd"));
        assert!(means("Hope & Sons Ltd.", "Hope and Sons Ltd"));
        assert!(means("Smith & Co. Ltd", "Smith & Company Limited"));
        assert!(means("Acme Public Limited Company", "ACME PLC"));
        assert!(!means("Hope Ltd", "Hope plc") && !means("", "Hope Ltd"));
        assert!(!person("Hope").means(&Identity::Organisation { name: "Hope".into() }));
    }
}
