### Checks of a registration, and the second officer.

checks-title = Checks: { $name }
checks-heading = Checks
checks-intro = Look each thing up, choose what you found and save. Nothing is passed because it looks right: what nobody records stays ‘not checked’. You can save some now and others later.
checks-registers-link = See which extracts of registers are loaded
checks-missing = { $count ->
    [one] { $count } check is not recorded. Approval needs all of them.
   *[other] { $count } checks are not recorded. Approval needs all of them.
}
checks-all-recorded = All checks are recorded.
checks-check = Check
checks-finding = Finding
checks-found = What was found
checks-by = Recorded
checks-link = Check and record
checks-not-checked = Not checked
finding-passed = Passed
finding-failed = Failed
finding-does-not-apply = Does not apply
checks-recorded = Recorded by { $name }, { $moment }
checks-earlier = { $count ->
    [one] { $count } earlier finding
   *[other] { $count } earlier findings
}
checks-save = Save checks

check-register = Regulator’s register
check-register-help = Is the organisation authorised, and on what conditions? That it exists is not enough.
check-name-and-address = Name and address
check-name-and-address-help = Are name and address those of the register?
check-administrator-standing = Administrator’s standing
check-administrator-standing-help = May this person answer for the organisation? Someone who stands in no register needs another proof.
check-laa-account = LAA account number { $account }
check-laa-account-help = Does the number belong to this organisation and office? Only a number that passes here attracts legal aid cases.
check-email-domain = Email domain
check-email-domain-help = Is the domain the organisation’s own? Free mail is no reason to reject: many barristers who practise alone use it.
check-call-back = Call-back
check-call-back-help = Call the organisation on a number from the register, never one from the form, and ask whether they sent it.

checks-no-register = No extract holds this: look it up with the regulator and say where.
checks-none-loaded = No extract of { $register } is loaded, so nothing was checked.
checks-found-number = { $register }, extract of { $date }, has this number:
checks-found-name = { $register }, extract of { $date }, does not have this number. These have the name:
checks-found-nothing = { $register }, extract of { $date }, has nothing with this number or name, so nothing was checked.
checks-caption = { $check }: the form and the register
checks-detail = What
checks-on-the-form = On the form
checks-in-the-register = In the register
checks-compared = Compared
checks-same = The same
checks-differs = Differs
checks-one-only = Only one says it
checks-to-read = Read this
checks-plain = Nothing to compare
checks-detail-number = Number
checks-detail-status = Status
checks-detail-conditions = Conditions
checks-detail-name = Name
checks-detail-address = Address
checks-detail-postcode = Postcode
checks-detail-telephone = Telephone
checks-detail-domain = Domain
checks-detail-employer = Employer’s number
checks-no-conditions = none
checks-suggested = Status: { $status }. Conditions: { $conditions }.
checks-source = { $register }, extract of { $date }
checks-source-label = Where you found it
checks-source-call-hint = Needed only for another number. A number from the register brings its source with it.
checks-number = Number called
checks-number-hint = These numbers are from the register.
checks-number-other = Another number
checks-no-numbers = No register has a number for this organisation.
checks-other-number = Another number
checks-other-number-hint = Say below where you found it. A number that stands only on the form is not accepted.
checks-none-chosen = Choose what you found for at least one check
checks-not-on-the-form = The form does not need this check any more. Open the page again
checks-found-needed = Enter what was found
checks-found-too-long = What was found must be { $longest } characters or fewer
checks-source-needed = Enter where you found it
checks-source-too-long = Where you found it must be { $longest } characters or fewer
checks-number-needed = Select or enter the number that you called
checks-number-only-on-the-form = This number stands on the form and in no register. Call a number that you found elsewhere
checks-being-approved = An approval is under way. Undo it before you change what was found
checks-undone = { $name } undid the first approval, { $moment }:

second-officer-needed = A second officer must agree to an approval, because:
second-officer-first = { $name } approved this first, { $moment }. A second officer must agree.
second-officer-why = Why it takes two:
second-officer-own = You gave the first approval, so another officer must give the second.
second-officer-confirm = Look at the checks yourself. Approve to agree, or undo the first approval and say why.
second-officer-words = Why you undo the first approval
second-officer-words-hint = Officers read it; the applicant does not.
second-officer-undo = Undo first approval
second-officer-rejected-before = This organisation, one of its numbers or its administrator was rejected before.
second-officer-lookalike-domain = The domain { $domain } looks like { $like }.
second-officer-domain-differs = The administrator’s domain is not the one in the register.
second-officer-free-mail = The administrator uses free mail.
second-officer-number-claimed-elsewhere = The number { $number } is claimed by an organisation or another registration.
second-officer-call-back-failed = The call-back did not pass.
second-officer-check-failed = A check failed.

registrations-checks-missing = Record these checks before you approve: { $checks }
registrations-second-officer-missing = You gave the first approval. Another officer must give the second

likely-heading = Likely duplicates
likely-none = No organisation and no other registration has a name, number, address or person like these.
likely-what = What it is
likely-common = In common
likely-compare = Compare
likely-is-organisation = Organisation
likely-is-open = Registration, not decided
likely-is-rejected = Registration, rejected
likely-name-of = Name
likely-name = Same name
likely-core-name = Nearly the same name
likely-name-part = A name one or two letters apart
likely-regulator-number = Same regulator’s number
likely-laa-account = Same LAA account number
likely-incorporation-number = Same company number
likely-charity-number = Same charity number
likely-address = Same address
likely-telephone = Same telephone
likely-domain = Same email domain
likely-domain-look = A domain that looks the same
likely-domain-part = A domain one or two letters apart
likely-email = Same email address
likely-mobile = Same mobile number

compare-title = Compare: { $ours }
compare-with = Compared with
compare-common = They have in common:
compare-caption = This registration and the other
compare-ours = This registration
compare-theirs = The other
compare-partly = Partly the same
compare-name = Name
compare-number = Regulator’s number
compare-incorporation = Company number
compare-charity = Charity number
compare-address = Head office
compare-telephone = Telephone
compare-email = Main email
compare-offices = Offices
compare-laa = LAA account numbers
compare-people = People
compare-emails = Their email addresses
compare-mobiles = Their mobile numbers
