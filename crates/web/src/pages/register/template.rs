//! The empty form to download, made once for each language from the table that the reader reads it by.

use std::sync::LazyLock;

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use domain::values::Language;
use registration_form::{Format, Kind, template};
use words::Lang;

use crate::{
    attachment::attachment,
    chassis::{Page, PageError},
};

/// A form to download.
pub(in crate::pages) struct Template {
    /// The name of the file.
    pub(in crate::pages) file: &'static str,
    /// The kind of file, as people call it.
    pub(in crate::pages) kind: &'static str,
    /// The file itself.
    pub(in crate::pages) bytes: Vec<u8>,
    media_type: &'static str,
}

/// The workbook and the text file in a language.
pub(in crate::pages) fn templates(lang: Lang) -> [&'static Template; 2] {
    static ENGLISH: LazyLock<[Template; 2]> = LazyLock::new(|| made(Language::English));
    static WELSH: LazyLock<[Template; 2]> = LazyLock::new(|| made(Language::Welsh));
    match lang {
        Lang::En => ENGLISH.each_ref(),
        Lang::Cy => WELSH.each_ref(),
    }
}

fn made(language: Language) -> [Template; 2] {
    let one = |file, kind, format, known: Kind| Template {
        file,
        kind,
        bytes: template(format, language),
        media_type: known.media_type(),
    };
    [one("registration.xlsx", "XLSX", Format::Xlsx, Kind::Xlsx), one("registration.csv", "CSV", Format::Csv, Kind::Csv)]
}

pub(super) async fn get(page: Page, Path(file): Path<String>) -> Response {
    match templates(page.lang()).into_iter().find(|template| template.file == file) {
        Some(template) => attachment(template.file, template.media_type, template.bytes.clone()),
        None => PageError::NotFound.into_response(),
    }
}
