### Sefydliadau erlyn: eu holiadur, a thudalennau’r swyddogion.

## Yr holiadur

prosecutor-start-title = Cofrestru sefydliad erlyn
prosecutor-start-lead = Mae awdurdodau sy’n dechrau achosion troseddol, fel cynghorau, gweithredwyr trafnidiaeth ac asiantaethau, yn cofrestru yma ac nid ar y ffurflen i weithwyr proffesiynol yr amddiffyniad.
prosecutor-start-defence = Os ydych yn gweithredu dros ddiffynyddion, defnyddiwch y ffurflen arall:
prosecutor-start-need = Beth fydd ei angen arnoch
prosecutor-need-address = cyfeiriad post, prif rif ffôn a phrif gyfeiriad e-bost y sefydliad
prosecutor-need-work = faint o achosion y disgwyliwch eu dechrau mewn blwyddyn, sut yr ydych yn eu dechrau, a chodau’r troseddau
prosecutor-need-interface = a ydych yn bwriadu cysylltu eich system eich hun, pwy sy’n ei hadeiladu a pha mor hir y mae hynny’n ei gymryd
prosecutor-need-remittance = y cyfrif banc yr anfonir dirwyon a chostau iddo
prosecutor-need-administrator = enw, e-bost gwaith a rhif ffôn symudol y person a fydd yn atebol
prosecutor-start-link = Gallwch ateb mewn unrhyw drefn. Cewch eich tudalen eich hun gyda dolen i ddod yn ôl iddi o fewn { $days } diwrnod.
prosecutor-start-button = Dechrau nawr
prosecutor-help = Os oes angen help arnoch, ysgrifennwch at { $email }.
prosecutor-apply-title = Cofrestru sefydliad erlyn
prosecutor-apply-text = Cedwir eich atebion wrth i chi fynd. I ddod yn ôl o fewn { $days } diwrnod, cadwch y cyfeiriad hwn. Gall pwy bynnag sydd ag ef weld a newid eich atebion:
prosecutor-apply-check = Gwirio eich atebion
prosecutor-apply-incomplete = Pan fydd pob rhan wedi’i chwblhau, gallwch wirio eich atebion a’u hanfon.
prosecutor-status-not-started = Heb ei dechrau
prosecutor-status-to-mend = Mae problem
prosecutor-status-complete = Wedi’i chwblhau
prosecutor-status-kept = Yn aros fel yr oedd
prosecutor-section-organisation = Y sefydliad
prosecutor-section-work = Achosion a throseddau
prosecutor-section-interface = Cysylltu eich system eich hun
prosecutor-section-remittance = Cyfrif ar gyfer taliadau
prosecutor-section-administrator = Gweinyddwr atebol
prosecutor-save = Cadw a pharhau
prosecutor-check-title = Gwirio eich atebion
prosecutor-change = Newid
prosecutor-send-heading = Anfon y cofrestriad
prosecutor-send-text = Drwy ei anfon rydych yn cadarnhau bod yr atebion yn gywir hyd eithaf eich gwybodaeth.
prosecutor-send = Anfon y cofrestriad
prosecutor-sent-waiting = Anfonwyd y cofrestriad
prosecutor-sent-queried = Mae gennym gwestiwn
prosecutor-sent-withdrawn = Tynnwyd y cofrestriad yn ôl
prosecutor-sent-approved = Cymeradwywyd y cofrestriad
prosecutor-sent-rejected = Ni dderbyniwyd y cofrestriad
prosecutor-next-waiting = Cadarnheir cyfeiriadau e-bost y gweinyddwr a’r sefydliad drwy ddolenni a anfonwn yno. Yna mae swyddog cofrestru yn gwirio’r cofrestriad. Pan gaiff ei gymeradwyo, bydd y gweinyddwr yn cael e-bost gan { $sender }: i actifadu cyfrif o fewn { $days } diwrnod, neu, os oes ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno.
prosecutor-next-queried = Mae swyddog cofrestru wedi gofyn rhywbeth i’r gweinyddwr drwy e-bost. Mae’r cofrestriad yn aros am yr ateb. Mae’r ddolen yn yr e-bost hwnnw yn arwain at y cwestiwn ac yn agor yr holiadur eto.
prosecutor-next-withdrawn = Tynnwyd y cofrestriad yn ôl gan ei weinyddwr, ac nid oes dim mwy yn digwydd gydag ef. Gallwch gofrestru eto unrhyw bryd.
prosecutor-next-approved = Anfonwyd e-bost at y gweinyddwr gan { $sender }: i actifadu cyfrif o fewn { $days } diwrnod, neu, os oes ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno.
prosecutor-next-rejected = Anfonwyd y rheswm at y gweinyddwr drwy e-bost. Gallwch ei gywiro a chofrestru eto.
prosecutor-sent-confirm = { $count ->
    [one] Mae { $count } cyfeiriad e-bost heb ei gadarnhau eto. Chwiliwch am ein he-bost yno, yn y ffolder sothach hefyd.
   *[other] Mae { $count } cyfeiriad e-bost heb eu cadarnhau eto. Chwiliwch am ein he-bost ym mhob un, yn y ffolder sothach hefyd.
}
prosecutor-own-asked = Yr hyn yr ydym yn ei ofyn
prosecutor-own-queried-text = Atebwch yn yr holiadur: mae’n agor gyda’r hyn a anfonoch, wedi’i lenwi, heblaw am y cyfrif, sy’n aros fel y mae oni bai eich bod yn rhoi un arall. Newidiwch yr hyn sydd ei angen, gwiriwch ef a’i anfon eto. Mae’r cofrestriad yn aros amdanoch yn y cyfamser.
prosecutor-account-kept = Mae’r cyfrif yn aros fel y’i rhoesoch o’r blaen.
prosecutor-sent-back = Gallwch ddod yn ôl i’r dudalen hon am { $days } diwrnod o’r adeg y dechreuoch.
prosecutor-sent-follow = Ar unrhyw adeg gallwch weld pa mor bell y mae gyda’r cyfeirnod a chyfeiriad e-bost y gweinyddwr.
prosecutor-answer-late = Ni chafodd yr hyn a lenwyd gennych ei anfon: atebwyd y cwestiwn eisoes, neu mae’r cofrestriad yn cael ei gymeradwyo neu wedi’i benderfynu. Os yw’n dal i fod o bwys, ysgrifennwch at { $email } a rhowch y cyfeirnod.
prosecutor-follow-title = Gweld pa mor bell y mae cofrestriad sefydliad erlyn
prosecutor-follow-hint = Mae ar y dudalen gadarnhau ac yn y dderbynneb, er enghraifft PRO-7K3M-Q2XR
prosecutor-follow-email = Cyfeiriad e-bost gwaith y gweinyddwr atebol
prosecutor-follow-email-hint = Y cyfeiriad yr anfonwyd y dderbynneb ato
prosecutor-follow-not-a-reference = Rhowch gyfeirnod fel PRO-7K3M-Q2XR
prosecutor-follow-unknown = Nid oes gan yr un cofrestriad y cyfeirnod hwn ynghyd â’r cyfeiriad e-bost hwn. Gwiriwch y ddau yn y dderbynneb a anfonwyd gennym

