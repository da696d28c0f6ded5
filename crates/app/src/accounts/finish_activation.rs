//! The last step: the account is active from here on, and the link is used up, in one transaction with everything that was chosen.

use domain::{
    id::CommandId,
    user::{self, Activate, ActivateRefusal},
};
use policy::{Action, Facts};
use store::{Side, credentials, secrets};

use super::{
    ACTIVATION, ActivationRefusal, LinkState, ONE_TIME_CODE, PASSWORD,
    progress::{InProgress, PROGRESS},
};
use crate::{App, Ask, Done, Failure, Outcome, Who, stream};

impl App {
    /// Activates the account.
    pub async fn finish_activation(&self, link: &str, token: Option<&str>, command: CommandId) -> Outcome<(), ActivationRefusal> {
        let now = self.progress(link, token).await?;
        let (user, organisation) = (now.user.id, now.user.organisation);
        let activate = Activate {
            terms: now.progress.terms.clone(),
            mobile_confirmed: now.progress.mobile_confirmed,
            password_set: now.progress.password.is_some(),
            authenticator_set: now.progress.proved_step.is_some(),
        };
        let side = self.activation_rows(&now)?;
        let ask = Ask {
            id: command,
            name: "activate",
            input: &(user, now.progress.link.as_str()),
            streams: vec![stream::<user::Event>(user.uuid())],
            action: Action::ActivateAccount,
        };
        let ended = self
            .decide(
                Who::Vouched { user },
                ask,
                move |_, _| Facts::User { id: user, organisation: Some(organisation) },
                move |streams, cx| {
                    let events = user::activate(&streams.state(user.uuid()), activate.clone(), cx)?;
                    let mut done = Done::in_stream::<user::Event>(user.uuid(), events, ());
                    done.side.clone_from(&side);
                    Ok(done)
                },
            )
            .await;
        match ended {
            // The link was used or replaced between the look and the act: the page looks again.
            Err(Failure::Claimed(_)) => Err(Failure::Refused(ActivationRefusal::Link(self.open_activation(link).await?))),
            ended => ended.map_err(|failure| failure.map(|refusal| refused(&refusal))),
        }
    }

    fn activation_rows(&self, now: &InProgress) -> Result<Vec<Side>, crate::ports::OutsideError> {
        let (user, progress) = (now.user.id, &now.progress);
        let password = progress.password.clone().unwrap_or_default().into_bytes();
        Ok(vec![
            secrets::consume(&now.link, ACTIVATION),
            secrets::retire(PROGRESS, user.uuid()),
            secrets::retire(ONE_TIME_CODE, user.uuid()),
            credentials::put(user.uuid(), PASSWORD, password),
            self.keep_authenticator(user, &progress.secret, progress.proved_step.unwrap_or_default())?,
            self.keep_recovery_codes(user, &progress.recovery_codes),
        ])
    }
}

const fn refused(refusal: &ActivateRefusal) -> ActivationRefusal {
    match refusal {
        ActivateRefusal::NoAccount => ActivationRefusal::Link(LinkState::Unknown),
        ActivateRefusal::ActiveAlready => ActivationRefusal::Link(LinkState::Used),
        ActivateRefusal::StepMissing => ActivationRefusal::StepMissing,
    }
}
