// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a client stops calling a server that does not answer, and for how long: calls then fail at once with
 * {@link CallHeldBackException}, until a few of them are let through to see whether the server is back. Only attempts that
 * say something about the server count as failures: not reached, not answered, HTTP 503. A refusal is an answer.
 */
public final class CircuitBreakerPolicy implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CircuitBreakerPolicy STANDARD = new CircuitBreakerPolicy(90, 50, Duration.ofSeconds(10), 3);

    private final int failurePercentage;
    private final int window;
    private final Duration openFor;
    private final int probes;

    private CircuitBreakerPolicy(int failurePercentage, int window, Duration openFor, int probes) {
        if (failurePercentage < 1 || failurePercentage > 100) {
            throw new IllegalArgumentException("failurePercentage is " + failurePercentage + "; give 1 to 100.");
        }
        if (window < 1 || probes < 1) {
            throw new IllegalArgumentException(
                    "window is " + window + " and probes is " + probes + "; give 1 or more.");
        }
        if (openFor.isNegative() || openFor.isZero()) {
            throw new IllegalArgumentException("openFor is " + openFor + "; give a time longer than zero.");
        }
        this.failurePercentage = failurePercentage;
        this.window = window;
        this.openFor = openFor;
        this.probes = probes;
    }

    /** Opens for 10 s when 90 % of the last 50 attempts failed; 3 attempts then show whether the server is back. */
    public static CircuitBreakerPolicy standard() {
        return STANDARD;
    }

    /** The same policy that opens at another share of failures, in percent, among another number of latest attempts. */
    public CircuitBreakerPolicy opensAt(int percentage, int ofAttempts) {
        return new CircuitBreakerPolicy(percentage, ofAttempts, openFor, probes);
    }

    /** The same policy with another time before the server is tried again, and another number of attempts to try it with. */
    public CircuitBreakerPolicy triesAgain(Duration after, int attempts) {
        return new CircuitBreakerPolicy(failurePercentage, window, after, attempts);
    }

    /** The share of failed attempts at which the circuit opens, in percent. */
    public int getFailurePercentage() {
        return failurePercentage;
    }

    /** How many of the latest attempts are looked at; with fewer it never opens. */
    public int getWindow() {
        return window;
    }

    /** How long calls are held back before the server is tried again. */
    public Duration getOpenFor() {
        return openFor;
    }

    /** How many attempts show whether the server is back. */
    public int getProbes() {
        return probes;
    }
}
