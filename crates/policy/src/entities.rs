//! Says in Cedar's terms who asks and what about. Nothing is decided here.

use std::collections::{BTreeSet, HashMap, HashSet};

use cedar_policy::{Entity, EntityId, EntityTypeName, EntityUid, RestrictedExpression as Expression};
use domain::{group::Group, id::OrganisationId};
use strum::IntoEnumIterator;

use crate::{Actor, Facts, PolicyError, Standing, actor::Principal, rules::type_name};

/// The kinds of thing in the schema and the groups, made once: making a name costs more than a decision.
pub(crate) struct Kinds {
    user: EntityTypeName,
    nobody: EntityTypeName,
    system: EntityTypeName,
    groups: HashMap<Group, EntityUid>,
    organisation: EntityTypeName,
    service: EntityTypeName,
    demonstration: EntityTypeName,
    registration: EntityTypeName,
    arrival: EntityTypeName,
    help_request: EntityTypeName,
    account: EntityTypeName,
    invitation: EntityTypeName,
    prosecution_case: EntityTypeName,
    defence: EntityTypeName,
    material: EntityTypeName,
    form: EntityTypeName,
}

/// What is known about one thing; unknown things are left out, as optional attributes are.
type Attributes = HashMap<String, Expression>;

impl Kinds {
    pub(crate) fn parse() -> Result<Self, PolicyError> {
        Ok(Self {
            user: type_name("User")?,
            nobody: type_name("Nobody")?,
            system: type_name("System")?,
            groups: every_group(&type_name("Group")?),
            organisation: type_name("Organisation")?,
            service: type_name("Service")?,
            demonstration: type_name("Demonstration")?,
            registration: type_name("Registration")?,
            arrival: type_name("Arrival")?,
            help_request: type_name("HelpRequest")?,
            account: type_name("Account")?,
            invitation: type_name("Invitation")?,
            prosecution_case: type_name("ProsecutionCase")?,
            defence: type_name("Defence")?,
            material: type_name("Material")?,
            form: type_name("Form")?,
        })
    }

    /// Who asks, as a member of their groups and organisation; `None` where Cedar refuses an attribute.
    pub(crate) fn principal(&self, actor: &Actor) -> Option<Entity> {
        let uid = match actor.principal() {
            Principal::Nobody => return Some(Entity::with_uid(uid(&self.nobody, &"nobody"))),
            Principal::System => return Some(Entity::with_uid(uid(&self.system, &"system"))),
            Principal::User => uid(&self.user, &actor.user),
        };
        let organisation = actor.organisation.map(|id| self.organisation(id));
        let member_of: HashSet<_> = self.known_groups(&actor.groups).cloned().chain(organisation.clone()).collect();
        let mut known = Attributes::from([("active".to_owned(), Expression::new_bool(actor.active))]);
        known.extend(organisation.map(|uid| ("organisation".to_owned(), Expression::new_entity_uid(uid))));
        Entity::new(uid, known, member_of).ok()
    }

    /// The thing in question; `None` likewise.
    pub(crate) fn resource(&self, facts: &Facts) -> Option<Entity> {
        let (uid, known) = match facts {
            Facts::Service => (uid(&self.service, &"service"), Attributes::new()),
            Facts::Demonstration => (uid(&self.demonstration, &"demonstration"), Attributes::new()),
            Facts::Registration { id } => (uid(&self.registration, id), Attributes::new()),
            Facts::Arrival { id } => (uid(&self.arrival, id), Attributes::new()),
            Facts::HelpRequest { id, kind, asker } => (uid(&self.help_request, id), {
                let mut known = Attributes::from([("kind".to_owned(), Expression::new_string(kind.to_string()))]);
                known.extend(asker.map(|id| ("asker".to_owned(), Expression::new_entity_uid(uid(&self.user, &id)))));
                known
            }),
            Facts::Organisation { id } => (self.organisation(*id), Attributes::new()),
            Facts::User { id, organisation } => (uid(&self.account, id), {
                let mut known = Attributes::from([("owner".to_owned(), Expression::new_entity_uid(uid(&self.user, id)))]);
                self.maybe(&mut known, "organisation", *organisation);
                known
            }),
            Facts::Invitation { organisation, groups } => (uid(&self.invitation, &"new"), {
                let mut known = Attributes::from([("groups".to_owned(), self.groups(groups))]);
                self.maybe(&mut known, "organisation", Some(*organisation));
                known
            }),
            Facts::Case { id, standing } => (uid(&self.prosecution_case, id), self.standing(standing)),
            Facts::Form { id, standing } => (uid(&self.form, id), self.standing(standing)),
            Facts::Defence { id, standing, found } => (uid(&self.defence, id), {
                let mut known = self.standing(standing);
                known.insert("found".to_owned(), Expression::new_bool(*found));
                known
            }),
            Facts::Material { id, standing, readers, uploaders, served_by, initial_details } => (uid(&self.material, id), {
                let mut known = self.standing(standing);
                known.insert("readers".to_owned(), self.groups(readers));
                known.insert("uploaders".to_owned(), self.groups(uploaders));
                known.insert("initialDetails".to_owned(), Expression::new_bool(*initial_details));
                self.maybe(&mut known, "servedBy", *served_by);
                known
            }),
        };
        Entity::new(uid, known, HashSet::new()).ok()
    }

    fn standing(&self, standing: &Standing) -> Attributes {
        let mut known = Attributes::from([
            ("linked".to_owned(), self.organisations(&standing.linked)),
            ("instructed".to_owned(), self.organisations(&standing.instructed)),
        ]);
        self.maybe(&mut known, "prosecutor", standing.prosecutor);
        known
    }

    fn maybe(&self, known: &mut Attributes, name: &str, organisation: Option<OrganisationId>) {
        known.extend(organisation.map(|id| (name.to_owned(), Expression::new_entity_uid(self.organisation(id)))));
    }

    fn organisations(&self, ids: &BTreeSet<OrganisationId>) -> Expression {
        Expression::new_set(ids.iter().map(|id| Expression::new_entity_uid(self.organisation(*id))))
    }

    fn groups(&self, groups: &BTreeSet<Group>) -> Expression {
        Expression::new_set(self.known_groups(groups).cloned().map(Expression::new_entity_uid))
    }

    fn organisation(&self, id: OrganisationId) -> EntityUid {
        uid(&self.organisation, &id)
    }

    /// Each group as Cedar knows it; every group there is was made at the start.
    fn known_groups<'k>(&'k self, groups: &'k BTreeSet<Group>) -> impl Iterator<Item = &'k EntityUid> {
        groups.iter().filter_map(|group| self.groups.get(group))
    }
}

fn every_group(kind: &EntityTypeName) -> HashMap<Group, EntityUid> {
    Group::iter().map(|group| (group, uid(kind, &group))).collect()
}

fn uid(kind: &EntityTypeName, id: &impl ToString) -> EntityUid {
    EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(id.to_string()))
}
