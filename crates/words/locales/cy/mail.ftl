### E-byst a negeseuon testun. Nid oes yr un yn cynnwys enw cleient, dyddiad geni, trosedd na rhif achos; dim ond at ein gwefan ein hunain y mae dolenni’n arwain.

mail-footer =
    { $service }

    Neges awtomatig yw hon: nid oes neb yn darllen atebion iddi.
    Nid ydym byth yn gofyn am eich cyfrinair, am god nac am god adfer, drwy e-bost, neges destun na thros y ffôn. Os bydd rhywun yn gofyn, peidiwch ag ateb.
mail-activation-subject = Actifadwch eich cyfrif { $service }
mail-activation-text =
    Annwyl { $name },

    Rydych wedi cael cyfrif ar gyfer { $service }. I’w actifadu, agorwch y ddolen hon:

    { $link }

    Mae’r ddolen yn gweithio tan { $until }. Bydd angen y ffôn symudol y gwnaethoch gofrestru ag ef, ap dilysu a thua 10 munud. Actifadwch eich cyfrif cyn eich gwrandawiad cyntaf.

    Os yw’r ddolen yn rhy hen, gallwch ofyn am un arall ar y dudalen. Gall gweinyddwr eich sefydliad anfon un hefyd.

    Sut rydym yn defnyddio eich data personol: { $privacy }
mail-membership-offered-subject = Mae { $organisation } yn gofyn i chi ymuno ag ef ar { $service }
mail-membership-offered-text =
    Annwyl { $name },

    Mae { $organisation } wedi eich enwi fel un o’i bobl ar { $service }. Mae gennych gyfrif eisoes, felly nid oes dim yn newid nes i chi ateb. Mewngofnodwch a derbyn neu wrthod yma:

    { $link }

    Os byddwch yn derbyn, byddwch yn dewis ar ôl mewngofnodi dros bwy rydych yn gweithredu. Os nad ydych yn adnabod y sefydliad hwn, gwrthodwch.

    Rhoddodd y sefydliad eich enw a’ch cyfeiriad e-bost gwaith i ni. Sut rydym yn defnyddio eich data personol: { $privacy }
mail-addition-proposed-subject = Swyddfeydd a phobl i’w derbyn ar { $service }
mail-addition-proposed-text =
    Annwyl { $name },

    Enwodd ffurflen gofrestru { $organisation }, sydd wedi’i gofrestru eisoes. Nid oes dim yn newid nes i chi ateb. Mewngofnodwch i weld y swyddfeydd a’r bobl ar y ffurflen, a’u derbyn neu eu gwrthod:

    { $link }
mail-password-reset-subject = Dewiswch gyfrinair newydd ar gyfer { $service }
mail-password-reset-text =
    Annwyl { $name },

    Gofynnodd rhywun am gyfrinair newydd ar gyfer eich cyfrif { $service }. Os mai chi oedd hynny, agorwch y ddolen hon o fewn { $minutes } munud:

    { $link }

    Mae’n gweithio unwaith. Bydd angen eich ap dilysu neu god adfer arnoch.

    Os nad chi oedd hynny, peidiwch â gwneud dim: mae eich cyfrinair yn aros fel y mae.
mail-security-changed-subject = Mae rhywbeth am sut rydych yn mewngofnodi i { $service } wedi newid
mail-security-changed-text =
    Annwyl { $name },

    Ar { $moment }, newidiwyd eich cyfrinair, eich ap dilysu neu eich codau adfer, defnyddiwyd cod adfer, neu clowyd mewngofnodi am gyfnod ar ôl gormod o gynigion.

    Os mai chi oedd hynny, nid oes angen i chi wneud dim. Os nad chi oedd hynny, dywedwch wrthym ar unwaith:

    { $contact }
text-one-time-code = { $code } yw eich cod { $service }. Mae’n gweithio am { $minutes } munud. Peidiwch byth â’i ddweud wrth neb: nid ydym yn gofyn amdano. Ar gyfer { $name }.
mail-registration-received-subject = Rydym wedi cael eich cofrestriad { $reference }
mail-registration-received-text =
    Annwyl { $name },

    Rydym wedi cael eich cofrestriad ar gyfer { $service }. Y cyfeirnod yw { $reference }. Mae’n enwi { $people ->
        [one] { $people } person
       *[other] { $people } o bobl
    }.

    Gallwch weld pa mor bell y mae wedi mynd yma:

    { $link }

    Pan gaiff ei gymeradwyo, bydd pob person yn cael e-bost actifadu gan { $sender }. Dywedwch wrthynt am edrych yn eu ffolder sothach neu sbam hefyd, ac am nodi bod y cyfeiriad hwnnw’n ddiogel.
mail-registration-rejected-subject = Ni allem dderbyn eich cofrestriad { $reference }
mail-registration-rejected-text =
    Annwyl { $name },

    Ni allem dderbyn eich cofrestriad { $reference } ar gyfer { $service }. Y rheswm yw:

    { $reason }

    Pan fydd hynny wedi’i gywiro, cofrestrwch eto yma:

    { $link }
mail-instruction-elsewhere-subject = Mae sefydliad arall yn dweud ei fod wedi’i gyfarwyddo yn un o’ch achosion
mail-instruction-elsewhere-text =
    Annwyl { $name },

    Mae sefydliad arall wedi dweud ar { $service } ei fod wedi’i gyfarwyddo mewn achos lle mae { $organisation } ar y cofnod. Mewngofnodwch i weld pa un:

    { $link }

    Nid yw eich mynediad chi wedi newid.
