/** Which circumstances tell the cases of a pattern from those around it, with counts; nothing, where chance would do. */
@NullMarked
package dev.ratchet.analyzer.domain.attribution;

import org.jspecify.annotations.NullMarked;
