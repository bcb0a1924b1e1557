// SPDX-License-Identifier: Apache-2.0
package io.github.cloudstack4j.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.ROOT;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.beClosedOrMadeForExtension;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.callTo;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.holdSomethingSerializable;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.liveInANullMarkedPackage;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.mentionOnlyJavaThisSdkAnd;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.partOf;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.programs;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.publicApi;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.publicInterfaces;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.storedBySerialization;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.timeSources;
import static io.github.cloudstack4j.conformance.ArchitectureVocabulary.values;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.cloudstack4j.core.CloudStackException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not keep. */
class ArchitectureTest {
    private static final String CORE = ROOT + ".core..";
    private static final String CKS = ROOT + ".cks..";
    private static final String CSI = ROOT + ".csi..";
    private static final String CAPC = ROOT + ".capc..";
    private static final String TESTKIT = ROOT + ".testkit..";
    private static final String TESTKIT_JUNIT = ROOT + ".testkit.junit..";
    private static final String INTERNAL = ROOT + "..internal..";
    private static final String MODEL = ROOT + "..model..";

    /** The packages whose business is Kubernetes' own types. */
    private static final String[] KUBERNETES = {ROOT + ".csi.kubernetes..", ROOT + ".csi.syncer..", ROOT + ".capc"};

    /** Public classes that users may extend although they are neither abstract nor exceptions. */
    private static final Set<String> OPEN_ON_PURPOSE = Set.of();

    /** Methods that are public only for the SDK's own modules, and hidden from the javadoc. */
    private static final Set<String> BRIDGES = Set.of(ROOT + ".core.CloudStack.connection()");

    private static final JavaClasses PROJECT = new ClassFileImporter()
            .importPackages(
                    ROOT + ".core",
                    ROOT + ".cks",
                    ROOT + ".csi",
                    ROOT + ".capc",
                    ROOT + ".testkit",
                    ROOT + ".examples");
    private static final JavaClasses EXAMPLES = PROJECT.that(resideInAPackage(ROOT + ".examples.."));
    private static final JavaClasses SDK = PROJECT.that(resideOutsideOfPackage(ROOT + ".examples.."));

    @Nested
    class ArrowsOnlyPointDown {
        @Test
        void theLibrariesDoNotKnowEachOther() {
            noClasses()
                    .that(resideInAPackage(CSI))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(CKS)
                    .because("volumes serve programs without a Kubernetes cluster too")
                    .check(SDK);
            noClasses()
                    .that(resideInAPackage(CKS))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CSI, CAPC)
                    .because("clusters are made without volumes, and without Cluster API")
                    .check(SDK);
        }

        @Test
        void clusterApiNeedsNoVolumes() {
            noClasses()
                    .that(resideInAPackage(CAPC))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(CSI)
                    .because("clusters are made without volumes")
                    .check(SDK);
        }

        @Test
        void theLibrariesDoNotKnowTheTestkit() {
            noClasses()
                    .that(resideInAnyPackage(CKS, CSI, CAPC))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(TESTKIT)
                    .because("what runs in production does not carry an emulator")
                    .check(SDK);
        }

