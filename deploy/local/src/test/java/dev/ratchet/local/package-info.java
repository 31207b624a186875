/** The broker and the database, really started, stopped and started again. */
@NullMarked
package dev.ratchet.local;

import org.jspecify.annotations.NullMarked;
