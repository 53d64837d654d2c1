package io.akalab.sbi.nrf;

import io.akalab.openapi.nnrf.nfmanagement.AusfInfo;
import io.akalab.openapi.nnrf.nfmanagement.IpEndPoint;
import io.akalab.openapi.nnrf.nfmanagement.NFProfile;
import io.akalab.openapi.nnrf.nfmanagement.NFService;
import io.akalab.openapi.nnrf.nfmanagement.NFServiceVersion;
import io.akalab.openapi.nnrf.nfmanagement.UdmInfo;
import io.akalab.sbi.NetworkFunction;
import io.akalab.sbi.SbiProperties;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The NFProfile that this function registers with: its declaration, its settings and its address. */
final class OwnProfile {

    private static final String CALLBACKS = "-callback";
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}([.][0-9]{1,3}){3}");

    private final NetworkFunction self;
    private final UUID nfInstanceId;
    private final NrfClientProperties settings;
    private final OwnAddress address;
    private final ProfileContribution contribution;
    private final Instant started;

    OwnProfile(
            NetworkFunction self,
            SbiProperties sbi,
            NrfClientProperties settings,
            OwnAddress address,
            ProfileContribution contribution,
            Instant started) {
        this.self = self;
        this.nfInstanceId = sbi.nfInstanceId();
        this.settings = settings;
        this.address = address;
        this.contribution = contribution;
        this.started = started;
    }

    UUID nfInstanceId() {
        return nfInstanceId;
    }

    String nfType() {
        return self.type();
    }

    /** Where this function is reached. */
    URI apiRoot() {
        return address.apiRoot();
    }

    NFProfile profile() {
        var root = apiRoot();
        var host = root.getHost();
        boolean isIpv6 = host.startsWith("[");
        boolean isIpv4 = IPV4.matcher(host).matches();
        return contribution.addTo(new NFProfile(
                nfInstanceId.toString(),
                null,
                self.type(),
                "REGISTERED",
                Math.toIntExact(Math.max(1, settings.heartbeat().toSeconds())),
                orNull(settings.plmnIds()),
                null,
                isIpv4 || isIpv6 ? null : host,
                isIpv4 ? List.of(host) : null,
                isIpv6 ? List.of(host.substring(1, host.length() - 1)) : null,
                null,
                null,
                settings.priority(),
                settings.capacity(),
                null,
                settings.locality(),
                null,
                self.type().equals("UDM") ? udmInfo() : null,
                self.type().equals("AUSF") ? ausfInfo() : null,
                null,
                started,
                services(root),
                null,
                orNull(settings.nfSetIds())));
    }

    private UdmInfo udmInfo() {
        return new UdmInfo(settings.groupId(), orNull(settings.ranges()), orNull(settings.routingIndicators()));
    }

    private AusfInfo ausfInfo() {
        return new AusfInfo(settings.groupId(), orNull(settings.ranges()), orNull(settings.routingIndicators()));
    }

    /**
     * The services among what is served: an API of 3GPP is named after its function, e.g. {@code nudm-ueau}; what takes callbacks
     * is no service.
     */
    private @Nullable List<NFService> services(URI root) {
        var prefix = "n" + self.type().toLowerCase(Locale.ROOT) + "-";
        return orNull(self.apiRoots().stream()
                .map(api -> api.split("/", -1))
                .filter(api -> api.length == 3 && api[1].startsWith(prefix) && !api[1].endsWith(CALLBACKS))
                .map(api -> service(api[1], api[2], root))
                .toList());
    }

    /** With priority and capacity, since an NRF may put its own in the place of what a service does not say. */
    private NFService service(String name, String version, URI root) {
        var host = root.getHost();
        boolean isIpv6 = host.startsWith("[");
        boolean isIpv4 = IPV4.matcher(host).matches();
        var endPoint = new IpEndPoint(
                isIpv4 ? host : null,
                isIpv6 ? host.substring(1, host.length() - 1) : null,
                "TCP",
                root.getPort() < 0 ? null : root.getPort());
        return new NFService(
                name,
                name,
                List.of(new NFServiceVersion(version, version.substring(1) + ".0.0", null)),
                root.getScheme(),
                "REGISTERED",
                isIpv4 || isIpv6 ? null : host,
                List.of(endPoint),
                null,
                null,
                null,
                settings.priority(),
                settings.capacity(),
                null,
                null,
                null,
                null,
                null);
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
