### Yr hyn a gyrhaeddodd drwy e-bost neu lwythiad ond na ddaeth yn gofrestriad: yr hyn a ddywedir wrth ei anfonwr, a’r hyn y mae swyddogion yn ei weld.

arrival-damaged = Ni allem agor y neges.
arrival-no-form = Nid oedd taenlen na ffeil CSV yn y neges.
arrival-winmail = Lapiodd Outlook yr hyn a atodwyd gennych mewn ffeil o’r enw winmail.dat, nad ydym yn ei hagor. Anfonwch y neges eto fel testun plaen neu HTML, nid fel testun cyfoethog.
arrival-too-many-files = Roedd gormod o ffeiliau yn y neges, felly ni wnaethom edrych ar hon.
arrival-same-file = Mae’r union un ffeil wedi’i hatodi eilwaith.
arrival-same-form = Mae ffeil arall yn y neges yn cynnwys yr un ffurflen.
arrival-joined = Mae’n cynnwys pobl ffeil arall yn y neges. Darllenwyd y ddwy fel un ffurflen.
arrival-too-slow = Cymerodd y ffeil ormod o amser i’w darllen. Copïwch eich atebion i ffurflen newydd o’n gwefan.

arrivals-title = Negeseuon a ffeiliau na chawsant eu darllen
arrivals-lead = Cedwir yma, fel y daethant, negeseuon na ddaethant yn gofrestriad ac uwchlwythiadau na ellid eu darllen. Gwelwch pam, ac a oes angen help ar rywun. Mae’r sawl sy’n uwchlwytho ffurflen â phroblemau yn eu gweld ar unwaith.
arrivals-tabs = Negeseuon a ffeiliau yn ôl yr hyn a ddigwyddodd iddynt
arrivals-tab-not-read = Heb eu darllen ({ $count })
arrivals-tab-partly-read = Wedi’u darllen yn rhannol ({ $count })
arrivals-tab-to-mend = Gyda phroblemau ({ $count })
arrivals-tab-ignored = Anwybyddwyd ({ $count })
arrivals-tab-infected = Heintiedig ({ $count })
arrivals-caption = Negeseuon a ffeiliau
arrivals-none = Nid oes dim yn y rhestr hon.
arrivals-reference = Cyfeirnod
arrivals-road = Sut y daeth
arrivals-road-email = E-bost
arrivals-road-upload = Llwythiad
arrivals-sender = Anfonwr, fel yr honnir
arrivals-no-sender = Heb ei roi
arrivals-why = Pam
arrivals-received = Derbyniwyd
arrivals-to-mend = { $count ->
    [one] Mae { $count } broblem yn y ffurflen.
   *[other] Mae { $count } o broblemau yn y ffurflen.
}
arrivals-ignored-automatic-reply = Mae’n dweud mai rhaglen a’i hanfonodd, felly ni ddarllenwyd dim ynddi ac nid atebwyd neb.
arrivals-ignored-bounce = Mae’n adrodd na ddanfonwyd neges arall.
arrivals-ignored-bulk = Fe’i hanfonwyd at lawer o bobl ar unwaith.
arrivals-ignored-mailing-list = Daeth drwy restr bostio.
arrivals-ignored-going-round = Daeth drwy ormod o weinyddion post.
arrivals-ignored-from-ourselves = Mae’n dweud ei bod o un o’n cyfeiriadau ni ein hunain.
arrivals-ignored-too-many = Daeth gormod o negeseuon gan yr anfonwr hwn, neu roeddent yn enwi’r gweinyddwr hwn.
arrivals-infected = Daeth y sganiwr firysau o hyd i { $found }. Ni chadwyd y ffeil.
arrivals-registered = Daeth ffurflen ynddi yn gofrestriad.
arrivals-asked = Nid oedd ffeil ynddi ond cwestiwn, a ddaeth yn gais am help.
arrivals-partly-read = { $count ->
    [one] Daeth ffurflen ynddi yn gofrestriad, ond ni ellid darllen { $count } atodiad arall.
   *[other] Daeth ffurflen ynddi yn gofrestriad, ond ni ellid darllen { $count } o atodiadau eraill.
}
arrivals-left-out = Pam nad yw’n ffurflen
arrivals-left-out-heading = Atodiadau na ddaethant yn ffurflen
arrivals-left-out-part = Atodiad { $number }
arrivals-registration-link = Agor y cofrestriad
arrivals-asked-link = Agor y cais

arrivals-show-title = { $reference }: yr hyn a gyrhaeddodd
arrivals-text-only = Gall unrhyw un ysgrifennu unrhyw beth mewn neges. Fe’i dangosir yma fel testun yn unig: peidiwch â gweithredu arni fel petai’r anfonwr wedi’i wirio.
arrivals-cut = Mae’n fwy, neu’n ddyfnach ei nythu, na’r hyn rydym yn edrych arno, felly ni ddangosir rhan ohono.
arrivals-facts-heading = Yr hyn y mae’n ei ddweud
arrivals-to = At
arrivals-subject = Pwnc
arrivals-date = Dyddiad, fel yr honnir
arrivals-message-id = Message-ID
arrivals-answered = Atebwyd
arrivals-not-answered = Nid atebwyd neb
arrivals-claims-heading = Yr hyn y mae gweinyddion post yn ei ddweud am yr anfonwr
arrivals-claims-text = Dim ond yr hyn y mae ein gweinydd post ein hunain yn ei ddweud a gredir. Gall unrhyw un ysgrifennu’r gweddill.
arrivals-claim-method = Gwiriad
arrivals-claim-result = Canlyniad
arrivals-claim-about = Ynghylch
arrivals-claim-by = Dywedwyd gan
arrivals-claim-believed = Ein gweinydd post
arrivals-claim-claimed = Honnir
arrivals-text-heading = Testun
arrivals-no-text = Nid oes testun.
arrivals-files-heading = Ffeiliau
arrivals-file-kind = Math, yn ôl ei chynnwys
arrivals-cells = Celloedd { $name }
arrivals-more = Mae mwy na’r hyn a ddangosir yma.
arrivals-raw-heading = Fel y daeth
arrivals-raw-link = Ei lawrlwytho fel y daeth
arrivals-erased = Dilëwyd y beitiau ar { $moment }. Mae’r SHA-256 uchod yn aros.
arrivals-not-kept = Ni chadwyd y beitiau.

arrivals-file-title = Lawrlwytho ffeil o’r tu allan
arrivals-file-warning = Daw’r ffeil hon gan rywun nad oes neb wedi’i wirio. Gall niweidio eich cyfrifiadur neu geisio eich twyllo.
arrivals-file-text = Lawrlwythwch hi dim ond os na allwch helpu’r anfonwr fel arall. Peidiwch â’i hagor mewn rhaglen e-bost, peidiwch â dilyn dolenni ynddi, a chadwch facros wedi’u diffodd. Cofnodir eich bod yn ei lawrlwytho.
arrivals-file-download = Rwy’n deall: lawrlwytho
arrivals-file-back = Mynd yn ôl heb lawrlwytho
