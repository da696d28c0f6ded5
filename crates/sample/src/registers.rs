//! Extracts of registers in which the organisations of the demonstration stand, as files to load.
//! One office account of the form to try stands in none, and one practising certificate has a condition: there is something to find.

use domain::register::Register;

/// An extract of a register as CSV; none of registers in which nobody of the demonstration stands.
pub fn extract(register: Register) -> Option<&'static str> {
    Some(match register {
        Register::Sra => SRA,
        Register::SraPeople => SRA_PEOPLE,
        Register::Bsb => BSB,
        Register::Laa => LAA,
        Register::BsbEntities | Register::Cilex => return None,
    })
}

const SRA: &str = "\
number,name,kind,status,conditions,address 1,town,postcode,telephone,website
999417,Hartwell & Pryce LLP,Recognised body,Authorised,,22 Quayside,Saltgate,ZA1 1ZD,01632 960201,https://www.hartwell-pryce.example
998203,Cadwaladr Stone Solicitors,Recognised sole practice,Authorised,,41 Heol Las,Penmorfa Isaf,ZA5 4ZH,01632 960401,cadwaladr-stone.example
999655,\"Thistlethwaite, Ó Dálaigh & Wŷn Solicitors\",Recognised body,Authorised,,\"Second Floor, 17 Granville Terrace\",Stonebeck,ZA4 7ZJ,01632 960510,https://thistle-wyn.example/
999656,Thistlewaite Wynne Ltd,Licensed body,Closed,,3 Bridge Foot,Stonebeck,ZA4 7ZK,01632 960511,thistle-wynne.example
";

const SRA_PEOPLE: &str = "\
number,last name,first name,status,conditions,employer number
999401,Pryce,Eleri,Practising,,999417
999402,Hartwell,Marcus,Practising,,999417
999403,Cadwaladr,Nest,Practising,,998203
999701,Thistlethwaite,Rosalind,Practising,Not to practise on their own account,999655
999702,Ó Dálaigh,Cathal,Practising,,999655
999703,Wŷn-Griffiths,Mair,Practising,,999655
";

const BSB: &str = "\
number,name,kind,status,address,town,postcode,telephone,e-mail
99812,\"Ní Bhriain, Aoife\",Self-employed,Authorised,3 Lantern Row,Saltgate,ZA1 1ZE,01632 960301,clerks@lantern-row.example
99813,\"Ashdown-Oyelaran, Babatunde\",Self-employed,Authorised,3 Lantern Row,Saltgate,ZA1 1ZE,01632 960301,clerks@lantern-row.example
";

const LAA: &str = "\
account number,provider name,status,postcode,telephone
1A001L,Hartwell & Pryce LLP,Active,ZA1 1ZD,01632 960201
1A002M,Hartwell & Pryce LLP,Active,ZA2 2ZD,01632 960202
2B104K,Cadwaladr Stone Solicitors,Active,ZA5 4ZH,01632 960401
3C210P,\"Thistlethwaite, Ó Dálaigh & Wŷn Solicitors\",Active,ZA4 7ZJ,01632 960510
";

#[cfg(test)]
mod tests {
    use registration_form::extract::read_extract;
    use strum::IntoEnumIterator;

    use super::*;
    use crate::people;

    #[test]
    fn every_extract_is_read_whole() {
        let mut numbers = Vec::new();
        for (register, text) in Register::iter().filter_map(|it| extract(it).map(|text| (it, text))) {
            let reading = read_extract(text.as_bytes(), register, |entry| numbers.push(entry.number)).unwrap();
            let rows = u64::try_from(text.lines().count() - 1).unwrap();
            assert_eq!((reading.rows, reading.remarked), (rows, 0), "{register}");
        }
        for organisation in people().organisations() {
            let own =
                organisation.regulator_number.iter().chain(organisation.offices.iter().filter_map(|it| it.laa_account.as_ref()));
            own.for_each(|number| assert!(numbers.contains(number), "{number}"));
        }
    }
}
