//! People's accounts from the command line: the first staff of a new service, and activation e-mails sent again.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use app::{Failure, Invitation, Who};
use domain::{
    group::Group,
    organisation::HMCTS,
    values::{EmailAddress, Language, PersonName, PhoneNumber},
};

use crate::{output::say, settings::Settings, wiring};

/// Somebody to invite, as typed.
pub(crate) struct Person {
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) email: String,
    pub(crate) mobile: Option<String>,
    pub(crate) group: Vec<String>,
}

/// Offers somebody of HMCTS or the judiciary an account.
pub(crate) async fn invite(settings: &Settings, person: Person) -> Result<ExitCode> {
    let invitation = invitation(&person)?;
    let address = invitation.email.clone();
    let app = wiring::for_command(settings).await?;
    let outcome = app.invite_user(Who::System, invitation, app.new_id()).await;
    app.store.shutdown().await;
    match outcome {
        Ok(_) => say(&format!("Invited {address}. The worker sends the activation e-mail; its link lasts 28 days.")),
        Err(Failure::Refused(why)) => bail!("Nobody was invited: {why}"),
        Err(error) => return Err(error.into()),
    }
    Ok(ExitCode::SUCCESS)
}

/// Sends the activation e-mail again; the former link ends.
pub(crate) async fn resend(settings: &Settings, email: &str) -> Result<ExitCode> {
    let app = wiring::for_command(settings).await?;
    let user =
        views::users::by_email(&app.store.read(), email).await?.with_context(|| format!("There is no account for {email}"))?;
    let outcome = app.resend_activation(Who::System, user.id, app.new_id()).await;
    app.store.shutdown().await;
    outcome?;
    say(&format!("The worker sends {email} another activation e-mail. The former link no longer works."));
    Ok(ExitCode::SUCCESS)
}

fn invitation(person: &Person) -> Result<Invitation> {
    let needed = |value: &Option<String>, flag: &str| value.clone().with_context(|| format!("Give {flag}"));
    let groups = person.group.iter().map(|group| parse_group(group)).collect::<Result<Vec<_>>>()?;
    if groups.is_empty() {
        bail!("Give at least one --group: {}", known_groups());
    }
    Ok(Invitation {
        name: PersonName::parse(&needed(&person.first_name, "--first-name")?, &needed(&person.last_name, "--last-name")?)?,
        email: EmailAddress::typed(&person.email)?,
        mobile: PhoneNumber::parse(&needed(&person.mobile, "--mobile")?)?,
        organisation: HMCTS,
        groups,
        language: Language::English,
    })
}

fn parse_group(text: &str) -> Result<Group> {
    text.parse().with_context(|| format!("There is no group {text}. Use one of: {}", known_groups()))
}

fn known_groups() -> String {
    use strum::IntoEnumIterator;
    Group::iter().map(|group| group.to_string()).collect::<Vec<_>>().join(", ")
}
