//! Organisations and active people made without a page, and browsers in which they are signed in.
//! Writes the same events as the use cases do, past the policy: what a person may do is what tests are about.

use std::sync::atomic::{AtomicU64, Ordering};

use app::{Session, stream};
use domain::{
    Event,
    group::Group,
    id::{OrganisationId, RegistrationId, UserId},
    organisation, user,
    values::{Language, OrganisationType},
};
use store::{Command, Decided, Side, StreamId};
use views::registrations;

use crate::{Browser, TestApp};

/// A signed-in person with a browser.
pub struct SignedIn {
    /// Who.
    pub user: UserId,
    /// The organisation that they act for.
    pub organisation: OrganisationId,
    /// Their browser.
    pub browser: Browser,
    /// Their session, for use cases.
    pub session: Session,
    token: String,
}

/// Numbers people, so that no two share an e-mail or a mobile.
static NEXT: AtomicU64 = AtomicU64::new(1);

impl TestApp {
    /// An organisation of this name, without people.
    pub async fn organisation(&self, name: &str) -> OrganisationId {
        let id: OrganisationId = self.app.new_id();
        let registered = organisation::Registered {
            registration: self.app.new_id::<RegistrationId>(),
            name: name.to_owned(),
            kind: OrganisationType::SolicitorsFirm,
            address: vec!["1 High Street".to_owned()],
            postcode: None,
            telephone: "+441978123456".to_owned(),
            email: "office@firm.example".to_owned(),
            regulator_number: None,
            incorporation_number: None,
            charity_number: None,
            offices: Vec::new(),
            administrator: self.app.new_id(),
            language: Language::English,
            at: self.now(),
        };
        let event = organisation::Event::Registered(Box::new(registered));
        self.write(vec![(stream::<organisation::Event>(id.uuid()), event.into())], Vec::new()).await;
        id
    }

    /// An invited person, who has not activated the account.
    pub async fn invited(&self, organisation: OrganisationId, groups: &[Group]) -> UserId {
        let id: UserId = self.app.new_id();
        let nth = NEXT.fetch_add(1, Ordering::SeqCst);
        let invited = user::Invited {
            first_name: format!("Test{nth}"),
            last_name: "Person".to_owned(),
            email: format!("person{nth}@people.example"),
            mobile: format!("+4477009{:05}", nth % 100_000),
            membership: user::Membership { organisation, groups: groups.to_vec() },
            language: Language::English,
            by: None,
            at: self.now(),
        };
        self.write(vec![(stream::<user::Event>(id.uuid()), user::Event::Invited(Box::new(invited)).into())], Vec::new()).await;
        id
    }

    /// An active person in these groups of the organisation.
    pub async fn person(&self, organisation: OrganisationId, groups: &[Group]) -> UserId {
        let id = self.invited(organisation, groups).await;
        self.activate(id).await;
        id
    }

    /// Activates an invited person's account, past the activation pages.
    pub async fn activate(&self, user: UserId) {
        let activated = user::Event::Activated { terms: "test".to_owned(), at: self.now() };
        self.write(vec![(stream::<user::Event>(user.uuid()), activated.into())], Vec::new()).await;
    }

    /// The session of a signed-in person as it is now.
    pub async fn session_now(&self, person: &SignedIn) -> Session {
        self.app.session(&person.token).await.expect("the store").expect("a session that goes on")
    }

    /// Signs a person in, past the sign-in pages.
    pub async fn sign_in(&self, user: UserId, organisation: OrganisationId) -> SignedIn {
        let (token, row) = self.app.new_session(user, organisation);
        self.app.store.write(vec![row]).await.expect("a session");
        let session = self.app.session(&token).await.expect("the store").expect("a session that has begun");
        let mut browser = self.browser();
        browser.set_cookie("session", &token);
        SignedIn { user, organisation, browser, session, token }
    }

    /// A new organisation, a new person in these groups, signed in.
    pub async fn sign_in_as(&self, groups: &[Group]) -> SignedIn {
        let nth = NEXT.fetch_add(1, Ordering::SeqCst);
        let organisation = self.organisation(&format!("Organisation {nth}")).await;
        let user = self.person(organisation, groups).await;
        self.sign_in(user, organisation).await
    }

    /// The registrations that wait, the most urgent first.
    pub async fn waiting_registrations(&self) -> Vec<registrations::Registration> {
        let wanted =
            registrations::Wanted { standing: Some(registrations::Standing::Waiting), ..registrations::Wanted::default() };
        registrations::list(&self.app.store.read(), &wanted).await.expect("the queue").rows
    }

    /// Makes every registration ready to be approved that waits.
    pub async fn all_ready_to_approve(&self) {
        for row in self.waiting_registrations().await {
            self.ready_to_approve(row.id).await;
        }
    }

    /// Commits events as they are, with rows beside them.
    pub async fn write(&self, events: Vec<(StreamId, Event)>, side: Vec<Side>) {
        let streams = events.iter().map(|(stream, _)| stream.clone()).collect();
        let id: domain::id::CommandId = self.app.new_id();
        let command = Command { id: id.uuid(), name: "test", actor: uuid::Uuid::nil(), digest: [0; 32], streams };
        let decide = move |_: &store::Loaded<Event>, _: &store::Moment| {
            Ok::<_, ()>(Decided {
                events: events.clone(),
                messages: Vec::new(),
                side: side.clone(),
                access: Vec::new(),
                answer: (),
            })
        };
        self.app.store.decide(command, decide).await.expect("events of a test");
    }
}
