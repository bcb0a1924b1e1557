// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * The emulator as a program, in real time, for clients in any language: {@code java -jar sdk-testkit-standalone.jar
 * --help}.
 */
public final class Main {

    static final int OK = 0;
    static final int BAD_USAGE = 2;
    static final int CANNOT_LISTEN = 1;

    static final String USAGE = """
            usage: java -jar sdk-testkit-VERSION-standalone.jar [--port PORT] [--seed SEED]
                   [--without DEFECTS]

            Serves an emulated Apache CloudStack 4.23 with Kubernetes service on 127.0.0.1, in real time,
            until it is interrupted.

              --port PORT   where to listen, 0 for any free port
                            (default: CLOUDSTACK_EMULATOR_PORT, or else 8080)
              --seed SEED   the same seed gives the same ids and keys
                            (default: CLOUDSTACK_EMULATOR_SEED, or else 1)
              --without DEFECTS
                            which of the server's defects with Kubernetes clusters to do without: their
                            names with commas between them, or all
                            (default: CLOUDSTACK_EMULATOR_WITHOUT, or else none)
              --help        this text

            The defects:
            """;

    private static final long DEFAULT_PORT = 8080;
    private static final long DEFAULT_SEED = 1;
    private static final int LAST_PORT = 65535;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Runnable untilInterrupted;

    Main(Map<String, String> environment, PrintStream out, PrintStream err, Runnable untilInterrupted) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.untilInterrupted = untilInterrupted;
    }

    /** Serves until it is interrupted; {@code --help} tells the options. */
    public static void main(String[] arguments) {
        System.exit(new Main(System.getenv(), System.out, System.err, Main::waitForever).run(arguments));
    }

    /** @return the status to exit with */
    int run(String... arguments) {
        long port;
        long seed;
        Set<KubernetesDefect> mended;
        try {
            port = number("CLOUDSTACK_EMULATOR_PORT", DEFAULT_PORT, Main::isPort);
            seed = number("CLOUDSTACK_EMULATOR_SEED", DEFAULT_SEED, any -> true);
            mended =
                    defects("CLOUDSTACK_EMULATOR_WITHOUT", environment.getOrDefault("CLOUDSTACK_EMULATOR_WITHOUT", ""));
            for (var i = 0; i < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--help", "-h" -> {
                        out.print(USAGE);
                        List.of(KubernetesDefect.values()).forEach(defect -> out.println("  " + defect));
                        return OK;
                    }
                    case "--port" -> port = parse("--port", value(arguments, i, "a number"), Main::isPort);
                    case "--seed" -> seed = parse("--seed", value(arguments, i, "a number"), any -> true);
                    case "--without" -> mended = defects("--without", value(arguments, i, "names of defects"));
                    default -> throw new BadUsage("unknown argument " + arguments[i]);
                }
            }
        } catch (BadUsage e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return BAD_USAGE;
        }
        return serve((int) port, seed, mended);
    }

    private int serve(int port, long seed, Set<KubernetesDefect> mended) {
        try (var emulator = CloudStackEmulator.builder()
                .port(port)
                .seed(seed)
                .realTime()
                .without(mended.toArray(KubernetesDefect[]::new))
                .start()) {
            out.println("endpoint " + emulator.endpoint());
            print("admin", emulator.admin());
            print("domain admin", emulator.domainAdmin());
            print("user", emulator.user());
            untilInterrupted.run();
            return OK;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return CANNOT_LISTEN;
        }
    }

    private void print(String title, EmulatorUser user) {
        out.println();
        out.println(title + ": account " + user.getAccount() + ", domain " + user.getDomain());
        out.println("  CLOUDSTACK_API_KEY=" + user.getApiKey());
        out.println("  CLOUDSTACK_SECRET_KEY=" + user.getSecretKey());
    }

    private long number(String variable, long otherwise, LongPredicate isValid) {
        return Optional.ofNullable(environment.get(variable))
                .map(text -> parse(variable, text, isValid))
                .orElse(otherwise);
    }

    private static String value(String[] arguments, int at, String what) {
        if (at + 1 >= arguments.length) {
            throw new BadUsage(arguments[at] + " needs " + what);
        }
        return arguments[at + 1];
    }

    private static long parse(String name, String text, LongPredicate isValid) {
        try {
            var number = Long.parseLong(text);
            if (isValid.test(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number out of range.
        }
        throw new BadUsage(name + " cannot be " + text);
    }

    private static Set<KubernetesDefect> defects(String name, String text) {
        var named = EnumSet.noneOf(KubernetesDefect.class);
        for (var word : text.split(",")) {
            var wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            if (wanted.equals("ALL")) {
                return EnumSet.allOf(KubernetesDefect.class);
            }
            if (!wanted.isEmpty()) {
                named.add(Stream.of(KubernetesDefect.values())
                        .filter(defect -> defect.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new BadUsage(name + " knows no defect " + word.strip())));
            }
        }
        return named;
    }

    private static boolean isPort(long number) {
        return number >= 0 && number <= LAST_PORT;
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class BadUsage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadUsage(String message) {
            super(message, null, false, false);
        }
    }
}
