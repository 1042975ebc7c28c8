package org.koldoo.base.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** The same headers for what the server refuses before any filter is asked: an address that cannot be read. */
class FirstHeaders extends ValveBase {

    FirstHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        AnswerHeaders.ALWAYS.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
