// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is where in a CRD. */
final class Crds {
    private Crds() {}

    static Map<?, ?> read(Path file) {
        try {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String group(Map<?, ?> crd) {
        return String.valueOf(spec(crd).get("group"));
    }

    static String kind(Map<?, ?> crd) {
        return String.valueOf(((Map<?, ?>) spec(crd).get("names")).get("kind"));
    }

    static List<String> versions(Map<?, ?> crd) {
        return ((List<?>) spec(crd).get("versions"))
                .stream()
                        .map(version -> String.valueOf(((Map<?, ?>) version).get("name")))
                        .toList();
    }

    static Optional<Map<?, ?>> schema(Map<?, ?> crd, String version) {
        var found = new ArrayList<Map<?, ?>>();
        for (var each : (List<?>) spec(crd).get("versions")) {
            var map = (Map<?, ?>) each;
            if (version.equals(map.get("name"))) {
                found.add((Map<?, ?>) ((Map<?, ?>) map.get("schema")).get("openAPIV3Schema"));
            }
        }
        return found.stream().findFirst();
    }

    private static Map<?, ?> spec(Map<?, ?> crd) {
        return (Map<?, ?>) crd.get("spec");
    }
}
