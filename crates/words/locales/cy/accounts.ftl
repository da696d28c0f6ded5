### Actifadu, mewngofnodi, cyfrineiriau a anghofiwyd, eich cyfrif eich hun.

## Mewngofnodi

sign-in-first = Mewngofnodwch i fynd ymlaen. Yna byddwn yn dod â chi’n ôl i’r dudalen y gofynnoch amdani.
sign-in-kept = Roedd eich sesiwn wedi dod i ben. Mae’r hyn a deipioch wedi’i gadw: mewngofnodwch ac fe’i cewch yn ôl, ac eithrio cyfrineiriau a chodau.
sign-in-file-lost = Roedd eich sesiwn wedi dod i ben. Ni ellir cadw ffeiliau: mewngofnodwch, yna dewiswch y ffeil eto.
work-given-back = Roedd eich sesiwn wedi dod i ben. Dyma’r hyn a deipioch. Nid yw wedi’i gadw’n derfynol eto: gwiriwch ef a’i anfon eto.
sign-in-email = Cyfeiriad e-bost
sign-in-password = Cyfrinair
sign-in-forgotten = Rwyf wedi anghofio fy nghyfrinair
sign-in-no-account = Os nad oes gennych gyfrif
sign-in-no-account-text = Eich sefydliad sy’n eich cofrestru: gweler <a class="govuk-link" href="{ $start }">sut i gofrestru</a>. Os ydych wedi cael gwahoddiad, defnyddiwch y ddolen yn yr e-bost actifadu.
sign-in-email-missing = Rhowch eich cyfeiriad e-bost
sign-in-email-format = Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.com
sign-in-password-missing = Rhowch eich cyfrinair
sign-in-wrong = Nid yw’r cyfeiriad e-bost neu’r cyfrinair yn gywir
sign-in-code-title = Rhowch y cod o’ch ap dilysu
sign-in-use-recovery = Ni allaf ddefnyddio fy ap dilysu: defnyddio cod adfer
sign-in-recovery-title = Rhowch god adfer
sign-in-recovery-text = Cawsoch 10 cod adfer pan wnaethoch actifadu eich cyfrif. Mae pob un yn gweithio unwaith.
sign-in-no-recovery = Os nad oes gennych godau adfer ar ôl, <a class="govuk-link" href="{ $contact }">cysylltwch â ni</a>.
code-label = Cod 6 digid
code-hint = Agorwch eich ap dilysu i weld y cod. Mae’n newid bob 30 eiliad.
code-missing = Rhowch y cod 6 digid
code-wrong = Nid yw’r cod yn gywir. Gwiriwch ef a’i roi eto
code-late = Mae’r cod wedi dod i ben. Gofynnwch am un newydd
code-used-before = Mae’r cod eisoes wedi’i ddefnyddio. Arhoswch am yr un nesaf a rhowch hwnnw
code-or-recovery-missing = Rhowch y cod 6 digid, neu god adfer
recovery-code-label = Cod adfer
recovery-or-label = Neu god adfer, os na allwch ddefnyddio eich ap dilysu
recovery-code-hint = 12 llythyren a digid, er enghraifft a1b2-c3d4-e5f6. Nid oes ots am briflythrennau na chysylltnodau.
recovery-code-missing = Rhowch god adfer
recovery-code-wrong = Nid yw’r cod adfer yn gywir, neu mae eisoes wedi’i ddefnyddio

## Cyfrinair a anghofiwyd

