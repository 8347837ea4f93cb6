// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The choice between the positions of a reporter, such as councillor and civil servant. Whoever has
 * several says in which of them it happened to them, because that decides who handles the case.
 */
@Component
record Capacities(Organisations organisations, MessageSource messages) {

  /**
   * Returns true when the reporter has several positions, so that the form asks for one of them.
   */
  boolean isAsked(List<Position> held) {
    return mapByCode(held).size() > 1;
  }

  /** Returns the choices of the form. The list is empty when the form does not ask. */
  List<Choice> choices(List<Position> held) {
    return isAsked(held)
        ? mapByCode(held).entrySet().stream()
            .map(entry -> new Choice(entry.getKey(), nameOf(entry.getValue())))
            .toList()
        : List.of();
  }

  /** Returns the position with this code, as {@link #choices} gives it. */
  Optional<Position> find(List<Position> held, String code) {
    return Optional.ofNullable(mapByCode(held).get(code));
  }

  /** Returns the position with its body, as in "raadslid (de gemeenteraad)". */
  String nameOf(Position position) {
    var structure = organisations.structure();
    var language = LocaleContextHolder.getLocale();
    return messages.getMessage(
        "report.capacity.choice",
        new Object[] {
          structure.titleLabel(position.title()).in(language),
          structure.body(position.body()).name().in(language)
        },
        language);
  }

  /** Returns the title of the position in the language of the reader, without the body. */
  String titleOf(Position position) {
    return organisations
        .structure()
        .titleLabel(position.title())
        .in(LocaleContextHolder.getLocale());
  }

  // Two positions with the same title in the same body are different choices when their managers
  // differ, because the manager handles the case.
  private static Map<String, Position> mapByCode(List<Position> held) {
    var codes = new LinkedHashMap<String, Position>();
    for (var position : held) {
      var manager = position.manager();
      var code = position.body() + "." + position.title();
      codes.putIfAbsent(manager == null ? code : code + "." + manager.value(), position);
    }
    return codes;
  }
}
