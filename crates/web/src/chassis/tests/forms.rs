//! Posted forms: the token, the command, the fields, and what no browser sends.

use super::*;

const KIND: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn a_form_from_our_own_page_is_taken() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let answer =
        send(&router, posted("/form", &cookie, KIND, format!("csrf={csrf}&command={command}&title=a&boxes=1&boxes=2"))).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/form"));
}

#[tokio::test]
async fn a_form_without_the_token_of_this_browser_is_403() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    for (cookie, csrf) in
        [(cookie.as_str(), "wrong"), (cookie.as_str(), ""), ("form=another", csrf.as_str()), ("", csrf.as_str())]
    {
        let answer = send(&router, posted("/form", cookie, KIND, format!("csrf={csrf}&command={command}&title=a"))).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{cookie} {csrf}");
    }
}

#[tokio::test]
async fn what_no_browser_sends_is_400_and_never_raw_text() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, _) = fresh(&router).await;
    let missing = format!("csrf={csrf}&title=a");
    let broken = format!("csrf={csrf}&command=not-an-id&title=a");
    for (kind, body) in [(KIND, missing.as_str()), (KIND, broken.as_str()), ("application/json", "{}"), ("", "")] {
        let answer = send(&router, posted("/form", &cookie, kind, body.to_owned())).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{kind} {body}");
        assert!(answer.text.contains("We could not read that request"));
    }
}

#[tokio::test]
async fn a_form_that_is_too_long_is_413() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let body = format!("csrf={csrf}&command={command}&title={}", "x".repeat(600_000));
    assert_eq!(send(&router, posted("/form", &cookie, KIND, body)).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_wrong_form_is_shown_again_with_what_was_typed_and_what_to_mend() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let typed = "%3Cscript%3Ealert(1)%3C/script%3E%22";
    let answer = send(&router, posted("/form", &cookie, KIND, format!("csrf={csrf}&command={command}&title={typed}"))).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("<title>Error: Contact and opening hours - Common Platform</title>"), "{}", answer.text);
    assert!(answer.text.contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;&quot;\""), "{}", answer.text);
    assert!(answer.text.contains("<a href=\"#title\">The selected file is empty</a>"));
    assert!(answer.text.contains("id=\"title-error\"") && answer.text.contains("aria-describedby=\"title-error\""));
    assert_ne!(answer.hidden("command"), command, "a form that is shown again is a new command");
}

#[tokio::test]
async fn what_is_filled_into_a_sentence_is_escaped() {
    let (router, _) = service(settings(false));
    let (cookie, csrf, command) = fresh(&router).await;
    let answer = send(&router, posted("/form?lang=cy", &cookie, KIND, format!("csrf={csrf}&command={command}"))).await;
    assert!(answer.text.contains("na &lt;b&gt;10 MB&lt;/b&gt;"), "{}", answer.text);
    assert!(answer.text.contains("<title>Gwall: "));
}

#[tokio::test]
async fn two_forms_on_two_pages_are_two_commands() {
    let (router, _) = service(settings(false));
    assert_ne!(fresh(&router).await.2, fresh(&router).await.2);
}
