-- The home network keys that SUCIs are revealed with (TS 33.501 clause 6.12.5). Plain SQL for H2 and PostgreSQL alike.
CREATE TABLE home_network_key (
    -- The home network public key identifier, 1 to 255.
    id INTEGER NOT NULL PRIMARY KEY,
    -- A or B.
    profile CHAR(1) NOT NULL,
    public_key VARCHAR(66) NOT NULL,
    -- Sealed with AES-256-GCM for this id, profile and public key.
    private_key BYTEA NOT NULL,
    -- The highest of a profile that is not retired is its current key.
    generation BIGINT NOT NULL,
    -- Whether its SUCIs are refused.
    retired BOOLEAN NOT NULL,
    UNIQUE (profile, generation)
);
