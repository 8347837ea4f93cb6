// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rugdekking.DocumentTable;

/** What docs/access.md says, as tests ask for it. */
public final class AccessDocument {

  static final String PATH = "docs/access.md";

  /** A row of the table of endpoints. */
  public record Row(String method, String address, String gate, String action, String beyond) {}

  // the walk asks thousands of times
  private static final Map<String, Map<String, Set<CaseRole>>> RELATIONS = readRelations();
  private static final Map<CaseRole, Set<Action>> ACTIONS = readActions();

  private AccessDocument() {}

  /** For each relation the role it gives in each column (a lane, or {@code escalated}). */
  static Map<String, Map<String, Set<CaseRole>>> relations() {
    return RELATIONS;
  }

  /** For each role what it may do. */
  static Map<CaseRole, Set<Action>> actions() {
    return ACTIONS;
  }

  private static Map<String, Map<String, Set<CaseRole>>> readRelations() {
    var relations = new LinkedHashMap<String, Map<String, Set<CaseRole>>>();
    for (var row : DocumentTable.rows(PATH, "relations")) {
      var columns = new LinkedHashMap<String, Set<CaseRole>>();
      row.forEach(
          (heading, cell) -> {
            if (!heading.equals("relation")) {
              columns.put(heading, cell.equals("-") ? Set.of() : readRoles(cell));
            }
          });
      relations.put(of(row, "relation"), columns);
    }
    return relations;
  }

  private static Set<CaseRole> readRoles(String cell) {
    return Arrays.stream(cell.split(" "))
        .map(CaseRole::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseRole.class)));
  }

  static Set<CaseRole> roles(String relation, String column) {
    var columns = Objects.requireNonNull(relations().get(relation), relation);
    return Objects.requireNonNull(columns.get(column), column);
  }

  private static Map<CaseRole, Set<Action>> readActions() {
    var actions = new EnumMap<CaseRole, Set<Action>>(CaseRole.class);
    for (var role : CaseRole.values()) {
      actions.put(role, EnumSet.noneOf(Action.class));
    }
    for (var row : DocumentTable.rows(PATH, "actions")) {
      var action = Action.valueOf(of(row, "action"));
      for (var role : CaseRole.values()) {
        var cell = of(row, role.name());
        if (cell.equals("x")) {
          Objects.requireNonNull(actions.get(role)).add(action);
        } else if (!cell.isEmpty()) {
          throw new IllegalStateException("Neither x nor empty: " + cell);
        }
      }
    }
    return actions;
  }

  static boolean allows(Set<CaseRole> roles, Action action) {
    return roles.stream()
        .anyMatch(role -> Objects.requireNonNull(ACTIONS.get(role)).contains(action));
  }

  static Set<Action> documentedActions() {
    return DocumentTable.rows(PATH, "actions").stream()
        .map(row -> Action.valueOf(of(row, "action")))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  /** The endpoints in the order of the document. */
  public static List<Row> endpoints() {
    return DocumentTable.rows(PATH, "endpoints").stream()
        .map(
            row ->
                new Row(
                    of(row, "method"),
                    of(row, "address"),
                    of(row, "gate"),
                    of(row, "action"),
                    of(row, "beyond")))
        .toList();
  }

  /** The tables that belong to no organisation. */
  public static Set<String> globalTables() {
    return DocumentTable.rows(PATH, "global-tables").stream()
        .map(row -> of(row, "table"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> columns() {
    return java.util.stream.Stream.concat(
            Arrays.stream(Lane.values()).map(Enum::name),
            java.util.stream.Stream.of("escalated", AccessSituation.TALK_OUTSIDE))
        .toList();
  }

  private static String of(Map<String, String> row, String heading) {
    return Objects.requireNonNull(row.get(heading), heading);
  }
}
