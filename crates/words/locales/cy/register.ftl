### Cofrestru sefydliad.

register-title = Cofrestru eich sefydliad
register-intro = Mae cwmnïau, siambrau a phobl sy’n ymarfer ar eu pen eu hunain yn cofrestru unwaith. Rhestrir pawb sydd angen mynediad ar un ffurflen, a chaiff pob un ei gyfrif ei hun.
register-before-hearing = Cofrestrwch cyn unrhyw wrandawiad y byddwch chi neu’ch cydweithwyr yn ei fynychu. Hyd nes y bydd gennych gyfrif, gofynnwch i’r erlynydd neu’r llys am fanylion cychwynnol yr achos.
register-need-heading = Yr hyn sydd ei angen arnoch
register-need-organisation = enw, cyfeiriad, rhif ffôn a chyfeiriad e-bost eich sefydliad
register-need-regulator = y rhif y mae eich rheoleiddiwr (SRA, BSB neu CILEX) yn eich adnabod wrtho, neu bwy sy’n eich rheoleiddio os yw’n un arall
register-need-offices = rhif cyfrif Asiantaeth Cymorth Cyfreithiol pob swyddfa, os oes gennych rai
register-need-people = enw, cyfeiriad e-bost gwaith, rhif ffôn symudol, cymhwyster a rôl pawb sydd angen cyfrif
register-need-administrator = rhywun sy’n atebol am gyfrifon y sefydliad, ac sy’n derbyn y <a class="govuk-link" href="{ $terms }">telerau ac amodau</a>
register-need-mobile = Mae angen rhif ffôn symudol a chyfeiriad e-bost gwaith ar bob person nad oes neb arall yn eu defnyddio.
register-ways-heading = Sut i gofrestru
register-ways-text = Dewiswch un ffordd. Yr un yw’r cwestiynau a’r gwiriadau.
register-web-heading = Llenwi’r ffurflen ar y we
register-web-text = Mae hyn yn gweithio gyda bysellfwrdd, darllenydd sgrin ac ar ffôn. Gallwch gadw, dod yn ôl yn nes ymlaen drwy ddolen, a gludo pobl o daenlen.
register-web-button = Llenwi’r ffurflen ar y we
register-email-heading = Ei hanfon drwy e-bost
register-help-heading = Os na allwch ei llenwi
register-help-text = Gofynnwch i’r tîm cofrestru yn { $email }: gall swyddog lenwi’r ffurflen ar eich rhan.
register-next-confirm = Bydd y gweinyddwr a’r sefydliad yn cael dolen yr un drwy e-bost i gadarnhau eu cyfeiriad. Ni ellir cymeradwyo dim cyn i’r ddau gael eu cadarnhau.
register-download-heading = Anfon ffeil
register-download-text = Lawrlwythwch y ffurflen a llenwch y ddau dab mewnbwn yn unig: ‘Manylion sefydliad – mewnbwn’ a ‘Manylion defnyddwyr – mewnbwn’. Yn y ffurflen CSV maent yn ddwy ran o un ffeil.
register-download-xlsx = Ffurflen gofrestru (llyfr gwaith Microsoft Excel)
register-download-csv = Ffurflen gofrestru (CSV)
register-download-other-xlsx = Ffurflen gofrestru yn Saesneg (llyfr gwaith Microsoft Excel)
register-download-other-csv = Ffurflen gofrestru yn Saesneg (CSV)
register-send-text = Uwchlwythwch y ffurflen yma. Byddwch yn gweld ar unwaith yr hyn a ddeallwyd gennym, neu bopeth sydd angen ei gywiro. Ni chaiff dim ei anfon nes i chi ei wirio.
register-send-button = Uwchlwytho eich ffurflen
register-send-email = Gallwch hefyd anfon y ffurflen wedi’i llenwi drwy e-bost at y tîm cofrestru yn { $email }.
register-next-heading = Beth sy’n digwydd nesaf
register-next-checked = Mae swyddog cofrestru yn ei gwirio. Daw cofrestriadau sydd â gwrandawiad cyntaf cynnar yn gyntaf, a’n nod yw penderfynu arnynt o fewn { $first } ddiwrnod gwaith; a’r lleill o fewn { $days } diwrnod gwaith.
register-next-invited = Pan gaiff ei chymeradwyo, bydd pob person yn cael e-bost: i actifadu cyfrif o fewn { $days } diwrnod, neu, os oes ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Gall y gweinyddwr anfon dolen actifadu arall.
register-junk = Daw ein negeseuon e-bost o { $sender }. Gofynnwch i bawb edrych yn eu ffolder sothach neu sbam, ac ychwanegu’r cyfeiriad hwn at eu hanfonwyr diogel.
register-follow-link = Gweld pa mor bell y mae cofrestriad

