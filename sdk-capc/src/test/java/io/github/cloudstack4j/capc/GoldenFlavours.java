// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What clusterctl generates of CAPC's flavours, by the tables of their objects and variables: a line for each value, with the
 * object and the field before it. The file has first what all have, then what each adds.
 */
final class GoldenFlavours {
    private GoldenFlavours() {}

    /** The values that a flavour generates. */
    static List<String> of(String flavour) {
        var values = new ArrayList<String>();
        var section = "";
        for (var line : lines()) {
            if (line.startsWith("== ")) {
                section = line.substring(3);
            } else if (!line.isBlank() && (section.equals("all") || section.equals(flavour))) {
                values.add(line);
            }
        }
        return values;
    }

    private static List<String> lines() {
        try (var stream = GoldenFlavours.class.getResourceAsStream("flavours.golden")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a text. */
    static List<String> flat(String yaml) {
        var values = new ArrayList<String>();
        for (var document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            var object = (Map<?, ?>) document;
            var name = ((Map<?, ?>) object.get("metadata")).get("name");
            add(object.get("kind") + "/" + name + " ", "", object, values);
        }
        return values;
    }

    private static void add(String object, String path, Object value, List<String> values) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, item) -> add(object, path.isEmpty() ? "" + key : path + "." + key, item, values));
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                add(object, path + "[" + i + "]", list.get(i), values);
            }
        } else {
            values.add(object + path + " = "
                    + (value instanceof String text ? text.replace("\n", "\\n") : "<" + value + ">"));
        }
    }
}
