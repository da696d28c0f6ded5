//! What others are told about the defence of a defendant: the organisation on record, and the Legal Aid Agency (LAA).

use domain::{
    defence::{Event, Link},
    id::{DefendantId, MessageId, OrganisationId},
    organisation::{self, Registered},
};
use serde_json::{Map, Value, json};

use super::{NotDelivered, Recipient};
use crate::{App, ports::DeliveryError, stream};

impl App {
    /// Another organisation says that it is instructed: the e-mail names no client, only where to look.
    pub(super) async fn deliver_instruction_elsewhere(
        &self,
        id: MessageId,
        organisation: OrganisationId,
        defendant: DefendantId,
    ) -> Result<(), NotDelivered> {
        let state: organisation::State = self.state(organisation.uuid()).await?;
        let Some(registered) = state.registered else { return Ok(()) };
        let Some(user) = self.addressee(registered.administrator).await? else { return Ok(()) };
        let defence: domain::defence::State = self.state(defendant.uuid()).await?;
        let Some(case) = defence.link.map(|link| link.case) else { return Ok(()) };
        let to = Recipient::person(&user);
        let link = self.link(to.lang, &format!("/cases/{case}"));
        let args = [("organisation", registered.name.into()), ("link", link.into())];
        self.mail(id, &to, "mail-instruction-elsewhere", &args).await
    }

    /// Tells the LAA which organisation acts, as it was when the link was made (laa-contract §6b, our addition to §8).
    pub(super) async fn deliver_defence_associated(&self, id: MessageId, defendant: DefendantId) -> Result<(), NotDelivered> {
        let history = self.store.history(&stream::<Event>(defendant.uuid())).await?;
        let link = history.into_iter().find_map(|recorded| match recorded.event {
            Some(domain::Event::Defence(Event::OrganisationLinked(link))) if link.told == Some(id) => Some(link),
            _ => None,
        });
        let Some(link) = link else { return Ok(()) };
        let state: organisation::State = self.state(link.organisation.uuid()).await?;
        let Some(registered) = state.registered else {
            return Err(DeliveryError::Refused { reason: "the organisation is not known".to_owned() }.into());
        };
        let body = serde_json::to_vec(&document(defendant, &link, &registered))
            .map_err(|error| DeliveryError::Refused { reason: error.to_string() })?;
        Ok(self.legal_aid.defence_associated(id, &body).await?)
    }
}

fn document(defendant: DefendantId, link: &Link, registered: &Registered) -> Value {
    let representation: &str = link.representation.into();
    json!({
        "defenceAssociated": {
            "prosecutionCaseId": link.case,
            "defendantId": defendant,
            "representationType": representation,
            "associationStartDate": link.start,
            "defenceOrganisation": { "organisation": organisation(registered), "laaContractNumber": link.laa_account },
        }
    })
}

/// The organisation in the words of laa-contract §6b; what is not known is left out, as the schema has no nulls.
fn organisation(registered: &Registered) -> Value {
    let mut address = Map::new();
    let lines = registered.address.iter().filter(|line| Some(*line) != registered.postcode.as_ref()).take(5);
    for (number, line) in lines.enumerate() {
        address.insert(format!("address{}", number + 1), line.as_str().into());
    }
    if let Some(postcode) = &registered.postcode {
        address.insert("postcode".to_owned(), postcode.as_str().into());
    }
    let mut organisation = Map::new();
    organisation.insert("name".to_owned(), registered.name.as_str().into());
    if let Some(number) = &registered.incorporation_number {
        organisation.insert("incorporationNumber".to_owned(), number.as_str().into());
    }
    if let Some(number) = &registered.charity_number {
        organisation.insert("registeredCharityNumber".to_owned(), number.as_str().into());
    }
    organisation.insert("address".to_owned(), address.into());
    organisation.insert("contact".to_owned(), json!({ "work": registered.telephone, "primaryEmail": registered.email }));
    organisation.into()
}
