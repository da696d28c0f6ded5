//! The mobile of a person who has not activated the account yet is put right, and the link is sent anew.
//! For administrators of the organisation, officers and support: an organisation of one has nobody else to turn to.

use domain::{
    id::{CommandId, OrganisationId, UserId},
    registration::form::Lines,
    user::{self, CorrectMobile, MobileRefusal},
    values::{PhoneNumber, ValueError},
};
use policy::{Action, Facts};
use serde::Serialize;
use store::secrets;
use views::users;

use crate::{
    App, Ask, Done, Failure, Outcome, Session, Who,
    accounts::{ACTIVATION, ONE_TIME_CODE, PROGRESS, last4},
    stream,
};

/// What was typed.
#[derive(Debug, Clone, Serialize)]
pub struct TypedMobile {
    /// The right number.
    pub mobile: String,
    /// How it is known to be theirs.
    pub reason: String,
}

/// Why a number stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCorrected {
    /// The number can't be read.
    Mobile(ValueError),
    /// The reason is missing or too long.
    Reason(ValueError),
    /// It belongs to somebody else.
    Taken,
    /// The decision.
    Refused(MobileRefusal),
}

/// Whose number it is, as the page shows it.
#[derive(Debug, Clone)]
pub struct MobileOf {
    /// The organisation that invited them.
    pub organisation: OrganisationId,
    /// First and last name.
    pub name: String,
    /// Work e-mail.
    pub email: String,
    /// The last four digits of the number that is there.
    pub last4: String,
}

impl App {
    /// The person whose number the page puts right; hidden where they are nobody to this person, or active already.
    pub async fn open_mobile(&self, session: &Session, user: UserId) -> Outcome<MobileOf, ()> {
        let found = users::find(&self.store.read(), user).await?.ok_or(Failure::Hidden)?;
        let facts = Facts::User { id: user, organisation: Some(found.organisation) };
        if !self.policy.decide(&session.actor(), Action::CorrectMobile, &facts).permitted || found.activated.is_some() {
            return Err(Failure::Hidden);
        }
        if found.organisation != session.user.organisation {
            self.record_look(session, "open-mobile", ("user", user.uuid()), String::new()).await?;
        }
        let name = found.name();
        Ok(MobileOf { organisation: found.organisation, name, last4: last4(&found.mobile), email: found.email })
    }

    /// Puts the number right.
    pub async fn correct_mobile(
        &self,
        who: Who,
        user: UserId,
        command: CommandId,
        typed: &TypedMobile,
    ) -> Outcome<(), NotCorrected> {
        let mobile = PhoneNumber::parse(&typed.mobile).map_err(|error| Failure::Refused(NotCorrected::Mobile(error)))?;
        let reason = Lines::parse(&typed.reason).map_err(|error| Failure::Refused(NotCorrected::Reason(error)))?;
        let by = match who {
            Who::Person { user, .. } => Some(user),
            _ => None,
        };
        let ask = Ask {
            id: command,
            name: "correct-mobile",
            input: &(user, typed),
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::CorrectMobile,
        };
        let correct = CorrectMobile { mobile, reason, by };
        let done = self.decide(
            who,
            ask,
            move |streams, _| {
                let account: user::State = streams.state(user.uuid());
                Facts::User { id: user, organisation: account.invited.map(|it| it.membership.organisation) }
            },
            move |streams, cx| {
                let events = user::correct_mobile(&streams.state(user.uuid()), correct.clone(), cx)?;
                let mut done = Done::in_stream::<user::Event>(user.uuid(), events, ());
                // What was begun proved the former number: it ends here, not when the new link goes out.
                done.side = [ACTIVATION, PROGRESS, ONE_TIME_CODE].map(|purpose| secrets::retire(purpose, user.uuid())).to_vec();
                Ok(done)
            },
        );
        match done.await {
            Err(Failure::Claimed(what)) if what == "mobile" => Err(Failure::Refused(NotCorrected::Taken)),
            done => done.map_err(|failure| failure.map(NotCorrected::Refused)),
        }
    }
}
