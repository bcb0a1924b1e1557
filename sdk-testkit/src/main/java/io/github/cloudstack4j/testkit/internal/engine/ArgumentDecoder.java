// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.testkit.internal.engine;

import io.github.cloudstack4j.testkit.internal.contract.ContractCommand;
import io.github.cloudstack4j.testkit.internal.contract.ContractParameter;
import io.github.cloudstack4j.testkit.internal.contract.ContractParameter.Type;
import io.github.cloudstack4j.testkit.internal.world.Account;
import io.github.cloudstack4j.testkit.internal.world.Kind;
import io.github.cloudstack4j.testkit.internal.world.Resource;
import io.github.cloudstack4j.testkit.internal.world.Timestamps;
import io.github.cloudstack4j.testkit.internal.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the text parameters of one call into typed arguments, with the server's checks and error texts. */
final class ArgumentDecoder {

    private static final Pattern MAP_NAME = Pattern.compile("([^\\[\\]]+)\\[(-?\\d{1,9})]\\.([^\\[\\]]+)");
    private static final Pattern UUID_SHAPE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final World world;
    private final ContractCommand command;
    private final CommandRegistry.Entry entry;
    private final JobEngine jobs;

    ArgumentDecoder(World world, JobEngine jobs, ContractCommand command, CommandRegistry.Entry entry) {
        this.world = world;
        this.jobs = jobs;
        this.command = command;
        this.entry = entry;
    }

    /** Decodes what the contract knows; unknown parameters are ignored, as the server does. */
    Arguments decode(Map<String, String> received) {
        var texts = lowerCased(received);
        var maps = maps(received);
        var decoded = new LinkedHashMap<String, Object>();
        for (var parameter : command.parameters()) {
            var key = parameter.name().toLowerCase(Locale.ROOT);
            Object value = parameter.type() == Type.MAP ? maps.get(key) : text(parameter, texts.get(key));
            if (value == null && parameter.required() && !maps.containsKey(key)) {
                throw ApiFault.badParameter("Unable to execute API command " + command.lowerCaseName()
                        + " due to missing parameter " + parameter.name());
            }
            if (value != null) {
                decoded.put(key, value);
            }
        }
        var customJob = texts.get("customjobid");
        if (command.async() && customJob != null) {
            decoded.put("customjobid", customJob);
        }
        return new Arguments(decoded);
    }

    /** The caller's right to use what checked parameters refer to. */
    void checkAccess(Arguments arguments, Account caller) {
        for (var parameter : command.parameters()) {
            if (!entry.isChecked(parameter.name())) {
                continue;
            }
            var single = Optional.ofNullable(arguments.resource(parameter.name())).stream();
            Stream.concat(single, arguments.resources(parameter.name()).stream())
                    .filter(resource -> !world.mayUse(caller, resource))
                    .findFirst()
                    .ifPresent(resource -> {
                        throw ApiFault.accessDenied();
                    });
        }
    }

