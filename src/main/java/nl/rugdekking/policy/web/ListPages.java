// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy.web;

import java.util.Arrays;
import java.util.List;
import nl.rugdekking.organisation.ListEntry;
import nl.rugdekking.organisation.ListKind;
import nl.rugdekking.organisation.Lists;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Fills the pages of the lists of the organisation: the page of all lists, and that of one list.
 */
@Component
record ListPages(Lists lists, PromiseKeepers keepers, MessageSource messages) {

  /**
   * A link to a list.
   *
   * @param amount the number of its entries that can be chosen
   */
  record ListLink(String path, String name, long amount) {}

  /**
   * A line of a list.
   *
   * @param fits the kind of promise that a reason is for, in words; null for every kind
   */
  record ListRow(String code, String nl, String en, boolean retired, @Nullable String fits) {}

  String showLists(Model model) {
    model.addAttribute(
        "lists",
        Arrays.stream(ListPath.values())
            .map(path -> new ListLink(path.segment(), listName(path.kind()), count(path.kind())))
            .toList());
    return "policy/lists";
  }

  private long count(ListKind kind) {
    return lists.list(kind).stream().filter(entry -> !entry.retired()).count();
  }

  String showList(ListPath path, Model model) {
    model.addAttribute("path", path.segment());
    model.addAttribute("name", listName(path.kind()));
    model.addAttribute("reasons", path.kind() == ListKind.REASON);
    model.addAttribute("rows", lists.list(path.kind()).stream().map(this::toRow).toList());
    model.addAttribute("promises", listPromiseChoices());
    return "policy/list";
  }

  private ListRow toRow(ListEntry entry) {
    var label = entry.label();
    var promise = entry.promise();
    return new ListRow(
        label.code(),
        label.nl(),
        label.en(),
        entry.retired(),
        promise == null ? null : text("promise.kind." + promise.code()));
  }

  /**
   * Returns the kind of promise that a reason is for, or null for every kind. Adds an error to the
   * form when the kind is unknown.
   */
  @Nullable PromiseKind parsePromise(ListEntryForm form, BindingResult errors) {
    var code = form.promise();
    var kind = keepers.find(code);
    if (kind.isEmpty() && code != null && !code.isEmpty()) {
      errors.rejectValue("promise", "policy.choose");
    }
    return kind.orElse(null);
  }

  private List<Choice> listPromiseChoices() {
    return keepers.listKinds().stream()
        .map(kind -> new Choice(kind.code(), text("promise.kind." + kind.code())))
        .toList();
  }

  private String listName(ListKind kind) {
    return text("policy.lists.of." + kind.name());
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
