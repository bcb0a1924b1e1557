// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    @Test
    void theFirstProgramCompilesAsItStands(@TempDir Path classes) throws IOException {
        assertCompiles("FirstCluster", block("java", "public class FirstCluster"), classes);
    }

    @Test
    void whatItShowsOfVolumesCompiles(@TempDir Path classes) throws IOException {
        assertCompiles("Volumes", """
                import io.fabric8.kubernetes.api.model.storage.StorageClass;
                import io.github.cloudstack4j.core.*;
                import io.github.cloudstack4j.csi.*;
                import io.github.cloudstack4j.csi.kubernetes.*;
                import io.github.cloudstack4j.csi.syncer.*;
                import java.util.List;

                class Volumes {
                    void volumes(CloudStack cloud, String nodeId) {
                        %s
                    }

                    void objects(CloudStack cloud, List<StorageClass> classesOfTheCluster) {
                        %s
                    }
                }
                """.formatted(block("java", "csi.volumes()"), block("java", "StorageYaml")), classes);
    }

    @Test
    void whatItShowsOfClusterApiCompiles(@TempDir Path classes) throws IOException {
        assertCompiles("ClusterApi", """
                import io.github.cloudstack4j.capc.*;
                import io.github.cloudstack4j.capc.model.*;
                import java.io.IOException;
                import java.nio.file.Files;
                import java.nio.file.Path;

                class ClusterApi {
                    void clusters(String calicoYaml) throws IOException {
                        %s
                    }
                }
                """.formatted(block("java", "CapcCluster.named")), classes);
    }

    private static void assertCompiles(String name, String program, Path classes) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, problems, options, null, List.of(new Source(name, program)))
                .call();
        assertThat(problems.getDiagnostics()).isEmpty();
    }

    @Test
    void theModulesItNamesAreTheModulesThereAre() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var named = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
                .matcher(readme)
                .results()
                .map(match -> match.group(1));
        var modules = Pattern.compile("<module>([a-z-]+)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(modules);
    }

    private static String block(String language, String containing) throws IOException {
        return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .filter(text -> text.contains(containing))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the README has no " + language + " block with " + containing));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
