// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.cks.internal.placement;

import java.util.List;
import java.util.Map;

/**
 * Whose a cluster will be.
 *
 * @param account the name of the account, of a project its hidden one
 * @param domainAndParents ids of its domain and of all above
 * @param parameters what says so in a request
 */
record Owner(String account, String domainId, List<String> domainAndParents, Map<String, String> parameters) {}
