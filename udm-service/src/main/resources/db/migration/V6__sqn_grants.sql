-- SEQs that a UDM which reads them over Nudr_DR may go through, until it has written how far it came. For H2 and PostgreSQL
-- alike.
CREATE TABLE sqn_grant (
    supi VARCHAR(260) NOT NULL REFERENCES authentication_subscription (supi) ON DELETE CASCADE,
    first_seq BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    granted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (supi, first_seq)
);
