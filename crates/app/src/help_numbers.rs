//! The numbers that extracts of registers have for the organisation that an asker named: those are rung, never one from the request.

use domain::{
    help_request::Asked,
    register::Register,
    time::Date,
    values::{OrganisationName, PhoneNumber},
};
use store::Fault;

use crate::App;

/// The most numbers that are shown: names are not unique.
const MOST: usize = 5;

/// A number as a register has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterNumber {
    /// The number.
    pub number: PhoneNumber,
    /// Whose it is, as the register spells it.
    pub name: String,
    /// The register.
    pub register: Register,
    /// The day of its extract.
    pub dated: Date,
}

impl App {
    /// What the registers have for the organisation's name; nothing where none is loaded, or the name is in none.
    pub(crate) async fn help_numbers(&self, asked: &Asked) -> Result<Vec<RegisterNumber>, Fault> {
        let named = asked.asker.organisation.as_ref().and_then(|name| OrganisationName::parse(name.as_str()).ok());
        let Some(named) = named else { return Ok(Vec::new()) };
        let registers = self.registers().await?;
        let mut numbers: Vec<RegisterNumber> = Vec::new();
        for register in [Register::Sra, Register::BsbEntities, Register::Cilex, Register::Laa] {
            let consulted = self.consult_register(&registers, register, None, Some(named.key())).await?;
            let Some(dated) = consulted.extract.as_ref().map(|extract| extract.dated) else { continue };
            for entry in consulted.by_name {
                let Some(number) = entry.telephone.as_deref().and_then(|text| PhoneNumber::parse(text).ok()) else { continue };
                if numbers.len() < MOST && !numbers.iter().any(|it| it.number == number) {
                    numbers.push(RegisterNumber { number, name: entry.name, register, dated });
                }
            }
        }
        Ok(numbers)
    }
}
