/** Where the files of rule packs come from: the default pack, a folder, a git repository; and how their YAML is read. */
@NullMarked
package dev.ratchet.enforcer.packs;

import org.jspecify.annotations.NullMarked;
