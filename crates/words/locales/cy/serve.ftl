### Serving a document on the court.

serve-title = Cyflwyno dogfen i’r llys
serve-start = Cyflwyno dogfen i’r llys
serve-back-case = Yn ôl i’r achos
serve-changed = Newidiodd rhywbeth tra oeddech yn ateb. Gwiriwch eich ateb ac anfonwch ef eto

serve-refused-title = Ni allwch gyflwyno dogfennau yma yn yr achos hwn
serve-refused-link = Beth i’w wneud yn lle hynny
serve-refused-crown-court = Mae’r achos hwn yn Llys y Goron. Ni chyflwynir ei ddogfennau ar y platfform hwn.
serve-refused-did-not-start-here = Ni ddechreuodd yr achos hwn ar y platfform hwn, felly nid yw’r llys yn chwilio am ddogfennau yma.
serve-refused-not-started-here = Ni ddechreuodd yr achos hwn ar y platfform hwn, felly nid yw’r llys yn chwilio am ddogfennau yma.
serve-instead-crown-court = Defnyddiwch System Achosion Digidol Llys y Goron ar gyfer dogfennau’r achos hwn.
serve-instead-not-started-here = Cyflwynwch y ddogfen yn uniongyrchol i’r llys: anfonwch hi i’r swyddfa llys sydd â’r achos, fel y gwnaethoch cyn y platfform hwn.
serve-instead-help = Os credwch fod hyn yn anghywir, <a class="govuk-link" href="{ $contact }">cysylltwch â ni</a>.

serve-kind-title = Beth ydych chi’n ei gyflwyno?
serve-kind-hint = Dyma’r rhannau o ffeil yr achos sy’n derbyn dogfennau gennych chi.
serve-kind-needed = Dewiswch beth rydych yn ei gyflwyno
serve-defendants-title = Ar ran pwy y’i cyflwynir?
serve-defendants-hint = Dewiswch bob un sy’n berthnasol.
serve-defendants-others = Dewiswch bob un sy’n berthnasol. Dim ond y diffynyddion rydych yn gweithredu drostynt a ddangosir.
serve-defendant-needed = Dewiswch ar ran pwy y cyflwynir y ddogfen
serve-file-title = Dewiswch y ddogfen
serve-file-text = Anfonwch un PDF. Defnyddiwch ffurflen safonol y Rheolau Trefniadaeth Droseddol lle mae un. Cedwir yr hyn a ddewiswch dan sêl am 24 awr; nid oes neb arall yn ei weld cyn i chi gadarnhau.
serve-file-kept = Dewiswyd: { $file }
serve-file-label = Dogfen PDF
serve-file-another = Dewis PDF arall yn lle hynny
serve-file-hint = PDF heb gyfrinair, yn llai na { $limit }
serve-file-needed = Dewiswch PDF
serve-file-kind = Rhaid i’r ffeil a ddewiswyd fod yn PDF. Mae hon yn { $kind }. Yn y rhan fwyaf o raglenni gallwch ddefnyddio “Cadw fel” neu “Argraffu” i wneud PDF

serve-check-title = Gwiriwch cyn i chi gyflwyno
serve-check-case = Achos
serve-check-defendants = Cyflwynir ar ran
serve-check-kind = Beth ydyw
serve-check-document = Dogfen
serve-check-date = Dyddiad cyflwyno
serve-only-the-court = Mae hyn yn cyflwyno’r ddogfen i’r llys yn unig. Nid yw’n ei chyflwyno i’r erlyniad nac i bartïon eraill.
serve-confirm = Cadarnhau a chyflwyno i’r llys
serve-incomplete = Nid yw’r ddogfen yno mwyach. Dewiswch hi eto
serve-not-as-shown = Mae’r hyn a ddangoswyd i chi wedi newid, neu fe’i cadwyd am fwy na 24 awr. Gwiriwch bopeth eto cyn i chi gadarnhau

serve-why-same-day = Oherwydd iddi gael ei hadneuo erbyn 2:30pm ar ddiwrnod busnes (Rheolau Trefniadaeth Droseddol, rheol 4.11).
serve-why-late = Y diwrnod busnes nesaf, oherwydd iddi gael ei hadneuo ar ôl 2:30pm (Rheolau Trefniadaeth Droseddol, rheol 4.11).
serve-why-no-business-day = Y diwrnod busnes nesaf, oherwydd iddi gael ei hadneuo ar ddiwrnod nad yw’n un (Rheolau Trefniadaeth Droseddol, rheol 4.11).

serve-date = Dyddiad cyflwyno: { $date }.
serve-served-title = Cyflwynwyd i’r llys
serve-served-reference = Eich cyfeirnod
serve-only-served = Cyflwynwyd i’r llys. Ni chyflwynodd hyn i’r erlyniad nac i bartïon eraill.
serve-served-deposited = Adneuwyd
serve-next-title = Beth sy’n digwydd nesaf
serve-next-text = Mae’r llys yn gweld y ddogfen ar yr achos ac yn ei restr o ddeunydd newydd. Fe’i gwelwch, gyda’i chyfeirnod a’i dyddiad cyflwyno, ar dudalen yr achos.
serve-another = Cyflwyno dogfen arall yn yr achos hwn
