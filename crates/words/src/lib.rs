//! What people read: the Fluent locales in English and Welsh, and dates, times and sizes in words.
//! Holds no rules: it is told what happened and only says it.

mod arg;
mod lang;
mod measure;
mod moment;
mod words;

pub use arg::Arg;
pub use lang::Lang;
pub use words::{BadLocale, Words};
