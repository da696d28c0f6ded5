### Cadarnhau cyfeiriadau cofrestriad drwy ddolen.

register-confirm-title = Cadarnhau eich cyfeiriad e-bost
register-confirm-why = Mae cofrestriad yn rhoi { $address } fel cyfeiriad i ysgrifennu ato. Cadarnhewch ei fod yn eich cyrraedd: tan hynny ni ellir cymeradwyo’r cofrestriad.
register-confirm-not-you = Os nad ydych yn gwybod am y cofrestriad, caewch y dudalen hon. Nid oes dim yn digwydd oni bai eich bod yn pwyso’r botwm.
register-confirm-button = Cadarnhau’r cyfeiriad hwn
register-confirm-accept-title = Gwirio’r cofrestriad a derbyn y telerau
register-confirm-assisted = Llenwodd swyddog cofrestru y ffurflen hon ar ran eich sefydliad. Darllenwch bob llinell. Os oes rhywbeth o’i le, peidiwch â derbyn: dywedwch wrth y swyddog, a all ei gywiro.
register-confirm-accept-heading = Derbyn y telerau
register-confirm-accept-text = Darllenwch y <a class="govuk-link" href="{ $terms }">telerau ac amodau</a>. Ni all neb eu derbyn ar eich rhan: heb eich derbyniad ni ellir cymeradwyo’r cofrestriad.
register-confirm-accept-legend = Telerau ac amodau
register-confirm-accept = Rwy’n cadarnhau bod y manylion yn gywir ac yn derbyn y telerau ac amodau
register-confirm-accept-needed = Dewiswch y blwch os ydych yn derbyn y telerau ac amodau
register-confirm-accept-button = Cadarnhau’r cyfeiriad a derbyn
register-confirm-name = Eich enw llawn
register-confirm-name-needed = Rhowch eich enw llawn
register-confirm-capacity = Yn rhinwedd pa swydd yr ydych yn derbyn
register-confirm-capacity-hint = Er enghraifft, partner, cyfarwyddwr neu bennaeth siambrau
register-confirm-capacity-needed = Rhowch y swydd yr ydych yn derbyn yn ei rhinwedd, er enghraifft partner
register-confirm-late-title = Nid yw’r ddolen hon yn gweithio mwyach
register-confirm-late-text = Mae dolen yn gweithio am { $days } diwrnod, a dim ond yr un ddiweddaraf. Efallai hefyd fod y cofrestriad bellach yn enwi cyfeiriad arall. Gallwch gael dolen arall.
register-confirm-closed-title = Nid oes dim ar ôl i’w gadarnhau
register-confirm-closed-text = Mae’r cofrestriad hwn wedi’i benderfynu neu ei dynnu’n ôl.
register-confirmed-title = Cyfeiriad wedi’i gadarnhau
register-confirmed-text = Diolch. Nid oes dim arall i’w wneud gyda’r ddolen hon. Gallwch gau’r dudalen hon.
register-confirmed-administrator = Diolch. Gallwch weld yr hyn a ddeallwyd o’r ffurflen, a pha mor bell y mae’r cofrestriad.
register-confirmed-further = Diolch. Gallwch weld pa mor bell y mae’r cofrestriad ac, os ydym wedi gofyn rhywbeth i chi, ei ateb.
register-confirmed-own = Gweld eich cofrestriad
register-links-heading = Cadarnhau’r cyfeiriadau
register-links-text = Rhaid cadarnhau cyfeiriad e-bost gwaith y gweinyddwr a phrif gyfeiriad e-bost y sefydliad, pob un drwy ddolen a anfonwyd yno. Tan hynny ni ellir cymeradwyo’r cofrestriad.
register-links-confirmed = Cadarnhawyd y ddau. Nid oes angen i chi wneud dim mwy yn eu cylch.
register-links-button = Anfon y dolenni eto
register-links-sent = Os yw’r cofrestriad yn dal ar agor, mae’r dolenni ar eu ffordd i’r cyfeiriadau ar y ffurflen. Edrychwch yn y ffolder sothach hefyd. Rydym yn eu hanfon ychydig o weithiau’r dydd ar y mwyaf.

## I swyddogion.

registrations-addresses-heading = Cyfeiriadau heb eu cadarnhau
registrations-links-sent = Mae’r dolenni y mae eu hangen o hyd ar eu ffordd.
registrations-addresses-text = Ni ellir cymeradwyo’r cofrestriad cyn i ddarllenydd pob cyfeiriad ddilyn y ddolen a anfonwyd yno:
registrations-addresses-terms = nid yw’r gweinyddwr wedi derbyn y telerau
registrations-addresses-resend = Anfon y dolenni eto
registrations-addresses-done = Mae’r cyfeiriadau ar y ffurflen wedi’u cadarnhau.
registrations-addresses-needed = Nid yw cyfeiriad ar y ffurflen wedi’i gadarnhau eto. Anfonwch y dolenni eto, neu arhoswch
