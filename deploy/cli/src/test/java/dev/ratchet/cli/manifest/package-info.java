/** What the command line promises of manifest. */
@NullMarked
package dev.ratchet.cli.manifest;

import org.jspecify.annotations.NullMarked;
