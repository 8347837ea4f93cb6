// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Maintains the lists of an organisation: those that classify incidents, the positions, and the
 * reasons for not keeping a promise. Their lines can be added, renamed, retired and reordered.
 */
@Service
public class Lists {

  private static final int MAX_CODE_LENGTH = 40;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Pattern NOT_IN_CODE = Pattern.compile("[^a-z0-9]+");

  private final ListRepository repository;
  private final Organisations organisations;

  Lists(ListRepository repository, Organisations organisations) {
    this.repository = repository;
    this.organisations = organisations;
  }

  /** Returns the lines in their order, including those that were retired. */
  @Transactional(readOnly = true)
  public List<ListEntry> list(ListKind kind) {
    return repository.list(kind);
  }

  /**
   * Adds a line at the end of the list.
   *
   * @return its code, which never changes; null when another line has this name
   */
  @Transactional
  public @Nullable String add(ListKind kind, String nl, String en, @Nullable PromiseKind promise) {
    var lines = repository.lockAndList(kind);
    if (isTaken(lines, nl, en, null)) {
      return null;
    }
    var code = createCode(nl, lines);
    repository.add(kind, new ListEntry(new Label(code, nl, en), false, promise), lines.size());
    organisations.discardStructureAfterCommit();
    return code;
  }

  /**
   * Gives a line another name; returns false when there is no such line, or another line has this
   * name.
   */
  @Transactional
  public boolean rename(ListKind kind, String code, String nl, String en) {
    if (isTaken(repository.lockAndList(kind), nl, en, code)) {
      return false;
    }
    var label = new Label(code, nl, en);
    return change(kind, code, entry -> new ListEntry(label, entry.retired(), entry.promise()));
  }

  /**
   * Retires a line, so that it cannot be chosen any more.
   *
   * @return false when there is no such line, or it is the last one that can be chosen (for
   *     reasons: the last one that fits every promise)
   */
  @Transactional
  public boolean retire(ListKind kind, String code) {
    var hasOthers =
        repository.lockAndList(kind).stream()
            .filter(entry -> !entry.retired() && entry.promise() == null)
            .anyMatch(entry -> !entry.label().code().equals(code));
    return hasOthers && change(kind, code, entry -> withRetired(entry, true));
  }

  /** Makes a retired line available again; returns false when there is no such line. */
  @Transactional
  public boolean restore(ListKind kind, String code) {
    return change(kind, code, entry -> withRetired(entry, false));
  }

  private static ListEntry withRetired(ListEntry entry, boolean retired) {
    return new ListEntry(entry.label(), retired, entry.promise());
  }

  private boolean change(ListKind kind, String code, UnaryOperator<ListEntry> edit) {
    var lines = repository.lockAndList(kind);
    var index = indexOf(lines, code);
    if (index < 0) {
      return false;
    }
    repository.change(kind, edit.apply(lines.get(index)), index);
    organisations.discardStructureAfterCommit();
    return true;
  }

  /**
   * Moves a line one place up or down, unless it is the first or last; returns false when there is
   * no such line.
   */
  @Transactional
  public boolean move(ListKind kind, String code, boolean up) {
    var lines = new ArrayList<>(repository.lockAndList(kind));
    var index = indexOf(lines, code);
    var neighbour = up ? index - 1 : index + 1;
    if (index >= 0 && neighbour >= 0 && neighbour < lines.size()) {
      Collections.swap(lines, index, neighbour);
      for (int i = 0; i < lines.size(); i++) {
        repository.change(kind, lines.get(i), i);
      }
      organisations.discardStructureAfterCommit();
    }
    return index >= 0;
  }

  // Returns -1 when no line has this code, as List.indexOf does.
  private static int indexOf(List<ListEntry> lines, String code) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).label().code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  // Returns true when a line other than the one with this code has one of these names.
  private static boolean isTaken(
      List<ListEntry> lines, String nl, String en, @Nullable String code) {
    return lines.stream()
        .map(ListEntry::label)
        .filter(label -> !Objects.equals(label.code(), code))
        .anyMatch(label -> label.nl().equalsIgnoreCase(nl) || label.en().equalsIgnoreCase(en));
  }

  /**
   * Makes a code out of the Dutch name, and adds a number when another line has that code already.
   */
  private static String createCode(String nl, List<ListEntry> lines) {
    var plain = ACCENTS.matcher(Normalizer.normalize(nl, Normalizer.Form.NFD)).replaceAll("");
    var hyphenated = NOT_IN_CODE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    var stem = hyphenated.replaceAll("^-|-$", "");
    var first = stem.isEmpty() ? "x" : stem.substring(0, Math.min(stem.length(), MAX_CODE_LENGTH));
    var code = first;
    for (int i = 2; indexOf(lines, code) >= 0; i++) {
      code = first + "-" + i;
    }
    return code;
  }
}
