package badmodules.second;

/** Somebody next door. */
public class Neighbour {}
