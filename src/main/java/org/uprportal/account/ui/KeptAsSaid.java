package org.uprportal.account.ui;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * How long a file may be kept is what {@link SafeHeaders} say: Vaadin's server of files would have every one asked for again
 * after an hour, also those whose names change with their content.
 */
class KeptAsSaid extends HttpServletResponseWrapper {

    private static final String CACHE = "Cache-Control";

    KeptAsSaid(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!CACHE.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!CACHE.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }
}
