### Dod o hyd i achos, cyfarwyddyd, manylion cychwynnol, y cyswllt, a chipolwg ar yr achos.

## Dod o hyd i achos

find-title = Dod o hyd i achos
find-intro = Mae angen rhif yr achos (URN) a manylion un diffynnydd arnoch, fel y maent ar y daflen gyhuddo. Os ydynt yn cyfateb, byddwch yn gweld y diffynnydd hwnnw. Nid oes rhestr i bori drwyddi.
find-urn = Rhif yr achos (URN)
find-urn-hint = Mae ar y daflen gyhuddo neu’r cais drwy’r post, fel 01 TS 12345 26. Cewch hepgor bylchau a slaesau, a defnyddio llythrennau bach.
find-kind = Pwy yw’r diffynnydd?
find-kind-person = Person
find-kind-organisation = Cwmni neu sefydliad
find-kind-missing = Dewiswch ai person ynteu sefydliad yw’r diffynnydd
find-first-name = Enw cyntaf
find-first-name-hint = Gellir rhoi enwau canol hefyd, neu eu hepgor
find-last-name = Cyfenw
find-born = Dyddiad geni
find-born-hint = Er enghraifft, 27 3 1990
find-organisation = Enw’r cwmni neu’r sefydliad
find-button = Chwilio
find-nothing-title = Ni ddaethom o hyd i achos â’r manylion hynny
find-nothing-check = Gwiriwch y manylion yn erbyn y daflen gyhuddo. Gall sillafiad enw, a’r dyddiad geni, fod yn wahanol yng nghofnod yr heddlu.
find-nothing-account = Nid oes dim o’i le ar eich cyfrif.
find-nothing-ask = Os nad ydych yn siŵr o rif yr achos, gofynnwch i’r erlynydd neu’r llys am yr URN, neu <a class="govuk-link" href="{ $ask }">gofynnwch i ni amdano</a>.

## Diffynnydd

defendant-title = Diffynnydd: { $name }
defendant-whole-case = Gweld yr achos cyfan
defendant-born = Dyddiad geni: { $date }
defendant-youth = Dan 18 oed
defendant-interpreter = Cyfieithydd ar y pryd: { $language }
defendant-bail = Statws mechnïaeth: { $status }
defendant-asn = Rhif arestio neu wŷs: { $asn }
defendant-offences = Troseddau
defendant-instruction = Eich cyfarwyddyd
defendant-declared = Cyfarwyddwyd ar { $on }, datganwyd { $at }.
defendant-duty-until = Mae hyn yn rhoi mynediad tan { $at }.
defendant-duty-ended = Rhoddodd hyn fynediad tan { $at }. Mae wedi dod i ben.
defendant-not-declared = Nid yw eich sefydliad wedi datgan ei fod wedi’i gyfarwyddo.
defendant-declare = Datgan eich cyfarwyddyd
defendant-declare-again = Datgan cyfarwyddyd arall
defendant-representation = Pwy sydd ar gofnod
defendant-on-record = Ar gofnod
defendant-represented = Cynrychiolaeth
defendant-account = Rhif cyfrif cymorth cyfreithiol
defendant-since = Ers
defendant-not-linked = Nid yw { $organisation } ar gofnod dros y diffynnydd hwn.
defendant-link = Cysylltu eich sefydliad â’r diffynnydd hwn
defendant-link-later = Cewch gysylltu eich sefydliad ar ôl ichi ddatgan eich cyfarwyddyd.
defendant-withdraw = Tynnu eich sefydliad oddi ar y cofnod
defendant-another = Mae { $organisation } wedi bod ar gofnod dros y diffynnydd hwn ers { $since }. Rydym wedi rhoi gwybod iddynt am eich cyfarwyddyd.
defendant-another-next = Ni allwch gysylltu eich sefydliad tra byddant ar gofnod. Daw trosglwyddo rhwng sefydliadau yn ddiweddarach: tan hynny, gofynnwch i { $organisation } ddod oddi ar y cofnod, neu gofynnwch i’r llys.
defendant-done-declared = Mae eich cyfarwyddyd wedi’i gofnodi.
defendant-done-declared-and-told = Mae eich cyfarwyddyd wedi’i gofnodi. Mae sefydliad arall ar gofnod dros y diffynnydd hwn, ac rydym yn rhoi gwybod iddynt nawr.
defendant-done-linked = Mae eich sefydliad ar gofnod dros y diffynnydd hwn.
defendant-done-withdrawn = Nid yw eich sefydliad ar gofnod dros y diffynnydd hwn mwyach.

