//! An extract of a register is loaded: from here on its entries count.

use serde::{Deserialize, Serialize};

use super::{Event, Extract, KEYED, Register, State};
use crate::{
    Context,
    id::{ExtractId, UserId},
    time::Date,
};

/// The extract, whose rows are kept already but count for nothing yet.
#[derive(Debug, Clone)]
pub struct LoadExtract {
    /// Under which its rows are kept.
    pub id: ExtractId,
    /// Of which register.
    pub register: Register,
    /// The date of which it says how things stood.
    pub dated: Date,
    /// How many entries it has.
    pub rows: u64,
    /// SHA-256 of the file, lower-case hex.
    pub digest: String,
    /// What the file was called.
    pub file: String,
    /// Who loads it; nobody, where the command line does.
    pub by: Option<UserId>,
}

/// Why an extract is not loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum LoadRefusal {
    /// Its date is yet to come.
    #[error("the date of the extract is in the future")]
    InTheFuture,
    /// A later one is loaded: an older one would bring back what has changed.
    #[error("a later extract is loaded already")]
    OlderThanLoaded {
        /// The date of the later one.
        loaded: Date,
    },
    /// This very file is loaded, for this date.
    #[error("this extract is loaded already")]
    LoadedAlready,
}

/// Lets an extract count in place of the one before.
pub fn load_extract(state: &State, command: LoadExtract, cx: &Context) -> Result<Vec<Event>, LoadRefusal> {
    if command.dated > cx.now.london_date() {
        return Err(LoadRefusal::InTheFuture);
    }
    if let Some(current) = state.current(command.register) {
        if current.dated > command.dated {
            return Err(LoadRefusal::OlderThanLoaded { loaded: current.dated });
        }
        if current.dated == command.dated && current.digest == command.digest {
            return Err(LoadRefusal::LoadedAlready);
        }
    }
    let LoadExtract { id, register, dated, rows, digest, file, by } = command;
    Ok(vec![Event::ExtractLoaded(Extract { id, register, dated, rows, digest, file, by, at: cx.now, keyed: KEYED })])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{state::Folds, time::Timestamp};

    fn an_extract(dated: &str, digest: &str) -> LoadExtract {
        LoadExtract {
            id: ExtractId(Uuid::from_u128(1)),
            register: Register::Sra,
            dated: dated.parse().unwrap(),
            rows: 3,
            digest: digest.to_owned(),
            file: "sra.csv".to_owned(),
            by: None,
        }
    }

    #[test]
    fn the_last_extract_counts_and_an_older_or_future_one_is_refused() {
        let cx = Context::new(Timestamp::from_micros(1_795_435_200_000_000), 1); // 23 November 2026
        let mut state = State::default();
        for event in load_extract(&state, an_extract("2026-11-01", "aa"), &cx).unwrap() {
            state.apply(&event);
        }
        assert_eq!(load_extract(&state, an_extract("2026-11-24", "bb"), &cx), Err(LoadRefusal::InTheFuture));
        let loaded = "2026-11-01".parse().unwrap();
        assert_eq!(load_extract(&state, an_extract("2026-10-31", "bb"), &cx), Err(LoadRefusal::OlderThanLoaded { loaded }));
        assert_eq!(load_extract(&state, an_extract("2026-11-01", "aa"), &cx), Err(LoadRefusal::LoadedAlready));
        assert!(load_extract(&state, an_extract("2026-11-01", "bb"), &cx).is_ok(), "a corrected one of the same date");
        let other = LoadExtract { register: Register::Laa, ..an_extract("2026-10-31", "aa") };
        assert!(load_extract(&state, other, &cx).is_ok(), "of another register");
        assert_eq!(state.current(Register::Sra).unwrap().age(cx.now.london_date()), 22);
        assert_eq!(state.current(Register::Bsb), None);
    }
}
