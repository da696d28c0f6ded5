//! Forms with files, within bounded memory.

use super::*;

const KIND: &str = "multipart/form-data; boundary=XX";

fn field(name: &str, value: &str) -> String {
    format!("--XX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

fn file(name: &str, file_name: &str, bytes: &str) -> String {
    format!(
        "--XX\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\nContent-Type: application/pdf\r\n\r\n{bytes}\r\n"
    )
}

#[tokio::test]
async fn a_file_is_taken_with_its_plain_name_and_the_fields_beside_it() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let body = [
        field("csrf", &csrf),
        field("command", &command),
        field("title", "t"),
        file("form", "../a b.pdf", "12345"),
        file("none", "", ""),
        "--XX--\r\n".to_owned(),
    ];
    let answer = send(&router, posted("/upload", &cookie, KIND, body.concat())).await;
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "t form=a b.pdf:5"));
}

#[tokio::test]
async fn an_empty_file_with_a_name_is_still_a_file() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let body = [field("csrf", &csrf), field("command", &command), file("form", "a.pdf", ""), "--XX--\r\n".to_owned()];
    assert_eq!(send(&router, posted("/upload", &cookie, KIND, body.concat())).await.text, " form=a.pdf:0");
}

#[tokio::test]
async fn a_file_before_the_token_is_not_even_read() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let body = [file("form", "a.pdf", "12345"), field("csrf", &csrf), field("command", &command), "--XX--\r\n".to_owned()];
    assert_eq!(send(&router, posted("/upload", &cookie, KIND, body.concat())).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn too_many_bytes_are_413_and_the_page_says_how_many_it_takes() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let body =
        [field("csrf", &csrf), field("command", &command), file("form", "a.pdf", &"x".repeat(100_001)), "--XX--\r\n".to_owned()];
    let answer = send(&router, posted("/upload", &cookie, KIND, body.concat())).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text.contains("The most that this page takes is 100 KB."), "{}", answer.text);
}

#[tokio::test]
async fn uploads_that_do_not_fit_into_memory_together_are_503_and_the_memory_comes_back() {
    let mut small = settings(false);
    small.upload_memory = 64 * 1024;
    let (router, site) = service(small);
    let (cookie, csrf, command) = fresh(&router).await;
    let body = |size| {
        [field("csrf", &csrf), field("command", &command), file("form", "a.pdf", &"x".repeat(size)), "--XX--\r\n".to_owned()]
            .concat()
    };
    assert_eq!(send(&router, posted("/upload", &cookie, KIND, body(90_000))).await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(send(&router, posted("/upload", &cookie, KIND, body(50_000))).await.status, StatusCode::OK);
    assert_eq!(site.upload_memory().available_permits(), 4);
}

#[tokio::test]
async fn a_broken_or_endless_upload_is_400() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let cut = [field("csrf", &csrf), field("command", &command), file("form", "a.pdf", "12345")].concat();
    let many =
        [field("csrf", &csrf), field("command", &command), field("title", "t").repeat(300), "--XX--\r\n".to_owned()].concat();
    for (kind, body) in [(KIND, cut), (KIND, many), ("multipart/form-data", String::new()), ("text/plain", "x".to_owned())] {
        assert_eq!(send(&router, posted("/upload", &cookie, kind, body)).await.status, StatusCode::BAD_REQUEST, "{kind}");
    }
}
