//! What a document about a defence association must look like (our addition to the contract; laa-contract §1, §6b).
//! It must not mend a document: it names what is wrong, without repeating what it holds.

use jiff::civil::Date;
use serde_json::{Map, Value};
use uuid::Uuid;

/// Representation types (laa-contract §1, `defenceRepresentationFundingType`).
const REPRESENTATION_TYPES: [&str; 5] =
    ["REPRESENTATION_ORDER", "REPRESENTATION_ORDER_APPLIED_FOR", "PRIVATE", "COURT_APPOINTED", "PRO_BONO"];
/// Taken and ignored, as §6b says of real clients.
const IGNORED: [&str; 2] = ["sraNumber", "barCouncilMembershipNumber"];

/// Why a document is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Breach {
    /// There is no `defenceAssociated` object at all (400).
    Missing,
    /// Fields are wrong: a path and what is expected there (422).
    Contract(Vec<(String, &'static str)>),
}

/// Checks a whole document and names every fault at once.
pub(crate) fn check(document: &Value) -> Result<(), Breach> {
    let Some(Value::Object(association)) = document.get("defenceAssociated") else { return Err(Breach::Missing) };
    let mut faults = Vec::new();
    let mut fields = Fields { path: "defenceAssociated", object: association, faults: &mut faults };
    fields.closed(&["prosecutionCaseId", "defendantId", "representationType", "associationStartDate", "defenceOrganisation"]);
    fields.required("prosecutionCaseId", "a UUID", is_uuid);
    fields.required("defendantId", "a UUID", is_uuid);
    fields.required("representationType", "a representation type", |text| REPRESENTATION_TYPES.contains(&text));
    fields.required("associationStartDate", "a date, YYYY-MM-DD", is_date);
    fields.inside("defenceOrganisation", true, defence_organisation);
    if faults.is_empty() { Ok(()) } else { Err(Breach::Contract(faults)) }
}

fn defence_organisation(fields: &mut Fields<'_, '_>) {
    fields.closed(&["organisation", "laaContractNumber"]);
    fields.optional("laaContractNumber", "a number of the Legal Aid Agency", is_text);
    fields.inside("organisation", true, organisation);
}

fn organisation(fields: &mut Fields<'_, '_>) {
    fields.closed(&["name", "incorporationNumber", "registeredCharityNumber", "address", "contact"]);
    fields.required("name", "a name", is_text);
    fields.optional("incorporationNumber", "a text", is_text);
    fields.optional("registeredCharityNumber", "a text", is_text);
    fields.inside("address", false, |fields| {
        fields.closed(&["address1", "address2", "address3", "address4", "address5", "postcode"]);
        fields.required("address1", "the first line of an address", is_text);
        for line in ["address2", "address3", "address4", "address5"] {
            fields.optional(line, "a line of an address", is_text);
        }
        fields.optional("postcode", "a postcode with one space", is_postcode);
    });
    fields.inside("contact", false, |fields| {
        fields.closed(&["home", "work", "mobile", "primaryEmail", "secondaryEmail", "fax"]);
        fields.optional("home", "a telephone number", is_phone);
        fields.optional("work", "a text", is_text);
        fields.optional("mobile", "a telephone number", is_phone);
        fields.optional("primaryEmail", "an e-mail address", is_email);
        fields.optional("secondaryEmail", "an e-mail address", is_email);
        fields.optional("fax", "a text", is_text);
    });
}

/// The fields of one object, and where faults found in them go.
struct Fields<'a, 'f> {
    path: &'a str,
    object: &'a Map<String, Value>,
    faults: &'f mut Vec<(String, &'static str)>,
}

impl Fields<'_, '_> {
    /// Refuses fields that the contract does not know. The field is not named: its name comes from outside.
    fn closed(&mut self, known: &[&str]) {
        let is_known = |field: &str| known.contains(&field) || IGNORED.contains(&field);
        if self.object.keys().any(|field| !is_known(field)) {
            self.faults.push((self.path.to_owned(), "no other fields"));
        }
    }

    fn required(&mut self, field: &str, expected: &'static str, is_right: impl Fn(&str) -> bool) {
        if !self.object.get(field).and_then(Value::as_str).is_some_and(is_right) {
            self.fault(field, expected);
        }
    }

    fn optional(&mut self, field: &str, expected: &'static str, is_right: impl Fn(&str) -> bool) {
        if self.object.contains_key(field) {
            self.required(field, expected, is_right);
        }
    }

    fn inside(&mut self, field: &str, is_required: bool, check: impl Fn(&mut Fields<'_, '_>)) {
        match self.object.get(field) {
            Some(Value::Object(object)) => {
                let path = format!("{}.{field}", self.path);
                check(&mut Fields { path: &path, object, faults: self.faults });
            }
            None if !is_required => {}
            _ => self.fault(field, "an object"),
        }
    }

