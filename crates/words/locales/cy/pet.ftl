### The PET form of a defendant.

nav-forms-asked-for = Ffurflenni y gofynnwyd amdanynt
pet-title = Ffurflen PET (paratoi ar gyfer treial effeithiol)
pet-also-called = Gelwir hi hefyd yn ffurflen parodrwydd cyn treial.
pet-open = Ffurflen PET { $name }
pet-back-case = Yn ôl i’r achos
pet-back-form = Yn ôl i’r ffurflen
pet-none = Nid oes ffurflen PET ar gyfer y diffynnydd hwn eto.
pet-court-creates = Y llys sy’n creu’r ffurflen hon.
pet-ask = Gofyn i’r llys ei chreu
pet-ask-for = Gofyn i’r llys ei chreu <span class="govuk-visually-hidden">ar gyfer { $name }</span>
pet-asked-on = Gofynnwyd i’r llys amdani ar { $at }.
pet-create = Creu’r ffurflen
pet-create-for = Creu’r ffurflen <span class="govuk-visually-hidden">ar gyfer { $name }</span>
pet-created-at = Creodd y llys y ffurflen hon ar { $at }.
pet-last-saved = Cadwyd ddiwethaf ar { $at }.
pet-done-saved = Wedi cadw. Gallwch ddod yn ôl at y ffurflen unrhyw bryd.
pet-done-asked = Rydym wedi gofyn i’r llys greu’r ffurflen. Fe’i gwelwch yma pan fydd yno.
pet-done-created = Mae’r ffurflen wedi’i chreu. Gall y partïon ei llenwi nawr.
pet-done-there = Mae ffurflen ar gyfer y diffynnydd hwn eisoes. Hon yw hi: nid oes byth ail un.

pet-party-prosecution = yr erlyniad
pet-party-defence = yr amddiffyniad
pet-party-court = y llys
pet-answered-by = Atebir gan { $parties }.
pet-read-only = Gallwch ei darllen.
pet-intro-own = Chi sy’n ateb cwestiynau { $party }. Gallwch lenwi rhan o’r ffurflen, ei chadw a dod yn ôl yn nes ymlaen.
pet-intro-read = Gallwch ddarllen y ffurflen hon. Y partïon sy’n llenwi eu rhannau eu hunain.
pet-status-of-answers = Mae’r atebion yn helpu i reoli’r achos. Nid ydynt yn dystiolaeth nac yn gyfaddefiadau, oni bai y gwneir cyfaddefiad yn ffurfiol. Dywedwch wrth y llys ar unwaith os bydd rhywbeth yn newid.
pet-progress = { $count ->
    [one] Rydych wedi cwblhau { $finished } o { $count } adran
   *[other] Rydych wedi cwblhau { $finished } o { $count } adran
}
pet-state-none = Heb ddechrau
pet-state-of = Atebwyd { $answered } o { $asked }
pet-state-done = Wedi’i chwblhau

pet-yes = Ie
pet-no = Na
pet-details = Rhowch fanylion
pet-choose-all = Dewiswch bob un sy’n berthnasol
pet-date-hint = Er enghraifft, 27 3 2027
pet-only-if = Atebwch hyn dim ond os mai “{ $answer }” oedd eich ateb i “{ $question }”.
pet-witness = Tyst { $number }
pet-count = Gallwch roi hyd at { $limit } nod
pet-save-continue = Cadw a pharhau
pet-save-another = Cadw ac ychwanegu tyst arall
pet-save-later = Cadw a dod yn ôl yn nes ymlaen
pet-saved-by = Cadwyd ddiwethaf gan { $name } ar { $at }.
pet-answers-of-prosecution = Yr hyn y mae’r erlyniad wedi’i ateb
pet-answers-of-defence = Yr hyn y mae’r amddiffyniad wedi’i ateb
pet-answers-of-court = Yr hyn y mae’r llys wedi’i ateb
pet-nothing-yet = Dim byd eto.

pet-problem-option = Dewiswch un o’r opsiynau
pet-problem-date = Rhowch ddyddiad go iawn, fel 27 3 2027
pet-problem-number = Rhowch rif cyfan, fel 15
pet-problem-too-long = Atebwch mewn { $limit } nod neu lai
pet-problem-details = Rhowch fanylion, neu dewiswch “Cadw a dod yn ôl yn nes ymlaen”

pet-changed = Cadwodd { $name } yr adran hon ar { $at }, tra oeddech yn gweithio arni. Nid yw eich atebion wedi’u cadw eto.
pet-changed-what = Nid oes dim wedi’i golli. Mae eich atebion chi yn y blychau isod. Lle’r oedd y ddau ohonoch wedi newid ateb, dangosir eu hateb hwy uwchben eich ateb chi. Lle mai dim ond hwy oedd wedi newid un, mae yn y blwch. Gwiriwch yr atebion a chadwch eto.
pet-theirs = Cadwyd yn y cyfamser:
pet-theirs-cleared = (dim ateb)
pet-yours-below = Eich ateb chi, heb ei gadw eto:

pet-history-link = Gweld pwy newidiodd beth
pet-history-title = Newidiadau i’r ffurflen PET
pet-history-requested = Gofynnwyd i’r llys greu’r ffurflen
pet-history-created = Crëwyd y ffurflen
pet-history-saved = Cadwyd: { $section }
pet-history-by = { $name }, { $at }
pet-history-what = { $count ->
    [one] { $count } ateb
   *[other] { $count } ateb
}
pet-history-cleared = Tynnwyd yr ateb
pet-history-none = Nid oes dim wedi digwydd i’r ffurflen hon eto.

pet-asked-for-title = Ffurflenni y gofynnwyd amdanynt
pet-asked-for-text = Ffurflenni PET y mae’r amddiffyniad wedi gofyn i’r llys eu creu, y cais hynaf yn gyntaf.
pet-asked-for-none = Nid oes neb yn aros am ffurflen.
pet-asked-for-defendant = Diffynnydd
pet-asked-for-case = Achos
pet-asked-for-when = Gofynnwyd
pet-first-page = Tudalen gyntaf