forgotten-title = Cael cyfrinair newydd
forgotten-text = Rhowch y cyfeiriad e-bost yr ydych yn mewngofnodi ag ef. Byddwn yn anfon dolen ato.
forgotten-send = Anfon y ddolen
forgotten-sent-title = Edrychwch ar eich e-bost
forgotten-sent-text = Os yw’r cyfeiriad yn perthyn i gyfrif gweithredol, rydym wedi anfon dolen ato. Mae’n gweithio unwaith, o fewn { $minutes } munud.
forgotten-sent-junk = Os na fydd yn cyrraedd o fewn ychydig funudau, edrychwch yn eich ffolder sothach neu sbam.
forgotten-sent-none = Os nad ydych wedi actifadu eich cyfrif eto, defnyddiwch y ddolen yn eich e-bost actifadu. <a class="govuk-link" href="{ $contact }">Cysylltwch â ni</a> os oes angen help arnoch.
reset-title = Dewiswch gyfrinair newydd
reset-prove = Dangoswch mai chi sydd yno
reset-prove-text = Nid yw dolen mewn e-bost yn ddigon i newid cyfrinair. Mae angen eich ap dilysu arnoch, neu un o’ch codau adfer.
reset-button = Newid y cyfrinair
reset-ended-title = Mae angen dolen newydd arnoch
reset-used = Mae’r ddolen hon wedi’i defnyddio, neu anfonwyd un fwy newydd. Mae pob dolen yn gweithio unwaith.
reset-late = Mae’r ddolen hon yn rhy hen. Mae dolenni ar gyfer cyfrinair newydd yn gweithio am 60 munud.
reset-unknown = Nid ydym yn adnabod y ddolen hon. Gwiriwch eich bod wedi copïo’r cyfan ohoni o’r e-bost.
reset-again = Cael dolen newydd
password-replaced-title = Mae eich cyfrinair wedi’i newid
password-replaced-text = Rydych wedi’ch allgofnodi ym mhob man. Mewngofnodwch â’ch cyfrinair newydd.

## Cyfrineiriau

password-advice = Mae cyfrinair da yn hir. Nid oes angen priflythrennau, digidau nac arwyddion.
password-advice-length = Defnyddiwch o leiaf 8 nod. Rydym yn argymell 15 neu fwy.
password-advice-words = Mae tri gair ar hap yn hawdd i’w cofio ac yn anodd i’w dyfalu.
password-advice-avoid = Peidiwch â defnyddio eich enw, eich cyfeiriad e-bost, eich sefydliad na chyfrinair o wefan arall.
password-advice-manager = Gallwch ei ludo, a gall eich porwr neu’ch rheolwr cyfrineiriau ei gadw.
password-choose = Cyfrinair
password-new = Cyfrinair newydd
password-current = Cyfrinair presennol
password-missing = Rhowch gyfrinair
password-current-missing = Rhowch eich cyfrinair presennol
password-or-code-wrong = Nid yw’r cyfrinair presennol neu’r cod yn gywir
change-password-title = Newid eich cyfrinair
change-password-button = Newid y cyfrinair

## Actifadu

