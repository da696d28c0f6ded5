### Cofrestriadau, fel y mae swyddogion cofrestru yn eu gweld.

registrations-title = Cofrestriadau
registrations-tabs = Cofrestriadau yn ôl cyflwr
registrations-none-waiting = Nid oes cofrestriad yn aros am benderfyniad.
registrations-none-approved = Nid oes cofrestriad wedi’i gymeradwyo eto.
registrations-none-rejected = Nid oes cofrestriad wedi’i wrthod eto.
registrations-none-here = Nid oes dim mwy yn y rhestr hon.
registrations-caption = Cofrestriadau yn y cyflwr hwn
registrations-organisation = Sefydliad
registrations-reference = Cyfeirnod
registrations-hearing = Gwrandawiad cyntaf
registrations-received = Derbyniwyd
registrations-received-at = Derbyniwyd { $moment }
registrations-first-page = Tudalen gyntaf
registrations-next-page = Tudalen nesaf
registrations-decided-already = Mae’r cofrestriad hwn wedi’i benderfynu eisoes. Dangosir ar y dudalen hon beth a benderfynwyd, gan bwy a phryd
registrations-no-hearing = Heb ei roi
registrations-going-live = Y llys yn mynd yn fyw { $date }
registrations-hearing-past = Wedi bod
registrations-hearing-today = Heddiw
registrations-hearing-in = Ymhen { $days } diwrnod
registrations-age-today = Heddiw
registrations-age = { $days } diwrnod yn ôl
registrations-back = Cofrestriadau

