//! A case as the case file takes it in: `caseDetails` and `defendants[]` with `individual` or `organisationName`, each with an
//! `initialHearing`. Identifiers that are not given are made from the reference; one that is given must be a UUID.

use domain::{
    id::{CaseId, DefendantId, OffenceId},
    prosecution_case::{Defendant, Identity, InitiationCode, Offence, ProsecutionCase, Prosecutor},
    tables::Courts,
    values::CaseUrn,
};
use uuid::Uuid;

use super::{
    core::{initiation, urn},
    derived,
    hearing::{Hearings, Named},
    node::Node,
};

/// Reads one case.
pub(super) fn case(node: &Node<'_>, courts: &Courts) -> Option<ProsecutionCase> {
    let details = node.at("caseDetails");
    let urn = urn(&details.at("prosecutorCaseReference").or(details.at("urn")));
    let prosecutor = prosecutor(&details.at("prosecutor"));
    let initiation = initiation(&details.at("initiationCode"));
    let given = details.at("caseId");
    let id = if given.is_there() { given.id() } else { derive(prosecutor.as_ref(), urn.as_deref()) };
    let defendants = defendants(&node.at("defendants"), id);
    let mut hearings = Hearings::default();
    for it in node.at("defendants").items() {
        let hearing = it.at("initialHearing");
        let day = hearing.at("dateOfHearing").date();
        let time = hearing.at("timeOfHearing").time();
        hearings.add(&Named::unit(&hearing.at("courtHearingLocation"), courts), day.map(|day| (day, time)));
    }
    let initiation = initiation?;
    Some(ProsecutionCase {
        id: CaseId(id?),
        urn: urn?,
        prosecutor: prosecutor?,
        initiation,
        jurisdiction: hearings.jurisdiction(),
        started_here: initiation != InitiationCode::Remitted && !details.at("migrationSourceSystem").is_there(),
        statement_of_facts: statement(node),
        defendants: defendants?,
        first_hearing: hearings.first(),
    })
}

/// The identifier of a case that came without one.
pub(super) fn derive(prosecutor: Option<&Prosecutor>, urn: Option<&str>) -> Option<Uuid> {
    let key = CaseUrn::parse(urn?).map(|urn| urn.key()).ok()?;
    Some(derived::case(&prosecutor?.code, &key))
}

fn prosecutor(node: &Node<'_>) -> Option<Prosecutor> {
    let known = node.at("referenceData");
    let code = known.at("shortName").or(node.at("prosecutingAuthority")).needed()?;
    Some(Prosecutor { code, name: known.at("fullName").name() })
}

/// The statement of facts is sent with the offences; the first is the case's.
fn statement(node: &Node<'_>) -> Option<String> {
    let offences = node.at("defendants").items().into_iter().flat_map(|it| it.at("offences").items());
    offences.into_iter().find_map(|offence| offence.at("statementOfFacts").text())
}

fn defendants(list: &Node<'_>, case: Option<Uuid>) -> Option<Vec<Defendant>> {
    if !list.is_there() {
        list.problem("is missing");
    }
    let read: Vec<Option<Defendant>> = list.items().iter().enumerate().map(|(nth, node)| defendant(node, case, nth)).collect();
    read.into_iter().collect()
}

fn defendant(node: &Node<'_>, case: Option<Uuid>, nth: usize) -> Option<Defendant> {
    let given = node.at("id");
    let id = if given.is_there() { given.id() } else { case.map(|case| derived::defendant(case, nth)) };
    let company = node.at("organisationName");
    let identity = if company.is_there() { company.needed().map(|name| Identity::Organisation { name }) } else { human(node) };
    let offences: Vec<Option<Offence>> =
        node.at("offences").items().iter().enumerate().map(|(nth, node)| offence(node, id, nth)).collect();
    let custody = node.at("custodyStatus").or(node.at("individual").at("custodyStatus"));
    Some(Defendant {
        id: DefendantId(id?),
        identity: identity?,
        youth: node.at("isYouth").flag(),
        asn: node.at("asn").name(),
        bail_status: custody.name().map(|code| bail(&code)),
        offences: offences.into_iter().collect::<Option<_>>()?,
    })
}

fn human(node: &Node<'_>) -> Option<Identity> {
    let individual = node.at("individual");
    if !individual.is_there() {
        node.problem("is neither a person (individual) nor an organisation (organisationName)");
        return None;
    }
    let details = individual.at("personalInformation");
    let last_name = details.at("lastName").needed();
    let middle: Vec<String> = ["givenName2", "givenName3"].iter().filter_map(|key| details.at(key).name()).collect();
    let birth = individual.at("selfDefinedInformation").at("dateOfBirth").or(individual.at("dateOfBirth"));
    Some(Identity::Person {
        first_name: details.at("firstName").name(),
        middle_name: (!middle.is_empty()).then(|| middle.join(" ")),
        date_of_birth: birth.date(),
        interpreter: node.at("languageRequirement").or(individual.at("languageRequirement")).name().filter(|it| needs(it)),
        last_name: last_name?,
    })
}

/// Prosecutors also write that nothing is needed.
pub(super) fn needs(language: &str) -> bool {
    !language.to_lowercase().starts_with("no ") && !language.eq_ignore_ascii_case("none")
}

fn offence(node: &Node<'_>, defendant: Option<Uuid>, nth: usize) -> Option<Offence> {
    let given = node.at("offenceId");
    let id = if given.is_there() { given.id() } else { defendant.map(|defendant| derived::offence(defendant, nth)) };
    let code = node.at("offenceCode").or(node.at("cjsOffenceCode")).needed()?;
    let known = node.at("referenceData");
    Some(Offence {
        id: OffenceId(id?),
        title: node.at("offenceTitle").or(known.at("title")).name().unwrap_or_else(|| code.clone()),
        wording: node.at("offenceWording").text().unwrap_or_default(),
        legislation: node.at("legislation").or(known.at("legislation")).text(),
        start_date: node.at("offenceCommittedDate").date(),
        end_date: node.at("offenceCommittedEndDate").date(),
        charge_date: node.at("chargeDate").date(),
        mode_of_trial: known.at("modeOfTrial").name(),
        code,
    })
}

/// The bail status in words (case-model §4, bail status codes).
pub(super) fn bail(code: &str) -> String {
    match code {
        "S" => "Secure accommodation",
        "C" => "Remanded into custody",
        "L" => "Local authority care",
        "R" => "Re-arrested",
        "P" => "Conditional bail with pre-release conditions",
        "B" => "Conditional bail",
        "U" => "Unconditional bail",
        "A" => "Not applicable",
        other => other,
    }
    .to_owned()
}
