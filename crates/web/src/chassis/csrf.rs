//! The token that proves that a form came from our own page (ASVS 3.5.1), tied to the browser's session cookie.
//! The second line of defence: the first is the check of `Origin` and `Sec-Fetch-Site` around the whole router.

use axum::http::{HeaderMap, HeaderValue};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::{Site, cookies};

/// The name of the hidden field.
pub(super) const FIELD: &str = "csrf";

/// The token of this browser, and the cookie to set where the browser has none yet.
pub(super) fn token(site: &Site, headers: &HeaderMap) -> (String, Option<HeaderValue>) {
    let names = site.cookies();
    let known = cookies::read(headers, names.session()).or_else(|| cookies::read(headers, names.form()));
    if let Some(value) = known {
        return (sign(&site.settings().form_key, value), None);
    }
    let mut bytes = [0; 24];
    (site.settings().fill)(&mut bytes);
    let value = URL_SAFE_NO_PAD.encode(bytes);
    (sign(&site.settings().form_key, &value), names.set(names.form(), &value, None))
}

/// True where the form carries the token of this browser; takes the same time whatever is wrong.
pub(super) fn matches(expected: &str, sent: &str) -> bool {
    expected.as_bytes().ct_eq(sent.as_bytes()).into()
}

fn sign(key: &[u8; 32], cookie: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return String::new();
    };
    mac.update(b"form\0");
    mac.update(cookie.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_bound_to_its_cookie_and_its_key() {
        let token = sign(&[1; 32], "a");
        assert!(matches(&token, &sign(&[1; 32], "a")));
        assert!(!matches(&token, &sign(&[1; 32], "b")));
        assert!(!matches(&token, &sign(&[2; 32], "a")));
        assert!(!matches(&token, ""));
    }
}
