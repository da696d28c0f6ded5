//! The network address that a request comes from, for limits on guessing; never logged, never kept but as a digest.
//!
//! Behind a trusted proxy the binary puts a [`Client`] into the request; otherwise it is the other end of the connection.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

/// Where a request comes from, as limits count it; empty where that is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Client(pub String);

impl Client {
    /// The address, or the whole /64 network of IPv6, because one household has that many addresses.
    pub fn of(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V4(four) => four.to_string(),
            IpAddr::V6(six) => (six.to_bits() >> 64).to_string(),
        })
    }

    /// The address, if it is known.
    pub fn known(self) -> Option<String> {
        Some(self.0).filter(|address| !address.is_empty())
    }
}

impl<S: Sync> FromRequestParts<S> for Client {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        if let Some(client) = parts.extensions.get::<Self>() {
            return Ok(client.clone());
        }
        let other = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        Ok(other.map(|ConnectInfo(other)| Self::of(other.ip())).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_in_one_ipv6_network_count_as_one_and_mapped_addresses_as_ipv4() {
        let counted = |text: &str| Client::of(text.parse().unwrap()).known();
        assert_eq!(counted("2001:db8:1:2:3::4"), counted("2001:db8:1:2:ffff::1"));
        assert_ne!(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
        assert_eq!(counted("::ffff:192.0.2.1"), counted("192.0.2.1"));
        assert_eq!(Client::default().known(), None);
    }
}
