//! A case in the shape of the core model: `prosecutionCaseIdentifier`, `defendants[]` with `personDefendant` or
//! `legalEntityDefendant`, and the hearings asked for beside it. Identifiers are the message's own and must be UUIDs.

use domain::{
    id::{CaseId, DefendantId, OffenceId},
    prosecution_case::{Defendant, Identity, InitiationCode, Offence, ProsecutionCase, Prosecutor},
    reference::Reference,
    tables::Courts,
    values::CaseUrn,
};
use serde_json::Value;

use super::{
    hearing::{Hearings, Named},
    node::Node,
};

/// Reads one case; `around` holds `listHearingRequests`.
pub(super) fn case(node: &Node<'_>, around: &Value, courts: &Courts) -> Option<ProsecutionCase> {
    let id = node.at("id").needed_id();
    let identifier = node.at("prosecutionCaseIdentifier");
    let urn = urn(&identifier.at("caseURN").or(identifier.at("prosecutionAuthorityReference")));
    let code = identifier.at("prosecutionAuthorityCode").needed();
    let initiation = initiation(&node.at("initiationCode"));
    let hearings = hearings(node, around, courts);
    let defendants = people(&node.at("defendants"), defendant);
    let initiation = initiation?;
    Some(ProsecutionCase {
        id: CaseId(id?),
        urn: urn?,
        prosecutor: Prosecutor { code: code?, name: identifier.at("prosecutionAuthorityName").name() },
        initiation,
        jurisdiction: hearings.jurisdiction(),
        started_here: initiation != InitiationCode::Remitted && !node.at("migrationSourceSystem").is_there(),
        statement_of_facts: node.at("statementOfFacts").text(),
        defendants: defendants?,
        first_hearing: hearings.first(),
    })
}

/// The reference of a case, in the one form under which it is found.
pub(super) fn urn(node: &Node<'_>) -> Option<String> {
    let text = node.needed()?;
    if let Some(word) = node.placeholder().filter(|word| !word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')) {
        let made = Reference::of("UNKNOWN", node.stands_for(word));
        node.remark(format!("is a placeholder: the case was given the reference {made}"));
        return Some(made.as_str().to_owned());
    }
    let urn = CaseUrn::parse(&text).ok();
    if urn.is_none() {
        node.problem("is no reference of a case: at most 36 letters, digits and the signs / - . _ are taken");
    }
    urn.map(|urn| urn.as_str().to_owned())
}

/// The letter that says how the case was started.
pub(super) fn initiation(node: &Node<'_>) -> Option<InitiationCode> {
    let letter = node.needed()?;
    let code = InitiationCode::from_letter(&letter);
    if code.is_none() && node.placeholder().is_some() {
        node.remark("is a placeholder: taken as O, another way");
        return Some(InitiationCode::Other);
    }
    if code.is_none() {
        node.problem("must be one of the letters J, Q, S, C, R, O, Z");
    }
    code
}

/// Everybody in a list, or `None` when one of them can't be read; an empty list is for the decision to refuse.
pub(super) fn people<T>(list: &Node<'_>, read: impl Fn(&Node<'_>) -> Option<T>) -> Option<Vec<T>> {
    if !list.is_there() {
        list.problem("is missing");
        return None;
    }
    // Read all before giving up, so that every problem is said.
    let read: Vec<Option<T>> = list.items().iter().map(read).collect();
    read.into_iter().collect()
}

fn defendant(node: &Node<'_>) -> Option<Defendant> {
    let id = node.at("id").needed_id();
    let person = node.at("personDefendant");
    let company = node.at("legalEntityDefendant");
    let identity = match (person.is_there(), company.is_there()) {
        (true, _) => human(&person.at("personDetails")),
        (false, true) => company.at("organisation").at("name").needed().map(|name| Identity::Organisation { name }),
        (false, false) => {
            node.problem("is neither a person (personDefendant) nor an organisation (legalEntityDefendant)");
            None
        }
    };
    let offences = people(&node.at("offences"), offence);
    let bail = person.at("bailStatus");
    Some(Defendant {
        id: DefendantId(id?),
        identity: identity?,
        youth: node.at("isYouth").flag(),
        asn: person.at("arrestSummonsNumber").name(),
        bail_status: bail.at("description").or(bail.at("code")).name(),
        offences: offences?,
    })
}

fn human(details: &Node<'_>) -> Option<Identity> {
    let last_name = details.at("lastName").needed();
    Some(Identity::Person {
        first_name: details.at("firstName").name(),
        middle_name: details.at("middleName").name(),
        date_of_birth: details.at("dateOfBirth").date(),
        interpreter: details.at("interpreterLanguageNeeds").name(),
        last_name: last_name?,
    })
}

fn offence(node: &Node<'_>) -> Option<Offence> {
    let id = node.at("id").needed_id();
    let code = node.at("offenceCode").or(node.at("offenceDefinitionId")).needed();
    let title = node.at("offenceTitle").name();
    let code = code?;
    Some(Offence {
        id: OffenceId(id?),
        title: title.unwrap_or_else(|| code.clone()),
        code,
        wording: node.at("wording").text().unwrap_or_default(),
        legislation: node.at("offenceLegislation").text(),
        start_date: node.at("startDate").date(),
        end_date: node.at("endDate").date(),
        charge_date: node.at("chargeDate").date(),
        mode_of_trial: node.at("modeOfTrial").name(),
    })
}

/// The hearings that are asked for this case: those that name it, and those that name none.
fn hearings(node: &Node<'_>, around: &Value, courts: &Courts) -> Hearings {
    let mut hearings = Hearings::default();
    let own = node.at("id").quietly();
    for key in ["listHearingRequests", "listHearings"] {
        let Some(list) = around.get(key) else { continue };
        for request in node.elsewhere(list, key).items() {
            let named: Vec<&str> = cases_of(&request);
            if !named.is_empty() && !named.iter().any(|id| Some(*id) == own) {
                continue;
            }
            if request.at("jurisdictionType").quietly().is_some_and(|kind| kind.eq_ignore_ascii_case("CROWN")) {
                hearings.say_crown();
            }
            let listed = request.at("listedStartDateTime").or(request.at("earliestStartDateTime"));
            let when = listed.or(request.at("weekCommencingDate").at("startDate")).moment();
            hearings.add(&Named::centre(&request.at("courtCentre"), courts), when);
        }
    }
    hearings
}

fn cases_of<'a>(request: &Node<'a>) -> Vec<&'a str> {
    request.at("listDefendantRequests").items().iter().filter_map(|it| it.at("prosecutionCaseId").quietly()).collect()
}
