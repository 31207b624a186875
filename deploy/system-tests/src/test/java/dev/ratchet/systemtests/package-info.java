/** The whole house as its users see it: started by the command line, spoken to over HTTP, read with a plain consumer and plain SQL. */
@NullMarked
package dev.ratchet.systemtests;

import org.jspecify.annotations.NullMarked;
