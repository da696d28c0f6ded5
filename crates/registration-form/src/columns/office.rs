//! The fields of an office, a row each in the block on the organisation sheet.
//! The postcode has its own column so that it can be checked.

use strum::IntoStaticStr;

use super::{Column, Words};

/// A field of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum OfficeField {
    Name,
    Address,
    Postcode,
    Telephone,
    LaaAccount,
}

/// In the order of the form.
pub(crate) const OFFICE: &[Column<OfficeField>] = &[
    Column {
        field: OfficeField::Name,
        label: Words::new("Office name", "Enw'r swyddfa"),
        aliases: &["name of office"],
        required: true,
        hint: Words::new("A name that your people know it by", "Enw y mae eich pobl yn ei adnabod"),
        choice: None,
        example: Words::new("Wrexham", "Wrecsam"),
    },
    Column {
        field: OfficeField::Address,
        label: Words::new("Office address", "Cyfeiriad y swyddfa"),
        aliases: &["address"],
        required: true,
        hint: Words::new("Street, town and county", "Stryd, tref a sir"),
        choice: None,
        example: Words::new("2 King Street, Wrexham", "2 Stryd y Brenin, Wrecsam"),
    },
    Column {
        field: OfficeField::Postcode,
        label: Words::new("Office postcode", "Cod post y swyddfa"),
        aliases: &["postcode", "post code", "cod post"],
        required: false,
        hint: Words::new("For example, LL11 1AA", "Er enghraifft, LL11 1AA"),
        choice: None,
        example: Words::new("LL11 1AA", "LL11 1AA"),
    },
    Column {
        field: OfficeField::Telephone,
        label: Words::new("Office telephone", "Ffôn y swyddfa"),
        aliases: &["telephone", "telephone number", "phone", "phone number", "ffon"],
        required: false,
        hint: Words::new("With the area code", "Gyda'r cod ardal"),
        choice: None,
        example: Words::new("01632 960002", "01632 960002"),
    },
    Column {
        field: OfficeField::LaaAccount,
        label: Words::new("LAA account number", "Rhif cyfrif LAA"),
        aliases: &["laa number", "laa account", "legal aid account number", "laa office account number"],
        required: false,
        hint: Words::new("Of this office, for example 1A234B", "Y swyddfa hon, er enghraifft 1A234B"),
        choice: None,
        example: Words::new("1A234B", "1A234B"),
    },
];
