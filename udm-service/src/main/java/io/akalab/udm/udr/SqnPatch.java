package io.akalab.udm.udr;

import io.akalab.crypto.aka.Sqn;
import io.akalab.openapi.nudr.PatchItem;
import java.util.List;
import java.util.Map;

/**
 * The JSON Patch that raises an SQN in the form that the UDR has it in.
 *
 * @param test whether the UDR is to refuse where the SQN is no longer what was read
 */
record SqnPatch(boolean test) {

    List<PatchItem> to(Sqn next, StoredSqn stored) {
        var path = stored.form().path();
        var digits = next.octets().toHex();
        var present = stored.text();
        if (present == null) {
            return List.of(
                    PatchItem.add(path, stored.form() == StoredSqn.Form.NOTHING ? Map.of("sqn", digits) : digits));
        }
        var replacement = PatchItem.replace(path, digits);
        return test ? List.of(PatchItem.test(path, present), replacement) : List.of(replacement);
    }
}
