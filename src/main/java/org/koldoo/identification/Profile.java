package org.koldoo.identification;

/**
 * Which list of weights applies. The sexual profiles are provisional: the labour weights with the published differences, until
 * the original lists have been keyed in.
 */
public enum Profile {
    ADULT_LABOUR(false, false),
    CHILD_LABOUR(true, false),
    ADULT_SEXUAL(false, true),
    CHILD_SEXUAL(true, true);

    private final boolean child;
    private final boolean sexual;

    Profile(boolean child, boolean sexual) {
        this.child = child;
        this.sexual = sexual;
    }

    public boolean child() {
        return child;
    }

    public boolean sexual() {
        return sexual;
    }

    public boolean provisional() {
        return sexual;
    }
}
