package dev.ratchet.enforcer.service;

import dev.ratchet.testkit.InterfaceDescription;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class DescriptionTest extends InterfaceDescription {}
