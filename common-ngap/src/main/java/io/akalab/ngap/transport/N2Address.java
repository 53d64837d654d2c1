package io.akalab.ngap.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where N2 is listened on or connected to: {@code sctp://host:port} or {@code tcp://host:port}. The port is 38412
 * (TS 38.412 clause 7) if none is given; 0 lets a listener choose one. IPv6 addresses stand in brackets. Further addresses
 * of a multi-homed host follow a plus sign, for SCTP alone: {@code sctp://192.0.2.1+198.51.100.1:38412}.
 */
public record N2Address(Kind kind, String host, int port, List<String> furtherHosts) {

    /** The port that IANA has assigned to NGAP. */
    public static final int NGAP_PORT = 38412;

    private static final Pattern TEXT = Pattern.compile(
            "(?<kind>[a-z]+)://(?<hosts>(?:\\[[^\\]]+]|[^\\[\\]:/+]+)(?:\\+(?:\\[[^\\]]+]|[^\\[\\]:/+]+))*)"
                    + "(?::(?<port>[0-9]{1,5}))?/?");

    /** What carries the messages. */
    public enum Kind {
        SCTP,
        TCP;

        private String scheme() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public N2Address {
        if (host.isBlank() || port < 0 || port > 0xFFFF) {
            throw new IllegalArgumentException("not a host and a port: " + host + " " + port);
        }
        if (kind == Kind.TCP && !furtherHosts.isEmpty()) {
            throw new IllegalArgumentException("TCP has one address: only SCTP is multi-homed");
        }
        furtherHosts = List.copyOf(furtherHosts);
    }

    public N2Address(Kind kind, String host, int port) {
        this(kind, host, port, List.of());
    }

    /**
     * Reads {@code sctp://…} or {@code tcp://…}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static N2Address parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not sctp://host:port or tcp://host:port: " + text);
        }
        var hosts = Stream.of(parts.group("hosts").split("\\+"))
                .map(host -> host.startsWith("[") ? host.substring(1, host.length() - 1) : host)
                .toList();
        var port = parts.group("port");
        return new N2Address(
                kind(parts.group("kind"), text),
                hosts.getFirst(),
                port == null ? NGAP_PORT : Integer.parseInt(port),
                hosts.subList(1, hosts.size()));
    }

    private static Kind kind(String scheme, String text) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.scheme().equals(scheme))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("neither sctp:// nor tcp://: " + text));
    }

    public N2Address withPort(int chosen) {
        return new N2Address(kind, host, chosen, furtherHosts);
    }

    /** The first address, looked up. */
    InetSocketAddress socketAddress() throws UnknownHostException {
        return socketAddresses().getFirst();
    }

    /** All addresses, looked up. */
    List<InetSocketAddress> socketAddresses() throws UnknownHostException {
        var addresses = new ArrayList<InetSocketAddress>();
        for (var each : hosts().toList()) {
            addresses.add(new InetSocketAddress(InetAddress.getByName(each), port));
        }
        return addresses;
    }

    private Stream<String> hosts() {
        return Stream.concat(Stream.of(host), furtherHosts.stream());
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        var hosts = hosts().map(each -> each.contains(":") ? "[" + each + "]" : each)
                .collect(Collectors.joining("+"));
        return kind.scheme() + "://" + hosts + ":" + port;
    }
}
