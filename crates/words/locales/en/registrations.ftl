### Registrations, as onboarding officers see them.

registrations-title = Registrations
registrations-tabs = Registrations by state
registrations-none-waiting = No registration waits for a decision.
registrations-none-approved = No registration has been approved yet.
registrations-none-rejected = No registration has been rejected yet.
registrations-none-here = There is nothing more in this list.
registrations-caption = Registrations in this state
registrations-organisation = Organisation
registrations-reference = Reference
registrations-hearing = First hearing
registrations-received = Received
registrations-received-at = Received { $moment }
registrations-first-page = First page
registrations-next-page = Next page
registrations-decided-already = This registration has been decided already. What was decided, by whom and when is shown on this page
registrations-no-hearing = None given
registrations-going-live = Court goes live { $date }
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
registrations-back = Registrations

registrations-approved-by = { $name } approved this registration on { $moment }.
registrations-rejected-by = { $name } rejected this registration on { $moment }.
registrations-approved-people = Everybody on the form has been invited by email from { $sender }. The link opens for { $days } days; if it does not arrive, ask them to look in the junk folder, or send it again.
registrations-approved-invited = { $count ->
    [one] { $count } person has been invited by email from { $sender }.
   *[other] { $count } people have been invited by email from { $sender }.
} The link opens for { $days } days; if it does not arrive, ask them to look in the junk folder, or send it again.
registrations-approved-asked = { $count ->
    [one] { $count } person has an account already and has been asked by email to join: they sign in and answer.
   *[other] { $count } people have an account already and have been asked by email to join: they sign in and answer.
}
registrations-added-by = { $name } passed this registration on { $moment } to an organisation that is registered.
registrations-added-waiting = The administrator of { $organisation } has been asked by email to accept the offices and people, and has not answered yet. Nobody has been invited. The applicant has been told that an administrator answers, and not whose.
registrations-added-accepted = The administrator of { $organisation } accepted the offices and people. A new LAA account number waits for two officers among the changes to organisations. The applicant has been told.
registrations-added-declined = The administrator of { $organisation } declined. Nobody has been invited, and the applicant has been told.
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
    [0] The organisation is added, and nobody new is invited.
    [one] The organisation is added and { $count } person is invited by email.
   *[other] The organisation is added and { $count } people are invited by email.
}
registrations-approve-asked = { $count ->
    [one] { $count } person has an account already and is asked to join.
   *[other] { $count } people have an account already and are asked to join.
}
registrations-approve-first = This takes two officers. Your approval is written down, and nothing is added and nobody invited before a second officer agrees.
registrations-approve = Approve registration
registrations-reject-heading = Reject
registrations-reject-text = { $name }, the accountable administrator, gets an email with the reference, your reason word for word, and a link to register again.
registrations-reason-label = Reason
registrations-reason-hint = Say what must change, so that they can put it right. Do not include anything about other organisations.
registrations-reason-count = You can enter up to { $longest } characters
registrations-reject = Reject registration
registrations-claimed-organisation-name = An organisation with this name exists already. If it is another one, ask the sender for a name that tells them apart. If it is the same one, add this registration to it
registrations-claimed-laa-account = An LAA account number on this form belongs to another organisation. Ask the sender for the right number
registrations-claimed-email = Somebody on this form was given an account at the same moment. Approve again
registrations-claimed-mobile = A mobile number on this form belongs to an account already. Ask the sender for another number for that person
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
registrations-tab-any = All ({ $count })
registrations-tab-waiting = Waiting ({ $count })
registrations-tab-first-approved = Needs a second officer ({ $count })
registrations-tab-queried = Queried ({ $count })
registrations-tab-held = On hold ({ $count })
registrations-tab-scheduled = Approval scheduled ({ $count })
registrations-tab-approved = Approved ({ $count })
registrations-tab-added-to = Added to an organisation ({ $count })
registrations-tab-rejected = Rejected ({ $count })
registrations-tab-withdrawn = Withdrawn ({ $count })
registrations-none-any = No registration has arrived yet.
registrations-none-first-approved = No registration needs a second officer.
registrations-none-queried = No registration waits for an answer of its sender.
registrations-none-held = No registration is on hold.
registrations-none-scheduled = No approval is scheduled.
registrations-none-added-to = No registration has been added to an organisation yet.
registrations-none-withdrawn = No registration has been withdrawn.
registrations-none-found = No registration in this list is like that. Check the spelling, choose another state above, or clear the search.

