-- The log: where it ends, what happened, and the bytes of what happened.
CREATE TABLE log_head (
    one {int} NOT NULL PRIMARY KEY CHECK (one = 1),
    position {int} NOT NULL,
    hash {bytes} NOT NULL,
    messages {int} NOT NULL
) {strict};

CREATE TABLE entry (
    position {int} NOT NULL PRIMARY KEY,
    category {text} NOT NULL,
    stream {uuid} NOT NULL,
    version {int} NOT NULL,
    kind {text} NOT NULL,
    shape {int} NOT NULL,
    actor {uuid} NOT NULL,
    at {int} NOT NULL,
    command {uuid} NOT NULL,
    digest {bytes} NOT NULL,
    hash {bytes} NOT NULL
) {strict};
CREATE UNIQUE INDEX entry_stream ON entry (stream, category, version);

CREATE TABLE entry_payload (
    position {int} NOT NULL PRIMARY KEY REFERENCES entry (position),
    salt {bytes},
    bytes {bytes},
    key_id {text}
) {strict};

-- What was asked for, and the answer. outcome: 0 accepted, 1 refused, 2 claimed.
CREATE TABLE command (
    id {uuid} NOT NULL PRIMARY KEY,
    actor {uuid} NOT NULL,
    name {text} NOT NULL,
    digest {bytes} NOT NULL,
    outcome {int} NOT NULL,
    answer {bytes} NOT NULL,
    at {int} NOT NULL
) {strict};

-- What others are to be told. state: 0 waiting, 1 delivered, 2 failed.
CREATE TABLE outbox (
    number {int} NOT NULL PRIMARY KEY,
    id {uuid} NOT NULL UNIQUE,
    kind {text} NOT NULL,
    key {uuid} NOT NULL,
    refs {bytes} NOT NULL,
    state {int} NOT NULL,
    created {int} NOT NULL,
    due {int} NOT NULL,
    attempts {int} NOT NULL,
    claimed_by {text},
    claimed_until {int},
    finished {int},
    reason {text}
) {strict};
CREATE INDEX outbox_waiting ON outbox (due, number) WHERE state = 0;
CREATE INDEX outbox_order ON outbox (key, number) WHERE state = 0;
CREATE INDEX outbox_key ON outbox (key, number);
CREATE INDEX outbox_failed ON outbox (number) WHERE state = 2;

CREATE TABLE outbox_attempt (
    message {uuid} NOT NULL,
    nth {int} NOT NULL,
    worker {text} NOT NULL,
    started {int} NOT NULL,
    ended {int},
    outcome {int},
    reason {text},
    PRIMARY KEY (message, nth)
) {strict};

-- Who looked.
CREATE TABLE access_record (
    id {uuid} NOT NULL PRIMARY KEY,
    chain {text} NOT NULL,
    day {int} NOT NULL,
    seq {int} NOT NULL,
    at {int} NOT NULL,
    actor {uuid} NOT NULL,
    organisation {uuid},
    act {text} NOT NULL,
    subject_kind {text} NOT NULL,
    subject {uuid},
    detail {text} NOT NULL,
    previous {bytes} NOT NULL,
    hash {bytes} NOT NULL
) {strict};
CREATE UNIQUE INDEX access_chain ON access_record (day, chain, seq);
CREATE INDEX access_subject ON access_record (subject, at, id);
CREATE INDEX access_actor ON access_record (actor, at, id);

CREATE TABLE session (
    hash {bytes} NOT NULL PRIMARY KEY,
    user_id {uuid} NOT NULL,
    acting_for {uuid},
    data {bytes} NOT NULL,
    created {int} NOT NULL,
    last_seen {int} NOT NULL,
    idle_expiry {int} NOT NULL,
    absolute_expiry {int} NOT NULL
) {strict};
CREATE INDEX session_of_user ON session (user_id, created);
CREATE INDEX session_expiry ON session (absolute_expiry);

CREATE TABLE secret (
    hash {bytes} NOT NULL PRIMARY KEY,
    purpose {text} NOT NULL,
    subject {uuid} NOT NULL,
    data {bytes},
    created {int} NOT NULL,
    expires {int} NOT NULL,
    used_at {int}
) {strict};
CREATE INDEX secret_subject ON secret (subject, purpose);

CREATE TABLE credential (
    owner {uuid} NOT NULL,
    kind {text} NOT NULL,
    bytes {bytes} NOT NULL,
    PRIMARY KEY (owner, kind)
) {strict};

CREATE TABLE attempt (
    key {bytes} NOT NULL PRIMARY KEY,
    window_start {int} NOT NULL,
    count {int} NOT NULL,
    locked_until {int} NOT NULL
) {strict};

-- How far each view has read.
CREATE TABLE view_cursor (
    name {text} NOT NULL,
    version {int} NOT NULL,
    position {int} NOT NULL,
    tables {text} NOT NULL,
    digest {bytes} NOT NULL,
    PRIMARY KEY (name, version)
) {strict};
