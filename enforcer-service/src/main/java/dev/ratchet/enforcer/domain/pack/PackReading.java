package dev.ratchet.enforcer.domain.pack;

import java.util.List;

/** What came of reading a pack: all of it, or every reason why not. */
public sealed interface PackReading {

    /** Every file was read and every check compiles. */
    record Whole(Pack pack) implements PackReading {}

    /** Nothing of it is taken. */
    record Unreadable(List<PackFault> faults) implements PackReading {}
}
