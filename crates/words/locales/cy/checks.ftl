### Checks of a registration, and the second officer.

checks-title = Gwiriadau: { $name }
checks-heading = Gwiriadau
checks-intro = Chwiliwch am bob peth, dewiswch yr hyn a ganfuwyd a chadwch. Nid oes dim yn pasio am ei fod yn edrych yn iawn: mae’r hyn nad oes neb yn ei gofnodi yn aros ‘heb ei wirio’. Gallwch gadw rhai nawr ac eraill yn nes ymlaen.
checks-registers-link = Gweld pa ddetholiadau o gofrestrau sydd wedi’u llwytho
checks-missing = { $count ->
    [zero] Nid oes gwiriadau heb eu cofnodi.
    [one] Mae { $count } gwiriad heb ei gofnodi. Mae angen pob un i gymeradwyo.
    [two] Mae { $count } wiriad heb eu cofnodi. Mae angen pob un i gymeradwyo.
    [few] Mae { $count } gwiriad heb eu cofnodi. Mae angen pob un i gymeradwyo.
    [many] Mae { $count } gwiriad heb eu cofnodi. Mae angen pob un i gymeradwyo.
   *[other] Mae { $count } gwiriad heb eu cofnodi. Mae angen pob un i gymeradwyo.
}
checks-all-recorded = Mae pob gwiriad wedi’i gofnodi.
checks-check = Gwiriad
checks-finding = Canfyddiad
checks-found = Beth a ganfuwyd
checks-by = Cofnodwyd
checks-link = Gwirio a chofnodi
checks-not-checked = Heb ei wirio
finding-passed = Wedi pasio
finding-failed = Wedi methu
finding-does-not-apply = Ddim yn berthnasol
checks-recorded = Cofnodwyd gan { $name }, { $moment }
checks-earlier = { $count ->
    [zero] { $count } canfyddiad cynharach
    [one] { $count } canfyddiad cynharach
    [two] { $count } ganfyddiad cynharach
    [few] { $count } chanfyddiad cynharach
    [many] { $count } chanfyddiad cynharach
   *[other] { $count } canfyddiad cynharach
}
checks-save = Cadw’r gwiriadau

check-register = Cofrestr y rheoleiddiwr
check-register-help = A yw’r sefydliad wedi’i awdurdodi, ac ar ba amodau? Nid yw bodoli’n ddigon.
check-name-and-address = Enw a chyfeiriad
check-name-and-address-help = Ai rhai’r gofrestr yw’r enw a’r cyfeiriad?
check-administrator-standing = Statws y gweinyddwr
check-administrator-standing-help = A gaiff y person hwn ateb dros y sefydliad? Mae angen prawf arall ar rywun nad yw mewn unrhyw gofrestr.
check-laa-account = Rhif cyfrif yr LAA { $account }
check-laa-account-help = A yw’r rhif yn perthyn i’r sefydliad a’r swyddfa hon? Dim ond rhif sy’n pasio yma sy’n denu achosion cymorth cyfreithiol.
check-prosecuting-authority = Statws fel awdurdod erlyn
check-prosecuting-authority-help = A gaiff y sefydliad hwn erlyn, ac am y troseddau hyn? Chwiliwch am y Ddeddf neu’r gorchymyn sy’n dweud hynny, ac am dudalennau cyhoeddedig y sefydliad ei hun.
check-email-domain = Parth e-bost
check-email-domain-help = Ai parth y sefydliad ei hun yw hwn? Nid yw e-bost am ddim yn rheswm i wrthod bargyfreithwyr: mae llawer sy’n ymarfer ar eu pen eu hunain yn ei ddefnyddio.
check-call-back = Galw’n ôl
check-call-back-help = Ffoniwch y sefydliad ar rif o gofrestr neu o’i dudalennau cyhoeddedig ei hun, byth un o’r ffurflen, a gofynnwch ai nhw a’i hanfonodd.

checks-no-register = Nid oes detholiad sy’n dal hyn: chwiliwch amdano eich hun a dywedwch ble.
checks-none-loaded = Nid oes detholiad o { $register } wedi’i lwytho, felly ni wiriwyd dim.
checks-found-number = Mae gan { $register }, detholiad { $date }, y rhif hwn:
checks-found-name = Nid oes gan { $register }, detholiad { $date }, y rhif hwn. Mae gan y rhain yr enw:
checks-found-nothing = Nid oes gan { $register }, detholiad { $date }, ddim â’r rhif na’r enw hwn, felly ni wiriwyd dim.
checks-caption = { $check }: y ffurflen a’r gofrestr
checks-detail = Beth
checks-on-the-form = Ar y ffurflen
checks-in-the-register = Yn y gofrestr
checks-compared = Cymharu
checks-same = Yr un fath
checks-differs = Yn wahanol
checks-one-only = Dim ond un sy’n ei ddweud
checks-to-read = Darllenwch hyn
checks-plain = Dim byd i’w gymharu
checks-detail-number = Rhif
checks-detail-status = Statws
checks-detail-conditions = Amodau
checks-detail-name = Enw
checks-detail-address = Cyfeiriad
checks-detail-postcode = Cod post
checks-detail-telephone = Ffôn
checks-detail-domain = Parth
checks-detail-employer = Rhif y cyflogwr
checks-no-conditions = dim
checks-suggested = Statws: { $status }. Amodau: { $conditions }.
checks-source = { $register }, detholiad { $date }
checks-source-label = Ble y daethoch o hyd iddo
checks-source-call-hint = Dim ond ar gyfer rhif arall y mae ei angen. Daw rhif o’r gofrestr â’i ffynhonnell gydag ef.
checks-number = Y rhif a ffoniwyd
checks-number-hint = Daw’r rhifau hyn o’r gofrestr.
checks-number-other = Rhif arall
checks-no-numbers = Nid oes gan unrhyw gofrestr rif ar gyfer y sefydliad hwn.
checks-other-number = Rhif arall
checks-other-number-hint = Dywedwch isod ble y daethoch o hyd iddo. Ni dderbynnir rhif sydd ar y ffurflen yn unig.
checks-none-chosen = Dewiswch yr hyn a ganfuwyd ar gyfer o leiaf un gwiriad
checks-not-on-the-form = Nid oes angen y gwiriad hwn ar y ffurflen bellach. Agorwch y dudalen eto
checks-found-needed = Rhowch yr hyn a ganfuwyd
checks-found-too-long = Rhaid i’r hyn a ganfuwyd fod yn { $longest } o nodau neu lai
checks-source-needed = Rhowch ble y daethoch o hyd iddo
checks-source-too-long = Rhaid i’r ffynhonnell fod yn { $longest } o nodau neu lai
checks-number-needed = Dewiswch neu rhowch y rhif a ffoniwyd gennych
checks-number-only-on-the-form = Mae’r rhif hwn ar y ffurflen ac nid mewn unrhyw gofrestr. Ffoniwch rif y daethoch o hyd iddo yn rhywle arall
checks-left-over = Nid oes angen y gwiriadau hyn ar y ffurflen mwyach. Dyma’r hyn a ysgrifennoch amdanynt:
checks-being-approved = Mae cymeradwyaeth ar y gweill. Dadwnewch hi cyn newid yr hyn a ganfuwyd
checks-undone = Dadwnaeth { $name } y gymeradwyaeth gyntaf, { $moment }:

