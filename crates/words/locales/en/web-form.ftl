### Filling a registration in on the web.

web-form-problem = { $text }
web-form-start-title = Fill the form in on the web
web-form-start-upload = What we understood of your file is filled in already. Mend what is left.
web-form-start-text = You can stop at any time and come back later. Each page is saved when you continue. We keep the form for { $days } days.
web-form-start-link = We send the link back to your email address. It comes from { $sender }. Whoever has the link can open the form, so keep it to yourself.
web-form-start-email = Your email address
web-form-start-email-hint = We use it only to send you the link to this form
web-form-assisted-title = Fill a form in for somebody
web-form-assisted-text = Use this for people who cannot fill the form in themselves, from what they tell you by telephone or letter. The pages and the checks are the same.
web-form-assisted-terms = You cannot accept the terms for anybody: the administrator gets a link, sees everything that was filled in, confirms their address and accepts the terms. Until then the registration cannot be approved.
web-form-assisted-kept = The form is kept for { $days } days. Only its address leads back to it: have the link sent to your own email address if you stop before the end.
web-form-assisted-button = Start
web-form-tasks-title-assisted = Fill a form in for somebody
web-form-tasks-title-answer = Answer the question about your registration
web-form-query-heading = What we ask
web-form-tasks-done = You have completed { $completed } of { $all } sections.
web-form-optional = (optional)
web-form-not-started = Not started
web-form-in-progress = In progress
web-form-completed = Completed
web-form-cannot-start = Cannot start yet
web-form-ready = Ready
web-form-check-task = Check your answers and send
web-form-later-heading = Come back later
web-form-later-text = What you have entered is saved. We keep it until { $date }; then it is erased.
web-form-later-link = The link to this form was sent to { $email }. If you cannot find it, have it sent again. Links that were sent before then no longer work.
web-form-later-send = Send the link again
web-form-link-sent = The link is on its way to { $email }.
web-form-to-tasks = Back to the list of sections
web-form-save = Save and continue
web-form-save-later = Save and come back later
web-form-changed = This page was saved in another window after you opened it here. Nothing was overwritten: what was saved there stands above each box. Save again to keep what is in the boxes.
web-form-theirs = Saved in the other window: { $value }
web-form-theirs-nothing = nothing
web-form-not-given = Not given

web-form-topic-organisation = Your organisation
web-form-topic-address = Head office address
web-form-topic-contact = Contact details
web-form-topic-first-hearing = First hearing
web-form-topic-offices = Offices
web-form-topic-numbers = Numbers
web-form-topic-administrator = Accountable administrator
web-form-topic-users = Users
web-form-topic-terms = Terms and conditions
web-form-text-organisation = Give the name that your regulator knows.
web-form-text-address = Enter a street address. A PO box or DX belongs under the correspondence address.
web-form-text-contact = This is how we reach the organisation. A link to confirm the email address is sent there.
web-form-text-first-hearing = If your people appear in court soon, tell us where and when: it helps us put urgent forms first. Otherwise leave this empty.
web-form-text-offices = List the offices that have a Legal Aid Agency account number, and any other office that people work from.
web-form-text-administrator = This person is accountable for the accounts of everybody in the organisation. They get an account themselves.
web-form-text-users = List everybody else who needs an account. Each needs a work email address and a mobile number that nobody else uses. List the administrator here too if they also act as lawyer or advocate.
web-form-numbers-sra = Enter the number by which the Solicitors Regulation Authority (SRA) knows the organisation.
web-form-numbers-bsb = Enter the number by which the Bar Standards Board (BSB) knows you. For chambers it is that of the head of chambers.
web-form-numbers-cilex = Enter the number by which CILEX Regulation knows the organisation.
web-form-numbers-other = Tell us who regulates the organisation. If nobody does, say why; an officer decides.
web-form-terms-text = Read the <a class="govuk-link" href="{ $terms }">terms and conditions</a>. The administrator accepts them, or a partner, director or head of chambers.
web-form-terms-legend = Acceptance

