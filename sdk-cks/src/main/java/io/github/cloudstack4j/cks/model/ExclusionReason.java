// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

/** Why a node cannot run on a host. */
public enum ExclusionReason {
    /** The server does not reach the host. */
    HOST_STATE("the server does not reach it"),

    /** The operator lets the host take no machines. */
    RESOURCE_STATE("it takes no machines"),

    /** The host is dedicated to others. */
    DEDICATED_TO_OTHERS("it is dedicated to others"),

    /** The owner has dedicated hosts, and this is none of them. */
    NOT_DEDICATED("the owner has dedicated hosts, and it is none of them"),

    /** The image is for another hypervisor. */
    HYPERVISOR("it has another hypervisor than the image is for"),

    /** The image is for another CPU architecture. */
    ARCHITECTURE("it has another CPU architecture than the image is for"),

    /** The host lacks a tag that the offering asks for. */
    HOST_TAGS("it lacks a tag that the offering asks for"),

    /** Fewer MHz are free than the offering has. */
    CPU("it has too few MHz left"),

    /** Less memory is free than the offering has. */
    MEMORY("it has too little memory left"),

    /** Machines of an affinity group that keeps together run elsewhere. */
    AFFINITY("its affinity group keeps it with machines that run elsewhere"),

    /** Machines of an affinity group that keeps apart run on the host. */
    ANTI_AFFINITY("its affinity group keeps it from machines that run there");

    private final String words;

    ExclusionReason(String words) {
        this.words = words;
    }

    /** The same in words, to follow the name of the host. */
    public String getWords() {
        return words;
    }
}
