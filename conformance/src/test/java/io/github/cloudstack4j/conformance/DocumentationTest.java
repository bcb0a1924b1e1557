// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything a user can see has a sentence of javadoc. Javadoc's own lint cannot ask for that alone: its group "missing" also wants
 * a {@code @return} after "The state.".
 */
class DocumentationTest {
    @ParameterizedTest
    @ValueSource(strings = {"sdk-core", "sdk-cks", "sdk-csi", "sdk-capc", "sdk-testkit"})
    void everythingPublicIsDocumented(String module) throws IOException {
        var sources = publicSources(module);

        assertThat(sources).isNotEmpty();
        assertThat(undocumented(sources)).isEmpty();
    }

    private static List<Path> publicSources(String module) throws IOException {
        var conformance = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        var sources = conformance.resolveSibling(module).resolve("src/main/java");
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !sources.relativize(file).toString().contains("internal"))
                    .toList();
        }
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none");
            var task = (JavacTask)
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            var search = new UndocumentedElements(DocTrees.instance(task));
            search.scan(task.parse(), null);
            return search.found;
        }
    }

    private static final class UndocumentedElements extends TreePathScanner<Void, Void> {
        private static final Set<Modifier> VISIBLE = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);

        private final DocTrees trees;
        private final List<String> found = new ArrayList<>();

        UndocumentedElements(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isVisible(type.getModifiers())) {
                require(type, type.getSimpleName().toString());
                super.visitClass(type, nothing);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (isVisible(method.getModifiers()) && !isOverride(method) && !isCanonicalConstructor()) {
                require(method, method.getName().toString());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            if (isVisible(field.getModifiers())) {
                require(field, field.getName().toString());
            }
            return null;
        }

        /** Members of an interface are public without saying so. */
        private boolean isVisible(ModifiersTree modifiers) {
            var outer = getCurrentPath().getParentPath().getLeaf();
            var inInterface = outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE;
            return inInterface
                    ? !modifiers.getFlags().contains(Modifier.PRIVATE)
                    : modifiers.getFlags().stream().anyMatch(VISIBLE::contains);
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** The record's own javadoc describes its components. */
        private boolean isCanonicalConstructor() {
            return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
                    && ((MethodTree) getCurrentPath().getLeaf()).getReturnType() == null;
        }

        private void require(Tree element, String name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                var position = trees.getSourcePositions().getStartPosition(unit, element);
                found.add(String.format(
                        Locale.ROOT,
                        "%s:%d %s",
                        Path.of(unit.getSourceFile().toUri()).getFileName(),
                        unit.getLineMap().getLineNumber(position),
                        name));
            }
        }
    }
}
