### E-byst a negeseuon testun. Nid oes yr un yn cynnwys enw cleient, dyddiad geni, trosedd na rhif achos; dim ond at ein gwefan ein hunain y mae dolenni’n arwain.

mail-footer =
    { $service }

    Neges awtomatig yw hon: nid oes neb yn darllen atebion iddi.
    Nid ydym byth yn gofyn am eich cyfrinair, am god nac am god adfer, drwy e-bost, neges destun na thros y ffôn. Os bydd rhywun yn gofyn, peidiwch ag ateb.
mail-greeting = Annwyl { $name },
mail-greeting-nobody = Helo,
# Mewn negeseuon Cymraeg yn unig.
mail-welsh-unchecked = Nid oes person wedi gwirio’r Gymraeg yn y neges hon eto.
mail-activation-subject = Actifadwch eich cyfrif { $service }
mail-activation-text =
    Rydych wedi cael cyfrif ar gyfer { $service }. I’w actifadu, agorwch y ddolen hon:

    { $link }

    Mae’r ddolen yn gweithio tan { $until }. Bydd angen y ffôn symudol y gwnaethoch gofrestru ag ef, ap dilysu a thua 10 munud. Actifadwch eich cyfrif cyn eich gwrandawiad cyntaf.

    Os yw’r ddolen yn rhy hen, gallwch ofyn am un arall ar y dudalen. Gall gweinyddwr eich sefydliad anfon un hefyd.

    Sut rydym yn defnyddio eich data personol: { $privacy }
mail-membership-offered-subject = Mae { $organisation } yn gofyn i chi ymuno ag ef ar { $service }
mail-membership-offered-text =
    Mae { $organisation } wedi eich enwi fel un o’i bobl ar { $service }. Mae gennych gyfrif eisoes, felly nid oes dim yn newid nes i chi ateb. Mewngofnodwch a derbyn neu wrthod yma:

    { $link }

    Os byddwch yn derbyn, byddwch yn dewis ar ôl mewngofnodi dros bwy rydych yn gweithredu. Os nad ydych yn adnabod y sefydliad hwn, gwrthodwch.

    Rhoddodd y sefydliad eich enw a’ch cyfeiriad e-bost gwaith i ni. Sut rydym yn defnyddio eich data personol: { $privacy }
mail-membership-offered-inactive-subject = Mae { $organisation } yn gofyn i chi ymuno ag ef ar { $service }
mail-membership-offered-inactive-text =
    Mae { $organisation } wedi eich enwi fel un o’i bobl ar { $service }. Cawsoch wahoddiad i gyfrif o’r blaen ac nid ydych wedi ei actifadu eto. Mae e-bost arall yn dod â’r ddolen i’w actifadu: gwnewch hynny yn gyntaf.

    Yna mewngofnodwch, a derbyn neu wrthod yma:

    { $link }

    Os byddwch yn derbyn, byddwch yn dewis ar ôl mewngofnodi dros bwy rydych yn gweithredu. Os nad ydych yn adnabod y sefydliad hwn, gwrthodwch.

    Rhoddodd y sefydliad eich enw a’ch cyfeiriad e-bost gwaith i ni. Sut rydym yn defnyddio eich data personol: { $privacy }
mail-addition-proposed-subject = Swyddfeydd a phobl i’w derbyn ar { $service }
mail-addition-proposed-text =
    Enwodd ffurflen gofrestru { $organisation }, sydd wedi’i gofrestru eisoes. Nid oes dim yn newid nes i chi ateb. Mewngofnodwch i weld y swyddfeydd a’r bobl ar y ffurflen, a’u derbyn neu eu gwrthod:

    { $link }
mail-change-requested-subject = Gofynnwyd am newid ar { $service }
mail-change-requested-text =
    Gofynnodd un o weinyddwyr { $organisation } am newid y mae’n rhaid i ddau swyddog ei gymeradwyo. Nid oes dim yn newid nes iddynt wneud hynny. Mewngofnodwch i weld beth y gofynnwyd amdano:

    { $link }

    Os na ddylai neb yn { $organisation } fod wedi gofyn amdano, rhowch wybod i ni ar unwaith:

    { $contact }
mail-administrator-named-subject = Mae gweinyddwr yn cael ei enwi i’ch sefydliad ar { $service }
mail-administrator-named-text =
    Nid oes neb yn gweinyddu { $organisation } ar { $service }, felly mae un o swyddogion Gwasanaeth Llysoedd a Thribiwnlysoedd EF wedi enwi rhywun. Nid oes dim yn newid nes bod ail swyddog wedi’i gymeradwyo.

    Os na ofynnodd eich sefydliad am hyn, rhowch wybod i ni ar unwaith:

    { $contact }