    fn fault(&mut self, field: &str, expected: &'static str) {
        self.faults.push((format!("{}.{field}", self.path), expected));
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && Uuid::try_parse(text).is_ok()
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok()
}

fn is_text(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= 255
}

/// `ukGovPostCode`: at most 8 characters, an outward and an inward part with one space between.
fn is_postcode(text: &str) -> bool {
    let Some((outward, inward)) = text.split_once(' ') else { return false };
    let starts_with_letter = outward.starts_with(|first: char| first.is_ascii_uppercase());
    let all_known = text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' ');
    let inward_fits = inward.len() == 3 && inward.starts_with(|first: char| first.is_ascii_digit());
    (2..=4).contains(&outward.len()) && starts_with_letter && all_known && inward_fits && !inward.contains(' ')
}

fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || b"()-. ".contains(&byte))
}

fn is_email(text: &str) -> bool {
    text.len() <= 254 && text.parse::<lettre::Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    pub(crate) fn full() -> Value {
        json!({"defenceAssociated": {
            "prosecutionCaseId": "5edd67eb-9d8c-44f2-a57e-c8d026defaa4",
            "defendantId": "2ecc9feb-9407-482f-b081-d9e5c8ba3ed3",
            "representationType": "REPRESENTATION_ORDER_APPLIED_FOR",
            "associationStartDate": "2026-11-23",
            "defenceOrganisation": {
                "organisation": {
                    "name": "Lloyd & O’Brien LLP",
                    "incorporationNumber": "OC123456",
                    "address": {"address1": "1 High Street", "address2": "Cardiff", "postcode": "CF10 1AA"},
                    "contact": {"work": "029 2000 0000", "mobile": "+44 7700 900123", "primaryEmail": "crime@example.org"}
                },
                "laaContractNumber": "1A234B"
            }
        }})
    }

    /// The full document with one value set (`/`-separated path below `defenceAssociated`).
    fn with(path: &str, value: Value) -> Value {
        let mut document = full();
        let (parent, field) = path.rsplit_once('/').unwrap_or(("", path));
        let pointer = if parent.is_empty() { "/defenceAssociated".to_owned() } else { format!("/defenceAssociated/{parent}") };
        document.pointer_mut(&pointer).unwrap().as_object_mut().unwrap().insert(field.to_owned(), value);
        document
    }

    #[test]
    fn a_full_and_a_least_document_are_taken() {
        assert_eq!(check(&full()), Ok(()));
        assert_eq!(check(&with("defenceOrganisation", json!({"organisation": {"name": "A"}}))), Ok(()));
        assert_eq!(check(&with("defenceOrganisation/organisation/sraNumber", json!("123"))), Ok(()));
    }

    #[test]
    fn each_wrong_field_is_named() {
        let organisation = "defenceOrganisation/organisation";
        let cases = [
            ("prosecutionCaseId", json!("5edd67eb")),
            ("defendantId", json!("2ecc9feb9407482fb081d9e5c8ba3ed3")),
            ("representationType", json!("representation_order")),
            ("representationType", json!(null)),
            ("associationStartDate", json!("2026-02-29")),
            ("associationStartDate", json!("2026-11-23T00:00:00Z")),
            ("defenceOrganisation", json!("Lloyd")),
            ("defenceOrganisation/laaContractNumber", json!(" ")),
            ("defenceOrganisation/organisation", json!(null)),
            (&format!("{organisation}/name"), json!("")),
            (&format!("{organisation}/name"), json!("x".repeat(256))),
            (&format!("{organisation}/address/address1"), json!(1)),
            (&format!("{organisation}/address/postcode"), json!("CF101AA")),
            (&format!("{organisation}/address/postcode"), json!("cf10 1aa")),
            (&format!("{organisation}/contact/mobile"), json!("call me")),
            (&format!("{organisation}/contact/primaryEmail"), json!("nobody")),
        ];
        for (path, value) in cases {
            let named = format!("defenceAssociated.{}", path.replace('/', "."));
            match check(&with(path, value.clone())) {
                Err(Breach::Contract(faults)) => {
                    assert_eq!(faults.iter().map(|fault| &fault.0).collect::<Vec<_>>(), [&named], "{value}");
                }
                other => panic!("{path} {value}: {other:?}"),
            }
        }
    }

    #[test]
    fn every_fault_is_named_at_once_and_no_value_is_repeated() {
        let document = json!({"defenceAssociated": {"defendantId": "Clark Kent", "Clark Kent": 1}});
        let Err(Breach::Contract(faults)) = check(&document) else { panic!("taken") };
        assert_eq!(faults.len(), 6);
        assert!(!format!("{faults:?}").contains("Kent"));
    }

    #[test]
    fn a_document_about_something_else_is_missing_the_association() {
        for document in [json!({}), json!([]), json!(null), json!({"defenceAssociated": []}), json!({"hearing": {}})] {
            assert_eq!(check(&document), Err(Breach::Missing));
        }
    }

    #[test]
    fn postcodes_of_every_shape_are_known() {
        for right in ["M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "GIR 0AA"] {
            assert!(is_postcode(right), "{right}");
        }
        for wrong in ["", " ", "M1  1AE", "M11AE", "1M 1AE", "M1 AAE", "EC1AB 1BB", "M1 1A", "M1 1AÉ"] {
            assert!(!is_postcode(wrong), "{wrong}");
        }
    }
}
