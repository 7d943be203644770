package badcircle.other;

/** The other half. */
public class Other {
    badcircle.one.One one;
}
