/** The tables, each a fold of one topic. */
@NullMarked
package dev.ratchet.enforcer.persistence;

import org.jspecify.annotations.NullMarked;
