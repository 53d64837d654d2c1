package io.akalab.amf.n2.ngap.ue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * UEs that the AMF has forgotten while their gNB was still to say so: what it says of them is swallowed. The oldest are forgotten for
 * good when there are too many.
 */
final class EndedUes {

    private static final int MOST = 4096;

    private final Map<Long, Long> ranUeNgapIds = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MOST;
        }
    };

    synchronized void add(long amfUeNgapId, long ranUeNgapId) {
        ranUeNgapIds.put(amfUeNgapId, ranUeNgapId);
    }

    synchronized boolean contains(long amfUeNgapId, long ranUeNgapId) {
        Long ended = ranUeNgapIds.get(amfUeNgapId);
        return ended != null && ended == ranUeNgapId;
    }

    synchronized void remove(long amfUeNgapId) {
        ranUeNgapIds.remove(amfUeNgapId);
    }
}
