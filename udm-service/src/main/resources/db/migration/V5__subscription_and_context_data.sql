-- Subscription data of a subscriber's own beside credentials (TS 29.505 clause 5.2): who has none has the profile of the
-- settings, and no row. Plain SQL for H2 and PostgreSQL alike.
CREATE TABLE subscription_data (
    supi VARCHAR(260) NOT NULL REFERENCES authentication_subscription (supi) ON DELETE CASCADE,
    -- am-data, smf-select-data, sm-data or gpsis.
    name VARCHAR(32) NOT NULL,
    -- JSON, as TS 29.503 has it.
    document VARCHAR(131072) NOT NULL,
    changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (supi, name)
);

-- Whose a GPSI is (TS 23.003 clause 28.8).
CREATE TABLE gpsi (
    gpsi VARCHAR(260) NOT NULL PRIMARY KEY,
    supi VARCHAR(260) NOT NULL REFERENCES authentication_subscription (supi) ON DELETE CASCADE
);
CREATE INDEX gpsi_of_supi ON gpsi (supi);

-- Which functions serve a UE (TS 29.505 clause 5.2.3, context data).
CREATE TABLE registration (
    supi VARCHAR(260) NOT NULL REFERENCES authentication_subscription (supi) ON DELETE CASCADE,
    -- The resource below registrations: amf-3gpp-access, amf-non-3gpp-access or smf-registrations/<PDU session>.
    resource VARCHAR(32) NOT NULL,
    nf_instance_id VARCHAR(36) NOT NULL,
    document VARCHAR(131072) NOT NULL,
    PRIMARY KEY (supi, resource)
);

-- Who wants to be told of changes (TS 29.503 clause 6.1.3.7).
CREATE TABLE sdm_subscription (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    supi VARCHAR(260) NOT NULL REFERENCES authentication_subscription (supi) ON DELETE CASCADE,
    nf_instance_id VARCHAR(36) NOT NULL,
    -- Whether it ends when the function that made it serves the UE no more.
    implicit_end BOOLEAN NOT NULL,
    document VARCHAR(131072) NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX sdm_subscription_of_supi ON sdm_subscription (supi);
CREATE INDEX sdm_subscription_expiry ON sdm_subscription (expires_at);
