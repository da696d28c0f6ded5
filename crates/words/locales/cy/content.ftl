content-accessibility = Datganiad hygyrchedd
content-privacy = Hysbysiad preifatrwydd
content-cookies = Cwcis
content-terms = Telerau ac amodau
content-contact = Cysylltu ac oriau agor
