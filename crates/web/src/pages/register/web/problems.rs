//! What is wrong with what was typed, in the words that the reader of files uses, beside the boxes that it is about.

use domain::values::Language;
use registration_form::{Arguments, Part, Problem, TypedProblem};
use words::{Arg, Lang};

use super::field::Field;
use crate::chassis::{Errors, Page};

/// The sentence of a problem: what is wrong, where something was typed, and how to mend it.
pub(super) fn sentence(page: &Page, problem: &Problem) -> String {
    let language: Language = page.lang().into();
    let say = |key: &str| page.t(key, &args(&problem.args, language));
    let blank = problem.args.iter().any(|(name, text)| *name == "value" && text.of(language).is_empty());
    let remedy = say(&problem.remedy());
    if blank { remedy } else { format!("{} {remedy}", say(&problem.key())) }
}

fn args(args: &Arguments, language: Language) -> Vec<(&str, Arg)> {
    args.iter().map(|(name, text)| (*name, text.of(language).into())).collect()
}

/// The problems of one part beside its fields, each once; those of fields that the page does not show stand above.
pub(super) fn beside(page: &Page, part: Part, fields: &[Field], problems: &[TypedProblem]) -> Errors {
    let mut errors = Errors::new();
    let mut said: Vec<(&str, String)> = Vec::new();
    let ours = problems.iter().filter(|it| it.part == part);
    let shown = |name: &str| fields.iter().find(|field| field.name == name);
    for problem in ours {
        let Some(field) = shown(problem.field) else { continue };
        let text = sentence(page, &problem.problem);
        if said.iter().any(|(name, known)| *name == field.name && *known == text) {
            continue;
        }
        errors.add_at(field.name, &field.anchor(), "web-form-problem", [("text", text.as_str().into())]);
        said.push((field.name, text));
    }
    errors
}

/// The language of a page, as values know it.
pub(super) const fn language(lang: Lang) -> Language {
    match lang {
        Lang::En => Language::English,
        Lang::Cy => Language::Welsh,
    }
}
