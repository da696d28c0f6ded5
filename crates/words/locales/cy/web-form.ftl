### Llenwi cofrestriad ar y we.

web-form-problem = { $text }
web-form-start-title = Llenwi’r ffurflen ar y we
web-form-start-upload = Mae’r hyn a ddeallwyd gennym o’ch ffeil wedi’i lenwi’n barod. Cywirwch yr hyn sydd ar ôl.
web-form-start-text = Gallwch stopio unrhyw bryd a dod yn ôl yn nes ymlaen. Caiff pob tudalen ei chadw pan fyddwch yn parhau. Rydym yn cadw’r ffurflen am { $days } diwrnod.
web-form-start-link = Rydym yn anfon y ddolen yn ôl i’ch cyfeiriad e-bost. Daw o { $sender }. Gall pwy bynnag sydd â’r ddolen agor y ffurflen, felly peidiwch â’i rhannu.
web-form-start-email = Eich cyfeiriad e-bost
web-form-start-email-hint = Dim ond i anfon y ddolen i’r ffurflen hon atoch yr ydym yn ei ddefnyddio
web-form-assisted-title = Llenwi ffurflen ar ran rhywun
web-form-assisted-text = Defnyddiwch hyn ar gyfer pobl na allant lenwi’r ffurflen eu hunain, o’r hyn y maent yn ei ddweud wrthych dros y ffôn neu drwy lythyr. Yr un yw’r tudalennau a’r gwiriadau.
web-form-assisted-terms = Ni allwch dderbyn y telerau ar ran neb: mae’r gweinyddwr yn cael dolen, yn gweld popeth a lenwyd, yn cadarnhau ei gyfeiriad ac yn derbyn y telerau. Tan hynny ni ellir cymeradwyo’r cofrestriad.
web-form-assisted-kept = Cedwir y ffurflen am { $days } diwrnod. Dim ond ei chyfeiriad sy’n arwain yn ôl ati: anfonwch y ddolen i’ch cyfeiriad e-bost eich hun os ydych yn stopio cyn y diwedd.
web-form-assisted-button = Dechrau
web-form-tasks-title-assisted = Llenwi ffurflen ar ran rhywun
web-form-tasks-title-answer = Ateb y cwestiwn am eich cofrestriad
web-form-query-heading = Yr hyn a ofynnwn
web-form-tasks-done = Rydych wedi cwblhau { $completed } o { $all } adran.
web-form-optional = (dewisol)
web-form-not-started = Heb ddechrau
web-form-in-progress = Ar y gweill
web-form-completed = Wedi’i gwblhau
web-form-cannot-start = Ni ellir dechrau eto
web-form-ready = Yn barod
web-form-check-task = Gwirio eich atebion ac anfon
web-form-later-heading = Dod yn ôl yn nes ymlaen
web-form-later-text = Mae’r hyn a roesoch wedi’i gadw. Rydym yn ei gadw tan { $date }; yna caiff ei ddileu.
web-form-later-link = Anfonwyd y ddolen i’r ffurflen hon i { $email }. Os na allwch ddod o hyd iddi, gofynnwch am ei hanfon eto. Wedyn nid yw dolenni a anfonwyd yn gynharach yn gweithio mwyach.
web-form-later-send = Anfon y ddolen eto
web-form-link-sent = Mae’r ddolen ar ei ffordd i { $email }.
web-form-to-tasks = Yn ôl i’r rhestr adrannau
web-form-save = Cadw a pharhau
web-form-save-later = Cadw a dod yn ôl yn nes ymlaen
web-form-changed = Cadwyd y dudalen hon mewn ffenestr arall ar ôl i chi ei hagor yma. Ni chafodd dim ei ddisodli: mae’r hyn a gadwyd yno uwchben pob blwch. Cadwch eto i gadw’r hyn sydd yn y blychau.
web-form-theirs = Cadwyd yn y ffenestr arall: { $value }
web-form-theirs-nothing = dim
web-form-not-given = Heb ei roi

