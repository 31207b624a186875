/** What the analyzer knows of the process: violations, runs, decisions and declared workflows, each as its topic tells it. */
@NullMarked
package dev.ratchet.analyzer.domain.evidence;

import org.jspecify.annotations.NullMarked;
