### Gofyn am help, a’i ateb.

nav-help-requests = Ceisiadau am help
home-help-requests = Ceisiadau am help
home-help-requests-text = Gweld yr hyn y mae pobl yn gofyn amdano, a’i ateb.
home-my-help = Fy ngheisiadau am help
home-my-help-text = Gofyn am help neu am rif (URN) achos, a darllen yr atebion.

help-title = Gofyn am help
help-intro = Byddwch yn cael cyfeirnod. Ein nod yw ateb o fewn { $days } diwrnod gwaith: yr hyn a ofynnwch heddiw, erbyn { $date }.
help-kind-urn = Gofyn am rif (URN) achos
help-kind-urn-text = Pan fydd angen i chi ddod o hyd i achos ac na allai’r erlynydd na’r llys roi ei gyfeirnod unigryw i chi.
help-kind-registration = Help gyda chofrestru
help-kind-registration-text = Ynghylch y ffurflen gofrestru, yr hyn y mae’n ei ofyn, neu gofrestriad a anfonwyd. Y tîm cofrestru sy’n ateb.
help-kind-technical = Help i ddefnyddio’r gwasanaeth
help-kind-technical-text = Ynghylch mewngofnodi, tudalen nad yw’n gweithio, neu ddogfen nad yw’n agor. Y ddesg wasanaeth sy’n ateb.
help-asked-heading = Os ydych wedi gofyn yn barod
help-follow-title = Gweld pa mor bell y mae cais
help-sign-in = Os oes gennych gyfrif, <a class="govuk-link" href="{ $sign_in }">mewngofnodwch yn gyntaf</a>: byddwch yn teipio llai, ac yn darllen yr ateb yma.
help-contact = Gallwch hefyd <a class="govuk-link" href="{ $contact }">ffonio neu ysgrifennu atom</a>.

## Y ffurflen

help-aim = Ein nod yw ateb erbyn { $date }.
help-urn-first = Ceisiadau ar gyfer gwrandawiad heddiw neu yfory sy’n dod gyntaf.
help-urn-own = Byddwch yn darllen y rhif yma ar ôl mewngofnodi. Nid yw byth mewn e-bost.
help-urn-stranger = Nid oes gennych gyfrif, neu nid ydych wedi mewngofnodi. Byddwn yn eich ffonio ar y rhif ffôn sydd gan gofrestr eich rheoleiddiwr ar eich cyfer, ac yn dweud y rhif wrthych ar yr alwad honno. Nid yw byth mewn e-bost.
help-you-are = Rydych yn gofyn fel { $name }. Rydym yn cymryd eich enw, eich sefydliad, eich cyfeiriad e-bost a’ch rhif ffôn o’ch cyfrif.
help-you = Amdanoch chi
help-caller = Am y galwr
help-name = Enw
help-organisation = Sefydliad
help-organisation-hint = Y cwmni, y siambrau neu’r practis
help-email = Cyfeiriad e-bost
help-telephone = Rhif ffôn
help-reach = Sut y dylem gysylltu â chi?
help-reach-noted = Sut y maent am i ni gysylltu â nhw?
help-reach-email = Drwy e-bost
help-reach-telephone = Dros y ffôn
help-reach-shown = Am i ni gysylltu
help-details = Am yr achos
help-details-text = Ysgrifennwch enwau fel y maent ar y daflen gyhuddo, os yw gennych.
help-defendant = Diffynnydd
help-defendant-number = Diffynnydd { $number }
help-defendant-add = Ychwanegu diffynnydd arall
help-defendant-remove = Dileu diffynnydd { $number }
help-first-name = Enw cyntaf
help-last-name = Cyfenw
help-aliases = Enwau eraill
help-aliases-hint = Enwau arall, enw cyn priodi, sillafiad arall. Gadewch yn wag os nad oes rhai
help-birth = Dyddiad geni
help-birth-hint = Er enghraifft, 27 3 1990
help-address = Cyfeiriad
help-offences = Troseddau
help-offence = Trosedd
help-offence-number = Trosedd { $number }
help-offence-add = Ychwanegu trosedd arall
help-offence-remove = Dileu trosedd { $number }
help-offence-what = Yr hyn a honnir
help-offence-hint = Er enghraifft, dwyn o siop
help-offence-on = Dyddiad y drosedd
help-if-known = Os ydych yn ei wybod. Er enghraifft, 23 11 2026
help-charged = Dyddiad y cyhuddiad
help-court = Llys
help-court-choose = Dewiswch lys
help-hearing = Dyddiad y gwrandawiad
help-hearing-hint = Os oes un. Er enghraifft, 24 11 2026
help-not-known = Ddim yn hysbys
help-text-urn = Unrhyw beth arall (dewisol)
help-text-urn-hint = Er enghraifft, pa heddlu neu pa ddalfa
help-text-registration = Gyda beth y mae angen help arnoch?
help-text-registration-hint = Os oes gennych gyfeirnod sy’n dechrau â REG, cynhwyswch ef
help-text-technical = Gyda beth y mae angen help arnoch?
help-text-technical-hint = Dywedwch pa dudalen, beth a wnaethoch a beth a ddigwyddodd. Peidiwch â chynnwys enw na dyddiad geni diffynnydd
help-count = Gallwch roi hyd at { $longest } nod
help-send = Anfon y cais

