### Registrations, as onboarding officers see them.

registrations-title = Registrations
registrations-tabs = Registrations by state
registrations-tab-waiting = Waiting ({ $count })
registrations-tab-approved = Approved ({ $count })
registrations-tab-rejected = Rejected ({ $count })
registrations-order = The earliest first hearing comes first, then the earliest arrival.
registrations-none-waiting = No registration waits for a decision.
registrations-none-approved = No registration has been approved yet.
registrations-none-rejected = No registration has been rejected yet.
registrations-none-here = There is nothing more in this list.
registrations-caption = Registrations in this state
registrations-organisation = Organisation
registrations-reference = Reference
registrations-hearing = First hearing
registrations-received = Received
registrations-people = People
registrations-no-hearing = None given
registrations-hearing-past = Past
registrations-hearing-today = Today
registrations-hearing-in = { $days ->
    [one] In { $days } day
   *[other] In { $days } days
}
registrations-age-today = Today
registrations-age = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
registrations-first-page = First page
registrations-next-page = Next page
registrations-back = Registrations

registrations-received-at = Received { $moment }
registrations-approved-by = { $name } approved this registration on { $moment }.
registrations-rejected-by = { $name } rejected this registration on { $moment }.
registrations-approved-people = Everybody on the form has been invited by email from { $sender }. The link opens for { $days } days; if it does not arrive, ask them to look in the junk folder, or send it again.
registrations-people-link = See the people and the state of their accounts
registrations-reason-was = The reason that was sent
registrations-clashes-title = This may clash with what exists already
registrations-clashes-text = Approval is refused while a name or number belongs to somebody else. Find out whether this is the same organisation or person before you decide.
registrations-clash-organisation-name = An organisation called ‘{ $value }’ exists.
registrations-clash-laa-account = LAA account number { $value } belongs to another organisation.
registrations-clash-email = Whoever uses { $value } has an account already: on approval they are asked to join from that account.
registrations-clash-mobile = The mobile number { $value } belongs to an account.
registrations-clash-holder = Held by { $holder }
registrations-file-heading = The file as it was sent
registrations-file-name = Name
registrations-file-kind = Kind
registrations-file-size = Size
registrations-file-digest = SHA-256
registrations-file-download = Download the original file
registrations-file-warning = It comes from outside. Open it only with macros switched off.
registrations-decide-heading = Decide
registrations-approve-heading = Approve
registrations-approve-text = { $count ->
    [one] The organisation is added and { $count } person is invited by email.
   *[other] The organisation is added and { $count } people are invited by email.
}
registrations-approve = Approve registration
registrations-reject-heading = Reject
registrations-reject-text = { $name }, the accountable administrator, gets an email with the reference, your reason word for word, and a link to register again.
registrations-reason-label = Reason
registrations-reason-hint = Say what must change, so that they can put it right. Do not include anything about other organisations.
registrations-reason-count = You can enter up to { $longest } characters
registrations-reject = Reject registration
registrations-reason-needed = Enter the reason
registrations-reason-too-long = Reason must be { $longest } characters or fewer
registrations-decided-already = This registration has been decided already. What was decided, by whom and when is shown on this page
registrations-claimed-organisation-name = An organisation with this name exists already. If it is another one, reject this registration and ask for a name that tells them apart
registrations-claimed-laa-account = An LAA account number on this form belongs to another organisation. Check it with the applicant, or reject the registration and ask for the right number
registrations-claimed-email = Somebody on this form was given an account at the same moment. Approve again
registrations-claimed-mobile = A mobile number on this form belongs to an account already. Reject the registration and ask for another number for that person
registrations-claimed-registration-reference = This reference is taken. Ask the service desk for help

## A registration of an organisation that exists.
add-to-title = Add to an existing organisation
add-to-intro = Use this where the organisation is registered already. Its administrator is asked to accept the offices and people on this form; nothing changes before that, and this registration is closed.
add-to-name = Name of the existing organisation
add-to-name-hint = As it is registered
add-to-name-missing = Enter the name of the existing organisation
add-to-name-unknown = No organisation is registered under this name. Check the spelling, or approve the registration as a new organisation
add-to-check = The administrator of { $organisation } will be asked to accept every office and person on this form.
add-to-confirm = Add to { $organisation }
add-to-another = Choose another organisation
add-to-link = Add to an existing organisation
registrations-organisation-unknown = There is no such organisation. Enter its name again
