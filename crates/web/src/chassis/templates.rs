//! The template engine with its functions, one for each language, with every template parsed at the start.
//! Reads no file: the templates are inside the program.

use domain::time::{Date, Timestamp};
use minijinja::{
    Environment, Error, ErrorKind, State, UndefinedBehavior,
    syntax::SyntaxConfig,
    value::{Kwargs, Rest, Value, ValueKind},
};
use words::{Arg, Lang, Words};

use super::{assets, csrf, forms, markup, paths, site::Fill, site::Settings};

/// Every template: name below `templates/`, text.
const TEMPLATES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The engine for pages in one language.
pub(super) fn environment(words: &Words, lang: Lang, settings: &Settings) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_formatter(markup::print);
    environment.add_filter("length", |value: &Value| value.len().unwrap_or(0));
    markup::add_to(&mut environment);
    add_words(&mut environment, words, lang);
    add_moments(&mut environment, words, lang);
    add_forms(&mut environment, words, lang, &settings.fill);
    environment.add_function("asset", |name: String| assets::url(&name).ok_or_else(|| unknown("asset", &name)));
    environment.add_function("path", |name: String, places: Rest<Value>| {
        let places: Vec<String> = places.iter().map(ToString::to_string).collect();
        paths::named(&name, &places).ok_or_else(|| unknown("path", &name))
    });
    for (name, text) in TEMPLATES {
        environment.add_template(name, text)?;
    }
    Ok(environment)
}

/// `t("key", name=value)` and `t("key", map)`; `t_html` for a sentence of ours that holds markup: what is filled in is escaped.
fn add_words(environment: &mut Environment<'static>, words: &Words, lang: Lang) {
    let plain = words.clone();
    environment.add_function("t", move |key: String, map: Option<Value>, named: Kwargs| {
        Ok::<_, Error>(say(&plain, lang, &key, arguments(map, &named)?))
    });
    let marked = words.clone();
    environment.add_function("t_html", move |key: String, map: Option<Value>, named: Kwargs| {
        let escaped: Arguments = arguments(map, &named)?.into_iter().map(|(name, arg)| (name, escape(arg))).collect();
        Ok::<_, Error>(Value::from_safe_string(say(&marked, lang, &key, escaped)))
    });
}

/// `date("2026-11-23")`, `moment(micros)`, `time(micros)`, `file_size(bytes)`, `file_label("PDF", 23, bytes)`.
fn add_moments(environment: &mut Environment<'static>, words: &Words, lang: Lang) {
    let dates = words.clone();
    environment.add_function("date", move |text: String| {
        let date: Date = text.parse().map_err(|_| Error::new(ErrorKind::InvalidOperation, "date() takes YYYY-MM-DD"))?;
        Ok::<_, Error>(dates.date(lang, date))
    });
    let moments = words.clone();
    environment.add_function("moment", move |micros: i64| moments.moment(lang, Timestamp::from_micros(micros)));
    let times = words.clone();
    environment.add_function("time", move |micros: i64| times.time(lang, Timestamp::from_micros(micros)));
    let days = words.clone();
    environment.add_function("day_of", move |micros: i64| days.date(lang, Timestamp::from_micros(micros).london_date()));
    let sizes = words.clone();
    environment.add_function("file_size", move |bytes: u64| sizes.size(lang, bytes));
    let files = words.clone();
    environment
        .add_function("file_label", move |kind: String, pages: Option<u32>, bytes: u64| files.file(lang, &kind, pages, bytes));
}

/// `counted({…})` around the parameters of a box that counts characters; `hidden_fields()` in each form; `error(errors, "field")` beside a field; `error_list(errors)` in the summary.
fn add_forms(environment: &mut Environment<'static>, words: &Words, lang: Lang, fill: &Fill) {
    let fill = std::sync::Arc::clone(fill);
    environment.add_function("hidden_fields", move |state: &State| {
        let token = state.lookup("csrf").map(|token| token.to_string()).unwrap_or_default();
        let mut bytes = [0; 16];
        fill(&mut bytes);
        let command = uuid::Builder::from_random_bytes(bytes).into_uuid();
        Value::from_safe_string(format!(
            "<input type=\"hidden\" name=\"{}\" value=\"{}\"><input type=\"hidden\" name=\"{}\" value=\"{command}\">",
            csrf::FIELD,
            markup::Escaped(&token),
            forms::COMMAND,
        ))
    });
    let beside = words.clone();
    environment.add_function("error", move |errors: Value, field: String| {
        for problem in problems(&errors)? {
            if problem.get_attr("field")?.as_str() == Some(&field) {
                let prefix = beside.get(lang, "error-prefix", &[]);
                let text = sentence(&beside, lang, &problem)?;
                let hidden = prefix.trim_end_matches(':').to_owned();
                return Ok::<_, Error>(minijinja::context! { text, visuallyHiddenText => hidden });
            }
        }
        Ok(Value::UNDEFINED)
    });
    let beneath = words.clone();
    environment.add_function("counted", move |params: Value| counted(&beneath, lang, &params));
    let above = words.clone();
    environment.add_function("error_list", move |errors: Value| {
        let mut list = Vec::new();
        for problem in problems(&errors)? {
            let href = format!("#{}", problem.get_attr("anchor")?);
            list.push(minijinja::context! { text => sentence(&above, lang, &problem)?, href });
        }
        Ok::<_, Error>(Value::from(list))
    });
}

