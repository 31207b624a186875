/** What is named as a cause when one was planted, and when none was. */
@NullMarked
package dev.ratchet.analyzer.domain.attribution;

import org.jspecify.annotations.NullMarked;
