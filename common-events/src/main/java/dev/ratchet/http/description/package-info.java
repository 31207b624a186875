/** Completes the description of each service's interface (OpenAPI): refusals, examples, and ids as the texts that they are. */
@NullMarked
package dev.ratchet.http.description;

import org.jspecify.annotations.NullMarked;
