// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Bytes never become Java objects. */
class DeserializationGuardUnitTests {

  private static final Set<String> READERS =
      Set.of(
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.io.Externalizable",
          "java.beans.XMLDecoder",
          "java.rmi.MarshalledObject",
          "org.springframework.util.SerializationUtils",
          "org.apache.commons.lang3.SerializationUtils",
          "com.github.kagkarlsson.scheduler.serializer.JavaSerializer");

  private static final JavaClasses CLASSES = OurClasses.ALL;

  @Test
  void noClassOfOursReadsOrWritesThem() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "make Java objects of bytes",
                (JavaClass type) ->
                    READERS.contains(type.getName())
                        || type.getPackageName().startsWith("org.springframework.core.serializer")
                        || type.getPackageName().startsWith("org.springframework.session.jdbc")))
        .check(CLASSES);
  }

  /** What is meant to be stored gets columns; exceptions and enums cannot help it. */
  @Test
  void noClassOfOursIsMeantToBeStoredAsOne() {
    assertThat(CLASSES).hasSizeGreaterThan(500);
    assertThat(CLASSES)
        .filteredOn(
            type ->
                type.getRawInterfaces().stream()
                    .anyMatch(face -> face.isAssignableTo(Serializable.class)))
        .extracting(JavaClass::getName)
        .isEmpty();
  }

  @Test
  void theProcessRefusesThemWhoeverReads() throws IOException, InterruptedException {
    assertThat(exitOf("free")).as("without the refusal").isEqualTo(0);
    assertThat(exitOf("refused")).as("with it").isEqualTo(7);
  }

  private static int exitOf(String how) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(property("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                property("java.class.path"),
                Child.class.getName(),
                how));
    var child = new ProcessBuilder(command).inheritIO().start();
    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return child.exitValue();
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name));
  }

  /** A process of its own, since what is refused stays refused until it ends. */
  static final class Child {

    private Child() {}

    static void main(String[] how) throws IOException, ClassNotFoundException {
      if (how[0].equals("refused")) {
        DeserializationGuard.forbid();
      }
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(new ArrayList<>(List.of("planted")));
      }
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        in.readObject();
      } catch (InvalidClassException refused) {
        System.exit(7);
      }
    }
  }
}