mail-confirm-new-email-subject = Cadarnhewch y cyfeiriad e-bost newydd ar { $service }
mail-confirm-new-email-text =
    Bydd hwn yn brif gyfeiriad e-bost { $organisation } ar { $service }. Mae dau swyddog wedi’i gymeradwyo. Cadarnhewch ei fod yn eich cyrraedd. Tan hynny, defnyddir y cyfeiriad blaenorol:

    { $link }

    Mae’r ddolen yn gweithio tan { $until }. Os nad ydych yn gwybod am hyn, peidiwch â chadarnhau.
mail-email-changes-subject = Mae prif gyfeiriad e-bost eich sefydliad ar fin newid ar { $service }
mail-email-changes-text =
    Mae dau swyddog wedi cymeradwyo prif gyfeiriad e-bost arall i { $organisation } ar { $service }. Defnyddir yr un hwn nes cadarnheir yr un newydd. Gofynnodd un o weinyddwyr eich sefydliad am y newid, a gellir ei weld ar ôl mewngofnodi.

    Os na ddylai neb yn { $organisation } fod wedi gofyn amdano, rhowch wybod i ni ar unwaith:

    { $contact }
mail-change-approved-subject = Cymeradwywyd y newid y gofynnoch amdano ar { $service }
mail-change-approved-text =
    Cymeradwyodd dau swyddog y newid y gofynnoch amdano yn { $organisation }. Mae mewn grym o hyn ymlaen. Mewngofnodwch i’w weld:

    { $link }
mail-change-refused-subject = Ni allem wneud y newid y gofynnoch amdano ar { $service }
mail-change-refused-text =
    Ni allem wneud y newid y gofynnoch amdano yn { $organisation }. Y rheswm yw:

    { $reason }

    Pan fydd hynny wedi’i gywiro, gofynnwch eto yma:

    { $link }
mail-password-reset-subject = Dewiswch gyfrinair newydd ar gyfer { $service }
mail-password-reset-text =
    Gofynnodd rhywun am gyfrinair newydd ar gyfer eich cyfrif { $service }. Os mai chi oedd hynny, agorwch y ddolen hon o fewn { $minutes } munud:

    { $link }

    Mae’n gweithio unwaith. Bydd angen eich ap dilysu neu god adfer arnoch.

    Os nad chi oedd hynny, peidiwch â gwneud dim: mae eich cyfrinair yn aros fel y mae.
mail-security-changed-subject = Mae rhywbeth am sut rydych yn mewngofnodi i { $service } wedi newid
mail-security-changed-text =
    Ar { $moment }, newidiwyd eich cyfrinair, eich ap dilysu neu eich codau adfer, defnyddiwyd cod adfer, neu clowyd mewngofnodi am gyfnod ar ôl gormod o gynigion.

    Os mai chi oedd hynny, nid oes angen i chi wneud dim. Os nad chi oedd hynny, dywedwch wrthym ar unwaith:

    { $contact }
call-one-time-code = Helo, { $name }. Galwad gan { $service } yw hon. Eich cod yw: { $digits }. Unwaith eto: { $digits }. Mae’n gweithio am { $minutes } munud. Peidiwch byth â’i ddweud wrth neb: nid ydym yn gofyn amdano. Hwyl fawr.
text-one-time-code = { $code } yw eich cod { $service }. Mae’n gweithio am { $minutes } munud. Peidiwch byth â’i ddweud wrth neb: nid ydym yn gofyn amdano. Ar gyfer { $name }. Nid oes person wedi gwirio’r Gymraeg hon eto.
mail-registration-received-subject = Rydym wedi cael eich cofrestriad { $reference }
mail-registration-received-text =
    Rydym wedi cael cofrestriad ar gyfer { $service } sy’n eich enwi chi fel ei weinyddwr. Y cyfeirnod yw { $reference }. Mae’n enwi { $people ->
        [one] { $people } person
       *[other] { $people } o bobl
    }.

    Cadarnhewch mai eich cyfeiriad chi yw hwn. Hyd nes y gwnewch hynny, ni ellir cymeradwyo’r cofrestriad:

    { $link }

    Mae’r un ddolen yn arwain at y cofrestriad: pa mor bell y mae, beth sy’n digwydd nesaf, a sut i’w dynnu’n ôl. Mae’n gweithio tan { $until }; peidiwch â’i rhannu. Os nad ydych yn gwybod am y cofrestriad, peidiwch â chadarnhau.

    Pan gaiff ei gymeradwyo, bydd pob person yn cael e-bost gan { $sender }: i actifadu cyfrif, neu, os oes ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Dywedwch wrthynt am edrych yn eu ffolder sothach neu sbam hefyd, ac am nodi bod y cyfeiriad hwnnw’n ddiogel.
