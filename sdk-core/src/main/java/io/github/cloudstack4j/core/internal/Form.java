// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a command, in which resources may still go by their names. */
final class Form {
    /** Parameters that say whose resources are meant; names are looked up among those. */
    private static final Set<String> OWNER = Set.of("account", "domainid", "projectid");

    private final String command;
    private final Map<Mention, String> known;
    private final List<Parameter> parameters = new ArrayList<>();

    /** {@code known} keeps the ids found, for other forms that name the same. */
    Form(String command, Map<Mention, String> known) {
        this.command = command;
        this.known = known;
    }

    /**
     * A parameter as it stands on the wire, the word that tells what its names point at, and its parts:
     * text or {@link Ref}.
     */
    private record Parameter(String name, String kind, List<?> parts) {}

    void put(String name, String value) {
        put(name, name, List.of(value));
    }

    void put(String name, String kind, List<?> parts) {
        parameters.add(new Parameter(name, kind, parts));
    }

    /** The parameters with ids in place of names. Looks names up, so it may block and fail. */
    Map<String, String> resolve(References references) {
        var owner = new HashMap<String, String>();
        parameters.stream()
                .filter(parameter -> OWNER.contains(parameter.name()))
                .forEach(parameter -> owner.put(parameter.name(), text(parameter, references, Map.of())));
        var form = new LinkedHashMap<String, String>();
        for (var parameter : parameters) {
            form.put(
                    parameter.name(),
                    OWNER.contains(parameter.name())
                            ? owner.get(parameter.name())
                            : text(parameter, references, owner));
        }
        return form;
    }

    private String text(Parameter parameter, References references, Map<String, String> owner) {
        return parameter.parts().stream()
                .map(part -> part instanceof Ref ref ? id(parameter, ref, references, owner) : part.toString())
                .collect(Collectors.joining(","));
    }

    private String id(Parameter parameter, Ref ref, References references, Map<String, String> owner) {
        return ref.isId()
                ? ref.getValue()
                : known.computeIfAbsent(
                        new Mention(parameter.kind(), ref),
                        mention -> references.idOf(command, mention.kind(), mention.name(), owner));
    }
}