register-upload-title = Uwchlwytho eich ffurflen gofrestru
register-upload-label = Ffurflen gofrestru
register-upload-hint = Llyfr gwaith Excel (.xlsx), taenlen OpenDocument (.ods) neu ffeil CSV, { $size } ar y mwyaf.
register-upload-button = Uwchlwytho a gwirio
register-upload-nothing-sent = Nid oes dim yn cael ei anfon eto: byddwch yn ei wirio yn gyntaf.
register-upload-infected = Mae’r ffeil yn cynnwys feirws, neu rywbeth sy’n edrych fel un. Ni chafodd ei chadw. Copïwch eich atebion i ffurflen newydd o’r wefan hon
register-upload-too-slow = Cymerodd y ffeil ormod o amser i’w darllen. Copïwch eich atebion i ffurflen newydd o’r wefan hon

register-problems-title = { $count ->
    [one] Mae { $count } broblem i’w chywiro
   *[other] Mae { $count } o broblemau i’w cywiro
}
register-problems-text = Darllenwyd ‘{ $file }’ gennym. Cywirwch yr hyn a restrir, yn eich copi eich hun neu yn yr un wedi’i farcio, ac uwchlwythwch hwnnw. Ni chafodd dim ei anfon.
register-problems-marked = Lawrlwytho eich ffurflen gyda phob problem wedi’i marcio
register-problems-kept = Rydym yn cadw’r copi wedi’i farcio am { $days } diwrnod. Dim ond y dudalen hon sy’n arwain ato.
register-problems-caption = Pob problem, yn nhrefn y ffurflen
register-problems-sheet = Taflen
register-problems-row = Rhes
register-problems-column = Colofn
register-problems-wrong = Beth sydd o’i le
register-problems-remedy = Sut i’w gywiro
register-problems-web = Ei gywiro yma yn lle hynny
register-problems-again = Uwchlwytho’r ffurflen wedi’i chywiro

register-check-title = Gwiriwch yr hyn a ddeallwyd gennym
register-check-text = Darllenwch bob llinell. Os oes rhywbeth o’i le, cywirwch ef yn eich ffurflen a’i huwchlwytho eto. Pan fydd popeth yn gywir, anfonwch hi ar waelod y dudalen hon.
register-check-kept = Mae’r dudalen hon yn aros ar agor i chi am { $days } diwrnod. Dim ond ei chyfeiriad sy’n arwain yma, felly peidiwch â’i rannu.
register-check-file-heading = Eich ffeil
register-check-file-name = Enw
register-check-file-size = Maint
register-check-send-heading = Anfon y cofrestriad
register-check-send-text = Drwy ei anfon, mae’r gweinyddwr atebol yn cadarnhau bod y manylion yn gywir a bod pob person wedi cytuno i gael ei restru.
register-check-send = Anfon y cofrestriad
register-check-again = Uwchlwytho ffurflen arall yn lle hynny

