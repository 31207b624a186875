/**
 * The whole house at a glance: every definition over all rules, workflows and violations, or over those of one workflow or
 * one stretch of time.
 */
@NullMarked
package dev.ratchet.metrics.domain.house;

import org.jspecify.annotations.NullMarked;
