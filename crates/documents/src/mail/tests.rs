//! Honest messages as programs write them, and hostile ones of our own making: nothing is lost, nothing hangs, nothing breaks.

mod honest;
mod hostile;

use super::{Mail, MailLimits, read_mail};

fn read(text: &str) -> Mail {
    read_mail(text.replace('\n', "\r\n").as_bytes(), &MailLimits::default())
}
