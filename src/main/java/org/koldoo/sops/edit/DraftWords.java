package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;
import static org.koldoo.sops.edit.ProcedureDocument.KOLDOO;

import java.util.Map;
import org.w3c.dom.Element;

/**
 * A drawing shows each name in the reader's language. When a name was written in the drawing, it goes back to where names in
 * three languages stand, and the plain name is the English one again.
 */
public final class DraftWords {

    private DraftWords() {}

    /** @param language ky, ru or en: the one the drawing was shown in */
    public static String back(String bpmn, String language) {
        var document = ProcedureDocument.read(bpmn);
        document.elements()
                .filter(element -> BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("name"))
                .filter(element -> !element.getLocalName().equals("definitions"))
                .toList()
                .forEach(element -> back(document, element, language));
        return document.write();
    }

    private static void back(ProcedureDocument document, Element element, String language) {
        var shown = element.getAttribute("name").strip();
        if (!shown.isEmpty()) {
            label(document, element, language, shown);
        }
        ProcedureDocument.all(element, BPMN, "extensionElements")
                .flatMap(extensions -> ProcedureDocument.all(extensions, KOLDOO, "label"))
                .filter(label -> label.getAttribute("lang").equals("en"))
                .findFirst()
                .ifPresent(english ->
                        element.setAttribute("name", english.getTextContent().strip()));
    }

    private static void label(ProcedureDocument document, Element element, String language, String words) {
        var extensions = OwnVersion.extensions(document, element);
        var there = ProcedureDocument.all(extensions, KOLDOO, "label")
                .filter(label -> label.getAttribute("lang").equals(language))
                .findFirst();
        if (there.isPresent()) {
            there.get().setTextContent(words);
        } else {
            var label = document.create(KOLDOO, "label");
            Map.of("lang", language).forEach(label::setAttribute);
            label.setTextContent(words);
            extensions.insertBefore(label, extensions.getFirstChild());
        }
    }
}
