### The start page, the guides and the list of courts.

start-title = { $service }: registration for defence professionals
start-related = Related pages
start-follow = See how far a registration is
start-about-page = About this page
start-published = Published { $date }
start-updated = Last updated { $date }
start-changes = What changed

## Guides

guides-title = Guides
guides-all = All guides
guide-register = Register your organisation
guide-register-prosecutor = Register a prosecuting organisation
guide-activate = Activate your account
guide-follow-registration = Follow your registration
guide-sign-in = Sign in, and what to do if you cannot
guide-administer = Look after your organisation’s people
guide-find-a-case = Find a case
guide-initial-details = Read the initial details of the prosecution case
guide-link = Link your organisation to a defendant
guide-pet-form = Fill in the PET form
guide-serve = Serve a document on the court
guides-one = Guide: { $guide }
guides-for-staff = For HMCTS staff
guide-check-registration = Check a registration
guide-decide-registration = Decide a registration
guide-load-registers = Load an extract of a register
guide-set-go-live = Set from when a court uses the service
guide-answer-help = Answer requests for help
guide-answer-urn = Answer a request for the number (URN) of a case
guide-help = If something does not work as described here, <a class="govuk-link" href="{ $contact }">contact us</a>.

## Courts

courts-title = Courts that use the service
courts-lead = These are the criminal courts of England and Wales that use the service, with the month since when.
courts-search = Name or postcode of a court
courts-search-hint = For example, Cardiff, Highbury Corner or DE1
courts-search-button = Search
courts-all = { $count ->
    [one] { $count } court
   *[other] { $count } courts
}
courts-found = { $count ->
    [one] { $count } court found for “{ $q }”
   *[other] { $count } courts found for “{ $q }”
}
courts-show-all = Show all courts
courts-court = Court
courts-address = Address
courts-since = In use since
courts-since-note = Where the month is not known exactly, it is the month by which the service is known to have been in use.
courts-kind = Kind of court
courts-kind-magistrates = Magistrates’ court
courts-kind-crown = Crown Court
courts-region = Region
courts-region-london = London
courts-region-midlands = Midlands
courts-region-north-east = North East
courts-region-north-west = North West
courts-region-south-east = South East
courts-region-south-west = South West
courts-region-wales = Wales
courts-code = Court code
courts-lja = Local justice area code
courts-closed = This court has closed. It is shown here because of its old cases.
courts-back = All courts
courts-none = No court has this name or postcode. You can try:
courts-none-shorter = fewer words, or only the beginning of the name
courts-none-postcode = the first half of a postcode, which finds courts nearby
courts-none-closed = another court of the area: courts that have closed are not listed
courts-page = Page { $number }
courts-page-of = page { $at } of { $pages }

guide-ask-for-help = Ask for help
guide-urn = Ask for a unique reference number (URN)

## Contact and opening hours

contact-line-urn = The number (URN) of a case
contact-line-registration = Registering an organisation
contact-line-technical = Using the service
contact-web = On this website
contact-mail = Email
contact-telephone = Telephone
contact-now = Now
contact-hours = Opening hours
contact-holidays = Closed on bank holidays
contact-open = Open now, closes at { $time }
contact-closed = Closed now
contact-closed-today = Closed now, opens today at { $time }
contact-closed-tomorrow = Closed now, opens tomorrow at { $time }
contact-closed-on = Closed now, opens { $day } at { $time }
contact-closed-date = Closed now, opens { $day } { $date } at { $time }
contact-hours-range = { $first } to { $last }, { $opens } to { $closes }
contact-hours-day = { $first }, { $opens } to { $closes }
