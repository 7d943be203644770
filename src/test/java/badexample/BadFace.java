package badexample;

import org.springframework.stereotype.Component;

/** A face nobody has listed. */
@Component
public class BadFace {

    /** Hands out everything to everybody. */
    public String everything() {
        return "";
    }
}