## Yr hyn sydd o’i le arni

help-name-missing = Rhowch enw
help-organisation-missing = Rhowch enw’r sefydliad
help-email-missing = Rhowch gyfeiriad e-bost, neu dewiswch i ni gysylltu dros y ffôn
help-telephone-missing = Rhowch rif ffôn, neu dewiswch i ni gysylltu drwy e-bost
help-reach-missing = Dewiswch sut y dylem gysylltu â chi
help-cannot-be-reached = Nid oes cyfeiriad o’r fath gan eich cyfrif: dewiswch y ffordd arall
help-text-missing = Rhowch yr hyn y mae angen help arnoch gydag ef
help-too-long = Defnyddiwch { $longest } nod neu lai
help-address-missing = Rhowch gyfeiriad y diffynnydd, neu “dim cyfeiriad sefydlog”
help-offence-missing = Rhowch yr hyn a honnir
help-court-missing = Dewiswch lys
help-date-not-real = Rhowch ddyddiad go iawn, gyda diwrnod, mis a blwyddyn, neu gadewch y tri yn wag

## Y cadarnhad, a pha mor bell y mae

help-sent-title = Cais wedi’i anfon
help-sent-reference = Eich cyfeirnod
help-sent-receipt = Os rhoesoch gyfeiriad e-bost, mae derbynneb ar ei ffordd. Daw oddi wrth { $sender }: edrychwch yn y ffolder sothach hefyd.
help-sent-next-heading = Beth sy’n digwydd nesaf
help-sent-own = Pan gaiff ei ateb, byddwch yn cael e-bost gyda dolen. Byddwch yn darllen yr ateb yma ar ôl mewngofnodi.
help-sent-stranger = Pan gaiff ei ateb, byddwch yn cael e-bost gyda dolen, neu alwad. Dim ond dros y ffôn y dywedir rhif achos, ar y rhif sydd gan gofrestr eich rheoleiddiwr.
help-follow-label = Cyfeirnod
help-follow-hint = Mae ar y dudalen gadarnhau ac yn y dderbynneb, er enghraifft HLP-7K3M-Q2XR
help-follow-button = Parhau
help-follow-not-a-reference = Rhowch gyfeirnod fel HLP-7K3M-Q2XR
help-progress-title = Cais { $reference }
help-progress-asked = Gofynnwyd ar { $date }.
help-progress-received = Wedi’i dderbyn
help-progress-received-text = Mae’n aros i rywun ei gymryd. Ein nod yw ateb erbyn { $date }.
help-progress-taken = Yn cael sylw
help-progress-taken-text = Mae rhywun yn gweithio arno. Ein nod yw ateb erbyn { $date }.
help-progress-answered = Wedi’i ateb
help-progress-answered-text = Mae wedi’i ateb. Edrychwch yn eich e-bost, neu mewngofnodwch os gofynasoch o’ch cyfrif.
help-progress-closed = Wedi’i gau
help-progress-closed-text = Cafodd ei gau heb ateb. Gofynnwch eto os oes angen help arnoch o hyd.
help-progress-late = Ein nod oedd ateb erbyn { $date } ac rydym yn hwyr. Mae ar y rhestr o geisiadau hwyr.

## Eich rhai eich hun

