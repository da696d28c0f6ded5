//! Mail services that give an address to anybody: such an address says nothing of whom its owner works for.
//! Never a reason to refuse: many barristers who practise alone use one.

/// The domains, each with those below it.
const FREE: &str = include_str!("../../tables/free_mail.txt");

/// Whether anybody can have an address at this domain.
pub fn is_free_mail(domain: &str) -> bool {
    let domain = domain.to_lowercase();
    let known = |free: &str| domain.strip_suffix(free).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    FREE.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).any(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_mail_is_known_and_a_firm_with_a_like_name_is_not() {
        assert!(is_free_mail("gmail.com") && is_free_mail("Outlook.com") && is_free_mail("mail.yahoo.co.uk"));
        assert!(is_free_mail("free-mail.example"), "the one of examples");
        assert!(!is_free_mail("notgmail.com") && !is_free_mail("firm.example") && !is_free_mail("com"));
    }
}
