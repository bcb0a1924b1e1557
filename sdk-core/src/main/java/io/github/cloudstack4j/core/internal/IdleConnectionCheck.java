// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Looks whether the server has hung up on the kept connection that a mutation is about to be written to. OkHttp does so
 * only after ten idle seconds; a mutation lost to a connection that died earlier would be in doubt for no good reason.
 */
final class IdleConnectionCheck implements Interceptor {
    private static final int GLANCE_MILLIS = 1;

    private final ConnectionPool pool;

    IdleConnectionCheck(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var delivery = Objects.requireNonNull(chain.request().tag(Delivery.class));
        var connection = Objects.requireNonNull(chain.connection());
        var mutation = chain.request().tag(Safety.class) == Safety.MUTATION;
        if (mutation && !delivery.hasConnectedAnew() && isDead(connection.socket())) {
            // The others most likely went with it.
            pool.evictAll();
            throw new IOException("the server has closed the connection that was kept open to it");
        }
        return chain.proceed(chain.request());
    }

    private static boolean isDead(Socket socket) throws IOException {
        var patience = socket.getSoTimeout();
        socket.setSoTimeout(GLANCE_MILLIS);
        try {
            // Nothing was asked for: a byte means as little good as the end.
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException quiet) {
            return false;
        } finally {
            socket.setSoTimeout(patience);
        }
    }
}
