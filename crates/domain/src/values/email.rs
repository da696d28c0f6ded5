//! E-mail addresses: the name that people sign in with.
//! Does not ask whether the mailbox exists: only the activation link proves that.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{ValueError, clean};

const CJSM: &str = ".cjsm.net";

/// An e-mail address with its domain in lower case; an international domain name is kept as written, in letters or in punycode.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address, also one pasted as `mailto:…` or between angle brackets. At most 254 bytes (RFC 5321).
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let text = clean::line(text);
        let text = text.trim_start_matches("mailto:").trim_matches(['<', '>', ' ', ';', ',']);
        if text.is_empty() {
            return Err(ValueError::EmailMissing);
        }
        if text.len() > 254 {
            return Err(ValueError::EmailTooLong);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(ValueError::EmailFormat)?;
        let domain = lower(domain);
        if !is_local(local) || !is_domain(&domain) {
            return Err(ValueError::EmailFormat);
        }
        Ok(Self([local, "@", &domain].concat()))
    }

    /// Reads what a person gives as an address to be recognised or written to: one of the secure service is read as the
    /// ordinary one behind it, where there is one (see [`Self::ordinary`]).
    ///
    /// Whoever wants to say that to the person parses, and asks [`Self::is_cjsm`] first.
    pub fn typed(text: &str) -> Result<Self, ValueError> {
        Self::parse(text).map(|address| address.ordinary().unwrap_or(address))
    }

    /// The address folded for uniqueness: no two people have addresses that differ only in case, or in how an international
    /// domain name is written.
    pub fn key(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or_default();
        if self.0.is_ascii() && !is_international(domain) {
            return self.0.to_ascii_lowercase();
        }
        let domain = if is_international(domain) { idna::domain_to_unicode(domain).0 } else { domain.to_owned() };
        format!("{}@{}", local.to_lowercase(), domain.to_lowercase())
    }

    /// The domain as mail servers and registers write it: punycode where it is international (RFC 5891).
    pub fn ascii_domain(&self) -> String {
        let domain = self.domain();
        if is_international(domain) {
            idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned())
        } else {
            domain.to_owned()
        }
    }

    /// The part after the `@`.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Whether this is an address of the criminal justice secure mail service.
    pub fn is_cjsm(&self) -> bool {
        self.domain().ends_with(CJSM)
    }

    /// The ordinary address behind a secure one: `a@firm.co.uk` for `a@firm.co.uk.cjsm.net`.
    ///
    /// `None` where the address is ordinary already, or is a mailbox that only the secure service has.
    pub fn ordinary(&self) -> Option<Self> {
        self.0.strip_suffix(CJSM).and_then(|address| Self::parse(address).ok())
    }
}

super::text_value!(EmailAddress);

/// Text in lower case.
fn lower(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_uppercase()) { text.into() } else { text.to_lowercase().into() }
}

fn is_local(local: &str) -> bool {
    let plain = |c: char| {
        c.is_alphanumeric() || matches!(c, '!' | '#'..='\'' | '*' | '+' | '-' | '.' | '/' | '=' | '?' | '^'..='`' | '{'..='~')
    };
    // Neither at an end nor two in a row.
    let dots = local.split('.').any(str::is_empty);
    local.len() <= 64 && local.chars().all(plain) && !dots
}

fn is_domain(domain: &str) -> bool {
    let Some((_, top)) = domain.rsplit_once('.') else { return false };
    domain.split('.').all(is_label)
        && top.chars().count() >= 2
        && !top.chars().all(|c| c.is_ascii_digit())
        && (!is_international(domain) || idna::domain_to_ascii(domain).is_ok_and(|ascii| ascii.len() <= 253))
}

fn is_international(domain: &str) -> bool {
    !domain.is_ascii() || domain.split('.').any(|label| label.starts_with("xn--"))
}