## Cyfarwyddyd

instruct-title = Datgan eich cyfarwyddyd
instruct-intro = Rydych yn datgan dros { $organisation }. Mae’r manylion cychwynnol yn agor ar ei sail, ac mae’n aros ar gofnod yr achos hwn.
instruct-how = Sut y cawsoch eich cyfarwyddo?
how-own-solicitor = Fel cyfreithiwr y cleient ei hun
how-court-duty = Dan gynllun dyletswydd y llys, heddiw yn unig
how-instructed-by-solicitor = Fel bargyfreithiwr neu asiant a gyfarwyddwyd gan gyfreithiwr
how-public-access = Fel bargyfreithiwr a gyfarwyddwyd yn uniongyrchol gan y cleient (mynediad cyhoeddus)
instruct-duty-hint = Cewch agor y manylion cychwynnol, gweithio ar y ffurflen a chyflwyno dogfennau tan ddiwedd y diwrnod gwaith nesaf. Nid yw eich sefydliad yn mynd ar gofnod ac ni roddir gwybod i’r Asiantaeth Cymorth Cyfreithiol.
instruct-counsel-hint = Cewch hefyd ofyn i’r cwmni cyfarwyddo roi mynediad ichi.
instruct-on = Pryd y cawsoch eich cyfarwyddo?
instruct-on-hint = Er enghraifft, { $today }. Nid oes ei angen ar gyfer dyletswydd llys.
instruct-declare = Os oes sefydliad arall ar gofnod dros y diffynnydd hwn, byddwn yn rhoi gwybod iddynt ar unwaith eich bod wedi datgan hyn.
instruct-button = Datgan
instruct-how-missing = Dewiswch sut y cawsoch eich cyfarwyddo
instruct-date-missing = Rhowch ddyddiad y cyfarwyddyd
instruct-date-wrong = Rhaid i ddyddiad y cyfarwyddyd fod yn ddyddiad go iawn gyda diwrnod, mis a blwyddyn
instruct-date-future = Rhaid i ddyddiad y cyfarwyddyd fod heddiw neu yn y gorffennol
instruct-duty-today = Dim ond ar gyfer heddiw y datgenir dyletswydd llys. Rhowch ddyddiad heddiw neu gadewch y dyddiad yn wag
problem-changed-meanwhile = Newidiodd rhywun arall hyn wrth ichi weithio. Edrychwch arno eto, yna rhowch gynnig arall arni

## Manylion cychwynnol

idpc-title = Manylion cychwynnol achos yr erlyniad (IDPC)
idpc-open = Agor y manylion cychwynnol ({ $file })
idpc-here = Mae’r manylion cychwynnol wedi cyrraedd ({ $file }).
idpc-arrived = Cyrhaeddodd { $at }
idpc-none = Nid yw’r manylion cychwynnol wedi cyrraedd eto. Gofynnwch i’r erlynydd amdanynt os yw’r gwrandawiad yn agos.
idpc-recorded = Cofnodir pob tro y bydd rhywun yn eu hagor.
idpc-declare-first = I’w hagor, datganwch eich cyfarwyddyd yn gyntaf.
idpc-lawyers-only = Dim ond cyfreithwyr ac adfocadau eich sefydliad all eu hagor.

## Cyswllt

