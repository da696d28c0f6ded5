//! How the end of a use case becomes a page: hidden is 404, a fault has a reference, a refusal is the handler's to show.

use app::Failure;

use crate::chassis::PageError;

/// A fault of storage or of the outside world: logged with the request's reference, which the person sees.
pub fn fault(error: &(dyn std::error::Error + 'static)) -> PageError {
    PageError::unavailable(error)
}

/// What a use case ended with, where the handler has something of its own to say.
#[derive(Debug)]
pub enum Said<R> {
    /// The domain's refusal.
    Refused(R),
    /// What must be unique is another's.
    Claimed(String),
    /// Others changed the same thing meanwhile: the person looks again.
    Changed,
}

/// Parts what the handler tells the person from what is the same everywhere.
pub fn said<R>(failure: Failure<R>) -> Result<Said<R>, PageError> {
    match failure {
        Failure::Refused(refusal) => Ok(Said::Refused(refusal)),
        Failure::Claimed(what) => Ok(Said::Claimed(what)),
        Failure::Changed => Ok(Said::Changed),
        // The same form was sent with another content from a page gone back to: asking again is safe, guessing is not.
        Failure::Reused => Err(PageError::BadRequest),
        Failure::Hidden => Err(PageError::NotFound),
        Failure::Fault(error) => Err(fault(&error)),
        Failure::Outside(error) => Err(fault(&error)),
    }
}
