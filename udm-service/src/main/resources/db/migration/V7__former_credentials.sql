-- How far SQNs had come with credentials that a subscriber no longer has (ADR 0007). Plain SQL for H2 and PostgreSQL alike.
CREATE TABLE former_credentials (
    -- Of the SUPI, the algorithm and its secrets, under the storage key: it tells the same ones again and nothing else.
    fingerprint VARCHAR(32) NOT NULL PRIMARY KEY,
    ind_length INTEGER NOT NULL,
    -- Every SEQ up to this one may have been used.
    seq BIGINT NOT NULL,
    -- In milliseconds since 1970.
    ended_at BIGINT NOT NULL
);