registrations-approved-by = Cymeradwyodd { $name } y cofrestriad hwn ar { $moment }.
registrations-rejected-by = Gwrthododd { $name } y cofrestriad hwn ar { $moment }.
registrations-approved-people = Mae pawb ar y ffurflen wedi’u gwahodd drwy e-bost o { $sender }. Mae’r ddolen yn agor am { $days } diwrnod; os nad yw’n cyrraedd, gofynnwch iddynt edrych yn y ffolder sothach, neu anfonwch hi eto.
registrations-approved-invited = { $count ->
    [one] Mae { $count } person wedi’i wahodd drwy e-bost o { $sender }.
   *[other] Mae { $count } o bobl wedi’u gwahodd drwy e-bost o { $sender }.
} Mae’r ddolen yn agor am { $days } diwrnod; os nad yw’n cyrraedd, gofynnwch iddynt edrych yn y ffolder sothach, neu anfonwch hi eto.
registrations-approved-asked = { $count ->
    [one] Mae gan { $count } person gyfrif eisoes a gofynnwyd iddo drwy e-bost ymuno: mae’n mewngofnodi ac yn ateb.
   *[other] Mae gan { $count } o bobl gyfrif eisoes a gofynnwyd iddynt drwy e-bost ymuno: maent yn mewngofnodi ac yn ateb.
}
registrations-added-by = Trosglwyddodd { $name } y cofrestriad hwn ar { $moment } i sefydliad sydd wedi’i gofrestru.
registrations-added-waiting = Gofynnwyd i weinyddwr { $organisation } drwy e-bost dderbyn y swyddfeydd a’r bobl, ac nid yw wedi ateb eto. Nid oes neb wedi’i wahodd. Dywedwyd wrth yr ymgeisydd bod gweinyddwr yn ateb, ond nid gweinyddwr pwy.
registrations-added-accepted = Derbyniodd gweinyddwr { $organisation } y swyddfeydd a’r bobl. Mae rhif cyfrif LAA newydd yn aros am ddau swyddog ymhlith y newidiadau i sefydliadau. Dywedwyd wrth yr ymgeisydd.
registrations-added-declined = Gwrthododd gweinyddwr { $organisation }. Nid oes neb wedi’i wahodd, a dywedwyd wrth yr ymgeisydd.
registrations-people-link = Gweld y bobl a chyflwr eu cyfrifon
registrations-reason-was = Y rheswm a anfonwyd
registrations-clashes-title = Gall hyn wrthdaro â’r hyn sy’n bodoli eisoes
registrations-clashes-text = Gwrthodir cymeradwyaeth tra bo enw neu rif yn perthyn i rywun arall. Darganfyddwch ai’r un sefydliad neu berson ydyw cyn penderfynu.
registrations-clash-organisation-name = Mae sefydliad o’r enw ‘{ $value }’ yn bodoli.
registrations-clash-laa-account = Mae rhif cyfrif LAA { $value } yn perthyn i sefydliad arall.
registrations-clash-email = Mae gan bwy bynnag sy’n defnyddio { $value } gyfrif eisoes: ar ôl cymeradwyo gofynnir iddynt ymuno o’r cyfrif hwnnw.
registrations-clash-mobile = Mae’r rhif ffôn symudol { $value } yn perthyn i gyfrif.
registrations-clash-holder = Gan { $holder }
registrations-file-heading = Y ffeil fel y’i hanfonwyd
registrations-file-name = Enw
registrations-file-kind = Math
registrations-file-size = Maint
registrations-file-digest = SHA-256
registrations-file-download = Lawrlwytho’r ffeil wreiddiol
registrations-file-warning = Daw o’r tu allan. Agorwch hi gyda macros wedi’u diffodd yn unig.
registrations-decide-heading = Penderfynu
registrations-approve-heading = Cymeradwyo
registrations-approve-text = { $count ->
    [0] Ychwanegir y sefydliad, ac ni wahoddir neb newydd.
    [one] Ychwanegir y sefydliad a gwahoddir { $count } person drwy e-bost.
   *[other] Ychwanegir y sefydliad a gwahoddir { $count } o bobl drwy e-bost.
}
registrations-approve-asked = { $count ->
    [one] Mae gan { $count } person gyfrif eisoes a gofynnir iddo ymuno.
   *[other] Mae gan { $count } o bobl gyfrif eisoes a gofynnir iddynt ymuno.
}
registrations-approve-first = Mae hyn yn gofyn am ddau swyddog. Cofnodir eich cymeradwyaeth, ac nid ychwanegir dim ac ni wahoddir neb nes i ail swyddog gytuno.
registrations-approve = Cymeradwyo’r cofrestriad
registrations-reject-heading = Gwrthod
registrations-reject-text = Bydd { $name }, y gweinyddwr atebol, yn cael e-bost gyda’r cyfeirnod, eich rheswm air am air, a dolen i gofrestru eto.
registrations-reason-label = Rheswm
registrations-reason-hint = Dywedwch beth sy’n rhaid ei newid, fel y gallant ei gywiro. Peidiwch â chynnwys dim am sefydliadau eraill.
registrations-reason-count = Gallwch roi hyd at { $longest } nod
registrations-reject = Gwrthod y cofrestriad
registrations-claimed-organisation-name = Mae sefydliad â’r enw hwn yn bodoli eisoes. Os yw’n un arall, gofynnwch i’r anfonwr am enw sy’n gwahaniaethu rhyngddynt. Os yr un ydyw, ychwanegwch y cofrestriad hwn ato
registrations-claimed-laa-account = Mae rhif cyfrif LAA ar y ffurflen hon yn perthyn i sefydliad arall. Gofynnwch i’r anfonwr am y rhif cywir
registrations-claimed-email = Cafodd rhywun ar y ffurflen hon gyfrif ar yr un eiliad. Ceisiwch gymeradwyo eto
registrations-claimed-mobile = Mae rhif ffôn symudol ar y ffurflen hon yn perthyn i gyfrif eisoes. Gofynnwch i’r anfonwr am rif arall i’r person hwnnw
registrations-claimed-registration-reference = Mae’r cyfeirnod hwn wedi’i gymryd. Gofynnwch i’r ddesg gymorth am help