    private @Nullable Object text(ContractParameter parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.isEmpty() && parameter.required()) {
            throw ApiFault.invalidValue("Invalid value provided for API arg: " + parameter.name());
        }
        return switch (parameter.type()) {
            case STRING -> string(parameter, value);
            case UUID -> uuid(parameter, value);
            case BOOLEAN -> value.equalsIgnoreCase("true");
            case INTEGER -> value.isBlank() ? null : number(parameter, value);
            case LONG -> number(parameter, value);
            case LIST -> list(parameter, value);
            case DATE -> date(parameter, value);
            case MAP -> throw new AssertionError("maps are read from their own names");
        };
    }

    private String string(ContractParameter parameter, String value) {
        if (value.length() > parameter.maxLength()) {
            throw ApiFault.badParameter("Unable to execute API command " + command.lowerCaseName()
                    + " due to invalid value. Value greater than max allowed length " + parameter.maxLength()
                    + " for param: " + entry.fieldOf(parameter.name()));
        }
        return value;
    }

    private Long number(ContractParameter parameter, String value) {
        try {
            return parameter.type() == Type.INTEGER ? Integer.valueOf(value).longValue() : Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw ApiFault.badParameter("Unable to execute API command " + command.lowerCaseName()
                    + " due to invalid value " + value + " for parameter " + parameter.name());
        }
    }

    private @Nullable Object uuid(ContractParameter parameter, String value) {
        if (value.equals("-1")) {
            return -1L;
        }
        if (parameter.since() != null && !UUID_SHAPE.matcher(value).matches()) {
            return null;
        }
        if (entry.kindOf(parameter.name()) == Kind.JOB) {
            return jobs.find(value)
                    .orElseThrow(() -> unknownId(parameter, value))
                    .uuid();
        }
        return find(parameter, value).orElseThrow(() -> unknownId(parameter, value));
    }

    private Optional<Resource> find(ContractParameter parameter, String value) {
        var kind = entry.kindOf(parameter.name());
        if (kind != null) {
            var store = world.store(kind);
            return parameter.since() == null ? store.findByIdOrNumber(value) : store.find(value);
        }
        return Stream.of(Kind.values())
                .flatMap(any -> world.store(any).find(value).stream())
                .findFirst();
    }

    private Arguments.Items list(ContractParameter parameter, String value) {
        var texts = value.isEmpty() ? List.<String>of() : List.of(value.split(","));
        if (entry.kindOf(parameter.name()) == null) {
            return new Arguments.Items(texts, null);
        }
        var resources = new ArrayList<Resource>();
        for (var text : texts) {
            var found = find(parameter, text);
            if (found.isEmpty() && !isNumberInFilter(parameter, text)) {
                throw unknownId(parameter, text);
            }
            found.ifPresent(resources::add);
        }
        return new Arguments.Items(texts, resources);
    }

    /** Lists let through what may be a database id, though none of their rows has it for its own. */
    private static boolean isNumberInFilter(ContractParameter parameter, String text) {
        return parameter.name().equals("ids") && text.matches("\\d{1,18}");
    }

    private ApiFault unknownId(ContractParameter parameter, String value) {
        return ApiFault.badParameter("Unable to execute API command " + command.lowerCaseName()
                + " due to invalid value. Invalid parameter " + parameter.name() + " value=" + value
                + " due to incorrect long value format, or entity does not exist or due to incorrect parameter"
                + " annotation for the"
                + " field in api cmd class.");
    }

    private static Instant date(ContractParameter parameter, String value) {
        var end = parameter.name().equalsIgnoreCase("enddate");
        return Timestamps.parseDate(value, end)
                .orElseThrow(() -> ApiFault.badParameter("Unable to parse date " + value
                        + " for command, please pass dates in the format mentioned in the api documentation"));
    }

    private static Map<String, String> lowerCased(Map<String, String> received) {
        var all = new LinkedHashMap<String, String>();
        received.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        return all;
    }

    /** Groups {@code name[i].field=value} by name and index. */
    private static Map<String, List<Map<String, String>>> maps(Map<String, String> received) {
        var grouped = new LinkedHashMap<String, TreeMap<Integer, Map<String, String>>>();
        received.forEach((name, value) -> {
            if (name.indexOf('[') < 0) {
                return;
            }
            var parts = MAP_NAME.matcher(name);
            if (!parts.matches()) {
                throw new ApiFault(
                        430,
                        9999,
                        "Unable to decode parameter " + name
                                + "; if specifying an object array, please use parameter[index].field=XXX, e.g."
                                + " userGroupList[0].group=httpGroup");
            }
            grouped.computeIfAbsent(parts.group(1).toLowerCase(Locale.ROOT), key -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(parts.group(2)), key -> new LinkedHashMap<>())
                    .put(parts.group(3), value);
        });
        var maps = new LinkedHashMap<String, List<Map<String, String>>>();
        grouped.forEach((name, entries) -> maps.put(name, List.copyOf(entries.values())));
        return maps;
    }
}
