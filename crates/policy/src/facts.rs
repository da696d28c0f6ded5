//! What is known about a thing when somebody wants to do something to it: computed by the caller from the streams of a
//! command or from one view row. Reading them is the caller's work, weighing them the rules'.

use std::collections::BTreeSet;

use domain::{
    defence,
    group::Group,
    help_request,
    id::{ArrivalId, CaseId, DefendantId, FormId, HelpRequestId, MaterialId, OrganisationId, RegistrationId, UserId},
    time::Timestamp,
};

/// The thing in question, with all that the rules weigh about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Facts {
    /// The service as a whole.
    Service,
    /// The demonstration; ask with this only where the service was started as one.
    Demonstration,
    /// A submitted registration.
    Registration {
        /// Which one.
        id: RegistrationId,
    },
    /// Something that arrived by e-mail or upload.
    Arrival {
        /// Which one.
        id: ArrivalId,
    },
    /// A request for help, or a queue of them.
    HelpRequest {
        /// Which one; nil for a queue.
        id: HelpRequestId,
        /// Its queue.
        kind: help_request::Kind,
        /// The person who asked, where they were signed in.
        asker: Option<UserId>,
    },
    /// An organisation.
    Organisation {
        /// Which one.
        id: OrganisationId,
    },
    /// A person's account.
    User {
        /// Whose.
        id: UserId,
        /// The organisation that the account belongs to.
        organisation: Option<OrganisationId>,
    },
    /// An account about to be offered; before the groups are chosen, ask with none.
    Invitation {
        /// The organisation that the person would join.
        organisation: OrganisationId,
        /// The groups that they would be in.
        groups: BTreeSet<Group>,
    },
    /// A prosecution case; on import, the case that would be.
    Case {
        /// Which one.
        id: CaseId,
        /// Who acts for any of its defendants: [`Standing::any`].
        standing: Standing,
    },
    /// The defence of one defendant on one case.
    Defence {
        /// Which defendant.
        id: DefendantId,
        /// Who acts for this defendant.
        standing: Standing,
        /// The caller has just found this defendant with the finder (in this session), so may know of them.
        found: bool,
    },
    /// A document on a case, or one about to be put there.
    Material {
        /// Which one.
        id: MaterialId,
        /// To open: who acts for any defendant whom it is about ([`Standing::any`]). To serve or file: who acts for every
        /// one ([`Standing::every`]). For a document about the whole case: the standing of the case.
        standing: Standing,
        /// The groups that read its section today.
        readers: BTreeSet<Group>,
        /// The groups that add documents to its section today.
        uploaders: BTreeSet<Group>,
        /// The organisation that served it.
        served_by: Option<OrganisationId>,
        /// It is an IDPC: opened by [`crate::Action::OpenInitialDetails`] on the defence, never as other material.
        initial_details: bool,
    },
    /// A defendant's form.
    Form {
        /// Which one.
        id: FormId,
        /// Who acts for its defendant.
        standing: Standing,
    },
}

/// Which organisations act in a matter, at the moment of asking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Standing {
    /// Associated with the defendant, so on record.
    pub linked: BTreeSet<OrganisationId>,
    /// With a declared instruction that holds now.
    pub instructed: BTreeSet<OrganisationId>,
    /// The prosecutor of the case, where it is an organisation known here.
    pub prosecutor: Option<OrganisationId>,
}

impl Standing {
    /// The standing for one defendant at `now`; a court duty declaration that has run out counts for nothing.
    pub fn for_defendant(defence: &defence::State, prosecutor: Option<OrganisationId>, now: Timestamp) -> Self {
        let linked = defence.link.iter().map(|link| link.organisation).collect();
        Self { linked, instructed: defence.instructed_now(now).into_iter().collect(), prosecutor }
    }

    /// Who acts for at least one of several defendants; nobody, where there are none.
    pub fn any(defendants: impl IntoIterator<Item = Self>) -> Self {
        defendants.into_iter().reduce(|all, one| all.or(&one)).unwrap_or_default()
    }

    /// Who acts for each of several defendants, by link or by instruction; nobody, where there are none.
    pub fn every(defendants: impl IntoIterator<Item = Self>) -> Self {
        defendants.into_iter().reduce(|all, one| all.and(&one)).unwrap_or_default()
    }

    fn or(&self, other: &Self) -> Self {
        Self {
            linked: &self.linked | &other.linked,
            instructed: &self.instructed | &other.instructed,
            prosecutor: self.prosecutor.or(other.prosecutor),
        }
    }

    /// An organisation that is linked to one and instructed for the other acts for both, as one instructed.
    fn and(&self, other: &Self) -> Self {
        let linked = &self.linked & &other.linked;
        let acting = &(&self.linked | &self.instructed) & &(&other.linked | &other.instructed);
        Self { instructed: &acting - &linked, linked, prosecutor: self.prosecutor.filter(|one| other.prosecutor == Some(*one)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn organisation(n: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(n))
    }

    fn linked(n: u128) -> Standing {
        Standing { linked: BTreeSet::from([organisation(n)]), ..Standing::default() }
    }

    fn instructed(n: u128) -> Standing {
        Standing { instructed: BTreeSet::from([organisation(n)]), ..Standing::default() }
    }

    fn prosecuted_by(n: u128) -> Standing {
        Standing { prosecutor: Some(organisation(n)), ..Standing::default() }
    }

    #[test]
    fn acting_for_every_defendant_takes_all_of_them() {
        assert_eq!(Standing::every([linked(1), linked(2)]), Standing::default());
        assert_eq!(Standing::every([linked(1), linked(1)]), linked(1));
        assert_eq!(Standing::any([linked(1), linked(2)]).linked.len(), 2);
    }

    #[test]
    fn linked_to_one_and_instructed_for_the_other_acts_for_both_as_instructed() {
        assert_eq!(Standing::every([linked(1), instructed(1)]), instructed(1));
    }

    #[test]
    fn documents_of_two_prosecutors_belong_to_neither() {
        assert_eq!(Standing::every([prosecuted_by(1), prosecuted_by(2)]).prosecutor, None);
        assert_eq!(Standing::every([prosecuted_by(1), prosecuted_by(1)]), prosecuted_by(1));
    }

    #[test]
    fn a_standing_of_no_defendants_is_nobodys() {
        assert_eq!(Standing::every([]), Standing::default());
        assert_eq!(Standing::any([]), Standing::default());
    }
}
