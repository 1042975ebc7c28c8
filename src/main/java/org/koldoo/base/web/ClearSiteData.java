package org.koldoo.base.web;

/** What a browser is told to throw away. Pages and what they load from us are never kept anyway, see AnswerHeaders. */
public final class ClearSiteData {

    public static final String HEADER = "Clear-Site-Data";

    /** Signing out on one's own device: not the files of the program, which a phone on a bad line would load anew every day. */
    public static final String LEAVING = "\"storage\"";

    /** Handing a shared computer to somebody else: everything, also the language and what lies behind the back button. */
    public static final String EVERYTHING = "\"cache\", \"cookies\", \"storage\"";

    private ClearSiteData() {}
}
