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
people-none-joined = Nobody has joined yet.
people-asked-heading = People who were asked to join
people-asked-text = They have an account already. They belong to this organisation only once they sign in and accept.
people-answer = Answer
people-unanswered = No answer yet
people-declined = Declined
people-declined-on = Declined on { $date }
people-asked-on = Asked on { $date }
people-ask-again = Ask again
people-ask-again-hidden = { $name } to join
people-asked-again = { $name } has been asked again by email. They sign in and answer.
people-administrator-missing = { $name } answers for this organisation and has not joined it, so nobody may administer it. Speak to them on a number that the register has, then ask again.
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
additions-accounts = Offices that your organisation has already are left out. A new LAA account number is added only when two officers have approved it: you see it among the changes that officers must approve.
additions-left-out = These people were not invited
additions-left-out-text = The mobile number that the form has for them belongs to another account, and each person needs a number of their own. Ask them for another number, or ask the onboarding officers for help.
additions-claimed = Somebody on this form was given an account at the same moment. Nothing was changed: look at the list again, then answer
additions-link = See offices and people to accept