help-mine-title = Fy ngheisiadau am help
help-mine-text = Dim ond chi sy’n gweld y rhain, nid eich cydweithwyr.
help-mine-none = Nid ydych wedi gofyn am help eto.
help-standing-open = Agored
help-standing-answered = Wedi’i ateb
help-standing-closed = Wedi’i gau
help-answer-title = Ateb
help-answered-at = Atebwyd ar { $moment }
help-answer-again = Os nad yw hyn yn helpu, <a class="govuk-link" href="{ $ask }">gofynnwch eto</a> a rhowch y cyfeirnod.
help-you-asked = Gofynasoch ar { $moment }
help-asked-again = Gofynasoch eto ar { $moment }
help-opened-again = Agorwyd eto ar eich cyfer ar { $moment }
help-again-heading = Os nad yw hyn yn helpu
help-again-label = Beth sydd ei angen o hyd?
help-again-button = Agor y cais eto
help-again-missing = Rhowch yr hyn sydd ei angen o hyd
help-urn-label = Rhif (URN)
help-urn-not-found = Heb ei ganfod

## Y ciwiau

help-queues = Ciwiau
help-queue-title-urn = Ceisiadau am rif achos
help-queue-title-registration = Help gyda chofrestru
help-queue-title-technical = Help i ddefnyddio’r gwasanaeth
help-queue-urn = Ceisiadau URN ({ $count })
help-queue-registration = Help cofrestru ({ $count })
help-queue-technical = Help technegol ({ $count })
help-parts = Rhannau o’r ciw hwn
help-part-open = Agored ({ $count })
help-part-late = Hwyr ({ $count })
help-part-mine = Fy rhai i ({ $count })
help-part-unassigned = Heb berchennog ({ $count })
help-part-answered = Wedi’u hateb neu eu cau ({ $count })
help-queue-urgent = Gwrandawiad heddiw neu yfory
help-queue-others = Yn ôl dyddiad ateb
help-queue-caption = Ceisiadau yn ôl dyddiad ateb
help-queue-caption-answered = Ceisiadau a atebwyd neu a gaewyd
help-queue-reference = Cyfeirnod
help-queue-kind = Math
help-queue-organisation = Sefydliad
help-queue-hearing = Gwrandawiad
help-queue-asked = Gofynnwyd
help-queue-due = Ateb erbyn
help-queue-owner = Gan bwy y mae
help-queue-standing = Cyflwr
help-queue-none-here = Nid oes rhagor o geisiadau.
help-queue-none-open = Nid oes dim yn aros.
help-queue-none-late = Nid oes dim yn hwyr.
help-queue-none-mine = Nid oes gennych gais agored.
help-queue-none-unassigned = Mae gan bob cais agored berchennog.
help-queue-none-answered = Nid oes dim wedi’i ateb eto.
help-queue-find = Dod o hyd i gais
help-queue-find-hint = Er enghraifft HLP-7K3M-Q2XR
help-queue-find-button = Chwilio
help-queue-not-found = Nid oes cais â’r cyfeirnod hwn yn eich ciwiau. Gwiriwch y cyfeirnod
help-first-page = Tudalen gyntaf
help-next-page = Tudalen nesaf
help-nobody = Neb
help-late = Hwyr
help-hearing-today = Gwrandawiad heddiw
help-hearing-tomorrow = Gwrandawiad yfory
help-hearing-past = Mae’r gwrandawiad wedi bod
help-road-page = Tudalen we
help-road-account = Tudalen we, wedi mewngofnodi
help-road-telephone = Ffôn
help-road-email = E-bost
help-road = Daeth drwy

## Galwad ffôn a ysgrifennwyd i lawr

help-note-heading = Ysgrifennu galwad i lawr
help-note-urn = Ysgrifennu galwad am rif achos i lawr
help-note-registration = Ysgrifennu galwad am gofrestru i lawr
help-note-technical = Ysgrifennu galwad am ddefnyddio’r gwasanaeth i lawr
help-note-text = Mae’n dod yn gais yn y ciw hwn, i’w ateb erbyn { $date }. Darllenwch y cyfeirnod i’r galwr.
help-note-urn-text = Peidiwch â dweud y rhif ar yr alwad hon: ffoniwch yn ôl ar rif o’r gofrestr. Os nad oes manylion gan y galwr, gadewch y diffynnydd yn wag ac ysgrifennwch isod yr hyn a ddywedwyd.
help-note-button = Cadw’r cais

## Un cais, i staff

