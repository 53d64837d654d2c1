package io.akalab.udm.udr;

import io.akalab.crypto.identity.Imsi;
import io.akalab.crypto.identity.Supi;
import io.akalab.udm.subscriptiondata.DataName;
import io.akalab.udm.subscriptiondata.DataSource;
import io.akalab.udm.subscriptiondata.Document;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Provisioned data in a UDR (TS 29.505 clauses 5.2.5 to 5.2.7). A GPSI finds nobody: a UDR is asked by SUPI alone here. */
final class UdrData implements DataSource {

    private static final int MCC_AND_MNC = 5;

    private final UdrContextClient udr;
    private final @Nullable String servingPlmn;

    /** The serving PLMN is MCC and MNC; where it is null, those that the SUPI begins with, the MNC with two digits. */
    UdrData(UdrContextClient udr, @Nullable String servingPlmn) {
        this.udr = udr;
        this.servingPlmn = servingPlmn;
    }

    /** Whoever has no access and mobility data is no subscriber; the other data need not be there. */
    @Override
    public Optional<Map<DataName, Document>> find(Supi supi) {
        var amData = udr.read(supi, path(supi, "am-data"));
        if (!amData.isPresent()) {
            return Optional.empty();
        }
        var documents = new EnumMap<DataName, Document>(DataName.class);
        documents.put(DataName.AM, document(amData.document()));
        documents.put(DataName.GPSIS, document(amData.document().path("gpsis"), "[]"));
        documents.put(
                DataName.SMF_SELECTION,
                document(
                        udr.read(supi, path(supi, "smf-selection-subscription-data"))
                                .document(),
                        "{}"));
        documents.put(
                DataName.SESSION_MANAGEMENT,
                sessionManagement(udr.read(supi, path(supi, "sm-data")).document()));
        return Optional.of(documents);
    }

    @Override
    public Optional<Supi> supiOf(String gpsi) {
        return Optional.empty();
    }

    /** Some makes tell one object where others have an array of one. */
    private static Document sessionManagement(JsonNode data) {
        return data.isObject() ? new Document("[" + data + "]", null) : document(data, "[]");
    }

    private static Document document(JsonNode present, String otherwise) {
        return present.isMissingNode() ? new Document(otherwise, null) : document(present);
    }

    private static Document document(JsonNode data) {
        return new Document(data.toString(), null);
    }

    private String path(Supi supi, String name) {
        return plmn(supi) + "/provisioned-data/" + name;
    }

    private String plmn(Supi supi) {
        if (servingPlmn != null) {
            return servingPlmn;
        }
        return supi instanceof Imsi ? supi.value().substring("imsi-".length()).substring(0, MCC_AND_MNC) : "00101";
    }
}