## A registration of an organisation that exists.
add-to-title = Ychwanegu at sefydliad sy’n bodoli
add-to-intro = Defnyddiwch hwn pan fo’r sefydliad wedi’i gofrestru eisoes. Gofynnir i’w weinyddwr dderbyn y swyddfeydd a’r bobl ar y ffurflen hon; nid oes dim yn newid cyn hynny, a chaeir y cofrestriad hwn.
add-to-name = Enw’r sefydliad sy’n bodoli
add-to-name-hint = Fel y mae wedi’i gofrestru
add-to-name-missing = Rhowch enw’r sefydliad sy’n bodoli
add-to-name-unknown = Nid oes sefydliad wedi’i gofrestru dan yr enw hwn. Gwiriwch y sillafu, neu cymeradwywch y cofrestriad fel sefydliad newydd
add-to-check = Gofynnir i weinyddwr { $organisation } dderbyn pob swyddfa a pherson ar y ffurflen hon.
add-to-confirm = Ychwanegu at { $organisation }
add-to-another = Dewis sefydliad arall
add-to-link = Ychwanegu at sefydliad sy’n bodoli
registrations-organisation-unknown = Nid oes sefydliad o’r fath. Rhowch ei enw eto
registrations-tab-any = Pob un ({ $count })
registrations-tab-waiting = Yn aros ({ $count })
registrations-tab-first-approved = Angen ail swyddog ({ $count })
registrations-tab-queried = Holwyd ({ $count })
registrations-tab-held = Wedi’u gohirio ({ $count })
registrations-tab-scheduled = Cymeradwyaeth wedi’i threfnu ({ $count })
registrations-tab-approved = Cymeradwywyd ({ $count })
registrations-tab-added-to = Ychwanegwyd at sefydliad ({ $count })
registrations-tab-rejected = Gwrthodwyd ({ $count })
registrations-tab-withdrawn = Tynnwyd yn ôl ({ $count })
registrations-none-any = Nid oes cofrestriad wedi cyrraedd eto.
registrations-none-first-approved = Nid oes cofrestriad sydd angen ail swyddog.
registrations-none-queried = Nid oes cofrestriad yn aros am ateb gan ei anfonwr.
registrations-none-held = Nid oes cofrestriad wedi’i ohirio.
registrations-none-scheduled = Nid oes cymeradwyaeth wedi’i threfnu.
registrations-none-added-to = Nid oes cofrestriad wedi’i ychwanegu at sefydliad eto.
registrations-none-withdrawn = Nid oes cofrestriad wedi’i dynnu’n ôl.
registrations-none-found = Nid oes cofrestriad o’r fath yn y rhestr hon. Gwiriwch y sillafu, dewiswch gyflwr arall uchod, neu cliriwch y chwiliad.

