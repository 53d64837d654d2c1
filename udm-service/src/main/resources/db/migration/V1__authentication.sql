-- What the ARPF knows of a subscriber (TS 29.505, AuthenticationSubscription). Plain SQL for H2 and PostgreSQL alike.
CREATE TABLE authentication_subscription (
    supi VARCHAR(260) NOT NULL PRIMARY KEY,
    authentication_method VARCHAR(32) NOT NULL,
    algorithm_id VARCHAR(32) NOT NULL,
    -- K and OPc, each sealed with AES-256-GCM for this row and column.
    k BYTEA NOT NULL,
    opc BYTEA NOT NULL,
    amf CHAR(4) NOT NULL,
    ind_length INTEGER NOT NULL,
    -- IND = (SEQ + ind_offset) mod 2^ind_length.
    ind_offset INTEGER NOT NULL,
    -- Every SEQ up to this one is reserved, whether it has been used or not. It never falls while K and OPc stay.
    seq BIGINT NOT NULL
);

-- The latest outcome for each serving network (TS 29.505, authentication-status).
CREATE TABLE authentication_event (
    supi VARCHAR(260) NOT NULL,
    serving_network_name VARCHAR(64) NOT NULL,
    id VARCHAR(36) NOT NULL,
    nf_instance_id VARCHAR(36) NOT NULL,
    success BOOLEAN NOT NULL,
    time_stamp TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    auth_type VARCHAR(32) NOT NULL,
    PRIMARY KEY (supi, serving_network_name)
);

-- Which storage keys this database was sealed with, and a value to tell whether one is right.
CREATE TABLE storage_key (
    id CHAR(8) NOT NULL PRIMARY KEY,
    check_value BYTEA NOT NULL
);