## Cwestiynau

prosecutor-field-name = Enw’r sefydliad
prosecutor-field-line1 = Llinell gyfeiriad 1
prosecutor-field-line2 = Llinell gyfeiriad 2 (dewisol)
prosecutor-field-town = Tref neu ddinas
prosecutor-field-county = Sir (dewisol)
prosecutor-field-postcode = Cod post
prosecutor-field-country = Gwlad
prosecutor-field-address = Cyfeiriad post
prosecutor-field-telephone = Prif rif ffôn
prosecutor-field-email = Prif gyfeiriad e-bost
prosecutor-hint-email = Cyfeiriad tîm, nid un person
prosecutor-field-language = Iaith llythyrau a negeseuon e-bost
prosecutor-language-en = Saesneg
prosecutor-language-cy = Cymraeg
prosecutor-field-cases = Achosion mewn blwyddyn
prosecutor-hint-cases = Faint o achosion y disgwyliwch eu dechrau. Bydd amcangyfrif yn ddigon.
prosecutor-field-methods = Dull erlyn
prosecutor-hint-methods = Dewiswch bob un sy’n berthnasol
prosecutor-methods-single-justice = Hysbysiad gweithdrefn un ynad
prosecutor-methods-postal-requisition = Cyhuddiad ysgrifenedig a hawliad drwy’r post
prosecutor-methods-summons = Hysbysiad a gwŷs
prosecutor-field-offences = Troseddau
prosecutor-hint-offences = Codau’r CJS Offence Index, er enghraifft TH68010. Rhowch bob un ar ei linell ei hun neu rhowch goma rhyngddynt.
prosecutor-field-intends = A ydych yn bwriadu cysylltu eich system eich hun â’r gwasanaeth hwn?
prosecutor-hint-intends = Drwy ryngwyneb i raglenni (API), fel bod achosion a deunydd yn mynd drosodd ohonynt eu hunain
prosecutor-intends-yes = Ydym
prosecutor-intends-no = Nac ydym
prosecutor-intends-undecided = Heb benderfynu eto
prosecutor-field-supplier = Cyflenwr TG
prosecutor-hint-supplier = Os ydych: pwy sy’n ei adeiladu, neu eich sefydliad eich hun
prosecutor-field-weeks = Amser arwain y cyflenwr, mewn wythnosau
prosecutor-hint-weeks = Os ydych: o’r archeb hyd at y prawf cyntaf
prosecutor-remittance-kept = Y cyfrif a roesoch o’r blaen yw’r un sydd gennym o hyd. I’w gadw, ewch yn ôl. I roi un arall, rhowch ef i gyd yma.
prosecutor-remittance-why = Anfonir y dirwyon, y costau a’r iawndal sy’n perthyn i chi i’r cyfrif hwn. Cedwir y manylion dan sêl. Dim ond swyddogion cofrestru all eu hagor, a chofnodir pob agoriad.
prosecutor-field-account-name = Enw ar y cyfrif
prosecutor-field-sort-code = Cod didoli
prosecutor-hint-sort-code = 6 digid, er enghraifft 309430
prosecutor-field-account-number = Rhif y cyfrif
prosecutor-hint-account-number = 8 digid; rhowch 0 o’i flaen os oes 7 gan eich un chi
prosecutor-account-ending = Yn gorffen â { $digits }
prosecutor-field-advice-email = Cyfeiriad e-bost ar gyfer manylion taliadau
prosecutor-hint-advice-email = Lle dywedwn beth yw diben pob taliad
prosecutor-field-first-name = Enw cyntaf
prosecutor-field-last-name = Cyfenw
prosecutor-field-person = Enw a theitl swydd
prosecutor-field-job-title = Teitl swydd
prosecutor-field-work-email = Cyfeiriad e-bost gwaith
prosecutor-hint-work-email = Nid un neb arall: dyma’r enw i fewngofnodi ag ef
prosecutor-field-mobile = Rhif ffôn symudol
prosecutor-hint-mobile = Nid un neb arall: anfonir codau iddo
prosecutor-field-terms = Telerau ac amodau
prosecutor-terms-yes = Mae’r gweinyddwr yn derbyn y telerau ac amodau