registrations-find = Find a registration
registrations-find-hint = Reference of a registration or a message, organisation, name of a person, email address, postcode, telephone or other number. The beginnings of words are enough.
registrations-find-button = Show registrations
registrations-find-clear = Clear search and filters
registrations-filter = Filter
registrations-filter-court = Court of the first hearing
registrations-filter-court-hint = Name or code
registrations-filter-court-unknown = Enter the name or code of one court, as in the list of courts
registrations-filter-within = First hearing
registrations-filter-within-any = Any date, or the dates below
registrations-filter-within-days = { $days ->
    [one] In the next { $days } day
   *[other] In the next { $days } days
}
registrations-filter-from = First hearing from
registrations-filter-to = First hearing to
registrations-filter-date-wrong = Enter a real date, for example 27 3 2027
registrations-filter-kind = Type of organisation
registrations-filter-kind-any = Any type
registrations-filter-assigned = Who has it
registrations-filter-assigned-any = Anybody or nobody
registrations-filter-assigned-me = I have it
registrations-filter-assigned-nobody = Nobody has it
registrations-filter-evidence = Evidence
registrations-filter-evidence-any = Any
registrations-filter-evidence-ready = Ready: addresses confirmed and all checks recorded
registrations-filter-evidence-confirmed = Addresses confirmed
registrations-filter-evidence-unconfirmed = Addresses not confirmed
registrations-filter-late = Past the target only
registrations-sort = Order
registrations-sort-urgency = First hearing, then arrival
registrations-sort-received = Arrival
registrations-sort-organisation = Name of the organisation
registrations-state = State
registrations-standing-waiting = Waiting
registrations-standing-first-approved = Needs a second officer
registrations-standing-queried = Queried
registrations-standing-held = On hold
registrations-standing-scheduled = Approval scheduled
registrations-standing-approved = Approved
registrations-standing-added-to = Added to an organisation
registrations-standing-rejected = Rejected
registrations-standing-withdrawn = Withdrawn
registrations-evidence-ready = Ready to approve
registrations-evidence-confirmed = Checks to record
registrations-evidence-unconfirmed = Addresses not confirmed
registrations-hands = Who has it
registrations-nobody = Nobody
registrations-open-by = Open now: { $names }
registrations-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
registrations-late = Late
registrations-expected = The applicant was told to expect a decision by { $date }
registrations-target = Target { $date }
registrations-undo-until = Undo until { $time }
registrations-undo-link = Undo the approval
registrations-select = Approve together
registrations-select-one = Select { $name }
registrations-approve-selected = Approve selected registrations together

registrations-scheduled-link = { $count ->
    [one] { $count } approval can still be undone
   *[other] { $count } approvals can still be undone
}
registrations-approvals-title = Approvals that can still be undone
registrations-approvals-text = Nothing of these exists yet, and no email has been sent. Each is carried out when its time is over.
registrations-approvals-none = No approval is waiting to be carried out.
registrations-approvals-when = When
registrations-approvals-act = Action
registrations-approvals-over = Being carried out now
registrations-approvals-by = Approved by { $name }
registrations-approvals-undo = Undo
registrations-approvals-undo-all = Undo all { $count }
registrations-approvals-done = { $count ->
    [one] { $count } registration is approved. Undo until { $time }.
   *[other] { $count } registrations are approved. Undo until { $time }.
}
registrations-approvals-undone = { $count ->
    [one] { $count } approval was undone. It waits again.
   *[other] { $count } approvals were undone. They wait again.
}
registrations-approvals-refused = { $name }: { $why }
registrations-approvals-none-ready = Select at least one registration that is ready to approve
registrations-approvals-choose = Go back and select registrations
registrations-approvals-others = These are not included
registrations-approvals-check-title = { $count ->
    [0] No registration is ready to approve
    [one] Approve { $count } registration
   *[other] Approve { $count } registrations together
}
registrations-approvals-check-text = { $people ->
    [one] { $people } person is invited
   *[other] { $people } people are invited
}, or asked to join where they have an account already, when the time to undo is over, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} from now. Until then nothing is made and no email leaves.
registrations-approvals-approve = { $count ->
    [one] Approve { $count } registration
   *[other] Approve { $count } registrations
}

