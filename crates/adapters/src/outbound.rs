//! The one place where HTTP clients are made: time-outs always, redirects never, certificates always checked.
//! It must not read proxies from the environment: configuration is read in one place.

use std::{net::IpAddr, time::Duration};

use reqwest::{Certificate, Client, Identity, Response, Url, redirect::Policy, tls::Version};

/// How long a connection may take to come about.
const CONNECT_TIME_OUT: Duration = Duration::from_secs(10);

/// Why there is no client for an address.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OutboundError {
    #[error("it is not an address such as https://example.org")]
    NotAnAddress,
    #[error("it must begin with https:// unless it is on this machine")]
    NeedsHttps,
    #[error("it must not hold a user name, a password, a query or a fragment")]
    HoldsMore,
    #[error("the certificates given for it cannot be used: {0}")]
    Certificates(#[source] reqwest::Error),
    #[error("no client could be made: {0}")]
    Client(#[source] reqwest::Error),
}

/// What differs between clients.
pub(crate) struct Outbound<'a> {
    /// From the first byte out to the last byte in.
    pub(crate) time_out: Duration,
    /// PEM of the only authorities to trust; without it those of this machine.
    pub(crate) authorities: Option<&'a [u8]>,
    /// PEM of our own certificate and key, where the other side asks for one.
    pub(crate) identity: Option<&'a [u8]>,
}

/// Makes ring the TLS library of the process; harmless where it (or another) is set already.
pub fn install_tls() {
    let _already_set = rustls::crypto::ring::default_provider().install_default();
}

/// Is this host the machine itself?
pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Reads a base address: https, or http to this machine.
pub(crate) fn base(text: &str) -> Result<Url, OutboundError> {
    let url = Url::parse(text).map_err(|_| OutboundError::NotAnAddress)?;
    let host = url.host_str().ok_or(OutboundError::NotAnAddress)?;
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(host) => {}
        "http" => return Err(OutboundError::NeedsHttps),
        _ => return Err(OutboundError::NotAnAddress),
    }
    let holds_more = !url.username().is_empty() || url.password().is_some() || url.query().is_some() || url.fragment().is_some();
    if holds_more { Err(OutboundError::HoldsMore) } else { Ok(url) }
}

/// An address below a base, whether or not the base ends in `/`.
pub(crate) fn below(base: &Url, path: &str) -> Url {
    let mut url = base.clone();
    url.set_path(&format!("{}/{path}", base.path().trim_end_matches('/')));
    url
}

/// A client for a base address.
pub(crate) fn client(base: &Url, settings: &Outbound<'_>) -> Result<Client, OutboundError> {
    install_tls();
    let is_https = base.scheme() == "https";
    let mut builder = Client::builder()
        .redirect(Policy::none())
        .no_proxy()
        .connect_timeout(CONNECT_TIME_OUT.min(settings.time_out))
        .timeout(settings.time_out)
        .tls_version_min(Version::TLS_1_2)
        .https_only(is_https)
        .user_agent(concat!("common-platform/", env!("CARGO_PKG_VERSION")));
    if let Some(pem) = settings.authorities {
        builder = builder.tls_certs_only(Certificate::from_pem_bundle(pem).map_err(OutboundError::Certificates)?);
    } else if !is_https {
        // Nothing to trust, and a machine without certificates of its own must still reach itself.
        builder = builder.tls_certs_only([]);
    }
    if let Some(pem) = settings.identity {
        builder = builder.identity(Identity::from_pem(pem).map_err(OutboundError::Certificates)?);
    }
    builder.build().map_err(OutboundError::Client)
}

/// Reads an answer's body, but no more than `longest` bytes of it; the error says what went wrong.
pub(crate) async fn read(mut response: Response, longest: usize) -> Result<Vec<u8>, &'static str> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| what_failed(&error))? {
        if body.len() + chunk.len() > longest {
            return Err("the answer was longer than any honest one");
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Why there is no answer, without the address (its query may name someone).
pub(crate) fn what_failed(error: &reqwest::Error) -> &'static str {
    match () {
        () if error.is_timeout() => "no answer in time",
        () if error.is_connect() => "no connection",
        () => "the connection broke off",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_leaves_this_machine() {
        for fine in
            ["https://laa.example", "https://laa.example/cda/", "http://127.0.0.1:8080", "http://localhost", "http://[::1]:3"]
        {
            assert!(base(fine).is_ok(), "{fine}");
        }
        for wrong in [
            "",
            "laa.example",
            "ftp://laa.example",
            "http://laa.example",
            "http://127.0.0.1.example.org",
            "http://localhost.example.org",
            "https://user:secret@laa.example",
            "https://laa.example/?key=1",
            "https://laa.example/#x",
        ] {
            assert!(base(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_path_goes_below_the_base_with_or_without_a_slash() {
        for text in ["https://laa.example/cda", "https://laa.example/cda/"] {
            assert_eq!(below(&base(text).unwrap(), "oauth/token").as_str(), "https://laa.example/cda/oauth/token");
        }
        assert_eq!(below(&base("https://laa.example").unwrap(), "oauth/token").as_str(), "https://laa.example/oauth/token");
    }
}
