package io.akalab.amf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.amf", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theProceduresKnowNothingOfHttp = noClasses()
            .that()
            .resideInAnyPackage("io.akalab.amf.gmm..", "io.akalab.amf.n2", "io.akalab.amf.network..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "io.akalab.openapi..",
                    "io.akalab.sbi.client..",
                    "io.akalab.amf.n2.mock..",
                    "io.akalab.amf.n2.ngap..",
                    "io.akalab.ngap..")
            .because("what a procedure says may go by NGAP or by the mock (ADR 0009)");

    @ArchTest
    static final ArchRule thePortKnowsNoProcedure = noClasses()
            .that()
            .resideInAPackage("io.akalab.amf.n2..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.amf.gmm.."))
            .because("an adapter needs the port and nothing behind it (ADR 0009)");

    @ArchTest
    static final ArchRule onlyTheEdgesKnowTheWire = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.akalab.amf.n2.mock..",
                    "io.akalab.amf.seaf..",
                    "io.akalab.amf.udm..",
                    "io.akalab.amf.callback..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.openapi.."))
            .because("wire forms change with the specifications, the domain does not");

    @ArchTest
    static final ArchRule adaptersAndControllersKeepTheirTypesToThemselves = classes()
            .that()
            .resideInAnyPackage(
                    "io.akalab.amf.n2.mock..",
                    "io.akalab.amf.n2.ngap",
                    "io.akalab.amf.lab..",
                    "io.akalab.amf.callback..")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .notBePublic()
            .because("a network function is reached over HTTP");

    @ArchTest
    static final ArchRule everythingHasAName = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("a class is named after what it does");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.amf.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that needs its user can't be understood without it");
}
