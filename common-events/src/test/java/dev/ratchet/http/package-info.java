@NullMarked
package dev.ratchet.http;

import org.jspecify.annotations.NullMarked;
