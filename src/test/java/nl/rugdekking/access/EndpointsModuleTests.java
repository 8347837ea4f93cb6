// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that is served stands in docs/access.md with its rule, and nothing else does. */
@RugdekkingTest
class EndpointsModuleTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @LocalServerPort int port;

  @Test
  void everyEndpointStandsInTheDocumentWithItsRule() throws Exception {
    var written =
        controllers().stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .flatMap(method -> rows(method).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    var documented =
        AccessDocument.endpoints().stream()
            .map(row -> line(row.method(), row.address(), row.gate(), row.action()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isEqualTo(documented);
  }

  @Test
  void servesNothingThatTheDocumentDoesNotKnow() {
    var documented =
        AccessDocument.endpoints().stream()
            .map(row -> row.address().replaceAll("\\?.*", ""))
            .collect(Collectors.toSet());
    var served =
        mapping.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPatternValues().stream())
            .collect(Collectors.toSet());
    assertThat(served).hasSizeGreaterThan(30);
    assertThat(documented).containsAll(served);
  }

  @Test
  void anEndpointWithoutARuleIsReported() throws Exception {
    assertThat(rows(Unruled.class.getDeclaredMethod("open"))).containsExactly("GET /open NO RULE ");
    assertThat(AccessDocument.endpoints())
        .extracting(AccessDocument.Row::gate)
        .isSubsetOf("PUBLIC", "MEMBER", "OFFICE", "CASE", "FRAME");
  }

  @Test
  void anOrganisationThatDoesNotExistHasNoPages() {
    var visitor = new Visitor(port);
    var asked =
        AccessDocument.endpoints().stream()
            .filter(row -> row.method().equals("GET") && row.address().startsWith("/{organisatie}"))
            .map(row -> row.address().replace("{organisatie}", "nergens"))
            .map(address -> address.replaceAll("\\{[a-z]+}", new UUID(0, 1).toString()))
            .toList();
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(asked)
        .allSatisfy(path -> assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404));
  }

  @Test
  void aCaseAddressCarriesTheNumber() {
    assertThat(AccessDocument.endpoints())
        .filteredOn(row -> row.gate().equals("CASE"))
        .hasSizeGreaterThan(20)
        .allMatch(row -> row.address().contains("/{nummer}") && !row.action().isEmpty());
  }

  static final class Unruled {

    @org.springframework.web.bind.annotation.GetMapping("/open")
    void open() {}
  }

  // The condition of a controller (demo) is not asked: what can be served is looked at.
  private static List<Class<?>> controllers() throws ClassNotFoundException {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(MetadataReader reader) {
            return reader.getAnnotationMetadata().isAnnotated(Controller.class.getName());
          }
        };
    var found = new ArrayList<Class<?>>();
    for (var definition : scanner.findCandidateComponents("nl.rugdekking")) {
      found.add(Class.forName(Objects.requireNonNull(definition.getBeanClassName())));
    }
    assertThat(found).hasSizeGreaterThan(15);
    return found;
  }

  private static List<String> rows(Method method) {
    var mapped = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (mapped == null) {
      return List.of();
    }
    var rule = method.getAnnotation(Endpoint.class);
    var gate = gate(method, rule);
    var action = action(rule);
    return prefixes(method.getDeclaringClass())
        .flatMap(prefix -> paths(mapped).map(path -> prefix + path + parameters(mapped)))
        .flatMap(path -> methods(mapped).map(verb -> line(verb, path, gate, action)))
        .toList();
  }

  private static String action(@Nullable Endpoint rule) {
    if (rule == null) {
      return "";
    }
    return switch (rule.value()) {
      case CASE -> rule.action().name();
      case OFFICE ->
          Arrays.stream(rule.office()).map(Enum::name).collect(Collectors.joining(" or "));
      case PUBLIC, MEMBER -> "";
    };
  }

  private static String gate(Method method, @Nullable Endpoint rule) {
    if (rule != null) {
      return rule.value().name();
    }
    return method.getDeclaringClass().getPackageName().equals("nl.rugdekking.web")
        ? "FRAME"
        : "NO RULE";
  }

  private static Stream<String> prefixes(Class<?> type) {
    var mapped = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
    return mapped == null || mapped.path().length == 0 ? Stream.of("") : Stream.of(mapped.path());
  }

  private static Stream<String> paths(RequestMapping mapped) {
    return mapped.path().length == 0 ? Stream.of("") : Stream.of(mapped.path());
  }

  private static String parameters(RequestMapping mapped) {
    // a button that must not be there too only tells two endpoints apart
    var buttons = Arrays.stream(mapped.params()).filter(param -> !param.startsWith("!")).toList();
    return buttons.isEmpty() ? "" : "?" + String.join("&", buttons);
  }

  private static Stream<String> methods(RequestMapping mapped) {
    return mapped.method().length == 0
        ? Stream.of("ANY")
        : Arrays.stream(mapped.method()).map(Enum::name);
  }

  private static String line(String method, String address, String gate, String action) {
    return String.join(" ", method, address, gate, action);
  }
}
