package org.koldoo.workflow.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The words a procedure may use, as a file: the one that comes with the program, or one that a living system gave out. */
public final class KnownWords {

    public static final String FILE = "META-INF/koldoo-vocabulary.json";

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private KnownWords() {}

    public static Vocabulary ofTheProgram() throws IOException {
        var loader = Objects.requireNonNull(KnownWords.class.getClassLoader());
        try (var file = Objects.requireNonNull(loader.getResourceAsStream(FILE))) {
            return read(file);
        }
    }

    public static Vocabulary of(Path path) throws IOException {
        try (var file = Files.newInputStream(path)) {
            return read(file);
        }
    }

    /** The same words always give the same text. */
    public static String written(Vocabulary words) {
        return JSON.writeValueAsString(sorted(JSON.valueToTree(words))) + "\n";
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var values = node.valueStream()
                    .sorted(Comparator.comparing(JsonNode::asString))
                    .toList();
            return JSON.createArrayNode().addAll(values);
        }
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> object.set(entry.getKey(), sorted(entry.getValue())));
            return object;
        }
        return node;
    }

    private static Vocabulary read(InputStream file) throws IOException {
        var bytes = file.readNBytes(LARGEST + 1);
        try {
            return JSON.readValue(bytes, Vocabulary.class);
        } catch (JacksonException e) {
            throw new IOException("it is not a vocabulary", e);
        }
    }
}
