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