registrations-find = Dod o hyd i gofrestriad
registrations-find-hint = Cyfeirnod cofrestriad neu neges, sefydliad, enw person, cyfeiriad e-bost, cod post, rhif ffôn neu rif arall. Mae dechrau geiriau’n ddigon.
registrations-find-button = Dangos cofrestriadau
registrations-find-clear = Clirio’r chwiliad a’r hidlyddion
registrations-filter = Hidlo
registrations-filter-court = Llys y gwrandawiad cyntaf
registrations-filter-court-hint = Enw neu god
registrations-filter-court-unknown = Rhowch enw neu god un llys, fel yn y rhestr o lysoedd
registrations-filter-within = Gwrandawiad cyntaf
registrations-filter-within-any = Unrhyw ddyddiad, neu’r dyddiadau isod
registrations-filter-within-days = Yn y { $days } diwrnod nesaf
registrations-filter-from = Gwrandawiad cyntaf o
registrations-filter-to = Gwrandawiad cyntaf hyd at
registrations-filter-date-wrong = Rhowch ddyddiad go iawn, er enghraifft 27 3 2027
registrations-filter-kind = Math o sefydliad
registrations-filter-kind-any = Unrhyw fath
registrations-filter-assigned = Gan bwy y mae
registrations-filter-assigned-any = Rhywun neu neb
registrations-filter-assigned-me = Gennyf fi
registrations-filter-assigned-nobody = Gan neb
registrations-filter-evidence = Tystiolaeth
registrations-filter-evidence-any = Unrhyw un
registrations-filter-evidence-ready = Yn barod: cyfeiriadau wedi’u cadarnhau a phob gwiriad wedi’i gofnodi
registrations-filter-evidence-confirmed = Cyfeiriadau wedi’u cadarnhau
registrations-filter-evidence-unconfirmed = Cyfeiriadau heb eu cadarnhau
registrations-filter-late = Y rhai sydd wedi pasio’r targed yn unig
registrations-sort = Trefn
registrations-sort-urgency = Gwrandawiad cyntaf, yna cyrraedd
registrations-sort-received = Cyrraedd
registrations-sort-organisation = Enw’r sefydliad
registrations-state = Cyflwr
registrations-standing-waiting = Yn aros
registrations-standing-first-approved = Angen ail swyddog
registrations-standing-queried = Holwyd
registrations-standing-held = Wedi’i ohirio
registrations-standing-scheduled = Cymeradwyaeth wedi’i threfnu
registrations-standing-approved = Cymeradwywyd
registrations-standing-added-to = Ychwanegwyd at sefydliad
registrations-standing-rejected = Gwrthodwyd
registrations-standing-withdrawn = Tynnwyd yn ôl
registrations-evidence-ready = Yn barod i’w gymeradwyo
registrations-evidence-confirmed = Gwiriadau i’w cofnodi
registrations-evidence-unconfirmed = Cyfeiriadau heb eu cadarnhau
registrations-hands = Gan bwy y mae
registrations-nobody = Neb
registrations-open-by = Ar agor nawr gan: { $names }
registrations-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } o bobl
}
registrations-late = Hwyr
registrations-expected = Dywedwyd wrth yr ymgeisydd y dylai ddisgwyl penderfyniad erbyn { $date }
registrations-target = Targed { $date }
registrations-undo-until = Gellir dadwneud tan { $time }
registrations-undo-link = Dadwneud y gymeradwyaeth
registrations-select = Cymeradwyo gyda’i gilydd
registrations-select-one = Dewis { $name }
registrations-approve-selected = Cymeradwyo’r cofrestriadau a ddewiswyd gyda’i gilydd

registrations-scheduled-link = { $count ->
    [one] Gellir dadwneud { $count } gymeradwyaeth o hyd
   *[other] Gellir dadwneud { $count } o gymeradwyaethau o hyd
}
registrations-approvals-title = Cymeradwyaethau y gellir eu dadwneud o hyd
registrations-approvals-text = Nid oes dim o’r rhain yn bodoli eto, ac nid anfonwyd e-bost. Gweithredir pob un pan ddaw ei amser i ben.
registrations-approvals-none = Nid oes cymeradwyaeth yn aros i’w gweithredu.
registrations-approvals-when = Pryd
registrations-approvals-act = Gweithred
registrations-approvals-over = Yn cael ei gweithredu nawr
registrations-approvals-by = Cymeradwywyd gan { $name }
registrations-approvals-undo = Dadwneud
registrations-approvals-undo-all = Dadwneud pob un o’r { $count }
registrations-approvals-done = { $count ->
    [one] Cymeradwywyd { $count } cofrestriad. Gellir dadwneud tan { $time }.
   *[other] Cymeradwywyd { $count } o gofrestriadau. Gellir dadwneud tan { $time }.
}
registrations-approvals-undone = { $count ->
    [one] Dadwnaed { $count } gymeradwyaeth. Mae’n aros eto.
   *[other] Dadwnaed { $count } o gymeradwyaethau. Maent yn aros eto.
}
registrations-approvals-refused = { $name }: { $why }
registrations-approvals-none-ready = Dewiswch o leiaf un cofrestriad sy’n barod i’w gymeradwyo
registrations-approvals-choose = Ewch yn ôl a dewiswch gofrestriadau
registrations-approvals-others = Ni chynhwysir y rhain
registrations-approvals-check-title = { $count ->
    [0] Nid oes cofrestriad yn barod i’w gymeradwyo
    [one] Cymeradwyo { $count } cofrestriad
   *[other] Cymeradwyo { $count } o gofrestriadau gyda’i gilydd
}
registrations-approvals-check-text = { $people ->
    [one] Gwahoddir { $people } person
   *[other] Gwahoddir { $people } o bobl
}, neu gofynnir iddynt ymuno lle mae ganddynt gyfrif eisoes, pan ddaw’r amser i ddadwneud i ben, { $minutes } munud o nawr. Tan hynny ni wneir dim ac ni fydd e-bost yn gadael.
registrations-approvals-approve = { $count ->
    [one] Cymeradwyo { $count } cofrestriad
   *[other] Cymeradwyo { $count } o gofrestriadau
}

