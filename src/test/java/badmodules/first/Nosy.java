package badmodules.first;

import badmodules.second.Neighbour;

/** Uses a neighbour nobody allowed it to use. */
public class Nosy {
    Neighbour neighbour;
}