link-title = Cysylltu eich sefydliad â’r diffynnydd hwn
link-intro = Bydd { $organisation } yn mynd ar gofnod dros y diffynnydd hwn. Dim ond un sefydliad ar y tro all fod ar gofnod.
link-representation = Sut y cynrychiolir y diffynnydd?
link-organisation = Sefydliad
representation-REPRESENTATION_ORDER = Cymorth cyfreithiol: mae gorchymyn cynrychiolaeth mewn grym
representation-REPRESENTATION_ORDER_APPLIED_FOR = Cymorth cyfreithiol: gwnaed cais
representation-PRIVATE = Preifat
representation-PRO_BONO = Pro bono
representation-COURT_APPOINTED = Penodwyd gan y llys
representation-court-hint = I groesholi tyst; telir o gronfeydd canolog
link-account = Pa rif cyfrif cymorth cyfreithiol?
link-account-hint = Ar gyfer cymorth cyfreithiol yn unig. Dyma rifau swyddfeydd eich sefydliad.
link-no-account-yet = Nid oes gan eich sefydliad rif cyfrif cymorth cyfreithiol yma. Mae angen un i ddewis cymorth cyfreithiol: gall gweinyddwr eich sefydliad ofyn i’r tîm cofrestru ei ychwanegu.
link-no-account = Nid oes gan eich sefydliad rif cyfrif cymorth cyfreithiol yma. Gofynnwch i’ch gweinyddwr gael un wedi’i ychwanegu, neu dewiswch fath arall o gynrychiolaeth
link-none-verified = Dim rhif cyfrif wedi’i ddilysu: gofynnwch i’r tîm cofrestru ddilysu un o rifau eich sefydliad, neu dewiswch fath arall o gynrychiolaeth
link-claimed = Heb eu dilysu, felly ni ellir eu dewis: { $numbers }. Gall gweinyddwr eich sefydliad ofyn i’r tîm cofrestru ddilysu rhif.
link-account-missing = Dewiswch un o rifau cyfrif cymorth cyfreithiol eich sefydliad
link-another = Mae { $organisation } ar gofnod dros y diffynnydd hwn. Daw trosglwyddo yn ddiweddarach: gofynnwch iddynt ddod oddi ar y cofnod, neu gofynnwch i’r llys
link-already = Mae eich sefydliad eisoes ar gofnod dros y diffynnydd hwn
link-not-instructed = Datganwch eich cyfarwyddyd cyn cysylltu eich sefydliad
link-duty-only = Mae dyletswydd llys yn rhoi mynediad am y diwrnod. Nid yw’n rhoi eich sefydliad ar gofnod. Os chi bellach yw cyfreithiwr y cleient ei hun, datganwch y cyfarwyddyd hwnnw’n gyntaf
link-check-title = Gwiriwch cyn cysylltu eich sefydliad
link-check-follows = Beth sy’n digwydd nesaf
link-check-record = Bydd { $organisation } yn mynd ar gofnod dros y diffynnydd hwn heddiw.
link-check-laa = Rydym yn rhoi gwybod i’r Asiantaeth Cymorth Cyfreithiol fod { $organisation }, cyfrif { $account }, yn gweithredu dros y diffynnydd hwn. Nid cais am gymorth cyfreithiol mo hwn, ac nid gorchymyn cynrychiolaeth.
link-check-button = Cysylltu eich sefydliad
laa-heading = Yr Asiantaeth Cymorth Cyfreithiol
laa-told = Rydym wedi rhoi gwybod i’r Asiantaeth Cymorth Cyfreithiol fod { $organisation }, cyfrif { $account }, yn gweithredu dros y diffynnydd hwn. Nid cais am gymorth cyfreithiol mo hwn, ac nid gorchymyn cynrychiolaeth.
laa-waiting = Rydym yn rhoi gwybod i’r Asiantaeth Cymorth Cyfreithiol fod { $organisation }, cyfrif { $account }, yn gweithredu dros y diffynnydd hwn. Nid cais am gymorth cyfreithiol mo hwn, ac nid gorchymyn cynrychiolaeth.
laa-failed = Nid ydym wedi gallu rhoi gwybod i’r Asiantaeth Cymorth Cyfreithiol fod { $organisation }, cyfrif { $account }, yn gweithredu dros y diffynnydd hwn.
laa-told-state = Derbyniwyd gan yr Asiantaeth Cymorth Cyfreithiol { $at }.
laa-waiting-state = Yn aros i gael ei dderbyn ers { $at }. Rydym yn rhoi cynnig arall arni nes iddo gael ei dderbyn.
laa-failed-state = Heb ei dderbyn { $at }. Mae ein pobl yn edrych arno: nid oes angen ichi wneud dim.
laa-not-sent = Heb ei anfon: nid oes taliad ynghlwm.
laa-not-sent-court = Heb ei anfon: telir adfocad a benodir gan y llys o gronfeydd canolog, y tu allan i gymorth cyfreithiol.
withdraw-title = Tynnu eich sefydliad oddi ar y cofnod
withdraw-what = Ni fydd { $organisation } ar gofnod dros y diffynnydd hwn mwyach, o hyn ymlaen.
withdraw-warning = Nid yw hyn yn dod â gorchymyn cynrychiolaeth i ben ac nid yw’n rhoi gwybod i’r Asiantaeth Cymorth Cyfreithiol. Os oes rhaid i’r llys gytuno eich bod yn peidio â gweithredu, gofynnwch iddo’n gyntaf.
withdraw-button = Tynnu oddi ar y cofnod

