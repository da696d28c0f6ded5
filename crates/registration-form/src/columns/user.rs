//! The fields of a user, a row each on the users' sheet.
//! The order is that of the printed form; a form is read in any order.

use strum::IntoStaticStr;

use super::{Choice, Column, Words};

/// A field of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum UserField {
    FirstName,
    LastName,
    Email,
    Mobile,
    QualifiedAs,
    Role,
    SupervisedBy,
    RegulatorNumber,
    Office,
    FirstCourt,
    FirstHearing,
}

/// In the order of the form.
pub(crate) const USER: &[Column<UserField>] = &[
    Column {
        field: UserField::FirstName,
        label: Words::new("First name", "Enw cyntaf"),
        aliases: &["first names", "forename", "forenames", "given name", "given names"],
        required: true,
        hint: Words::new("As your colleagues know you", "Fel y mae eich cydweithwyr yn eich adnabod"),
        choice: None,
        example: Words::new("Siân", "Siân"),
    },
    Column {
        field: UserField::LastName,
        label: Words::new("Last name", "Cyfenw"),
        aliases: &["surname", "family name", "enw olaf"],
        required: true,
        hint: Words::new("With any prefix", "Gydag unrhyw ragddodiad"),
        choice: None,
        example: Words::new("ap Rhys", "ap Rhys"),
    },
    Column {
        field: UserField::Email,
        label: Words::new("Work e-mail", "E-bost gwaith"),
        aliases: &[
            "work email",
            "email",
            "e mail",
            "email address",
            "e mail address",
            "work email address",
            "work e mail address",
            "ebost",
            "ebost gwaith",
        ],
        required: true,
        hint: Words::new("Nobody else's: it is the name to sign in with", "Neb arall: dyma'r enw i fewngofnodi ag ef"),
        choice: None,
        example: Words::new("sian.aprhys@firm.example", "sian.aprhys@firm.example"),
    },
    Column {
        field: UserField::Mobile,
        label: Words::new("Mobile number", "Rhif ffôn symudol"),
        aliases: &[
            "mobile",
            "mobile phone",
            "mobile phone number",
            "mobile telephone number",
            "mobile telephone",
            "cell",
            "rhif symudol",
        ],
        required: true,
        hint: Words::new("Nobody else's: codes are sent to it", "Neb arall: anfonir codau iddo"),
        choice: None,
        example: Words::new("07700 900123", "07700 900123"),
    },
    Column {
        field: UserField::QualifiedAs,
        label: Words::new("Qualified as", "Cymhwyster"),
        aliases: &["qualification", "profession"],
        required: true,
        hint: Words::new("Choose from the list", "Dewiswch o'r rhestr"),
        choice: Some(Choice::Qualification),
        example: Words::new("Solicitor", "Cyfreithiwr"),
    },
    Column {
        field: UserField::Role,
        label: Words::new("Role", "Rôl"),
        aliases: &["roles", "user role", "user roles", "access", "rolau"],
        required: true,
        hint: Words::new("Several may be given, with commas between", "Gellir rhoi sawl un, gyda choma rhyngddynt"),
        choice: Some(Choice::Role),
        example: Words::new("Defence lawyer, Advocate", "Cyfreithiwr yr amddiffyniad, Adfocad"),
    },
    Column {
        field: UserField::SupervisedBy,
        label: Words::new("Supervised by", "Goruchwylir gan"),
        aliases: &["supervisor", "name of supervisor"],
        required: false,
        hint: Words::new(
            "Where not a solicitor, barrister or CILEX lawyer",
            "Os nad yn gyfreithiwr, bargyfreithiwr neu gyfreithiwr CILEX",
        ),
        choice: None,
        example: Words::NONE,
    },
    Column {
        field: UserField::RegulatorNumber,
        label: Words::new("Regulator's number", "Rhif y rheoleiddiwr"),
        aliases: &["regulator number", "sra number", "bar number", "bsb number", "sra bsb number", "sra id"],
        required: false,
        hint: Words::new("SRA, BSB or CILEX number of the person", "Rhif SRA, BSB neu CILEX y person"),
        choice: None,
        example: Words::new("123456", "123456"),
    },
    Column {
        field: UserField::Office,
        label: Words::new("Usual office", "Swyddfa arferol"),
        aliases: &["office", "branch", "swyddfa"],
        required: false,
        hint: Words::new("A name from the list of offices", "Enw o'r rhestr swyddfeydd"),
        choice: None,
        example: Words::new("Wrexham", "Wrecsam"),
    },
    Column {
        field: UserField::FirstCourt,
        label: Words::new("First court", "Llys cyntaf"),
        aliases: &["court"],
        required: false,
        hint: Words::new("Where the person appears first", "Lle mae'r person yn ymddangos gyntaf"),
        choice: None,
        example: Words::NONE,
    },
    Column {
        field: UserField::FirstHearing,
        label: Words::new("Date of first hearing", "Dyddiad y gwrandawiad cyntaf"),
        aliases: &["first hearing", "hearing date", "date of hearing", "date of first hearing there"],
        required: false,
        hint: Words::new("Day, month, year: 31/01/2027", "Dydd, mis, blwyddyn: 31/01/2027"),
        choice: None,
        example: Words::NONE,
    },
];
