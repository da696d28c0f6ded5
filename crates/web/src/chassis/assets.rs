//! Style sheets, scripts and icons, carried inside the program and served under an address that changes with their bytes.
//! Serves nothing from the disk.

use std::sync::LazyLock;

use axum::{
    Router,
    extract::Path,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
    routing::get,
};
use sha2::{Digest, Sha256};
use tower_http::compression::CompressionLayer;

use super::PageError;

/// Every asset: name and bytes.
const ASSETS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// One digest over all assets, so that they can name one another by relative addresses.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut digest = Sha256::new();
    for (name, bytes) in ASSETS {
        digest.update(name.as_bytes());
        digest.update([0]);
        digest.update(bytes);
    }
    let whole = hex::encode(digest.finalize());
    whole.get(..16).unwrap_or(&whole).to_owned()
});

/// The address of an asset; `None` where there is no such asset.
pub(super) fn url(name: &str) -> Option<String> {
    find(name).map(|_| format!("/assets/{}/{name}", *VERSION))
}

/// The routes of the assets; compressed on the way, kept by browsers for a year.
pub(super) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{version}/{name}", get(serve)).layer(CompressionLayer::new())
}

async fn serve(Path((version, name)): Path<(String, String)>) -> Response {
    let Some(bytes) = find(&name).filter(|_| version == *VERSION) else {
        return PageError::NotFound.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let mut response = bytes.into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}

fn find(name: &str) -> Option<&'static [u8]> {
    ASSETS.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sheet_names_the_licensed_typeface_or_crest() {
        for (name, bytes) in ASSETS {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("GDS Transport") && !text.contains("govuk-crest"), "{name}");
        }
    }

    #[test]
    fn only_known_assets_have_an_address() {
        assert!(url("app.css").is_some_and(|address| address.starts_with("/assets/")));
        assert_eq!(url("../Cargo.toml"), None);
    }
}
