### Account numbers of the Legal Aid Agency, claimed and verified.

laa-accounts-title = LAA account numbers: { $organisation }
laa-accounts-back = People
laa-accounts-intro = A number is claimed until an officer records how it was verified. Only a verified number can be chosen when the organisation links to a defendant.
laa-accounts-none = None of its offices has an LAA account number.
laa-accounts-verified = Verified
laa-accounts-claimed = Claimed
laa-accounts-verified-by = By { $name }, { $moment }
laa-accounts-how = How was it verified?
laa-accounts-how-hint = What you found and where, such as the extract and its date.
laa-accounts-why = Why is it no longer verified?
laa-accounts-why-hint = Links that were made stay as they are.
laa-accounts-verify = Verify { $account }
laa-accounts-withdraw = Withdraw verification of { $account }
laa-accounts-words-needed = Enter how it was verified, or why it no longer is
laa-accounts-too-long = What you enter must be { $longest } characters or fewer
laa-accounts-link = See its LAA account numbers and how each was verified
