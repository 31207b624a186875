package dev.ratchet.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of the events say beyond what reflection sees: the sentences about types and fields, and the checks
 * that the constructors make. So the schemas repeat neither by hand.
 */
final class EventSources {

    private static final Path FOLDER = Path.of("src/main/java/dev/ratchet/events");

    /** One check, for example {@code Bounds.within("version", version, 1, Integer.MAX_VALUE)}. */
    record Check(String kind, List<String> bounds) {

        /** The bound at an index; absent when it isn't a constant or isn't there. */
        @Nullable
        Integer bound(int index) {
            return index < bounds.size() ? constant(bounds.get(index)) : null;
        }

        private static @Nullable Integer constant(String expression) {
            return switch (expression) {
                case "Rule.MAX_CHECK", "MAX_CHECK" -> Rule.MAX_CHECK;
                case "Bounds.NAME" -> Bounds.NAME;
                case "Bounds.TEXT" -> Bounds.TEXT;
                case "Integer.MAX_VALUE" -> Integer.MAX_VALUE;
                default -> expression.matches("-?\\d+") ? Integer.valueOf(expression) : null;
            };
        }
    }

    private final Map<String, String> sentences = new HashMap<>();
    private final Map<String, Check> checks = new HashMap<>();

    EventSources() {
        try (Stream<Path> sources = Files.list(FOLDER);
                StandardJavaFileManager files =
                        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            files,
                            null,
                            List.of("-proc:none"),
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.filter(path -> path.toString().endsWith(".java"))
                                            .toList()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(docs).scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a type. */
    @Nullable
    String sentenceOn(Class<?> type) {
        return sentences.get(type.getSimpleName());
    }

    /** What is said of a field of a record. */
    @Nullable
    String sentenceOn(Class<?> type, String field) {
        return sentences.get(type.getSimpleName() + "." + field);
    }

    /** What a record's constructor checks of a field. */
    @Nullable
    Check checkOf(Class<?> type, String field) {
        return checks.get(type.getSimpleName() + "." + field);
    }

    private final class Reader extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees docs;

        Reader(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String enclosing) {
            String name = type.getSimpleName().toString();
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                remember(name, comment);
            }
            return super.visitClass(type, name);
        }

        private void remember(String type, DocCommentTree comment) {
            sentences.put(type, text(comment.getFullBody()));
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree field) {
                    sentences.put(type + "." + field.getName(), text(field.getDescription()));
                }
            }
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, String type) {
            List<? extends ExpressionTree> arguments = call.getArguments();
            String kind = call.getMethodSelect().toString();
            if (arguments.size() > 1 && arguments.get(0) instanceof LiteralTree && kind.contains(".")) {
                List<String> bounds =
                        arguments.stream().skip(2).map(Object::toString).toList();
                checks.putIfAbsent(type + "." + arguments.get(1), new Check(kind, bounds));
            }
            return super.visitMethodInvocation(call, type);
        }
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(EventSources::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case com.sun.source.doctree.LiteralTree code -> code.getBody().getBody();
            case LinkTree link -> link.getReference().getSignature().replaceFirst("^.*#", "");
            default -> part.toString();
        };
    }
}