activate-title = Actifadu eich cyfrif
activate-intro = Mae’n well gwneud hyn ar yr un tro, cyn eich gwrandawiad cyntaf. Bydd arnoch angen:
activate-need-mobile = y ffôn symudol y gwnaethoch gofrestru ei rif, i gael cod drwy neges destun
activate-need-app = ap dilysu ar eich ffôn neu’ch cyfrifiadur: gwna unrhyw un y tro
activate-need-time = tua 10 munud
activate-safe = Nid yw agor y dudalen hon yn defnyddio dim. Gallwch fynd yn ôl, ail-lwytho, neu agor y ddolen ar ddyfais arall nes i chi orffen.
activate-start = Dechrau
activate-ended-title = Nid yw’r ddolen hon yn agor
activate-used = Mae’r cyfrif hwn yn weithredol
activate-used-text = Mae’r ddolen wedi gwneud ei gwaith. Mewngofnodwch â’ch cyfeiriad e-bost, eich cyfrinair a’ch ap dilysu.
activate-replaced = Mae dolen fwy newydd wedi’i hanfon
activate-replaced-text = Dim ond yr e-bost actifadu diweddaraf sy’n gweithio. Chwiliwch am un diweddarach yn eich mewnflwch a’ch ffolder sothach, neu gofynnwch i ni anfon un arall i’r un cyfeiriad.
activate-late = Mae’r ddolen hon yn rhy hen
activate-late-text = Mae dolenni actifadu yn gweithio am 28 diwrnod. Gallwch gael un newydd wedi’i hanfon i’r un cyfeiriad.
activate-unknown = Nid ydym yn adnabod y ddolen hon
activate-unknown-text = Gwiriwch eich bod wedi copïo’r cyfan ohoni o’r e-bost. Os nad yw’n agor o hyd, gofynnwch i weinyddwr eich sefydliad anfon un arall.
activate-renew = Anfonwch ddolen newydd ataf
activate-ended-help = Gall gweinyddwr eich sefydliad anfon dolen arall atoch hefyd. <a class="govuk-link" href="{ $contact }">Cysylltwch â ni</a> os nad oeddech yn disgwyl hyn.
activation-renewed-title = Edrychwch ar eich e-bost
activation-renewed-text = Os yw’r cyfrif yn dal i aros i gael ei actifadu, rydym wedi anfon dolen newydd i’r cyfeiriad e-bost sydd gennym ar ei gyfer.
activate-terms-title = Telerau ac amodau
activate-terms-accept = Rwyf wedi darllen y telerau ac amodau ac yn eu derbyn
activate-terms-missing = Dewiswch eich bod yn derbyn y telerau ac amodau
activate-phone-title = Cadarnhau eich ffôn symudol
activate-phone-text = Byddwn yn anfon cod i’r rhif ffôn symudol sy’n gorffen â { $last4 }.
activate-phone-call = Byddwn yn ffonio’r rhif sy’n gorffen â { $last4 } ac yn dweud cod wrthych. Nid oes neges destun yn ei gyrraedd.
activate-phone-wrong = Os nad hwnnw yw eich ffôn symudol, stopiwch yma a gofynnwch i weinyddwr eich sefydliad ei gywiro. Rhaid i’r rhif fod yn eiddo i chi yn unig.
activate-phone-wrong-alone = Os nad hwnnw yw eich ffôn symudol, stopiwch yma a gofynnwch i’r ddesg gymorth ei gywiro. Rhaid i’r rhif fod yn eiddo i chi yn unig.
activate-phone-desk = Gofyn i’r ddesg gymorth
activate-phone-send = Cadarnhau ac anfon cod
activate-phone-again = Anfon cod arall
activate-code-title = Rhowch y cod a anfonwyd atoch
activate-code-text = Rydym wedi anfon neges destun i’r rhif ffôn symudol sy’n gorffen â { $last4 }. Mae’r cod yn gweithio am { $minutes } munud.
activate-code-call = Byddwn yn ffonio’r rhif sy’n gorffen â { $last4 } ac yn dweud y cod ddwywaith. Mae’r cod yn gweithio am { $minutes } munud.
activate-code-call-hint = O’r alwad ddiweddaraf
activate-code-label = Cod 6 digid
activate-code-hint = O’r neges destun ddiweddaraf
activate-code-none = Nid wyf wedi cael cod
activate-password-title = Dewiswch gyfrinair
activate-finish = Actifadu fy nghyfrif
activated-title = Mae eich cyfrif yn weithredol
activated-text = Nawr mewngofnodwch â’ch cyfeiriad e-bost, eich cyfrinair a chod o’ch ap dilysu.

## Yr ap dilysu

authenticator-title = Gosod eich ap dilysu
authenticator-why = Pan fyddwch yn mewngofnodi, gofynnwn am god o ap ar eich ffôn neu’ch cyfrifiadur. Mae unrhyw ap dilysu yn gweithio. Os yw’n gofyn am fath o gyfrif, dewiswch “arall”: nid cyfrif eich cwmni ydyw.
authenticator-step-app = Agorwch eich ap dilysu ac ychwanegwch gyfrif.
authenticator-step-scan = Sganiwch y cod QR hwn ag ef, neu teipiwch yr allwedd.
authenticator-step-code = Rhowch y cod 6 digid y mae’r ap yn ei ddangos wedyn.
authenticator-qr = Cod QR ar gyfer eich ap dilysu. Mae’r allwedd oddi tano yn cynnwys yr un peth.
authenticator-key = Os na allwch ei sganio, teipiwch yr allwedd hon:
authenticator-key-kind = Mae’r codau yn seiliedig ar amser, â 6 digid, ac yn newid bob 30 eiliad.
authenticator-replace-title = Newid eich ap dilysu
authenticator-replace-text = Yn gyntaf dangoswch mai chi sydd yno. Bydd yr ap yr ydych yn ei ddefnyddio nawr yn dal i weithio nes bod yr un newydd wedi’i osod.
authenticator-replace-button = Defnyddio’r ap hwn o hyn ymlaen

## Codau adfer

