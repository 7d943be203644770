package org.uprportal.recommendation.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose recommendation it is, by the names and abbreviations that files use. */
public enum UhriBody {
    UPR("UPR|universal periodic review", ""),
    SPECIAL_PROCEDURES(
            "special (rapporteur|representative|procedure)|independent expert|working group|\\b(SR|SRSG|WG|IE|WGAD|WGEID|WGEPAD|SPB)\\b",
            ""),
    SPT("sub-?committee on prevention of torture|\\b(SPT|OPCAT|CAT-OP)\\b", "CAT/OP"),
    CEDAW("\\bCEDAW\\b|discrimination against women", "CEDAW/C"),
    CRC("\\bCRC\\b|rights of the child", "CRC/C"),
    CRPD("\\bCRPD\\b|rights of persons with disabilities", "CRPD/C"),
    CAT("\\bCAT\\b|committee against torture", "CAT/C"),
    CCPR("\\b(CCPR|HRCttee)\\b|human rights committee|civil and political rights", "CCPR/C"),
    CESCR("\\bCESCR\\b|economic, social and cultural rights", "E/C.12"),
    CERD("\\bCERD\\b|racial discrimination", "CERD/C"),
    CMW("\\bCMW\\b|migrant workers", "CMW/C"),
    CED("\\bCED\\b|enforced disappearances", "CED/C");

    private final Pattern names;
    private final String symbols;

    UhriBody(String names, String symbols) {
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
        this.symbols = symbols;
    }

    /** By its name, else by the symbol of its document; null where neither tells. */
    static @Nullable UhriBody of(String name, String symbol) {
        var written = symbol.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.names.matcher(name).find())
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(one -> !one.symbols.isEmpty() && written.startsWith(one.symbols))
                        .findFirst())
                .or(() -> written.startsWith("A/HRC/WG.6/") ? Optional.of(UPR) : Optional.empty())
                .orElse(null);
    }
}
