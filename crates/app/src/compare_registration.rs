//! A registration beside another thing that is alike to it: an organisation, or another registration.
//! Only officers see it, and the look at both is recorded.

use domain::{
    id::{OrganisationId, RegistrationId},
    likeness::{Trait, in_common, of_form, of_organisation, of_person},
    organisation::{self, Registered},
    registration::{State, Submitted},
};
use policy::{Action, Facts};
use uuid::Uuid;
use views::{
    likenesses,
    users::{self, User},
};

use crate::{App, Failure, Outcome, Session, open_registration::OPENED};

/// Both.
#[derive(Debug)]
pub struct Comparison {
    /// The registration.
    pub submitted: Submitted,
    /// The other.
    pub other: Other,
    /// What they have in common.
    pub common: Vec<Trait>,
}

/// What a registration is compared with.
#[derive(Debug)]
pub enum Other {
    /// An organisation, with the first page of its people.
    Organisation(OrganisationId, Box<Registered>, Vec<User>),
    /// Another registration.
    Registration(RegistrationId, Box<Submitted>),
}

impl App {
    /// Compares a registration with the organisation or registration of this id.
    pub async fn compare_registration(&self, session: &Session, id: RegistrationId, other: Uuid) -> Outcome<Comparison, ()> {
        if !self.policy.decide(&session.actor(), Action::OpenRegistration, &Facts::Registration { id }).permitted {
            return Err(Failure::Hidden);
        }
        let state: State = self.state(id.uuid()).await?;
        let submitted = *state.submitted.ok_or(Failure::Hidden)?;
        let organisation: organisation::State = self.state(other).await?;
        let (other, mut keys, kind) = if let Some(registered) = organisation.registered {
            let people = users::of_organisation(&self.store.read(), OrganisationId(other), None).await?;
            let mut keys = of_organisation(&registered);
            keys.extend(people.iter().flat_map(|user| of_person(&user.email, &user.mobile)));
            (Other::Organisation(OrganisationId(other), Box::new(registered), people), keys, "organisation")
        } else {
            let state: State = self.state(other).await?;
            let theirs = state.submitted.ok_or(Failure::Hidden)?;
            let keys = of_form(&theirs.form);
            (Other::Registration(RegistrationId(other), theirs), keys, "registration")
        };
        let looked_at = match &other {
            Other::Organisation(id, ..) => id.uuid(),
            Other::Registration(id, _) => id.uuid(),
        };
        self.record_look(session, OPENED, ("registration", id.uuid()), "compare".to_owned()).await?;
        self.record_look(session, OPENED, (kind, looked_at), "compare".to_owned()).await?;
        // What changed or came later is kept with what is alike; it is gone where the other was decided or withdrawn.
        keys.extend(likenesses::several(&self.store.read(), &[looked_at]).await?.into_iter().flat_map(|it| it.keys));
        let common = in_common(&of_form(&submitted.form), &keys);
        Ok(Comparison { submitted, other, common })
    }
}
