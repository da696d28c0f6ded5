### Y rhyngwyneb i raglenni: ei dudalen, a’r hyn y mae ei broblemau’n ei ddweud.

api-title = Rhyngwyneb i raglenni
api-lead = Gall rhaglenni cwmnïau a siambrau chwilio am lysoedd ac anfon cofrestriad fel JSON.
api-nobody = Nid oes angen cyfrif nac allwedd arnoch. Ni ddarllenir cwcis, ac ni chaniateir sgriptiau gwefannau eraill: galwch ef o raglen, nid o dudalen mewn porwr.
api-document = Disgrifir popeth, fesul maes, mewn dogfen OpenAPI 3.1:
api-operations = Beth y gellir ei ofyn
api-operation-courts = Y llysoedd sydd ar agor, yn nhrefn eu codau, gyda hidlwyr. Dilynwch y pennyn Link i’r dudalen nesaf. Mae tag endid ar yr atebion a gellir eu cadw am 5 munud.
api-operation-court = Un llys, ar agor neu wedi cau.
api-operation-send = Yn anfon cofrestriad. Mae’r ateb yn cynnwys ei gyfeirnod.
api-operation-follow = Pa mor bell y mae cofrestriad: derbyniwyd, yn cael ei wirio, holwyd, cymeradwywyd, gwrthodwyd neu tynnwyd yn ôl. Ni ddywedir dim arall.
api-operation-document = Y disgrifiad o hyn i gyd i raglenni.
api-send-heading = Anfon cofrestriad
api-send-fields = Meysydd y ffurflen gofrestru yw’r meysydd, ac fe’u gwirir yn yr un ffordd. Daw popeth sydd o’i le yn ôl ar unwaith. Gwrthodir aelod a roddir fwy nag unwaith mewn gwrthrych, ac ni adewir allan ddim yr ydych yn ei anfon heb i chi gael gwybod.
api-send-key = Dewiswch Idempotency-Key o 16 i 255 nod ar gyfer pob ffurflen, fel UUID. Os nad oes ateb yn cyrraedd, anfonwch yr un ffurflen eto o dan yr un allwedd: bydd un cofrestriad, a’r un ateb.
api-send-limits = Gall ffurflen fod hyd at { $size }. Cyfrifir ffurflenni o un rhwydwaith fel y cyfrifir ffeiliau a lwythir i fyny; os oes gormod, 429 yw’r ateb ac mae’n dweud pa mor hir i aros.
api-example = Enghraifft
api-problems = Problemau
api-problems-text = Manylion problem (RFC 9457) yw gwallau, yn Gymraeg neu’n Saesneg, yn ôl y pennyn Accept-Language. Mae’r maes “errors” yn rhestru popeth y mae’n rhaid ei gywiro, pob un â phwyntydd JSON a chod sydd yr un fath yn y ddwy iaith.
api-about-bad-parameter = Ni ellir defnyddio un o baramedrau’r cyfeiriad neu bennyn. Rhestrir pob un gyda’r hyn y caiff fod.
api-about-not-json = Nid yw’r corff wedi’i ddatgan fel application/json.
api-about-bad-json = Nid yw’r corff yn JSON cywir. Rhoddir y llinell a’r golofn.
api-about-invalid-form = Mae problemau yn y ffurflen. Rhestrir pob un gyda’i lle, beth sydd o’i le a sut i’w gywiro. Ni chadwyd dim.
api-about-key-used = Defnyddiwyd yr Idempotency-Key ar gyfer ffurflen arall. Mae’r ffurflen gyntaf wedi cyrraedd; defnyddiwch allwedd arall ar gyfer ffurflen arall.

## Problemau ag enw

