### Finding a case, instruction, initial details, the link, and the case at a glance.

## Find a case

find-title = Find a case
find-intro = You need the case number (URN) and the details of one defendant, as they are on the charge sheet. If they fit, you see that defendant. There is no list to browse.
find-urn = Case number (URN)
find-urn-hint = It is on the charge sheet or requisition, like 01 TS 12345 26. You can leave out spaces and slashes, and use small letters.
find-kind = Who is the defendant?
find-kind-person = A person
find-kind-organisation = A company or organisation
find-kind-missing = Select whether the defendant is a person or an organisation
find-first-name = First name
find-first-name-hint = Middle names can be given too, or left out
find-last-name = Last name
find-born = Date of birth
find-born-hint = For example, 27 3 1990
find-organisation = Name of the company or organisation
find-button = Find
find-nothing-title = We did not find a case with those details
find-nothing-check = Check the details against the charge sheet. The spelling of a name, and the date of birth, may differ in the police’s record.
find-nothing-account = Nothing is wrong with your account.
find-nothing-ask = If you are not sure of the case number, ask the prosecutor or the court for the URN, or <a class="govuk-link" href="{ $ask }">ask us for it</a>.

## A defendant

defendant-title = Defendant: { $name }
defendant-whole-case = See the whole case
defendant-born = Date of birth: { $date }
defendant-youth = Under 18
defendant-interpreter = Interpreter: { $language }
defendant-bail = Bail status: { $status }
defendant-asn = Arrest or summons number: { $asn }
defendant-offences = Offences
defendant-instruction = Your instruction
defendant-declared = Instructed on { $on }, declared { $at }.
defendant-duty-until = This gives access until { $at }.
defendant-duty-ended = This gave access until { $at }. It has ended.
defendant-not-declared = Your organisation has not declared that it is instructed.
defendant-declare = Declare your instruction
defendant-declare-again = Declare another instruction
defendant-representation = Who is on record
defendant-on-record = On record
defendant-represented = Representation
defendant-account = Legal aid account number
defendant-since = Since
defendant-not-linked = { $organisation } is not on record for this defendant.
defendant-link = Link your organisation to this defendant
defendant-link-later = You can link your organisation after you have declared your instruction.
defendant-withdraw = Take your organisation off the record
defendant-another = { $organisation } has been on record for this defendant since { $since }. We told them about your instruction.
defendant-another-next = You cannot link your organisation while they are on record. Transfer between organisations comes later: until then, ask { $organisation } to come off the record, or ask the court.
defendant-done-declared = Your instruction is recorded.
defendant-done-declared-and-told = Your instruction is recorded. Another organisation is on record for this defendant, and we are telling them now.
defendant-done-linked = Your organisation is on record for this defendant.
defendant-done-withdrawn = Your organisation is no longer on record for this defendant.

## Instruction

instruct-title = Declare your instruction
instruct-intro = You declare for { $organisation }. The initial details open on it, and it stays on the record of this case.
instruct-how = How were you instructed?
how-own-solicitor = As the client’s own solicitor
how-court-duty = Under the court duty scheme, today only
how-instructed-by-solicitor = As a barrister or agent instructed by a solicitor
how-public-access = As a barrister instructed directly by the client (public access)
instruct-duty-hint = You can open the initial details, work on the form and serve documents until the end of the next working day. Your organisation does not go on record and the Legal Aid Agency is not told.
instruct-counsel-hint = You can also ask the instructing firm to give you access.
instruct-on = When were you instructed?
instruct-on-hint = For example, { $today }. Not needed for court duty.
instruct-declare = If another organisation is on record for this defendant, we tell them at once that you declared this.
instruct-button = Declare
instruct-how-missing = Select how you were instructed
instruct-date-missing = Enter the date of instruction
instruct-date-wrong = Date of instruction must be a real date with a day, a month and a year
instruct-date-future = Date of instruction must be today or in the past
instruct-duty-today = Court duty is declared for today only. Enter today’s date or leave the date empty
problem-changed-meanwhile = Somebody else changed this while you worked. Look at it again, then try once more

## Initial details

idpc-title = Initial details of the prosecution case (IDPC)
idpc-open = Open the initial details ({ $file })
idpc-here = The initial details have arrived ({ $file }).
idpc-arrived = Arrived { $at }
idpc-none = The initial details have not arrived yet. Ask the prosecutor for them if the hearing is near.
idpc-recorded = Each time that somebody opens them is recorded.
idpc-declare-first = To open them, declare your instruction first.
idpc-lawyers-only = Only the lawyers and advocates of your organisation can open them.

## Link

