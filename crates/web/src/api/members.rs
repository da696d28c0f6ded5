//! JSON in which a member that is given twice is seen: of two answers to one question nobody may choose, and the reader of the
//! library takes the last (RFC 8259, section 4; RFC 7493, section 2.3).
//! Knows no form.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The most that is kept of places, in bytes: names are as long as their sender likes.
const MOST: usize = 100_000;
/// The most that are listed: as many as problems of a form.
const LISTED: usize = 500;

/// The members that were given more than once.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Twice {
    /// Where, as JSON pointers (RFC 6901), in the order in which they came again.
    pub(super) listed: Vec<String>,
    /// How many more there are.
    pub(super) more: usize,
    bytes: usize,
}

impl Twice {
    fn note(&mut self, pointer: &str) {
        if self.listed.iter().any(|known| known == pointer) {
            return;
        }
        // The first is named however long it is: a count alone would mend nothing.
        if !self.listed.is_empty() && (self.bytes + pointer.len() > MOST || self.listed.len() >= LISTED) {
            self.more += 1;
            return;
        }
        self.bytes += pointer.len();
        self.listed.push(pointer.to_owned());
    }
}

/// Reads JSON, and which members were given more than once.
pub(super) fn read(bytes: &[u8]) -> Result<(Value, Twice), serde_json::Error> {
    let mut twice = Twice::default();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Inner { place: &mut String::new(), twice: &mut twice }.deserialize(&mut reader)?;
    reader.end()?;
    Ok((value, twice))
}

/// A value with its place.
struct Inner<'a> {
    place: &'a mut String,
    twice: &'a mut Twice,
}

impl<'de> DeserializeSeed<'de> for Inner<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Inner<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        let above = self.place.len();
        loop {
            self.place.push('/');
            self.place.push_str(&array.len().to_string());
            let item = items.next_element_seed(Inner { place: &mut *self.place, twice: &mut *self.twice })?;
            self.place.truncate(above);
            match item {
                Some(item) => array.push(item),
                None => return Ok(Value::Array(array)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        let above = self.place.len();
        while let Some(name) = members.next_key::<String>()? {
            self.place.push('/');
            self.place.push_str(&escaped(&name));
            let value = members.next_value_seed(Inner { place: &mut *self.place, twice: &mut *self.twice })?;
            if object.insert(name, value).is_some() {
                self.twice.note(self.place);
            }
            self.place.truncate(above);
        }
        Ok(Value::Object(object))
    }
}

/// A name as a JSON pointer has it (RFC 6901, section 3).
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_that_is_given_twice_is_named_wherever_it_stands() {
        let (_, twice) = read(br#"{"a": 1, "b/c": [{"d": 1, "d": 1, "d": 2}], "a": [], "b": {"a": 1}}"#).unwrap();
        assert_eq!((twice.listed, twice.more), (vec!["/b~1c/0/d".to_owned(), "/a".to_owned()], 0));
    }

    #[test]
    fn everything_else_is_read_as_the_library_reads_it() {
        for text in [r#"{"a": [null, true, -1, 18446744073709551615, 1.5, "é\n", {}, []]}"#, "7", "[[[]]]"] {
            let (value, twice) = read(text.as_bytes()).unwrap();
            assert_eq!(value, serde_json::from_str::<Value>(text).unwrap());
            assert_eq!(twice, Twice::default());
        }
        for text in ["", "{", "{} {}", "{\"a\": }", "[1,]", &"[".repeat(100_000)] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn long_names_and_many_members_do_not_fill_the_memory() {
        let long = "x".repeat(60_000);
        let (_, twice) = read(format!("{{\"{long}\": {{\"a\": 1, \"a\": 2, \"b\": 1, \"b\": 2}}}}").as_bytes()).unwrap();
        assert_eq!((twice.listed.len(), twice.more), (1, 1));
        let many: Vec<String> = (0..700).map(|nth| format!("\"{nth}\": 1, \"{nth}\": 2")).collect();
        let (_, twice) = read(format!("{{{}}}", many.join(",")).as_bytes()).unwrap();
        assert_eq!((twice.listed.len(), twice.more), (500, 200));
    }
}
