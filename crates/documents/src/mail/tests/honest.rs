//! Messages as mail programs and servers write them.

use super::{super::Automatic, read};

const PLAIN: &str = "Return-Path: <asha@firm.example>\nReceived: from a by b; Mon, 23 Nov 2026 12:00:00 +0000\n\
    Authentication-Results: mx.courts.example (policy; p=none); spf=pass smtp.mailfrom=asha@firm.example;\n dkim=pass (good) header.d=firm.example; dmarc=fail\n\
    Received-SPF: Pass (sender is right) envelope-from=asha@firm.example; receiver=mx\n\
    DKIM-Signature: v=1; a=rsa-sha256; d=firm.example; s=k; b=abc\n\
    From: =?utf-8?q?Si=C3=A2n_Rees?= <asha@firm.example>\nTo: Courts <registration@courts.example>, x@y.example\n\
    Subject: =?utf-8?b?RmZ1cmZsZW4gZ29mcmVzdHJ1?=\n =?utf-8?q?_-_ail?=\nMessage-ID: <1@firm.example>\nDate: Mon, 23 Nov 2026 11:59:00 +0000\n\n\
    Please find our form.\n";

#[test]
fn a_plain_message_says_who_what_and_when() {
    let mail = read(PLAIN);
    assert_eq!(mail.from.as_deref(), Some("asha@firm.example"));
    assert_eq!(mail.return_path.as_deref(), Some("asha@firm.example"));
    assert_eq!(mail.to, ["registration@courts.example", "x@y.example"]);
    assert_eq!(mail.subject, "Ffurflen gofrestru - ail");
    assert_eq!((mail.message_id.as_deref(), mail.date.as_str()), (Some("1@firm.example"), "Mon, 23 Nov 2026 11:59:00 +0000"));
    assert_eq!((mail.text.as_str(), mail.automatic, mail.cut), ("Please find our form.\n", None, false));
    assert_eq!(mail.attachments, []);
}

#[test]
fn what_servers_say_is_kept_with_who_says_it() {
    let said: Vec<String> =
        read(PLAIN).claims.iter().map(|it| format!("{} {} {} {}", it.by, it.method, it.result, it.about)).collect();
    let wanted = [
        "mx.courts.example spf pass asha@firm.example",
        "mx.courts.example dkim pass firm.example",
        "mx.courts.example dmarc fail ",
        " spf pass asha@firm.example",
        " dkim-signature unchecked firm.example",
    ];
    assert_eq!(said, wanted);
}

#[test]
fn attachments_come_out_byte_for_byte() {
    let mail = read(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=\"=_x;y\"\n\npreamble\n--=_x;y\nContent-Type: multipart/alternative; boundary=in\n\n\
         --in\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nLl=FBr=\n y m=F4r\n--in\n\
         Content-Type: text/html\n\n<b>Ll</b><script>alert(1)</script>\n--in--\n--=_x;y\nContent-Type: application/octet-stream\n\
         Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename*=utf-8''ffurflen%20%C3%A2.xlsx\n\nUEsDBAD/\n/g==\n\
         --=_x;y\nContent-Type: text/csv; name=a.csv\n\nna\u{ef}ve,1\n--=_x;y--\nepilogue\n",
    );
    assert_eq!(mail.text, "Ll\u{fb}r y m\u{f4}r");
    let names: Vec<&str> = mail.attachments.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["ffurflen \u{e2}.xlsx", "a.csv"]);
    assert_eq!(mail.attachments[0].bytes, b"PK\x03\x04\x00\xff\xfe");
    assert_eq!(mail.attachments[1].bytes, "na\u{ef}ve,1".as_bytes());
}

#[test]
fn a_forwarded_message_is_opened_plain_or_encoded() {
    let inner = "From: c@d.example\nAuto-Submitted: auto-replied\nContent-Type: text/csv; name=form.csv\n\na,b\n";
    let plain = format!(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n{inner}--b--\n"
    );
    let mail = read(&plain);
    assert_eq!((mail.attachments.len(), mail.attachments[0].name.as_str(), mail.automatic), (1, "form.csv", None));
    let coded = "From: a@b.example\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n\
                 Q29udGVudC1UeXBlOiB0ZXh0L2NzdjsgbmFtZT1mLmNzdgoKYSxiCg==\n";
    assert_eq!(read(coded).attachments[0].bytes, b"a,b\n");
}

#[test]
fn outlooks_own_wrapping_is_known_by_type_or_bytes() {
    let mail = read(
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\n\nx\n\
         --b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\neJ8+IgAA\n--b--\n",
    );
    assert!(mail.attachments.len() == 2 && mail.attachments.iter().all(|it| it.wrapped_by_outlook));
}

#[test]
fn messages_of_programs_are_told_from_those_of_people() {
    let why = |field: &str| read(&format!("From: a@b.example\n{field}\n\ntext")).automatic;
    assert_eq!(why("Auto-Submitted: auto-replied (absence)"), Some(Automatic::AutomaticReply));
    assert_eq!(why("Auto-Submitted: no"), None);
    assert_eq!(why("Return-Path: <>"), Some(Automatic::Bounce));
    assert_eq!(why("Content-Type: multipart/report; boundary=b"), Some(Automatic::Bounce));
    assert_eq!(why("Precedence: bulk"), Some(Automatic::Bulk));
    assert_eq!(why("List-Id: <news.example>"), Some(Automatic::MailingList));
    assert_eq!(why("X-Autoreply: yes"), Some(Automatic::AutomaticReply));
    assert_eq!(why("Received: from a by b\n".repeat(51).trim_end()), Some(Automatic::GoingRound));
}

#[test]
fn the_same_message_over_another_way_is_the_same() {
    let one = read(PLAIN);
    assert_eq!(read(&format!("Received: from elsewhere by us\n{PLAIN}")).identity, one.identity);
    assert_eq!(read(&format!("From asha@firm.example Mon Nov 23 12:00:00 2026\n{PLAIN}")).identity, one.identity);
    assert_ne!(read(&PLAIN.replace("1@firm", "2@firm")).identity, one.identity);
    assert_ne!(read(&PLAIN.replace("our form", "my form")).identity, one.identity);
    let without = PLAIN.replace("Message-ID: <1@firm.example>\n", "");
    assert_ne!(read(&without).identity, read(&without.replace("11:59", "11:58")).identity);
}

#[test]
fn a_saved_message_is_opened_whatever_kind_of_bytes_it_is_sent_as() {
    let inner = "From: c@d.example\nSubject: Form\nContent-Type: text/csv; name=form.csv\n\na,b\n";
    let attached = |name: &str, bytes: &str| {
        read(&format!(
            "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/octet-stream\n\
             Content-Disposition: attachment; filename=\"{name}\"\n\n{bytes}--b--\n"
        ))
    };
    let names = |mail: super::super::Mail| mail.attachments.into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(names(attached("Our form.EML", inner)), ["form.csv"]);
    assert_eq!(names(attached("form.eml", "a,b\n1,2\n")), ["form.eml"], "a name alone makes no message");
    assert_eq!(names(attached("notes.txt", inner)), ["notes.txt"]);
}
