// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What objects that others made may lack, as an empty value. */
final class Present {
    private Present() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    static Map<String, String> map(@Nullable Map<String, String> map) {
        var present = new TreeMap<String, String>();
        if (map != null) {
            map.forEach((key, value) -> present.put(key, text(value)));
        }
        return present;
    }

    static ObjectMeta metadata(HasMetadata object) {
        return object.getMetadata() == null ? new ObjectMeta() : object.getMetadata();
    }

    /** A word that Kubernetes knows; null, and a note, for another. */
    static <E extends Enum<E> & KubernetesWord> @Nullable E word(
            Findings findings, String field, Class<E> choices, String word) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.getWord().equals(word)) {
                return choice;
            }
        }
        var words = Arrays.stream(choices.getEnumConstants())
                .map(KubernetesWord::getWord)
                .collect(Collectors.joining(" or "));
        findings.note(field, "is \"" + word + "\", which is not known here; give " + words);
        return null;
    }
}