registrations-changed = Newidiodd rhywun y cofrestriad hwn ar yr un eiliad. Edrychwch beth sydd wedi newid, a rhowch gynnig arall arni
registrations-changed-since = Newidiwyd ers i chi agor y dudalen hon
registrations-handed-back = Ni ellid gweithredu’r gymeradwyaeth a drefnwyd, ac mae’r cofrestriad yn aros eto
registrations-question = Cwestiwn i’r anfonwr
registrations-addresses = Cyfeiriadau e-bost
registrations-address-confirmed = Wedi’i gadarnhau
registrations-address-unconfirmed = Heb ei gadarnhau
registrations-checks = Gwiriadau
registrations-checks-recorded = Cofnodwyd { $recorded } o { $wanted }
registrations-decide-link = Penderfynu
registrations-take = Ei gymryd
registrations-give = Ei roi i rywun neu ei ollwng
registrations-assign-title = Pwy sy’n gweithio arno?
registrations-assign-now = Mae’r cofrestriad hwn gan { $name } nawr.
registrations-assign-nobody-now = Nid yw’r cofrestriad hwn gan neb nawr.
registrations-assign-who = Pwy sy’n ei gael?
registrations-assign-me = Fi
registrations-assign-nobody = Neb: ei ollwng
registrations-assign-button = Cadw
registrations-assign-needed = Dewiswch pwy sy’n ei gael
registrations-assign-alone = Nid oes cydweithiwr i’w roi iddo.
registrations-later-heading = Ddim eto
registrations-query-link = Gofyn cwestiwn i’r anfonwr
registrations-query-title = Gofyn cwestiwn i’r anfonwr
registrations-query-text = Bydd { $name }, y gweinyddwr atebol, yn cael e-bost gyda’r cyfeirnod, eich geiriau fel y maent, a dolen i ateb. Mae’r cofrestriad yn aros nes iddynt wneud hynny.
registrations-query-label = Cwestiwn
registrations-query-hint = Gofynnwch am yr hyn sydd ar goll neu’n aneglur. Peidiwch â chynnwys dim am sefydliadau eraill.
registrations-query-button = Anfon y cwestiwn
registrations-hold-link = Gohirio
registrations-hold-title = Gohirio’r cofrestriad hwn
registrations-hold-text = Rhaid i swyddog ei godi eto cyn y gwneir dim arall. Ni ddywedir wrth { $name }, y gweinyddwr atebol.
registrations-hold-label = Rheswm
registrations-hold-hint = Swyddogion yn unig sy’n ei ddarllen. Dywedwch beth sy’n rhaid digwydd cyn iddo fynd ymlaen.
registrations-hold-button = Gohirio
registrations-resume-heading = Ei godi eto
registrations-resume-held = Mae wedi’i ohirio. Codwch ef eto cyn ei gymeradwyo.
registrations-resume-queried = Nid yw ei anfonwr wedi ateb eto. Os daeth yr ateb mewn ffordd arall, codwch ef eto cyn ei gymeradwyo.
registrations-resume-button = Codi eto
registrations-scheduled-text = Cymeradwywyd ef gydag eraill a chaiff ei weithredu cyn hir. I benderfynu fel arall, dadwnewch hynny’n gyntaf.
registrations-withdrawn-text = Tynnodd ei anfonwr y cofrestriad hwn yn ôl. Nid oes dim i’w benderfynu.

