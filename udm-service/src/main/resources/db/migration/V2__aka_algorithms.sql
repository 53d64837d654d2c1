-- TUAK and the test USIM's algorithm beside Milenage. Plain SQL for H2 and PostgreSQL alike.
ALTER TABLE authentication_subscription ALTER COLUMN opc DROP NOT NULL;

-- TOPc of a TUAK subscriber, sealed as K and OPc are.
ALTER TABLE authentication_subscription ADD COLUMN topc BYTEA;

-- An operator's own choices in the algorithm, null for the usual ones: "r1:c1 r2:c2 ..." of Milenage, "iterations:octets of
-- RES" of TUAK. K opens only together with the algorithm and the choices that it was sealed for.
ALTER TABLE authentication_subscription ADD COLUMN algorithm_parameters VARCHAR(255);