mail-registration-received-nobody-else = Nid yw’r ffurflen yn enwi neb ond chi. Os oes angen cyfrif ar eraill, agorwch y ddolen uchod, tynnwch y cofrestriad yn ôl, ac anfonwch y ffurflen eto gyda phob person yn y rhan ar gyfer defnyddwyr. Gallwch hefyd anfon ffurflen o’r fath ar ôl y gymeradwyaeth: yna byddwch yn derbyn ei phobl yn eich cyfrif eich hun.
mail-registration-received-sheets = Ni wnaethom ddarllen pob taflen yn y ffeil. Wrth y ddolen uchod gallwch weld pa rai, ar ôl i chi gadarnhau eich cyfeiriad.
mail-attachments-unread = { $unread ->
    [one] Ni allem ddarllen { $unread } atodiad yn y neges. Os yw’n ffurflen, anfonwch hi ar ein gwefan, sy’n dweud ar unwaith beth sydd o’i le.
   *[other] Ni allem ddarllen { $unread } o atodiadau yn y neges. Os ydynt yn ffurflenni, anfonwch nhw ar ein gwefan, sy’n dweud ar unwaith beth sydd o’i le.
}
mail-confirm-administrator-subject = Eich dolen i gofrestriad { $reference }
mail-confirm-administrator-text =
    Agorwch y ddolen hon i gadarnhau eich cyfeiriad ar gyfer cofrestriad { $reference } gyda { $service }, ac i weld pa mor bell y mae’r cofrestriad:

    { $link }

    Mae’n gweithio tan { $until }. Nid yw dolenni blaenorol yn gweithio mwyach. Os nad ydych yn gwybod am y cofrestriad, peidiwch â chadarnhau.
mail-confirm-organisation-subject = Cadarnhewch y cyfeiriad hwn ar gyfer cofrestriad { $reference }
mail-confirm-organisation-text =
    Mae cofrestriad { $reference } gyda { $service } yn rhoi hwn fel prif gyfeiriad e-bost y sefydliad. Cadarnhewch hynny. Tan hynny, ni ellir cymeradwyo’r cofrestriad:

    { $link }

    Mae’r ddolen yn gweithio tan { $until }. Os nad ydych yn gwybod am y cofrestriad, peidiwch â chadarnhau.
mail-registration-rejected-subject = Ni allem dderbyn eich cofrestriad { $reference }
mail-registration-rejected-text =
    Ni allem dderbyn eich cofrestriad { $reference } ar gyfer { $service }. Y rheswm yw:

    { $reason }

    Pan fydd hynny wedi’i gywiro, cofrestrwch eto yma:

    { $link }
mail-prosecutor-received-subject = Rydym wedi derbyn eich cofrestriad { $reference }
mail-prosecutor-received-text =
    Rydym wedi derbyn cofrestriad eich sefydliad fel erlynydd ar { $service }. Y cyfeirnod yw { $reference }.

    Cadarnhewch mai eich cyfeiriad chi yw hwn. Hyd nes y gwnewch hynny, ni ellir cymeradwyo’r cofrestriad:

    { $link }

    Mae’r un ddolen yn arwain at y cofrestriad: pa mor bell y mae, a sut i’w dynnu yn ôl. Mae’n gweithio tan { $until }; cadwch hi i chi’ch hun. Os na wyddoch am y cofrestriad, peidiwch â chadarnhau.

    I weld pa mor bell y mae heb y ddolen, rhowch y cyfeirnod hwn a’r cyfeiriad e-bost hwn yn:
    { $follow }

    Pan gaiff ei gymeradwyo, cewch e-bost gan { $sender }: i actifadu eich cyfrif o fewn { $days } diwrnod neu, lle mae gennych gyfrif eisoes, i fewngofnodi a dweud a ydych yn ymuno. Edrychwch yn eich ffolder sothach neu sbam hefyd, a nodwch fod y cyfeiriad hwnnw’n ddiogel.
mail-prosecutor-approved-subject = Cymeradwywyd eich cofrestriad { $reference }
mail-prosecutor-approved-text =
    Mae eich sefydliad wedi’i gofrestru fel erlynydd ar { $service }. Cyfeirnod y cofrestriad oedd { $reference }.

    Bydd y gweinyddwr atebol yn cael e-bost gan { $sender }: i actifadu cyfrif o fewn { $days } diwrnod neu, lle mae ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Gofynnwch iddo edrych yn ei ffolder sothach neu sbam hefyd.

    Os na ofynnodd eich sefydliad am hyn, ysgrifennwch at { $onboarding } a rhowch y cyfeirnod.
