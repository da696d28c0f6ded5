### The names of the sections of a case file.

section-ss = Sending sheet
section-on = Orders, notices and directions
section-ch = Charges
section-pj = Private section for judges and the court
section-cs = Case summary
section-kws = Key witness statements
section-ws = Witness statements
section-ke = Key exhibits
section-ex = Exhibits
section-tai = Transcripts and ABE interviews
section-sfr = Streamlined forensic reports
section-um = Unused material
section-ds = Defence statement
section-pc = Previous convictions
section-idpc = Initial details of the prosecution case (IDPC)
section-mceb = Magistrates’ court evidence bundle
section-pl = Plea
section-bac = Bail and custody
section-cm = Case management
section-ap = Applications
section-apnl = Applications not linked to a case
section-se = Sentence
section-cfo = Court orders
