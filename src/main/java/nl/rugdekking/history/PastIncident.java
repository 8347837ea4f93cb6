// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.NameForms;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What a list of the past tells of one incident.
 *
 * @param position what they were; nothing when the list does not tell
 * @param name of whom it happened to, as it stood in the list
 * @param namesake somebody here with exactly that name: it may be them, so that no office of theirs
 *     opens it (domain rule 1); it is not said to be them
 * @param subject nobody when names of perpetrators are left out
 */
record PastIncident(
    LocalDate happenedOn,
    @Nullable String channel,
    @Nullable String topic,
    List<String> forms,
    BodyKind body,
    @Nullable String position,
    @Nullable String name,
    @Nullable PersonId namesake,
    String words,
    @Nullable PastSubject subject) {

  /** Who did it, as it stood in the list. */
  record PastSubject(SubjectKind kind, String name) {

    /** Nobody when nothing stands there that says who. */
    static Optional<PastSubject> of(String said) {
      var text = said.strip();
      if (text.isEmpty() || UNKNOWN.matcher(text).matches()) {
        return Optional.empty();
      }
      if (GROUP.matcher(text).find()) {
        return Optional.of(new PastSubject(SubjectKind.GROUP, text));
      }
      var kind = NameForms.isNobody(text) ? SubjectKind.UNKNOWN : SubjectKind.PERSON;
      return Optional.of(new PastSubject(kind, text));
    }

    /** It stands where a name was asked, and nobody can be known again by it. */
    boolean isNoName() {
      return NameForms.readings(name).isEmpty();
    }

    private static final Pattern UNKNOWN =
        Pattern.compile("(?i)onbekend|niet bekend|unknown|n\\.?v\\.?t\\.?|geen|none|[?.\\-]+");
    private static final Pattern GROUP =
        Pattern.compile("(?i)\\b(groep|group|jongeren|fam|familie|gezin|family)\\b");
  }
}