link-title = Link your organisation to this defendant
link-intro = { $organisation } goes on record for this defendant. One organisation at a time can be on record.
link-representation = How is the defendant represented?
link-organisation = Organisation
representation-REPRESENTATION_ORDER = Legal aid: a representation order is in force
representation-REPRESENTATION_ORDER_APPLIED_FOR = Legal aid: applied for
representation-PRIVATE = Private
representation-PRO_BONO = Pro bono
representation-COURT_APPOINTED = Appointed by the court
representation-court-hint = To cross-examine a witness; paid from central funds
link-account = Which legal aid account number?
link-account-hint = Only for legal aid. These are the numbers of your organisation’s offices.
link-no-account-yet = Your organisation has no legal aid account number here. You need one to choose legal aid: your organisation’s administrator can ask the onboarding team to add it.
link-no-account = Your organisation has no legal aid account number here. Ask your administrator to have one added, or choose another kind of representation
link-none-verified = No verified account number: ask the onboarding team to verify one of your organisation’s, or choose another kind of representation
link-claimed = Not verified, so not to choose: { $numbers }. Your organisation’s administrator can ask the onboarding team to verify a number.
link-account-missing = Select one of your organisation’s legal aid account numbers
link-another = { $organisation } is on record for this defendant. Transfer comes later: ask them to come off the record, or ask the court
link-already = Your organisation is already on record for this defendant
link-not-instructed = Declare your instruction before you link your organisation
link-duty-only = Court duty gives access for the day. It does not put your organisation on record. If you are now the client’s own solicitor, declare that instruction first
link-check-title = Check before you link your organisation
link-check-follows = What happens next
link-check-record = { $organisation } goes on record for this defendant today.
link-check-laa = We tell the Legal Aid Agency that { $organisation }, account { $account }, acts for this defendant. This is not an application for legal aid and not a representation order.
link-check-button = Link your organisation
laa-heading = Legal Aid Agency
laa-told = We have told the Legal Aid Agency that { $organisation }, account { $account }, acts for this defendant. This is not an application for legal aid and not a representation order.
laa-waiting = We are telling the Legal Aid Agency that { $organisation }, account { $account }, acts for this defendant. This is not an application for legal aid and not a representation order.
laa-failed = We have not been able to tell the Legal Aid Agency that { $organisation }, account { $account }, acts for this defendant.
laa-told-state = Accepted by the Legal Aid Agency { $at }.
laa-waiting-state = Waiting to be accepted since { $at }. We try again until it is.
laa-failed-state = Not accepted { $at }. Our people are looking at it: you do not need to do anything.
laa-not-sent = Not sent: no payment is involved.
laa-not-sent-court = Not sent: an advocate appointed by the court is paid from central funds, outside legal aid.
withdraw-title = Take your organisation off the record
withdraw-what = { $organisation } will no longer be on record for this defendant, from now on.
withdraw-warning = This does not end a representation order and does not tell the Legal Aid Agency. If the court must agree that you stop acting, ask it first.
withdraw-button = Take off the record

## My cases

mine-title = My cases
mine-find = Find a case
mine-none = Your organisation has no cases yet. Find a case and declare your instruction.
mine-caption = Your organisation’s cases
mine-state = State
mine-linked = On record
mine-instructed = Instructed
mine-since = Since

## The case at a glance

case-title = Case { $urn }
case-urn = Case number (URN)
case-defendant = Defendant
case-defendants = Defendants
case-prosecutor = Prosecutor
case-started-by = Started by
case-court = Court
case-first-hearing = First hearing
case-no-hearing = Not known yet
case-facts = Statement of facts
case-your-part = Your part in the case of { $name }
case-on-record = On record: { $organisation }, since { $since }
case-nobody-on-record = On record: nobody
case-others = Other defendants
case-documents = Documents
case-no-documents = There are no documents that you can see.
offence-date = On { $from }
offence-dates = Between { $from } and { $to }
document-arrived = Arrived { $at }.
document-about = About { $names }.
document-reference = Reference { $reference }.
jurisdiction-magistrates = Magistrates’ court
jurisdiction-crown = Crown Court
initiation-single-justice-procedure = Single justice procedure notice
initiation-requisition = Postal requisition
initiation-summons = Summons
initiation-charge = Charge
initiation-remitted = Remitted from another court
initiation-other = Another way
initiation-referred = Referred from the single justice procedure

## The court’s lists

court-cases-title = All cases
court-cases-caption = All cases, the latest arrival first
court-cases-none = No case has arrived yet.
court-received = Arrived
court-material-title = New material
court-material-intro = Documents that were served on the court, the latest first.
court-material-none = Nothing has been served on the court yet.
court-document = Document
court-served-by = Served by
court-arrived = Arrived
court-service-date = Date of service
court-reference = Reference
