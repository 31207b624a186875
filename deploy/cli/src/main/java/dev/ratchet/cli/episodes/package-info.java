/** The commands about episodes: what a rule did to an artifact, what came of it, and who says that the rule was wrong. */
@NullMarked
package dev.ratchet.cli.episodes;

import org.jspecify.annotations.NullMarked;
