//! What every page stands on: layout, words, forms, uploads, errors, headers, assets.
//! Knows no use case and no table: whatever it needs comes in as plain values.

mod assets;
#[cfg(test)]
mod components_test;
pub mod cookies;
mod csrf;
pub mod errors;
pub mod forms;
mod frame;
mod headers;
mod lang;
mod markup;
pub mod page;
pub mod paths;
mod problem_details;
mod problems;
pub mod site;
mod templates;
#[cfg(test)]
mod tests;
pub mod upload;
mod welsh;

pub use cookies::CookieNames;
pub use errors::PageError;
pub use forms::{Form, Nothing};
pub use frame::around;
pub use page::{NavItem, Page, SignedIn};
pub use problem_details::{ProblemDetails, ProblemItem};
pub use problems::{Errors, Problem};
pub use site::{Brand, InBoth, Settings, Site};
pub use upload::{Upload, UploadedFile};
