//! Courts that the samples are heard in: real ones, by their OU codes.
//! A table only; the reference data has them all.

use uuid::Uuid;

use crate::wire::{CourtCentre, Words};

/// A court.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Court {
    pub(crate) code: &'static str,
    id: &'static str,
    name: &'static str,
    welsh: &'static str,
    /// The number of the police force of its area, with which URNs begin.
    pub(crate) force: u8,
}

impl Court {
    const fn new(code: &'static str, id: &'static str, name: &'static str, welsh: &'static str, force: u8) -> Self {
        Self { code, id, name, welsh, force }
    }

    pub(crate) fn is_crown(&self) -> bool {
        self.code.starts_with('C')
    }

    pub(crate) fn centre(&self) -> CourtCentre {
        CourtCentre {
            id: self.id.parse().unwrap_or(Uuid::nil()),
            code: Words::Borrowed(self.code),
            name: Words::Borrowed(self.name),
            welsh_name: Some(Words::Borrowed(self.welsh)).filter(|welsh| !welsh.is_empty()),
        }
    }
}

/// The court of an OU code.
pub(crate) fn court(code: &str) -> Option<&'static Court> {
    COURTS.iter().find(|court| court.code == code)
}

/// The magistrates' courts first.
pub(crate) const COURTS: &[Court] = &[
    Court::new("B52CM00", "1a359d44-6b52-3919-b052-065413e4a801", "Bristol Magistrates' Court", "Llys Ynadon Bristol", 52),
    Court::new("B62DC00", "153ac9f3-bf7a-3616-8749-bf44a749a470", "Cardiff Magistrates' Court", "Llys Ynadon Caerdydd", 62),
    Court::new("B62MV00", "e2c7c585-4748-322c-9148-125c5d9f7981", "Swansea Magistrates' Court", "Llys Ynadon Abertawe", 62),
    Court::new("B60OW00", "1a503f78-3e62-3816-b969-c0645654e2b2", "Wrexham Magistrates' Court", "Llys Ynadon Wrecsam", 60),
    Court::new("B60WU00", "59921cfe-1726-3593-807a-df3e741e2373", "Caernarfon Magistrates' Court", "Llys Ynadon Caernarfon", 60),
    Court::new(
        "B63AD00",
        "662d4ac8-ad0e-37dc-b25b-29c411ca3fdc",
        "Aberystwyth Magistrates' Court",
        "Llys Ynadon Aberystwyth",
        63,
    ),
    Court::new("B61NP00", "fb046bcb-2329-3084-a6bb-c4d1934bd0ac", "Newport Magistrates' Court", "Llys Ynadon Casnewydd", 61),
    Court::new("B63IE00", "8e453414-be05-3cd2-b568-d6957c0f0c9b", "Llanelli Magistrates' Court", "Llys Ynadon Llanelli", 63),
    Court::new("B13HT00", "b78d02fe-8b45-30f5-8550-e5ee2cd51ec6", "Leeds Magistrates' Court", "Llys Ynadon Leeds", 13),
    Court::new("B20BL00", "fb423eb7-3f90-31ba-8ba1-984ff832ba53", "Birmingham Magistrates' Court", "Llys Ynadon Birmingham", 20),
    Court::new(
        "B06IS00",
        "e6986943-68d9-36fc-bbd0-68fa32efdd4f",
        "Manchester City Magistrates' Court",
        "Llys Ynadon Dinas Manceinion",
        6,
    ),
    Court::new("B05PK00", "0b9417b8-91b4-385d-9e01-069855777c4f", "Liverpool Magistrates' Court", "Llys Ynadon Lerpwl", 5),
    Court::new(
        "B10JJ00",
        "102c59b7-f8d9-3888-8edd-347f4afb71e1",
        "Newcastle upon Tyne Magistrates' Court",
        "Llys Ynadon Newcastle upon Tyne",
        10,
    ),
    Court::new("B14LO00", "c6109202-ba86-3789-aa6a-91a8578af8d9", "Sheffield Magistrates' Court", "Llys Ynadon Sheffield", 14),
    Court::new("B31JV00", "4deaecb5-3b56-3674-b6f1-e2e465be97fc", "Nottingham Magistrates' Court", "Llys Ynadon Nottingham", 31),
    Court::new("B33HU00", "af5f6f16-a509-3882-82ec-5d94e562964f", "Leicester Magistrates' Court", "Llys Ynadon Leicester", 33),
    Court::new("B36JU00", "dbb2a246-6d75-330c-83df-a13670e3f8fc", "Norwich Magistrates' Court", "Llys Ynadon Norwich", 36),
    Court::new("B37HI00", "937eff71-a72c-3a3c-8cd3-58e87dc7efbd", "Ipswich Magistrates' Court", "Llys Ynadon Ipswich", 37),
    Court::new(
        "B01LY00",
        "f8254db1-1683-483e-afb3-b87fde5a0a26",
        "Lavender Hill Magistrates' Court",
        "Llys Ynadon Lavender Hill",
        1,
    ),
    Court::new("B01IX00", "67aa82ba-67bb-4699-8176-5f572048352b", "Westminster Magistrates' Court", "Llys Ynadon Westminster", 1),
    Court::new(
        "B01GU00",
        "122b6b6b-6a6a-4f2f-8885-23ec28508e73",
        "Highbury Corner Magistrates' Court",
        "Llys Ynadon Highbury Corner",
        1,
    ),
    Court::new("B01ND00", "0d44a8b4-38e4-4eb3-85eb-5c29601e8285", "Thames Magistrates' Court", "Llys Ynadon Thames", 1),
    Court::new("B01EF00", "31b3d313-7a7c-4598-bb4b-c1bff9b00e26", "Croydon Magistrates' Court", "Llys Ynadon Croydon", 1),
    Court::new("B01NM00", "00277559-2bd9-42d4-b96e-a020f7a88297", "Uxbridge Magistrates' Court", "Llys Ynadon Uxbridge", 1),
    Court::new("B50KH00", "ea5b97f1-cbd0-3412-9998-a7580dc86edf", "Plymouth Magistrates' Court", "Llys Ynadon Plymouth", 50),
    Court::new("B50FI00", "7b78f63c-52a0-3fc8-a0bc-0d9eb131bfca", "Exeter Magistrates' Court", "Llys Ynadon Exeter", 50),
    Court::new(
        "B44MA00",
        "328b735a-8c89-3ae8-9d47-139be8ff60af",
        "Southampton Magistrates' Court",
        "Llys Ynadon Southampton",
        44,
    ),
    Court::new("B44KM00", "403b489c-8fff-3e49-8864-570de4bc1c65", "Portsmouth Magistrates' Court", "Llys Ynadon Portsmouth", 44),
    Court::new("B47CL00", "0140f84c-e7cb-3fba-96a1-1878b42ee546", "Brighton Magistrates' Court", "Llys Ynadon Brighton", 47),
    Court::new("B46IR00", "68c7e9af-2db7-3fc3-b6e8-e51653120790", "Maidstone Magistrates' Court", "Llys Ynadon Maidstone", 46),
    Court::new("B43KB00", "9bafd21f-71cc-3a12-807e-b8dca555cb71", "Oxford Magistrates' Court", "Llys Ynadon Rhydychen", 43),
    Court::new("B43KQ00", "49db2271-1941-3847-a7fb-dbd92b035e40", "Reading Magistrates' Court", "Llys Ynadon Reading", 43),
    Court::new("B40IM00", "785339c1-af71-3322-a55b-ba255e0db1c2", "Luton Magistrates' Court", "Llys Ynadon Luton", 40),
    Court::new("B42CO00", "87d087da-91bb-351c-922f-f47e3108c2c7", "Colchester Magistrates' Court", "Llys Ynadon Colchester", 42),
    Court::new("B16HE00", "813361c1-3a59-330b-85bb-5bd22814e51b", "Hull Magistrates' Court", "Llys Ynadon Hull", 16),
    Court::new("B12PA00", "ec7b89e8-d647-3d12-9eee-e5cd06a0533f", "York Magistrates' Court", "Llys Ynadon York", 12),
    Court::new("B22OS00", "5d5bb965-e149-38fe-9f87-d34c30455e7e", "Worcester Magistrates' Court", "Llys Ynadon Worcester", 22),
    Court::new("B20EB00", "2608ebcc-d643-4260-8175-b8a24ac5cae5", "Coventry Magistrates' Court", "Llys Ynadon Coventry", 20),
    Court::new("B04KO00", "6b038c67-4be4-374d-a92e-3765af6d4d08", "Preston Magistrates' Court", "Llys Ynadon Preston", 4),
    Court::new("B53DJ00", "394f75cb-ce37-352e-9426-632bcaaa9e9e", "Cheltenham Magistrates' Court", "Llys Ynadon Cheltenham", 53),
    Court::new("B32HX00", "e123ef4f-dc81-3298-ab87-12a2448a3d94", "Lincoln Magistrates' Court", "Llys Ynadon Lincoln", 32),
    Court::new("B17JA00", "26ed2f88-a94c-3ad6-95c4-daede2e673d5", "Teesside Magistrates' Court", "Llys Ynadon Teeside", 17),
    Court::new("C52BT00", "1a967f10-7ee6-39a8-9d0a-5225dcf042bc", "Bristol Crown Court", "Llys Y Goron Bristol", 52),
    Court::new("C62CR00", "012dc434-8baf-368c-ae14-0921dc5cabbd", "Cardiff Crown Court", "Llys Y Goron Caerdydd", 62),
    Court::new("C62SS00", "ddce58c9-446f-33f4-89cb-914ed173dfb8", "Swansea Crown Court", "Llys Y Goron Abertawe", 62),
    Court::new("C07MO00", "09169468-ecbb-3afe-8f4d-c07b74fc3c6e", "Mold Crown Court", "Llys y Goron yr Wyddgrug", 7),
    Court::new("C06MC00", "e3e762ed-8271-3454-b59b-8a13f7cc8870", "Manchester Crown Court", "Llys Y Goron Manceinion", 6),
    Court::new("C20BI00", "d27cde94-8752-3fc5-adb0-6d6a6fb9b9a8", "Birmingham Crown Court", "Llys Y Goron Birmingham", 20),
    Court::new(
        "C10NE00",
        "8de7f2e2-5705-3be5-af9a-321a891ab708",
        "Newcastle upon Tyne Crown Court",
        "Llys Y Goron Newcastle upon Tyne",
        10,
    ),
    Court::new("C31NT00", "e2b8580f-5247-30f9-905f-4b8136b23318", "Nottingham Crown Court", "Llys Y Goron Nottingham", 31),
    Court::new("C43RE00", "64fff5a8-f1b7-3ce2-bc6d-52b776b2e373", "Reading Crown Court", "Llys Y Goron Reading", 43),
    Court::new("C50EX00", "faa91bb2-19cb-384b-bcc1-06d31d12cc67", "Exeter Crown Court", "Llys Y Goron Exeter", 50),
    Court::new("C42CF00", "d3676509-c54d-39b9-80a1-41baf7fe115c", "Chelmsford Crown Court", "Llys Y Goron Chelmsford", 42),
    Court::new("C44WI00", "00901933-9e71-3fea-8957-8a9f6556c6b1", "Winchester Crown Court", "Llys Y Goron Winchester", 44),
];
