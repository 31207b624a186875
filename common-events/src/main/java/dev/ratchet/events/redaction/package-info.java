/**
 * Takes secrets out of what is about to be published: whatever is on the log is there for everybody who reads it, and for
 * long. One truth of what a secret looks like, for every way in.
 */
@NullMarked
package dev.ratchet.events.redaction;

import org.jspecify.annotations.NullMarked;
