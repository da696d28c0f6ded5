//! Serves the content pages, every error page and one form, to be looked at: `cargo run -p web --example chassis`.
//! Knows no case and no person; `ADDRESS` may be given as the first argument, else 127.0.0.1:8099.

use std::{error::Error, sync::Arc};

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Response},
    routing::get,
};
use minijinja::context;
use serde::{Deserialize, Serialize};
use web::{
    chassis::{Brand, Errors, Form, InBoth, NavItem, Page, PageError, Settings, SignedIn, Site, around},
    pages::content,
};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    title: String,
}

async fn form(page: Page) -> Response {
    page.render("chassis/form.html", Shown::default())
}

async fn posted(page: Page, form: Form<Typed>) -> Response {
    let mut errors = Errors::new();
    if form.fields.title.trim().is_empty() {
        errors.add("title", "problem-file-missing");
    }
    if errors.is_empty() { page.redirect("/form") } else { page.refuse("chassis/form.html", Shown { errors, form: form.fields }) }
}

#[derive(Default, Serialize)]
struct Shown {
    errors: Errors,
    form: Typed,
}

async fn failure(Path(status): Path<u16>) -> Response {
    match status {
        400 => PageError::BadRequest,
        403 => PageError::Forbidden,
        405 => PageError::MethodNotAllowed,
        413 => PageError::TooLarge { limit: 10_000_000 },
        429 => PageError::TooMany { wait: 170 },
        500 => PageError::Fault,
        503 => PageError::Unavailable,
        _ => PageError::NotFound,
    }
    .into_response()
}

async fn signed_in(page: Page) -> Response {
    let nav = NavItem::to;
    page.sign_in(SignedIn {
        name: "Angharad Llewellyn-Montgomery".to_owned(),
        acting_for: "Llewellyn-Montgomery Cyfreithwyr".to_owned(),
        nav: vec![nav("content-contact", "/signed-in"), nav("content-terms", "/terms")],
    });
    page.render("content/page.html", context! { name => "terms", body => content::body(page.lang(), "terms") })
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let brand = Brand {
        organisation: InBoth::same("Criminal courts of England and Wales"),
        service: "Common Platform".to_owned(),
        contact_email: "help@common-platform.example".to_owned(),
        contact_phone: None,
        controller: InBoth::same("The operator of this installation"),
    };
    let site = Site::new(Settings::new(brand, false, [1; 32], Arc::new(|bytes: &mut [u8]| rand::fill(bytes))))?;
    let pages = Router::new()
        .route("/form", get(form).post(posted))
        .route("/failure/{status}", get(failure))
        .route("/signed-in", get(signed_in))
        .merge(content::routes());
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8099".to_owned());
    let listener = tokio::net::TcpListener::bind(&address).await?;
    axum::serve(listener, around(pages, &site)).await?;
    Ok(())
}
