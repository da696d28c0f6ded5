//! Any bytes and any range read back; whatever was changed is refused.

use proptest::prelude::*;

use super::*;

fn key() -> DocumentKey {
    DocumentKey::new([7; 32])
}

fn sealed(plain: &[u8]) -> (Vec<u8>, Receipt) {
    let mut object = Vec::new();
    let receipt = seal(plain, &mut object, &key(), [9; PREFIX]).unwrap();
    (object, receipt)
}

fn pattern(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from((at * 31 + at / 251) % 256).unwrap()).collect()
}

const EDGES: [usize; 9] = [0, 1, 15, 16, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17];

#[test]
fn documents_of_every_length_round_a_chunk_read_back() {
    for length in EDGES {
        let plain = pattern(length);
        let (object, receipt) = sealed(&plain);
        assert_eq!(open(&object, &key()).unwrap(), plain, "{length}");
        assert_eq!(receipt.sealed.object_length(), object.len() as u64, "{length}");
        assert_eq!(Sealed::of(&object, object.len() as u64).unwrap(), receipt.sealed);
    }
}

#[test]
fn the_name_is_the_digest_of_the_ciphertext_and_the_plain_digest_that_of_the_plaintext() {
    use sha2::{Digest, Sha256};
    let plain = pattern(CHUNK * 2 + 5);
    let (object, receipt) = sealed(&plain);
    assert_eq!(receipt.name, hex::encode(Sha256::digest(&object)));
    assert_eq!(receipt.plain_digest, <[u8; 32]>::from(Sha256::digest(&plain)));
    assert!(!object.windows(32).any(|window| window == &plain[..32]), "the plaintext shows");
}

#[test]
fn every_flipped_byte_is_refused() {
    let (object, _) = sealed(&pattern(300));
    for at in 0..object.len() {
        let mut changed = object.clone();
        changed[at] ^= 1;
        assert!(open(&changed, &key()).is_err(), "byte {at}");
    }
}

#[test]
fn every_truncation_is_refused() {
    let (object, _) = sealed(&pattern(2 * CHUNK));
    let edges = [HEADER, HEADER + TAG, HEADER + SEALED, HEADER + SEALED + TAG, object.len() - TAG];
    for end in (0..200).chain(edges).chain(object.len() - 200..object.len()) {
        assert!(open(&object[..end], &key()).is_err(), "cut at {end}");
    }
}

const SEALED: usize = CHUNK + TAG;

#[test]
fn dropped_swapped_repeated_and_foreign_chunks_are_refused() {
    let (object, _) = sealed(&pattern(4 * CHUNK));
    let chunk = |n: usize| object[HEADER + n * SEALED..HEADER + (n + 1) * SEALED].to_vec();
    let build = |numbers: &[usize]| numbers.iter().fold(object[..HEADER].to_vec(), |made, n| [made, chunk(*n)].concat());
    assert!(open(&build(&[0, 1, 2, 3]), &key()).is_ok());
    for order in [&[1, 2, 3][..], &[0, 2, 3], &[0, 1, 2], &[1, 0, 2, 3], &[0, 1, 3, 2], &[0, 0, 1, 2, 3], &[0, 1, 2, 3, 3], &[3]]
    {
        assert!(open(&build(order), &key()).is_err(), "{order:?}");
    }
    let mut other = Vec::new();
    seal(&*pattern(4 * CHUNK), &mut other, &key(), [8; PREFIX]).unwrap();
    let spliced = [&object[..HEADER + SEALED], &other[HEADER + SEALED..]].concat();
    assert!(open(&spliced, &key()).is_err());
}

#[test]
fn bytes_after_the_end_are_refused() {
    for length in EDGES {
        let (mut object, _) = sealed(&pattern(length));
        object.push(0);
        assert!(open(&object, &key()).is_err(), "{length}");
    }
}

#[test]
fn another_key_opens_nothing() {
    let (object, receipt) = sealed(&pattern(100));
    let other = DocumentKey::new([6; 32]);
    assert_eq!(open(&object, &other), Err(OpenError::Damaged));
    let span = receipt.sealed.range(3, 5).unwrap();
    let part = &object[usize::try_from(span.start).unwrap()..][..usize::try_from(span.length).unwrap()];
    assert_eq!(open_range(part, &receipt.sealed, &span, &other), Err(OpenError::Damaged));
}

#[test]
fn what_is_not_sealed_says_so() {
    assert_eq!(open(b"%PDF-1.7 and so on, far longer than the header of a sealed object", &key()), Err(OpenError::NotSealed));
    assert_eq!(open(b"", &key()), Err(OpenError::NotSealed));
}

#[test]
fn a_range_beyond_the_end_is_not_a_range() {
    let (_, receipt) = sealed(&pattern(10));
    assert!(receipt.sealed.range(0, 10).is_some());
    assert!(receipt.sealed.range(5, 6).is_none());
    assert!(receipt.sealed.range(11, 0).is_none());
    assert!(receipt.sealed.range(u64::MAX, 2).is_none());
}

#[test]
fn a_range_needs_only_its_own_chunks() {
    let sealed = Sealed { prefix: [0; PREFIX], length: 10 * CHUNK as u64 };
    let span = sealed.range(3 * CHUNK as u64 + 1, 10).unwrap();
    assert_eq!(span.bytes(), (HEADER + 3 * SEALED) as u64..(HEADER + 4 * SEALED) as u64);
}

#[test]
fn a_key_does_not_show_itself() {
    assert_eq!(format!("{:?}", key()), "DocumentKey(..)");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_range_reads_back(length in 0_usize..200_000, a in 0_usize..200_001, b in 0_usize..200_001) {
        let plain = pattern(length);
        let (object, receipt) = sealed(&plain);
        let (from, to) = (a.min(b).min(length), a.max(b).min(length));
        let span = receipt.sealed.range(from as u64, (to - from) as u64).unwrap();
        let (start, end) = (usize::try_from(span.start).unwrap(), usize::try_from(span.start + span.length).unwrap());
        prop_assert_eq!(&open_range(&object[start..end], &receipt.sealed, &span, &key()).unwrap()[..], &plain[from..to]);
        // A range of a changed chunk is refused, wherever the change is.
        let mut part = object[start..end].to_vec();
        let at = (a * 7919 + b) % part.len();
        part[at] ^= 0x80;
        prop_assert!(open_range(&part, &receipt.sealed, &span, &key()).is_err());
        prop_assert!(open_range(&object[start..end - 1], &receipt.sealed, &span, &key()).is_err());
    }

    #[test]
    fn pieces_of_any_size_make_the_same_object(plain in proptest::collection::vec(any::<u8>(), 0..5_000), piece in 1_usize..700) {
        let big: Vec<u8> = plain.iter().copied().cycle().take(plain.len() * 30).collect();
        let (object, receipt) = sealed(&big);
        let mut sealer = Sealer::new(&key(), [9; PREFIX]);
        let mut out = Vec::new();
        for part in big.chunks(piece) {
            sealer.push(part, &mut out).unwrap();
        }
        prop_assert_eq!(sealer.finish(&mut out).unwrap(), receipt);
        prop_assert!(out == object);
        let mut opener = Opener::new(&key());
        let mut back = Vec::new();
        for part in object.chunks(piece) {
            opener.push(part, &mut back).unwrap();
        }
        opener.finish(&mut back).unwrap();
        prop_assert!(back == big);
    }
}
