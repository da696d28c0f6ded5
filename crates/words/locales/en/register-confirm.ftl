### Confirming the addresses of a registration by a link.

register-confirm-title = Confirm your email address
register-confirm-why = A registration gives { $address } as an address to write to. Confirm that it reaches you: until then the registration cannot be approved.
register-confirm-not-you = If you do not know of the registration, close this page. Nothing happens unless you press the button.
register-confirm-button = Confirm this address
register-confirm-accept-title = Check the registration and accept the terms
register-confirm-assisted = An onboarding officer filled this form in for your organisation. Read every line. If something is wrong, do not accept: tell the officer, who can correct it.
register-confirm-accept-heading = Accept the terms
register-confirm-accept-text = Read the <a class="govuk-link" href="{ $terms }">terms and conditions</a>. Nobody can accept them for you: without your acceptance the registration cannot be approved.
register-confirm-accept-legend = Terms and conditions
register-confirm-accept = I confirm that the details are right and accept the terms and conditions
register-confirm-accept-needed = Select the box if you accept the terms and conditions
register-confirm-accept-button = Confirm address and accept
register-confirm-name = Your full name
register-confirm-name-needed = Enter your full name
register-confirm-capacity = Capacity in which you accept
register-confirm-capacity-hint = For example, partner, director or head of chambers
register-confirm-capacity-needed = Enter the capacity in which you accept, for example partner
register-confirm-late-title = This link does not work any more
register-confirm-late-text = A link works for { $days } days, and only the newest one. The registration may also name another address now. You can have another link sent.
register-confirm-closed-title = There is nothing left to confirm
register-confirm-closed-text = This registration has been decided or taken back.
register-confirmed-title = Address confirmed
register-confirmed-text = Thank you. There is nothing more to do with this link. You can close this page.
register-confirmed-administrator = Thank you. You can see what we understood of the form, and how far the registration is.
register-confirmed-further = Thank you. You can see how far the registration is and, if we have asked you something, answer it.
register-confirmed-own = See your registration
register-links-heading = Confirming the addresses
register-links-text = The administrator’s work email address and the organisation’s main email address must each be confirmed by a link that we sent there. Until then the registration cannot be approved.
register-links-confirmed = Both are confirmed. You need to do nothing more about them.
register-links-button = Send the links again
register-links-sent = If the registration is still open, the links are on their way to the addresses on the form. Look in the junk folder too. We send them a few times a day at most.

## For officers.

registrations-addresses-heading = Addresses not confirmed
registrations-links-sent = The links that are still needed are on their way.
registrations-addresses-text = The registration cannot be approved before the reader of each address has followed the link that we sent there:
registrations-addresses-terms = the administrator has not accepted the terms
registrations-addresses-resend = Send the links again
registrations-addresses-done = The addresses on the form are confirmed.
registrations-addresses-needed = An address on the form is not confirmed yet. Send the links again, or wait
