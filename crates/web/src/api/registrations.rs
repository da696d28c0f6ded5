//! Registrations for programs: sent as JSON, once for each idempotency key, and followed by reference.

use app::{App, FieldsRefusal, FieldsSent, SentFields};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header::LOCATION},
    response::Response,
};
use registration_form::FieldsRefused;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    answer::{Answered, Refused, json},
    body, form,
};
use crate::{
    chassis::{Page, PageError, ProblemDetails, ProblemItem, paths},
    client::Client,
    failure::{Said, said},
    pages::register::follow,
};

/// The header that makes a request safe to send again.
const KEY: &str = "idempotency-key";
/// A key is long enough that nobody else's is the same, and short enough to keep.
const KEY_LENGTH: std::ops::RangeInclusive<usize> = 16..=255;

/// A registration that is in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RegistrationSent)]
pub(super) struct Sent {
    /// What to quote, and to follow it by.
    #[schema(example = "REG-7K3M-Q2XR")]
    reference: String,
    /// What was read other than it was sent, and what is worth a second look; nothing of it has to be mended.
    remarks: Vec<form::RemarkItem>,
}

/// How far a registration is.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RegistrationState)]
pub(super) struct Progress {
    /// What to quote.
    reference: String,
    /// `received`, `being-checked`, `queried`, `approved`, `rejected` or `withdrawn`.
    #[schema(example = "received")]
    state: String,
    /// The day on which it arrived.
    #[schema(format = Date)]
    received: String,
    /// By which day a decision is meant.
    #[schema(format = Date)]
    expected: String,
}

/// Sends a registration form.
///
/// The same as the form on the web: anybody may, and an officer decides. Sent again under the same `Idempotency-Key`, the same
/// form gets the same answer; another form is refused.
#[utoipa::path(post, path = "/api/v1/registrations", tag = "registrations", operation_id = "sendRegistration", params(
    ("Idempotency-Key" = String, Header, description = "16 to 255 characters of your own, never used for another form")
), request_body(content = form::RegistrationForm, content_type = "application/json"), responses(
    (status = 201, description = "It is in", body = Sent, headers(("Location" = String, description = "Where to follow it"))),
    (status = 400, description = "No JSON, or no usable key", body = ProblemDetails, content_type = "application/problem+json"),
    (status = 413, description = "Too large", body = ProblemDetails, content_type = "application/problem+json"),
    (status = 415, description = "Not `application/json`", body = ProblemDetails, content_type = "application/problem+json"),
    (status = 422, description = "Every problem of the form at once, or a key that was used for another form", body = ProblemDetails, content_type = "application/problem+json"),
    (status = 429, description = "Too many forms from there", body = ProblemDetails, content_type = "application/problem+json"),
    (status = 503, description = "Not now; send it again under the same key", body = ProblemDetails, content_type = "application/problem+json"),
))]
pub(super) async fn create(page: Page, State(app): State<App>, client: Client, request: Request) -> Answered {
    let key = key(request.headers()).ok_or_else(|| {
        let item = ProblemItem {
            pointer: None,
            parameter: Some("Idempotency-Key".to_owned()),
            code: "bad-parameter".to_owned(),
            detail: page.t("api-parameter-idempotency-key", &[]),
            remedy: None,
        };
        Refused::new(&page, &ProblemDetails::named(&page, StatusCode::BAD_REQUEST, "bad-parameter").with(vec![item]))
    })?;
    let body = body::json(&page, request).await?;
    let fields = form::fields(&body, page.lang());
    let bytes = body.bytes;
    let fields = fields.map_err(|wrong| Refused::new(&page, &invalid(&page).with(wrong.items(&page))))?;
    match app.submit_registration_fields(&key, SentFields { bytes, fields }, &client.0).await {
        Ok(sent) => created(&page, &sent),
        Err(app::Failure::Reused) => {
            Err(Refused::new(&page, &ProblemDetails::named(&page, StatusCode::UNPROCESSABLE_ENTITY, "key-used")))
        }
        Err(failure) => Err(match said(failure)? {
            Said::Refused(FieldsRefusal::TooMany(wait)) => PageError::TooMany { wait }.into(),
            Said::Refused(FieldsRefusal::Fields(refused)) => Refused::new(&page, &invalid(&page).with(items(&page, &refused))),
            Said::Refused(FieldsRefusal::Infected) => Refused::new(&page, &invalid(&page)),
            Said::Refused(FieldsRefusal::TooSlow) | Said::Claimed(_) | Said::Changed => PageError::Unavailable.into(),
        }),
    }
}

/// Says how far a registration is, and nothing else of it.
#[utoipa::path(get, path = "/api/v1/registrations/{reference}", tag = "registrations", operation_id = "followRegistration", params(
    ("reference" = String, Path, description = "The reference, in any case, with or without hyphens", example = "REG-7K3M-Q2XR")
), responses(
    (status = 200, description = "How far it is", body = Progress),
    (status = 404, description = "No registration has this reference", body = ProblemDetails, content_type = "application/problem+json"),
    (status = 429, description = "Too many wrong references from there", body = ProblemDetails, content_type = "application/problem+json"),
))]
pub(super) async fn follow(State(app): State<App>, client: Client, Path(reference): Path<String>) -> Answered {
    let followed = follow::found(&app, &reference, &client).await?;
    let state = Progress {
        reference: followed.reference.to_string(),
        state: followed.progress.to_string(),
        received: followed.received.to_string(),
        expected: followed.expected.to_string(),
    };
    json(StatusCode::OK, &state)
}

/// The key, without the quotes that a structured field has.
fn key(headers: &HeaderMap) -> Option<String> {
    let key = headers.get(KEY)?.to_str().ok()?.trim().trim_matches('"');
    KEY_LENGTH.contains(&key.len()).then(|| key.to_owned())
}

fn invalid(page: &Page) -> ProblemDetails {
    ProblemDetails::named(page, StatusCode::UNPROCESSABLE_ENTITY, "invalid-form")
}

fn items(page: &Page, refused: &FieldsRefused) -> Vec<ProblemItem> {
    match refused {
        FieldsRefused::Problems(problems) => problems.iter().map(|problem| form::item(page, problem)).collect(),
        // The shape was read before: no unknown name comes this far.
        FieldsRefused::Unknown(_) => Vec::new(),
    }
}

fn created(page: &Page, sent: &FieldsSent) -> Answered {
    let remarks = sent.remarks.iter().map(|remark| form::remark(page, remark)).collect();
    let mut answer: Response = json(StatusCode::CREATED, &Sent { reference: sent.reference.to_string(), remarks })?;
    let place =
        HeaderValue::from_str(&paths::API_REGISTRATION.url([&sent.reference])).map_err(|error| PageError::fault(&error))?;
    answer.headers_mut().insert(LOCATION, place);
    Ok(answer)
}
