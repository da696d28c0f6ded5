### What files are, and what is wrong with them.

## What is wrong with a file that should be a PDF

pdf-empty = Mae’r ffeil a ddewiswyd yn wag. Gwiriwch eich bod wedi dewis yr un gywir
pdf-too-large = Mae’r ffeil a ddewiswyd yn rhy fawr. Rhannwch hi’n rhannau ac anfonwch bob un
pdf-not-pdf = Rhaid i’r ffeil a ddewiswyd fod yn PDF. Yn y rhan fwyaf o raglenni gallwch ddefnyddio “Cadw fel” neu “Argraffu” i wneud un
pdf-damaged = Mae’r ffeil a ddewiswyd wedi’i difrodi ac ni ellir ei darllen. Agorwch hi, cadwch hi eto fel PDF a dewiswch y ffeil newydd
pdf-encrypted = Mae’r ffeil a ddewiswyd wedi’i diogelu â chyfrinair. Tynnwch y cyfrinair, cadwch hi a dewiswch hi eto
pdf-script = Mae’r ffeil a ddewiswyd yn cynnwys rhaglen, ac ni all llysoedd dderbyn hynny. Argraffwch hi i PDF newydd a dewiswch honno
pdf-launch = Mae’r ffeil a ddewiswyd yn cychwyn rhaglenni eraill neu’n anfon data i rywle arall, ac ni all llysoedd dderbyn hynny. Argraffwch hi i PDF newydd a dewiswch honno
pdf-attachment = Mae ffeiliau eraill wedi’u hatodi y tu mewn i’r ffeil a ddewiswyd. Cadwch bob un fel PDF ar wahân ac anfonwch nhw fesul un
pdf-dynamic-form = Mae’r ffeil a ddewiswyd yn ffurflen ryngweithiol na all y rhan fwyaf o raglenni ei dangos. Argraffwch hi i PDF newydd a dewiswch honno
pdf-media = Mae’r ffeil a ddewiswyd yn cynnwys fideo, sain neu olygfa 3D. Tynnwch ef allan, neu gofynnwch i’r llys sut i’w gyflwyno
pdf-no-pages = Nid oes tudalennau yn y ffeil a ddewiswyd. Gwiriwch eich bod wedi dewis yr un gywir
pdf-too-many-pages = Mae gormod o dudalennau yn y ffeil a ddewiswyd. Rhannwch hi’n rhannau ac anfonwch bob un
pdf-too-complicated = Mae’r ffeil a ddewiswyd yn rhy gymhleth i’w gwirio. Argraffwch hi i PDF newydd a dewiswch honno
file-infected = Daeth y sganiwr feirysau o hyd i rywbeth yn y ffeil a ddewiswyd. Gwiriwch eich cyfrifiadur, gwnewch gopi glân a dewiswch hwnnw

## What a file is, as it stands in a sentence

file-kind-pdf = PDF
file-kind-word = dogfen Word
file-kind-excel = gweithlyfr Excel
file-kind-powerpoint = cyflwyniad PowerPoint
file-kind-open-document = ffeil OpenDocument
file-kind-macros = dogfen swyddfa â macros
file-kind-encrypted = dogfen swyddfa wedi’i diogelu â chyfrinair
file-kind-image = delwedd
file-kind-text = ffeil destun
file-kind-archive = ffeil zip neu archif arall
file-kind-program = rhaglen
file-kind-web-page = tudalen we
file-kind-empty = ffeil wag
file-kind-unknown = ffeil o fath nad ydym yn ei adnabod
