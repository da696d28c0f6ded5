//! The names and the lines of our cookies (ASVS 3.3.1 to 3.3.4).
//! Does not know what a session is: it only reads and writes headers.

use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

/// The names of the cookies: over https they carry the `__Host-` prefix, which no other host can set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CookieNames {
    /// True where people arrive by https.
    pub secure: bool,
}

impl CookieNames {
    /// The session of a signed-in person.
    pub const fn session(self) -> &'static str {
        if self.secure { "__Host-session" } else { "session" }
    }

    /// Ties a form to a browser before anybody has signed in.
    pub const fn form(self) -> &'static str {
        if self.secure { "__Host-form" } else { "form" }
    }

    /// Half-way through signing in, for ten minutes.
    pub const fn sign_in(self) -> &'static str {
        if self.secure { "__Host-sign-in" } else { "sign-in" }
    }

    /// An activation in progress.
    pub const fn activation(self) -> &'static str {
        if self.secure { "__Host-activation" } else { "activation" }
    }

    /// The language that was chosen.
    pub const fn lang(self) -> &'static str {
        if self.secure { "__Host-lang" } else { "lang" }
    }

    /// A `Set-Cookie` value: `HttpOnly`, `SameSite=Lax`, the whole site, `Secure` over https. Without `max_age` (seconds) it
    /// ends with the browser; with 0 it is deleted. `None` where the value cannot stand in a cookie.
    pub fn set(self, name: &str, value: &str, max_age: Option<u32>) -> Option<HeaderValue> {
        let plain = value.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\'));
        if !plain {
            return None;
        }
        let secure = if self.secure { "; Secure" } else { "" };
        let age = max_age.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
        HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")).ok()
    }
}

/// The value of the first cookie of that name that the browser sent.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secure_cookie_belongs_to_this_host_alone() {
        let names = CookieNames { secure: true };
        assert_eq!(
            names.set(names.session(), "abc", None).unwrap(),
            "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(CookieNames { secure: false }.session(), "session");
    }

    #[test]
    fn a_value_cannot_add_attributes_or_lines() {
        let names = CookieNames { secure: false };
        assert!(names.set("lang", "cy; Domain=evil.example", None).is_none());
        assert!(names.set("lang", "cy\r\nx: y", None).is_none());
    }

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(COOKIE, HeaderValue::from_static("mysession=1; session=2; session=3"));
        assert_eq!(read(&headers, "session"), Some("2"));
        assert_eq!(read(&headers, "lang"), None);
    }
}
