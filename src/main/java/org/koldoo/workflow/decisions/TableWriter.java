package org.koldoo.workflow.decisions;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.koldoo.workflow.decisions.DecisionTable.Column;
import org.koldoo.workflow.decisions.DecisionTable.Row;

/**
 * Writes a table as DMN 1.3. All ids follow from the key of the table and the ids of its rows: a row that is moved takes its
 * own with it, so that two versions can be compared row by row.
 */
final class TableWriter {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    private TableWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static byte[] write(DecisionTable table) {
        try {
            var writer = new TableWriter();
            writer.file(table);
            writer.xml.flush();
            return writer.text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void file(DecisionTable table) throws XMLStreamException {
        var key = table.key();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(DMN);
        open("definitions");
        xml.writeDefaultNamespace(DMN);
        with("id", key + "-definitions", "name", table.name(), "namespace", "https://koldoo.org/decisions");
        open("decision", "id", key, "name", table.name());
        text("description", table.description());
        open("decisionTable", "id", key + "-table", "hitPolicy", table.policy().name());
        for (var input : table.inputs()) {
            input(key, input);
        }
        for (var output : table.outputs()) {
            open(
                    "output",
                    "id",
                    key + "-" + output.name(),
                    "label",
                    output.label(),
                    "name",
                    output.name(),
                    "typeRef",
                    output.typeRef());
            close();
        }
        for (var row : table.rows()) {
            row(row);
        }
        close();
        close();
        close();
        xml.writeEndDocument();
        xml.writeCharacters("\n");
    }

    private void input(String key, Column input) throws XMLStreamException {
        var id = key + "-" + input.name();
        open("input", "id", id, "label", input.label());
        open("inputExpression", "id", id + "-value", "typeRef", input.typeRef());
        text("text", input.name());
        close();
        close();
    }

    private void row(Row row) throws XMLStreamException {
        open("rule", "id", row.id());
        text("description", row.source());
        entries(
                row,
                "inputEntry",
                "-in",
                row.cells().stream().map(Cell::written).toList());
        entries(
                row,
                "outputEntry",
                "-out",
                row.outputs().stream().map(Value::written).toList());
        close();
    }

    private void entries(Row row, String name, String suffix, List<String> cells) throws XMLStreamException {
        for (int i = 0; i < cells.size(); i++) {
            open(name, "id", row.id() + suffix + (i + 1));
            text("text", cells.get(i));
            close();
        }
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(DMN, name);
        with(attributes);
        depth++;
    }

    private void with(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void text(String name, String content) throws XMLStreamException {
        line();
        xml.writeStartElement(DMN, name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void close() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
