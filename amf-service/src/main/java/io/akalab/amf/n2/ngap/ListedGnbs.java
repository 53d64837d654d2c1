package io.akalab.amf.n2.ngap;

import java.util.List;

/** The gNBs that are connected, and those that were turned away of late. */
record ListedGnbs(int count, List<ListedGnb> gnbs) {}