/// A box whose characters are counted, in the parameters of the component, with what the count says in the language of the page.
fn counted(words: &Words, lang: Lang, given: &Value) -> Value {
    let said = |key: &str| words.get(lang, key, &[]);
    minijinja::context! {
        charactersUnderLimitText => minijinja::context! { one => said("count-under-one"), other => said("count-under-other") },
        charactersAtLimitText => said("count-at"),
        charactersOverLimitText => minijinja::context! { one => said("count-over-one"), other => said("count-over-other") },
        ..given.clone()
    }
}

fn problems(errors: &Value) -> Result<Vec<Value>, Error> {
    let list = errors.get_attr("list").unwrap_or_default();
    if list.is_undefined() { Ok(Vec::new()) } else { Ok(list.try_iter()?.collect()) }
}

fn sentence(words: &Words, lang: Lang, problem: &Value) -> Result<String, Error> {
    let args = from_map(&problem.get_attr("args")?)?;
    let said = say(words, lang, &problem.get_attr("key")?.to_string(), args);
    let of = problem.get_attr("of")?;
    if of.is_none() || of.is_undefined() {
        return Ok(said);
    }
    let (key, number) = (of.get_item(&Value::from(0))?, of.get_item(&Value::from(1))?);
    let args = [("number", arg(&number)), ("problem", small(&said).into())];
    Ok(words.get(lang, &key.to_string(), &args))
}

/// A sentence that stands behind a colon begins with a small letter, unless its first word is an abbreviation.
fn small(sentence: &str) -> String {
    let mut chars = sentence.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(chars).collect(),
        _ => sentence.to_owned(),
    }
}

/// What a sentence is filled in with, by name.
type Arguments = Vec<(String, Arg)>;

fn say(words: &Words, lang: Lang, key: &str, args: Arguments) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
    words.get(lang, key, &args)
}

/// What the map holds and what is named; the named ones come last, and so they count.
fn arguments(map: Option<Value>, named: &Kwargs) -> Result<Arguments, Error> {
    let mut args = map.map(|map| from_map(&map)).transpose()?.unwrap_or_default();
    for name in named.args() {
        args.push((name.to_owned(), arg(&named.get::<Value>(name)?)));
    }
    Ok(args)
}

fn from_map(map: &Value) -> Result<Arguments, Error> {
    if map.kind() != ValueKind::Map {
        return Ok(Vec::new());
    }
    map.try_iter()?.map(|name| Ok((name.to_string(), arg(&map.get_item(&name)?)))).collect()
}

fn arg(value: &Value) -> Arg {
    if value.kind() == ValueKind::Number
        && let Some(number) = value.as_i64()
    {
        return Arg::Number(number);
    }
    Arg::Text(value.to_string())
}

fn escape(arg: Arg) -> Arg {
    match arg {
        Arg::Text(text) => Arg::Text(markup::Escaped(&text).to_string()),
        number @ Arg::Number(_) => number,
    }
}

fn unknown(what: &str, name: &str) -> Error {
    Error::new(ErrorKind::InvalidOperation, format!("there is no {what} named {name}, or not with these places"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chassis::tests::settings;

    #[test]
    fn every_key_that_a_template_names_has_words() {
        let words = Words::load().unwrap();
        let mut missing = Vec::new();
        for (name, text) in TEMPLATES {
            for rest in [" t(\"", "(t(\"", "[t(\"", "=t(\"", " t_html(\""].iter().flat_map(|call| text.split(call).skip(1)) {
                // A key that is put together ends in another way.
                let whole = rest.split_once('"').filter(|(_, after)| after.starts_with([')', ',']));
                missing.extend(whole.filter(|(key, _)| !words.has(Lang::En, key)).map(|(key, _)| format!("{name}: {key}")));
            }
        }
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn the_layout_hides_nothing_that_a_page_gives() {
        for (name, text) in TEMPLATES.iter().filter(|(name, _)| ["layout.html", "layout/navigation.html"].contains(name)) {
            let mut set = text.split("{% set ").skip(1);
            assert!(set.all(|rest| rest.starts_with("layout_")), "{name} sets a name that is not its own");
        }
        let words = Words::load().unwrap();
        let mut environment = environment(&words, Lang::En, &settings(false)).unwrap();
        let page = "{% extends \"layout.html\" %}{% block content %}[{{ problems }} {{ before }} {{ page_title }}]{% endblock %}";
        environment.add_template("page.html", page).unwrap();
        let given = minijinja::context! { problems => "own", before => "own", page_title => "own" };
        let text = environment.get_template("page.html").unwrap().render(given).unwrap();
        assert!(text.contains("[own own own]"), "{text}");
    }
}
