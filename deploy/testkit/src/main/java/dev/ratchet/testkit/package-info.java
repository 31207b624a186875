/** What the tests of all services share: a real broker and database, subjects with tokens, the laws of a fold, and the rules of the architecture. */
@NullMarked
package dev.ratchet.testkit;

import org.jspecify.annotations.NullMarked;
