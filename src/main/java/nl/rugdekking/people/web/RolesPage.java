// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.SetUpGaps;
import nl.rugdekking.people.OfficeWarning;
import nl.rugdekking.people.Roles;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the roles that people have in the handling of cases. */
@Component
record RolesPage(Roles roles, OfficeTexts texts, Caseloads caseloads, List<SetUpGaps> rooms) {

  /** With more roles that people have than this, each role is folded under its name. */
  private static final int MAX_UNFOLDED = 10;

  record Group(String role, String explanation, List<Row> rows) {

    boolean isFilled() {
      return !rows.isEmpty();
    }

    /** Returns the names of the people who have the role, each once. */
    public String getNames() {
      return rows.stream().map(Row::name).distinct().collect(Collectors.joining(", "));
    }

    /** Returns about how many lines the group takes on the page. */
    private int height(boolean isFolded) {
      return isFolded ? 1 : rows.size() + 1;
    }
  }

  /**
   * Something that the set-up still lacks.
   *
   * @param path the page on which it can be added, or null when that is this page
   */
  record MissingItem(String text, @Nullable String path) {}

  /**
   * @param question the question before the role is ended, which names the roles that nobody would
   *     have then
   */
  record Row(String id, String person, String name, String detail, String question) {}

  String show(Viewer viewer, Model model) {
    var overview = roles.overview();
    var vacancies = roles.listVacancies();
    model.addAttribute("waiting", roles.countUnreadReports(viewer));
    model.addAttribute("caseload", caseloads.describeAll(viewer));
    model.addAttribute("lacks", listMissing(overview));
    var groups =
        Arrays.stream(OfficeKind.values()).map(kind -> toGroup(kind, overview, vacancies)).toList();
    model.addAttribute("groups", groups);
    var isFolded = groups.stream().mapToInt(group -> group.rows().size()).sum() > MAX_UNFOLDED;
    model.addAttribute("folded", isFolded);
    model.addAttribute(
        "columns", listColumns(groups.stream().filter(Group::isFilled).toList(), isFolded));
    model.addAttribute(
        "unfilled",
        groups.stream()
            .filter(group -> !group.isFilled())
            .map(Group::role)
            .collect(Collectors.joining(", ")));
    model.addAttribute(
        "warnings",
        overview.warnings().stream()
            .filter(warning -> warning.person() != null)
            .map(warning -> text(warning, overview.names()))
            .toList());
    model.addAttribute(
        "roles",
        Arrays.stream(OfficeKind.values())
            .map(kind -> new Choice(kind.name(), texts.role(kind)))
            .toList());
    model.addAttribute(
        "bodies",
        Arrays.stream(BodyKind.values())
            .map(body -> new Choice(body.name(), texts.body(body)))
            .toList());
    return "people/roles";
  }

  // Two columns of about the same height; the groups keep their order.
  private static List<List<Group>> listColumns(List<Group> groups, boolean isFolded) {
    var most = groups.stream().mapToInt(group -> group.height(isFolded)).sum() / 2;
    var first = new ArrayList<Group>();
    int taken = 0;
    for (var group : groups) {
      if (taken + group.height(isFolded) / 2 > most) {
        break;
      }
      first.add(group);
      taken += group.height(isFolded);
    }
    return List.of(first, groups.subList(first.size(), groups.size()));
  }

  /** Shows what a role gives access to and which warnings it causes, before it is given. */
  String showConfirmation(Viewer viewer, Person person, RoleForm form, Model model) {
    var office = form.office(person.id());
    var conflicts = roles.listNewConflicts(office, form.lastDay());
    var sentences = new ArrayList<String>();
    if (conflicts.stream().noneMatch(OfficeWarning::opensNothing)) {
      sentences.add(texts.text("people.roles.opens." + office.kind().name(), person.name()));
    }
    conflicts.stream()
        .map(warning -> text(warning, Map.of(person.id(), person.name())))
        .forEach(sentences::add);
    model.addAttribute("asked", form.confirmationKey());
    model.addAttribute("opens", sentences);
    return show(viewer, model);
  }

