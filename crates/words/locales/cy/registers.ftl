### Extracts of registers that registrations are checked against.

nav-registers = Cofrestrau
register-sra = Sefydliadau’r SRA
register-sra-people = Unigolion yr SRA
register-bsb = Bargyfreithwyr y BSB
register-bsb-entities = Endidau’r BSB
register-cilex = CILEX
register-laa = Cyfrifon swyddfa’r LAA

registers-title = Cofrestrau
registers-intro = Caiff ceisiadau eu gwirio yn erbyn y detholiadau hyn. Dangosir bod detholiad sy’n hŷn na { $days } diwrnod wedi dyddio. Lle nad oes un wedi’i lwytho, ni chaiff dim ei wirio ac nid oes dim yn cyfrif fel wedi pasio.
registers-caption = Y detholiad sy’n cyfrif ar gyfer pob cofrestr
registers-register = Cofrestr
registers-dated = Fel yr oedd ar
registers-rows = Cofnodion
registers-stale = Wedi dyddio
registers-none-loaded = Dim un wedi’i lwytho
registers-load = Llwytho detholiad
registers-which = O ba gofrestr y mae?
registers-date = Ar ba ddyddiad yr oedd y gofrestr felly?
registers-date-hint = Dyddiad y detholiad, nid y dyddiad yr ydych yn ei lwytho.
registers-file = Detholiad
registers-file-hint = Ffeil CSV o { $size } ar y mwyaf. Mae’n disodli’r detholiad sy’n cyfrif nawr, neu ddim byd o gwbl os oes rhes yn anghywir.
registers-layout = Sut mae’n rhaid gosod y ffeil
registers-layout-text = Mae’r rhes gyntaf yn cynnwys y penawdau, mewn unrhyw drefn. Anwybyddir colofnau â phenawdau eraill.
registers-layout-number = number (rhif): y rhif gyda’r rheoleiddiwr, neu rif cyfrif yr LAA (gofynnol)
registers-layout-name = name (enw), neu first name (enw cyntaf) a last name (cyfenw) (gofynnol)
registers-layout-status = status (statws): yng ngeiriau’r gofrestr ei hun, fel ‘Authorised’ (gofynnol)
registers-layout-more = kind (math), conditions (amodau)
registers-layout-address = address (cyfeiriad, un golofn neu sawl un: address 1, address 2, town), postcode (cod post)
registers-layout-contact = telephone (ffôn), e-mail (e-bost), website (gwefan)
registers-layout-employer = employer number (rhif cyflogwr): y sefydliad y mae person yn gweithio iddo, neu y mae swyddfa’n perthyn iddo
registers-button = Llwytho’r detholiad
registers-history = Detholiadau a lwythwyd
registers-loaded-by = Llwythwyd
registers-by-command = O’r llinell orchymyn
registers-file-digest = Ffeil a SHA-256
registers-done = { $register }: llwythwyd { $rows ->
    [zero] { $rows } cofnod
    [one] { $rows } cofnod
    [two] { $rows } gofnod
    [few] { $rows } chofnod
    [many] { $rows } chofnod
   *[other] { $rows } cofnod
} dyddiedig { $dated }.
registers-remarks = Yr hyn a adawyd allan am na chafodd ei ddeall
registers-problems-heading = Beth sydd o’i le ar { $file }
registers-problems-caption = Rhesi sy’n anghywir
registers-nothing-loaded = Ni lwythwyd dim: mae’r detholiad a oedd yn cyfrif o’r blaen yn cyfrif o hyd.
registers-cell = Cell
registers-what = Beth sydd o’i le
registers-more = { $count ->
    [zero] a { $count } arall
    [one] ac { $count } arall
    [two] a { $count } arall
    [few] a { $count } arall
    [many] a { $count } arall
   *[other] a { $count } arall
}
registers-problems = { $count ->
    [zero] Nid oes problem yn y ffeil
    [one] Mae { $count } broblem yn y ffeil. Cywirwch hi a llwythwch y ffeil eto
    [two] Mae { $count } broblem yn y ffeil. Cywirwch nhw a llwythwch y ffeil eto
    [few] Mae { $count } phroblem yn y ffeil. Cywirwch nhw a llwythwch y ffeil eto
    [many] Mae { $count } phroblem yn y ffeil. Cywirwch nhw a llwythwch y ffeil eto
   *[other] Mae { $count } o broblemau yn y ffeil. Cywirwch nhw a llwythwch y ffeil eto
}
registers-register-missing = Dewiswch y gofrestr y daw’r detholiad ohoni
registers-date-wrong = Rhowch ddyddiad y detholiad, fel 1 11 2026
registers-date-future = Rhaid i ddyddiad y detholiad fod heddiw neu yn y gorffennol
registers-older = Mae detholiad diweddarach, dyddiedig { $loaded }, wedi’i lwytho eisoes. Llwythwch un o’r dyddiad hwnnw neu’n hwyrach
registers-loaded-already = Mae’r union ffeil hon wedi’i llwytho eisoes ar gyfer y dyddiad hwn

extract-not-csv = Llyfr gwaith yw hwn. Cadwch ef fel CSV a dewiswch y ffeil honno
extract-header-missing = Nid oes colofn o’r enw ‘{ $value }’.
extract-header-twice = Mae’r golofn ‘{ $value }’ yno ddwywaith.
extract-no-rows = Nid oes cofnodion yn y ffeil.
extract-too-many-rows = Mae mwy na miliwn o gofnodion yn y ffeil.
extract-number-missing = Mae’r rhif ar goll.
extract-number-format = Nid yw ‘{ $value }’ yn rhif yn y gofrestr hon.
extract-name-missing = Mae’r enw ar goll.
extract-status-missing = Mae’r statws ar goll.
extract-too-long = Mae ‘{ $value }’ yn rhy hir: mae cell yn dal hyd at 1,000 o nodau.
extract-characters = Mae ‘{ $value }’ yn cynnwys nodau nad ydynt yn destun.
extract-more-cells = Mae ‘{ $value }’ y tu hwnt i’r pennawd olaf: mae’r rhes wedi llithro.
extract-telephone-left-out = Ni ddeellir ‘{ $value }’ fel rhif ffôn ac fe’i gadawyd allan.
extract-email-left-out = Ni ddeellir ‘{ $value }’ fel cyfeiriad e-bost ac fe’i gadawyd allan.
extract-website-left-out = Ni ddeellir ‘{ $value }’ fel cyfeiriad gwe ac fe’i gadawyd allan.
