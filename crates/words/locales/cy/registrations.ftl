### Cofrestriadau, fel y mae swyddogion cofrestru yn eu gweld.

registrations-title = Cofrestriadau
registrations-tabs = Cofrestriadau yn ôl cyflwr
registrations-tab-waiting = Yn aros ({ $count })
registrations-tab-approved = Cymeradwywyd ({ $count })
registrations-tab-rejected = Gwrthodwyd ({ $count })
registrations-order = Daw’r gwrandawiad cyntaf cynharaf yn gyntaf, yna’r un a gyrhaeddodd gynharaf.
registrations-none-waiting = Nid oes cofrestriad yn aros am benderfyniad.
registrations-none-approved = Nid oes cofrestriad wedi’i gymeradwyo eto.
registrations-none-rejected = Nid oes cofrestriad wedi’i wrthod eto.
registrations-none-here = Nid oes dim mwy yn y rhestr hon.
registrations-caption = Cofrestriadau yn y cyflwr hwn
registrations-organisation = Sefydliad
registrations-reference = Cyfeirnod
registrations-hearing = Gwrandawiad cyntaf
registrations-received = Derbyniwyd
registrations-people = Pobl
registrations-no-hearing = Heb ei roi
registrations-hearing-past = Wedi bod
registrations-hearing-today = Heddiw
registrations-hearing-in = Ymhen { $days } diwrnod
registrations-age-today = Heddiw
registrations-age = { $days } diwrnod yn ôl
registrations-first-page = Tudalen gyntaf
registrations-next-page = Tudalen nesaf
registrations-back = Cofrestriadau

registrations-received-at = Derbyniwyd { $moment }
registrations-approved-by = Cymeradwyodd { $name } y cofrestriad hwn ar { $moment }.
registrations-rejected-by = Gwrthododd { $name } y cofrestriad hwn ar { $moment }.
registrations-approved-people = Mae pawb ar y ffurflen wedi’u gwahodd drwy e-bost o { $sender }. Mae’r ddolen yn agor am { $days } diwrnod; os nad yw’n cyrraedd, gofynnwch iddynt edrych yn y ffolder sothach, neu anfonwch hi eto.
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
    [one] Ychwanegir y sefydliad a gwahoddir { $count } person drwy e-bost.
   *[other] Ychwanegir y sefydliad a gwahoddir { $count } o bobl drwy e-bost.
}
registrations-approve = Cymeradwyo’r cofrestriad
registrations-reject-heading = Gwrthod
registrations-reject-text = Bydd { $name }, y gweinyddwr atebol, yn cael e-bost gyda’r cyfeirnod, eich rheswm air am air, a dolen i gofrestru eto.
registrations-reason-label = Rheswm
registrations-reason-hint = Dywedwch beth sy’n rhaid ei newid, fel y gallant ei gywiro. Peidiwch â chynnwys dim am sefydliadau eraill.
registrations-reason-count = Gallwch roi hyd at { $longest } nod
registrations-reject = Gwrthod y cofrestriad
registrations-reason-needed = Rhowch y rheswm
registrations-reason-too-long = Rhaid i’r rheswm fod yn { $longest } nod neu lai
registrations-decided-already = Mae’r cofrestriad hwn wedi’i benderfynu eisoes. Dangosir ar y dudalen hon beth a benderfynwyd, gan bwy a phryd
registrations-claimed-organisation-name = Mae sefydliad â’r enw hwn yn bodoli eisoes. Os yw’n un arall, gwrthodwch y cofrestriad hwn a gofynnwch am enw sy’n gwahaniaethu rhyngddynt
registrations-claimed-laa-account = Mae rhif cyfrif LAA ar y ffurflen hon yn perthyn i sefydliad arall. Gwiriwch ef gyda’r ymgeisydd, neu gwrthodwch y cofrestriad a gofynnwch am y rhif cywir
registrations-claimed-email = Cafodd rhywun ar y ffurflen hon gyfrif ar yr un eiliad. Ceisiwch gymeradwyo eto
registrations-claimed-mobile = Mae rhif ffôn symudol ar y ffurflen hon yn perthyn i gyfrif eisoes. Gwrthodwch y cofrestriad a gofynnwch am rif arall i’r person hwnnw
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
