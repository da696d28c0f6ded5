//! A message's text in pieces: words, and links to our own host.
//! Any other address stays plain text: a demonstration leads nowhere else.

use serde::Serialize;

/// A piece of a message's text.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Piece<'a> {
    /// As it stands in the message.
    text: &'a str,
    /// Where it leads, on this host.
    href: Option<&'a str>,
}

/// The text in pieces, in order; together they are the whole text.
pub(super) fn pieces<'a>(text: &'a str, base_url: &str) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let address = word.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?)>".contains(c));
        let path = address.strip_prefix(base_url).filter(|path| is_local(path));
        let Some(path) = path else {
            pieces.push(Piece { text: word, href: None });
            continue;
        };
        pieces.push(Piece { text: address, href: Some(path) });
        pieces.push(Piece { text: word.strip_prefix(address).unwrap_or_default(), href: None });
    }
    pieces
}

/// A path that a browser keeps on this host: not `//elsewhere`, not `/\elsewhere`, not `.elsewhere`, not `@elsewhere`.
fn is_local(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains('\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "http://127.0.0.1:8000";

    fn links(text: &str) -> Vec<String> {
        let pieces = pieces(text, HERE);
        assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text, "nothing is lost");
        pieces.into_iter().filter_map(|piece| piece.href.map(str::to_owned)).collect()
    }

    #[test]
    fn a_link_to_our_own_host_can_be_followed() {
        assert_eq!(links("Open:\nhttp://127.0.0.1:8000/activate/abc?x=1.\nThanks"), ["/activate/abc?x=1"]);
        assert_eq!(links("(http://127.0.0.1:8000/a) http://127.0.0.1:8000/b"), ["/b"]);
        assert!(links("").is_empty());
    }

    #[test]
    fn no_link_leads_to_another_host() {
        for other in [
            "https://evil.example/",
            "http://127.0.0.1:80000/",
            "http://127.0.0.1:8000.evil.example/",
            "http://127.0.0.1:8000@evil.example/",
            "http://127.0.0.1:8000//evil.example",
            "http://127.0.0.1:8000/\\evil.example",
            "javascript:http://127.0.0.1:8000/",
        ] {
            assert!(links(other).is_empty(), "{other}");
        }
    }
}
