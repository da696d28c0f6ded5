### The PET form of a defendant.

nav-forms-asked-for = Forms asked for
pet-title = PET form (preparation for effective trial)
pet-also-called = Also called the pre-trial readiness form.
pet-open = PET form of { $name }
pet-back-case = Back to the case
pet-back-form = Back to the form
pet-none = There is no PET form for this defendant yet.
pet-court-creates = The court creates this form.
pet-ask = Ask the court to create it
pet-ask-for = Ask the court to create it <span class="govuk-visually-hidden">for { $name }</span>
pet-asked-on = The court was asked for it on { $at }.
pet-create = Create the form
pet-create-for = Create the form <span class="govuk-visually-hidden">for { $name }</span>
pet-created-at = The court created this form on { $at }.
pet-last-saved = Last saved on { $at }.
pet-done-saved = Saved. You can come back to the form at any time.
pet-done-asked = We have asked the court to create the form. You will find it here when it is there.
pet-done-created = The form has been created. The parties can fill it in now.
pet-done-there = There is a form for this defendant already. This is the one: there is never a second.

pet-party-prosecution = the prosecution
pet-party-defence = the defence
pet-party-court = the court
pet-answered-by = Answered by { $parties }.
pet-read-only = You can read it.
pet-intro-own = You answer the questions of { $party }. You can fill in part of the form, save it and come back later.
pet-intro-read = You can read this form. The parties fill in their own parts of it.
pet-status-of-answers = Answers help to manage the case. They are not evidence and not admissions, unless an admission is made formally. Tell the court at once if something changes.
pet-progress = { $count ->
    [one] You have completed { $finished } of { $count } section
   *[other] You have completed { $finished } of { $count } sections
}
pet-state-none = Not started
pet-state-of = { $answered } of { $asked } answered
pet-state-done = Completed

pet-yes = Yes
pet-no = No
pet-details = Give details
pet-choose-all = Select all that apply
pet-date-hint = For example, 27 3 2027
pet-only-if = Answer this only if you answered “{ $answer }” to “{ $question }”.
pet-witness = Witness { $number }
pet-count = You can enter up to { $limit } characters
pet-save-continue = Save and continue
pet-save-another = Save and add another witness
pet-save-later = Save and come back later
pet-saved-by = Last saved by { $name } on { $at }.
pet-answers-of-prosecution = What the prosecution has answered
pet-answers-of-defence = What the defence has answered
pet-answers-of-court = What the court has answered
pet-nothing-yet = Nothing yet.

pet-problem-option = Select one of the options
pet-problem-date = Enter a real date, such as 27 3 2027
pet-problem-number = Enter a whole number, such as 15
pet-problem-too-long = Answer in { $limit } characters or fewer
pet-problem-details = Give details, or choose “Save and come back later”

pet-changed = { $name } saved this section on { $at }, while you were working on it. Your answers have not been saved yet.
pet-changed-what = Nothing is lost. Your own answers are in the boxes below. Where you had both changed an answer, theirs is shown above yours. Where only they had changed one, it is in the box. Check the answers and save again.
pet-theirs = Saved meanwhile:
pet-theirs-cleared = (no answer)
pet-yours-below = Yours, not saved yet:

pet-history-link = See who changed what
pet-history-title = Changes to the PET form
pet-history-requested = The court was asked to create the form
pet-history-created = The form was created
pet-history-saved = Saved: { $section }
pet-history-by = { $name }, { $at }
pet-history-what = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
pet-history-cleared = Answer taken out
pet-history-none = Nothing has happened to this form yet.

pet-asked-for-title = Forms asked for
pet-asked-for-text = PET forms that the defence has asked the court to create, the oldest request first.
pet-asked-for-none = Nobody is waiting for a form.
pet-asked-for-defendant = Defendant
pet-asked-for-case = Case
pet-asked-for-when = Asked for
pet-first-page = First page