mail-prosecutor-rejected-subject = Ni allem dderbyn eich cofrestriad { $reference }
mail-prosecutor-rejected-text =
    Ni allem dderbyn cofrestriad { $reference } eich sefydliad fel erlynydd ar { $service }. Y rheswm yw:

    { $reason }

    Pan gaiff hynny ei gywiro, cofrestrwch eto yma:

    { $link }
mail-registration-queried-subject = Mae gennym gwestiwn am eich cofrestriad { $reference }
mail-registration-queried-text =
    Mae gan swyddog cofrestru gwestiwn am eich cofrestriad { $reference } ar gyfer { $service }:

    { $words }

    Mae’r cofrestriad yn aros am eich ateb. Atebwch yma:

    { $link }
mail-registration-approved-subject = Cymeradwywyd eich cofrestriad { $reference }
mail-registration-approved-text =
    Mae eich sefydliad wedi’i gofrestru ar gyfer { $service }. Cyfeirnod eich cofrestriad oedd { $reference }.

    Bydd pob person ar y ffurflen yn cael e-bost gan { $sender }: i actifadu ei gyfrif neu, lle mae ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Mae’r ddolen i actifadu cyfrif yn agor am { $days } diwrnod. Dywedwch wrthynt am edrych yn eu ffolder sothach neu sbam hefyd. Gallwch anfon un arall o restr eich pobl, ar ôl i chi actifadu eich cyfrif eich hun.

    Pan fydd eich cyfrif yn weithredol, mewngofnodwch yma:

    { $link }
mail-registration-passed-on-subject = Trosglwyddwyd eich cofrestriad { $reference }
mail-registration-passed-on-text =
    Trosglwyddwyd eich cofrestriad { $reference } ar gyfer { $service } i weinyddwr sefydliad sydd wedi’i gofrestru. Mae’n derbyn neu’n gwrthod y swyddfeydd a’r bobl ar y ffurflen, ac ni wahoddir neb cyn hynny.

    Byddwn yn ysgrifennu atoch eto pan fydd wedi ateb. Os oes gennych gwestiwn, ysgrifennwch at { $onboarding } a rhowch y cyfeirnod.
mail-addition-accepted-subject = Derbyniwyd y bobl ar eich cofrestriad { $reference }
mail-addition-accepted-text =
    Derbyniodd gweinyddwr sefydliad sydd wedi’i gofrestru ar gyfer { $service } swyddfeydd a phobl eich cofrestriad { $reference }.

    Bydd pob person a dderbyniwyd yn cael e-bost gan { $sender }: i actifadu ei gyfrif neu, lle mae ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Mae’r ddolen i actifadu cyfrif yn agor am { $days } diwrnod. Dywedwch wrthynt am edrych yn eu ffolder sothach neu sbam hefyd.

    Os na chaiff rhywun e-bost, ysgrifennwch at { $onboarding } a rhowch y cyfeirnod.
mail-addition-declined-subject = Ni dderbyniwyd eich cofrestriad { $reference }
mail-addition-declined-text =
    Ni dderbyniodd gweinyddwr sefydliad sydd wedi’i gofrestru ar gyfer { $service } swyddfeydd a phobl eich cofrestriad { $reference }. Ni fydd neb ar y ffurflen yn cael cyfrif ohono.

    Gofynnwch yn gyntaf i’r bobl sy’n rhedeg eich sefydliad. Os ydych yn credu bod hyn yn anghywir, ysgrifennwch at { $onboarding } a rhowch y cyfeirnod.
mail-registration-withdrawn-subject = Tynnwyd eich cofrestriad { $reference } yn ôl
mail-registration-withdrawn-text =
    Mae eich cofrestriad { $reference } ar gyfer { $service } wedi’i dynnu’n ôl, fel y gofynnwyd. Ni fydd neb ar y ffurflen yn cael cyfrif ohono.

    Os na wnaethoch ofyn am hyn, ysgrifennwch at { $onboarding }. Gallwch gofrestru eto unrhyw bryd:

    { $link }
mail-instruction-elsewhere-subject = Mae sefydliad arall yn dweud ei fod wedi’i gyfarwyddo yn un o’ch achosion
mail-instruction-elsewhere-text =
    Mae sefydliad arall wedi dweud ar { $service } ei fod wedi’i gyfarwyddo mewn achos lle mae { $organisation } ar y cofnod. Mewngofnodwch i weld pa un:

    { $link }

    Nid yw eich mynediad chi wedi newid.
