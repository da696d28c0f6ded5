//! Every event of every stream under one type, so that one log can hold them.
//! How they are written as bytes is not decided here.

use serde::{Deserialize, Serialize};

use crate::{
    arrival, court, defence, form, help_request, material, organisation, oversight, prosecution_case, prosecutor_registration,
    register, registration, user,
};

macro_rules! streams {
    ($($(#[$doc:meta])* $variant:ident($module:ident) = $category:literal),+ $(,)?) => {
        /// What happened, in whichever stream.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum Event {
            $($(#[$doc])* $variant($module::Event),)+
        }

        impl Event {
            /// The kind: stream category, a full stop, what happened (`registration.submitted`).
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$variant(event) => event.into(),)+
                }
            }

            /// The category of stream that it belongs to.
            pub const fn category(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => $category,)+
                }
            }
        }

        $(
            impl From<$module::Event> for Event {
                fn from(event: $module::Event) -> Self {
                    Self::$variant(event)
                }
            }

            impl InStream for $module::Event {
                const CATEGORY: &'static str = $category;

                fn of(event: &Event) -> Option<&Self> {
                    match event {
                        Event::$variant(event) => Some(event),
                        _ => None,
                    }
                }
            }
        )+
    };
}

/// The events of one category of stream.
pub trait InStream: Sized {
    /// The category's name in the log.
    const CATEGORY: &'static str;

    /// The event, where it is of this category.
    fn of(event: &Event) -> Option<&Self>;
}

streams! {
    /// A registration form.
    Registration(registration) = "registration",
    /// Something that arrived by e-mail or upload.
    Arrival(arrival) = "arrival",
    /// An organisation.
    Organisation(organisation) = "organisation",
    /// A person's account.
    User(user) = "user",
    /// A prosecution case.
    ProsecutionCase(prosecution_case) = "prosecution-case",
    /// The defence of a defendant.
    Defence(defence) = "defence",
    /// A document.
    Material(material) = "material",
    /// A form of a defendant.
    Form(form) = "form",
    /// A request for help.
    HelpRequest(help_request) = "help-request",
    /// The log's own seal on who looked.
    Oversight(oversight) = "oversight",
    /// A court in the roll-out.
    Court(court) = "court",
    /// The registration of a prosecuting organisation.
    ProsecutorRegistration(prosecutor_registration) = "prosecutor-registration",
    /// The extracts of registers that others keep.
    Register(register) = "register",
}