registrations-refused-not-there = Nid yw’r cofrestriad hwn yn bodoli
registrations-refused-approved-already = Mae’r cofrestriad hwn wedi’i gymeradwyo eisoes. Mae pwy a wnaeth hynny a phryd yn ei hanes
registrations-refused-rejected-already = Mae’r cofrestriad hwn wedi’i wrthod eisoes. Mae pwy a wnaeth hynny a phryd yn ei hanes
registrations-refused-added-already = Mae’r cofrestriad hwn wedi’i ychwanegu at sefydliad eisoes. Mae pwy a wnaeth hynny a phryd yn ei hanes
registrations-refused-withdrawn-already = Mae ei anfonwr wedi tynnu’r cofrestriad hwn yn ôl. Nid oes dim i’w benderfynu
registrations-refused-queried-already = Gofynnwyd rhywbeth i’w anfonwr, ac nid yw wedi ateb. Arhoswch am yr ateb, neu codwch ef eto’n gyntaf
registrations-refused-held-already = Mae’r cofrestriad hwn wedi’i ohirio. Codwch ef eto’n gyntaf
registrations-refused-awaits-second-officer = Mae un swyddog wedi cymeradwyo’r cofrestriad hwn, a rhaid i ail un wneud hynny. Cymeradwywch ef fel yr ail, neu dadwnewch y gymeradwyaeth gyntaf yn gyntaf
registrations-refused-scheduled-already = Mae cymeradwyaeth y cofrestriad hwn wedi’i threfnu. Dadwnewch hi’n gyntaf, neu gadewch iddi gael ei gweithredu
registrations-refused-assigned-elsewhere = Mae cydweithiwr wedi cymryd y cofrestriad hwn yn y cyfamser. Cytunwch â nhw, yna cymerwch ef neu rhowch ef eto
registrations-refused-not-an-officer = Nid yw’r person hwn yn trin cofrestriadau. Dewiswch swyddog arall
registrations-refused-addresses-not-confirmed = Nid yw cyfeiriad e-bost wedi’i gadarnhau. Rhaid i’r bobl sy’n ei ddarllen ddilyn y ddolen a anfonwyd yno
registrations-refused-changed-since = Mae’r cofrestriad hwn wedi newid ers ichi agor y dudalen hon. Edrychwch ar yr hyn a newidiodd, yna penderfynwch eto
registrations-refused-checks-missing = Nid yw gwiriad wedi’i gofnodi. Cofnodwch bob gwiriad yn gyntaf
registrations-refused-second-officer-needed = Mae angen ail swyddog ar y cofrestriad hwn. Cymeradwywch ef ar ei ben ei hun, ar ei dudalen ei hun
registrations-refused-words-needed = Rhowch y cwestiwn
registrations-refused-words-too-long = Rhaid i’r cwestiwn fod yn { $longest } nod neu lai
registrations-refused-reason-needed = Rhowch y rheswm
registrations-refused-reason-too-long = Rhaid i’r rheswm fod yn { $longest } nod neu lai
registrations-refused-officer-may-not = Ni chaiff y swyddog a gymeradwyodd wneud hynny mwyach. Rhaid i swyddog arall benderfynu

