//! Who may be answered by e-mail, how often, and whom to believe about who sent a message (RFC 3834, RFC 8601).
//! A sender's address is a claim: whoever is answered is told nothing that the sender of a forged message wants to know.

use documents::mail::Mail;
use domain::{arrival::Claim, values::EmailAddress};
use store::AttemptLimit;
use views::users::typed_key;

use crate::{App, mail_forms::OpenedForm, read_registration::wait};

const HOUR: i64 = 3_600_000_000;
/// Messages of one sender that are looked into.
const MESSAGES: AttemptLimit = AttemptLimit { window: HOUR, allowed: 31, lock: HOUR };
/// Answers to one sender.
const ANSWERS: AttemptLimit = AttemptLimit { window: HOUR, allowed: 7, lock: HOUR };
/// Forms that name one administrator: each of them writes to that address.
const NAMED: AttemptLimit = AttemptLimit { window: 24 * HOUR, allowed: 21, lock: 24 * HOUR };
/// Local parts that nobody reads.
const UNREAD: [&str; 8] =
    ["mailer-daemon", "postmaster", "no-reply", "noreply", "do-not-reply", "donotreply", "no_reply", "nobody"];

impl App {
    /// Where an answer to a message goes, unless it would go to nobody, to ourselves, or once too often.
    pub(crate) async fn answer_to(&self, mail: &Mail) -> Result<Option<String>, store::Fault> {
        let path = mail.return_path.as_deref().filter(|path| !path.is_empty());
        let Some(address) = path.or(mail.from.as_deref()).and_then(|address| EmailAddress::typed(address).ok()) else {
            return Ok(None);
        };
        if is_unread(&address) || self.is_ours(address.as_str()) || self.over("mail-answers", &address.key(), ANSWERS).await? {
            return Ok(None);
        }
        Ok(Some(address.to_string()))
    }

    /// Is this an address that we send from or receive at?
    pub(crate) fn is_ours(&self, address: &str) -> bool {
        let settings = &self.settings;
        let ours = [&settings.sender_email, &settings.onboarding_email].into_iter().chain(&settings.mail.addresses);
        let ours = ours.chain(settings.mail.queues.iter().map(|(address, _)| address));
        let key = typed_key(address);
        ours.into_iter().any(|one| typed_key(bare(one)) == key)
    }

    /// Did this sender send too much? Every message counts, and those without a sender count together.
    pub(crate) async fn sent_too_much(&self, mail: &Mail) -> Result<bool, store::Fault> {
        let sender = typed_key(mail.from.as_deref().unwrap_or_default());
        self.over("mail-messages", &sender, MESSAGES).await
    }

    /// Do these forms name an administrator who has been named too often?
    pub(crate) async fn named_too_often(&self, forms: &[OpenedForm]) -> Result<bool, store::Fault> {
        for address in forms.iter().filter_map(OpenedForm::administrator) {
            if self.over("mail-administrators", &typed_key(&address), NAMED).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn over(&self, purpose: &str, key: &str, limit: AttemptLimit) -> Result<bool, store::Fault> {
        let tried = self.store.register_failure(&self.keys.digest(purpose, key.as_bytes()), limit).await?;
        Ok(wait(tried, self.now()).is_some())
    }
}

/// What servers say, with whom we believe: only the server that is named in the settings, which removes what others wrote in its name.
pub(crate) fn claims(mail: &Mail, trusted: Option<&str>) -> Vec<Claim> {
    let believed = |by: &str| !by.is_empty() && trusted.is_some_and(|name| name.eq_ignore_ascii_case(by));
    let claim = |it: &documents::mail::Claim| Claim {
        by: it.by.clone(),
        method: it.method.clone(),
        result: it.result.clone(),
        about: it.about.clone(),
        believed: believed(&it.by),
    };
    mail.claims.iter().map(claim).collect()
}

/// `Name <address>` without its name.
fn bare(address: &str) -> &str {
    address.rsplit_once('<').map_or(address, |(_, rest)| rest.trim_end_matches('>')).trim()
}

fn is_unread(address: &EmailAddress) -> bool {
    let local = address.as_str().split('@').next().unwrap_or_default().to_lowercase();
    let local = local.split('+').next().unwrap_or_default();
    UNREAD.contains(&local) || local.starts_with("bounce") || local.starts_with("mailer-daemon") || local.starts_with("owner-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_nobody_reads_are_known_by_their_shape() {
        for address in ["MAILER-DAEMON@a.example", "no-reply@a.example", "bounce+x=y@a.example", "noreply+1@a.example"] {
            assert!(is_unread(&EmailAddress::parse(address).unwrap()), "{address}");
        }
        assert!(!is_unread(&EmailAddress::parse("norah.reply@a.example").unwrap()));
    }

    #[test]
    fn an_address_is_ours_with_or_without_a_name() {
        assert_eq!(bare("Courts <a@b.example>"), "a@b.example");
        assert_eq!(bare("a@b.example"), "a@b.example");
    }
}
