//! The error pages: one enum, each variant headed by the status that it returns.
//! Tells nobody anything about the inside: what went wrong is in the log, under the reference that the page shows.

use axum::{
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};

/// Why there is no page. The frame around the router turns it into a page in the person's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// 400: the request does not make sense; nobody who uses our pages should see it.
    #[error("the request does not make sense")]
    BadRequest,
    /// 403: the form did not come from our own page, or from an old one. Things that are not theirs are [`Self::NotFound`].
    #[error("the form did not come from our own page")]
    Forbidden,
    /// 404: no such page, or one that this person may not know about.
    #[error("no such page")]
    NotFound,
    /// 405: the page exists, but not for this method.
    #[error("the page does not answer this method")]
    MethodNotAllowed,
    /// 413: more bytes than `limit`.
    #[error("more than {limit} bytes")]
    TooLarge {
        /// The most that is taken, in bytes; 0 where it is not known.
        limit: u64,
    },
    /// 429: too many tries.
    #[error("too many tries; wait {wait} seconds")]
    TooMany {
        /// How long to wait, in seconds.
        wait: u64,
    },
    /// 500: our fault. Make it with [`PageError::fault`], which logs the cause.
    #[error("a fault")]
    Fault,
    /// 503: the database, the disk or the memory is not there just now.
    #[error("not available just now")]
    Unavailable,
}

/// How long a browser waits before it tries an unavailable service again, in seconds.
const PAUSE: u64 = 60;

impl PageError {
    /// A fault of ours: the cause is logged under the request's id, and the person sees that reference.
    pub fn fault(cause: &dyn std::error::Error) -> Self {
        tracing::error!(cause = %Chain(cause), "a page failed");
        Self::Fault
    }

    /// The service lacks something just now (database, disk): logged, and people are asked to come back.
    pub fn unavailable(cause: &dyn std::error::Error) -> Self {
        tracing::error!(cause = %Chain(cause), "the service is not available");
        Self::Unavailable
    }

    /// The status of the answer.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The page for a bare status that a library answered with; `None` where it is no error.
    pub(super) fn from_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge { limit: 0 },
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany { wait: PAUSE },
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            other if other.is_client_error() => Self::BadRequest,
            other if other.is_server_error() => Self::Fault,
            _ => return None,
        })
    }

    /// The stem of its words in `errors.ftl`: `error-404` has `.title` and paragraphs.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::BadRequest => "error-400",
            Self::Forbidden => "error-403",
            Self::NotFound => "error-404",
            Self::MethodNotAllowed => "error-405",
            Self::TooLarge { .. } => "error-413",
            Self::TooMany { .. } => "error-429",
            Self::Fault => "error-500",
            Self::Unavailable => "error-503",
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let pause = match self {
            Self::TooMany { wait } => Some(wait),
            Self::Unavailable => Some(PAUSE),
            _ => None,
        };
        if let Some(seconds) = pause {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// An error with all its causes on one line.
struct Chain<'a>(&'a dyn std::error::Error);

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(inner) = cause {
            write!(f, ": {inner}")?;
            cause = inner.source();
        }
        Ok(())
    }
}
