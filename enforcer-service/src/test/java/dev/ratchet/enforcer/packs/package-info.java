@org.jspecify.annotations.NullMarked
package dev.ratchet.enforcer.packs;
