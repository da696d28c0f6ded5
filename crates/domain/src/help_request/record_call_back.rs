//! Staff rang somebody who has no account, on a number of a register: that is how who they are is known.
//! A number that stands in the request proves nothing and is never the one to ring for a URN.

use super::{CallBack, Event, Register, State, WorkRefusal};
use crate::{Context, id::UserId, values::PhoneNumber};

/// The call.
#[derive(Debug, Clone)]
pub struct RecordCallBack {
    /// The number that was called.
    pub number: PhoneNumber,
    /// Where it was taken from.
    pub register: Register,
    /// Was the asker spoken to?
    pub reached: bool,
    /// Who called.
    pub by: UserId,
}

/// Records a call about an open request.
pub fn record_call_back(state: &State, command: RecordCallBack, cx: &Context) -> Result<Vec<Event>, WorkRefusal> {
    let asker = &state.open()?.asker;
    if asker.account.is_some() {
        return Err(WorkRefusal::HasAccount);
    }
    if asker.telephone.as_ref() == Some(&command.number) {
        return Err(WorkRefusal::OwnNumber);
    }
    Ok(vec![Event::CalledBack(CallBack {
        number: command.number,
        register: command.register,
        reached: command.reached,
        by: command.by,
        at: cx.now,
    })])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{
        super::{Kind, ask_for_help, ask_for_help::tests::*},
        *,
    };
    use crate::state::fold;

    #[test]
    fn the_number_that_the_asker_gave_is_not_a_registers_however_it_is_written() {
        let number = |text| PhoneNumber::parse(text).unwrap();
        let mut command = command(Kind::Urn, false);
        command.asker.telephone = Some(number("01632 960201"));
        let state: State = fold(&ask_for_help(&State::default(), command, &cx()).unwrap());
        let call = |text| RecordCallBack {
            number: number(text),
            register: Register::Sra,
            reached: true,
            by: UserId(Uuid::from_u128(1)),
        };
        assert_eq!(record_call_back(&state, call("+44 (0)1632 960 201"), &cx()), Err(WorkRefusal::OwnNumber));
        assert!(record_call_back(&state, call("01632 960202"), &cx()).is_ok());
    }
}
