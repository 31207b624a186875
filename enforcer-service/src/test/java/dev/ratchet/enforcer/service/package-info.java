@NullMarked
package dev.ratchet.enforcer.service;

import org.jspecify.annotations.NullMarked;