recovery-title = Cadwch eich codau adfer
recovery-what = Os collwch eich ffôn, mae cod adfer yn gadael i chi fewngofnodi hebddo. Mae pob un yn gweithio unwaith. Ni allwn eu dangos eto.
recovery-download = Lawrlwytho’r codau fel ffeil destun
recovery-keep = Argraffwch nhw neu cadwch nhw mewn rheolwr cyfrineiriau: nid ar y ffôn sydd â’ch ap dilysu.
recovery-kept = Rwyf wedi cadw fy nghodau adfer mewn lle diogel
recovery-kept-missing = Cadwch eich codau adfer, yna dewiswch y blwch
recovery-new-title = Cael codau adfer newydd
recovery-new-text = Bydd deg cod newydd yn cymryd lle’r rhai sydd gennych nawr.
recovery-new-button = Cael codau newydd
recovery-shown-until = Gallwch weld y codau hyn yma am 15 munud.
recovery-done = Rwyf wedi eu cadw
recovery-file-intro = Codau adfer ar gyfer { $service }. Mae pob un yn gweithio unwaith. Nid oes neb sy’n gweithio i’r gwasanaeth byth yn gofyn amdanynt.

## Eich cyfrif eich hun

account-title = Eich cyfrif
account-details = Eich manylion
account-details-change = Os oes rhywbeth o’i le, gofynnwch i weinyddwr eich sefydliad ei gywiro.
account-name = Enw
account-mobile = Ffôn symudol
account-mobile-ends = Yn gorffen â { $last4 }
account-language = E-byst a negeseuon testun
account-language-title = Ym mha iaith dylem ysgrifennu atoch?
account-language-hint = Ar gyfer e-byst, negeseuon testun a galwadau i chi. Newidir iaith y tudalennau hyn ar frig pob un.
account-change-language = iaith e-byst a negeseuon testun
account-done-language = Byddwn yn ysgrifennu atoch yn yr iaith honno o hyn ymlaen.
account-organisation = Sefydliad
account-groups = Rolau
account-security = Mewngofnodi
account-password-set = Wedi’i osod
account-authenticator = Ap dilysu
account-authenticator-set = Wedi’i osod
account-recovery = Codau adfer
account-recovery-left = { $count ->
    [0] Dim ar ôl
    [one] { $count } ar ôl
   *[other] { $count } ar ôl
}
account-replace = Newid
account-change-password = y cyfrinair
account-change-authenticator = yr ap dilysu
account-change-recovery = y codau adfer
account-sessions = Ble rydych wedi mewngofnodi
account-sessions-text = Os nad ydych yn adnabod un o’r rhain, dewch ag ef i ben a newidiwch eich cyfrinair.
account-session-began = Mewngofnodwyd
account-session-used = Defnyddiwyd ddiwethaf
account-session-act = Gweithredu
account-session-this = Yr un hwn
account-session-end = Dod i ben
account-sessions-end-others = Allgofnodi ym mhob man arall
account-done-password = Mae eich cyfrinair wedi’i newid. Rydych wedi’ch allgofnodi ym mhob man arall.
account-done-authenticator = Mae eich ap dilysu newydd yn cael ei ddefnyddio. Rydych wedi’ch allgofnodi ym mhob man arall.
account-done-sessions = Wedi allgofnodi yno.
account-done-recovery = Mae eich codau adfer newydd yn cael eu defnyddio.

## Y dudalen gartref, a ble gall pobl fynd

