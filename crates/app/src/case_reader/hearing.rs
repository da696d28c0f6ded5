//! Where and when a case is first heard, and in which court it therefore is.
//! The jurisdiction is magistrates' (all cases begin there) unless a hearing or its court is the Crown Court's.

use domain::{
    prosecution_case::{FirstHearing, Jurisdiction},
    tables::{Court, CourtKind, Courts},
};

use super::node::Node;

/// The hearings of one case, as the message gives them.
#[derive(Default)]
pub(super) struct Hearings {
    first: Option<FirstHearing>,
    crown: bool,
}

impl Hearings {
    /// Takes in a hearing: `court` names the court by id, code or name.
    pub(super) fn add(&mut self, court: &Named<'_>, when: Option<(domain::time::Date, Option<String>)>) {
        self.crown |= court.is_crown();
        let Some((date, time)) = when else { return };
        let earlier = self.first.as_ref().is_none_or(|known| (date, &time) < (known.date, &known.time));
        if earlier {
            self.first = Some(FirstHearing { court_code: court.code(), court_name: court.name(), date, time });
        }
    }

    /// The message itself says that the hearing is the Crown Court's.
    pub(super) fn say_crown(&mut self) {
        self.crown = true;
    }

    /// The court that the case is in.
    pub(super) fn jurisdiction(&self) -> Jurisdiction {
        if self.crown { Jurisdiction::Crown } else { Jurisdiction::Magistrates }
    }

    /// The earliest.
    pub(super) fn first(self) -> Option<FirstHearing> {
        self.first
    }
}

/// A court as a message names it, and as the table of courts knows it.
pub(super) struct Named<'a> {
    known: Option<&'a Court>,
    code: Option<String>,
    name: Option<String>,
}

impl<'a> Named<'a> {
    /// A court centre of the core model: `{id, code, name}`.
    pub(super) fn centre(node: &Node<'_>, courts: &'a Courts) -> Self {
        let (code, name) = (node.at("code").name(), node.at("name").name());
        let by_id = node.at("id").quietly().and_then(|id| uuid::Uuid::parse_str(id).ok()).and_then(|id| courts.by_id(id));
        let known = code.as_deref().and_then(|code| courts.by_code(code)).or(by_id);
        Self { known, code, name }
    }

    /// A court by its organisation unit code.
    pub(super) fn unit(node: &Node<'_>, courts: &'a Courts) -> Self {
        let code = node.name();
        Self { known: code.as_deref().and_then(|code| courts.by_code(code)), code, name: None }
    }

    fn is_crown(&self) -> bool {
        match (self.known, &self.name) {
            (Some(court), _) => court.kind == CourtKind::Crown,
            (None, Some(name)) => name.to_lowercase().contains("crown court"),
            (None, None) => false,
        }
    }

    fn code(&self) -> Option<String> {
        self.code.clone().or_else(|| self.known.map(|court| court.code.clone()))
    }

    fn name(&self) -> Option<String> {
        self.name.clone().or_else(|| self.known.map(|court| court.name.clone()))
    }
}
