//! A person chooses the language of the e-mails, text messages and calls that they get.

use serde::{Deserialize, Serialize};

use super::{Event, State};
use crate::{Context, values::Language};

/// Why no language can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum LanguageRefusal {
    /// Nobody has this account.
    #[error("there is no account")]
    NoAccount,
}

/// Chooses a language; the one that is chosen already changes nothing.
pub fn choose_language(state: &State, language: Language, cx: &Context) -> Result<Vec<Event>, LanguageRefusal> {
    let current = state.language.ok_or(LanguageRefusal::NoAccount)?;
    if current == language {
        return Ok(Vec::new());
    }
    Ok(vec![Event::LanguageChosen { language, at: cx.now }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{state::Folds, time::Timestamp};

    #[test]
    fn a_language_is_chosen_once_and_by_somebody() {
        let cx = Context::new(Timestamp::from_micros(1), 1);
        let mut state = State::default();
        assert_eq!(choose_language(&state, Language::Welsh, &cx), Err(LanguageRefusal::NoAccount));
        state.language = Some(Language::English);
        let events = choose_language(&state, Language::Welsh, &cx).unwrap();
        assert_eq!(events, [Event::LanguageChosen { language: Language::Welsh, at: cx.now }]);
        state.apply(&events[0]);
        assert_eq!(choose_language(&state, Language::Welsh, &cx), Ok(Vec::new()));
    }
}
