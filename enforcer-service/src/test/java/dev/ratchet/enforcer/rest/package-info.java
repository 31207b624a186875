@NullMarked
package dev.ratchet.enforcer.rest;

import org.jspecify.annotations.NullMarked;
