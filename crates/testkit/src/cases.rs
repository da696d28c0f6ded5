//! Cases, documents and firms with legal aid account numbers, taken in as the command line takes them in.

use app::{CaseOutcome, ToFile, Who, stream};
use documents::{Block, PlainDocument, write_pdf};
use domain::{
    id::{CaseId, CommandId, DefendantId, MaterialId, OfficeId, OrganisationId, RegistrationId},
    organisation,
    values::{Language, OrganisationType},
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::TestApp;

/// A case that was taken in.
#[derive(Debug, Clone)]
pub struct TestCase {
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub urn: String,
    /// Its defendants, in their order.
    pub defendants: Vec<DefendantId>,
}

/// A message that starts a case in Lavender Hill Magistrates' Court; each person is first name, last name, date of birth, and one
/// without a date of birth is a company of that last name.
pub fn court_proceedings(urn: &str, people: &[(&str, &str, &str)]) -> Value {
    let id = |parts: &str| Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{urn} {parts}").as_bytes());
    let case = id("case");
    let defendants: Vec<Value> = people
        .iter()
        .map(|(first, last, born)| {
            let mut defendant = json!({
                "id": id(&format!("defendant {first} {last}")),
                "prosecutionCaseId": case,
                "offences": [{
                    "id": id(&format!("offence {first} {last}")), "offenceCode": "TH68006", "offenceTitle": "Theft of a bicycle",
                    "wording": "Stole a bicycle of the value of £200", "offenceLegislation": "Contrary to section 1(1) of the Theft Act 1968",
                    "startDate": "2026-11-01", "chargeDate": "2026-11-02",
                }],
            });
            if born.is_empty() {
                defendant["legalEntityDefendant"] = json!({ "organisation": { "name": last } });
            } else {
                defendant["personDefendant"] =
                    json!({ "personDetails": { "firstName": first, "lastName": last, "dateOfBirth": born, "gender": "NOT_KNOWN" } });
            }
            defendant
        })
        .collect();
    json!({ "initiateCourtProceedings": {
        "prosecutionCases": [{
            "id": case,
            "prosecutionCaseIdentifier": { "caseURN": urn, "prosecutionAuthorityCode": "CPS-LN", "prosecutionAuthorityName": "CPS London North" },
            "initiationCode": "C", "statementOfFacts": "A bicycle was taken.", "defendants": defendants,
        }],
        "listHearingRequests": [{
            "jurisdictionType": "MAGISTRATES", "listedStartDateTime": "2026-12-01T10:00:00Z",
            "courtCentre": { "id": "f8254db1-1683-483e-afb3-b87fde5a0a26", "code": "B01LY00", "name": "Lavender Hill Magistrates' Court" },
            "listDefendantRequests": [{ "prosecutionCaseId": case }],
        }],
    } })
}

/// A PDF of so many pages, each with enough on it that they do not fit into one sealed chunk together.
pub fn a_pdf(pages: usize) -> Vec<u8> {
    let mut blocks = vec![Block::Title("A document of a test".to_owned())];
    for page in 1..pages {
        blocks.push(Block::Paragraph(format!("What stands on page {page}. ").repeat(40)));
        blocks.push(Block::NewPage);
    }
    blocks.push(Block::Paragraph("The last page.".to_owned()));
    let document = PlainDocument {
        title: "A document of a test".to_owned(),
        language: "en-GB".to_owned(),
        foot: "Test".to_owned(),
        page_words: ["Page".to_owned(), "of".to_owned()],
        blocks,
    };
    write_pdf(&document).expect("a PDF")
}

impl TestApp {
    /// A firm with offices that have these legal aid account numbers, verified.
    pub async fn firm(&self, name: &str, accounts: &[&str]) -> OrganisationId {
        let id: OrganisationId = self.app.new_id();
        let office = |account: &&str| organisation::Office {
            id: self.app.new_id::<OfficeId>(),
            name: format!("Office of {account}"),
            address: vec!["1 High Street".to_owned()],
            postcode: Some("SW11 1JU".to_owned()),
            telephone: None,
            laa_account: Some((*account).to_owned()),
            verified: Some(organisation::Verified { how: "For a test".to_owned(), by: self.app.new_id(), at: self.now() }),
        };
        let offices = accounts.iter().map(office).collect();
        let registered = organisation::Registered {
            registration: self.app.new_id::<RegistrationId>(),
            name: name.to_owned(),
            kind: OrganisationType::SolicitorsFirm,
            address: vec!["1 High Street".to_owned(), "Saltgate".to_owned(), "SW11 1JU".to_owned()],
            postcode: Some("SW11 1JU".to_owned()),
            telephone: "+441978123456".to_owned(),
            email: "office@firm.example".to_owned(),
            regulator_number: None,
            incorporation_number: Some("01234567".to_owned()),
            charity_number: None,
            offices,
            administrator: self.app.new_id(),
            language: Language::English,
            at: self.now(),
        };
        let event = organisation::Event::Registered(Box::new(registered));
        self.write(vec![(stream::<organisation::Event>(id.uuid()), event.into())], Vec::new()).await;
        id
    }

    /// Takes a case in ([`court_proceedings`]).
    pub async fn case(&self, urn: &str, people: &[(&str, &str, &str)]) -> TestCase {
        let message = court_proceedings(urn, people).to_string();
        let reports = self.app.import_cases(Who::System, message.as_bytes()).await.expect("a message with a case");
        let [CaseOutcome::Imported(case)] = reports.iter().map(|report| report.outcome.clone()).collect::<Vec<_>>()[..] else {
            unreachable!("a case of a test is taken in: {reports:?}")
        };
        let found = views::cases::find(&self.app.store.read(), case).await.expect("the store").expect("the case");
        TestCase { case, urn: found.urn, defendants: found.defendants.iter().map(|it| it.id).collect() }
    }

    /// Files a document of these bytes on a case; a section about defendants of a case with several needs them named.
    pub async fn file(&self, urn: &str, section: &str, defendants: &[DefendantId], bytes: Vec<u8>) -> MaterialId {
        let file = ToFile {
            urn: urn.to_owned(),
            section: section.to_owned(),
            defendants: defendants.to_vec(),
            name: "A client's name.pdf".to_owned(),
            bytes: bytes.into(),
        };
        self.app.file_material(Who::System, self.app.new_id::<CommandId>(), file).await.expect("a document that can be filed")
    }
}
