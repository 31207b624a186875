/** The tracker: a Markdown table with one row per artifact, and the automated step that keeps an artifact's row true. */
@NullMarked
package dev.ratchet.cli.tracker;

import org.jspecify.annotations.NullMarked;
