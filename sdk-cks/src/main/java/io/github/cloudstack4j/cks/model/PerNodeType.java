// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.model;

import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.cloudstack4j.core.model.Ref;
import java.util.List;
import java.util.Map;

/** The wire form of a choice by node type: one entry a type, which names the type and what was chosen for it. */
abstract class PerNodeType<T> extends StdConverter<Map<NodeType, T>, List<Map<String, Object>>> {
    private final String field;

    private PerNodeType(String field) {
        this.field = field;
    }

    @Override
    public final List<Map<String, Object>> convert(Map<NodeType, T> choices) {
        return choices.entrySet().stream()
                .map(choice -> Map.of("node", choice.getKey().getWireName(), field, choice.getValue()))
                .toList();
    }

    static final class Offerings extends PerNodeType<Ref> {
        Offerings() {
            super("offering");
        }
    }

    static final class Templates extends PerNodeType<Ref> {
        Templates() {
            super("template");
        }
    }

    static final class AffinityGroups extends PerNodeType<List<Ref>> {
        AffinityGroups() {
            super("affinitygroup");
        }
    }
}
