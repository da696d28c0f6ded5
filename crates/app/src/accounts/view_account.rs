//! One's own account: details, open sessions, recovery codes left. Everybody sees their own, and only that.

use domain::time::Timestamp;
use views::users::User;

use super::open_activation::last4;
use crate::{App, Outcome, Session};

/// What the account page shows.
#[derive(Debug, Clone)]
pub struct Account {
    /// The account.
    pub user: User,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// They belong to another organisation too, or are asked to join one.
    pub changes_organisation: bool,
    /// The last four digits of the mobile.
    pub last4: String,
    /// Open sessions, oldest first.
    pub sessions: Vec<OwnSession>,
    /// Recovery codes not yet used.
    pub recovery_codes_left: usize,
}

/// An open session.
#[derive(Debug, Clone)]
pub struct OwnSession {
    /// Its digest in hexadecimal, which opens nothing.
    pub id: String,
    /// When it began.
    pub began: Timestamp,
    /// When it was last used, to the minute.
    pub last_used: Timestamp,
    /// It is the one that asks.
    pub this_one: bool,
}

impl App {
    /// The person's own account.
    pub async fn view_account(&self, session: &Session) -> Outcome<Account, ()> {
        let user = &session.user;
        let organisation = views::organisations::find(&self.store.read(), user.organisation).await?;
        let sessions = self.store.sessions_of(user.id.uuid()).await?.into_iter().map(|row| OwnSession {
            id: hex::encode(row.hash),
            began: Timestamp::from_micros(row.created),
            last_used: Timestamp::from_micros(row.last_seen),
            this_one: row.hash == session.hash,
        });
        Ok(Account {
            user: user.clone(),
            organisation: organisation.map(|it| it.name),
            changes_organisation: views::users::memberships(&self.store.read(), user.id).await?.len() > 1,
            last4: last4(&user.mobile),
            sessions: sessions.collect(),
            recovery_codes_left: self.recovery_codes_left(user.id).await?,
        })
    }
}
