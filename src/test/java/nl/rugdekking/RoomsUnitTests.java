// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms know whom their cards name, the layers show it, and what is public is used. */
class RoomsUnitTests {

  private static final String ROOT = "nl.rugdekking";
  private static final Pattern ROOM = Pattern.compile("`(\\w+)`");
  private static final JavaClasses CLASSES = OurClasses.ALL;

  @Test
  void everyRoomKnowsOnlyWhomItsCardNames() {
    ApplicationModules.of(RugdekkingApplication.class).verify();
  }

  @Test
  void everyRoomStandsInTheLayersAboveAndLeftOfWhomItKnows() {
    var layers =
        ROOM.matcher(DocumentTable.between("ARCHITECTURE.md", "rooms"))
            .results()
            .map(found -> found.group(1))
            .toList();
    var cards = cards();
    assertThat(layers).containsExactlyInAnyOrderElementsOf(cards.keySet());
    cards.forEach(
        (room, known) ->
            assertThat(layers.subList(layers.indexOf(room) + 1, layers.size()))
                .as("what %s may know", room)
                .containsAll(known));
  }

  @Test
  void everyPackageSaysThatNullIsDeclared() {
    var packages = new TreeSet<String>();
    CLASSES.forEach(type -> packages.add(type.getPackageName()));
    var silent =
        packages.stream()
            .filter(
                name ->
                    !CLASSES
                        .get(first(name))
                        .getPackage()
                        .isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void nothingIsPublicThatNoOtherPackageUses() {
    var idle = new TreeSet<String>();
    var usedElsewhere = listUsedElsewhere();
    for (var type : CLASSES) {
      if (type.isTopLevelClass()
          && type.getModifiers().contains(JavaModifier.PUBLIC)
          && !type.getSimpleName().equals("package-info")
          && !usedElsewhere.contains(type.getName())) {
        idle.add(type.getName());
      }
    }
    Exceptions.check("public", idle);
  }

  /** An answer that does not end would hold up whoever waits for it; there it cannot. */
  @Test
  void onlyTheGatewayCallsOthersByHttp() {
    var callers =
        CLASSES.stream()
            .filter(
                type ->
                    type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(on -> on.getTargetClass().isEquivalentTo(HttpClient.class))
                        || type.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(URL.class)))
            .map(JavaClass::getName)
            .toList();
    assertThat(callers).containsExactly(ROOT + ".alarm.Gateway");
  }

  /** The top-level types that another package depends on, also where it is on a type inside. */
  private static Set<String> listUsedElsewhere() {
    var used = new HashSet<String>();
    for (var type : CLASSES) {
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().equals(type.getPackageName())) {
          used.add(target.getName().split("\\$", 2)[0]);
        }
      }
    }
    return used;
  }

  private static String first(String packageName) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .map(JavaClass::getName)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  // A card names a room, or what a room opens beside its classes: "register :: pages".
  private static String room(String dependency) {
    return dependency.split(" ::", -1)[0];
  }

  private static Map<String, Set<String>> cards() {
    var cards = new TreeMap<String, Set<String>>();
    for (var type : CLASSES) {
      var card = type.getPackage().tryGetAnnotationOfType(ApplicationModule.class);
      if (card.isPresent()) {
        var room = type.getPackageName().substring(ROOT.length() + 1);
        cards.put(
            room,
            Arrays.stream(card.get().allowedDependencies())
                .map(RoomsUnitTests::room)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return cards;
  }
}
