### Y dudalen gychwyn, y canllawiau a’r rhestr o lysoedd.

start-title = { $service }: cofrestru ar gyfer gweithwyr proffesiynol yr amddiffyniad
start-related = Tudalennau cysylltiedig
start-follow = Gweld ble mae cofrestriad arni
start-about-page = Am y dudalen hon
start-published = Cyhoeddwyd { $date }
start-updated = Diweddarwyd ddiwethaf { $date }
start-changes = Beth a newidiodd

## Canllawiau

guides-title = Canllawiau
guides-all = Pob canllaw
guide-register = Cofrestru eich sefydliad
guide-register-prosecutor = Cofrestru sefydliad erlyn
guide-activate = Actifadu eich cyfrif
guide-follow-registration = Dilyn eich cofrestriad
guide-sign-in = Mewngofnodi, a beth i’w wneud os na allwch
guide-administer = Gofalu am bobl eich sefydliad
guide-find-a-case = Dod o hyd i achos
guide-initial-details = Darllen manylion cychwynnol achos yr erlyniad
guide-link = Cysylltu eich sefydliad â diffynnydd
guide-pet-form = Llenwi’r ffurflen PET
guide-serve = Cyflwyno dogfen i’r llys
guides-one = Canllaw: { $guide }
guides-for-staff = I staff GLlTEF
guide-check-registration = Gwirio cofrestriad
guide-decide-registration = Penderfynu ar gofrestriad
guide-load-registers = Llwytho detholiad o gofrestr
guide-set-go-live = Gosod o ba bryd y mae llys yn defnyddio’r gwasanaeth
guide-answer-help = Ateb ceisiadau am help
guide-answer-urn = Ateb cais am rif (URN) achos
guide-help = Os nad yw rhywbeth yn gweithio fel y disgrifir yma, <a class="govuk-link" href="{ $contact }">cysylltwch â ni</a>.

## Llysoedd

courts-title = Llysoedd sy’n defnyddio’r gwasanaeth
courts-lead = Dyma lysoedd troseddol Cymru a Lloegr sy’n defnyddio’r gwasanaeth, gyda’r mis ers pryd.
courts-search = Enw neu god post llys
courts-search-hint = Er enghraifft, Caerdydd, Highbury Corner neu DE1
courts-search-button = Chwilio
courts-all = { $count ->
    [two] { $count } lys
   *[other] { $count } llys
}
courts-found = { $count ->
    [two] Daethpwyd o hyd i { $count } lys ar gyfer “{ $q }”
   *[other] Daethpwyd o hyd i { $count } llys ar gyfer “{ $q }”
}
courts-show-all = Dangos pob llys
courts-court = Llys
courts-address = Cyfeiriad
courts-since = Mewn defnydd ers
courts-since-note = Lle nad yw’r mis yn hysbys yn union, hwn yw’r mis y gwyddys bod y gwasanaeth mewn defnydd erbyn hynny.
courts-kind = Math o lys
courts-kind-magistrates = Llys ynadon
courts-kind-crown = Llys y Goron
courts-region = Rhanbarth
courts-region-london = Llundain
courts-region-midlands = Canolbarth Lloegr
courts-region-north-east = Gogledd-ddwyrain Lloegr
courts-region-north-west = Gogledd-orllewin Lloegr
courts-region-south-east = De-ddwyrain Lloegr
courts-region-south-west = De-orllewin Lloegr
courts-region-wales = Cymru
courts-code = Cod y llys
courts-lja = Cod ardal cyfiawnder lleol
courts-closed = Mae’r llys hwn wedi cau. Fe’i dangosir yma oherwydd ei hen achosion.
courts-back = Pob llys
courts-none = Nid oes gan yr un llys yr enw neu’r cod post hwn. Gallwch roi cynnig ar:
courts-none-shorter = llai o eiriau, neu ddechrau’r enw yn unig
courts-none-postcode = hanner cyntaf cod post, sy’n dod o hyd i lysoedd cyfagos
courts-none-closed = llys arall yn yr ardal: ni restrir llysoedd sydd wedi cau
courts-page = Tudalen { $number }
courts-page-of = tudalen { $at } o { $pages }

guide-ask-for-help = Gofyn am help
guide-urn = Gofyn am gyfeirnod unigryw (URN)

## Cysylltu ac oriau agor

contact-line-urn = Rhif (URN) achos
contact-line-registration = Cofrestru sefydliad
contact-line-technical = Defnyddio’r gwasanaeth
contact-web = Ar y wefan hon
contact-mail = E-bost
contact-telephone = Ffôn
contact-now = Nawr
contact-hours = Oriau agor
contact-holidays = Ar gau ar wyliau banc
contact-open = Ar agor nawr, yn cau am { $time }
contact-closed = Ar gau nawr
contact-closed-today = Ar gau nawr, yn agor heddiw am { $time }
contact-closed-tomorrow = Ar gau nawr, yn agor yfory am { $time }
contact-closed-on = Ar gau nawr, yn agor { $day } am { $time }
contact-closed-date = Ar gau nawr, yn agor { $day } { $date } am { $time }
contact-hours-range = { $first } i { $last }, { $opens } i { $closes }
contact-hours-day = { $first }, { $opens } i { $closes }
