package dev.ratchet.enforcer.packs;

import dev.ratchet.enforcer.domain.pack.Node;
import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.enforcer.domain.pack.Place;
import dev.ratchet.enforcer.domain.pack.YamlText;
import java.io.StringReader;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * YAML as JSON has it: texts, numbers, truth values, lists, objects, with no more than one document a file. Its size, its
 * depth and what aliases make of it are bounded, and nothing is ever built from a tag.
 */
public final class BoundedYaml implements YamlText {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_ALIASES = 50;

    @Override
    public Parsed parse(String file, String text) {
        if (text.length() > PackFiles.MAX_FILE) {
            return new Malformed(new Place(file, 1, 1), "is larger than " + PackFiles.MAX_FILE + " characters");
        }
        try {
            org.yaml.snakeyaml.nodes.Node root = yaml().compose(new StringReader(text));
            Node tree = root == null ? null : new YamlTree(file, text).of(root);
            return tree == null ? new Malformed(new Place(file, 1, 1), "is empty") : new Tree(tree);
        } catch (YamlRefused refused) {
            return new Malformed(refused.place(), String.valueOf(refused.getMessage()));
        } catch (MarkedYAMLException malformed) {
            return new Malformed(place(file, malformed.getProblemMark()), String.valueOf(malformed.getProblem()));
        } catch (YAMLException malformed) {
            return new Malformed(new Place(file, 1, 1), firstLine(malformed));
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(PackFiles.MAX_FILE);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
    }

    private static Place place(String file, Mark mark) {
        return mark == null ? new Place(file, 1, 1) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String firstLine(YAMLException malformed) {
        return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("is no YAML");
    }
}
