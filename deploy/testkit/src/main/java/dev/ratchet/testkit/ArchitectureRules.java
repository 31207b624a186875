package dev.ratchet.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Publisher;
import dev.ratchet.log.Reaction;
import jakarta.inject.Inject;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where a line of code may live. A service takes them over with
 * {@code @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);}
 */
public final class ArchitectureRules {

    private static final Set<String> CLOCK_METHODS = Set.of("now", "currentTimeMillis", "nanoTime");

    @ArchTest
    static final ArchRule DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.ratchet.events..",
                    "dev.ratchet..domain..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "org.apache.commons.statistics..",
                    "dev.cel..",
                    "com.google..")
            .because("what is decided must not depend on a framework, a broker or a database")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONE_PACKAGE_KNOWS_CEL = noClasses()
            .that()
            .resideInAPackage("dev.ratchet..")
            .and()
            .resideOutsideOfPackage("..domain.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.cel..", "com.google.protobuf..")
            .because("another rule language must cost one package");

    @ArchTest
    static final ArchRule DOMAIN_HAS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .accessTargetWhere(
                    describe("the clock, random or the system's state is asked", ArchitectureRules::isImpure))
            .because("a replay must give what was given before")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FOLDS_DO_NOT_PUBLISH = noClasses()
            .that()
            .implement(Fold.class)
            .or()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Publisher.class, Outgoing.class, Reaction.class)
            .because("a rebuild must not be able to write on the log");

    @ArchTest
    static final ArchRule ADAPTERS_ARE_APART = slices().matching("dev.ratchet.*.(kafka|rest|mcp|persistence|packs)..")
            .should()
            .notDependOnEachOther()
            .because("what names two adapters is wiring")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .because("a constructor shows what an object needs")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .that(resideInAPackage("dev.ratchet.."))
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("a name that fits everything says nothing");

    private ArchitectureRules() {}

    private static boolean isImpure(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        boolean asksClock = CLOCK_METHODS.contains(target.getName())
                && target.getOwner().getPackageName().matches("java\\.(time|lang)")
                && !hasArguments(target);
        boolean isRandom = target.getOwner().isAssignableTo(Random.class)
                || target.getOwner().isEquivalentTo(ThreadLocalRandom.class)
                || (target.getOwner().isEquivalentTo(UUID.class)
                        && target.getName().equals("randomUUID"))
                || (target.getOwner().isEquivalentTo(Math.class)
                        && target.getName().equals("random"));
        boolean asksSystem = target.getOwner().isEquivalentTo(System.class)
                && Set.of("getenv", "getProperty").contains(target.getName());
        boolean isRandomId = target.getOwner().getName().equals("dev.ratchet.events.EventId")
                && target.getName().equals("random");
        return asksClock || isRandom || asksSystem || isRandomId;
    }

    /** {@code Instant.now(clock)} is told the time; {@code Instant.now()} asks for it. */
    private static boolean hasArguments(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code
                && !code.getRawParameterTypes().isEmpty();
    }
}
