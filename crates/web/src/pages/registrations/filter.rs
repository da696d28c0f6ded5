//! Which part of the queue is asked for, as it stands in an address: fixed words, codes, dates and ids, so that no name stands there.
//! What was typed to find somebody stays with the session.

use app::{App, Session};
use domain::{id::RegistrationId, time::Date, values::OrganisationType};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use views::registrations::{Assigned, Place, Sort, Standing, Wanted};

use crate::chassis::paths;

/// The state that stands for all of them.
pub(super) const ANY: &str = "any";
/// For how many days ahead first hearings can be asked for.
pub(super) const DAYS: [i64; 2] = [7, 28];

/// What an address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub(super) standing: Option<String>,
    pub(super) court: Option<String>,
    pub(super) within: Option<String>,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) kind: Option<String>,
    pub(super) assigned: Option<String>,
    pub(super) evidence: Option<String>,
    pub(super) late: Option<String>,
    pub(super) sort: Option<String>,
    pub(super) search: Option<String>,
    pub(super) after: Option<String>,
    pub(super) before: Option<String>,
}

impl Asked {
    /// The standing asked for: that which waits, where nothing was said, and none where any will do.
    pub(super) fn standing(&self) -> Result<Option<Standing>, strum::ParseError> {
        match self.standing.as_deref() {
            None => Ok(Some(Standing::Waiting)),
            Some(ANY) => Ok(None),
            Some(word) => word.parse().map(Some),
        }
    }

    /// What the use case is asked; `None` where the address says what it cannot.
    pub(super) fn wanted(&self, app: &App, session: &Session) -> Option<Wanted> {
        let (hearing_from, hearing_to) = self.hearings(app.now().london_date())?;
        let (confirmed, ready) = match self.evidence.as_deref() {
            None => (None, None),
            Some("ready") => (None, Some(true)),
            Some("confirmed") => (Some(true), None),
            Some("unconfirmed") => (Some(false), None),
            Some(_) => return None,
        };
        let assigned = match self.assigned.as_deref() {
            None => None,
            Some("me") => Some(Assigned::To(session.user.id)),
            Some("nobody") => Some(Assigned::Nobody),
            Some(_) => return None,
        };
        if let Some(kind) = &self.kind {
            OrganisationType::parse(kind).ok()?;
        }
        if let Some(court) = &self.court {
            app.tables.courts.by_code(court)?;
        }
        Some(Wanted {
            standing: self.standing().ok()?,
            court: self.court.clone(),
            hearing_from,
            hearing_to,
            kind: self.kind.clone(),
            assigned,
            confirmed,
            ready,
            received_before: None,
            today: None,
            going_live: Vec::new(),
            search: self.search.as_ref().map(|_| session.memory.registrations_searched.clone()).unwrap_or_default(),
            sort: self.sort.as_deref().map_or(Some(Sort::default()), |sort| sort.parse().ok())?,
            place: self.place()?,
        })
    }

    fn hearings(&self, today: Date) -> Option<(Option<Date>, Option<Date>)> {
        if let Some(days) = &self.within {
            let days = DAYS.into_iter().find(|known| known.to_string() == *days)?;
            return Some((Some(today), Some(today.saturating_add(days.days()))));
        }
        let date = |text: Option<&str>| text.map(str::parse::<Date>).transpose().ok();
        Some((date(self.from.as_deref())?, date(self.to.as_deref())?))
    }

    fn place(&self) -> Option<Place> {
        let id = |text: &str| text.parse::<RegistrationId>().ok();
        match (&self.after, &self.before) {
            (Some(after), _) => Some(Place::After(id(after)?)),
            (None, Some(before)) => Some(Place::Before(id(before)?)),
            (None, None) => Some(Place::First),
        }
    }

    /// The address of the page that this asks for.
    pub(super) fn address(&self) -> String {
        let query = serde_html_form::to_string(self).unwrap_or_default();
        format!("{}?{query}", paths::REGISTRATIONS.get())
    }

    /// The same, from the start.
    pub(super) fn first(&self) -> Self {
        Self { after: None, before: None, ..self.clone() }
    }

    /// The same, after or before a row.
    pub(super) fn beside(&self, after: Option<RegistrationId>, before: Option<RegistrationId>) -> Self {
        let text = |id: Option<RegistrationId>| id.map(|id| id.to_string());
        Self { after: text(after), before: text(before), ..self.clone() }
    }

    /// The same part of another state, from the start.
    pub(super) fn of(&self, standing: &str) -> Self {
        Self { standing: Some(standing.to_owned()), ..self.first() }
    }

    /// Is anything but the state, the order and the page said?
    pub(super) fn is_filtered(&self) -> bool {
        let nothing = Self {
            standing: self.standing.clone(),
            sort: self.sort.clone(),
            after: self.after.clone(),
            before: self.before.clone(),
            ..Self::default()
        };
        *self != nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_only_what_is_asked() {
        let asked = Asked { standing: Some("held".to_owned()), within: Some("7".to_owned()), ..Asked::default() };
        assert_eq!(asked.address(), "/registrations?standing=held&within=7");
        assert!(asked.is_filtered() && !Asked { within: None, ..asked }.is_filtered());
    }

    #[test]
    fn what_waits_is_asked_for_unless_another_state_is() {
        let of = |word: &str| Asked::default().of(word).standing();
        assert_eq!(Asked::default().standing(), Ok(Some(Standing::Waiting)));
        assert_eq!((of(ANY), of("first-approved")), (Ok(None), Ok(Some(Standing::FirstApproved))));
        assert!(of("other").is_err());
    }

    #[test]
    fn hearings_are_asked_for_by_days_ahead_or_by_dates() {
        let today = Date::constant(2026, 11, 23);
        let within = |days: &str| Asked { within: Some(days.to_owned()), ..Asked::default() }.hearings(today);
        assert_eq!(within("7"), Some((Some(today), Some(Date::constant(2026, 11, 30)))));
        assert_eq!(within("8"), None);
        let from = Asked { from: Some("2026-12-01".to_owned()), ..Asked::default() };
        assert_eq!(from.hearings(today), Some((Some(Date::constant(2026, 12, 1)), None)));
    }
}
