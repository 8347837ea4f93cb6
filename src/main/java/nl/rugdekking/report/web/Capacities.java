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
 * The capacities, that is positions, in which a reporter may have been affected. A reporter with
 * several positions chooses one of them, because it decides who handles the case.
 */
@Component
record Capacities(Organisations organisations, MessageSource messages) {

  /**
   * Returns true when the reporter has several positions, so that the form asks for one of them.
   */
  boolean isAsked(List<Position> held) {
    return byCode(held).size() > 1;
  }

  /** Returns the choices of the form. The list is empty when the form does not ask. */
  List<Choice> choices(List<Position> held) {
    return isAsked(held)
        ? byCode(held).entrySet().stream()
            .map(one -> new Choice(one.getKey(), nameOf(one.getValue())))
            .toList()
        : List.of();
  }

  Optional<Position> find(List<Position> held, String code) {
    return Optional.ofNullable(byCode(held).get(code));
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

  String titleOf(Position position) {
    return organisations
        .structure()
        .titleLabel(position.title())
        .in(LocaleContextHolder.getLocale());
  }

  // Two positions with the same title in the same body differ by the manager, because the manager
  // handles the case.
  private static Map<String, Position> byCode(List<Position> held) {
    var codes = new LinkedHashMap<String, Position>();
    for (var position : held) {
      var manager = position.manager();
      var code = position.body() + "." + position.title();
      codes.putIfAbsent(manager == null ? code : code + "." + manager.value(), position);
    }
    return codes;
  }
}