registrations-changed = Somebody changed this registration at the same moment. Look at what changed, and try again
registrations-changed-since = Changed since you opened this page
registrations-handed-back = The scheduled approval could not be carried out, and the registration waits again
registrations-question = Question to the sender
registrations-addresses = Email addresses
registrations-address-confirmed = Confirmed
registrations-address-unconfirmed = Not confirmed
registrations-checks = Checks
registrations-checks-recorded = { $recorded } of { $wanted } recorded
registrations-decide-link = Decide
registrations-take = Take it
registrations-give = Give it or let it go
registrations-assign-title = Who works on it?
registrations-assign-now = { $name } has this registration now.
registrations-assign-nobody-now = Nobody has this registration now.
registrations-assign-who = Who gets it?
registrations-assign-me = I take it
registrations-assign-nobody = Nobody: let it go
registrations-assign-button = Save
registrations-assign-needed = Select who gets it
registrations-assign-alone = There is no colleague to give it to.
registrations-later-heading = Not yet
registrations-query-link = Ask the sender a question
registrations-query-title = Ask the sender a question
registrations-query-text = { $name }, the accountable administrator, gets an email with the reference, your words as they are, and a link to answer. The registration waits until they do.
registrations-query-label = Question
registrations-query-hint = Ask for what is missing or unclear. Do not include anything about other organisations.
registrations-query-button = Send question
registrations-hold-link = Put on hold
registrations-hold-title = Put this registration on hold
registrations-hold-text = An officer has to take it up again before anything more is done. { $name }, the accountable administrator, is not told.
registrations-hold-label = Reason
registrations-hold-hint = Only officers read it. Say what must happen before it goes on.
registrations-hold-button = Put on hold
registrations-resume-heading = Take it up again
registrations-resume-held = It is on hold. Take it up again before you approve it.
registrations-resume-queried = Its sender has not answered yet. If the answer came another way, take it up again before you approve it.
registrations-resume-button = Take up again
registrations-scheduled-text = It was approved together with others and is carried out soon. To decide otherwise, undo that first.
registrations-withdrawn-text = Its sender took this registration back. There is nothing to decide.

registrations-refused-not-there = This registration does not exist
registrations-refused-approved-already = This registration has been approved already. Who did it and when is in its history
registrations-refused-rejected-already = This registration has been rejected already. Who did it and when is in its history
registrations-refused-added-already = This registration has been added to an organisation already. Who did it and when is in its history
registrations-refused-withdrawn-already = Its sender has taken this registration back. There is nothing to decide
registrations-refused-queried-already = Its sender has been asked something and has not answered. Wait for the answer, or take it up again first
registrations-refused-held-already = This registration is on hold. Take it up again first
registrations-refused-awaits-second-officer = One officer has approved this registration, and a second one must. Approve it as the second, or undo the first approval first
registrations-refused-scheduled-already = The approval of this registration is scheduled. Undo it first, or let it be carried out
registrations-refused-assigned-elsewhere = A colleague has taken this registration meanwhile. Agree with them, then take it or give it again
registrations-refused-not-an-officer = This person does not handle registrations. Choose another officer
registrations-refused-addresses-not-confirmed = An email address has not been confirmed. The people who read it must follow the link that was sent there
registrations-refused-changed-since = This registration has changed since you opened this page. Look at what changed, then decide again
registrations-refused-checks-missing = A check has not been recorded. Record every check first
registrations-refused-second-officer-needed = This registration needs a second officer. Approve it by itself, on its own page
registrations-refused-words-needed = Enter the question
registrations-refused-words-too-long = Question must be { $longest } characters or fewer
registrations-refused-reason-needed = Enter the reason
registrations-refused-reason-too-long = Reason must be { $longest } characters or fewer
registrations-refused-officer-may-not = The officer who approved may no longer do so. Another officer must decide

