-- Lists that others keep, such as registers: rows of one load, found by keys. A load is complete before anything names it.
CREATE TABLE reference_load (
    load {uuid} NOT NULL PRIMARY KEY,
    begun {int} NOT NULL
) {strict};

CREATE TABLE reference_row (
    load {uuid} NOT NULL,
    nth {int} NOT NULL,
    bytes {bytes} NOT NULL,
    PRIMARY KEY (load, nth)
) {strict};

CREATE TABLE reference_key (
    load {uuid} NOT NULL,
    kind {text} NOT NULL,
    key {text} NOT NULL,
    nth {int} NOT NULL,
    PRIMARY KEY (load, kind, key, nth)
) {strict};
