//! The bytes of a document as an answer: shown in the browser under a neutral name, whole or the part that was asked for (RFC 9110 14),
//! unsealed piece by piece. Asks no permission: that was done before, and the reading was recorded.

use app::{App, Asked, OpenedDocument};
use axum::{
    body::Body,
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{
            ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
            IF_RANGE, RANGE,
        },
    },
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};

use crate::{chassis::PageError, failure::fault};

/// What a document that is opened by itself may do: nothing but be shown in the browser's own viewer.
const POLICY: &str =
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-downloads";

/// Does the request ask for the whole document, or for a part?
pub(super) fn asked(headers: &HeaderMap) -> Asked {
    if headers.contains_key(RANGE) { Asked::Part } else { Asked::Whole }
}

/// The answer. The first piece is unsealed before anything is sent, so that a document that can't be read is a 503 and no torn file.
pub(super) async fn answer(app: &App, opened: &OpenedDocument, name: &str, headers: &HeaderMap) -> Result<Response, PageError> {
    let length = opened.file.bytes;
    let tag = format!("\"{}\"", opened.file.object.get(..32).unwrap_or_default());
    let (status, start, part) = match wanted(headers, length, &tag) {
        Wanted::Whole => (StatusCode::OK, 0, length),
        Wanted::Part { start, length } => (StatusCode::PARTIAL_CONTENT, start, length),
        Wanted::Beyond => {
            let range = value(&format!("bytes */{length}"))?;
            // With a type of its own, so that a viewer gets this answer and not a page about it.
            let plain = HeaderValue::from_static("application/octet-stream");
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, [(CONTENT_RANGE, range), (CONTENT_TYPE, plain)]).into_response());
        }
    };
    let mut pieces = Box::pin(app.read_document(&opened.file, start, part));
    let first = pieces.next().await.transpose().map_err(|error| fault(&error))?;
    let body = Body::from_stream(stream::iter(first.map(Ok)).chain(pieces));
    let mut response = (status, body).into_response();
    let pdf = opened.file.media_type == "application/pdf";
    let place = if pdf { format!("inline; filename=\"{name}.pdf\"") } else { format!("attachment; filename=\"{name}\"") };
    let mut set = |name: HeaderName, text: &str| value(text).map(|value| drop(response.headers_mut().insert(name, value)));
    set(CONTENT_TYPE, if pdf { "application/pdf" } else { "application/octet-stream" })?;
    set(CONTENT_DISPOSITION, &place)?;
    set(CONTENT_LENGTH, &part.to_string())?;
    set(CONTENT_SECURITY_POLICY, POLICY)?;
    set(ACCEPT_RANGES, "bytes")?;
    set(ETAG, &tag)?;
    if status == StatusCode::PARTIAL_CONTENT {
        let last = start.saturating_add(part).saturating_sub(1);
        set(CONTENT_RANGE, &format!("bytes {start}-{last}/{length}"))?;
    }
    Ok(response)
}

fn value(text: &str) -> Result<HeaderValue, PageError> {
    HeaderValue::from_str(text).map_err(|error| PageError::fault(&error))
}

/// What of a document is wanted.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Whole,
    Part { start: u64, length: u64 },
    Beyond,
}

/// One range of bytes is answered; several, other units and what can't be read get the whole, as RFC 9110 14.2 permits.
fn wanted(headers: &HeaderMap, length: u64, tag: &str) -> Wanted {
    if headers.get(IF_RANGE).is_some_and(|known| known.as_bytes() != tag.as_bytes()) {
        return Wanted::Whole;
    }
    let range = headers.get(RANGE).and_then(|range| range.to_str().ok()).and_then(|range| range.trim().strip_prefix("bytes="));
    let Some((from, to)) = range.filter(|range| !range.contains(',')).and_then(|range| range.trim().split_once('-')) else {
        return Wanted::Whole;
    };
    let (from, to) = (from.trim(), to.trim());
    let number = |text: &str| text.parse::<u64>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    match (number(from), number(to)) {
        (None, Some(last)) if from.is_empty() => part(length.saturating_sub(last), length.saturating_sub(1), length),
        (Some(start), None) if to.is_empty() => part(start, length.saturating_sub(1), length),
        (Some(start), Some(end)) if start <= end => part(start, end.min(length.saturating_sub(1)), length),
        _ => Wanted::Whole,
    }
}

fn part(start: u64, end: u64, length: u64) -> Wanted {
    if start >= length { Wanted::Beyond } else { Wanted::Part { start, length: end.saturating_sub(start).saturating_add(1) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(range: &str) -> Wanted {
        let mut headers = HeaderMap::new();
        headers.insert(RANGE, range.parse().unwrap());
        wanted(&headers, 1_000, "\"tag\"")
    }

    #[test]
    fn one_range_is_read_in_its_three_forms() {
        assert_eq!(of("bytes=0-99"), Wanted::Part { start: 0, length: 100 });
        assert_eq!(of("bytes=900-"), Wanted::Part { start: 900, length: 100 });
        assert_eq!(of("bytes=-100"), Wanted::Part { start: 900, length: 100 });
        assert_eq!(of("bytes=-5000"), Wanted::Part { start: 0, length: 1_000 });
        assert_eq!(of("bytes=999-5000"), Wanted::Part { start: 999, length: 1 });
    }

    #[test]
    fn what_lies_beyond_the_end_is_refused() {
        assert_eq!(of("bytes=1000-"), Wanted::Beyond);
        assert_eq!(of("bytes=-0"), Wanted::Beyond);
    }

    #[test]
    fn what_is_no_single_range_gets_the_whole() {
        for text in ["bytes=0-1,5-6", "lines=1-2", "bytes=9-1", "bytes=a-b", "bytes=-", "bytes=+1-2", ""] {
            assert_eq!(of(text), Wanted::Whole, "{text}");
        }
    }

    #[test]
    fn a_range_of_an_older_document_gets_the_whole() {
        let mut headers = HeaderMap::new();
        headers.insert(RANGE, "bytes=0-9".parse().unwrap());
        headers.insert(IF_RANGE, "\"older\"".parse().unwrap());
        assert_eq!(wanted(&headers, 1_000, "\"tag\""), Wanted::Whole);
    }
}
