// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.InternalErrorException;
import io.github.cloudstack4j.core.model.ApiDescription;
import io.github.cloudstack4j.core.model.CloudStackVersion;
import io.github.cloudstack4j.core.model.ServerCapabilities;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the server tells about itself, asked when it is first wanted and kept for as long as it is likely to stay true. */
public final class ServerFacts {
    /** Servers are upgraded seldom, but while their clients run. */
    private static final Duration LIFETIME = Duration.ofHours(1);

    private static final String NO_SUCH_API = "unable to find an api by that name";

    private final Connection connection;
    private final Remembered<ServerCapabilities> capabilities;
    private final Remembered<Map<String, ApiDescription>> all;
    private final Map<String, Remembered<Optional<ApiDescription>>> single = new ConcurrentHashMap<>();

    ServerFacts(Connection connection) {
        this.connection = connection;
        this.capabilities = remembered(() -> connection
                .api(ServerApi.class)
                .listCapabilities(new ServerApi.Everything())
                .execute());
        this.all = remembered(() -> byName(list(null)));
    }

    private <T> Remembered<T> remembered(Supplier<T> question) {
        return new Remembered<>(connection.time(), LIFETIME, connection.config().getCallTimeout(), question);
    }

    /** What the server is and allows. */
    public ServerCapabilities capabilities() {
        return capabilities.get();
    }

    /** The server's version if it has been asked for it, and tells it. */
    Optional<CloudStackVersion> knownVersion() {
        return capabilities.peek().map(ServerCapabilities::getVersion);
    }

    /** All commands that the server offers the caller, in its order. */
    public List<ApiDescription> apis() {
        return List.copyOf(all.get().values());
    }

    /** A command, if the server offers it to the caller. */
    public Optional<ApiDescription> api(String command) {
        return api(command, LIFETIME);
    }

    /** A command, if the server offered it to the caller when it was asked, at most this long ago. */
    Optional<ApiDescription> api(String command, Duration maxAge) {
        var everything = maxAge.equals(LIFETIME) ? all.peek() : Optional.<Map<String, ApiDescription>>empty();
        return everything.isPresent()
                ? Optional.ofNullable(everything.get().get(command))
                : single.computeIfAbsent(command, name -> remembered(() -> ask(name)))
                        .get(maxAge);
    }

    /** A command, if the server was asked for it and offers it. */
    Optional<ApiDescription> knownApi(String command) {
        var asked = single.get(command);
        return asked == null
                ? all.peek().map(everything -> everything.get(command))
                : asked.peek().flatMap(api -> api);
    }

    private Optional<ApiDescription> ask(String command) {
        try {
            return Optional.ofNullable(byName(list(command)).get(command));
        } catch (InternalErrorException e) {
            // Said both of a command that does not exist, and of one that the caller's role may not call.
            if (e.getText().contains(NO_SUCH_API)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<ApiDescription> list(@Nullable String command) {
        return connection
                .api(ServerApi.class)
                .listApis(new ServerApi.ApiQuery(command))
                .execute()
                .items();
    }

    private static Map<String, ApiDescription> byName(List<ApiDescription> apis) {
        var byName = new LinkedHashMap<String, ApiDescription>();
        apis.forEach(api -> byName.putIfAbsent(api.getName(), api));
        return byName;
    }

    /** Whoever wants to know anything next asks the server. */
    public void forget() {
        capabilities.forget();
        all.forget();
        single.clear();
    }
}
