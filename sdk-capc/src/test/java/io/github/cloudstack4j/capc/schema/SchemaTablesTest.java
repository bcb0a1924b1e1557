// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.capc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaTablesTest {
    private static final Path TABLES = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("src/main/resources/io/github/cloudstack4j/capc/internal/schema");

    @Test
    void tablesSayWhatTheCrdsSay() throws IOException {
        for (var table : new CrdTables(CrdSchemas.crds()).all().entrySet()) {
            assertThat(Files.readString(TABLES.resolve(table.getKey())))
                    .as(table.getKey())
                    .isEqualTo(table.getValue());
        }
    }
}
