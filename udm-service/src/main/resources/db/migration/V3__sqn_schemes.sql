-- How a subscriber's SQNs are made (TS 33.102 Annex C.1.1, TS 29.505 SequenceNumber). For H2 and PostgreSQL alike.
ALTER TABLE authentication_subscription ADD COLUMN sqn_scheme VARCHAR(32) DEFAULT 'NON_TIME_BASED' NOT NULL;
-- DIF of the time-based scheme: SEQ - GLC, where neither had to wait for the other.
ALTER TABLE authentication_subscription ADD COLUMN dif BIGINT DEFAULT 0 NOT NULL;
-- The IND after which the next ones come. Under time-based schemes SEQ skips values, so that IND no longer follows from it.
ALTER TABLE authentication_subscription ADD COLUMN ind INTEGER DEFAULT 0 NOT NULL;
UPDATE authentication_subscription
    SET ind = CAST(MOD(seq + ind_offset, CAST(POWER(2, ind_length) AS BIGINT)) AS INTEGER);
ALTER TABLE authentication_subscription DROP COLUMN ind_offset;
