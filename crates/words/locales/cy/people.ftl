### Pobl sefydliad.

people-title = Pobl
people-title-of = Pobl { $organisation }
people-intro = Pawb yn eich sefydliad sydd â chyfrif neu a wahoddwyd i gael un.
people-junk = Daw negeseuon e-bost i roi cyfrif ar waith o { $sender }, ac mae eu dolen yn agor am { $days } diwrnod. Os nad yw un yn cyrraedd, edrychwch yn y ffolder sothach cyn anfon un arall.
people-caption = Pobl, yn ôl cyfenw
people-name = Enw
people-email = E-bost
people-roles = Rolau
people-state = Cyfrif
people-actions = Camau gweithredu
people-none = Nid oes neb wedi’i wahodd eto.
people-none-here = Nid oes neb arall yn y rhestr hon.
people-active = Ar waith
people-active-since = Ers { $date }
people-invited = Gwahoddwyd
people-invited-on = Gwahoddwyd ar { $date }
people-invited-until = Daw’r ddolen i ben ar { $date }
people-expired = Dolen wedi dod i ben
people-expired-since = Daeth y ddolen i ben ar { $date }
people-resend = Anfon eto
people-resend-hidden = yr e-bost i roi cyfrif ar waith at { $name }
people-resent = Mae e-bost arall i roi cyfrif ar waith ar ei ffordd at { $name }. Nid yw’r ddolen yn yr un blaenorol yn agor mwyach.
people-active-already = Mae { $name } eisoes wedi rhoi’r cyfrif ar waith, felly ni anfonwyd e-bost.
people-mobile-link = Cywiro’r rhif ffôn symudol
people-mobile-link-hidden = ar gyfer { $name }
people-mobile-title = Cywiro rhif ffôn symudol
people-mobile-intro = Mae codau diogelwch yn mynd i’r rhif hwn, felly gwnewch yn siŵr mai eu rhif hwy ydyw. Gellir ei gywiro hyd nes y byddant wedi actifadu’r cyfrif. Cânt e-bost actifadu arall, ac ni fydd y ddolen yn yr un blaenorol yn agor mwyach.
people-mobile-now = Rhif ar gofnod
people-mobile-ends = Yn gorffen â { $last4 }
people-mobile-new = Y rhif cywir
people-mobile-new-hint = Rhif ffôn symudol, neu linell dir lle gallant glywed cod
people-mobile-reason = Sut y gwyddoch mai eu rhif hwy ydyw
people-mobile-reason-hint = Er enghraifft, ffonioch y rhif yng nghofrestr y rheoleiddiwr
people-mobile-reason-missing = Nodwch sut y gwyddoch mai eu rhif hwy ydyw
people-mobile-taken = Mae’r rhif hwn yn perthyn i gyfrif arall. Rhowch rif sy’n eiddo iddynt hwy yn unig
people-mobile-same = Dyma’r rhif ar gofnod. Rhowch yr un cywir
people-mobile-save = Cadw ac anfon yr e-bost actifadu
people-mobile-corrected = Mae rhif { $name } wedi’i gywiro, ac mae e-bost actifadu arall ar ei ffordd.
people-first-page = Tudalen gyntaf
people-next-page = Tudalen nesaf
people-group-organisation-administrator = Gweinyddwr y sefydliad
people-group-defence-lawyer = Cyfreithiwr amddiffyn
people-group-advocate = Adfocad
people-group-chambers-clerk = Clerc siambrau
people-group-chambers-admin = Gweinyddwr siambrau
people-group-onboarding-officer = Swyddog cofrestru
people-group-service-desk = Desg gymorth
people-group-court-administrator = Gweinyddwr llys
people-group-legal-adviser = Cynghorydd cyfreithiol
people-group-listing-officer = Swyddog rhestru
people-group-judge = Barnwr
people-group-prosecutor = Erlynydd
people-group-auditor = Archwilydd
people-group-operator = Gweithredwr

## What a registration adds to one's own organisation.
additions-title = Swyddfeydd a phobl i’w derbyn
additions-intro = Enwodd ffurflen gofrestru eich sefydliad. Canfu swyddog cofrestru ei fod wedi’i gofrestru eisoes, felly nid oes dim yn newid nes i chi ateb. Derbyniwch bobl rydych yn eu hadnabod ac yn atebol drostynt yn unig.
additions-received = Derbyniwyd { $date }
additions-people = Pobl ar y ffurflen
additions-offices = Swyddfeydd ar y ffurflen
additions-accept = { $count ->
    [one] Derbyn { $count } person
   *[other] Derbyn { $count } person
}
additions-decline = Gwrthod
additions-none = Nid oes dim yn aros am eich ateb.
additions-done-accepted = Derbyniwyd. Anfonwyd e-bost rhoi ar waith at bobl heb gyfrif; gofynnwyd i bobl â chyfrif ymuno.
additions-done-declined = Gwrthodwyd. Nid oes neb wedi’i ychwanegu.
additions-done-nothing = Nid oedd dim ar ôl i’w ateb.
additions-claimed = Mae enw, rhif neu gyfeiriad ar y ffurflen hon yn perthyn i rywun arall. Ni newidiwyd dim: gofynnwch i’r swyddogion cofrestru am help, neu gwrthodwch
additions-link = Gweld swyddfeydd a phobl i’w derbyn