mail-arrival-received-subject = Rydym wedi cael eich neges
mail-arrival-received-text =
    Rydym wedi cael eich neges i { $service }. Eich cyfeirnod yw { $reference }.

    Os oes ffurflen gofrestru ynddi, byddwn yn ysgrifennu at y gweinyddwr atebol a enwir ar y ffurflen. Os na fydd dim yn cyrraedd y gweinyddwr o fewn diwrnod, anfonwch y ffurflen ar ein gwefan, sy’n dangos ar unwaith a oes angen newid rhywbeth:

    { $link }
mail-arrival-not-read-subject = Ni allem ddarllen ffurflen gofrestru yn eich neges
mail-arrival-not-read-text =
    Rydym wedi cael eich neges i { $service }. Eich cyfeirnod yw { $reference }.

    Ni allem ddarllen ffurflen gofrestru ynddi. { $why }

    I gofrestru sefydliad, atodwch y ffurflen wedi’i llenwi i e-bost, neu defnyddiwch ein gwefan. Mae’r ffurflen, a sut i’w llenwi, yma:

    { $link }
mail-arrival-to-mend-subject = { $count ->
    [one] { $count } broblem i’w chywiro mewn ffurflen gofrestru
   *[other] { $count } o broblemau i’w cywiro mewn ffurflen gofrestru
}
mail-arrival-to-mend-text =
    Anfonwyd atom drwy e-bost ffurflen gofrestru ar gyfer { $service } sy’n eich enwi chi fel gweinyddwr atebol. Ei chyfeirnod yw { $reference }.

    { $count ->
        [one] Mae { $count } broblem ynddi, felly nid yw’n cyfrif fel un a anfonwyd.
       *[other] Mae { $count } o broblemau ynddi, felly nid yw’n cyfrif fel un a anfonwyd.
    } I weld beth sydd o’i le a sut i’w gywiro, ac i anfon y ffurflen eto, agorwch y ddolen hon:

    { $link }

    Mae’r ddolen yn gweithio am { $days } diwrnod. Peidiwch â’i rhannu: mae’n agor y ffurflen. Os nad ydych yn gwybod am y ffurflen hon, peidiwch â gwneud dim.
mail-help-received-subject = Mae eich cais { $reference } wedi cyrraedd
mail-help-received-text =
    Mae eich cais am help wedi cyrraedd. Ei gyfeirnod yw { $reference }. Ein nod yw ateb erbyn { $due }.

    Gweld pa mor bell y mae: { $link }

    Peidiwch byth ag ysgrifennu enw diffynnydd, dyddiad geni na rhif achos mewn e-bost atom.
mail-help-answered-subject = Mae eich cais { $reference } wedi’i ateb
mail-help-answered-text =
    Mae eich cais { $reference } wedi’i ateb. Mewngofnodwch i ddarllen yr ateb:

    { $link }
mail-help-told-subject = Mae eich cais { $reference } wedi’i ateb
mail-help-told-text =
    Mae eich cais { $reference } wedi’i ateb dros y ffôn, ar y rhif sydd gan gofrestr eich rheoleiddiwr. Nid ydym yn anfon atebion o’r fath drwy e-bost.

    Gweld pa mor bell y mae: { $link }

    Os nad oes neb wedi eich ffonio, rhowch wybod i ni gan roi’r cyfeirnod.
mail-help-answer-link-subject = Mae eich cais { $reference } wedi’i ateb
mail-help-answer-link-text =
    Mae eich cais { $reference } wedi’i ateb. Darllenwch yr ateb yma:

    { $link }

    Mae’r ddolen yn agor am { $days } diwrnod.
mail-help-closed-subject = Mae eich cais { $reference } wedi’i gau
mail-help-closed-text =
    Mae eich cais { $reference } wedi’i gau heb ateb. Gweld pam:

    { $link }

    Os oes angen help arnoch o hyd, gofynnwch eto gan roi’r cyfeirnod.
mail-web-form-link-subject = Y ddolen i’ch ffurflen gofrestru ar gyfer { $service }
mail-web-form-link-text =
    Mae rhywun, chi yn ôl pob tebyg, yn llenwi ffurflen gofrestru ar gyfer { $service }. Mae’r ddolen hon yn arwain yn ôl ati:

    { $link }

    Mae’n gweithio tan { $until }; yna caiff y ffurflen ei dileu. Gall pwy bynnag sydd â’r ddolen agor y ffurflen, felly peidiwch â’i rhannu. Ni chaiff dim ei anfon cyn i chi ei wirio.

    Os nad chi ydoedd, nid oes angen i chi wneud dim.
