### Asking for help, and answering it.

nav-help-requests = Help requests
home-help-requests = Help requests
home-help-requests-text = See what people ask for, and answer it.
home-my-help = My help requests
home-my-help-text = Ask for help or for the number (URN) of a case, and read the answers.

help-title = Ask for help
help-intro = You get a reference. We aim to answer within { $days } working days: what you ask today, by { $date }.
help-kind-urn = Ask for the number (URN) of a case
help-kind-urn-text = For when you need to find a case and neither the prosecutor nor the court could give you its unique reference number.
help-kind-registration = Help with registering
help-kind-registration-text = About the registration form, what it asks, or a registration that was sent. The onboarding team answers.
help-kind-technical = Help with using the service
help-kind-technical-text = About signing in, a page that does not work, or a document that does not open. The service desk answers.
help-asked-heading = If you have asked already
help-follow-title = See how far a request is
help-sign-in = If you have an account, <a class="govuk-link" href="{ $sign_in }">sign in first</a>: you type less, and read the answer here.
help-contact = You can also <a class="govuk-link" href="{ $contact }">ring or write to us</a>.

## The form

help-aim = We aim to answer by { $date }.
help-urn-first = Requests for a hearing today or tomorrow come first.
help-urn-own = You read the number here after signing in. It is never in an email.
help-urn-stranger = You have no account, or are not signed in. We will ring you on the telephone number that your regulator’s register has for you, and tell you the number on that call. It is never in an email.
help-you-are = You ask as { $name }. We take your name, organisation, email address and telephone number from your account.
help-you = About you
help-caller = About the caller
help-name = Name
help-organisation = Organisation
help-organisation-hint = The firm, chambers or practice
help-email = Email address
help-telephone = Telephone number
help-reach = How should we reach you?
help-reach-noted = How do they want to be reached?
help-reach-email = By email
help-reach-telephone = By telephone
help-reach-shown = Wants to be reached
help-details = About the case
help-details-text = Write names as they stand on the charge sheet, if you have it.
help-defendant = Defendant
help-defendant-number = Defendant { $number }
help-defendant-add = Add another defendant
help-defendant-remove = Remove defendant { $number }
help-first-name = First name
help-last-name = Last name
help-aliases = Other names
help-aliases-hint = Aliases, a maiden name, another spelling. Leave empty if there are none
help-birth = Date of birth
help-birth-hint = For example, 27 3 1990
help-address = Address
help-offences = Offences
help-offence = Offence
help-offence-number = Offence { $number }
help-offence-add = Add another offence
help-offence-remove = Remove offence { $number }
help-offence-what = What is alleged
help-offence-hint = For example, theft from a shop
help-offence-on = Date of the offence
help-if-known = If you know it. For example, 23 11 2026
help-charged = Date of charge
help-court = Court
help-court-choose = Choose a court
help-hearing = Date of the hearing
help-hearing-hint = If there is one. For example, 24 11 2026
help-not-known = Not known
help-text-urn = Anything else (optional)
help-text-urn-hint = For example, which police force or which custody suite
help-text-registration = What do you need help with?
help-text-registration-hint = If you have a reference that begins with REG, include it
help-text-technical = What do you need help with?
help-text-technical-hint = Say which page, what you did and what happened. Do not include the name or date of birth of a defendant
help-count = You can enter up to { $longest } characters
help-send = Send request

## What is wrong with it

help-name-missing = Enter a name
help-organisation-missing = Enter the name of the organisation
help-email-missing = Enter an email address, or choose to be reached by telephone
help-telephone-missing = Enter a telephone number, or choose to be reached by email
help-reach-missing = Select how you want to be reached
help-cannot-be-reached = Your account has no such address: choose the other way
help-text-missing = Enter what you need help with
help-too-long = Use { $longest } characters or fewer
help-address-missing = Enter the defendant’s address, or “no fixed address”
help-offence-missing = Enter what is alleged
help-court-missing = Select a court
help-date-not-real = Enter a real date, with day, month and year, or leave all three empty

## The confirmation, and how far it is

help-sent-title = Request sent
help-sent-reference = Your reference
help-sent-receipt = If you gave an email address, a receipt is on its way. It comes from { $sender }: look in the junk folder too.
help-sent-next-heading = What happens next
help-sent-own = When it is answered, you get an email with a link. You read the answer here after signing in.
help-sent-stranger = When it is answered, you get an email with a link, or a call. The number of a case is only told by telephone, on the number that your regulator’s register has.
help-follow-label = Reference
help-follow-hint = It is on the confirmation page and in the receipt, for example HLP-7K3M-Q2XR
help-follow-button = Continue
help-follow-not-a-reference = Enter a reference like HLP-7K3M-Q2XR
help-progress-title = Request { $reference }
help-progress-asked = Asked on { $date }.
help-progress-received = Received
help-progress-received-text = It waits for somebody to take it. We aim to answer by { $date }.
help-progress-taken = Being worked on
help-progress-taken-text = Somebody is working on it. We aim to answer by { $date }.
help-progress-answered = Answered
help-progress-answered-text = It has been answered. Look in your email, or sign in if you asked from your account.
help-progress-closed = Closed
help-progress-closed-text = It was closed without an answer. Ask again if you still need help.
help-progress-late = We aimed to answer by { $date } and are late. It is on the list of late requests.

## One’s own