## Fy achosion

mine-title = Fy achosion
mine-find = Dod o hyd i achos
mine-none = Nid oes gan eich sefydliad achosion eto. Dewch o hyd i achos a datganwch eich cyfarwyddyd.
mine-caption = Achosion eich sefydliad
mine-state = Statws
mine-linked = Ar gofnod
mine-instructed = Wedi’i gyfarwyddo
mine-since = Ers

## Cipolwg ar yr achos

case-title = Achos { $urn }
case-urn = Rhif yr achos (URN)
case-defendant = Diffynnydd
case-defendants = Diffynyddion
case-prosecutor = Erlynydd
case-started-by = Dechreuwyd drwy
case-court = Llys
case-first-hearing = Gwrandawiad cyntaf
case-no-hearing = Ddim yn hysbys eto
case-facts = Datganiad o’r ffeithiau
case-your-part = Eich rhan yn achos { $name }
case-on-record = Ar gofnod: { $organisation }, ers { $since }
case-nobody-on-record = Ar gofnod: neb
case-others = Diffynyddion eraill
case-documents = Dogfennau
case-no-documents = Nid oes dogfennau y gallwch eu gweld.
offence-date = Ar { $from }
offence-dates = Rhwng { $from } a { $to }
document-arrived = Cyrhaeddodd { $at }.
document-about = Ynghylch { $names }.
document-reference = Cyfeirnod { $reference }.
jurisdiction-magistrates = Llys ynadon
jurisdiction-crown = Llys y Goron
initiation-single-justice-procedure = Hysbysiad gweithdrefn un ynad
initiation-requisition = Cais drwy’r post
initiation-summons = Gwŷs
initiation-charge = Cyhuddiad
initiation-remitted = Anfonwyd yn ôl o lys arall
initiation-other = Ffordd arall
initiation-referred = Cyfeiriwyd o’r weithdrefn un ynad

## Rhestrau’r llys

court-cases-title = Pob achos
court-cases-caption = Pob achos, y diweddaraf i gyrraedd yn gyntaf
court-cases-none = Nid oes achos wedi cyrraedd eto.
court-received = Cyrhaeddodd
court-material-title = Deunydd newydd
court-material-intro = Dogfennau a gyflwynwyd i’r llys, y diweddaraf yn gyntaf.
court-material-none = Nid oes dim wedi’i gyflwyno i’r llys eto.
court-document = Dogfen
court-served-by = Cyflwynwyd gan
court-arrived = Cyrhaeddodd
court-service-date = Dyddiad cyflwyno
court-reference = Cyfeirnod
