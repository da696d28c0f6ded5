//! The caller's own organisation's cases: those it is on record for, or says that it is instructed in.
//! One's own list: nothing is recorded (architecture.md, Who looked).

use domain::{
    id::{CaseId, DefendantId},
    prosecution_case::{FirstHearing, Jurisdiction},
    time::Timestamp,
};
use policy::{Action, Facts};
use views::{PAGE, cases, defences};

use crate::{App, Failure, Outcome, Session};

/// A row: one defendant.
#[derive(Debug, Clone)]
pub struct MyCase {
    /// The case.
    pub case: CaseId,
    /// The defendant.
    pub defendant: DefendantId,
    /// The URN.
    pub urn: String,
    /// The defendant's name.
    pub name: String,
    /// Which court it is in.
    pub jurisdiction: Jurisdiction,
    /// The first hearing.
    pub hearing: Option<FirstHearing>,
    /// On record, not only instructed?
    pub linked: bool,
    /// Since when.
    pub since: Timestamp,
}

/// A page of a list, and where the next one begins.
#[derive(Debug, Clone)]
pub struct Listing<T, K> {
    /// The rows.
    pub rows: Vec<T>,
    /// The key of the last row, where there are more.
    pub next: Option<K>,
}

impl<T, K> Listing<T, K> {
    /// A page of rows that were read with one more than fits.
    pub(crate) fn of(mut rows: Vec<T>, key: impl Fn(&T) -> K) -> Self {
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
        let more = rows.len() > most;
        rows.truncate(most);
        let next = rows.last().filter(|_| more).map(key);
        Self { rows, next }
    }
}

impl App {
    /// A page of the organisation's own cases, the latest first.
    pub async fn view_my_cases(
        &self,
        session: &Session,
        before: Option<(Timestamp, DefendantId)>,
    ) -> Outcome<Listing<MyCase, (Timestamp, DefendantId)>, std::convert::Infallible> {
        if !self.policy.decide(&session.actor(), Action::ViewMyCases, &Facts::Service).permitted {
            return Err(Failure::Hidden);
        }
        let reader = self.store.read();
        let ours = defences::of_organisation(&reader, session.organisation(), self.now(), before).await?;
        let ours = Listing::of(ours, |row| (row.since, row.defendant));
        let mut ids: Vec<CaseId> = ours.rows.iter().map(|row| row.case).collect();
        ids.sort_unstable();
        ids.dedup();
        let cases = if ids.is_empty() { Vec::new() } else { cases::several(&reader, &ids).await? };
        let rows = ours.rows.iter().filter_map(|row| {
            let case = cases.iter().find(|case| case.id == row.case)?;
            let defendant = case.defendants.iter().find(|it| it.id == row.defendant)?;
            Some(MyCase {
                case: row.case,
                defendant: row.defendant,
                urn: case.urn.clone(),
                name: defendant.display_name(),
                jurisdiction: case.jurisdiction,
                hearing: case.first_hearing.clone(),
                linked: row.linked,
                since: row.since,
            })
        });
        Ok(Listing { rows: rows.collect(), next: ours.next })
    }
}
