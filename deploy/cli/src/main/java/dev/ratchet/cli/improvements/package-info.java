/** The commands about improvements: what is proposed and why, and what reviewers say to it. */
@NullMarked
package dev.ratchet.cli.improvements;

import org.jspecify.annotations.NullMarked;
