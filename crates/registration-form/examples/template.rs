//! Writes the empty workbook to standard output: `cargo run -p registration-form --example template -- cy`.
//! For scripts that fill it in with other programs; people use `common-platform registration template`.

use std::io::Write;

use domain::values::Language;
use registration_form::{Format, template};

fn main() -> std::io::Result<()> {
    let welsh = std::env::args().nth(1).is_some_and(|language| language == "cy");
    let language = if welsh { Language::Welsh } else { Language::English };
    std::io::stdout().write_all(&template(Format::Xlsx, language))
}
