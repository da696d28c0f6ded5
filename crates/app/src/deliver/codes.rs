//! One-time codes by text message, or by a call to a landline, minted as they leave (ASVS 6.6: they end soon and open once).

use domain::{
    id::{MessageId, UserId},
    values::PhoneNumber,
};
use store::secrets::{self, Secret};

use super::{NotDelivered, lang};
use crate::{
    App,
    accounts::{CODE_MINUTES, ONE_TIME_CODE},
    ports::{DeliveryError, KeyRing, Spoken, Text},
};

impl App {
    pub(super) async fn deliver_one_time_code(&self, id: MessageId, user: UserId) -> Result<(), NotDelivered> {
        let Some(user) = self.addressee(user).await? else { return Ok(()) };
        let (code, salt) = (self.six_digits(), self.random::<16>());
        let now = self.now();
        let secret = Secret {
            hash: code_hash(self.keys.as_ref(), user.id, &salt, &code),
            purpose: ONE_TIME_CODE.to_owned(),
            subject: user.id.uuid(),
            data: Some(salt.to_vec()),
            created: now.micros(),
            expires: now.plus_seconds(CODE_MINUTES * 60).micros(),
            used_at: None,
        };
        self.keep(vec![secrets::retire(ONE_TIME_CODE, user.id.uuid()), secrets::put(secret)]).await?;
        // Said digit by digit.
        let digits = code.chars().map(String::from).collect::<Vec<_>>().join(", ");
        let args = [
            ("digits", digits.into()),
            ("code", code.into()),
            ("minutes", CODE_MINUTES.into()),
            ("service", self.settings.service_name.as_str().into()),
            ("name", user.name().into()),
        ];
        if takes_texts(&user.mobile) {
            let text = self.words.get(lang(user.language), "text-one-time-code", &args);
            return Ok(self.texter.send(&Text { id, to_number: user.mobile, text }).await?);
        }
        let Some(speaker) = &self.speaker else {
            return Err(
                DeliveryError::Refused { reason: "no voice service is set, and this number takes no texts".to_owned() }.into()
            );
        };
        let text = self.words.get(lang(user.language), "call-one-time-code", &args);
        Ok(speaker.say(&Spoken { id, to_number: user.mobile, language: user.language, text }).await?)
    }

    /// Six digits, each as likely as any other.
    fn six_digits(&self) -> String {
        loop {
            let number = u32::from_le_bytes(self.random::<4>());
            // The last, incomplete million of the range would favour small numbers.
            if number < 4_294_000_000 {
                return format!("{:06}", number % 1_000_000);
            }
        }
    }
}

/// Whether text messages may reach a number that was kept.
pub(crate) fn takes_texts(number: &str) -> bool {
    PhoneNumber::parse(number).map_or(true, |number| number.takes_texts())
}

/// The digest of a code: bound to the person and to a salt, so that equal codes differ.
pub(crate) fn code_hash(keys: &dyn KeyRing, user: UserId, salt: &[u8], code: &str) -> [u8; 32] {
    let mut bytes = user.uuid().as_bytes().to_vec();
    bytes.extend_from_slice(salt);
    bytes.extend_from_slice(code.as_bytes());
    keys.digest(ONE_TIME_CODE, &bytes)
}
