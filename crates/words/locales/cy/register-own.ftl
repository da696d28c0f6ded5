### Y cofrestriad fel y mae ei weinyddwr yn ei weld.

register-own-title = Cofrestriad { $name }
register-own-answered = Daeth eich ateb ar { $date }.
register-own-next = Beth sy’n digwydd nesaf
register-own-asked = Yr hyn a ofynnwyd gennym ar { $date }
register-own-queried-text = Atebwch yn y ffurflen: mae’n agor gyda’r hyn a anfonwyd gennych wedi’i lenwi. Newidiwch yr hyn sydd ei angen, gwiriwch hi a’i hanfon eto. Mae’r cofrestriad yn aros amdanoch yn y cyfamser.
register-own-answer = Ateb yn y ffurflen
register-own-answer-file = Ateb â ffeil newydd yn lle hynny
register-own-received-text = Mae’n aros am swyddog cofrestru. Ein nod yw penderfynu erbyn { $date }; daw’r rhai sydd â gwrandawiad cyntaf cynnar yn gyntaf.
register-own-being-checked-text = Mae swyddog cofrestru yn ei wirio. Ein nod yw penderfynu erbyn { $date }.
register-own-approved-text = Anfonwyd e-bost at bob person ar y ffurflen: i actifadu ei gyfrif neu, lle mae ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Mae’r ddolen i actifadu cyfrif yn agor am { $days } diwrnod. Daw o { $sender }: edrychwch yn y ffolder sothach hefyd. Gallwch anfon un arall unwaith y bydd eich cyfrif eich hun yn weithredol.
register-own-passed-on-text = Fe’i trosglwyddwyd i weinyddwr sefydliad sydd wedi’i gofrestru, sy’n derbyn neu’n gwrthod y swyddfeydd a’r bobl ar y ffurflen. Ni wahoddir neb cyn hynny. Dywedir wrthych drwy e-bost pan fydd wedi ateb.
register-own-addition-accepted-text = Derbyniodd gweinyddwr sefydliad sydd wedi’i gofrestru y swyddfeydd a’r bobl ar y ffurflen. Bydd pob person a dderbyniwyd yn cael e-bost: i actifadu ei gyfrif neu, lle mae ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Daw o { $sender }: edrychwch yn y ffolder sothach hefyd. Mae’r ddolen i actifadu cyfrif yn agor am { $days } diwrnod.
register-own-addition-declined-text = Ni dderbyniodd gweinyddwr sefydliad sydd wedi’i gofrestru y swyddfeydd a’r bobl ar y ffurflen, ac ni fydd neb yn cael cyfrif ohono. Gofynnwch i’r bobl sy’n rhedeg eich sefydliad, neu ysgrifennwch atom.
register-own-rejected-text = Ni allem ei dderbyn, am y rheswm hwn. Gallwch gywiro’r ffurflen a chofrestru eto.
register-own-withdrawn-text = Gwnaethoch dynnu’r cofrestriad hwn yn ôl, ac nid oes dim arall yn digwydd ag ef. Gallwch gofrestru eto ar unrhyw adeg.
register-own-unconfirmed = Ni allwn gymeradwyo’r cofrestriad cyn i’r cyfeiriadau hyn gael eu cadarnhau drwy’r ddolen a anfonwyd yno:
register-own-confirm = Cadarnhau eich cyfeiriad eich hun
register-own-understood-confirm = Bydd yr hyn a ddeallwyd o’r ffurflen yn cael ei ddangos yma ar ôl i chi gadarnhau eich cyfeiriad eich hun.
register-own-understood = Yr hyn a ddeallwyd o’r ffurflen
register-remarks-assumed = { $count ->
    [one] Darllenwyd { $count } ateb yn wahanol i’r hyn a ysgrifennwyd.
   *[other] Darllenwyd { $count } o atebion yn wahanol i’r hyn a ysgrifennwyd.
}
register-remarks-warned = { $count ->
    [one] Mae { $count } ateb yn werth ail olwg.
   *[other] Mae { $count } o atebion yn werth ail olwg.
}
register-remarks-confirm = Ar ôl i chi gadarnhau eich cyfeiriad, gallwch eu gweld ar <a class="govuk-link" href="{ $own }">dudalen y cofrestriad</a>.
register-withdraw-heading = Tynnu’r cofrestriad yn ôl
register-withdraw-link = Tynnu’r cofrestriad hwn yn ôl
register-withdraw-title = Ydych chi’n siŵr eich bod am dynnu’r cofrestriad hwn yn ôl?
register-withdraw-text = Ni fyddwn yn penderfynu ar gofrestriad { $name }, ac ni fydd neb arno yn cael cyfrif. Ni allwch ddadwneud hyn, ond gallwch gofrestru eto.
register-withdraw-button = Tynnu’r cofrestriad yn ôl
register-withdraw-keep = Na, cadw’r cofrestriad
register-answer-file-title = Ateb â ffeil newydd
register-answer-file-text = Mae’r hyn y mae’r ffeil yn ei ddweud yn disodli’r hyn a anfonwyd gennych, ac unrhyw beth a deipiwyd gennych yn y ffurflen ers hynny. Byddwch yn ei wirio ac yn derbyn y telerau cyn iddo gael ei anfon.
