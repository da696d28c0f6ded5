//! Finds the sentence for a key in a language.
//! Never fails in front of a person: a missing sentence falls back to English, then to its key, and is logged.

use std::{borrow::Cow, sync::Arc};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::{Arg, Lang};

/// Every locale file: language, file name, text.
const LOCALES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// A locale file that cannot be used; the program refuses to start with it.
#[derive(Debug, thiserror::Error)]
pub enum BadLocale {
    /// The text is not Fluent.
    #[error("locales/{lang}/{file}: not valid Fluent: {why}")]
    Syntax {
        /// Language folder.
        lang: &'static str,
        /// File name.
        file: &'static str,
        /// What the parser says.
        why: String,
    },
    /// The same key stands in two files, or twice in one.
    #[error("locales/{lang}/{file}: {why}")]
    Twice {
        /// Language folder.
        lang: &'static str,
        /// File name.
        file: &'static str,
        /// Which key.
        why: String,
    },
}

/// All the words in both languages; cheap to clone.
#[derive(Clone)]
pub struct Words(Arc<[FluentBundle<FluentResource>; 2]>);

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words")
    }
}

impl Words {
    /// Parses the embedded locales: once, when the program starts.
    pub fn load() -> Result<Self, BadLocale> {
        Ok(Self(Arc::new([bundle(Lang::En)?, bundle(Lang::Cy)?])))
    }

    /// The sentence for `key` in `lang`, with `args` filled in.
    ///
    /// `key.attribute` names an attribute of a message. A key that is missing in Welsh is read in English; one that is missing
    /// in both is returned itself. Both are logged as errors, because a test keeps the two languages equal.
    pub fn get(&self, lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
        if let Some(text) = self.find(lang, key, args) {
            return text;
        }
        tracing::error!(key, lang = lang.code(), "no words for this key");
        self.find(Lang::En, key, args).unwrap_or_else(|| key.to_owned())
    }

    /// True where `lang` has words for `key`.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        let (id, attribute) = split(key);
        let message = self.bundle(lang).get_message(id);
        message.is_some_and(|found| match attribute {
            None => found.value().is_some(),
            Some(name) => found.get_attribute(name).is_some(),
        })
    }

    fn find(&self, lang: Lang, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = self.bundle(lang);
        let (id, attribute) = split(key);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let filled: FluentArgs<'_> = args.iter().map(|(name, arg)| (Cow::Borrowed(*name), FluentValue::from(arg))).collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, lang = lang.code(), ?errors, "a sentence lacks something");
        }
        Some(text)
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        let [english, welsh] = &*self.0;
        match lang {
            Lang::En => english,
            Lang::Cy => welsh,
        }
    }
}

fn split(key: &str) -> (&str, Option<&str>) {
    key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)))
}

fn bundle(lang: Lang) -> Result<FluentBundle<FluentResource>, BadLocale> {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks protect text of another direction; neither language has any, and they break searching and copying.
    bundle.set_use_isolating(false);
    for &(code, file, text) in LOCALES.iter().filter(|(code, ..)| *code == lang.code()) {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| BadLocale::Syntax {
            lang: code,
            file,
            why: format!("{errors:?}"),
        })?;
        bundle.add_resource(resource).map_err(|errors| BadLocale::Twice { lang: code, file, why: format!("{errors:?}") })?;
    }
    Ok(bundle)
}

#[cfg(test)]
mod tests;
