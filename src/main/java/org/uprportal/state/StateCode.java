package org.uprportal.state;

import java.util.regex.Pattern;

/** The ISO 3166 alpha-3 code of a State; codes beginning with X are free for invented sample States. */
public record StateCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public StateCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a three-letter State code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
