//! How the courts' events are written in the log: JSON text, one kind and schema number each (architecture.md, The log).
//! Old schemas are brought up to date here, each by a pure function with a golden file.

use domain::{Event, event::InStream};
use serde::de::DeserializeOwned;
use store::{Codec, Fault};

/// The event format of this program.
#[derive(Debug, Clone, Copy)]
pub struct Courts;

impl Codec for Courts {
    type Event = Event;

    fn kind(event: &Event) -> &'static str {
        event.kind()
    }

    fn schema(_: &Event) -> i32 {
        1
    }

    fn encode(event: &Event) -> Result<Vec<u8>, Fault> {
        serde_json::to_vec(event).map_err(|error| Fault::codec(event.kind(), error))
    }

    fn decode(kind: &str, schema: i32, payload: &[u8]) -> Result<Event, Fault> {
        if schema != 1 {
            return Err(unknown(kind, schema));
        }
        let (category, _) = kind.split_once('.').unwrap_or((kind, ""));
        match category {
            domain::registration::Event::CATEGORY => read::<domain::registration::Event>(kind, payload),
            domain::arrival::Event::CATEGORY => read::<domain::arrival::Event>(kind, payload),
            domain::organisation::Event::CATEGORY => read::<domain::organisation::Event>(kind, payload),
            domain::user::Event::CATEGORY => read::<domain::user::Event>(kind, payload),
            domain::prosecution_case::Event::CATEGORY => read::<domain::prosecution_case::Event>(kind, payload),
            domain::defence::Event::CATEGORY => read::<domain::defence::Event>(kind, payload),
            domain::material::Event::CATEGORY => read::<domain::material::Event>(kind, payload),
            domain::form::Event::CATEGORY => read::<domain::form::Event>(kind, payload),
            domain::help_request::Event::CATEGORY => read::<domain::help_request::Event>(kind, payload),
            domain::register::Event::CATEGORY => read::<domain::register::Event>(kind, payload),
            domain::oversight::Event::CATEGORY => read::<domain::oversight::Event>(kind, payload),
            domain::prosecutor_registration::Event::CATEGORY => read::<domain::prosecutor_registration::Event>(kind, payload),
            domain::court::Event::CATEGORY => read::<domain::court::Event>(kind, payload),
            _ => Err(unknown(kind, schema)),
        }
    }
}

fn read<E: DeserializeOwned + Into<Event>>(kind: &str, payload: &[u8]) -> Result<Event, Fault> {
    serde_json::from_slice::<E>(payload).map(Into::into).map_err(|error| Fault::codec(kind, error))
}

/// An event that a newer version wrote.
fn unknown(kind: &str, schema: i32) -> Fault {
    Fault::codec(kind, format!("schema {schema} is not known to this version"))
}

#[cfg(test)]
mod tests {
    use domain::help_request::{Charged, Event as Help, Sought, SoughtOrganisation, UrnRequest};

    use super::*;

    /// A request as it was written before organisations could be sought, a caller's details could be in part, and e-mail was a road.
    const ASKED: &str = include_str!("help-request-asked-1.json");
    /// Closed when reasons were for staff alone.
    const CLOSED: &str =
        r#"{"closed":{"reason":"It came twice.","by":"00000000-0000-0000-0000-000000000001","at":1795435200000000}}"#;

    #[test]
    fn a_request_of_before_organisations_could_be_sought_is_read_as_it_was_written() {
        let Ok(Event::HelpRequest(Help::Asked(asked))) = Courts::decode("help-request.asked", 1, ASKED.as_bytes()) else {
            panic!("an old request can't be read")
        };
        let urn = asked.urn.unwrap();
        assert!(matches!(&urn.defendants[..], [Sought::Person(_)]) && urn.is_complete(), "{urn:?}");
        assert_eq!((urn.defendants[0].name().as_str(), asked.arrival), ("Rhys Example", None));
        let closed = Courts::decode("help-request.closed", 1, CLOSED.as_bytes()).unwrap();
        assert!(matches!(closed, Event::HelpRequest(Help::Closed { shown: false, .. })), "{closed:?}");
    }

    #[test]
    fn an_organisation_that_is_sought_is_written_and_read_as_one() {
        let company = SoughtOrganisation { name: "Example Haulage Ltd".parse().unwrap(), other_names: None, address: None };
        let urn = UrnRequest {
            defendants: vec![Sought::Organisation(company)],
            offences: vec![Charged { offence: None, on: None }],
            charged: None,
            court: None,
            hearing: None,
        };
        let text = serde_json::to_string(&urn).unwrap();
        assert_eq!(serde_json::from_str::<UrnRequest>(&text).unwrap(), urn);
        assert!(!urn.is_complete());
    }
}
