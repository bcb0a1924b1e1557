// SPDX-License-Identifier: Apache-2.0
/** What the schemas of Cluster API and CAPC ask of objects, and checks of documents by it. */
@NullMarked
package io.github.cloudstack4j.capc.internal.schema;

import org.jspecify.annotations.NullMarked;