help-back = Yn ôl i’r ciw
help-of = Cais gan { $organisation }
help-account = Cyfrif
help-account-yes = Gofynnwyd o’u cyfrif
help-account-no = Dim cyfrif, neu heb fewngofnodi: heb ei wirio
help-take = Cymryd y cais hwn
help-put-back = Ei roi yn ôl
help-asked-what = Yr hyn a ofynnir
help-no-details = Ni roddwyd manylion yr achos: gofynnwch amdanynt pan fyddwch yn ffonio’n ôl.
help-call-heading = Ffonio’n ôl
help-call-warning = Ffoniwch rif a gymerwyd o’r gofrestr yn unig, byth un o’r cais. Dywedwch rif yr achos ar yr alwad honno ac yn unman arall.
help-call-done = Cysylltwyd â’r sawl a ofynnodd ar rif o’r gofrestr. Gallwch gofnodi’r ateb.
help-register = O ble y cymerasoch y rhif?
help-register-choose = Dewiswch gofrestr
help-register-sra = Cofrestr Cyfreithwyr (SRA)
help-register-bsb = Cofrestr Bargyfreithwyr (BSB)
help-register-cilex = Cyfeiriadur CILEX Regulation
help-register-laa = Cyfeiriadur darparwyr yr Asiantaeth Cymorth Cyfreithiol
help-number = Y rhif a ffoniwyd gennych
help-number-hint = Fel y mae yn y gofrestr
help-reached = A siaradoch â’r sawl a ofynnodd?
help-yes = Do
help-no = Naddo
help-call-button = Cofnodi’r alwad
help-register-missing = Dewiswch y gofrestr y daw’r rhif ohoni
help-number-missing = Rhowch y rhif a ffoniwyd gennych
help-reached-missing = Dewiswch a siaradoch â’r sawl a ofynnodd
help-answer-heading = Ateb
help-answer-own = Byddant yn cael e-bost gyda dolen, ac yn darllen yr ateb ar ôl mewngofnodi. Nid oes neb arall o’u sefydliad yn ei weld.
help-answer-link = Nid oes ganddynt gyfrif: byddant yn cael e-bost gyda dolen sy’n agor yr ateb. Peidiwch ag ysgrifennu dim am ddiffynnydd nac achos.
help-answer-told = Nid oes ganddynt gyfrif: dywedwch wrthynt dros y ffôn. Cedwir yr hyn a ysgrifennwch yma i gydweithwyr, ac nid oes tudalen nac e-bost yn ei ddangos iddynt.
help-urn-of = Rhif (URN) achos { $name }
help-urn-hint = Er enghraifft, 01/TS/12345/26. Gadewch yn wag os na ddaethoch o hyd iddo
help-answer-label = Geiriau
help-answer-hint = Dywedwch beth i’w wneud nesaf
help-answer-button = Cofnodi’r ateb
help-history = Yr hyn a ddigwyddodd
help-history-asked-page = Gofynnodd { $name } drwy dudalen we
help-history-asked-account = Gofynnodd { $name } o’u cyfrif
help-history-asked-telephone = Ysgrifennodd { $name } alwad i lawr
help-history-asked-email = Gofynnodd { $name } drwy e-bost
help-history-taken = Cymerodd { $name } y cais
help-history-put-back = Rhoddodd { $name } y cais yn ôl
help-history-note = Nododd { $name }
help-history-called = Ffoniodd { $name } { $number } ({ $register }): heb gael gafael
help-history-called-reached = Ffoniodd { $name } { $number } ({ $register }) a siarad â’r sawl a ofynnodd
help-history-answered = Atebodd { $name }
help-history-closed = Caeodd { $name } y cais
help-history-reopened = Agorodd { $name } y cais eto
help-note-add-heading = Ychwanegu nodyn
help-note-label = Nodyn
help-note-hint = I gydweithwyr: nid yw’r sawl a ofynnodd yn ei weld
help-note-add = Ychwanegu’r nodyn
help-note-missing = Rhowch nodyn
help-close-heading = Cau heb ateb
help-close-label = Pam?
help-close-button = Cau’r cais
help-close-missing = Rhowch y rheswm dros ei gau
help-reopen-heading = Agor y cais eto
help-reopen-button = Agor eto
help-work-answered-already = Mae’r cais hwn wedi’i ateb yn barod
help-work-closed-already = Mae’r cais hwn wedi’i gau yn barod
help-work-open-already = Mae’r cais hwn yn agored
help-work-answer-missing = Rhowch ateb, neu rif achos
help-work-call-back-first = Ffoniwch yn ôl yn gyntaf, ar rif o’r gofrestr, a chofnodwch yr alwad
help-work-has-account = Mae gan y person hwn gyfrif: nid oes angen galwad
help-work-changed = Newidiodd cydweithiwr y cais hwn yn y cyfamser. Dyma sut y mae nawr