web-form-topic-organisation = Eich sefydliad
web-form-topic-address = Cyfeiriad y brif swyddfa
web-form-topic-contact = Manylion cyswllt
web-form-topic-first-hearing = Gwrandawiad cyntaf
web-form-topic-offices = Swyddfeydd
web-form-topic-numbers = Rhifau
web-form-topic-administrator = Gweinyddwr atebol
web-form-topic-users = Defnyddwyr
web-form-topic-terms = Telerau ac amodau
web-form-text-organisation = Rhowch yr enw y mae eich rheoleiddiwr yn ei adnabod.
web-form-text-address = Rhowch gyfeiriad stryd. Rhowch flwch post neu DX o dan y cyfeiriad gohebu.
web-form-text-contact = Dyma sut yr ydym yn cyrraedd y sefydliad. Anfonir dolen i gadarnhau’r cyfeiriad e-bost yno.
web-form-text-first-hearing = Os yw eich pobl yn ymddangos yn y llys yn fuan, dywedwch wrthym ble a phryd: mae’n ein helpu i roi ffurflenni brys yn gyntaf. Fel arall gadewch hwn yn wag.
web-form-text-offices = Rhestrwch y swyddfeydd sydd â rhif cyfrif Asiantaeth Cymorth Cyfreithiol, ac unrhyw swyddfa arall y mae pobl yn gweithio ohoni.
web-form-text-administrator = Mae’r person hwn yn atebol am gyfrifon pawb yn y sefydliad. Bydd yn cael cyfrif ei hun.
web-form-text-users = Rhestrwch bawb arall sydd angen cyfrif. Mae angen cyfeiriad e-bost gwaith a rhif ffôn symudol ar bob un nad oes neb arall yn eu defnyddio. Rhestrwch y gweinyddwr yma hefyd os yw hefyd yn gweithredu fel cyfreithiwr neu adfocad.
web-form-numbers-sra = Rhowch y rhif y mae’r Awdurdod Rheoleiddio Cyfreithwyr (SRA) yn adnabod y sefydliad wrtho.
web-form-numbers-bsb = Rhowch y rhif y mae Bwrdd Safonau’r Bar (BSB) yn eich adnabod wrtho. Ar gyfer siambrau, rhif pennaeth y siambrau ydyw.
web-form-numbers-cilex = Rhowch y rhif y mae CILEX Regulation yn adnabod y sefydliad wrtho.
web-form-numbers-other = Dywedwch wrthym pwy sy’n rheoleiddio’r sefydliad. Os nad oes neb, dywedwch pam; swyddog sy’n penderfynu.
web-form-terms-text = Darllenwch y <a class="govuk-link" href="{ $terms }">telerau ac amodau</a>. Y gweinyddwr sy’n eu derbyn, neu bartner, cyfarwyddwr neu bennaeth siambrau.
web-form-terms-legend = Derbyn

web-form-organisation-name = Enw’r sefydliad
web-form-organisation-type = Math o sefydliad
web-form-organisation-type-described = Os dewisoch ‘Arall’, beth ydyw
web-form-organisation-line1 = Llinell gyntaf y cyfeiriad
web-form-organisation-line1-hint = Adeilad a stryd
web-form-organisation-line2 = Ail linell y cyfeiriad (dewisol)
web-form-organisation-town = Tref neu ddinas
web-form-organisation-county = Sir (dewisol)
web-form-organisation-postcode = Cod post
web-form-organisation-postcode-hint = Gofynnol yn y DU, Ynysoedd y Sianel ac Ynys Manaw
web-form-organisation-country = Gwlad
web-form-organisation-country-hint = Er enghraifft, Cymru neu Loegr
web-form-organisation-correspondence = Cyfeiriad gohebu, os yw’n wahanol (dewisol)
web-form-organisation-telephone = Prif rif ffôn
web-form-organisation-telephone-hint = Ar gyfer rhif tramor, dechreuwch gyda + a chod y wlad
web-form-organisation-email = Prif gyfeiriad e-bost
web-form-organisation-language = Dewis iaith
web-form-organisation-first-court = Llys
web-form-organisation-first-court-hint = Yr enw fel yn ein rhestr o lysoedd, er enghraifft Llys Ynadon Leeds
web-form-organisation-first-hearing = Dyddiad y gwrandawiad cyntaf yno
web-form-organisation-first-hearing-hint = Er enghraifft, 31 1 2027
web-form-organisation-regulator-number = Rhif y rheoleiddiwr
web-form-organisation-head-of-chambers = Enw llawn pennaeth y siambrau
web-form-organisation-regulator = Enw eich rheoleiddiwr
web-form-organisation-nobody-reason = Os nad oes neb yn eich rheoleiddio, y rheswm
web-form-organisation-incorporation = Rhif corfforaethu (dewisol)
web-form-organisation-incorporation-hint = O Dŷ’r Cwmnïau
web-form-organisation-charity = Rhif elusen (dewisol)
web-form-organisation-admin-first-name = Enw cyntaf
web-form-organisation-admin-last-name = Cyfenw
web-form-organisation-admin-job-title = Teitl swydd
web-form-organisation-admin-email = Cyfeiriad e-bost gwaith
web-form-organisation-admin-email-hint = Yr enw i fewngofnodi ag ef. Anfonir dolen i’w gadarnhau yno
web-form-organisation-admin-mobile = Rhif ffôn symudol
web-form-organisation-admin-mobile-hint = Neb arall: anfonir codau diogelwch iddo
web-form-organisation-terms-accepted = Rwy’n derbyn y telerau ac amodau
web-form-organisation-accepted-by = Enw llawn y person sy’n derbyn
web-form-organisation-accepted-capacity = Yn rhinwedd pa swydd y mae’n derbyn
web-form-organisation-accepted-capacity-hint = Er enghraifft, partner, cyfarwyddwr neu bennaeth siambrau

