package io.akalab.amf.lab;

import java.util.List;

/** The UEs that the AMF knows. */
record KnownUes(int count, List<KnownUe> ues) {}
