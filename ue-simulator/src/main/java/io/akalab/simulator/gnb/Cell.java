package io.akalab.simulator.gnb;

/**
 * A cell as far as keys depend on it (TS 33.501 clause A.11).
 *
 * @param pci the physical cell identity, 0 to 1007
 * @param arfcn the downlink frequency as an ARFCN, 24 bits
 */
public record Cell(int pci, int arfcn) {

    /** A cell of band n78. */
    public static final Cell FIRST = new Cell(1, 632_628);

    /** Its neighbour. */
    public static final Cell SECOND = new Cell(2, 633_984);

    public Cell {
        if (pci < 0 || pci > 1007 || arfcn >>> 24 != 0) {
            throw new IllegalArgumentException("a PCI is 0 to 1007, and an ARFCN has 24 bits");
        }
    }
}
