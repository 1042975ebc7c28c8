package org.koldoo.sops.edit;

import org.koldoo.base.Labels;

/** The smallest procedure there is: it begins, one task is done, it ends. */
public final class NewProcedure {

    private NewProcedure() {}

    /** @param topic what it is called by, such as {@code MFA.travel-papers} */
    public static String of(String topic, Labels name, Labels started, TaskContent first, Labels ended) {
        var document = ProcedureDocument.readAny("""
                <definitions xmlns="%s" xmlns:bpmndi="%s" xmlns:dc="%s" xmlns:di="%s" xmlns:flowable="%s" xmlns:koldoo="%s"
                    id="definitions" targetNamespace="https://koldoo.org/workflows">
                  <process id="%s" isExecutable="true">
                    <startEvent id="started"/><userTask id="step"/><endEvent id="ended"/>
                    <sequenceFlow id="startedToStep" sourceRef="started" targetRef="step"/>
                    <sequenceFlow id="stepToEnded" sourceRef="step" targetRef="ended"/>
                  </process>
                </definitions>
                """.formatted(
                        ProcedureDocument.BPMN,
                        ProcedureDocument.BPMNDI,
                        ProcedureDocument.DC,
                        ProcedureDocument.DI,
                        ProcedureDocument.FLOWABLE,
                        ProcedureDocument.KOLDOO,
                        topic));
        var writing = new Writing(document);
        writing.name(document.process(), name);
        writing.name(document.get("started"), started);
        writing.task(document.get("step"), first);
        writing.name(document.get("ended"), ended);
        Arrangement.of(document);
        return document.write();
    }
}
