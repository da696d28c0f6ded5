//! A person is invited to an organisation; an activation e-mail goes out. For organisation administrators and the command line.

use domain::{
    group::Group,
    id::{CommandId, OrganisationId, UserId},
    user::{self, InviteRefusal, InviteUser, Invited, Membership},
    values::{EmailAddress, Language, PersonName, PhoneNumber},
};
use policy::{Action, Facts};
use serde::Serialize;

use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

/// Who is invited, and to what.
#[derive(Debug, Clone, Serialize)]
pub struct Invitation {
    /// First and last name.
    pub name: PersonName,
    /// Work e-mail: the name to sign in with.
    pub email: EmailAddress,
    /// Mobile, unique to the person.
    pub mobile: PhoneNumber,
    /// The organisation ([`domain::organisation::HMCTS`] for its staff).
    pub organisation: OrganisationId,
    /// Groups within it.
    pub groups: Vec<Group>,
    /// Language of messages.
    pub language: Language,
}

/// Why nobody is invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotInvited {
    /// No group was given.
    #[error("select at least one role")]
    NoGroup,
    /// Another account has this e-mail address.
    #[error("another account has this e-mail address")]
    EmailTaken,
    /// Another account has this mobile number.
    #[error("another account has this mobile number")]
    MobileTaken,
}

impl App {
    /// Invites a person.
    pub async fn invite_user(&self, who: Who, invitation: Invitation, command: CommandId) -> Outcome<UserId, NotInvited> {
        // The same command gives the same person, however often it comes.
        let user = UserId(command.uuid());
        let asked = invitation.clone();
        let ask = Ask {
            id: command,
            name: "invite-user",
            input: &asked,
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::InviteUser,
        };
        let (organisation, groups) = (invitation.organisation, invitation.groups.iter().copied().collect());
        let by = match who {
            Who::Person { user, .. } => Some(user),
            _ => None,
        };
        let ended = self
            .decide(
                who,
                ask,
                move |_, _| Facts::Invitation { organisation, groups: Clone::clone(&groups) },
                move |streams, cx| {
                    let command = InviteUser { invited: invited(&invitation, by, cx.now) };
                    let events = user::invite_user(&streams.state(user.uuid()), command)?;
                    Ok(Done::in_stream::<user::Event>(user.uuid(), events, user))
                },
            )
            .await;
        match ended {
            Err(Failure::Claimed(what)) if what == "email" => Err(Failure::Refused(NotInvited::EmailTaken)),
            Err(Failure::Claimed(what)) if what == "mobile" => Err(Failure::Refused(NotInvited::MobileTaken)),
            Err(Failure::Refused(InviteRefusal::InvitedAlready)) => Ok(user),
            ended => ended.map_err(|failure| failure.map(|_| NotInvited::NoGroup)),
        }
    }
}

fn invited(invitation: &Invitation, by: Option<UserId>, at: domain::time::Timestamp) -> Invited {
    Invited {
        first_name: invitation.name.first.to_string(),
        last_name: invitation.name.last.to_string(),
        email: invitation.email.to_string(),
        mobile: invitation.mobile.to_string(),
        membership: Membership { organisation: invitation.organisation, groups: invitation.groups.clone() },
        language: invitation.language,
        by,
        at,
    }
}