second-officer-needed = Rhaid i ail swyddog gytuno i gymeradwyo, oherwydd:
second-officer-first = Cymeradwyodd { $name } hwn yn gyntaf, { $moment }. Rhaid i ail swyddog gytuno.
second-officer-why = Pam y mae angen dau:
second-officer-own = Chi a roddodd y gymeradwyaeth gyntaf, felly rhaid i swyddog arall roi’r ail.
second-officer-confirm = Edrychwch ar y gwiriadau eich hun. Cymeradwywch i gytuno, neu dadwnewch y gymeradwyaeth gyntaf a dweud pam.
second-officer-words = Pam yr ydych yn dadwneud y gymeradwyaeth gyntaf
second-officer-words-hint = Mae swyddogion yn ei ddarllen; nid yw’r ymgeisydd.
second-officer-undo = Dadwneud y gymeradwyaeth gyntaf
second-officer-rejected-before = Gwrthodwyd y sefydliad hwn, un o’i rifau neu ei weinyddwr o’r blaen.
second-officer-same-as-rejected = Mae ganddo hyn yn gyffredin â chofrestriad a wrthodwyd: { $same }.
second-officer-lookalike-domain = Mae’r parth { $domain } yn edrych fel { $like }.
second-officer-domain-differs = Nid parth y gweinyddwr yw’r un yn y gofrestr.
second-officer-free-mail = Mae’r gweinyddwr yn defnyddio e-bost am ddim.
second-officer-number-claimed-elsewhere = Mae sefydliad neu gais arall yn hawlio’r rhif { $number }.
second-officer-call-back-failed = Ni phasiodd yr alwad yn ôl.
second-officer-check-failed = Methodd gwiriad.

registrations-checks-missing = Cofnodwch y gwiriadau hyn cyn cymeradwyo: { $checks }
registrations-second-officer-missing = Chi a roddodd y gymeradwyaeth gyntaf. Rhaid i swyddog arall roi’r ail

likely-heading = Dyblygiadau tebygol
likely-none = Nid oes gan unrhyw sefydliad na chais arall enw, rhif, cyfeiriad na pherson tebyg.
likely-what = Beth ydyw
likely-common = Yn gyffredin
likely-compare = Cymharu
likely-is-organisation = Sefydliad
likely-is-open = Cais, heb ei benderfynu
likely-is-rejected = Cais, wedi’i wrthod
likely-name-of = Enw
likely-name = Yr un enw
likely-core-name = Bron yr un enw
likely-name-look = Enw â llythrennau sy’n edrych yr un fath, fel llythrennau o wyddor arall
likely-name-part = Enw un neu ddwy lythyren i ffwrdd
likely-regulator-number = Yr un rhif rheoleiddiwr
likely-laa-account = Yr un rhif cyfrif LAA
likely-incorporation-number = Yr un rhif cwmni
likely-charity-number = Yr un rhif elusen
likely-address = Yr un cyfeiriad
likely-telephone = Yr un rhif ffôn
likely-domain = Yr un parth e-bost
likely-domain-ending = Yr un enw parth â therfyniad arall
likely-domain-look = Parth â llythrennau sy’n edrych yr un fath, fel llythrennau o wyddor arall
likely-domain-part = Parth un neu ddwy lythyren i ffwrdd
likely-email = Yr un cyfeiriad e-bost
likely-mobile = Yr un rhif symudol

compare-title = Cymharu: { $ours }
compare-with = Cymharwyd â
compare-common = Mae ganddynt yn gyffredin:
compare-caption = Y cofrestriad hwn a’r llall
compare-ours = Y cofrestriad hwn
compare-theirs = Y llall
compare-partly = Yn rhannol yr un fath
compare-name = Enw
compare-number = Rhif rheoleiddiwr
compare-incorporation = Rhif cwmni
compare-charity = Rhif elusen
compare-address = Prif swyddfa
compare-telephone = Ffôn
compare-email = Prif e-bost
compare-offices = Swyddfeydd
compare-laa = Rhifau cyfrif LAA
compare-people = Pobl
compare-emails = Eu cyfeiriadau e-bost
compare-mobiles = Eu rhifau symudol
