// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.model.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a command, in which resources may still go by their names. */
final class Form {
    private final String command;
    private final Ownership.Taken owners;
    private final Map<Mention, String> known;
    private final List<Parameter> parameters = new ArrayList<>();

    /** {@code known} keeps the ids found, for other forms that name the same. */
    Form(String command, Ownership.Taken owners, Map<Mention, String> known) {
        this.command = command;
        this.owners = owners;
        this.known = known;
    }

    /**
     * A parameter as it stands on the wire, the word that tells what its names point at, and its parts:
     * text or {@link Ref}.
     */
    private record Parameter(String name, String kind, List<?> parts) {
        /** Whoever sends a command by name may write its parameters in either case, as the server reads them. */
        String lowerCaseName() {
            return name.toLowerCase(Locale.ROOT);
        }

        boolean saysWhose() {
            return Ownership.PARAMETERS.contains(lowerCaseName());
        }
    }

    void put(String name, String value) {
        put(name, name, List.of(value));
    }

    void put(String name, String kind, List<?> parts) {
        parameters.add(new Parameter(name, kind, parts));
    }

    /**
     * The parameters with ids in place of names, and with the owner if they name none. Names are looked up among what
     * is the owner's, so this may block and fail.
     */
    Map<String, String> resolve(References references, Ownership ownership) {
        var named = parameters.stream().filter(Parameter::saysWhose).toList();
        var form = new LinkedHashMap<>(ownership.missing(
                command, named.stream().map(Parameter::lowerCaseName).collect(Collectors.toSet()), owners));
        var owner = new HashMap<>(form);
        named.forEach(parameter -> owner.put(parameter.lowerCaseName(), text(parameter, references, Map.of())));
        for (var parameter : parameters) {
            form.put(
                    parameter.name(),
                    parameter.saysWhose() ? owner.get(parameter.lowerCaseName()) : text(parameter, references, owner));
        }
        return form;
    }

    private String text(Parameter parameter, References references, Map<String, String> owner) {
        if (parameter.parts().size() == 1) {
            return text(parameter, parameter.parts().get(0), references, owner);
        }
        return parameter.parts().stream()
                .map(part -> text(parameter, part, references, owner))
                .collect(Collectors.joining(","));
    }

    private String text(Parameter parameter, Object part, References references, Map<String, String> owner) {
        return part instanceof Ref ref ? id(parameter, ref, references, owner) : part.toString();
    }

    private String id(Parameter parameter, Ref ref, References references, Map<String, String> owner) {
        return ref.isId()
                ? ref.getValue()
                : known.computeIfAbsent(
                        new Mention(parameter.kind(), ref),
                        mention -> references.idOf(command, mention.kind(), mention.name(), owner));
    }
}
