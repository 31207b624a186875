package dev.ratchet.enforcer.domain.check.fast;

/**
 * On which documents closures say what the interpreter says: where the parts that a check reads are no larger than an {@link Extent}, the
 * interpreter comes to an end within its steps.
 *
 * @param parts those that the check may read; none where no document that a gate takes is too large for it
 * @param largest the extent up to which they may be read
 */
public record Reach(int parts, int largest) {

    /** Whether what the check may read of a document is no larger. */
    public boolean covers(Frame frame) {
        return parts == 0 || frame.extent(parts) <= largest;
    }
}
