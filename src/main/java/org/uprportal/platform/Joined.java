package org.uprportal.platform;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import java.util.Collection;
import java.util.Locale;

/** Several words as a reader of that language lists them: with that language's comma, and its “and”. */
public final class Joined {

    private Joined() {}

    /** “Kenya, Nepal and Gabon”. */
    public static String words(Collection<String> all, Locale locale) {
        return all.isEmpty()
                ? ""
                : ListFormatter.getInstance(locale, Type.AND, Width.WIDE).format(all);
    }

    /** “120.1, 120.2, 120.10”, for what is counted up rather than told. */
    public static String items(Collection<String> all, Locale locale) {
        return String.join(comma(locale), all);
    }

    private static String comma(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ar" -> "، ";
            case "zh" -> "、";
            default -> ", ";
        };
    }
}
