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
register-own-approved-text = Each person on the form has been sent an email: to activate their account, or, where they have an account already, to sign in and say whether they join. The link to activate an account opens for { $days } days. It comes from { $sender }: look in the junk folder too. You can send another once your own account is active.
register-own-passed-on-text = It was passed to the administrator of an organisation that is registered, who accepts or declines the offices and people on the form. Nobody is invited before that. You are told by email when they have answered.
register-own-addition-accepted-text = The administrator of an organisation that is registered accepted the offices and people on the form. Each person who was accepted gets an email: to activate their account, or, where they have an account already, to sign in and say whether they join. It comes from { $sender }: look in the junk folder too. The link to activate an account opens for { $days } days.
register-own-addition-declined-text = The administrator of an organisation that is registered did not accept the offices and people on the form, and nobody gets an account from it. Ask the people who run your organisation, or write to us.
register-own-rejected-text = We could not accept it, for this reason. You can correct the form and register again.
register-own-withdrawn-text = You withdrew this registration, and nothing more happens with it. You can register again at any time.
register-own-unconfirmed = We cannot approve the registration before these addresses are confirmed by the link that we sent there:
register-own-confirm = Confirm your own address
register-own-understood-confirm = What we understood of the form is shown here once you have confirmed your own address.
register-own-understood = What we understood of the form
register-remarks-assumed = { $count ->
    [one] We read { $count } answer other than it was written.
   *[other] We read { $count } answers other than they were written.
}
register-remarks-warned = { $count ->
    [one] { $count } answer is worth a second look.
   *[other] { $count } answers are worth a second look.
}
register-remarks-confirm = When you have confirmed your address, you can see them on <a class="govuk-link" href="{ $own }">the page of the registration</a>.
register-withdraw-heading = Withdraw the registration
register-withdraw-link = Withdraw this registration
register-withdraw-title = Are you sure you want to withdraw this registration?
register-withdraw-text = We will not decide on the registration of { $name }, and nobody on it gets an account. You cannot undo this, but you can register again.
register-withdraw-button = Withdraw registration
register-withdraw-keep = No, keep the registration
register-answer-file-title = Answer with a new file
register-answer-file-text = What the file says replaces what you sent, and anything you have typed in the form since. You check it and accept the terms before it is sent.