registrations-history = Hanes
registrations-looks = Pwy edrychodd arno
registrations-looked-open-registration = { $times ->
    [one] Agorodd { $name } ef
   *[other] Agorodd { $name } ef { $times } gwaith
}
registrations-looked-download-registration-file = { $times ->
    [one] Lawrlwythodd { $name } y ffeil
   *[other] Lawrlwythodd { $name } y ffeil { $times } gwaith
}
registrations-looked-open-prosecutor-registration = { $times ->
    [one] Agorodd { $name } ef
   *[other] Agorodd { $name } ef { $times } gwaith
}
registrations-looked-view-remittance = { $times ->
    [one] Agorodd { $name } y cyfrif ar gyfer taliadau
   *[other] Agorodd { $name } y cyfrif ar gyfer taliadau { $times } gwaith
}
registrations-happened-erased = Mae’r hyn a ddigwyddodd yma wedi’i ddileu ar ôl ei amser
registrations-happened-submitted-upload = Anfonwyd y ffurflen ar y wefan, fel ffeil
registrations-happened-submitted-web = Llenwyd y ffurflen ar y wefan
registrations-happened-submitted-email = Anfonwyd y ffurflen drwy e-bost
registrations-happened-submitted-api = Anfonwyd y ffurflen gan system arall
registrations-happened-submitted-assisted = Llenwodd { $name } y ffurflen ar ran yr anfonwr
registrations-happened-submitted-questionnaire = Anfonwyd yr holiadur ar y wefan
registrations-happened-resubmitted = Anfonodd yr anfonwr y ffurflen eto
registrations-happened-address-confirmed = Cadarnhawyd { $address }
registrations-happened-check-recorded = Cofnododd { $name } wiriad. { $check }: { $finding }
registrations-happened-assigned = Rhoddodd { $name } ef i { $to }
registrations-happened-assigned-self = Cymerodd { $name } ef
registrations-happened-assigned-nobody = Gollyngodd { $name } ef
registrations-happened-queried = Gofynnodd { $name } i’r anfonwr
registrations-happened-held = Gohiriodd { $name } ef
registrations-happened-resumed = Cododd { $name } ef eto
registrations-happened-withdrawn = Tynnodd yr anfonwr ef yn ôl
registrations-happened-first-approved = Cymeradwyodd { $name } ef; rhaid i ail swyddog wneud hynny hefyd
registrations-happened-first-approval-undone = Dadwnaeth { $name } y gymeradwyaeth gyntaf
registrations-happened-approval-scheduled = Cymeradwyodd { $name } ef gydag eraill, i’w weithredu am { $time }
registrations-happened-approval-unscheduled = Dadwnaeth { $name } y gymeradwyaeth cyn iddi gael ei gweithredu
registrations-happened-approval-not-carried-out = Ni ellid gweithredu’r gymeradwyaeth a drefnwyd; mae’n aros eto
registrations-happened-approved = Cymeradwyodd { $name } ef; mae’r sefydliad yn bodoli o hyn ymlaen
registrations-happened-added-to = Ychwanegodd { $name } ei swyddfeydd a’i bobl at sefydliad a oedd yn bodoli
registrations-happened-rejected = Gwrthododd { $name } ef
registrations-happened-file-erased = Mae’r ffeil fel y’i hanfonwyd wedi’i dileu ar ôl ei hamser. Ei SHA-256 oedd { $digest }
registrations-check-register = Cofrestr y rheoleiddiwr
registrations-check-name-and-address = Enw a chyfeiriad yn erbyn y gofrestr
registrations-check-administrator-standing = Statws y gweinyddwr
registrations-check-laa-account = Rhif cyfrif LAA
registrations-check-prosecuting-authority = Statws fel awdurdod erlyn
registrations-check-email-domain = Parth e-bost
registrations-check-call-back = Galw’n ôl
registrations-finding-passed = dim o’i le
registrations-finding-failed = rhywbeth o’i le
registrations-finding-does-not-apply = nid yw’n berthnasol

registrations-came = Sut y daeth
registrations-came-link = Gweld y neges
registrations-came-claims-none = Nid oes yr un gweinydd post yn dweud dim am yr anfonwr.
registrations-came-unread = { $count ->
    [one] Ni ellid darllen { $count } atodiad ynddi.
   *[other] Ni ellid darllen { $count } o atodiadau ynddi.
}
registrations-understood = Yr hyn a anfonwyd a’r hyn a ddeallwyd
registrations-understood-place = Lle
registrations-understood-sent = Anfonwyd
registrations-understood-read = Deallwyd
registrations-understood-why = Pam
registrations-refused-organisation-unknown = Nid oes sefydliad o’r fath. Rhowch ei enw eto
registrations-refused-laa-account-held = Mae rhif cyfrif LAA ar y ffurflen hon yn perthyn i sefydliad arall. Gofynnwch i’r anfonwr am y rhif cywir
registrations-refused-own-registration = Rydych wedi’ch enwi ar y ffurflen hon, felly rhaid i swyddog arall ei chymeradwyo
registrations-refused-second-officer-missing = Chi a roddodd y gymeradwyaeth gyntaf. Rhaid i swyddog arall roi’r ail