fn is_label(label: &str) -> bool {
    let inner = |c: char| c == '-' || c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    !label.is_empty() && label.len() <= 63 && label.chars().all(inner) && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_as_people_paste_them_are_read() {
        for (text, kept) in [
            (" Jo.Smith@Firm.CO.UK\u{00A0}", "Jo.Smith@firm.co.uk"),
            ("mailto:jo@firm.co.uk", "jo@firm.co.uk"),
            ("<jo@firm.co.uk>;", "jo@firm.co.uk"),
            ("o’neill@firm.co.uk", "o'neill@firm.co.uk"),
            ("jo+court@büro.example", "jo+court@büro.example"),
            ("jo@xn--bro-hoa.example", "jo@xn--bro-hoa.example"),
        ] {
            assert_eq!(EmailAddress::parse(text).unwrap().as_str(), kept);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "jo",
            "jo@",
            "@firm.co.uk",
            "jo@firm",
            "jo@firm..uk",
            ".jo@firm.uk",
            "j o@firm.uk",
            "jo@-firm.uk",
            "a@b@firm.uk",
            "jo@1.2.3.4",
            "jo@fi_rm.uk",
            "\"jo\"@firm.uk",
            "jo@firm.uk\nBcc: x@y.zz",
        ] {
            assert_eq!(EmailAddress::parse(text), Err(ValueError::EmailFormat), "{text}");
        }
        assert_eq!(EmailAddress::parse("  "), Err(ValueError::EmailMissing));
        assert_eq!(EmailAddress::parse(&format!("{}@firm.uk", "j".repeat(250))), Err(ValueError::EmailTooLong));
    }

    #[test]
    fn addresses_that_differ_in_case_share_a_key() {
        assert_eq!(EmailAddress::parse("JO@firm.uk").unwrap().key(), EmailAddress::parse("jo@FIRM.uk").unwrap().key());
    }

    #[test]
    fn an_international_domain_is_one_however_it_is_written() {
        let letters = EmailAddress::parse("Jo@Büro.example").unwrap();
        let punycode = EmailAddress::parse("jo@XN--bro-hoa.example").unwrap();
        assert_eq!((letters.as_str(), punycode.as_str()), ("Jo@büro.example", "jo@xn--bro-hoa.example"));
        assert_eq!(letters.key(), punycode.key());
        assert_eq!(letters.ascii_domain(), "xn--bro-hoa.example");
        assert_eq!(EmailAddress::parse("jo@firm.example").unwrap().ascii_domain(), "firm.example");
        assert_eq!(EmailAddress::parse("jo@xn--a.example"), Err(ValueError::EmailFormat));
    }

    #[test]
    fn a_secure_address_gives_its_ordinary_one() {
        let secure = EmailAddress::parse("jo@firm.co.uk.CJSM.net").unwrap();
        assert!(secure.is_cjsm());
        assert_eq!(secure.ordinary().unwrap().as_str(), "jo@firm.co.uk");
        assert_eq!(EmailAddress::parse("jo@firm.cjsm.net").unwrap().ordinary(), None);
        let ordinary = EmailAddress::parse("jo@firm.co.uk").unwrap();
        assert!(!ordinary.is_cjsm());
        assert_eq!(ordinary.ordinary(), None);
        let typed = |text| EmailAddress::typed(text).map(|address| address.to_string());
        assert_eq!(typed("mailto:jo@Firm.co.uk.CJSM.net").unwrap(), "jo@firm.co.uk");
        assert_eq!(typed("jo@firm.cjsm.net").unwrap(), "jo@firm.cjsm.net", "the secure service alone has it");
        assert_eq!(typed("jo@firm.co.uk").unwrap(), "jo@firm.co.uk");
        assert_eq!(typed("jo"), Err(ValueError::EmailFormat));
    }

    proptest! {
        #[test]
        fn an_address_that_was_read_reads_back_the_same(text in "[ -~àÀßİ]{0,12}@[a-zA-Z0-9.àÀßİ-]{0,20}") {
            if let Ok(email) = EmailAddress::parse(&text) {
                prop_assert_eq!(EmailAddress::parse(email.as_str()).unwrap(), email);
            }
        }
    }
}