web-form-organisation-name = Organisation name
web-form-organisation-type = Organisation type
web-form-organisation-type-described = If you chose ‘Other’, what it is
web-form-organisation-line1 = Address line 1
web-form-organisation-line1-hint = Building and street
web-form-organisation-line2 = Address line 2 (optional)
web-form-organisation-town = Town or city
web-form-organisation-county = County (optional)
web-form-organisation-postcode = Postcode
web-form-organisation-postcode-hint = Required in the UK, the Channel Islands and the Isle of Man
web-form-organisation-country = Country
web-form-organisation-country-hint = For example, England or Wales
web-form-organisation-correspondence = Correspondence address, if different (optional)
web-form-organisation-telephone = Main telephone number
web-form-organisation-telephone-hint = For a number abroad, begin with + and the country code
web-form-organisation-email = Main email address
web-form-organisation-language = Preferred language
web-form-organisation-first-court = Court
web-form-organisation-first-court-hint = The name as in our list of courts, for example Leeds Magistrates’ Court
web-form-organisation-first-hearing = Date of the first hearing there
web-form-organisation-first-hearing-hint = For example, 31 1 2027
web-form-organisation-regulator-number = Regulator’s number
web-form-organisation-head-of-chambers = Full name of the head of chambers
web-form-organisation-regulator = Name of your regulator
web-form-organisation-nobody-reason = If nobody regulates you, the reason
web-form-organisation-incorporation = Incorporation number (optional)
web-form-organisation-incorporation-hint = From Companies House
web-form-organisation-charity = Charity number (optional)
web-form-organisation-admin-first-name = First name
web-form-organisation-admin-last-name = Last name
web-form-organisation-admin-job-title = Job title
web-form-organisation-admin-email = Work email address
web-form-organisation-admin-email-hint = The name to sign in with. A link to confirm it is sent there
web-form-organisation-admin-mobile = Mobile number
web-form-organisation-admin-mobile-hint = Nobody else’s: security codes are sent to it
web-form-organisation-terms-accepted = I accept the terms and conditions
web-form-organisation-accepted-by = Full name of the person who accepts
web-form-organisation-accepted-capacity = Capacity in which they accept
web-form-organisation-accepted-capacity-hint = For example, partner, director or head of chambers

web-form-office-name = Office name
web-form-office-name-hint = A name that your people know it by
web-form-office-address = Address
web-form-office-address-hint = Street, town and county
web-form-office-postcode = Postcode (optional)
web-form-office-telephone = Telephone number (optional)
web-form-office-laa-account = Legal Aid Agency account number (optional)
web-form-office-laa-account-hint = Of this office, for example 1A234B

web-form-user-first-name = First name
web-form-user-last-name = Last name
web-form-user-email = Work email address
web-form-user-email-hint = Nobody else’s: it is the name to sign in with
web-form-user-mobile = Mobile number
web-form-user-mobile-hint = Nobody else’s: security codes are sent to it
web-form-user-qualified-as = Qualified as
web-form-user-role = Roles
web-form-user-role-hint = Select all that apply
web-form-user-supervised-by = Supervised by
web-form-user-supervised-by-hint = Only for defence lawyers who are not a solicitor, barrister or CILEX lawyer
web-form-user-regulator-number = Regulator’s number of the person (optional)
web-form-user-regulator-number-hint = SRA, BSB or CILEX number
web-form-user-office = Usual office (optional)
web-form-user-office-hint = A name from your list of offices
web-form-user-first-court = First court (optional)
web-form-user-first-hearing = Date of the first hearing there (optional)
web-form-user-first-hearing-hint = For example, 31 1 2027

