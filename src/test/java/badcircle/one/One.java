package badcircle.one;

/** Half of a circle. */
public class One {
    badcircle.other.Other other;
}
