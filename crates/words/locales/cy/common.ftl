### Geiriau y mae pob tudalen yn eu rhannu.

page-title = { $title } - { $service }
page-title-error = Gwall: { $title }

## Dyddiadau, amseroedd a symiau

month-1 = Ionawr
month-2 = Chwefror
month-3 = Mawrth
month-4 = Ebrill
month-5 = Mai
month-6 = Mehefin
month-7 = Gorffennaf
month-8 = Awst
month-9 = Medi
month-10 = Hydref
month-11 = Tachwedd
month-12 = Rhagfyr
weekday-1 = Dydd Llun
weekday-2 = Dydd Mawrth
weekday-3 = Dydd Mercher
weekday-4 = Dydd Iau
weekday-5 = Dydd Gwener
weekday-6 = Dydd Sadwrn
weekday-7 = Dydd Sul
weekday-on-1 = ddydd Llun
weekday-on-2 = ddydd Mawrth
weekday-on-3 = ddydd Mercher
weekday-on-4 = ddydd Iau
weekday-on-5 = ddydd Gwener
weekday-on-6 = ddydd Sadwrn
weekday-on-7 = ddydd Sul
time-midnight = hanner nos
time-midday = hanner dydd
date-at-time = { $date } am { $time }
count-pages = { $count ->
    [one] { $count } dudalen
    [two] { $count } dudalen
    [few] { $count } tudalen
    [many] { $count } thudalen
   *[other] { $count } tudalen
}
count-bytes = { $count ->
   *[other] { $count } beit
}
count-seconds = { $count ->
   *[other] { $count } eiliad
}
count-minutes = { $count ->
    [one] { $count } funud
    [two] { $count } funud
   *[other] { $count } munud
}
count-hours = { $count ->
   *[other] { $count } awr
}

## Ffrâm y dudalen

skip-to-content = Neidio i’r prif gynnwys
phase-tag = Alffa
phase-text = Gwasanaeth newydd yw hwn. <a class="govuk-link" href="{ $contact }">Rhowch wybod i ni beth sy’n mynd o’i le</a> a byddwn yn ei drwsio.
welsh-unchecked = Nid oes person wedi gwirio’r Gymraeg ar y dudalen hon eto.
menu = Dewislen
service-information = Gwybodaeth am y gwasanaeth
languages = Iaith
language-change = (Newid yr iaith i’r { $language ->
    [Cymraeg] Gymraeg
   *[other] { $language }
 })
sign-in = Mewngofnodi
sign-out = Allgofnodi
signed-in-as = Wedi mewngofnodi fel { $name }
back = Yn ôl
support-links = Dolenni cymorth
footer-accessibility = Datganiad hygyrchedd
footer-cookies = Cwcis
footer-privacy = Preifatrwydd
footer-terms = Telerau ac amodau
footer-contact = Cysylltu â ni

## Rhannau o ffurflenni a thudalennau

button-continue = Parhau
button-save = Cadw
button-cancel = Canslo
link-change = Newid
error-prefix = Gwall:
error-summary-title = Mae problem
notice-title = Pwysig
notice-success = Llwyddiant
warning = Rhybudd
day = Diwrnod
month = Mis
year = Blwyddyn
password-show = Dangos
password-hide = Cuddio
password-show-label = Dangos y cyfrinair
password-hide-label = Cuddio’r cyfrinair
password-shown = Mae eich cyfrinair i’w weld
password-hidden = Mae eich cyfrinair wedi’i guddio
pagination-label = Tudalennau
pagination-previous = Blaenorol
pagination-next = Nesaf
upload-choose = Dewis ffeil
upload-choose-many = Dewis ffeiliau
upload-drop = neu ollwng ffeil
upload-none = Dim ffeil wedi’i dewis
upload-entered = Wedi cyrraedd y man gollwng
upload-left = Wedi gadael y man gollwng

## Beth all fod o’i le ar faes mewn ffurflen

problem-file-missing = Dewiswch ffeil
problem-file-too-large = Rhaid i’r ffeil a ddewiswyd fod yn llai na { $limit }
problem-file-empty = Mae’r ffeil a ddewiswyd yn wag
count-under-one = Mae gennych %{"{"}count{"}"} nod ar ôl
count-under-other = Mae gennych %{"{"}count{"}"} nod ar ôl
count-at = Mae gennych 0 nod ar ôl
count-over-one = Mae gennych %{"{"}count{"}"} nod yn ormod
count-over-other = Mae gennych %{"{"}count{"}"} nod yn ormod
