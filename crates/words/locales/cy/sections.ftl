### Enwau adrannau ffeil achos.

section-ss = Taflen anfon
section-on = Gorchmynion, hysbysiadau a chyfarwyddiadau
section-ch = Cyhuddiadau
section-pj = Adran breifat i farnwyr a’r llys
section-cs = Crynodeb o’r achos
section-kws = Datganiadau tystion allweddol
section-ws = Datganiadau tystion
section-ke = Arddangosion allweddol
section-ex = Arddangosion
section-tai = Trawsgrifiadau a chyfweliadau ABE
section-sfr = Adroddiadau fforensig cryno
section-um = Deunydd nas defnyddiwyd
section-ds = Datganiad yr amddiffyniad
section-pc = Euogfarnau blaenorol
section-idpc = Manylion cychwynnol achos yr erlyniad (IDPC)
section-mceb = Bwndel tystiolaeth y llys ynadon
section-pl = Ple
section-bac = Mechnïaeth a dalfa
section-cm = Rheoli’r achos
section-ap = Ceisiadau
section-apnl = Ceisiadau nad ydynt yn gysylltiedig ag achos
section-se = Dedfryd
section-cfo = Gorchmynion llys
