//! What stands around every page: headers, languages, errors, redirects.

use super::*;

#[tokio::test]
async fn each_error_has_its_page_in_both_languages_and_reveals_nothing() {
    let (router, _) = service(settings(false));
    for (status, english, welsh) in [
        (400, "We could not read that request", "Nid oeddem yn gallu darllen"),
        (403, "We could not accept that form", "Nid oeddem yn gallu derbyn"),
        (404, "Page not found", "Heb ddod o hyd"),
        (413, "The most that this page takes is 10 MB.", "10 MB"),
        (429, "You can try again in 3 minutes.", "ymhen 3 munud"),
        (500, "Reference:", "Cyfeirnod:"),
        (503, "the service is unavailable", "nid yw’r gwasanaeth ar gael"),
    ] {
        let address = if status == 404 { "/no-such-page".to_owned() } else { format!("/fail/{status}") };
        let answer = open(&router, &address).await;
        assert_eq!(answer.status.as_u16(), status);
        assert!(answer.text.contains(english), "{status}: {}", answer.text);
        assert!(!answer.text.contains("secret") && answer.text.contains("lang=\"en\""));
        let answer = open(&router, &format!("{address}?lang=cy")).await;
        assert!(answer.text.contains(welsh) && answer.text.contains("lang=\"cy\""), "{status}: {}", answer.text);
    }
    assert_eq!(open(&router, "/fail/429").await.header("retry-after"), "170");
}

#[tokio::test]
async fn a_method_that_a_page_does_not_take_is_405_and_says_which_it_takes() {
    let (router, _) = service(settings(false));
    let answer = send(&router, Request::delete("/form").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header("allow").contains("POST") && answer.text.contains("You cannot do that here"));
}

#[tokio::test]
async fn a_panic_is_a_500_page_with_the_reference_of_the_log() {
    let (router, _) = service(settings(false));
    let answer = open(&router, "/panic").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    let reference = answer.header("x-request-id").get(..8).unwrap().to_uppercase();
    assert!(answer.text.contains(&reference) && !answer.text.contains("secret"));
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_503() {
    let mut hurried = settings(false);
    hurried.time_limit = Duration::from_millis(20);
    let (router, _) = service(hurried);
    assert_eq!(open(&router, "/sleep").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn every_answer_tells_the_browser_to_be_careful() {
    let (router, _) = service(settings(true));
    for address in ["/form", "/no-such-page", "/panic", "/privacy"] {
        let answer = open(&router, address).await;
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{address}");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.header("strict-transport-security").contains("max-age=63072000"));
        assert!(
            !answer.text.contains("<style") && !answer.text.contains("style=") && !answer.text.contains("<script>"),
            "{address}"
        );
    }
    assert!(open(&router, "/form").await.header("set-cookie").starts_with("__Host-form="));
}

#[tokio::test]
async fn a_trailing_slash_leads_to_the_page_and_never_to_another_host() {
    let (router, _) = service(settings(false));
    let answer = open(&router, "/privacy/?a=b").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::PERMANENT_REDIRECT, "/privacy?a=b"));
    for address in ["http://us.example//evil.example/", "/\\evil.example/"] {
        assert_eq!(open(&router, address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(open(&router, "/leave").await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn the_chosen_language_is_remembered() {
    let (router, _) = service(settings(false));
    let answer = open(&router, "/privacy?lang=cy").await;
    assert!(answer.header("set-cookie").starts_with("lang=cy; Path=/; HttpOnly; SameSite=Lax; Max-Age="));
    let request = Request::get("/privacy").header("cookie", "lang=cy").body(Body::empty()).unwrap();
    assert!(send(&router, request).await.text.contains("Hysbysiad preifatrwydd"));
}

#[tokio::test]
async fn an_asset_is_kept_for_a_year_compressed_and_only_under_its_own_address() {
    let (router, _) = service(settings(false));
    let page = open(&router, "/form").await;
    let address = page.text.split('"').find(|part| part.ends_with("govuk-frontend.min.css")).unwrap();
    let request = Request::get(address).header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    let answer = send(&router, request).await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    assert!(answer.header("cache-control").contains("immutable") && !answer.header("content-encoding").is_empty());
    assert_eq!(open(&router, "/assets/0000000000000000/app.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn machines_get_no_pages() {
    let (router, _) = service(settings(false));
    let answer = open(&router, "/api/thing").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::IM_A_TEAPOT, "application/problem+json"));
    assert!(!answer.text.contains('<'), "{}", answer.text);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_before_it_is_read() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let mut request =
        posted("/form", &cookie, "application/x-www-form-urlencoded", format!("csrf={csrf}&command={command}&title=a"));
    request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
    let answer = send(&router, request).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text.contains("We could not accept that form"));
}

#[tokio::test]
async fn the_navigation_shows_who_is_signed_in_even_on_an_error_page() {
    use super::super::{NavItem, SignedIn};
    let site = Site::new(settings(false)).unwrap();
    let nav = vec![NavItem::to("content-terms", "/lost")];
    let pages = Router::new().route(
        "/lost/thing",
        get(move |page: Page| async move {
            page.sign_in(SignedIn { name: "O’Neill <b>".to_owned(), acting_for: "O’Neill & <i>Sons</i>".to_owned(), nav });
            PageError::NotFound
        }),
    );
    let answer = open(&around(pages, &site), "/lost/thing").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text.contains("&lt;i&gt;Sons&lt;/i&gt;"));
    assert!(answer.text.contains("O’Neill &lt;b&gt;") && answer.text.contains("action=\"/sign-out\""));
    assert!(answer.text.contains("aria-current=\"true\""), "{}", answer.text);
}
