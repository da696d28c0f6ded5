### Account numbers of the Legal Aid Agency, claimed and verified.

laa-accounts-title = Rhifau cyfrif yr LAA: { $organisation }
laa-accounts-back = Pobl
laa-accounts-intro = Hawlio rhif y mae sefydliad nes bod swyddog yn cofnodi sut y cafodd ei ddilysu. Dim ond rhif wedi’i ddilysu y gellir ei ddewis pan fydd y sefydliad yn cysylltu â diffynnydd.
laa-accounts-none = Nid oes gan unrhyw un o’i swyddfeydd rif cyfrif yr LAA.
laa-accounts-verified = Wedi’i ddilysu
laa-accounts-claimed = Wedi’i hawlio
laa-accounts-verified-by = Gan { $name }, { $moment }
laa-accounts-how = Sut y cafodd ei ddilysu?
laa-accounts-how-hint = Beth a ganfuwyd ac ymhle, fel y detholiad a’i ddyddiad.
laa-accounts-why = Pam nad yw wedi’i ddilysu bellach?
laa-accounts-why-hint = Mae cysylltiadau a wnaed yn aros fel y maent.
laa-accounts-verify = Dilysu { $account }
laa-accounts-withdraw = Tynnu dilysiad { $account } yn ôl
laa-accounts-words-needed = Rhowch sut y cafodd ei ddilysu, neu pam nad yw bellach
laa-accounts-too-long = Rhaid i’r hyn a rowch fod yn { $longest } o nodau neu lai
laa-accounts-link = Gweld ei rifau cyfrif LAA a sut y cafodd pob un ei ddilysu
