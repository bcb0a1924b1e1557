// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.csi.kubernetes;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A choice that Kubernetes writes in a word of its own. */
interface KubernetesWord {
    /** As Kubernetes writes it. */
    String getWord();

    /** The choice for a word. */
    static <E extends Enum<E> & KubernetesWord> Optional<E> find(Class<E> choices, String word) {
        for (var choice : choices.getEnumConstants()) {
            if (choice.getWord().equals(word)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** All words, for a message. */
    static <E extends Enum<E> & KubernetesWord> String all(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(KubernetesWord::getWord)
                .collect(Collectors.joining(" or "));
    }
}