nav-home = Hafan
nav-find-case = Dod o hyd i achos
nav-my-cases = Fy achosion
nav-registrations = Cofrestriadau
nav-court-cases = Achosion y llys
nav-new-material = Deunydd newydd
nav-deliveries = Anfoniadau
nav-people = Pobl
nav-account = Eich cyfrif
home-title = Hafan
home-welcome = Croeso, { $name }
home-empty = Nid oes dim yma ar gyfer eich rôl eto.
home-find-case = Dod o hyd i achos
home-find-case-text = Dewch o hyd i ddiffynnydd drwy rif yr achos, enw a dyddiad geni, a dywedwch sut y cawsoch eich cyfarwyddo.
home-my-cases = Fy achosion
home-my-cases-text = Achosion y mae eich sefydliad yn gweithredu ynddynt: manylion cychwynnol, ffurflenni, a dogfennau i’w cyflwyno.
home-registrations = Cofrestriadau
home-arrivals = Negeseuon a ffeiliau na chawsant eu darllen
home-arrivals-text = Yr hyn a ddaeth drwy e-bost neu lwythiad ond na ddaeth yn gofrestriad. Gwelwch pam, ac a oes angen help ar rywun.
home-registrations-text = Sefydliadau sy’n gofyn am gael eu derbyn. Gwiriwch nhw, yna cymeradwywch neu gwrthodwch.
home-changes = Newidiadau i sefydliadau
home-changes-text = Gweinyddwr atebol, cyfeiriad e-bost neu rif cyfrif LAA arall: mae dau swyddog yn gwirio pob un ohonynt.
home-second-registrations = { $count ->
    [one] Mae 1 cofrestriad yn aros amdanoch chi fel yr ail swyddog
   *[other] Mae { $count } o gofrestriadau yn aros amdanoch chi fel yr ail swyddog
}
home-second-prosecutors = { $count ->
    [one] Mae 1 cofrestriad sefydliad erlyn yn aros amdanoch chi fel yr ail swyddog
   *[other] Mae { $count } o gofrestriadau sefydliadau erlyn yn aros amdanoch chi fel yr ail swyddog
}
home-offer = Mae { $organisation } wedi gofyn i chi ymuno.
home-offer-link = Dweud a ydych yn ymuno
home-second-changes = { $count ->
    [one] Mae 1 newid yn aros amdanoch chi fel yr ail swyddog
   *[other] Mae { $count } o newidiadau yn aros amdanoch chi fel yr ail swyddog
}
home-court-cases = Achosion y llys
home-court-cases-text = Pob achos gerbron y llys, gyda’u diffynyddion, eu ffurflenni a’u dogfennau.
home-new-material = Deunydd newydd
home-new-material-text = Dogfennau sydd wedi’u cyflwyno i’r llys, y diweddaraf yn gyntaf.
home-deliveries = Anfoniadau
home-deliveries-text = E-byst, negeseuon testun a hysbysiadau i’r Asiantaeth Cymorth Cyfreithiol, a’r hyn na ellid ei anfon.
home-people = Pobl
home-people-text = Pobl eich sefydliad a chyflwr eu cyfrifon. Anfonwch ddolen actifadu eto.
home-account = Eich cyfrif
home-account-text = Eich manylion, eich cyfrinair, eich ap dilysu, a ble rydych wedi mewngofnodi.

## For whom a person acts.
organisations-title = Eich sefydliadau
organisations-choose = Dros bwy rydych chi’n gweithredu?
organisations-choose-hint = Cedwir yr hyn rydych yn ei ganfod a’i wneud dros un sefydliad ar wahân i’r lleill. Gallwch newid hyn unrhyw bryd o’ch cyfrif.
organisations-choose-missing = Dewiswch dros bwy rydych yn gweithredu
organisations-only = Rydych yn gweithredu dros
organisations-only-text = Rydych yn perthyn i un sefydliad. Gall sefydliad arall ofyn i chi ymuno ag ef: cewch e-bost, a bydd y cynnig yn ymddangos yma.
organisations-offer = Mae { $organisation } yn gofyn i chi ymuno
organisations-offer-text = Eich rôl yno fyddai: { $groups }. Rydych yn cadw eich cyfrif, eich cyfrinair, eich ap dilysu a’ch rhif ffôn symudol, ac ar ôl mewngofnodi yn dewis dros bwy rydych yn gweithredu. Os nad ydych yn adnabod y sefydliad hwn, gwrthodwch.
organisations-accept = Ymuno â { $organisation }
organisations-decline = Gwrthod { $organisation }
organisations-done-accepted = Rydych wedi ymuno. Dewiswch isod dros bwy rydych yn gweithredu.
organisations-done-declined = Rydych wedi gwrthod. Gall y sefydliad ofyn i chi eto.
organisations-done-nothing = Nid oedd dim ar ôl i’w ateb.
organisations-hmcts = Gwasanaeth Llysoedd a Thribiwnlysoedd EF
account-change-organisation = dros bwy rydych yn gweithredu
acting-for = Yn gweithredu dros { $organisation }
