### The courts beyond their names: filters, the file, and since when each uses the service.

courts-lead-going-live = Dyma lysoedd troseddol Cymru a Lloegr, gyda’r diwrnod neu’r mis y mae pob un yn defnyddio’r gwasanaeth ohono. Cofrestrwch cyn y gwrandawiad cyntaf y byddwch yn mynd iddo mewn llys sy’n ei ddefnyddio.
courts-kind-all = Pob math
courts-region-all = Pob rhanbarth
courts-standing = Defnydd o’r gwasanaeth
courts-standing-all = Mewn defnydd neu beidio
courts-standing-live = Mewn defnydd
courts-standing-going-live = Yn dechrau ar ddyddiad hysbys
courts-standing-not-live = Heb fod mewn defnydd eto
courts-from = O { $date }
courts-name-english = Enw Saesneg
courts-name-welsh = Enw Cymraeg
courts-postcode = Cod post
courts-go-live = Mewn defnydd o
courts-go-live-exact = Union ddyddiad
courts-exact-yes = Ie
courts-exact-no = Na, mewn defnydd erbyn hynny
courts-none-filtered = Nid oes llys yn cyfateb. Gallwch roi cynnig ar:
courts-none-filters = math arall, rhanbarth arall, neu unrhyw ddefnydd o’r gwasanaeth
go-live-title = Gosod o ba bryd y defnyddir y gwasanaeth
go-live-now = Cofnodwyd nawr:
go-live-effect = Mae’r dyddiad yn gyhoeddus, ar y rhestr o lysoedd. Tra bo llysoedd yn dechrau, daw sefydliadau y bydd eu pobl yn ymddangos cyn bo hir mewn llys sydd ar fin dechrau yn gyntaf yn y ciw cofrestriadau.
go-live-all-live = Mae gosodiad yn dweud bod pob llys yn defnyddio’r gwasanaeth, felly mae’r ciw yn nhrefn y gwrandawiadau cyntaf. Dangosir dyddiad a osodwch yma ar y rhestr o lysoedd ac nid yw’n newid dim arall.
go-live-known = A yw’r dyddiad yn hysbys?
go-live-known-yes = Ydy
go-live-known-no = Nac ydy, nid yw’r llys yn defnyddio’r gwasanaeth ac nid oes dyddiad yn hysbys
go-live-known-missing = Dewiswch a yw’r dyddiad yn hysbys
go-live-date = Diwrnod cyntaf y defnydd
go-live-date-hint = Er enghraifft, 1 3 2027
go-live-date-missing = Rhowch ddiwrnod cyntaf y defnydd
go-live-date-wrong = Rhaid i ddiwrnod cyntaf y defnydd fod yn ddyddiad go iawn, fel 1 3 2027
go-live-date-early = Rhaid i ddiwrnod cyntaf y defnydd fod yn { $year } neu’n hwyrach: nid oedd y gwasanaeth yn bodoli cyn hynny
go-live-date-late = Rhaid i ddiwrnod cyntaf y defnydd fod o fewn y { $years } mlynedd nesaf
go-live-button = Cadw
go-live-history = Beth a gofnodwyd o’r blaen
go-live-history-none = Nid oes neb wedi’i newid: dyddiad y tabl llysoedd ydyw.
go-live-changed = Newidiwyd
go-live-by = Gan
courts-download = { $count ->
    [one] Lawrlwytho’r llys hwn
   *[other] Lawrlwytho’r { $count } llys hyn
}
courts-filtered = { $count ->
    [two] Daethpwyd o hyd i { $count } lys
   *[other] Daethpwyd o hyd i { $count } llys
}
