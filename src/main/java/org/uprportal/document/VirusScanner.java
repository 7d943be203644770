package org.uprportal.document;

/** Looks through a file before anybody else opens it. */
interface VirusScanner {

    /** @return clean, infected, waiting where it cannot say, or unscanned where there is no scanner */
    Verdict scan(byte[] bytes);
}
