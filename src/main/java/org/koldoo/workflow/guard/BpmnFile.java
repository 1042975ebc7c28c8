package org.koldoo.workflow.guard;

import java.util.Map;

/** How files of procedures are read, here and by whoever reads them later. */
public final class BpmnFile {

    private static final SafeXml XML = new SafeXml(Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            "http://flowable.org/bpmn", "flowable",
            "https://koldoo.org/bpmn/1", "koldoo",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
            "http://www.omg.org/spec/DD/20100524/DC", "dc",
            "http://www.omg.org/spec/DD/20100524/DI", "di",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi"));

    private BpmnFile() {}

    public static XmlNode read(byte[] file) throws UnsafeFile {
        return XML.read(file);
    }
}