web-form-count-offices = { $count ->
    [0] You have listed no office.
    [one] You have listed { $count } office.
   *[other] You have listed { $count } offices.
}
web-form-count-users = { $count ->
    [0] You have listed nobody yet.
    [one] You have listed { $count } person.
   *[other] You have listed { $count } people.
}
web-form-most-offices = You can list { $most } at most.
web-form-most-users = You can list { $most } at most.
web-form-wrong-offices = { $count ->
    [one] { $count } office to mend
   *[other] { $count } offices to mend
}
web-form-wrong-users = { $count ->
    [one] { $count } person to mend
   *[other] { $count } people to mend
}
web-form-wrong-more = There are { $count } more further down the list.
web-form-mend-row = { $row }. { $title }
web-form-nameless = (no name)
web-form-to-mend = To mend
web-form-add-offices = Add an office
web-form-add-users = Add a person
web-form-change-offices = Change an office
web-form-change-users = Change a person
web-form-saved-offices = The office is saved.
web-form-saved-users = The person is saved.
web-form-removed-offices = The office was removed.
web-form-removed-users = The person was removed.
web-form-remove-offices = Remove this office
web-form-remove-users = Remove this person
web-form-remove-text-offices = You can add it again later.
web-form-remove-text-users = They get no account. You can add them again later.
web-form-remove-question = Remove { $title }?
web-form-remove = Remove
web-form-keep = No, keep
web-form-change = Change
web-form-save-row = Save
web-form-save-another-offices = Save and add another office
web-form-save-another-users = Save and add another person
web-form-list-done = The list is complete
web-form-list-none = There is nothing to list
web-form-offices-nothing = Enter the office name
web-form-users-nothing = Enter the first name
web-form-row-removed = This entry was removed in another window. Save it to add it again
web-form-too-many-rows = You can list { $most } at most. Remove some first, or tell us of the others after registration
web-form-column-number = Number
web-form-column-name = Name
web-form-column-details = Details
web-form-column-act = Change
web-form-column-row = Row
web-form-column-wrong = What is wrong, and how to mend it
web-form-page = Page { $number } of { $last }
web-form-pages = Pages of the list
web-form-page-number = Page { $number }
web-form-previous = Previous page
web-form-next = Next page

web-form-paste = Paste people from a spreadsheet
web-form-paste-title = Paste people from a spreadsheet
web-form-paste-text = Copy the rows in your spreadsheet and paste them here, with or without the row of headings. A form has { $most } people at most.
web-form-paste-columns = Which columns, in which order
web-form-paste-columns-text = With the row of headings the columns may stand in any order. Without it they must stand in this one:
web-form-paste-label = Rows
web-form-paste-label-left = Rows that are left: mend them here and add them again
web-form-paste-button = Add these people
web-form-paste-nothing = Paste at least one row
web-form-paste-unreadable = We cannot read this as rows. Copy the cells in your spreadsheet and paste them again
web-form-paste-bad = { $count ->
    [one] { $count } row was not added: mend it below
   *[other] { $count } rows were not added: mend them below
}
web-form-paste-bad-caption = Rows that were not added
web-form-paste-more = The problems of { $count } more rows are not shown. All rows that were not added are in the box.
web-form-pasted = { $added ->
    [0] Nobody was added.
    [one] { $added } person was added.
   *[other] { $added } people were added.
} { $known ->
    [0] {""}
    [one] { $known } row was in the list already.
   *[other] { $known } rows were in the list already.
}

web-form-check-title = Check your answers
web-form-check-changed = The form was changed in another window. Check it again, then send it
web-form-and-more = And { $count } more.
web-form-none-offices = You have listed no office.
web-form-none-users = You have listed nobody beside the administrator.
web-form-change-list-offices = Change the list of offices
web-form-change-list-users = Change the list of users
web-form-send-text = By sending it you confirm that the details are right and that each person has agreed to be listed. The administrator and the organisation each get a link to confirm their email address.
web-form-send-assisted = The administrator gets a link by email, sees everything that was filled in, and accepts the terms.
web-form-send-answer = Send the answer
web-form-answer-label = Your words to the officer (optional)
web-form-answer-hint = For example, what you have changed
web-form-answer-too-long = Your words must be { $longest } characters or fewer
web-form-not-queried = This cannot be sent: an onboarding officer is approving or has decided the registration, or it was answered already or withdrawn. What you changed is not part of it. Follow the link in our email to see how far it is, and write to us if something on the form is wrong
