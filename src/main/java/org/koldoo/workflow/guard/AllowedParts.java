package org.koldoo.workflow.guard;

/** What may stand in a procedure, for whoever cleans a file of another program before the check sees it. */
public final class AllowedParts {

    private AllowedParts() {}

    /** @param parent and child as {@link XmlNode} names them: {@code userTask}, {@code koldoo:label} */
    public static boolean child(String parent, String child) {
        return AllowList.allowsChild(parent, child);
    }

    public static boolean attribute(String element, String attribute) {
        return AllowList.allowsAttribute(element, attribute);
    }
}
