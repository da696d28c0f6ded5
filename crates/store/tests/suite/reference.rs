//! Lists that others keep: found by keys, load by load, removed together.

use store::{Reference, restore_database};

use crate::place::{Place, START, both_engines, id};

both_engines!(
    rows_are_found_by_their_keys_in_their_own_load_only,
    all_rows_of_keys_are_found_however_many_they_are_and_a_load_is_read_whole,
    a_large_load_goes_whole_and_leaves_the_others,
    a_restored_copy_has_the_lists,
);

fn row(nth: i64) -> Reference {
    let keys = vec![("number", nth.to_string()), ("name", format!("name {}", nth % 3))];
    Reference { keys, bytes: nth.to_be_bytes().to_vec() }
}

fn keys(keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| (*key).to_owned()).collect()
}

async fn rows_are_found_by_their_keys_in_their_own_load_only(place: &Place) {
    let store = place.open().await;
    for load in [id(1), id(2)] {
        store.begin_references(load).await.unwrap();
    }
    store.put_references(id(1), 1, (1..=4).map(row).collect()).await.unwrap();
    store.put_references(id(1), 5, (5..=9).map(row).collect()).await.unwrap();
    store.put_references(id(2), 1, vec![row(3)]).await.unwrap();
    let found = store.references(id(1), "number", &keys(&["7", "2", "99"]), 10).await.unwrap();
    assert_eq!(found, [("2".to_owned(), 2_i64.to_be_bytes().to_vec()), ("7".to_owned(), 7_i64.to_be_bytes().to_vec())]);
    let named = store.references(id(1), "name", &keys(&["name 0"]), 2).await.unwrap();
    assert_eq!(named.iter().map(|(_, bytes)| bytes[7]).collect::<Vec<_>>(), [3, 6], "in the order of the list, and no more");
    assert_eq!(store.references(id(2), "name", &keys(&["name 0"]), 9).await.unwrap().len(), 1);
    assert_eq!(store.references(id(1), "other", &keys(&["7"]), 9).await.unwrap(), []);
    assert_eq!(store.references(id(1), "number", &[], 9).await.unwrap(), []);
    assert_eq!(store.reference_loads().await.unwrap(), [(id(1), START), (id(2), START)]);
}

async fn all_rows_of_keys_are_found_however_many_they_are_and_a_load_is_read_whole(place: &Place) {
    let store = place.open().await;
    for load in [id(1), id(2)] {
        store.begin_references(load).await.unwrap();
        store.put_references(load, 1, (1..=1_500).map(row).collect()).await.unwrap();
    }
    let places = store.places_of_references(id(1), "name", &keys(&["name 1", "name 0", "name 1"])).await.unwrap();
    assert_eq!(places, (1..=1_500).filter(|nth| nth % 3 < 2).collect::<Vec<i64>>(), "each once, in the order of the list");
    let rows = store.references_at(id(1), &places).await.unwrap();
    assert_eq!(rows.len(), 1_000);
    assert_eq!(rows.last(), Some(&1_500_i64.to_be_bytes().to_vec()));
    assert_eq!(store.places_of_references(id(1), "name", &[]).await.unwrap(), [0_i64; 0]);
    let after = store.references_after(id(2), 1_498, 9).await.unwrap();
    assert_eq!(after.iter().map(|(nth, _)| *nth).collect::<Vec<_>>(), [1_499, 1_500]);
    assert_eq!(store.references_after(id(2), 0, 3).await.unwrap().len(), 3);
}

async fn a_large_load_goes_whole_and_leaves_the_others(place: &Place) {
    let store = place.open().await;
    for load in [id(1), id(2)] {
        store.begin_references(load).await.unwrap();
        store.put_references(load, 1, (1..=5_000).map(row).collect()).await.unwrap();
    }
    store.forget_references(id(1)).await.unwrap();
    assert_eq!(store.references(id(1), "number", &keys(&["1", "5000"]), 9).await.unwrap(), []);
    assert_eq!(store.references(id(2), "number", &keys(&["1", "5000"]), 9).await.unwrap().len(), 2);
    assert_eq!(store.reference_loads().await.unwrap(), [(id(2), START)]);
    store.forget_references(id(1)).await.unwrap();
}

async fn a_restored_copy_has_the_lists(place: &Place) {
    let store = place.open().await;
    store.begin_references(id(1)).await.unwrap();
    store.put_references(id(1), 1, vec![row(1), row(2)]).await.unwrap();
    let copy = place.dir.path().join("export");
    store.export_database(&copy).await.unwrap();
    let url = place.another().await;
    restore_database(&copy, &url).await.unwrap();
    let restored = place.open_at(&url, vec![]).await.unwrap();
    assert_eq!(restored.references(id(1), "number", &keys(&["2"]), 9).await.unwrap().len(), 1);
    assert_eq!(restored.reference_loads().await.unwrap().len(), 1);
    restored.shutdown().await;
}