register-sent-title = Cofrestriad wedi’i anfon
register-sent-answer-title = Ateb wedi’i anfon
register-sent-answer-text = Mae eich ateb a’r ffurflen fel y’i hanfonwyd gennych gan y swyddog cofrestru. Mae’n disodli’r hyn a anfonwyd gennych o’r blaen. Ni chewch dderbynneb drwy e-bost.
register-sent-answer-links = Nid yw cyfeiriad e-bost ar y ffurflen wedi’i gadarnhau. Bydd pwy bynnag sy’n ei ddarllen yn cael dolen drwy e-bost, ac ni ellir cymeradwyo dim nes iddynt ei dilyn.
register-sent-reference = Eich cyfeirnod
register-sent-receipt = Mae derbynneb ar ei ffordd at y gweinyddwr atebol drwy e-bost. Daw o { $sender }: edrychwch yn y ffolder sothach hefyd.
register-sent-next-heading = Beth sy’n digwydd nesaf
register-sent-expected = Mae swyddog cofrestru yn gwirio’r cofrestriad. Ein nod yw penderfynu erbyn { $date }, sy’n ystyried y llys a’r gwrandawiad cyntaf ar y ffurflen.
register-sent-invited = Pan gaiff ei gymeradwyo, bydd pob person yn cael e-bost: i actifadu cyfrif o fewn { $days } diwrnod, neu, os oes ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno.
register-sent-rejected = Os na ellir ei gymeradwyo, bydd y gweinyddwr yn cael e-bost gyda’r rheswm.
register-sent-follow = Gweld pa mor bell y mae’r cofrestriad hwn
register-sent-help = Os oes angen help arnoch gyda chofrestriad, ysgrifennwch at { $email } a rhowch y cyfeirnod.

register-follow-title = Gweld pa mor bell y mae cofrestriad
register-follow-label = Cyfeirnod
register-follow-hint = Mae ar y dudalen gadarnhau ac yn y dderbynneb, er enghraifft REG-7K3M-Q2XR
register-follow-button = Parhau
register-follow-not-a-reference = Rhowch gyfeirnod fel REG-7K3M-Q2XR

register-progress-title = Cofrestriad { $reference }
register-progress-received-on = Derbyniwyd ar { $date }.
register-progress-received = Derbyniwyd
register-progress-being-checked = Yn cael ei wirio
register-progress-queried = Mae gennym gwestiwn
register-progress-withdrawn = Tynnwyd yn ôl
register-progress-approved = Cymeradwywyd
register-progress-passed-on = Trosglwyddwyd
register-progress-addition-accepted = Derbyniwyd gan y sefydliad
register-progress-addition-declined = Ni dderbyniwyd
register-progress-rejected = Gwrthodwyd
register-progress-received-text = Mae’n aros am swyddog cofrestru. Ein nod yw penderfynu erbyn { $date }, sy’n ystyried y llys a’r gwrandawiad cyntaf ar y ffurflen.
register-progress-being-checked-text = Mae swyddog cofrestru wedi’i agor. Ein nod yw penderfynu erbyn { $date }.
register-progress-queried-text = Mae swyddog cofrestru wedi gofyn cwestiwn i’r gweinyddwr atebol drwy e-bost. Mae’r ddolen yn yr e-bost hwnnw’n agor y ffurflen eto.
register-progress-withdrawn-text = Tynnwyd y cofrestriad yn ôl gan y sawl a’i hanfonodd. Gallwch anfon ffurflen eto unrhyw bryd.
register-progress-approved-text = Anfonwyd e-bost at bob person ar y ffurflen: i actifadu ei gyfrif neu, lle mae ganddo gyfrif eisoes, i fewngofnodi a dweud a yw’n ymuno. Mae’r ddolen i actifadu cyfrif yn agor am { $days } diwrnod. Daw o { $sender }: edrychwch yn y ffolder sothach hefyd. Gall gweinyddwr y sefydliad anfon un arall.
register-progress-passed-on-text = Fe’i trosglwyddwyd i weinyddwr sefydliad sydd wedi’i gofrestru, sy’n derbyn neu’n gwrthod y swyddfeydd a’r bobl ar y ffurflen. Ni wahoddir neb cyn hynny. Dywedir wrth y gweinyddwr atebol ar y ffurflen drwy e-bost.
register-progress-rejected-text = Anfonwyd y rheswm at y gweinyddwr atebol drwy e-bost. Gallwch gywiro’r ffurflen a’i hanfon eto.
register-progress-help = Os oes angen help arnoch, ysgrifennwch at { $email } a rhowch y cyfeirnod.
