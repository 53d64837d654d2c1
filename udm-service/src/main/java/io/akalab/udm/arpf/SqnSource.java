package io.akalab.udm.arpf;

/** What SQNs are made from beside a subscriber's state: this UDM's INDs and the clock. */
record SqnSource(IndSet inds, GlobalCounter counter) {}
