//! A file that a browser keeps instead of showing: under a neutral name, and never taken for a page.

use axum::{
    http::{
        HeaderName, HeaderValue,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};

use crate::chassis::PageError;

/// Answers with a file to keep. `name` is ours, never a sender's; the frame adds `nosniff` and `no-store`.
pub fn attachment(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'));
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let (true, Ok(disposition), Ok(kind)) = (plain, disposition, HeaderValue::from_str(media_type)) else {
        tracing::error!("the name or type of a download does not fit a header");
        return PageError::Fault.into_response();
    };
    // What is opened by itself after all, in an old browser, may do nothing.
    let sandbox = (HeaderName::from_static("content-security-policy"), HeaderValue::from_static("default-src 'none'; sandbox"));
    ([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition), sandbox], bytes).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_is_never_shown_as_a_page_and_its_name_cannot_break_the_header() {
        let answer = attachment("registration-REG-1.csv", "text/csv", b"a".to_vec());
        assert_eq!(answer.headers()[CONTENT_DISPOSITION], "attachment; filename=\"registration-REG-1.csv\"");
        assert!(attachment("a\"; x=\"b", "text/csv", Vec::new()).status().is_server_error());
    }
}
