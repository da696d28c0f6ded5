//! Who is instructed in a case, made without the finder and its pages; and cases that take no documents here.

use app::{CaseOutcome, Who, stream};
use domain::{
    defence::{Event, How, Instruction},
    id::{CaseId, DefendantId},
    prosecution_case::Jurisdiction,
};

use crate::{SignedIn, TestApp, TestCase};

impl TestApp {
    /// The person's organisation has declared that it is the defendant's own solicitor.
    pub async fn instructed(&self, who: &SignedIn, case: CaseId, defendant: DefendantId) {
        let instruction = Instruction {
            case,
            organisation: who.organisation,
            user: who.user,
            how: How::OwnSolicitor,
            on: self.now().london_date(),
            at: self.now(),
            until: None,
            first: true,
        };
        let event = Event::InstructionDeclared(instruction);
        self.write(vec![(stream::<Event>(defendant.uuid()), event.into())], Vec::new()).await;
    }

    /// A case that was taken in, and once more under another URN in another court, or as one that began elsewhere.
    pub async fn case_like(&self, case: &TestCase, urn: &str, jurisdiction: Jurisdiction, started_here: bool) -> TestCase {
        let found = views::cases::find(&self.app.store.read(), case.case).await.expect("the store");
        let mut other = found.expect("the case");
        (other.id, other.jurisdiction, other.started_here) = (self.app.new_id(), jurisdiction, started_here);
        urn.clone_into(&mut other.urn);
        for defendant in &mut other.defendants {
            defendant.id = self.app.new_id();
        }
        let defendants = other.defendants.iter().map(|it| it.id).collect();
        let (case, urn) = (other.id, other.urn.clone());
        let outcome = self.app.import(Who::System, other).await.expect("the store");
        assert_eq!(outcome, CaseOutcome::Imported(case), "a case of a test is taken in");
        TestCase { case, urn, defendants }
    }
}
