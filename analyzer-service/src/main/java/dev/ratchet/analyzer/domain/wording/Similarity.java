package dev.ratchet.analyzer.domain.wording;

/** How alike two violations are. It is asked once for each violation; what it said then is on the log. */
public interface Similarity {

    /** Its name and version, recorded with every judgement. */
    String model();

    /** 0 for nothing in common, 1 for the same; the same two wordings always give the same, in either order. */
    double between(Wording one, Wording other);
}
