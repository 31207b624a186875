/** The commands about rules and rule packs: what can be judged here is judged here, the rest is asked of the enforcer. */
@NullMarked
package dev.ratchet.cli.rules;

import org.jspecify.annotations.NullMarked;
