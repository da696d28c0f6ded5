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
    /// The name of the file, for whoever reads the pages in its language.
    pub(in crate::pages) file: &'static str,
    /// The name of the file for everybody else.
    pub(in crate::pages) other: &'static str,
    /// The kind of file, as people call it.
    pub(in crate::pages) kind: &'static str,
    /// The file itself.
    pub(in crate::pages) bytes: Vec<u8>,
    media_type: &'static str,
}

/// The same forms in the language that a page is not in.
pub(in crate::pages) fn others(lang: Lang) -> [&'static Template; 2] {
    templates(match lang {
        Lang::En => Lang::Cy,
        Lang::Cy => Lang::En,
    })
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
    let [workbook, text] = match language {
        Language::English => ["registration-english.xlsx", "registration-english.csv"],
        Language::Welsh => ["registration-welsh.xlsx", "registration-welsh.csv"],
    };
    let one = |file, other, kind, format, known: Kind| Template {
        file,
        other,
        kind,
        bytes: template(format, language),
        media_type: known.media_type(),
    };
    [
        one("registration.xlsx", workbook, "XLSX", Format::Xlsx, Kind::Xlsx),
        one("registration.csv", text, "CSV", Format::Csv, Kind::Csv),
    ]
}

pub(super) async fn get(page: Page, Path(file): Path<String>) -> Response {
    let here = templates(page.lang()).into_iter().find(|template| template.file == file);
    let any = || templates(Lang::En).into_iter().chain(templates(Lang::Cy)).find(|template| template.other == file);
    match here.or_else(any) {
        Some(template) => attachment(&file, template.media_type, template.bytes.clone()),
        None => PageError::NotFound.into_response(),
    }
}
