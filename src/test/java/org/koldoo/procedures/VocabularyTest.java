package org.koldoo.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** The files say nothing that the two schemas do not know: BPMN 2.0, and the words of our own. */
class VocabularyTest {

    @Test
    void everyWordOfOurOwnIsOneOfTheSchema() throws SAXException {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("workflows/koldoo.xsd"));
        var problems = new ArrayList<String>();
        for (var file : ProcedureFile.all()) {
            ProcedureFile.all(file.process, ProcedureFile.BPMN, "extensionElements")
                    .flatMap(element -> ProcedureFile.children(element, ProcedureFile.KOLDOO, "*"))
                    .forEach(word ->
                            problems.addAll(check(schema, new DOMSource(word), file + " " + word.getLocalName())));
        }
        assertThat(problems).isEmpty();
    }

    private static final String REASON = "<field xmlns='%s' key='why' kind='TEXT' required='false'><label"
            + " lang='ky'>a</label><label lang='ru'>b</label><label lang='en'>c</label></field>";

    @Test
    void aFieldMayBeRequiredForSomeOutcomesOnly() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("workflows/koldoo.xsd"));
        var xml = REASON.replace("required=", "requiredFor='REFUSED NOT_POSSIBLE' required=")
                .formatted(ProcedureFile.KOLDOO);
        assertThat(check(schema, new StreamSource(new java.io.StringReader(xml)), xml))
                .isEmpty();
    }

    @Test
    void aFieldMayDependOnAnotherAndATaskOnAFact() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("workflows/koldoo.xsd"));
        for (var right : List.of(
                REASON.replace("required=", "showIf='papers=NONE LOST' required="),
                "<needs xmlns='%s'>fact_consent_given fact_child</needs>")) {
            var xml = right.formatted(ProcedureFile.KOLDOO);
            assertThat(check(schema, new StreamSource(new java.io.StringReader(xml)), xml))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatItShould() throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new File("workflows/koldoo.xsd"));
        for (var wrong : List.of(
                "<label xmlns='%s' lang='de'>Fall</label>",
                "<label xmlns='%s' lang='ky'>${x}</label>",
                "<role xmlns='%s'>admin</role>",
                "<outcome xmlns='%s' code='DONE'><label lang='ky'>Бүттү</label></outcome>",
                "<outcome xmlns='%s' code='done'><label lang='ky'>a</label><label lang='ru'>b</label><label"
                        + " lang='en'>c</label></outcome>",
                "<outcome xmlns='%s' code='DONE'><label lang='ky'>a</label><label lang='ky'>b</label><label"
                        + " lang='en'>c</label></outcome>",
                REASON.replace("required=", "requiredFor='refused' required="),
                REASON.replace("required=", "requiredFor='' required="),
                REASON.replace("required=", "showIf='papers' required="),
                REASON.replace("required=", "showIf='papers=${x}' required="),
                "<needs xmlns='%s'></needs>",
                "<needs xmlns='%s'>out_screening</needs>",
                "<source xmlns='%s' certainty='SURE' asOf='2026-11-24'>x</source>")) {
            var xml = wrong.formatted(ProcedureFile.KOLDOO);
            assertThat(check(schema, new StreamSource(new java.io.StringReader(xml)), xml))
                    .isNotEmpty();
        }
    }

    @Test
    void everyFileIsStandardBpmn() throws SAXException {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/org/flowable/impl/bpmn/parser/BPMN20.xsd"));
        var problems = new ArrayList<String>();
        for (var file : ProcedureFile.all()) {
            problems.addAll(check(schema, new DOMSource(file.document), file.name));
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> check(Schema schema, Source source, String where) {
        try {
            schema.newValidator().validate(source);
            return List.of();
        } catch (Exception e) {
            return List.of(where + ": " + e.getMessage());
        }
    }
}
