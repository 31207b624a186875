/**
 * What the services' HTTP interfaces have in common: who is calling and what they may do, problems as RFC 9457 tells
 * them, requests that can be repeated, and answers that wait for their own effect.
 */
@NullMarked
package dev.ratchet.http;

import org.jspecify.annotations.NullMarked;
