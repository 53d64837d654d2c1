package io.akalab.udm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.akalab.udm", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheEdgeKnowsTheWire = noClasses()
            .that()
            .haveNameNotMatching(".*(Controller|Mapper|provisioning.\\w+Reader|udr.UdrClient|udr.SqnPatch)([$]\\w+)?")
            .should()
            .dependOnClassesThat(resideInAPackage("io.akalab.openapi.nudm..")
                    .or(resideInAPackage("io.akalab.openapi.nudr.."))
                    .or(resideInAPackage("io.akalab.openapi.provisioning..")))
            .because("wire forms change with the TS, the domain does not");

    @ArchTest
    static final ArchRule apisAreReachedOverHttp = classes()
            .that()
            .resideInAnyPackage(
                    "io.akalab.udm.ueauthentication..",
                    "io.akalab.udm.uecm..",
                    "io.akalab.udm.sdm..",
                    "io.akalab.udm.provisioning..",
                    "io.akalab.udm.datarepository..",
                    "io.akalab.udm.udr..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("nobody but an HTTP client has business with them");

    @ArchTest
    static final ArchRule theArpfKnowsNoHttp = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.akalab.udm.arpf..",
                    "io.akalab.udm.events..",
                    "io.akalab.udm.storage..",
                    "io.akalab.udm.sidf..",
                    "io.akalab.udm.subscriptiondata..",
                    "io.akalab.udm.contextdata..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.akalab.sbi..", "jakarta.servlet..", "org.springframework.web..")
            .because("what is kept and derived does not depend on how it is asked for");

    @ArchTest
    static final ArchRule onlyArpfAndSidfOpenKeys = noClasses()
            .that()
            .resideOutsideOfPackages("io.akalab.udm.arpf..", "io.akalab.udm.sidf..", "io.akalab.udm.storage..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("StorageCipher")
            .because("keys are opened where vectors are made and SUCIs revealed, and nowhere else (ADR 0008)");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.akalab.udm.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package is understood with those below it, without those above");
}