web-form-office-name = Enw’r swyddfa
web-form-office-name-hint = Enw y mae eich pobl yn ei adnabod
web-form-office-address = Cyfeiriad
web-form-office-address-hint = Stryd, tref a sir
web-form-office-postcode = Cod post (dewisol)
web-form-office-telephone = Rhif ffôn (dewisol)
web-form-office-laa-account = Rhif cyfrif Asiantaeth Cymorth Cyfreithiol (dewisol)
web-form-office-laa-account-hint = Y swyddfa hon, er enghraifft 1A234B

web-form-user-first-name = Enw cyntaf
web-form-user-last-name = Cyfenw
web-form-user-email = Cyfeiriad e-bost gwaith
web-form-user-email-hint = Neb arall: dyma’r enw i fewngofnodi ag ef
web-form-user-mobile = Rhif ffôn symudol
web-form-user-mobile-hint = Neb arall: anfonir codau diogelwch iddo
web-form-user-qualified-as = Cymhwyster
web-form-user-role = Rolau
web-form-user-role-hint = Dewiswch bob un sy’n berthnasol
web-form-user-supervised-by = Goruchwylir gan
web-form-user-supervised-by-hint = Dim ond ar gyfer cyfreithwyr amddiffyn nad ydynt yn gyfreithiwr, bargyfreithiwr neu gyfreithiwr CILEX
web-form-user-regulator-number = Rhif rheoleiddiwr y person (dewisol)
web-form-user-regulator-number-hint = Rhif SRA, BSB neu CILEX
web-form-user-office = Swyddfa arferol (dewisol)
web-form-user-office-hint = Enw o’ch rhestr swyddfeydd
web-form-user-first-court = Llys cyntaf (dewisol)
web-form-user-first-hearing = Dyddiad y gwrandawiad cyntaf yno (dewisol)
web-form-user-first-hearing-hint = Er enghraifft, 31 1 2027

web-form-count-offices = { $count ->
    [0] Nid ydych wedi rhestru swyddfa.
    [one] Rydych wedi rhestru { $count } swyddfa.
   *[other] Rydych wedi rhestru { $count } swyddfa.
}
web-form-count-users = { $count ->
    [0] Nid ydych wedi rhestru neb eto.
    [one] Rydych wedi rhestru { $count } person.
   *[other] Rydych wedi rhestru { $count } o bobl.
}
web-form-most-offices = Gallwch restru { $most } ar y mwyaf.
web-form-most-users = Gallwch restru { $most } ar y mwyaf.
web-form-wrong-offices = { $count ->
    [one] { $count } swyddfa i’w chywiro
   *[other] { $count } swyddfa i’w cywiro
}
web-form-wrong-users = { $count ->
    [one] { $count } person i’w gywiro
   *[other] { $count } o bobl i’w cywiro
}
web-form-wrong-more = Mae { $count } arall ymhellach i lawr y rhestr.
web-form-mend-row = { $row }. { $title }
web-form-nameless = (dim enw)
web-form-to-mend = I’w gywiro
web-form-add-offices = Ychwanegu swyddfa
web-form-add-users = Ychwanegu person
web-form-change-offices = Newid swyddfa
web-form-change-users = Newid person
web-form-saved-offices = Mae’r swyddfa wedi’i chadw.
web-form-saved-users = Mae’r person wedi’i gadw.
web-form-removed-offices = Tynnwyd y swyddfa.
web-form-removed-users = Tynnwyd y person.
web-form-remove-offices = Tynnu’r swyddfa hon
web-form-remove-users = Tynnu’r person hwn
web-form-remove-text-offices = Gallwch ei hychwanegu eto yn nes ymlaen.
web-form-remove-text-users = Ni fydd yn cael cyfrif. Gallwch ei ychwanegu eto yn nes ymlaen.
web-form-remove-question = Tynnu { $title }?
web-form-remove = Tynnu
web-form-keep = Na, cadw
web-form-change = Newid
web-form-save-row = Cadw
web-form-save-another-offices = Cadw ac ychwanegu swyddfa arall
web-form-save-another-users = Cadw ac ychwanegu person arall
web-form-list-done = Mae’r rhestr yn gyflawn
web-form-list-none = Nid oes dim i’w restru
web-form-offices-nothing = Rhowch enw’r swyddfa
web-form-users-nothing = Rhowch yr enw cyntaf
web-form-row-removed = Tynnwyd y cofnod hwn mewn ffenestr arall. Cadwch ef i’w ychwanegu eto
web-form-too-many-rows = Gallwch restru { $most } ar y mwyaf. Tynnwch rai yn gyntaf, neu dywedwch wrthym am y lleill ar ôl cofrestru
web-form-column-number = Rhif
web-form-column-name = Enw
web-form-column-details = Manylion
web-form-column-act = Newid
web-form-column-row = Rhes
web-form-column-wrong = Beth sydd o’i le, a sut i’w gywiro
web-form-page = Tudalen { $number } o { $last }
web-form-pages = Tudalennau’r rhestr
web-form-page-number = Tudalen { $number }
web-form-previous = Tudalen flaenorol
web-form-next = Tudalen nesaf

