package io.akalab.ngap.element;

import io.akalab.ngap.per.PerReader;
import io.akalab.ngap.per.PerWriter;
import java.util.ArrayList;
import java.util.List;

/** Sequences of one type. A list is as long as what follows its count, however much the count promises. */
final class Lists {

    private static final int TYPICAL = 8;

    private Lists() {}

    /** A sequence of 1 to {@code last} elements. */
    static <T> List<T> read(PerReader in, int last, PerDecoder<T> element) {
        int count = in.count(1, last);
        if (count == 1) {
            return List.of(element.read(in));
        }
        var list = new ArrayList<T>(Math.min(count, TYPICAL));
        for (int i = 0; i < count; i++) {
            list.add(element.read(in));
        }
        return List.copyOf(list);
    }

    static <T> void write(List<T> list, PerWriter out, int last, PerEncoder<T> element) {
        out.count(list.size(), 1, last);
        for (int i = 0; i < list.size(); i++) {
            element.write(list.get(i), out);
        }
    }
}
