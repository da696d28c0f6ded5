### Y tudalennau a ddangosir yn lle’r un y gofynnwyd amdani.

error-400 =
    .title = Nid oeddem yn gallu darllen y cais hwnnw
    .what = Roedd rhywbeth yn y cyfeiriad neu’r ffurflen ar goll neu wedi’i ddifrodi.
    .next = Ewch yn ôl i’r dudalen flaenorol a rhowch gynnig arall arni. Os gwnaethoch deipio neu bastio’r cyfeiriad, gwiriwch ef.
error-403 =
    .title = Nid oeddem yn gallu derbyn y ffurflen honno
    .what = Ni ddaeth y ffurflen o dudalen sydd ar agor yn y porwr hwn, neu agorwyd y dudalen cyn i chi fewngofnodi neu allgofnodi. Ni chadwyd dim.
    .next = Ewch yn ôl, ail-lwythwch y dudalen ac anfonwch y ffurflen eto.
error-404 =
    .title = Heb ddod o hyd i’r dudalen
    .what = Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir. Os gwnaethoch ei bastio, gwiriwch eich bod wedi copïo’r cyfan.
    .next = Os yw’n arwain at achos neu ddogfen, efallai y bydd angen i chi fewngofnodi yn gyntaf, neu efallai nad yw’n un y gallwch chi ei weld.
error-405 =
    .title = Ni allwch wneud hynny yma
    .what = Mae’r dudalen yn bodoli, ond nid yw’n derbyn yr hyn a anfonwyd ati. Mae hyn yn digwydd pan fydd cyfeiriad ffurflen yn cael ei agor neu ei ail-lwytho ar ei ben ei hun.
    .next = Ewch yn ôl i’r dudalen gyda’r ffurflen a dechreuwch o’r fan honno.
error-413 =
    .title = Mae hynny’n rhy fawr
    .what = Mae’r hyn a anfonwyd gennych yn fwy nag y mae’r dudalen hon yn ei dderbyn. Ni chadwyd dim.
    .next = Gwnewch y ffeil yn llai neu ei rhannu, yna rhowch gynnig arall arni.
error-429 =
    .title = Gormod o gynigion
    .what = Rydym yn stopio ar ôl sawl cynnig er mwyn diogelu cyfrifon ac achosion pobl.
    .next = Nid oes angen i chi wneud dim byd arall. Dewch yn ôl yn nes ymlaen a rhowch gynnig arall arni.
error-500 =
    .title = Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth
    .what = Ein bai ni ydyw, nid eich bai chi, ac mae wedi’i gofnodi. Mae unrhyw beth yr oeddech eisoes wedi’i anfon a’i weld yn cael ei gadarnhau yn ddiogel.
    .next = Rhowch gynnig arall arni mewn ychydig funudau. Os gofynnwch am help, rhowch y cyfeirnod hwn.
error-503 =
    .title = Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael
    .what = Ni all y gwasanaeth ateb ar hyn o bryd. Ni chadwyd dim yn rhannol: mae unrhyw beth yr oeddech eisoes wedi’i anfon a’i weld yn cael ei gadarnhau yn ddiogel.
    .next = Rhowch gynnig arall arni mewn ychydig funudau.
error-wait = Gallwch roi cynnig arall arni ymhen { $wait }.
error-limit = Y mwyaf y mae’r dudalen hon yn ei dderbyn yw { $limit }.
error-reference = Cyfeirnod:
error-contact = <a class="govuk-link" href="{ $contact }">Cysylltwch â ni</a> os oes angen help arnoch.