registrations-history = History
registrations-looks = Who looked at it
registrations-looked-open-registration = { $times ->
    [one] { $name } opened it
   *[other] { $name } opened it { $times } times
}
registrations-looked-download-registration-file = { $times ->
    [one] { $name } downloaded the file
   *[other] { $name } downloaded the file { $times } times
}
registrations-looked-open-prosecutor-registration = { $times ->
    [one] { $name } opened it
   *[other] { $name } opened it { $times } times
}
registrations-looked-view-remittance = { $times ->
    [one] { $name } opened the account for remittances
   *[other] { $name } opened the account for remittances { $times } times
}
registrations-happened-erased = What happened here has been erased after its time
registrations-happened-submitted-upload = The form was sent on the website, as a file
registrations-happened-submitted-web = The form was filled in on the website
registrations-happened-submitted-email = The form was sent by email
registrations-happened-submitted-api = The form was sent by another system
registrations-happened-submitted-assisted = { $name } filled in the form on the sender’s behalf
registrations-happened-submitted-questionnaire = The questionnaire was sent on the website
registrations-happened-resubmitted = The sender sent the form again
registrations-happened-address-confirmed = { $address } was confirmed
registrations-happened-check-recorded = { $name } recorded a check. { $check }: { $finding }
registrations-happened-assigned = { $name } gave it to { $to }
registrations-happened-assigned-self = { $name } took it
registrations-happened-assigned-nobody = { $name } let it go
registrations-happened-queried = { $name } asked the sender
registrations-happened-held = { $name } put it on hold
registrations-happened-resumed = { $name } took it up again
registrations-happened-withdrawn = The sender took it back
registrations-happened-first-approved = { $name } approved it; a second officer must too
registrations-happened-first-approval-undone = { $name } undid the first approval
registrations-happened-approval-scheduled = { $name } approved it together with others, to be carried out at { $time }
registrations-happened-approval-unscheduled = { $name } undid the approval before it was carried out
registrations-happened-approval-not-carried-out = The scheduled approval could not be carried out; it waits again
registrations-happened-approved = { $name } approved it; the organisation exists from here on
registrations-happened-added-to = { $name } added its offices and people to an organisation that existed
registrations-happened-rejected = { $name } rejected it
registrations-happened-file-erased = The file as it was sent has been erased after its time. Its SHA-256 was { $digest }
registrations-check-register = The regulator’s register
registrations-check-name-and-address = Name and address against the register
registrations-check-administrator-standing = The administrator’s standing
registrations-check-laa-account = LAA account number
registrations-check-prosecuting-authority = Standing as a prosecuting authority
registrations-check-email-domain = Email domain
registrations-check-call-back = Call-back
registrations-finding-passed = nothing wrong
registrations-finding-failed = something wrong
registrations-finding-does-not-apply = does not apply

registrations-came = How it came
registrations-came-link = See the message
registrations-came-claims-none = No mail server says anything about the sender.
registrations-came-unread = { $count ->
    [one] { $count } attachment of it could not be read.
   *[other] { $count } attachments of it could not be read.
}
registrations-understood = What was sent and what was understood
registrations-understood-place = Place
registrations-understood-sent = Sent
registrations-understood-read = Understood
registrations-understood-why = Why
registrations-refused-organisation-unknown = There is no such organisation. Enter its name again
registrations-refused-laa-account-held = An LAA account number on this form belongs to another organisation. Ask the sender for the right number
registrations-refused-own-registration = You are named on this form, so another officer must approve it
registrations-refused-second-officer-missing = You gave the first approval. Another officer must give the second
