//! Messages that were made to hurt whoever reads them. None takes long, none breaks anything, none hides an attachment for nothing.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::{Mail, MailLimits, read_mail};

fn repeated(times: u32, say: impl Fn(u32) -> String) -> String {
    (0..times).map(say).collect()
}

fn quickly(bytes: &[u8]) -> Mail {
    let start = Instant::now();
    let mail = read_mail(bytes, &MailLimits::default());
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    mail
}

#[test]
fn parts_within_parts_end_at_the_bound() {
    let nested = repeated(50_000, |n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"));
    assert!(quickly(nested.as_bytes()).cut);
    let messages = "Content-Type: message/rfc822\n\n".repeat(200_000);
    assert!(quickly(messages.as_bytes()).cut);
    let digests = format!("Content-Type: multipart/digest; boundary=b\n\n{}", "--b\n\n".repeat(100_000));
    assert!(quickly(digests.as_bytes()).cut);
}

#[test]
fn thousands_of_parts_are_not_all_looked_at() {
    let parts = "--b\nContent-Disposition: attachment\n\nx\n".repeat(20_000);
    let mail = quickly(format!("Content-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n").as_bytes());
    assert!(mail.cut && mail.attachments.len() < 200);
}

#[test]
fn one_boundary_inside_itself_does_not_multiply() {
    let same = "--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(10_000);
    quickly(format!("Content-Type: multipart/mixed; boundary=b\n\n{same}").as_bytes());
}

#[test]
fn huge_headers_are_cut_and_the_body_is_still_found() {
    let long = format!("From: a@b.example\nSubject: {}\n\nthe body", "x".repeat(5_000_000));
    let mail = quickly(long.as_bytes());
    assert!(mail.cut && mail.text == "the body" && mail.subject.chars().count() <= 400);
    let many = format!("{}\n\nthe body", "X-A: b\n".repeat(500_000).trim_end());
    assert!(quickly(many.as_bytes()).cut);
    let addresses = format!("From: {}a@b.example\n\nx", "(".repeat(200_000));
    quickly(addresses.as_bytes());
    let words = format!("Subject: {}\n\nx", "=?utf-8?b?".repeat(20_000));
    quickly(words.as_bytes());
    let parameters = repeated(20_000, |n| format!("; name*{n}*=%41"));
    quickly(format!("Content-Type: text/csv{parameters}\n\nx").as_bytes());
}

#[test]
fn nothing_that_is_shown_holds_controls_or_hidden_characters() {
    let mail = quickly(
        b"From: \"a\x00\x1b[31m\" <a\x00@b.example>\nSubject: =?utf-8?q?a=0D=0ABcc:_x=00=E2=80=AE?= \xff\xfe\nMessage-ID: <\x01>\n\nhi\x00\x1b[2J\xe2\x80\xae there",
    );
    assert_eq!(mail.text, "hi[2J there");
    for line in [mail.subject, mail.from.unwrap_or_default(), mail.message_id.unwrap_or_default()] {
        assert!(!line.chars().any(|c| c.is_control() || c == '\u{202e}'), "{line:?}");
    }
}

#[test]
fn broken_transfer_encodings_are_read_as_far_as_they_go() {
    let base64 = "Content-Type: text/csv; name=a\nContent-Transfer-Encoding: BASE64\n\nYSxi!!\nC?g\n=\0=\n";
    assert!(quickly(base64.as_bytes()).attachments[0].bytes.starts_with(b"a,b"));
    let quoted = "Content-Type: text/csv; name=a\nContent-Transfer-Encoding: quoted-printable\n\na=ZZ,b";
    assert_eq!(quickly(quoted.as_bytes()).attachments[0].bytes, b"a=ZZ,b");
    let unknown = "Content-Type: text/csv; name=a\nContent-Transfer-Encoding: x-uuencode\n\na,b";
    assert_eq!(quickly(unknown.as_bytes()).attachments[0].bytes, b"a,b");
}

#[test]
fn boundaries_that_lack_or_lie_lose_no_attachment_before_them() {
    let open = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/csv; name=a\n\na,b\n--bb\n--b-\nc";
    assert_eq!(quickly(open.as_bytes()).attachments[0].bytes, b"a,b\n--bb\n--b-\nc");
    let never = "Content-Type: multipart/mixed; boundary=never\n\nwords of a person";
    assert_eq!(quickly(never.as_bytes()).text, "words of a person");
    for boundary in ["", "\"\"", "\"\0\"", &"x".repeat(100_000)] {
        quickly(format!("Content-Type: multipart/mixed; boundary={boundary}\n\n--\n\nx\n----\n").as_bytes());
    }
}

#[test]
fn active_content_is_never_kept_as_it_was() {
    let mail = quickly(
        b"Content-Type: text/html\n\n<style>a</style>Dear <a href='http://evil.example'>court</a><script>x()</script><!-- c -->",
    );
    assert!(mail.text.contains("Dear") && !mail.text.contains("evil") && !mail.text.contains("x()"), "{}", mail.text);
}

#[test]
fn bytes_without_any_order_are_still_a_message() {
    for bytes in [&b""[..], b"\n", b"\r\n\r\n", b":", b"From ", b"From x", b"\0\0\0\0", b"no colon\nat all", b"\xff\xfe\xfd"] {
        quickly(bytes);
    }
}

proptest! {
    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        quickly(&bytes);
    }

    #[test]
    fn no_mixture_of_mail_words_breaks_the_reader(words in proptest::collection::vec(prop_oneof![
        Just("\n"), Just("\r\n"), Just("--b"), Just("--b--"), Just("Content-Type:"), Just("multipart/mixed; boundary=b"), Just("message/rfc822"),
        Just("Content-Transfer-Encoding: base64\n"), Just("quoted-printable"), Just("=?utf-8?q?"), Just("?="), Just("="), Just("=3D"), Just("From: "),
        Just("<a@b>"), Just("("), Just("\""), Just(";"), Just("name*0*="), Just("text/html\n\n"), Just("<"), Just("&#x;"), Just("<!--"), Just("é"),
    ], 0..80)) {
        quickly(words.concat().as_bytes());
    }
}
