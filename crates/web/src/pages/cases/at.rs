//! The identifiers in an address, and the place in a list. What is none of ours is no page (404), not a mistake of the person's.
//! Looks nothing up.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use domain::{
    id::{CaseId, DefendantId},
    time::Timestamp,
};
use serde::{Deserialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::chassis::PageError;

/// The identifiers in an address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<T>(pub(crate) T);

/// A defendant of a case, as addresses name them.
pub(crate) type OfCase = At<(CaseId, DefendantId)>;

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let Path(ids) = Path::<T>::from_request_parts(parts, state).await.map_err(|_| PageError::NotFound)?;
        Ok(Self(ids))
    }
}

/// Where a page of a list begins: a moment and an identifier, of nobody in particular.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Before {
    before: Option<String>,
}

impl Before {
    /// The key, where the address has one; one that can't be read is no page.
    pub(crate) fn key<I: From<Uuid>>(&self) -> Result<Option<(Timestamp, I)>, PageError> {
        let Some(text) = &self.before else { return Ok(None) };
        let read = || {
            let (micros, id) = text.split_once('_')?;
            Some((Timestamp::from_micros(micros.parse().ok()?), I::from(Uuid::parse_str(id).ok()?)))
        };
        read().map(Some).ok_or(PageError::NotFound)
    }
}

/// The address of the page of a list that begins after a key.
pub(crate) fn after(list: &str, (moment, id): (Timestamp, Uuid)) -> String {
    format!("{list}?before={}_{id}", moment.micros())
}
