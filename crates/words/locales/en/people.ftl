### An organisation's people.

people-title = People
people-title-of = People of { $organisation }
people-intro = Everybody in your organisation who has an account or was invited to one.
people-junk = Activation emails come from { $sender }, and their link opens for { $days } days. If one does not arrive, look in the junk folder before you send another.
people-caption = People, by last name
people-name = Name
people-email = Email
people-roles = Roles
people-state = Account
people-actions = Actions
people-none = Nobody has been invited yet.
people-none-here = There is nobody more in this list.
people-active = Active
people-active-since = Since { $date }
people-invited = Invited
people-invited-on = Invited on { $date }
people-invited-until = The link ends on { $date }
people-expired = Link ended
people-expired-since = The link ended on { $date }
people-resend = Send again
people-resend-hidden = the activation email to { $name }
people-resent = Another activation email is on its way to { $name }. The link in the former one no longer opens.
people-active-already = { $name } has activated the account already, so no email was sent.
people-mobile-link = Put the mobile right
people-mobile-link-hidden = of { $name }
people-mobile-title = Put a mobile number right
people-mobile-intro = Security codes go to this number, so make sure that it is theirs. It can be put right until they have activated the account. They get another activation email, and the link in the former one no longer opens.
people-mobile-now = Number on record
people-mobile-ends = Ends in { $last4 }
people-mobile-new = Right number
people-mobile-new-hint = A mobile, or a landline on which they can hear a code
people-mobile-reason = How you know that it is theirs
people-mobile-reason-hint = For example, you rang the number in the regulator’s register
people-mobile-reason-missing = Enter how you know that the number is theirs
people-mobile-taken = This number belongs to another account. Enter a number that is theirs alone
people-mobile-same = This is the number on record. Enter the right one
people-mobile-save = Save and send the activation email
people-mobile-corrected = The number of { $name } is put right, and another activation email is on its way.
people-first-page = First page
people-next-page = Next page
people-group-organisation-administrator = Organisation administrator
people-group-defence-lawyer = Defence lawyer
people-group-advocate = Advocate
people-group-chambers-clerk = Chambers clerk
people-group-chambers-admin = Chambers admin
people-group-onboarding-officer = Onboarding officer
people-group-service-desk = Service desk
people-group-court-administrator = Court administrator
people-group-legal-adviser = Legal adviser
people-group-listing-officer = Listing officer
people-group-judge = Judge
people-group-prosecutor = Prosecutor
people-group-auditor = Auditor
people-group-operator = Operator

## What a registration adds to one's own organisation.
additions-title = Offices and people to accept
additions-intro = A registration form named your organisation. An onboarding officer found that it is registered already, so nothing changes until you answer. Accept only people whom you know and answer for.
additions-received = Received { $date }
additions-people = People on the form
additions-offices = Offices on the form
additions-accept = { $count ->
    [one] Accept { $count } person
   *[other] Accept { $count } people
}
additions-decline = Decline
additions-none = Nothing waits for your answer.
additions-done-accepted = Accepted. People without an account have been sent an activation email; people with an account have been asked to join.
additions-done-declined = Declined. Nobody has been added.
additions-done-nothing = There was nothing left to answer.
additions-claimed = A name, number or address on this form belongs to somebody else. Nothing was changed: ask the onboarding officers for help, or decline
additions-link = See offices and people to accept
