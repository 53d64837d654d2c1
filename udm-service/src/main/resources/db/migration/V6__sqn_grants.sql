-- SQNs that were told over Nudr_DR, each with the last SEQ that its reader may come to by itself, until the reader has written
-- how far it came. For H2 and PostgreSQL alike.
CREATE TABLE sqn_grant (
    supi VARCHAR(260) NOT NULL REFERENCES authentication_subscription (supi) ON DELETE CASCADE,
    sqn BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    granted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (supi, sqn)
);
