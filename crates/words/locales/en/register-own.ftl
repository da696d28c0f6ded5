### The registration as its administrator sees it.

register-own-title = Registration of { $name }
register-own-answered = Your answer came on { $date }.
register-own-next = What happens next
register-own-asked = What we asked on { $date }
register-own-queried-text = Answer in the form: it opens with what you sent, filled in. Change what is needed, check it and send it again. The registration waits for you meanwhile.
register-own-answer = Answer in the form
register-own-answer-file = Answer with a new file instead
register-own-received-text = It waits for an onboarding officer. We aim to decide by { $date }; those with an early first hearing come first.
register-own-being-checked-text = An onboarding officer is checking it. We aim to decide by { $date }.
register-own-approved-text = Each person on the form has been sent an email to activate their account. The link opens for { $days } days. It comes from { $sender }: look in the junk folder too. You can send another once your own account is active.
register-own-rejected-text = We could not accept it, for this reason. You can correct the form and register again.
register-own-withdrawn-text = You took it back. Nothing more happens with it. You can register again at any time.
register-own-unconfirmed = We cannot approve the registration before these addresses are confirmed by the link that we sent there:
register-own-confirm = Confirm your own address
register-withdraw-heading = Take it back
register-withdraw-link = Take this registration back
register-withdraw-title = Do you want to take this registration back?
register-withdraw-text = The registration of { $name } will not be decided, and nobody on it gets an account. This cannot be undone, but you can register again.
register-withdraw-button = Take it back
register-withdraw-keep = No, keep the registration
register-answer-file-title = Answer with a new file
register-answer-file-text = The file replaces what you sent. You check it before it is sent.