api-problem-bad-parameter = Ni ellir defnyddio paramedr
api-problem-bad-parameter-detail = Cywirwch y paramedrau a restrir.
api-problem-not-json = Rhaid i’r corff fod yn JSON
api-problem-not-json-detail = Anfonwch y corff fel application/json.
api-problem-bad-json = Nid yw’r corff yn JSON cywir
api-problem-bad-json-detail = Ni ellir ei ddarllen o linell { $line }, colofn { $column } ymlaen.
api-problem-invalid-form = Mae problemau yn y ffurflen
api-problem-invalid-form-detail = Cywirwch yr hyn a restrir ac anfonwch y ffurflen eto. Ni chadwyd dim.
api-problem-key-used = Defnyddiwyd yr allwedd ar gyfer ffurflen arall
api-problem-key-used-detail = Anfonwyd ffurflen arall o dan yr Idempotency-Key hwn ac mae wedi cyrraedd. Defnyddiwch allwedd arall ar gyfer ffurflen arall.

## Problemau y mae eu statws yn eu henwi

api-problem-400 = Ni ellir deall y cais
api-problem-400-detail = Cymharwch ef â disgrifiad y rhyngwyneb.
api-problem-403 = Daeth y cais o wefan arall
api-problem-403-detail = Galwch hwn o raglen, nid o dudalen mewn porwr.
api-problem-404 = Heb ei ganfod
api-problem-404-detail = Nid oes dim yn y cyfeiriad hwn.
api-problem-405 = Nid yw’r cyfeiriad hwn yn ateb y dull hwn
api-problem-405-detail = Mae’r pennyn Allow yn enwi’r dulliau y mae’n eu hateb.
api-problem-413 = Mae’r corff yn rhy fawr
api-problem-413-detail = Mae disgrifiad y rhyngwyneb yn dweud pa mor fawr y caiff fod.
api-problem-415 = Mae math y corff yn anghywir
api-problem-415-detail = Anfonwch y corff fel application/json.
api-problem-429 = Gormod o geisiadau
api-problem-429-detail = Arhoswch cyhyd ag y mae’r pennyn Retry-After yn ei ddweud, yna anfonwch ef eto.
api-problem-500 = Aeth rhywbeth o’i le ar ein hochr ni
api-problem-500-detail = Dyfynnwch y cyfeirnod pan ofynnwch am help.
api-problem-503 = Ddim ar gael ar hyn o bryd
api-problem-503-detail = Arhoswch cyhyd ag y mae’r pennyn Retry-After yn ei ddweud, yna anfonwch ef eto.

## Beth all fod o’i le ar baramedr neu ar siâp ffurflen

api-parameter-kind = Rhaid i’r math fod yn magistrates neu crown
api-parameter-region = Rhaid i’r rhanbarth fod yn un o’r rhai y mae’r disgrifiad yn eu rhestru
api-parameter-standing = Rhaid i’r defnydd fod yn live, going-live neu not-live
api-parameter-cursor = Rhaid i’r cyrchwr fod yr un a roddodd y dudalen flaenorol fel next
api-parameter-limit = Rhaid i’r terfyn fod yn rhif o 1 i { $most }
api-parameter-unknown = Nid oes paramedr o’r fath
api-parameter-idempotency-key = Rhaid i’r pennyn Idempotency-Key fod ag 16 i 255 nod
api-shape-not-an-object = Rhaid i hwn fod yn wrthrych
api-shape-not-an-array = Rhaid i hwn fod yn arae
api-shape-given-twice = Rhoddir hwn fwy nag unwaith. Rhowch ef unwaith
api-shape-too-long = Rhaid i hwn fod yn { $most } o nodau neu lai
api-shape-not-text = Rhaid i hwn fod yn destun
api-shape-unknown-field = Nid oes gan y ffurflen faes o’r fath
api-shape-too-many-problems = Mae { $count } yn rhagor o’r problemau hyn; ni restrir y gweddill. Gwiriwch mai enwau’r ffurflen ydynt, bod pob gwerth yn destun, nad oes dim wedi’i roi ddwywaith ac nad oes testun yn rhy hir
