package io.akalab.ausf.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.commands.ProtocolCommand;

/** One command with its arguments. Numbers and text go as the text that Redis takes them for. */
public final class Command {

    private final ProtocolCommand name;
    private final byte[][] arguments;

    private Command(ProtocolCommand name, byte[][] arguments) {
        this.name = name;
        this.arguments = arguments;
    }

    /** A command; an argument is a {@code byte[]}, or something whose text form is meant. */
    public static Command of(Protocol.Command name, Object... arguments) {
        return new Command(name, encode(arguments));
    }

    /** A script, which no other command comes between: its keys, then its arguments. */
    public static Command script(String lua, List<String> keys, Object... arguments) {
        var all = new ArrayList<>(List.<Object>of(lua, keys.size()));
        all.addAll(keys);
        all.addAll(Arrays.asList(arguments));
        return of(Protocol.Command.EVAL, all.toArray());
    }

    ProtocolCommand name() {
        return name;
    }

    byte[][] arguments() {
        return arguments;
    }

    private static byte[][] encode(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof byte[] octets
                        ? octets
                        : argument.toString().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