help-mine-title = My help requests
help-mine-text = Only you see these, not your colleagues.
help-mine-none = You have not asked for help yet.
help-standing-open = Open
help-standing-answered = Answered
help-standing-closed = Closed
help-answer-title = Answer
help-answered-at = Answered on { $moment }
help-answer-again = If this does not help, <a class="govuk-link" href="{ $ask }">ask again</a> and give the reference.
help-you-asked = You asked on { $moment }
help-asked-again = You asked again on { $moment }
help-opened-again = Opened again for you on { $moment }
help-again-heading = If this does not help
help-again-label = What is still needed?
help-again-button = Open the request again
help-again-missing = Enter what is still needed
help-urn-label = Number (URN)
help-urn-not-found = Not found

## The queues

help-queues = Queues
help-queue-title-urn = Requests for the number of a case
help-queue-title-registration = Help with registering
help-queue-title-technical = Help with using the service
help-queue-urn = URN requests ({ $count })
help-queue-registration = Registration help ({ $count })
help-queue-technical = Technical help ({ $count })
help-parts = Parts of this queue
help-part-open = Open ({ $count })
help-part-late = Late ({ $count })
help-part-mine = Mine ({ $count })
help-part-unassigned = Nobody’s ({ $count })
help-part-answered = Answered or closed ({ $count })
help-queue-urgent = Hearing today or tomorrow
help-queue-others = By due date
help-queue-caption = Requests by due date
help-queue-caption-answered = Requests answered or closed
help-queue-reference = Reference
help-queue-kind = Kind
help-queue-organisation = Organisation
help-queue-hearing = Hearing
help-queue-asked = Asked
help-queue-due = Answer due
help-queue-owner = Who has it
help-queue-standing = State
help-queue-none-here = There are no more requests.
help-queue-none-open = Nothing is waiting.
help-queue-none-late = Nothing is late.
help-queue-none-mine = You have no open request.
help-queue-none-unassigned = Every open request has an owner.
help-queue-none-answered = Nothing has been answered yet.
help-queue-find = Find a request
help-queue-find-hint = For example HLP-7K3M-Q2XR
help-queue-find-button = Find
help-queue-not-found = No request with this reference is in your queues. Check the reference
help-first-page = First page
help-next-page = Next page
help-nobody = Nobody
help-late = Late
help-hearing-today = Hearing today
help-hearing-tomorrow = Hearing tomorrow
help-hearing-past = Hearing has passed
help-road-page = Web page
help-road-account = Web page, signed in
help-road-telephone = Telephone
help-road-email = Email
help-road = Came by

## A telephone call written down

help-note-heading = Write a call down
help-note-urn = Write down a call about the number of a case
help-note-registration = Write down a call about registering
help-note-technical = Write down a call about using the service
help-note-text = It becomes a request in this queue, due on { $date }. Read the reference to the caller.
help-note-urn-text = Do not tell the number on this call: ring back on a number from the register. If the caller has no details at hand, leave the defendant empty and write below what they said.
help-note-button = Keep the request

## One request, for staff

help-back = Back to the queue
help-of = Request of { $organisation }
help-account = Account
help-account-yes = Asked from their account
help-account-no = No account, or not signed in: not verified
help-take = Take this request
help-put-back = Put it back
help-asked-what = What is asked
help-no-details = No details of the case were given: ask for them when you ring back.
help-call-heading = Call back
help-call-warning = Ring only a number that you took from the register, never one from the request. Tell the number of the case on that call and nowhere else.
help-call-done = The asker has been reached on a number from the register. You can record the answer.
help-register = Where did you take the number from?
help-register-choose = Choose a register
help-register-sra = Solicitors Register (SRA)
help-register-bsb = Barristers’ Register (BSB)
help-register-cilex = CILEX Regulation directory
help-register-laa = Legal Aid Agency directory of providers
help-number = Number that you rang
help-number-hint = As it stands in the register
help-reached = Did you speak to the asker?
help-yes = Yes
help-no = No
help-call-button = Record the call
help-register-missing = Select the register that the number is from
help-number-missing = Enter the number that you rang
help-reached-missing = Select whether you spoke to the asker
help-answer-heading = Answer
help-answer-own = They get an email with a link, and read the answer after signing in. Nobody else of their organisation sees it.
help-answer-link = They have no account: they get an email with a link that opens the answer. Do not write anything about a defendant or a case.
help-answer-told = They have no account: tell them on the telephone. What you write here is kept for colleagues, and no page or email shows it to them.
help-urn-of = Number (URN) of the case of { $name }
help-urn-hint = For example, 01/TS/12345/26. Leave empty if you did not find it
help-answer-label = Words
help-answer-hint = Say what to do next
help-answer-button = Record the answer
help-history = What happened
help-history-asked-page = { $name } asked by web page
help-history-asked-account = { $name } asked from their account
help-history-asked-telephone = { $name } wrote down a call
help-history-asked-email = { $name } asked by email
help-history-taken = { $name } took the request
help-history-put-back = { $name } put the request back
help-history-note = { $name } noted
help-history-called = { $name } rang { $number } ({ $register }): not reached
help-history-called-reached = { $name } rang { $number } ({ $register }) and spoke to the asker
help-history-answered = { $name } answered
help-history-closed = { $name } closed the request
help-history-reopened = { $name } opened the request again
help-note-add-heading = Add a note
help-note-label = Note
help-note-hint = For colleagues: the asker does not see it
help-note-add = Add note
help-note-missing = Enter a note
help-close-heading = Close without an answer
help-close-label = Why?
help-close-button = Close the request
help-close-missing = Enter why it is closed
help-reopen-heading = Open the request again
help-reopen-button = Open again
help-work-answered-already = This request has been answered already
help-work-closed-already = This request has been closed already
help-work-open-already = This request is open
help-work-answer-missing = Enter an answer, or the number of a case
help-work-call-back-first = Call back first, on a number from the register, and record the call
help-work-has-account = This person has an account: no call is needed
help-work-changed = A colleague changed this request meanwhile. This is how it is now
