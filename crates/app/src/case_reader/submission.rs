//! A prosecutor's own submission (the API for prosecutors): `prosecutionSubmissionDetails` with one `defendant` (single justice
//! procedure) or `defendants[]` (summons, requisition, charge). It has no identifiers: they are made from authority and reference.

use domain::{
    id::{CaseId, DefendantId, OffenceId},
    prosecution_case::{Defendant, Identity, InitiationCode, Offence, ProsecutionCase, Prosecutor},
    tables::Courts,
};
use uuid::Uuid;

use super::{
    casefile::{bail, derive, needs},
    core, derived,
    hearing::{Hearings, Named},
    node::Node,
};

/// Reads one submission.
pub(super) fn case(node: &Node<'_>, courts: &Courts) -> Option<ProsecutionCase> {
    let details = node.at("prosecutionSubmissionDetails");
    let urn = core::urn(&details.at("urn"));
    let prosecutor = details.at("prosecutingAuthority").needed().map(|code| Prosecutor { code, name: None });
    let id = derive(prosecutor.as_ref(), urn.as_deref());
    let single = node.at("defendant");
    let several = if single.is_there() { vec![single.clone()] } else { node.at("defendants").items() };
    let initiation = initiation(&details, single.is_there())?;
    let defendants: Vec<Option<Defendant>> = several.iter().enumerate().map(|(nth, node)| defendant(node, id, nth)).collect();
    let mut hearings = Hearings::default();
    let hearing = details.at("hearingDetails");
    let day = hearing.at("dateOfHearing").date();
    let time = hearing.at("timeOfHearing").time();
    hearings.add(&Named::unit(&hearing.at("courtHearingLocation"), courts), day.map(|day| (day, time)));
    let facts = several.iter().flat_map(|it| it.at("offences").items()).find_map(|it| it.at("statementOfFacts").text());
    Some(ProsecutionCase {
        id: CaseId(id?),
        urn: urn?,
        prosecutor: prosecutor?,
        initiation,
        jurisdiction: hearings.jurisdiction(),
        started_here: true,
        statement_of_facts: facts,
        defendants: defendants.into_iter().collect::<Option<_>>()?,
        first_hearing: hearings.first(),
    })
}

/// The messages have no letter, but each kind has something that the others have not.
fn initiation(details: &Node<'_>, single: bool) -> Option<InitiationCode> {
    let given = details.at("initiationCode");
    if given.is_there() {
        return core::initiation(&given);
    }
    Some(match () {
        () if single => InitiationCode::SingleJusticeProcedure,
        () if details.at("summonsCode").is_there() => InitiationCode::Summons,
        () if details.at("writtenChargePostingDate").is_there() => InitiationCode::Requisition,
        () => InitiationCode::Charge,
    })
}

fn defendant(node: &Node<'_>, case: Option<Uuid>, nth: usize) -> Option<Defendant> {
    let id = case.map(|case| derived::defendant(case, nth));
    let details = node.at("defendantDetails");
    let identity = identity(node);
    let offences: Vec<Option<Offence>> =
        node.at("offences").items().iter().enumerate().map(|(nth, node)| offence(node, id, nth)).collect();
    let asn = details.at("asn").or(node.at("asn")).name();
    let custody = details.at("custodyStatus").or(node.at("individual").at("custodyStatus")).name();
    Some(Defendant {
        id: DefendantId(id?),
        identity: identity?,
        youth: false,
        asn: asn.filter(|asn| asn.chars().any(char::is_alphanumeric)),
        bail_status: custody.map(|code| bail(&code)),
        offences: offences.into_iter().collect::<Option<_>>()?,
    })
}

fn identity(node: &Node<'_>) -> Option<Identity> {
    let company = [node.at("organisation"), node.at("defendantOrganisation"), node.at("legalEntity")];
    if let Some(company) = company.into_iter().find(Node::is_there) {
        let name = company.at("organisationName").or(company.at("name")).needed()?;
        return Some(Identity::Organisation { name });
    }
    let flat = node.at("organisationName");
    if flat.is_there() {
        return flat.needed().map(|name| Identity::Organisation { name });
    }
    let person = node.at("individual").or(node.at("defendantPerson"));
    if !person.is_there() {
        node.problem("is neither a person (individual, defendantPerson) nor an organisation");
        return None;
    }
    // In the single justice procedure the names stand one level higher.
    let names = person.at("nameDetails").or(person.clone());
    let last_name = names.at("surname").needed();
    let middle: Vec<String> = ["forename2", "forename3"].iter().filter_map(|key| names.at(key).name()).collect();
    let language = person.at("languageRequirement").or(node.at("languageRequirement")).name();
    Some(Identity::Person {
        first_name: names.at("forename").name(),
        middle_name: (!middle.is_empty()).then(|| middle.join(" ")),
        date_of_birth: person.at("dateOfBirth").date(),
        interpreter: language.filter(|it| needs(it)),
        last_name: last_name?,
    })
}

fn offence(node: &Node<'_>, defendant: Option<Uuid>, nth: usize) -> Option<Offence> {
    let details = node.at("offenceDetails").or(node.clone());
    let code = details.at("cjsOffenceCode").or(details.at("offenceCode")).needed()?;
    Some(Offence {
        id: OffenceId(derived::offence(defendant?, nth)),
        title: details.at("offenceTitle").name().unwrap_or_else(|| code.clone()),
        wording: details.at("offenceWording").text().unwrap_or_default(),
        legislation: None,
        start_date: details.at("offenceCommittedDate").date(),
        end_date: details.at("offenceCommittedEndDate").date(),
        charge_date: details.at("chargeDate").date(),
        mode_of_trial: None,
        code,
    })
}