## Beth all fod o’i le

prosecutor-cases-wrong = Rhowch nifer yr achosion mewn blwyddyn fel rhif cyfan, fel 12500
prosecutor-methods-missing = Dewiswch o leiaf un dull erlyn
prosecutor-offences-wrong = Rhowch godau’r troseddau, fel TH68010, bob un ar ei linell ei hun
prosecutor-intends-missing = Dewiswch a ydych yn bwriadu cysylltu eich system eich hun
prosecutor-weeks-wrong = Rhowch yr amser arwain mewn wythnosau fel rhif cyfan, fel 26
prosecutor-sort-code-wrong = Rhowch god didoli â 6 digid, fel 309430
prosecutor-account-number-wrong = Rhowch rif cyfrif ag 8 digid
prosecutor-terms-missing = Dewiswch fod y gweinyddwr yn derbyn y telerau ac amodau
prosecutor-supplier-missing = Rhowch enw’r cyflenwr TG
prosecutor-job-title-missing = Rhowch deitl y swydd
prosecutor-account-name-missing = Rhowch yr enw ar y cyfrif
prosecutor-telephone-missing = Rhowch y prif rif ffôn

## I swyddogion

prosecutors-title = Sefydliadau erlyn sy’n cofrestru
prosecutors-defence = Cofrestriadau gweithwyr proffesiynol yr amddiffyniad
prosecutors-link = Cofrestriadau sefydliadau erlyn
prosecutors-back = Pob sefydliad erlyn sy’n cofrestru
prosecutors-none-waiting = Nid oes sefydliad erlyn yn aros.
prosecutors-none-approved = Nid oes sefydliad erlyn wedi’i gymeradwyo.
prosecutors-none-withdrawn = Nid oes sefydliad erlyn wedi tynnu ei gofrestriad yn ôl.
prosecutors-none-rejected = Nid oes sefydliad erlyn wedi’i wrthod.
prosecutors-approve-text = Ychwanegir y sefydliad fel erlynydd, a gwahoddir { $name } yn weinyddwr arno.
prosecutors-approve-asked = Ychwanegir y sefydliad fel erlynydd. Mae gan { $name } gyfrif eisoes, a gofynnir iddynt ymuno fel gweinyddwr.
prosecutors-approved-asked = Mae gan y gweinyddwr gyfrif eisoes, a gofynnwyd iddo drwy e-bost ymuno: mae’n mewngofnodi ac yn ateb.
prosecutors-approved-person = Anfonir e-bost at y gweinyddwr gan { $sender } gyda dolen i actifadu’r cyfrif o fewn { $days } diwrnod. Os oes cyfrif ganddo eisoes, gofynnir iddo dderbyn ar ôl mewngofnodi.
prosecutors-remittance-link = Agor y cyfrif ar gyfer taliadau
prosecutors-remittance-recorded = Cofnodir pob agoriad gyda’ch enw.