        @Test
        void theEmulatorSharesNoCodeWithTheSdk() {
            noClasses()
                    .that(resideInAPackage(TESTKIT)
                            .and(resideOutsideOfPackage(TESTKIT_JUNIT))
                            .and(not(partOf("EmulatorTime")))
                            .and(not(partOf("InMemoryVolumeNode"))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(CORE, CKS, CSI, CAPC)
                    .because("an emulator that reuses the client's mistakes proves nothing")
                    .check(SDK);
        }

        @Test
        void examplesUseOnlyWhatUsersMayUse() {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(INTERNAL)
                    .because("an example is what users copy")
                    .check(EXAMPLES);
        }
    }

    @Nested
    class Rooms {
        @Test
        void internalsOfCoreAreForTheLibrariesBuiltOnIt() {
            internalsAreKeptTo("core", CORE, CKS, CSI, CAPC);
        }

        @Test
        void internalsOfCksStayInCks() {
            internalsAreKeptTo("cks", CKS);
        }

        @Test
        void internalsOfCsiStayInCsi() {
            internalsAreKeptTo("csi", CSI);
        }

        @Test
        void internalsOfCapcStayInCapc() {
            internalsAreKeptTo("capc", CAPC);
        }

        @Test
        void internalsOfTheTestkitStayInTheTestkit() {
            internalsAreKeptTo("testkit", TESTKIT);
        }

        @Test
        void publicSignaturesSpeakOnlyOfJavaAndOfThisSdk() {
            classes()
                    .that(are(publicApi())
                            .and(resideOutsideOfPackage(TESTKIT_JUNIT))
                            .and(resideOutsideOfPackage(ROOT + ".core.micrometer"))
                            .and(not(resideInAnyPackage(KUBERNETES))))
                    .should(mentionOnlyJavaThisSdkAnd(Set.of("org.slf4j"), BRIDGES))
                    .because(
                            "Retrofit, OkHttp, Jackson and Resilience4j can then be upgraded or replaced without breaking users")
                    .check(SDK);
        }

        @Test
        void objectsOfKubernetesAreItsOwnTypes() {
            classes()
                    .that(are(publicApi()).and(resideInAnyPackage(KUBERNETES)))
                    .should(mentionOnlyJavaThisSdkAnd(Set.of("io.fabric8"), BRIDGES))
                    .because("programs that work with a cluster have these types already")
                    .check(SDK);
        }

        @Test
        void everyPackageIsNullMarked() {
            classes()
                    .should(liveInANullMarkedPackage())
                    .because("a type without @Nullable promises that null is never meant")
                    .check(SDK);
        }

        private void internalsAreKeptTo(String module, String... friends) {
            classes()
                    .that(resideInAPackage(ROOT + "." + module + ".internal.."))
                    .should()
                    .onlyHaveDependentClassesThat(resideInAnyPackage(friends))
                    .because("what is not exported can change any day")
                    .check(PROJECT);
        }
    }

    @Nested
    class PublicTypes {
        @Test
        void interfacesHaveNoStaticMethods() {
            noMethods()
                    .that()
                    .areDeclaredInClassesThat(are(publicInterfaces()))
                    .and()
                    .doNotHaveModifier(JavaModifier.PRIVATE)
                    .should()
                    .beStatic()
                    .because("Groovy 2.4, and so a Jenkins pipeline, cannot call them")
                    .check(SDK);
        }

        @Test
        void classesAreMadeForExtensionOrClosed() {
            classes()
                    .that(are(publicApi()))
                    .should(beClosedOrMadeForExtension(OPEN_ON_PURPOSE))
                    .because("a class that anyone may extend by accident cannot be changed any more")
                    .check(SDK);
        }

        @Test
        void everythingThrownOnPurposeIsACloudStackException() {
            classes()
                    .that(are(publicApi())
                            .and(assignableTo(Throwable.class))
                            .and(resideInAnyPackage(CORE, CKS, CSI, CAPC))
                            .and(resideOutsideOfPackage("..spi..")))
                    .should()
                    .beAssignableTo(CloudStackException.class)
                    .because("users catch the SDK's failures in one place")
                    .check(SDK);
        }
    }

    @Nested
    class Values {
        @Test
        void modelsAreSerializable() {
            classes()
                    .that(resideInAPackage(MODEL).and(are(values())))
                    .should()
                    .implement(Serializable.class)
                    .because("Jenkins stores the variables of a running pipeline")
                    .check(SDK);
        }

        @Test
        void whatIsSerializableHoldsOnlyWhatIsSerializable() {
            fields().that(are(storedBySerialization()))
                    .should(holdSomethingSerializable())
                    .because("a field that cannot be written fails the pipeline at its next restart, not in its tests")
                    .check(SDK);
        }

        @Test
        void modelsDoNotChange() {
            fields().that()
                    .areDeclaredInClassesThat(resideInAPackage(MODEL))
                    .and(are(storedBySerialization()))
                    .should()
                    .beFinal()
                    .because("models travel between threads")
                    .check(SDK);
        }
    }

    @Nested
    class Code {
        @Test
        void nothingDependsOnTheMachinesLocale() {
            noClasses()
                    .should()
                    .callMethod(String.class, "toLowerCase")
                    .orShould()
                    .callMethod(String.class, "toUpperCase")
                    .orShould()
                    .callMethod(String.class, "format", String.class, Object[].class)
                    .orShould()
                    .callMethod(String.class, "formatted", Object[].class)
                    .because("in a Turkish locale an I in an API key would break the signature; pass Locale.ROOT")
                    .check(SDK);
        }

        @Test
        void nothingDependsOnTheMachinesCharset() {
            noClasses()
                    .should()
                    .callMethod(String.class, "getBytes")
                    .orShould()
                    .callConstructor(String.class, byte[].class)
                    .orShould()
                    .callConstructor(InputStreamReader.class, InputStream.class)
                    .because("CloudStack speaks UTF-8 and Java 17 may not")
                    .check(SDK);
        }

        @Test
        void timeIsJavaTime() {
            noClasses()
                    // Java's certificates know no other dates.
                    .that(are(not(partOf("CertificateDates"))))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Date.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Calendar.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(DateFormat.class)
                    .because("they are mutable, and bound to the machine's zone")
                    .check(SDK);
        }

        @Test
        void onlyTheTimeSourceSleeps() {
            noClasses()
                    .that(are(not(timeSources())))
                    .should()
                    .callMethodWhere(callTo(Thread.class, "sleep").or(callTo(TimeUnit.class, "sleep")))
                    .because("tests run a 45-minute operation in milliseconds by replacing one object")
                    .check(SDK);
        }

        @Test
        void onlyTheTimeSourceReadsTheClock() {
            noClasses()
                    .that(resideInAnyPackage(CORE, CKS, CAPC).and(not(timeSources())))
                    .should()
                    .callMethodWhere(callTo(Instant.class, "now")
                            .or(callTo(System.class, "currentTimeMillis", "nanoTime"))
                            .or(callTo(Clock.class, "systemUTC", "systemDefaultZone", "system")))
                    .because("an expiry or a deadline counted on another clock cannot be tested")
                    .check(SDK);
        }

        @Test
        void librariesDoNotPrint() {
            noClasses()
                    .that(are(not(programs())))
                    .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                    .because("output belongs to the application; a library logs")
                    .check(SDK);
        }

        @Test
        void logsGoThroughSlf4j() {
            noClasses()
                    .that(resideInAnyPackage(CORE, CKS))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging")
                    .because("the application chooses where logs go")
                    .check(SDK);
        }

        @Test
        void noMethodIsSynchronized() {
            noMethods()
                    .should()
                    .haveModifier(JavaModifier.SYNCHRONIZED)
                    .because("its lock is public, and before Java 24 it pins virtual threads")
                    .check(SDK);
        }

        @Test
        void nothingStaticChanges() {
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("two clients in one process must not know of each other")
                    .check(SDK);
        }
    }
}