web-form-paste = Gludo pobl o daenlen
web-form-paste-title = Gludo pobl o daenlen
web-form-paste-text = Copïwch y rhesi yn eich taenlen a’u gludo yma, gyda’r rhes benawdau neu hebddi. Mae gan ffurflen { $most } o bobl ar y mwyaf.
web-form-paste-columns = Pa golofnau, ym mha drefn
web-form-paste-columns-text = Gyda’r rhes benawdau gall y colofnau fod mewn unrhyw drefn. Hebddi rhaid iddynt fod yn y drefn hon:
web-form-paste-label = Rhesi
web-form-paste-label-left = Rhesi sydd ar ôl: cywirwch hwy yma a’u hychwanegu eto
web-form-paste-button = Ychwanegu’r bobl hyn
web-form-paste-nothing = Gludwch o leiaf un rhes
web-form-paste-unreadable = Ni allwn ddarllen hwn fel rhesi. Copïwch y celloedd yn eich taenlen a’u gludo eto
web-form-paste-bad = { $count ->
    [one] Ni chafodd { $count } rhes ei hychwanegu: cywirwch hi isod
   *[other] Ni chafodd { $count } rhes eu hychwanegu: cywirwch hwy isod
}
web-form-paste-bad-caption = Rhesi na chawsant eu hychwanegu
web-form-paste-more = Ni ddangosir problemau { $count } o resi eraill. Mae’r holl resi na chawsant eu hychwanegu yn y blwch.
web-form-pasted = { $added ->
    [0] Ni chafodd neb ei ychwanegu.
    [one] Ychwanegwyd { $added } person.
   *[other] Ychwanegwyd { $added } o bobl.
} { $known ->
    [0] {""}
    [one] Roedd { $known } rhes yn y rhestr yn barod.
   *[other] Roedd { $known } rhes yn y rhestr yn barod.
}

web-form-check-title = Gwirio eich atebion
web-form-check-changed = Newidiwyd y ffurflen mewn ffenestr arall. Gwiriwch hi eto, yna anfonwch hi
web-form-and-more = A { $count } arall.
web-form-none-offices = Nid ydych wedi rhestru swyddfa.
web-form-none-users = Nid ydych wedi rhestru neb heblaw’r gweinyddwr.
web-form-change-list-offices = Newid y rhestr swyddfeydd
web-form-change-list-users = Newid y rhestr defnyddwyr
web-form-send-text = Drwy ei hanfon rydych yn cadarnhau bod y manylion yn gywir a bod pob person wedi cytuno i gael ei restru. Bydd y gweinyddwr a’r sefydliad yn cael dolen yr un i gadarnhau eu cyfeiriad e-bost.
web-form-send-assisted = Bydd y gweinyddwr yn cael dolen drwy e-bost, yn gweld popeth a lenwyd, ac yn derbyn y telerau.
web-form-send-answer = Anfon yr ateb
web-form-answer-label = Eich geiriau i’r swyddog (dewisol)
web-form-answer-hint = Er enghraifft, yr hyn yr ydych wedi’i newid
web-form-answer-too-long = Rhaid i’ch geiriau fod yn { $longest } nod neu lai
web-form-not-queried = Ni ellir anfon hyn: mae swyddog cofrestru’n cymeradwyo’r cofrestriad neu wedi penderfynu arno, neu mae wedi’i ateb eisoes neu ei dynnu’n ôl. Nid yw’r hyn a newidiwyd gennych yn rhan ohono. Dilynwch y ddolen yn ein e-bost i weld pa mor bell y mae, ac ysgrifennwch atom os oes rhywbeth ar y ffurflen yn anghywir