  /**
   * Returns what the set-up lacks: the roles that nobody has, each in one line for all bodies, and
   * the gaps that other packages report.
   */
  private List<MissingItem> listMissing(Roles.Overview overview) {
    var lacks = new ArrayList<MissingItem>();
    describeMissingRoles(overview.warnings())
        .forEach(text -> lacks.add(new MissingItem(text, null)));
    for (var room : rooms) {
      room.gaps()
          .forEach(gap -> lacks.add(new MissingItem(texts.text(gap.messageKey()), gap.path())));
    }
    return lacks;
  }

  /** Returns a sentence for each role that nobody has, one for all bodies. */
  List<String> describeMissingRoles(List<OfficeWarning> warnings) {
    return describe("people.roles.warning.MISSING", warnings);
  }

  /** Returns a sentence for each role that nobody would have, and asks who follows. */
  List<String> describeVacancies(List<OfficeWarning> vacancies) {
    var sentences = describe("people.roles.vacant", vacancies);
    if (!sentences.isEmpty()) {
      sentences.add(texts.text("people.roles.vacant.who"));
    }
    return sentences;
  }

  private List<String> describe(String key, List<OfficeWarning> warnings) {
    Map<OfficeKind, List<OfficeWarning>> missing = new EnumMap<>(OfficeKind.class);
    warnings.stream()
        .filter(warning -> warning.kind() == OfficeWarning.Kind.MISSING)
        .forEach(
            warning ->
                missing
                    .computeIfAbsent(
                        Objects.requireNonNull(warning.missing()), kind -> new ArrayList<>())
                    .add(warning));
    var lacking = new ArrayList<String>();
    missing.forEach((kind, ofKind) -> lacking.add(describe(key, kind, ofKind)));
    return lacking;
  }

  private String describe(String key, OfficeKind kind, List<OfficeWarning> warnings) {
    var bodies =
        warnings.size() == BodyKind.values().length || warnings.getFirst().body() == null
            ? texts.text("people.roles.everywhere")
            : warnings.stream()
                .map(warning -> texts.body(warning.body()))
                .collect(Collectors.joining(", "));
    var role = lowerCase(texts.role(kind));
    return texts.text(key, "", role, bodies)
        + " "
        + texts.text("people.roles.without." + kind.name());
  }

  /** Returns the roles of one person, with the body and the first day. */
  List<String> listRoles(PersonId person) {
    return roles.overview().held().stream()
        .filter(held -> held.person().equals(person))
        .map(held -> texts.role(held.office().kind()) + " · " + texts.since(held))
        .toList();
  }

  /** Returns the warnings about the roles of one person. */
  List<String> listWarnings(PersonId person) {
    var overview = roles.overview();
    return overview.warnings().stream()
        .filter(warning -> person.equals(warning.person()))
        .map(warning -> text(warning, overview.names()))
        .toList();
  }

  private Group toGroup(
      OfficeKind kind, Roles.Overview overview, Map<UUID, List<OfficeWarning>> vacancies) {
    return new Group(
        texts.role(kind),
        texts.text("people.roles.explained." + kind.name()),
        overview.held().stream()
            .filter(held -> held.office().kind() == kind)
            .map(held -> toRow(held, overview.names(), vacancies))
            .toList());
  }

  private Row toRow(
      HeldOffice held, Map<PersonId, String> names, Map<UUID, List<OfficeWarning>> vacancies) {
    var question = describeVacancies(vacancies.getOrDefault(held.id(), List.of()));
    question.add(texts.text("people.roles.end.sure"));
    return new Row(
        held.id().toString(),
        held.person().value().toString(),
        name(held.person(), names),
        texts.since(held),
        String.join(" ", question));
  }

  private String text(OfficeWarning warning, Map<PersonId, String> names) {
    var person = warning.person();
    return texts.text(
        "people.roles.warning." + warning.kind().name(),
        person == null ? "" : name(person, names),
        warning.missing() == null ? "" : lowerCase(texts.role(warning.missing())),
        texts.body(warning.body()));
  }

  private static String lowerCase(String role) {
    return role.toLowerCase(LocaleContextHolder.getLocale());
  }

  private static String name(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, "?");
  }
}
