//! What a bundle tells, apart from who and when.
//! Text only; how it is set is decided by the bundle.

/// What a bundle tells.
pub(super) struct Story {
    pub(super) anticipated_plea: &'static str,
    pub(super) summary: Vec<&'static str>,
    pub(super) account: Vec<&'static str>,
    pub(super) recordings: Vec<&'static str>,
    pub(super) loss: Vec<&'static str>,
    pub(super) orders: Vec<&'static str>,
    pub(super) witnesses: Vec<Witness>,
    pub(super) present: &'static str,
    /// Time, speaker, words.
    pub(super) interview: Vec<[&'static str; 3]>,
    /// Number, description, who produces it.
    pub(super) exhibits: Vec<[&'static str; 3]>,
    /// Year, court, offence, sentence.
    pub(super) convictions: Vec<[&'static str; 4]>,
}

/// A witness and what they say, by paragraph.
pub(super) struct Witness {
    pub(super) name: &'static str,
    pub(super) occupation: &'static str,
    pub(super) says: Vec<&'static str>,
}
