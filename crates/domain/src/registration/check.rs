//! What an officer checks before an organisation is let in, and what takes a second officer.
//! A right shape is no check: what nobody looked up stays "not checked".

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::form::Form;
use crate::{
    likeness::{DomainName, Trait},
    values::LaaAccountNumber,
};

/// Something that an officer looks up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Check {
    /// The regulator's register: status and conditions, not only existence.
    Register,
    /// Name and address against the register.
    NameAndAddress,
    /// The administrator's standing with the regulator or in the organisation.
    AdministratorStanding,
    /// One account number of the Legal Aid Agency.
    LaaAccount(LaaAccountNumber),
    /// The domain of the e-mail addresses.
    EmailDomain,
    /// A call to a number taken from the register, never from the form.
    CallBack,
    /// Whether the organisation may prosecute: the Act or order that makes it an authority, its own site, a list of authorities.
    ProsecutingAuthority,
}

/// How a check came out.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    strum::EnumString,
    strum::EnumIter,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Finding {
    /// It is as the form says.
    Passed,
    /// It is not.
    Failed,
    /// There is nothing to look up; the officer says why.
    DoesNotApply,
}

/// Why one officer is not enough.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum SecondOfficer {
    /// The organisation was rejected before, by decisions that did not write down what was the same.
    RejectedBefore,
    /// What a registration had that was rejected.
    SameAsRejected {
        /// What was the same.
        same: Vec<Trait>,
    },
    /// A domain looks like a registered one.
    LookalikeDomain {
        /// The domain on the form, as people see it.
        domain: String,
        /// The one that it looks like.
        like: String,
    },
    /// The administrator's domain differs from the register's.
    DomainDiffers,
    /// The administrator uses free mail: never refused, but seen by two.
    FreeMail,
    /// A regulator's or Legal Aid Agency number is claimed elsewhere.
    NumberClaimedElsewhere {
        /// The number.
        number: String,
    },
    /// The call-back failed.
    CallBackFailed,
    /// Another check failed, and the officer approves all the same.
    CheckFailed,
}

impl Check {
    /// Whether two forms have the same to check.
    pub fn is_about_the_same(&self, one: &Form, other: &Form) -> bool {
        let organisation = |form: &Form| {
            let details = &form.organisation;
            (details.name.clone(), details.kind, details.regulation.clone(), details.head_office.clone())
        };
        let emails = |form: &Form| [form.administrator.email.clone(), form.organisation.email.clone()];
        let administrator = one.administrator == other.administrator;
        match self {
            Self::Register | Self::ProsecutingAuthority => organisation(one) == organisation(other),
            Self::NameAndAddress => {
                organisation(one) == organisation(other) && one.organisation.telephone == other.organisation.telephone
            }
            Self::AdministratorStanding | Self::CallBack => organisation(one) == organisation(other) && administrator,
            Self::LaaAccount(account) => {
                let office = |form: &Form| form.offices.iter().find(|it| it.laa_account.as_ref() == Some(account)).cloned();
                organisation(one) == organisation(other) && office(one) == office(other)
            }
            Self::EmailDomain => emails(one) == emails(other) && domains(one) == domains(other),
        }
    }
}

/// The domains of all addresses on a form, free mail among them: whoever joins later brings theirs along.
fn domains(form: &Form) -> BTreeSet<String> {
    let users = form.users.iter().map(|user| &user.email);
    let emails = [&form.administrator.email, &form.organisation.email].into_iter().chain(users);
    emails.map(|email| DomainName::of(email.ordinary().as_ref().unwrap_or(email).domain()).as_str().to_owned()).collect()
}

impl Form {
    /// Every check that this form needs, in the order in which officers work through them.
    pub fn checks(&self) -> Vec<Check> {
        let accounts = self.offices.iter().filter_map(|office| office.laa_account.clone()).map(Check::LaaAccount);
        let mut checks = vec![Check::Register, Check::NameAndAddress, Check::AdministratorStanding];
        checks.extend(accounts);
        checks.extend([Check::EmailDomain, Check::CallBack]);
        checks
    }
}
