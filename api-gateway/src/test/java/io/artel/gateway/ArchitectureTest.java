package io.artel.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

    private final JavaClasses code = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.artel.gateway");

    @Test
    void the_door_keeps_no_data_and_stands_on_no_service() {
        noClasses()
                .that()
                .resideInAPackage("io.artel.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.artel.starter..", "java.sql..", "jakarta.persistence..", "org.springframework.data..")
                .check(code);
    }

    @Test
    void controllers_are_package_private() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(code);
    }

    @Test
    void names_say_what_things_are() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(code);
    }

    @Test
    void the_clock_is_given() {
        noClasses().should().callMethod(java.time.Instant.class, "now").check(code);
    }
}
