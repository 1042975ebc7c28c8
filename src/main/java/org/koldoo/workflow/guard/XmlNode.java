package org.koldoo.workflow.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file that was read safely. Names carry one fixed prefix a namespace ({@code flowable:formKey},
 * {@code koldoo:label}), none for the language of the file itself.
 *
 * @param text the text directly in it, joined
 * @param line where it begins
 * @param place itself, or the nearest part around it that a person would point at
 */
public record XmlNode(
        String name, Map<String, String> attributes, List<XmlNode> children, String text, int line, Place place) {

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The value of an attribute, or an empty text. */
    public String value(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The direct children of a name. */
    public Stream<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child));
    }

    public Optional<XmlNode> first(String child) {
        return all(child).findFirst();
    }

    /** The words in an attribute or nothing. */
    Stream<String> words(String attribute) {
        return split(value(attribute));
    }

    /** The words in an own extension. */
    Stream<String> extensionWords(String extension) {
        return split(extension(extension).orElse(""));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** This element and everything in it, in the order of the file. */
    public Stream<XmlNode> everything() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::everything));
    }

    /** The own extensions of an element. */
    public Stream<XmlNode> extensions(String extension) {
        return all("extensionElements").flatMap(node -> node.all(extension));
    }

    /** The text of an own extension, stripped; empty where there is none. */
    public Optional<String> extension(String extension) {
        return extensions(extension)
                .map(node -> node.text.strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
