//! A registration beside another thing that is alike to it: an organisation, or another registration of either kind.
//! Only officers see it, and the look at both is recorded.

use domain::{
    id::{OrganisationId, RegistrationId},
    likeness::{Key, Trait, in_common, of_form, of_organisation, of_person, of_prosecutor},
    organisation::{self, Registered},
    prosecutor_registration, registration,
};
use policy::{Action, Facts};
use uuid::Uuid;
use views::{
    likenesses,
    users::{self, User},
};

use crate::{App, Failure, Outcome, Session, open_registration::OPENED, prosecutors::PROSECUTOR_OPENED};

/// Both.
#[derive(Debug)]
pub struct Comparison {
    /// The registration.
    pub ours: Side,
    /// The other.
    pub other: Side,
    /// What they have in common.
    pub common: Vec<Trait>,
}

/// What is compared.
#[derive(Debug)]
pub enum Side {
    /// An organisation, with the first page of its people.
    Organisation(OrganisationId, Box<Registered>, Vec<User>),
    /// A registration of a firm.
    Registration(RegistrationId, Box<registration::Submitted>),
    /// A registration of a prosecuting organisation; its account is sealed, and is not compared.
    Prosecutor(RegistrationId, Box<prosecutor_registration::Submitted>),
}

impl Side {
    /// What it is recognised by, as it is kept with it.
    fn keys(&self) -> Vec<Key> {
        match self {
            Self::Organisation(_, registered, people) => {
                let people = people.iter().flat_map(|user| of_person(&user.email, &user.mobile));
                of_organisation(registered).into_iter().chain(people).collect()
            }
            Self::Registration(_, submitted) => of_form(&submitted.form),
            Self::Prosecutor(_, submitted) => of_prosecutor(&submitted.form),
        }
    }

    /// How a look at it is recorded: the act, and what was looked at.
    const fn look(&self) -> (&'static str, (&'static str, Uuid)) {
        match self {
            Self::Organisation(id, ..) => (OPENED, ("organisation", id.uuid())),
            Self::Registration(id, _) => (OPENED, ("registration", id.uuid())),
            Self::Prosecutor(id, _) => (PROSECUTOR_OPENED, ("registration", id.uuid())),
        }
    }
}

impl App {
    /// Compares a registration with the organisation or registration of this id.
    pub async fn compare_registration(&self, session: &Session, id: RegistrationId, other: Uuid) -> Outcome<Comparison, ()> {
        self.compare(session, self.firms_side(session, id).await?, other).await
    }

    /// Compares them, and records the look at both.
    pub(crate) async fn compare(&self, session: &Session, ours: Side, other: Uuid) -> Outcome<Comparison, ()> {
        let other = self.other_side(session, other).await?;
        for side in [&ours, &other] {
            let (act, subject) = side.look();
            self.record_look(session, act, subject, "compare".to_owned()).await?;
        }
        // What changed or came later is kept with what is alike; it is gone where the other was decided or withdrawn.
        let mut theirs = other.keys();
        let kept = likenesses::several(&self.store.read(), &[other.look().1.1]).await?;
        theirs.extend(kept.into_iter().flat_map(|it| it.keys));
        let common = in_common(&ours.keys(), &theirs);
        Ok(Comparison { ours, other, common })
    }

    async fn other_side(&self, session: &Session, id: Uuid) -> Outcome<Side, ()> {
        let organisation: organisation::State = self.state(id).await?;
        if let Some(registered) = organisation.registered {
            let people = users::of_organisation(&self.store.read(), OrganisationId(id), None).await?;
            return Ok(Side::Organisation(OrganisationId(id), Box::new(registered), people));
        }
        match self.firms_side(session, RegistrationId(id)).await {
            Err(Failure::Hidden) => self.prosecutors_side(session, RegistrationId(id)).await,
            side => side,
        }
    }

    async fn firms_side(&self, session: &Session, id: RegistrationId) -> Outcome<Side, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: registration::State = self.state(id.uuid()).await?;
        Ok(Side::Registration(id, state.submitted.ok_or(Failure::Hidden)?))
    }

    pub(crate) async fn prosecutors_side(&self, session: &Session, id: RegistrationId) -> Outcome<Side, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenProsecutorRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: prosecutor_registration::State = self.state(id.uuid()).await?;
        Ok(Side::Prosecutor(id, state.submitted.ok_or(Failure::Hidden)?))
    }
}
