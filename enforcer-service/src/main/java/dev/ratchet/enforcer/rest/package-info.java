/** The HTTP interface: the gate, reviews, and views of rules, decisions and episodes. */
@NullMarked
package dev.ratchet.enforcer.rest;

import org.jspecify.annotations.NullMarked;
