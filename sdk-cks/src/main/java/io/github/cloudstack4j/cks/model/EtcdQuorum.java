// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import io.github.cloudstack4j.core.InvalidRequestException;
import java.io.Serializable;

/** What a number of etcd members means: how many must agree, and how many may fail before nothing can be written. */
public final class EtcdQuorum implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ADVISED = 7;

    private final int members;

    private EtcdQuorum(int members) {
        this.members = members;
    }

    /** The quorum of this many members; with 0, etcd runs on the control nodes: ask for their number. */
    public static EtcdQuorum of(int members) {
        if (members < 1) {
            throw new InvalidRequestException("etcd with " + members + " members is none; give 1 or more.");
        }
        return new EtcdQuorum(members);
    }

    /** How many members there are. */
    public int getMembers() {
        return members;
    }

    /** How many must be up for anything to be written. */
    public int getQuorum() {
        return members / 2 + 1;
    }

    /** How many may fail at once. */
    public int getSurvivableFailures() {
        return members - getQuorum();
    }

    /** Whether the number is a good one: odd, more than one, and at most seven. */
    public boolean isAdvisable() {
        return members % 2 == 1 && members > 1 && members <= MOST_ADVISED;
    }

    /** What to do about the number, in a sentence. */
    public String getAdvice() {
        if (members == 1) {
            return "1 etcd member survives no failure; 3 survive one.";
        }
        if (members > MOST_ADVISED) {
            return members + " etcd members survive " + getSurvivableFailures() + " failures, but each write waits for "
                    + getQuorum() + " of them; more than " + MOST_ADVISED + " are not advised.";
        }
        if (members % 2 == 0) {
            return members + " etcd members survive no more failures (" + getSurvivableFailures() + ") than "
                    + (members - 1) + " do; take an odd number, " + (members - 1) + " or " + (members + 1) + ".";
        }
        return members + " etcd members survive " + getSurvivableFailures() + " failure"
                + (getSurvivableFailures() == 1 ? "" : "s") + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EtcdQuorum quorum && quorum.members == members;
    }

    @Override
    public int hashCode() {
        return members;
    }

    /** Its advice. */
    @Override
    public String toString() {
        return getAdvice();
    }
}
