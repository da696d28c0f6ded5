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
people-none-joined = Nid oes neb wedi ymuno eto.
people-asked-heading = Pobl y gofynnwyd iddynt ymuno
people-asked-text = Mae ganddynt gyfrif eisoes. Maent yn perthyn i’r sefydliad hwn dim ond ar ôl iddynt fewngofnodi a derbyn.
people-answer = Ateb
people-unanswered = Dim ateb eto
people-declined = Gwrthodwyd
people-declined-on = Gwrthodwyd ar { $date }
people-asked-on = Gofynnwyd ar { $date }
people-ask-again = Gofyn eto
people-ask-again-hidden = i { $name } ymuno
people-asked-again = Gofynnwyd eto i { $name } drwy e-bost. Mae’n mewngofnodi ac yn ateb.
people-administrator-missing = { $name } sy’n atebol dros y sefydliad hwn ac nid yw wedi ymuno ag ef, felly ni all neb ei weinyddu. Siaradwch â’r person ar rif sydd gan y gofrestr, yna gofynnwch eto.
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
additions-accounts = Hepgorir swyddfeydd sydd gan eich sefydliad eisoes. Ychwanegir rhif cyfrif LAA newydd dim ond pan fydd dau swyddog wedi’i gymeradwyo: fe’i gwelwch ymhlith y newidiadau y mae’n rhaid i swyddogion eu cymeradwyo.
additions-left-out = Ni wahoddwyd y bobl hyn
additions-left-out-text = Mae’r rhif ffôn symudol sydd gan y ffurflen ar eu cyfer yn perthyn i gyfrif arall, ac mae angen ei rif ei hun ar bob person. Gofynnwch iddynt am rif arall, neu gofynnwch i’r swyddogion cofrestru am help.
additions-claimed = Cafodd rhywun ar y ffurflen hon gyfrif ar yr un eiliad. Ni newidiwyd dim: edrychwch ar y rhestr eto, yna atebwch
additions-link = Gweld swyddfeydd a phobl i’w derbyn
