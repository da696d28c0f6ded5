### Ffenestri arddangosiad ar yr hyn a adawodd y system.

demonstration-tag = Arddangosiad
demonstration-text = Dychmygol yw pob person ac achos. Edrychwch ar y <a class="govuk-link" href="{ $mailbox }">negeseuon e-bost a thestun</a>, y <a class="govuk-link" href="{ $accounts }">cyfrifon a’u codau</a>, a’r <a class="govuk-link" href="{ $legal_aid }">hyn a dderbyniodd yr Asiantaeth Cymorth Cyfreithiol</a>.
mailbox-title = Negeseuon e-bost a thestun
mailbox-lead = { $count ->
    [0] Nid oes dim wedi’i anfon eto.
   *[other] Nifer y negeseuon a gadwyd yma yn lle cael eu hanfon: { $count }. Daw’r ddiweddaraf yn gyntaf.
}
mailbox-again = Llwytho eto
mailbox-none = Bydd neges yma eiliad neu ddwy ar ôl y dudalen a’i hachosodd.
mailbox-subject = Pwnc
mailbox-to = At
mailbox-sent = Anfonwyd
mailbox-text-message = Neges destun
mailbox-call = Galwad ffôn
mailbox-which = at { $to }, { $at }
mailbox-back = Pob neges
demonstration-accounts-title = Cyfrifon a’u codau
demonstration-accounts-lead = Mewngofnodwch gyda chyfeiriad e-bost unrhyw un o’r rhain. Argreffir y cyfrinair lle cychwynnwyd yr arddangosiad; mae gan gyfrif yr ydych yn ei actifadu eich hun y cyfrinair a ddewisoch.
demonstration-codes-change = Mae’r codau’n newid bob 30 eiliad, a derbynnir pob un unwaith.
demonstration-codes-again = Llwytho’r codau eto
demonstration-account = Cyfrif
demonstration-roles = Rolau
demonstration-code = Cod dilysu
demonstration-no-code = Heb ei actifadu
demonstration-court-service = Gwasanaeth y llysoedd
demonstration-accounts-first = Tudalen gyntaf
demonstration-accounts-next = Tudalen nesaf
demonstration-accounts-none = Nid oes cyfrifon eto.
legal-aid-receipts-title = Yr hyn a dderbyniodd yr Asiantaeth Cymorth Cyfreithiol
legal-aid-receipts-lead = { $count ->
    [0] Nid oes dim wedi’i dderbyn eto.
   *[other] Nifer y dogfennau a dderbyniwyd gan eilydd yr Asiantaeth Cymorth Cyfreithiol: { $count }. Daw’r ddiweddaraf yn gyntaf.
}
legal-aid-receipts-none = Daw dogfen pan gysylltir sefydliad â diffynnydd gyda chymorth cyfreithiol.
legal-aid-receipt = Dogfen { $number }
legal-aid-receipt-at = Derbyniwyd
legal-aid-receipt-key = Allwedd unigrywiaeth
legal-aid-receipt-request = Cais
legal-aid-receipt-document = Testun dogfen { $number }
