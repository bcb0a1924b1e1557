// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.core.internal;

import io.github.cloudstack4j.core.ApiError;
import io.github.cloudstack4j.core.model.ApiParameter;
import java.util.Map;

/** Refuses texts that are longer than the server takes, where the server has described the command already. */
final class LengthLimits {
    private final ServerFacts facts;

    LengthLimits(ServerFacts facts) {
        this.facts = facts;
    }

    /** Refuses a command as the server would, and sends nothing. Costs no request. */
    void check(String command, Map<String, String> parameters) {
        facts.knownApi(command)
                .ifPresent(api -> api.getParameters().stream()
                        .filter(LengthLimits::isLimitedText)
                        .forEach(parameter -> check(command, parameter, parameters)));
    }

    private static boolean isLimitedText(ApiParameter parameter) {
        return "string".equals(parameter.getType()) && parameter.getLength() != null && parameter.getLength() > 0;
    }

    private static void check(String command, ApiParameter parameter, Map<String, String> parameters) {
        var value = parameters.get(parameter.getName());
        var limit = parameter.getLength();
        if (value != null && limit != null && value.length() > limit) {
            throw Meaning.INVALID_PARAMETER.of(
                    ApiError.ofReply(
                            command,
                            200,
                            431,
                            null,
                            parameter.getName() + " is " + value.length() + " characters long, and this server takes "
                                    + limit + " at most, so the command was not sent"),
                    "Shorten it.");
        }
    }
}
