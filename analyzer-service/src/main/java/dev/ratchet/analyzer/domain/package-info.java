/** What the analyzer decides, as pure functions of what stands on the log; one room for each question that it answers. */
@NullMarked
package dev.ratchet.analyzer.domain;

import org.jspecify.annotations.NullMarked;
